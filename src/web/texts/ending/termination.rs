//! Terminating a memorandum in force, breaking off an agreement whose stay has begun.

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
    let p = reading.page();
    let text = load::find(&mut reading.reader, kind, id).await?;
    let form = Form::new([("ended-on", p.today.to_string())]);
    page(p, &reading.actor, text, form, StatusCode::OK)
}

fn page(p: Page, actor: &Actor, text: Text, form: Form, status: StatusCode) -> Result<Response, Error> {
    let terminator = text.terminator(actor, p.today)?;
    let range = match (terminator.first(), terminator.last()) {
        (Some(first), Some(last)) => p.t2("endings-day-between", "first", p.date(&first), "last", p.date(&last)),
        (Some(day), None) | (None, Some(day)) => p.t1("endings-day-from", "day", p.date(&day)),
        (None, None) => String::new(),
    };
    let memorandum = text.kind == Kind::Memorandum;
    let mut consequences = vec![p.t(if memorandum { "endings-termination-memorandum" } else { "endings-termination-agreement" })];
    if !memorandum {
        consequences.push(p.t("endings-termination-learnt"));
    }
    if text.amendment().is_some() {
        consequences.push(p.t("endings-amendment-stops"));
    }
    consequences.push(p.t("endings-everybody-told"));
    let act = reasoned::Act {
        noun: "termination",
        title: p.t(if memorandum { "endings-termination-title-memorandum" } else { "endings-termination-title-agreement" }),
        consequences,
        day: Some(range),
        button: p.t(if memorandum { "endings-do-terminate" } else { "endings-do-break-off" }),
        ..act(&p, &text)
    };
    reasoned::page(p, text, act, form, status)
}

pub(super) async fn create(kind: Kind, id: TextId, mut w: Writing) -> Result<Response, Error> {
    let text = load::find(&mut *w.reader().await?, kind, id).await?;
    if let Err(refusal) = text.terminator(&w.actor, w.page().today) {
        return w.refused(refusal).await;
    }
    let (code, words) = why(&mut w.form, kind);
    let day = w.form.required_date("ended-on");
    if let (false, Some(day)) = (w.form.has_errors(), day) {
        let location = load::address(kind, id, "");
        let now = w.now();
        let tx = w.begin(location.clone()).await?;
        match actions::texts::terminate(tx, id, day, reason(code, &words), now).await {
            Ok(()) => return Ok(see_other_saying(location, "endings-said-ended")),
            Err(actions::Error::Invalid(fields)) => w.form.reject_all(fields),
            Err(error) => return Err(error.into()),
        }
    }
    page(w.page(), &w.actor.clone(), text, w.form, StatusCode::UNPROCESSABLE_ENTITY)
}
