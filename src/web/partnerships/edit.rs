//! The form of title and purpose.

use crate::domain::ids::PartnershipId;
use crate::domain::partnerships::Partnership;
use crate::store;
use crate::web::error::Error;
use crate::web::extract::{Path, Reading};
use crate::web::ui::{Crumb, Form, Page, html_with};
use askama::Template;
use axum::response::Response;
use http::StatusCode;

#[derive(Template)]
#[template(path = "partnerships/edit.html")]
struct Edit {
    p: Page,
    id: PartnershipId,
    title: String,
    form: Form,
    crumbs: Vec<Crumb>,
}

pub(super) async fn edit(Path(id): Path<PartnershipId>, mut reading: Reading) -> Result<Response, Error> {
    let partnership = store::partnerships::find(&mut reading.reader, id).await?;
    partnership.manager(&reading.actor)?;
    let values = [("title", partnership.title.clone()), ("purpose", partnership.purpose.clone()), ("version", partnership.version.to_string())];
    show(reading.page(), &partnership, Form::new(values), StatusCode::OK)
}

pub(super) fn show(p: Page, partnership: &Partnership, form: Form, status: StatusCode) -> Result<Response, Error> {
    let crumbs = crumbs(&p, partnership, p.t("partnerships-edit"));
    html_with(status, &Edit { id: partnership.id, title: partnership.title.clone(), crumbs, form, p })
}

/// The way to a page under a partnership's.
pub(super) fn crumbs(p: &Page, partnership: &Partnership, here: String) -> Vec<Crumb> {
    vec![
        Crumb::to("/partnerships", p.t("partnerships-title")),
        Crumb::to(format!("/partnerships/{}", partnership.id), partnership.title.as_str()).in_language(""),
        Crumb::here(here),
    ]
}
