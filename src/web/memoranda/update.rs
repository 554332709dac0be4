//! Saving a memorandum: plainly, with a row more or less, or in the background.

use super::edit::{Stored, find, page};
use super::fields;
use crate::actions;
use crate::domain::ids::TextId;
use crate::domain::memoranda::Qualification;
use crate::store;
use crate::web::error::Error;
use crate::web::extract::{Path, Writing};
use crate::web::ui::{Form, conflict, see_other, see_other_saying};
use axum::response::{IntoResponse, Response};
use http::{StatusCode, header};
use uuid::Uuid;

/// What the pressed button wants beside saving.
enum Wish {
    Stay,
    AddQualification,
    RemoveQualification(usize),
    Submit,
}

fn wish(form: &Form) -> Wish {
    match form.value("do") {
        "add" => Wish::AddQualification,
        "submit" => Wish::Submit,
        other => other.strip_prefix("remove-").and_then(|row| row.parse().ok()).map_or(Wish::Stay, Wish::RemoveQualification),
    }
}

pub(super) async fn update(Path(id): Path<TextId>, mut w: Writing) -> Result<Response, Error> {
    let mut reader = w.reader().await?;
    let stored = find(&mut reader, id).await?;
    stored.text.editor(&w.actor)?;
    let wish = wish(&w.form);
    let rows = fields::rows(&w.form);
    let (mut memorandum, mut choices) = fields::read(&mut w.form, &stored.memorandum);
    if w.form.has_errors() {
        return again(w, reader, stored).await;
    }
    if let Wish::RemoveQualification(row) = wish
        && let Some(at) = rows.iter().position(|known| *known == row)
    {
        memorandum.qualifications.remove(at);
        choices.units.remove(at);
    }
    let mut location = format!("/memoranda/{id}/edit");
    match wish {
        Wish::AddQualification if memorandum.qualifications.len() < fields::QUALIFICATIONS => {
            location = format!("{location}#q{}.title", memorandum.qualifications.len());
            memorandum.qualifications.push(Qualification::default());
            choices.units.push(Vec::new());
        }
        Wish::AddQualification | Wish::RemoveQualification(_) => location.push_str("#qualifications"),
        Wish::Submit => location = format!("/memoranda/{id}/submission"),
        Wish::Stay => {}
    }
    drop(reader);
    let version = w.form.version_number();
    let today = w.page().today;
    let tx = w.begin(location.clone()).await?;
    match actions::memoranda::save(tx, id, version, memorandum, &choices, today).await {
        Ok(saved) if w.background => Ok(in_background(&w, saved)),
        Ok(_) if matches!(wish, Wish::Stay) => Ok(see_other_saying(location, "memoranda-said-saved")),
        Ok(_) => Ok(see_other(location)),
        Err(actions::Error::Invalid(invalid)) => {
            w.form.reject_all(invalid);
            let reader = w.reader().await?;
            again(w, reader, stored).await
        }
        Err(actions::Error::Store(store::Error::LostUpdate)) => lost(&w, id).await,
        Err(error) => Err(error.into()),
    }
}

async fn again(w: Writing, mut reader: store::Reader, stored: Stored) -> Result<Response, Error> {
    page(w.page(), &mut reader, stored, w.form, StatusCode::UNPROCESSABLE_ENTITY).await
}

/// Somebody saved in between: both texts, and nothing typed is lost.
async fn lost(w: &Writing, id: TextId) -> Result<Response, Error> {
    if w.background {
        return Ok(StatusCode::CONFLICT.into_response());
    }
    let p = w.page();
    let stored = find(&mut *w.reader().await?, id).await?;
    let latest = &stored.text.latest;
    let labelled = fields::labelled(&p, &stored.memorandum);
    let action = format!("/memoranda/{id}/edit");
    let saved_at = p.moment(&latest.saved_at);
    conflict(p, stored.text.title.clone(), action.clone(), action, latest.saved_by.clone(), saved_at, latest.version, &w.form, labelled)
}

fn in_background(w: &Writing, version: i32) -> Response {
    let body = serde_json::json!({ "version": version, "saved": w.visit.locale().time(w.now()), "once": Uuid::new_v4() });
    ([(header::CONTENT_TYPE, "application/json")], body.to_string()).into_response()
}
