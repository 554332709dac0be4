//! "I am the wrong person": who the right one is, in words; the sender decides.

use crate::actions;
use crate::domain::ids::LinkId;
use crate::web::error::Error;
use crate::web::extract::{Path, Reading, Writing};
use crate::web::ui::{Form, Page, html_with, see_other};
use askama::Template;
use axum::response::Response;
use http::StatusCode;

/// The longest note.
const NOTE: usize = 1_000;

#[derive(Template)]
#[template(path = "links/referral.html")]
struct Referral {
    p: Page,
    id: LinkId,
    title: String,
    title_language: String,
    sender: String,
    form: Form,
}

pub(super) async fn new(Path(id): Path<LinkId>, reading: Reading) -> Result<Response, Error> {
    page(reading.page(), id, &reading.visit, Form::new([]), StatusCode::OK)
}

fn page(p: Page, id: LinkId, visit: &crate::web::extract::Visit, form: Form, status: StatusCode) -> Result<Response, Error> {
    let found = &visit.link.as_deref().ok_or(Error::NotFound)?.found;
    let referral =
        Referral { id, title: found.title.clone(), title_language: found.title_language.clone(), sender: found.link.sender.clone(), form, p };
    html_with(status, &referral)
}

pub(super) async fn create(Path(id): Path<LinkId>, mut w: Writing) -> Result<Response, Error> {
    let name = w.form.line("name");
    let email = w.form.email("email");
    let note = w.form.text("note", NOTE);
    if w.form.value("agree") != "yes" {
        w.form.reject("agree", "links-error-wrong-person");
    }
    if w.form.has_errors() {
        return page(w.page(), id, &w.visit, w.form.clone(), StatusCode::UNPROCESSABLE_ENTITY);
    }
    let location = format!("/s/{id}/closed");
    let now = w.now();
    let tx = w.begin(location.as_str()).await?;
    actions::links::refer(tx, &name, &email, &note, now).await?;
    Ok(see_other(location))
}
