//! The form of the matrix.

use super::form::{cell, filled, order_field, place_field, step_field, title_field};
use super::show::{crumbs, unit_title};
use crate::domain::ids::{MatrixAreaId, PartnershipId};
use crate::domain::matrices::{self, STEPS, Stored};
use crate::domain::partnerships::Partnership;
use crate::store;
use crate::web::error::Error;
use crate::web::extract::{Path, Reading};
use crate::web::ui::{Choice, Crumb, Form, Page, html_with};
use askama::Template;
use axum::response::Response;
use http::StatusCode;

#[derive(Template)]
#[template(path = "matrices/edit.html")]
struct Edit {
    p: Page,
    crumbs: Vec<Crumb>,
    id: PartnershipId,
    title: String,
    numbers: Vec<Choice>,
    areas: Vec<AreaFields>,
    cells: Vec<Choice>,
    units: Vec<UnitFields>,
    form: Form,
}

/// The fields of one area.
#[derive(Debug)]
struct AreaFields {
    token: String,
    /// "Area 3", or "New area".
    label: String,
    title: String,
    order: String,
    /// Name and label of each step.
    steps: Vec<(String, String)>,
}

/// The places of one unit: those it has, and an empty one.
#[derive(Debug)]
struct UnitFields {
    name: String,
    title: String,
    lang: String,
    places: Vec<String>,
}

pub(super) async fn edit(Path(id): Path<PartnershipId>, mut reading: Reading) -> Result<Response, Error> {
    let partnership = store::partnerships::find(&mut reading.reader, id).await?;
    matrices::author(&partnership, &reading.actor)?;
    let stored = store::matrices::find(&mut reading.reader, id).await?;
    let form = filled(&stored);
    show(reading.page(), &partnership, &stored, form, StatusCode::OK)
}

pub(super) fn show(p: Page, partnership: &Partnership, stored: &Stored, form: Form, status: StatusCode) -> Result<Response, Error> {
    let columns = stored.matrix.steps;
    let tokens: Vec<String> = form.values("area").map(str::to_owned).collect();
    let areas = tokens.iter().enumerate().map(|(at, token)| AreaFields {
        label: p.t1(if token.parse::<MatrixAreaId>().is_ok() { "matrices-area-number" } else { "matrices-area-new" }, "n", at + 1),
        title: title_field(token),
        order: order_field(token),
        steps: (1..=columns).map(|step| (step_field(token, step), p.t1("matrices-step", "n", step))).collect(),
        token: token.clone(),
    });
    let cells = stored.matrix.areas.iter().flat_map(|area| {
        let p = &p;
        (1..=columns).map(move |step| Choice::new(cell(&area.id.to_string(), step), p.t2("matrices-cell", "area", area.title.as_str(), "n", step)))
    });
    let units = stored.units.iter().map(|unit| {
        let name = place_field(unit.id);
        let places: Vec<String> = form.values(&name).filter(|value| !value.is_empty()).map(str::to_owned).chain([String::new()]).collect();
        UnitFields { title: unit_title(&p, &unit.title), lang: unit.language.clone(), places, name }
    });
    let page = Edit {
        crumbs: crumbs(&p, partnership, p.t("matrices-edit")),
        id: partnership.id,
        title: partnership.title.clone(),
        numbers: (1..=STEPS).map(|n| Choice::new(n, n.to_string())).collect(),
        areas: areas.collect(),
        cells: cells.collect(),
        units: units.collect(),
        form,
        p,
    };
    html_with(status, &page)
}
