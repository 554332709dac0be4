//! Title, dates and memorandum of a mobility.

use super::fields::bases;
use crate::domain::ids::MobilityId;
use crate::domain::mobilities::Mobility;
use crate::store;
use crate::store::Connection;
use crate::web::error::Error;
use crate::web::extract::{Path, Reading};
use crate::web::ui::{Choice, Crumb, Form, Page, html_with};
use askama::Template;
use axum::response::Response;
use http::StatusCode;

#[derive(Template)]
#[template(path = "mobilities/edit.html")]
struct Edit {
    p: Page,
    crumbs: Vec<Crumb>,
    base: String,
    stage: &'static str,
    title: String,
    memoranda: Vec<Choice>,
    agreements: bool,
    form: Form,
}

/// The stored values.
pub(super) fn values(mobility: &Mobility) -> Vec<(&'static str, String)> {
    vec![
        ("title", mobility.title.clone()),
        ("starts-on", mobility.starts_on.to_string()),
        ("ends-on", mobility.ends_on.to_string()),
        ("memorandum", mobility.memorandum.as_ref().map(|(id, _)| id.to_string()).unwrap_or_default()),
    ]
}

pub(super) async fn edit(Path(id): Path<MobilityId>, mut reading: Reading) -> Result<Response, Error> {
    let mobility = store::mobilities::find(&mut reading.reader, id).await?;
    mobility.changer(&reading.actor)?;
    let mut form = Form::new(values(&mobility));
    form.set("version", mobility.version.to_string());
    let p = reading.page();
    show(&mut reading.reader, p, &mobility, form, StatusCode::OK).await
}

/// The page, as stored or as typed.
pub(super) async fn show(connection: &mut Connection, p: Page, mobility: &Mobility, form: Form, status: StatusCode) -> Result<Response, Error> {
    let offered = store::mobilities::memoranda(connection, mobility.partnership, p.today).await?;
    let base = format!("/mobilities/{}", mobility.id);
    let page = Edit {
        crumbs: vec![
            Crumb::to("/mobilities", p.t("ui-nav-mobilities")),
            Crumb::to(base.clone(), mobility.title.clone()).in_language(""),
            Crumb::here(p.t("mobilities-edit")),
        ],
        stage: mobility.stage(p.today).code(),
        title: mobility.title.clone(),
        memoranda: bases(&p, &offered, mobility.memorandum.as_ref()),
        agreements: mobility.placements > 0,
        base,
        form,
        p,
    };
    html_with(status, &page)
}
