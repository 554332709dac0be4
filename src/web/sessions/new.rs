//! The sign-in page.

use super::resume;
use crate::web::error::{Carried, Error};
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
    carried: Carried,
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
    let carried = resume::carried(&form);
    html_with(status, &SignIn { p: Page::new(visit), form, next, carried })
}

/// Only a path of ours: never somebody else's page.
pub(super) fn safe(next: &str) -> String {
    let ours =
        next.starts_with('/') && !next.starts_with("//") && !next.contains(|c: char| c == '\\' || c.is_control()) && !next.starts_with("/sign-");
    if ours { next.to_owned() } else { "/".to_owned() }
}

/// The same page for somebody whose session ended while a form was filled: what was typed stands in it and goes on afterwards.
pub(in crate::web) fn sign_in_again(visit: &Visit, carried: &Carried) -> Result<Response, Error> {
    let page = SignIn { p: Page::new(visit), form: Form::default(), next: "/".to_owned(), carried: carried.clone() };
    html_with(StatusCode::UNAUTHORIZED, &page)
}
