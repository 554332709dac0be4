//! The words of the scale, in both languages.

use super::edit::crumbs;
use super::update;
use crate::actions;
use crate::domain::ids::PartnershipId;
use crate::domain::partnerships::{Partnership, ScaleLevel};
use crate::store;
use crate::web::error::Error;
use crate::web::extract::{Path, Reading, Writing};
use crate::web::ui::{Crumb, Form, Page, html_with, see_other_saying};
use askama::Template;
use axum::response::Response;
use http::StatusCode;

#[derive(Template)]
#[template(path = "partnerships/scale.html")]
struct Scale {
    p: Page,
    id: PartnershipId,
    form: Form,
    crumbs: Vec<Crumb>,
    levels: Vec<Level>,
}

/// The two fields of one level.
struct Level {
    points: i32,
    lv: String,
    en: String,
}

fn level(points: i32) -> Level {
    Level { points, lv: format!("word-lv-{points}"), en: format!("word-en-{points}") }
}

pub(super) async fn edit(Path(id): Path<PartnershipId>, mut reading: Reading) -> Result<Response, Error> {
    let partnership = store::partnerships::find(&mut reading.reader, id).await?;
    partnership.manager(&reading.actor)?;
    let mut form = Form::new([("version", partnership.version.to_string())]);
    for word in &partnership.scale {
        let names = level(word.points);
        form.set(&names.lv, word.word_lv.as_str());
        form.set(&names.en, word.word_en.as_str());
    }
    show(reading.page(), &partnership, form, StatusCode::OK)
}

fn show(p: Page, partnership: &Partnership, form: Form, status: StatusCode) -> Result<Response, Error> {
    let crumbs = crumbs(&p, partnership, p.t("partnerships-scale"));
    let levels = partnership.scale.iter().map(|word| level(word.points)).collect();
    html_with(status, &Scale { id: partnership.id, crumbs, levels, form, p })
}

pub(super) async fn update(Path(id): Path<PartnershipId>, mut w: Writing) -> Result<Response, Error> {
    let partnership = store::partnerships::find(&mut *w.reader().await?, id).await?;
    partnership.manager(&w.actor)?;
    let scale: Vec<ScaleLevel> = partnership
        .scale
        .iter()
        .map(|word| {
            let names = level(word.points);
            let word_lv = w.form.required_line(&names.lv, "partnerships-error-word");
            let word_en = w.form.required_line(&names.en, "partnerships-error-word");
            ScaleLevel { points: word.points, word_en, word_lv }
        })
        .collect();
    if w.form.has_errors() {
        return show(w.page(), &partnership, w.form, StatusCode::UNPROCESSABLE_ENTITY);
    }
    let location = format!("/partnerships/{id}");
    let tx = w.begin(location.as_str()).await?;
    match actions::partnerships::word_scale(tx, id, w.form.version_number(), &scale).await {
        Ok(()) => Ok(see_other_saying(location, "partnerships-said-scale")),
        Err(actions::Error::Store(store::Error::LostUpdate)) => {
            let p = w.page();
            let now = store::partnerships::find(&mut *w.reader().await?, id).await?;
            let stored = now.scale.iter().flat_map(|word| {
                let names = level(word.points);
                let lv = (names.lv, p.t1("partnerships-scale-lv", "n", word.points), word.word_lv.clone());
                [lv, (names.en, p.t1("partnerships-scale-en", "n", word.points), word.word_en.clone())]
            });
            update::lost(&w, id, "scale", now.version, stored.collect()).await
        }
        Err(error) => Err(error.into()),
    }
}
