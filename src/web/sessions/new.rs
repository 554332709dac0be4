//! The sign-in page.

use crate::web::error::Error;
use crate::web::extract::{Query, Visit};
use crate::web::ui::{Form, Page, html_with, see_other};
use askama::Template;
use axum::response::Response;
use http::StatusCode;

#[derive(Template)]
#[template(path = "sessions/new.html")]
struct SignIn {
    p: Page,
    form: Form,
    next: String,
}

pub(super) async fn new(visit: Visit, query: Query) -> Result<Response, Error> {
    let next = safe(query.get("next"));
    if visit.actor.is_some() {
        return Ok(see_other(next));
    }
    show(&visit, Form::default(), next, StatusCode::OK)
}

/// The page, with what was typed but the password.
pub(super) fn show(visit: &Visit, mut form: Form, next: String, status: StatusCode) -> Result<Response, Error> {
    form.set("password", "");
    html_with(status, &SignIn { p: Page::new(visit), form, next })
}

/// Only a path of ours: never somebody else's page.
pub(super) fn safe(next: &str) -> String {
    let ours = next.starts_with('/') && !next.starts_with("//") && !next.contains(['\\', '\n', '\r']) && !next.starts_with("/sign-");
    if ours { next.to_owned() } else { "/".to_owned() }
}
