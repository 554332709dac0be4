//! Saves title, dates and memorandum.

use super::edit;
use super::fields::{Typed, bases};
use crate::actions;
use crate::domain::ids::MobilityId;
use crate::store;
use crate::web::error::Error;
use crate::web::extract::{Path, Writing};
use crate::web::ui::{Conflict, ConflictField, see_other_saying};
use axum::response::Response;
use http::StatusCode;

pub(super) async fn update(Path(id): Path<MobilityId>, mut w: Writing) -> Result<Response, Error> {
    let typed = Typed::read(&mut w.form);
    let (Some(terms), false) = (typed.terms(), w.form.has_errors()) else { return again(&w, id).await };
    let location = format!("/mobilities/{id}");
    let tx = w.begin(location.as_str()).await?;
    match actions::mobilities::save(tx, id, w.form.version_number(), &terms, w.page().today).await {
        Ok(()) => Ok(see_other_saying(location, typed.said("mobilities-said-saved", "mobilities-said-saved-unusual"))),
        Err(actions::Error::Invalid(fields)) => {
            w.form.reject_all(fields);
            again(&w, id).await
        }
        Err(actions::Error::Store(store::Error::LostUpdate)) => conflict(&w, id).await,
        Err(error) => Err(error.into()),
    }
}

async fn again(w: &Writing, id: MobilityId) -> Result<Response, Error> {
    let mut reader = w.reader().await?;
    let mobility = store::mobilities::find(&mut reader, id).await?;
    mobility.changer(&w.actor)?;
    edit::show(&mut reader, w.page(), &mobility, w.form.clone(), StatusCode::UNPROCESSABLE_ENTITY).await
}

/// 409: the fields that both changed, with both texts.
async fn conflict(w: &Writing, id: MobilityId) -> Result<Response, Error> {
    let mut reader = w.reader().await?;
    let mobility = store::mobilities::find(&mut reader, id).await?;
    let offered = store::mobilities::memoranda(&mut reader, mobility.partnership, w.page().today).await?;
    let last = store::audit::history(&mut reader, id.0, 1).await?;
    let p = w.page();
    let label = |name: &str| match name {
        "title" => p.t("mobilities-title-field"),
        "starts-on" => p.t("mobilities-starts-on"),
        "ends-on" => p.t("mobilities-ends-on"),
        _ => p.t("mobilities-memorandum"),
    };
    let asked = edit::values(&mobility)
        .into_iter()
        .filter(|(name, theirs)| theirs != w.form.value(name).trim())
        .map(|(name, theirs)| {
            let options = if name == "memorandum" { bases(&p, &offered, mobility.memorandum.as_ref()) } else { Vec::new() };
            ConflictField {
                name: name.to_owned(),
                label: label(name),
                theirs,
                mine: w.form.value(name).to_owned(),
                options,
                ..ConflictField::default()
            }
        })
        .collect::<Vec<_>>();
    let kept = edit::values(&mobility).into_iter().filter(|(name, _)| !asked.iter().any(|field| field.name == *name));
    let page = Conflict {
        title: mobility.title.clone(),
        action: format!("/mobilities/{id}/edit"),
        back: format!("/mobilities/{id}"),
        saved_by: last.first().map(|entry| entry.by.clone()).unwrap_or_default(),
        saved_at: last.first().map(|entry| p.moment(&entry.at)).unwrap_or_default(),
        version: mobility.version,
        kept: kept.map(|(name, value)| (name.to_owned(), value)).collect(),
        asked,
    };
    page.answer(p)
}
