//! Stating one side's reading anew.

use super::edit;
use crate::actions;
use crate::domain::ids::TextId;
use crate::domain::levels::EQF_LEVELS;
use crate::domain::readings::{PASSAGE, Understanding, UnitSide, voice};
use crate::domain::units::language_name;
use crate::store;
use crate::web::error::Error;
use crate::web::extract::{Path, Writing};
use crate::web::texts::unit;
use crate::web::ui::{conflict, see_other_saying};
use axum::response::Response;
use http::StatusCode;

pub(super) async fn update(Path((id, side)): Path<(TextId, String)>, mut w: Writing) -> Result<Response, Error> {
    let side = UnitSide::from_code(&side).ok_or(Error::NotFound)?;
    let mut reader = w.reader().await?;
    let (text, unit) = unit(&mut reader, id).await?;
    voice(&text, &unit, side, &w.actor)?;
    let stated = store::texts::talk(&mut reader, id, &w.actor).await?.readings;
    drop(reader);
    let level = w.form.value("eqf-level").trim().to_owned();
    let eqf_level = level.parse().ok().filter(|level| EQF_LEVELS.contains(level));
    if eqf_level.is_none() && !level.is_empty() {
        w.form.reject("eqf-level", "units-error-eqf-level");
    }
    let national_level = w.form.line("national-level");
    let [tasks, differs] = ["tasks", "differs"].map(|name| w.form.text(name, PASSAGE));
    let known = |code: &str| language_name(code).map(|_| code.to_owned());
    let language = w.form.choice("language", known, "units-error-language").unwrap_or_default();
    if w.form.has_errors() {
        return edit::page(w.page(), &w.actor.clone(), &text, &unit, side, &stated, w.form, StatusCode::UNPROCESSABLE_ENTITY);
    }
    let understanding = Understanding { language, eqf_level, national_level, tasks, differs };
    let location = format!("/units/{id}");
    let tx = w.begin(location.as_str()).await?;
    match actions::readings::state(tx, id, side, w.form.version_number(), &understanding).await {
        Ok(()) => Ok(see_other_saying(location, "readings-said-stated")),
        Err(actions::Error::Invalid(invalid)) => {
            w.form.reject_all(invalid);
            edit::page(w.page(), &w.actor.clone(), &text, &unit, side, &stated, w.form, StatusCode::UNPROCESSABLE_ENTITY)
        }
        Err(actions::Error::Store(store::Error::LostUpdate)) => lost(&w, id, side).await,
        Err(error) => Err(error.into()),
    }
}

/// Somebody of the same side stated it meanwhile: both texts.
async fn lost(w: &Writing, id: TextId, side: UnitSide) -> Result<Response, Error> {
    let talk = store::texts::talk(&mut *w.reader().await?, id, &w.actor).await?;
    let Some(stated) = talk.readings.into_iter().find(|stated| stated.side == side) else { return Err(Error::LostUpdate) };
    let p = w.page();
    let label = |name: &str| match name {
        "eqf-level" => p.t("readings-eqf-level"),
        "national-level" => p.t("readings-national-level"),
        "tasks" => p.t("readings-tasks"),
        "differs" => p.t("readings-differs"),
        _ => p.t("readings-language"),
    };
    let stored = edit::values(&p, Some(&stated)).into_iter().filter(|(name, _)| name != "version");
    let stored = stored.map(|(name, value)| (name.clone(), label(&name), value)).collect();
    let (title, here) = (p.t("readings-edit"), format!("/units/{id}/readings/{}", side.code()));
    let at = p.moment(&stated.at);
    conflict(p, title, here.clone(), here, stated.by.clone(), at, stated.version, &w.form, stored)
}
