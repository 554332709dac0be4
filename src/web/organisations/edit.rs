//! The form of an organisation's data, for its own people or its keeper.

use crate::domain::ids::OrganisationId;
use crate::domain::organisations::Organisation;
use crate::store;
use crate::web::error::Error;
use crate::web::extract::{Path, Reading};
use crate::web::ui::{Crumb, Form, OrganisationChoices, Page, html_with, organisation_form};
use askama::Template;
use axum::response::Response;
use http::StatusCode;

#[derive(Template)]
#[template(path = "organisations/edit.html")]
struct Edit {
    p: Page,
    id: OrganisationId,
    name: String,
    is_kept: bool,
    form: Form,
    crumbs: Vec<Crumb>,
    choices: OrganisationChoices,
}

pub(super) async fn edit(Path(id): Path<OrganisationId>, mut reading: Reading) -> Result<Response, Error> {
    let organisation = store::organisations::find(&mut reading.reader, id).await?;
    organisation.editor(&reading.actor)?;
    show(reading.page(), &organisation, organisation_form(&organisation), StatusCode::OK)
}

pub(super) fn show(p: Page, organisation: &Organisation, form: Form, status: StatusCode) -> Result<Response, Error> {
    let id = organisation.id;
    let name = organisation.card.name.clone();
    let crumbs = vec![
        Crumb::to("/organisations", p.t("organisations-title")),
        Crumb::to(format!("/organisations/{id}"), name.as_str()).in_language(""),
        Crumb::here(p.t("organisations-edit")),
    ];
    html_with(status, &Edit { choices: OrganisationChoices::new(&p), is_kept: organisation.kept_by.is_some(), id, name, crumbs, form, p })
}
