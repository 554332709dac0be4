//! The matrix as a table: areas of work tasks down, steps of competence development across, the units in their cells.

use crate::domain::ids::{PartnershipId, TextId};
use crate::domain::matrices::{self, Stored};
use crate::domain::partnerships::Partnership;
use crate::domain::texts::Kind;
use crate::store;
use crate::web::error::Error;
use crate::web::extract::{Path, Reading};
use crate::web::texts::{stage_word, status_kind};
use crate::web::ui::{Crumb, Page, html};
use askama::Template;
use axum::response::Response;

#[derive(Template)]
#[template(path = "matrices/show.html")]
struct Show {
    p: Page,
    crumbs: Vec<Crumb>,
    id: PartnershipId,
    /// The address of its form.
    edit: String,
    title: String,
    steps: Vec<String>,
    areas: Vec<AreaRow>,
    /// Units of the partnership that stand in no cell.
    unplaced: Vec<UnitLine>,
    saved: String,
    writes: bool,
}

/// One row.
#[derive(Debug)]
struct AreaRow {
    title: String,
    cells: Vec<Cell>,
}

/// One cell.
#[derive(Debug)]
struct Cell {
    step: String,
    text: String,
    units: Vec<UnitLine>,
}

/// One unit.
#[derive(Debug)]
struct UnitLine {
    href: String,
    title: String,
    lang: String,
    kind: &'static str,
    word: String,
}

pub(super) async fn show(Path(id): Path<PartnershipId>, mut reading: Reading) -> Result<Response, Error> {
    let p = reading.page();
    let actor = reading.actor.clone();
    let partnership = store::partnerships::find(&mut reading.reader, id).await?;
    let stored = store::matrices::find(&mut reading.reader, id).await?;
    let steps: Vec<String> = (1..=stored.matrix.steps).map(|step| p.t1("matrices-step", "n", step)).collect();
    let areas = stored.matrix.areas.iter().map(|area| AreaRow {
        title: area.title.clone(),
        cells: (1..)
            .zip(&steps)
            .map(|(number, step)| Cell {
                step: step.clone(),
                text: area.steps.get(number - 1).cloned().unwrap_or_default(),
                units: stored.matrix.in_cell(area.id, number).filter_map(|unit| unit_line(&p, &stored, unit)).collect(),
            })
            .collect(),
    });
    let unplaced = stored.units.iter().filter(|unit| stored.matrix.cells_of(unit.id).next().is_none());
    let page = Show {
        crumbs: crumbs(&p, &partnership, p.t("matrices-title")),
        id,
        edit: format!("/partnerships/{id}/matrix/edit"),
        title: partnership.title.clone(),
        areas: areas.collect(),
        unplaced: unplaced.filter_map(|unit| unit_line(&p, &stored, unit.id)).collect(),
        saved: stored.saved.as_ref().map(|(by, at)| p.t2("units-saved-by", "who", by.as_str(), "at", p.moment(at))).unwrap_or_default(),
        writes: matrices::author(&partnership, &actor).is_ok(),
        steps,
        p,
    };
    html(&page)
}

fn unit_line(p: &Page, stored: &Stored, id: TextId) -> Option<UnitLine> {
    let unit = stored.units.iter().find(|unit| unit.id == id)?;
    Some(UnitLine {
        href: format!("/units/{id}"),
        title: unit_title(p, &unit.title),
        lang: if unit.title.is_empty() { p.language.code().to_owned() } else { unit.language.clone() },
        kind: status_kind(Kind::Unit, unit.stage),
        word: p.t(stage_word(Kind::Unit, unit.stage)),
    })
}

/// The title of a unit, or that there is none yet.
pub(super) fn unit_title(p: &Page, title: &str) -> String {
    if title.is_empty() { p.t("units-untitled") } else { title.to_owned() }
}

/// Where a page of the matrix stands.
pub(super) fn crumbs(p: &Page, partnership: &Partnership, here: String) -> Vec<Crumb> {
    vec![
        Crumb::to("/partnerships", p.t("partnerships-title")),
        Crumb::to(format!("/partnerships/{}", partnership.id), partnership.title.as_str()).in_language(""),
        Crumb::here(here),
    ]
}
