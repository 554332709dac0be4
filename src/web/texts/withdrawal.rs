//! Giving an amendment up: what is in force stays as it is.

use super::{load, reasoned};
use crate::actions;
use crate::domain::actor::Actor;
use crate::domain::ids::TextId;
use crate::domain::texts::{Kind, Text};
use crate::web::error::Error;
use crate::web::extract::{Reading, Writing};
use crate::web::ui::{Form, Page, see_other_saying};
use axum::response::Response;
use http::StatusCode;

pub(super) async fn new(kind: Kind, id: TextId, mut reading: Reading) -> Result<Response, Error> {
    let text = load::find(&mut reading.reader, kind, id).await?;
    page(reading.page(), &reading.actor, text, Form::new([]), StatusCode::OK)
}

fn page(p: Page, actor: &Actor, text: Text, form: Form, status: StatusCode) -> Result<Response, Error> {
    text.withdrawer(actor)?;
    let (approvals, signatures) = (text.latest.approvals.len(), text.latest.signatures.len());
    let mut consequences = vec![p.t2("amendments-withdrawal-stays", "revision", text.latest.number, "before", text.standing().number)];
    if approvals > 0 {
        consequences.push(p.t1("texts-drops-approvals", "n", approvals));
    }
    if signatures > 0 {
        consequences.push(p.t1("texts-drops-signatures", "n", signatures));
    }
    let act = reasoned::Act {
        noun: "withdrawal",
        title: p.t("amendments-withdrawal-title"),
        consequences,
        words: p.t("endings-words"),
        hint: p.t("endings-words-hint"),
        button: p.t("amendments-do-withdraw"),
        ..reasoned::Act::default()
    };
    reasoned::page(p, text, act, form, status)
}

pub(super) async fn create(kind: Kind, id: TextId, mut w: Writing) -> Result<Response, Error> {
    let text = load::find(&mut *w.reader().await?, kind, id).await?;
    if let Err(refusal) = text.withdrawer(&w.actor) {
        return w.refused(refusal).await;
    }
    let words = w.form.required_text("reason", "amendments-error-withdrawal");
    if !w.form.has_errors() {
        let location = load::address(kind, id, "");
        let tx = w.begin(location.clone()).await?;
        match actions::texts::withdraw(tx, id, &words).await {
            Ok(()) => return Ok(see_other_saying(location, "amendments-said-withdrawn")),
            Err(actions::Error::Invalid(fields)) => w.form.reject_all(fields),
            Err(error) => return Err(error.into()),
        }
    }
    page(w.page(), &w.actor.clone(), text, w.form, StatusCode::UNPROCESSABLE_ENTITY)
}
