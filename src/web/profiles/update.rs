//! Stating the profile anew.

use super::show::{self, FIELDS};
use crate::actions;
use crate::domain::ids::TextId;
use crate::domain::profiles::{PASSAGE, Profile, describer};
use crate::domain::units::language_name;
use crate::store;
use crate::web::error::Error;
use crate::web::extract::{Path, Writing};
use crate::web::texts::unit;
use crate::web::ui::{conflict, see_other_saying};
use axum::response::Response;
use http::StatusCode;

pub(super) async fn update(Path(id): Path<TextId>, mut w: Writing) -> Result<Response, Error> {
    let (text, unit) = unit(&mut *w.reader().await?, id).await?;
    describer(&text, &unit, &w.actor)?;
    let [knowledge, skills, competence, social] = FIELDS.map(|(name, ..)| w.form.text(name, PASSAGE));
    let known = |code: &str| language_name(code).map(|_| code.to_owned());
    let language = w.form.choice("language", known, "units-error-language").unwrap_or_default();
    if w.form.has_errors() {
        return show::edit(w.page(), &text, w.form, StatusCode::UNPROCESSABLE_ENTITY);
    }
    let profile = Profile { language, knowledge, skills, competence, social };
    let location = format!("/units/{id}");
    let tx = w.begin(location.as_str()).await?;
    match actions::profiles::state(tx, id, w.form.version_number(), &profile).await {
        Ok(()) => Ok(see_other_saying(location, "profiles-said-stated")),
        Err(actions::Error::Invalid(invalid)) => {
            w.form.reject_all(invalid);
            show::edit(w.page(), &text, w.form, StatusCode::UNPROCESSABLE_ENTITY)
        }
        Err(actions::Error::Store(store::Error::LostUpdate)) => lost(&w, id).await,
        Err(error) => Err(error.into()),
    }
}

/// Somebody stated it meanwhile: both texts.
async fn lost(w: &Writing, id: TextId) -> Result<Response, Error> {
    let talk = store::texts::talk(&mut *w.reader().await?, id, &w.actor).await?;
    let Some(stated) = talk.profile else { return Err(Error::LostUpdate) };
    let p = w.page();
    let labels = |name: &str| FIELDS.iter().find(|(known, ..)| *known == name).map_or_else(|| p.t("profiles-language"), |(_, label, _)| p.t(label));
    let stored = show::values(&p, Some(&stated)).into_iter().filter(|(name, _)| name != "version");
    let stored = stored.map(|(name, value)| (name.clone(), labels(&name), value)).collect();
    let (title, here) = (p.t("profiles-edit"), format!("/units/{id}/profile"));
    let at = p.moment(&stated.at);
    conflict(p, title, here.clone(), here, stated.by.clone(), at, stated.version, &w.form, stored)
}
