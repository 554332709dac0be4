//! An earlier revision, as it was.

use super::grid::{Grid, Heard};
use super::show::{find, revision_word, title, title_lang};
use crate::domain::ids::TextId;
use crate::store;
use crate::web::error::Error;
use crate::web::extract::{Path, Query, Reading};
use crate::web::texts::{Approvals, Asked, approvals};
use crate::web::ui::{Crumb, Page, html};
use askama::Template;
use axum::response::Response;
use std::collections::HashMap;

#[derive(Template)]
#[template(path = "units/revision.html")]
struct EarlierRevision {
    p: Page,
    crumbs: Vec<Crumb>,
    base: String,
    stage: &'static str,
    revision: String,
    latest: String,
    reason: String,
    approvals: Option<Approvals>,
    grid: Grid,
}

pub(super) async fn show(Path((id, number)): Path<(TextId, i32)>, query: Query, mut reading: Reading) -> Result<Response, Error> {
    let p = reading.page();
    let actor = reading.actor.clone();
    let text = find(&mut reading, id).await?;
    let revision = text.revisions().find(|revision| revision.number == number).ok_or(Error::NotFound)?;
    let read = store::units::read(&mut reading.reader, &actor.ids(), id, number).await?;
    let asked = Asked::of(|name| query.get(name).to_owned());
    let page = EarlierRevision {
        crumbs: vec![
            Crumb::to("/units", p.t("ui-nav-units")),
            Crumb::to(format!("/units/{id}"), title(&p, &text)).in_language(title_lang(&p, &text)),
            Crumb::here(p.t1("units-revision", "n", number)),
        ],
        base: format!("/units/{id}"),
        stage: text.stage_on(p.today).code(),
        revision: revision_word(&p, &text, number),
        latest: if number == text.latest.number { String::new() } else { revision_word(&p, &text, text.latest.number) },
        reason: revision.closed.as_ref().map(|closed| closed.reason.clone()).unwrap_or_default(),
        approvals: (!revision.is_open()).then(|| approvals(&p, &text, revision, &actor, None)),
        grid: Grid::new(&p, &read.unit, read.points_on, &asked, &Heard { tallies: HashMap::new(), revision: number }),
        p,
    };
    html(&page)
}
