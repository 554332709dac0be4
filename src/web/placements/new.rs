//! Placing learners: who goes, and in which company.

use crate::domain::ids::MobilityId;
use crate::domain::learners::is_minor;
use crate::domain::mobilities::{Mobility, companies};
use crate::store;
use crate::store::Connection;
use crate::web::error::Error;
use crate::web::extract::{Path, Reading};
use crate::web::ui::{Choice, Crumb, Form, Page, html_with};
use askama::Template;
use axum::response::Response;
use http::StatusCode;

#[derive(Template)]
#[template(path = "placements/new.html")]
struct New {
    p: Page,
    crumbs: Vec<Crumb>,
    base: String,
    mobility: Mobility,
    learners: Vec<Choice>,
    companies: Vec<Choice>,
    form: Form,
}

pub(super) async fn new(Path(id): Path<MobilityId>, mut reading: Reading) -> Result<Response, Error> {
    let mobility = store::mobilities::find(&mut reading.reader, id).await?;
    let p = reading.page();
    mobility.placer(&reading.actor, p.today)?;
    show(&mut reading.reader, p, mobility, Form::new([]), StatusCode::OK).await
}

/// The page with what was typed.
pub(super) async fn show(connection: &mut Connection, p: Page, mobility: Mobility, mut form: Form, status: StatusCode) -> Result<Response, Error> {
    let partnership = store::partnerships::find(connection, mobility.partnership).await?;
    let candidates = store::placements::candidates(connection, mobility.id, mobility.sending).await?;
    let learners = candidates
        .iter()
        .map(|candidate| {
            let choice = Choice::new(candidate.id, candidate.name.clone());
            match (is_minor(candidate.birth_date, mobility.starts_on), candidate.guardians.is_empty()) {
                (false, _) => choice,
                (true, false) => choice.hint(p.t("placements-minor")),
                (true, true) => choice.hint(p.t("placements-minor-alone")),
            }
        })
        .collect();
    let companies: Vec<Choice> =
        companies(&partnership).map(|entry| Choice::new(entry.organisation.id, entry.organisation.card.name.clone())).collect();
    if let ([only], false) = (companies.as_slice(), form.has("company")) {
        form.set("company", only.value.clone());
    }
    let base = format!("/mobilities/{}", mobility.id);
    let crumbs = vec![
        Crumb::to("/mobilities", p.t("ui-nav-mobilities")),
        Crumb::to(base.clone(), mobility.title.clone()).in_language(""),
        Crumb::here(p.t("placements-new")),
    ];
    html_with(status, &New { crumbs, base, mobility, learners, companies, form, p })
}
