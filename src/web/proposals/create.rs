//! Proposing a new outcome.

use super::index;
use crate::actions;
use crate::actions::texts::Addition;
use crate::domain::ids::TextId;
use crate::domain::units::{Area, OUTCOME_CHARACTERS};
use crate::web::error::Error;
use crate::web::extract::{Path, Writing};
use crate::web::texts::unit;
use crate::web::ui::{Form, see_other_saying};
use axum::response::Response;
use http::StatusCode;

/// The longest reason.
const REASON: usize = 2_000;

pub(super) async fn create(Path(id): Path<TextId>, mut w: Writing) -> Result<Response, Error> {
    let mut reader = w.reader().await?;
    let (text, unit) = unit(&mut reader, id).await?;
    index::may(&text, &w.actor)?;
    let area = w.form.choice("area", Area::from_code, "proposals-error-area");
    let said = w.form.text("text", OUTCOME_CHARACTERS);
    required(&mut w.form, "text", &said, "proposals-error-text");
    let reason = w.form.text("reason", REASON);
    required(&mut w.form, "reason", &reason, "proposals-error-reason");
    let offered = index::languages(&w.page(), &unit);
    let language = w.form.choice("language", |code| offered.iter().find(|known| *known == code).cloned(), "units-error-language");
    let (Some(area), Some(language), false) = (area, language, w.form.has_errors()) else {
        return index::page(w.page(), &mut reader, &w.actor.clone(), &text, &unit, w.form, StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    drop(reader);
    let location = format!("/units/{id}/proposals");
    let now = w.now();
    let tx = w.begin(location.as_str()).await?;
    let addition = Addition { area, language: &language, text: &said, reason: &reason };
    match actions::proposals::propose(tx, id, &addition, now).await {
        Ok(_) => Ok(see_other_saying(location, "proposals-said-proposed")),
        Err(actions::Error::Invalid(invalid)) => {
            w.form.reject_all(invalid);
            let mut reader = w.reader().await?;
            index::page(w.page(), &mut reader, &w.actor.clone(), &text, &unit, w.form, StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Err(error) => Err(error.into()),
    }
}

fn required(form: &mut Form, name: &str, value: &str, key: &'static str) {
    if value.is_empty() {
        form.reject(name, key);
    }
}
