//! The matrix in a form: one group of fields an area, two empty ones to go on with, one choice of a cell for every place of a unit.

use crate::domain::ids::{MatrixAreaId, TextId};
use crate::domain::matrices::{AREAS, CELL, Matrix, MatrixArea, PlacedUnit, STEPS, Stored};
use crate::web::ui::Form;
use std::collections::BTreeSet;
use uuid::Uuid;

/// Empty areas at the end of the form.
const EMPTY: usize = 2;

/// The names of the fields of one area; its token is its id, or a number while it has none.
pub(super) fn title_field(token: &str) -> String {
    format!("title.{token}")
}

/// Its place among the areas, as a number.
pub(super) fn order_field(token: &str) -> String {
    format!("order.{token}")
}

/// What one can do at a step, from 1.
pub(super) fn step_field(token: &str, step: usize) -> String {
    format!("step.{token}.{step}")
}

/// The cells of a unit; several of this name.
pub(super) fn place_field(unit: TextId) -> String {
    format!("place.{unit}")
}

/// A cell as a choice.
pub(super) fn cell(area: &str, step: usize) -> String {
    format!("{area}.{step}")
}

/// A stored matrix as the form's values.
pub(super) fn filled(stored: &Stored) -> Form {
    let matrix = &stored.matrix;
    let mut form = Form::new([("version", stored.version.to_string()), ("steps", matrix.steps.to_string())]);
    let mut tokens: Vec<String> = Vec::new();
    for (at, area) in matrix.areas.iter().enumerate() {
        let token = area.id.to_string();
        form.set(&title_field(&token), area.title.as_str());
        form.set(&order_field(&token), (at + 1).to_string());
        for (step, text) in (1..).zip(&area.steps) {
            form.set(&step_field(&token, step), text.as_str());
        }
        tokens.push(token);
    }
    for n in 1..=EMPTY.min(AREAS.saturating_sub(matrix.areas.len())) {
        let token = format!("n{n}");
        form.set(&order_field(&token), (matrix.areas.len() + n).to_string());
        tokens.push(token);
    }
    form.set_all("area", tokens);
    for unit in &stored.units {
        form.set_all(&place_field(unit.id), matrix.cells_of(unit.id).map(|(area, step)| cell(&area.to_string(), step)));
    }
    form
}

/// Reads the form; what cannot be accepted is noted in it. `columns` is how many steps the page showed.
pub(super) fn read(form: &mut Form, stored: &Stored, columns: usize) -> Matrix {
    let steps = form.value("steps").trim().parse().ok().filter(|steps| (1..=STEPS).contains(steps)).unwrap_or_else(|| {
        form.reject("steps", "matrices-error-steps");
        columns
    });
    let tokens: Vec<String> = form.values("area").map(str::to_owned).collect();
    let mut areas: Vec<(usize, MatrixArea)> = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        let id = match token.parse::<MatrixAreaId>() {
            Ok(id) if stored.matrix.areas.iter().any(|area| area.id == id) => id,
            _ => MatrixAreaId(Uuid::now_v7()),
        };
        let title = form.line(&title_field(token));
        let texts: Vec<String> = (1..=columns.max(steps)).map(|step| form.text(&step_field(token, step), CELL)).collect();
        let used = texts.iter().rposition(|text| !text.is_empty()).map_or(0, |last| last + 1);
        if title.is_empty() && used == 0 {
            continue;
        }
        if title.is_empty() {
            form.reject(&title_field(token), "matrices-error-title");
        }
        if used > steps {
            form.reject(&step_field(token, used), "matrices-error-beyond");
        }
        let order = form.number(&order_field(token), 1..=999_usize).unwrap_or(at + 1);
        areas.push((order, MatrixArea { id, title, steps: texts.into_iter().take(steps).collect() }));
    }
    areas.sort_by_key(|(order, _)| *order);
    let areas: Vec<MatrixArea> = areas.into_iter().map(|(_, area)| area).collect();
    let placed = placed(form, stored, steps, &areas, &tokens);
    Matrix { steps, areas, placed }
}

/// The places of units. A place in an area that was emptied goes with it; one beyond the last step is refused.
fn placed(form: &mut Form, stored: &Stored, steps: usize, areas: &[MatrixArea], tokens: &[String]) -> BTreeSet<PlacedUnit> {
    let mut placed = BTreeSet::new();
    for unit in &stored.units {
        let field = place_field(unit.id);
        let cells: Vec<String> = form.values(&field).filter(|value| !value.is_empty()).map(str::to_owned).collect();
        for value in cells {
            let found = value.split_once('.').and_then(|(area, step)| Some((area.parse::<MatrixAreaId>().ok()?, step.parse::<usize>().ok()?)));
            match found {
                Some((area, step)) if areas.iter().any(|known| known.id == area) => {
                    if (1..=steps).contains(&step) {
                        placed.insert(PlacedUnit { area, step, unit: unit.id });
                    } else {
                        form.reject(&field, "matrices-error-place");
                    }
                }
                Some((area, _)) if tokens.contains(&area.to_string()) => {}
                _ => form.reject(&field, "matrices-error-place"),
            }
        }
    }
    placed
}
