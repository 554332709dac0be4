//! Saving the editor, on the page or in the background.

use super::conflict::conflict;
use super::edit::{Stored, show};
use super::fields;
use crate::actions;
use crate::domain::ids::TextId;
use crate::domain::texts::Kind;
use crate::store;
use crate::web::error::Error;
use crate::web::extract::{Path, Writing};
use crate::web::ui::{see_other, see_other_saying};
use axum::response::{IntoResponse, Response};
use http::{StatusCode, header};
use uuid::Uuid;

pub(super) async fn update(Path(id): Path<TextId>, mut w: Writing) -> Result<Response, Error> {
    let stored = find(&w, id).await?;
    let fills = w.form.value("do") == "mentor-assesses";
    if fills {
        fields::mentor_assesses(&mut w.form);
    }
    let terms = fields::read(&mut w.form, &stored.material);
    let review = w.form.value("do") == "review";
    let location = match (review, fills) {
        (true, _) => format!("/agreements/{id}/submission"),
        (_, true) => format!("/agreements/{id}/edit#assessors"),
        _ => format!("/agreements/{id}/edit"),
    };
    if w.form.has_errors() {
        return show(w.page(), &stored, w.form.clone(), StatusCode::UNPROCESSABLE_ENTITY);
    }
    let tx = match w.begin(location.as_str()).await {
        Ok(tx) => tx,
        Err(Error::Already(_)) if w.background => return repeated(&w, &stored),
        Err(error) => return Err(error),
    };
    match actions::agreements::save(tx, id, w.form.version_number(), &terms).await {
        Ok(version) if w.background => Ok(saved(&w, version)),
        Ok(_) if review => Ok(see_other(location)),
        Ok(_) => Ok(see_other_saying(location, "agreements-said-saved")),
        Err(actions::Error::Invalid(invalid)) => {
            w.form.reject_all(invalid);
            show(w.page(), &stored, w.form.clone(), StatusCode::UNPROCESSABLE_ENTITY)
        }
        Err(actions::Error::Store(store::Error::LostUpdate)) => conflict(w.page(), &w.form, &find(&w, id).await?),
        Err(error) => Err(error.into()),
    }
}

async fn find(w: &Writing, id: TextId) -> Result<Stored, Error> {
    let mut reader = w.reader().await?;
    // First whether one may: who may not sees nothing of what it can be made of.
    let text = store::texts::find(&mut reader, id).await?;
    if text.kind != Kind::Agreement {
        return Err(Error::NotFound);
    }
    text.editor(&w.actor)?;
    Stored::find(&mut reader, id).await
}

/// The answer to a save in the background: the new version, and a new key for the next one.
fn saved(w: &Writing, version: i32) -> Response {
    let body = serde_json::json!({ "version": version, "saved": w.visit.locale().time(w.now()), "once": Uuid::new_v4() });
    ([(header::CONTENT_TYPE, "application/json")], body.to_string()).into_response()
}

/// The same background save again, whose answer was lost on the way: where nothing came after it, the answer is the same.
fn repeated(w: &Writing, stored: &Stored) -> Result<Response, Error> {
    let version = w.form.version_number() + 1;
    if stored.text.latest.version == version { Ok(saved(w, version)) } else { Err(Error::LostUpdate) }
}
