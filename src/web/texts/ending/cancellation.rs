//! Cancelling what not everybody has signed, or an agreement before its first day.

use super::{act, reason, reasoned, why};
use crate::actions;
use crate::domain::actor::Actor;
use crate::domain::ids::TextId;
use crate::domain::texts::{Kind, Text};
use crate::web::error::Error;
use crate::web::extract::{Reading, Writing};
use crate::web::texts::load;
use crate::web::ui::{Form, Page, see_other_saying};
use axum::response::Response;
use http::StatusCode;

pub(super) async fn new(kind: Kind, id: TextId, mut reading: Reading) -> Result<Response, Error> {
    let text = load::find(&mut reading.reader, kind, id).await?;
    page(reading.page(), &reading.actor, text, Form::new([]), StatusCode::OK)
}

fn page(p: Page, actor: &Actor, text: Text, form: Form, status: StatusCode) -> Result<Response, Error> {
    text.canceller(actor, p.today)?;
    let mut consequences = vec![p.t("endings-cancellation-stops")];
    if text.kind == Kind::Agreement {
        consequences.push(p.t("endings-cancellation-stay"));
    }
    consequences.push(p.t("endings-cancellation-otherwise"));
    consequences.push(p.t("endings-everybody-told"));
    let memorandum = text.kind == Kind::Memorandum;
    let act = reasoned::Act {
        noun: "cancellation",
        title: p.t(if memorandum { "endings-cancellation-title-memorandum" } else { "endings-cancellation-title-agreement" }),
        consequences,
        button: p.t(if memorandum { "endings-do-cancel-memorandum" } else { "endings-do-cancel-agreement" }),
        ..act(&p, &text)
    };
    reasoned::page(p, text, act, form, status)
}

pub(super) async fn create(kind: Kind, id: TextId, mut w: Writing) -> Result<Response, Error> {
    let text = load::find(&mut *w.reader().await?, kind, id).await?;
    if let Err(refusal) = text.canceller(&w.actor, w.page().today) {
        return w.refused(refusal).await;
    }
    let (code, words) = why(&mut w.form, kind);
    if !w.form.has_errors() {
        let location = load::address(kind, id, "");
        let now = w.now();
        let tx = w.begin(location.clone()).await?;
        match actions::texts::cancel(tx, id, reason(code, &words), now).await {
            Ok(()) => return Ok(see_other_saying(location, "endings-said-ended")),
            Err(actions::Error::Invalid(fields)) => w.form.reject_all(fields),
            Err(error) => return Err(error.into()),
        }
    }
    page(w.page(), &w.actor.clone(), text, w.form, StatusCode::UNPROCESSABLE_ENTITY)
}
