//! Taking a unit out of use: what that means is said before, and a reason is asked.

use super::show::{find, title, title_lang};
use crate::actions;
use crate::domain::ids::TextId;
use crate::domain::texts::{Kind, Text};
use crate::domain::units;
use crate::store;
use crate::web::error::Error;
use crate::web::extract::{Path, Reading, Writing};
use crate::web::ui::{Crumb, Form, Page, html_with, see_other_saying};
use askama::Template;
use axum::response::Response;
use http::StatusCode;

#[derive(Template)]
#[template(path = "units/retirement.html")]
struct Retirement {
    p: Page,
    crumbs: Vec<Crumb>,
    base: String,
    title: String,
    title_lang: String,
    stage: &'static str,
    form: Form,
}

pub(super) async fn new(Path(id): Path<TextId>, mut reading: Reading) -> Result<Response, Error> {
    let text = find(&mut reading, id).await?;
    units::retirer(&text, &reading.actor)?;
    page(reading.page(), &text, Form::new([]), StatusCode::OK)
}

pub(super) async fn create(Path(id): Path<TextId>, mut w: Writing) -> Result<Response, Error> {
    let text = store::texts::find(&mut *w.reader().await?, id).await?;
    if text.kind != Kind::Unit {
        return Err(Error::NotFound);
    }
    let reason = w.form.required_text("reason", "units-error-retire-reason");
    if w.form.has_errors() {
        units::retirer(&text, &w.actor)?;
        return page(w.page(), &text, w.form, StatusCode::UNPROCESSABLE_ENTITY);
    }
    let location = format!("/units/{id}");
    let tx = w.begin(location.as_str()).await?;
    actions::units::retire(tx, id, &reason).await?;
    Ok(see_other_saying(location, "units-said-retired"))
}

fn page(p: Page, text: &Text, form: Form, status: StatusCode) -> Result<Response, Error> {
    let base = format!("/units/{}", text.id);
    let page = Retirement {
        crumbs: vec![
            Crumb::to("/units", p.t("ui-nav-units")),
            Crumb::to(base.clone(), title(&p, text)).in_language(title_lang(&p, text)),
            Crumb::here(p.t("units-retirement")),
        ],
        base,
        title: title(&p, text),
        title_lang: title_lang(&p, text),
        stage: text.stage_on(p.today).code(),
        form,
        p,
    };
    html_with(status, &page)
}
