//! A new organisation, made by the administrator with its first member.

use crate::domain::organisations;
use crate::domain::roles::Role;
use crate::web::error::Error;
use crate::web::extract::Reading;
use crate::web::ui::{Choice, Crumb, Form, OrganisationChoices, Page, html_with, letter_languages};
use askama::Template;
use axum::response::Response;
use http::StatusCode;

#[derive(Template)]
#[template(path = "organisations/new.html")]
struct New {
    p: Page,
    form: Form,
    crumbs: Vec<Crumb>,
    choices: OrganisationChoices,
    roles: Vec<Choice>,
    languages: Vec<Choice>,
}

/// The roles a first member can have.
pub(super) const FIRST: &[Role] = &[Role::Coordinator, Role::Representative];

pub(super) async fn new(reading: Reading) -> Result<Response, Error> {
    organisations::maker(&reading.actor)?;
    let p = reading.page();
    let values = [("channel", "mail".to_owned()), ("role", Role::Coordinator.code().to_owned()), ("member-language", p.language.code().to_owned())];
    show(p, Form::new(values), StatusCode::OK)
}

pub(super) fn show(p: Page, form: Form, status: StatusCode) -> Result<Response, Error> {
    let crumbs = vec![Crumb::to("/organisations", p.t("organisations-title")), Crumb::here(p.t("organisations-new"))];
    let roles = FIRST.iter().map(|role| Choice::new(role.code(), p.t(role.key()))).collect();
    html_with(status, &New { choices: OrganisationChoices::new(&p), crumbs, roles, languages: letter_languages(), form, p })
}
