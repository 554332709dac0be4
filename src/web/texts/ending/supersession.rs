//! Putting another memorandum in force in the place of this one.

use super::{act, reason, reasoned, why};
use crate::actions;
use crate::domain::actor::Actor;
use crate::domain::ids::TextId;
use crate::domain::texts::{Kind, Text};
use crate::store;
use crate::web::error::Error;
use crate::web::extract::{Path, Reading, Writing};
use crate::web::texts::load;
use crate::web::ui::{Choice, Form, Page, see_other_saying};
use axum::response::Response;
use http::StatusCode;

pub(super) async fn new(Path(id): Path<TextId>, mut reading: Reading) -> Result<Response, Error> {
    let p = reading.page();
    let text = load::find(&mut reading.reader, Kind::Memorandum, id).await?;
    text.superseder(&reading.actor, p.today)?;
    let others = others(&mut reading.reader, &text, &p).await?;
    page(p, &reading.actor, text, others, Form::new([]), StatusCode::OK)
}

/// What can take its place.
async fn others(connection: &mut store::Connection, text: &Text, p: &Page) -> Result<Vec<Choice>, Error> {
    let found = store::texts::successors(connection, text.id, text.partnership, p.today).await?;
    Ok(found.into_iter().map(|(id, title, language)| Choice::new(id, title).in_language(language)).collect())
}

fn page(p: Page, actor: &Actor, text: Text, others: Vec<Choice>, form: Form, status: StatusCode) -> Result<Response, Error> {
    text.superseder(actor, p.today)?;
    let mut consequences = vec![p.t("endings-supersession-consequence")];
    if others.is_empty() {
        consequences.push(p.t("endings-supersession-none"));
    }
    if text.amendment().is_some() {
        consequences.push(p.t("endings-amendment-stops"));
    }
    consequences.push(p.t("endings-everybody-told"));
    let act = reasoned::Act {
        noun: "supersession",
        title: p.t("endings-supersession-title"),
        consequences,
        successors: Some(others),
        button: p.t("endings-do-supersede"),
        ..act(&p, &text)
    };
    reasoned::page(p, text, act, form, status)
}

pub(super) async fn create(Path(id): Path<TextId>, mut w: Writing) -> Result<Response, Error> {
    let mut reader = w.reader().await?;
    let text = load::find(&mut reader, Kind::Memorandum, id).await?;
    let others = others(&mut reader, &text, &w.page()).await?;
    // One connection at a time: a request that holds one and waits for another can wait for ever.
    drop(reader);
    if let Err(refusal) = text.superseder(&w.actor, w.page().today) {
        return w.refused(refusal).await;
    }
    let by: Option<TextId> = w.form.id("by");
    if by.is_none() {
        w.form.reject("by", "endings-error-successor");
    }
    let (code, words) = why(&mut w.form, Kind::Memorandum);
    if let (false, Some(by)) = (w.form.has_errors(), by) {
        let location = load::address(Kind::Memorandum, id, "");
        let now = w.now();
        let tx = w.begin(location.clone()).await?;
        match actions::texts::supersede(tx, id, by, reason(code, &words), now).await {
            Ok(()) => return Ok(see_other_saying(location, "endings-said-ended")),
            Err(actions::Error::Invalid(fields)) => w.form.reject_all(fields),
            Err(error) => return Err(error.into()),
        }
    }
    page(w.page(), &w.actor.clone(), text, others, w.form, StatusCode::UNPROCESSABLE_ENTITY)
}
