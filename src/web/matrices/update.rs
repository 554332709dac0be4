//! Saving the matrix.

use super::edit;
use super::form::{order_field, read, step_field, title_field};
use crate::actions;
use crate::domain::ids::PartnershipId;
use crate::domain::matrices::{self, Stored};
use crate::store;
use crate::web::error::Error;
use crate::web::extract::{Path, Writing};
use crate::web::ui::{Page, conflict, see_other_saying};
use axum::response::Response;
use http::StatusCode;

pub(super) async fn update(Path(id): Path<PartnershipId>, mut w: Writing) -> Result<Response, Error> {
    let mut reader = w.reader().await?;
    let partnership = store::partnerships::find(&mut reader, id).await?;
    matrices::author(&partnership, &w.actor)?;
    let stored = store::matrices::find(&mut reader, id).await?;
    drop(reader);
    let matrix = read(&mut w.form, &stored, stored.matrix.steps);
    if w.form.has_errors() {
        return edit::show(w.page(), &partnership, &stored, w.form, StatusCode::UNPROCESSABLE_ENTITY);
    }
    let goes_on = w.form.value("do") == "more";
    let location = if goes_on { format!("/partnerships/{id}/matrix/edit") } else { format!("/partnerships/{id}/matrix") };
    let tx = w.begin(location.as_str()).await?;
    match actions::matrices::save(tx, id, w.form.version_number(), &matrix).await {
        Ok(()) => Ok(see_other_saying(location, "matrices-said-saved")),
        Err(actions::Error::Invalid(fields)) => {
            w.form.reject_all(fields);
            edit::show(w.page(), &partnership, &stored, w.form, StatusCode::UNPROCESSABLE_ENTITY)
        }
        Err(actions::Error::Store(store::Error::LostUpdate)) => {
            let now = store::matrices::find(&mut *w.reader().await?, id).await?;
            let (by, at) = now.saved.clone().map(|(by, at)| (by, w.page().moment(&at))).unwrap_or_default();
            let back = format!("/partnerships/{id}/matrix");
            let p = w.page();
            let theirs = texts(&p, &now);
            conflict(p.clone(), p.t("matrices-edit"), back.clone(), back, by, at, now.version, &w.form, theirs)
        }
        Err(error) => Err(error.into()),
    }
}

/// The texts as they are stored now: field, label, words.
fn texts(p: &Page, stored: &Stored) -> Vec<(String, String, String)> {
    let mut texts = vec![("steps".to_owned(), p.t("matrices-steps"), stored.matrix.steps.to_string())];
    for (at, area) in stored.matrix.areas.iter().enumerate() {
        let token = area.id.to_string();
        texts.push((title_field(&token), p.t1("matrices-area-number", "n", at + 1), area.title.clone()));
        texts.push((order_field(&token), p.t("matrices-order"), (at + 1).to_string()));
        for (step, text) in (1..).zip(&area.steps) {
            texts.push((step_field(&token, step), p.t2("matrices-cell", "area", area.title.as_str(), "n", step), text.clone()));
        }
    }
    texts
}
