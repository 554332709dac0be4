//! Amending what everybody has signed: what stays in force meanwhile, and who is asked again, is said before.

use super::{load, reasoned};
use crate::actions;
use crate::domain::actor::Actor;
use crate::domain::ids::TextId;
use crate::domain::texts::{Amendment, Kind, Reason, Text};
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
    text.amender(actor, p.today)?;
    let (now, next) = (text.standing().number, text.next_number());
    let parties: Vec<&str> = text.standing().parties.iter().filter(|party| party.signs).map(|party| party.name.as_str()).collect();
    let act = reasoned::Act {
        noun: "amendment",
        title: p.t("amendments-title"),
        consequences: vec![
            p.t2("amendments-opens", "revision", next, "before", now),
            p.t1("amendments-stays", "before", now),
            p.t1("amendments-asked", "who", parties.join(", ")),
            p.t2("amendments-then", "revision", next, "before", now),
        ],
        codes: reasoned::choices(&p, Reason::of_amendment(text.kind), text.kind),
        words: p.t("amendments-words"),
        hint: p.t("endings-words-hint-private"),
        button: p.t1("amendments-do-open", "revision", next),
        ..reasoned::Act::default()
    };
    reasoned::page(p, text, act, form, status)
}

pub(super) async fn create(kind: Kind, id: TextId, mut w: Writing) -> Result<Response, Error> {
    let text = load::find(&mut *w.reader().await?, kind, id).await?;
    if let Err(refusal) = text.amender(&w.actor, w.page().today) {
        return w.refused(refusal).await;
    }
    let code = w.form.choice("code", Reason::from_code, "amendments-error-code");
    let words = w.form.required_text("reason", "amendments-error-reason");
    if let (false, Some(code)) = (w.form.has_errors(), code) {
        let location = load::address(kind, id, "edit");
        let now = w.now();
        let tx = w.begin(location.clone()).await?;
        match actions::texts::amend(tx, id, &Amendment { code, words }, now).await {
            Ok(()) => return Ok(see_other_saying(location, "amendments-said-opened")),
            Err(actions::Error::Invalid(fields)) => w.form.reject_all(fields),
            Err(error) => return Err(error.into()),
        }
    }
    page(w.page(), &w.actor.clone(), text, w.form, StatusCode::UNPROCESSABLE_ENTITY)
}
