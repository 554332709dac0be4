//! Saving a learner's data.

use super::{edit, new, show};
use crate::actions;
use crate::domain::ids::LearnerId;
use crate::store;
use crate::web::error::Error;
use crate::web::extract::{Path, Writing};
use crate::web::ui::{Conflict, ConflictField, Page, see_other_saying};
use axum::response::Response;
use http::StatusCode;

pub(super) async fn update(Path(id): Path<LearnerId>, mut w: Writing) -> Result<Response, Error> {
    let learner = show::find(&mut w.reader().await?, &w.actor, id).await?;
    learner.keeper(&w.actor)?;
    let p = w.page();
    let details = new::read(&mut w.form, &learner.email);
    let (Some(details), false) = (details, w.form.has_errors()) else {
        return edit::page(p, &learner, w.form, StatusCode::UNPROCESSABLE_ENTITY);
    };
    let location = format!("/learners/{id}");
    let tx = w.begin(location.as_str()).await?;
    match actions::learners::change(tx, id, w.form.version_number(), &details, p.today).await {
        Ok(()) => Ok(see_other_saying(location, "learners-said-saved")),
        Err(actions::Error::Invalid(fields)) => {
            w.form.reject_all(fields);
            edit::page(p, &learner, w.form, StatusCode::UNPROCESSABLE_ENTITY)
        }
        Err(actions::Error::Store(store::Error::LostUpdate)) => {
            let mut reader = w.reader().await?;
            let stored = show::find(&mut reader, &w.actor, id).await?;
            let title = p.t("learners-edit");
            let page = Conflict { title, action: format!("/learners/{id}/edit"), version: stored.version, ..Conflict::default() };
            let theirs = edit::values(&stored);
            conflict(&mut reader, &w, page, id, &theirs).await
        }
        Err(error) => Err(error.into()),
    }
}

/// Somebody saved in between: both texts of what differs.
pub(super) async fn conflict(
    reader: &mut store::Reader,
    w: &Writing,
    mut page: Conflict,
    id: LearnerId,
    theirs: &[(&'static str, String)],
) -> Result<Response, Error> {
    let p = w.page();
    if let Some(last) = store::audit::history(reader, id, 1).await?.pop() {
        page.saved_at = p.moment(&last.at);
        page.saved_by = last.by;
    }
    page.back = format!("/learners/{id}");
    for (name, mine) in w.form.pairs().iter().filter(|(name, _)| name != "version" && name != "once") {
        match theirs.iter().find(|(field, _)| field == name) {
            Some((_, stored)) if stored.trim() != mine.trim() => page.asked.push(ConflictField {
                name: name.clone(),
                label: label(&p, name),
                theirs: stored.clone(),
                mine: mine.clone(),
                options: options(&p, name),
                ..ConflictField::default()
            }),
            _ => page.kept.push((name.clone(), mine.clone())),
        }
    }
    page.answer(p)
}

fn label(p: &Page, field: &str) -> String {
    match field {
        "name" => p.t("learners-name"),
        "birth-date" => p.t("learners-birth-date"),
        "gender" => p.t("learners-gender"),
        "relation" => p.t("learners-relation"),
        "email" => p.t("learners-email"),
        "phone" => p.t("learners-phone"),
        _ => p.t("learners-address"),
    }
}

fn options(p: &Page, field: &str) -> Vec<crate::web::ui::Choice> {
    match field {
        "gender" => new::genders(p),
        "relation" => super::guardians::relations(p),
        _ => Vec::new(),
    }
}
