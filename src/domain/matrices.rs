//! The competence matrix of a partnership: areas of work tasks by steps of competence development, with its units placed in the cells.

use super::actor::Actor;
use super::ids::{MatrixAreaId, PartnershipId, TextId};
use super::partnerships::Partnership;
use super::refusal::Refusal;
use super::texts::Stage;
use chrono::{DateTime, Utc};
use std::collections::BTreeSet;

/// The most areas of one matrix.
pub const AREAS: usize = 30;
/// The most steps.
pub const STEPS: usize = 8;
/// Steps a new matrix begins with.
pub const FIRST_STEPS: usize = 4;
/// The longest text of a cell, in characters.
pub const CELL: usize = 600;

/// A competence matrix as its authors write it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Matrix {
    /// How many steps it has.
    pub steps: usize,
    /// Its rows, in their order.
    pub areas: Vec<MatrixArea>,
    /// Which unit stands in which cell.
    pub placed: BTreeSet<PlacedUnit>,
}

/// An area of work tasks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MatrixArea {
    /// Its id: it stays when the area is worded anew or moved.
    pub id: MatrixAreaId,
    /// What it is called.
    pub title: String,
    /// What one can do at each step; an area may have fewer steps than the matrix.
    pub steps: Vec<String>,
}

/// A unit in a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct PlacedUnit {
    /// The row.
    pub area: MatrixAreaId,
    /// The column, from 1.
    pub step: usize,
    /// The unit.
    pub unit: TextId,
}

/// A unit that can be placed: one of the partnership that the reader sees.
#[derive(Debug, Clone)]
pub struct MatrixUnit {
    /// The unit.
    pub id: TextId,
    /// Its title.
    pub title: String,
    /// The language of its title.
    pub language: String,
    /// Its stored stage.
    pub stage: Stage,
}

/// A matrix as it is stored.
#[derive(Debug, Clone)]
pub struct Stored {
    /// What it says.
    pub matrix: Matrix,
    /// Counts saves; 0 before the first.
    pub version: i32,
    /// Who saved it last and when.
    pub saved: Option<(String, DateTime<Utc>)>,
    /// The units of the partnership, by title.
    pub units: Vec<MatrixUnit>,
}

/// May write the matrix.
#[derive(Debug)]
pub struct Author {
    partnership: PartnershipId,
}

impl Author {
    /// The partnership this proof is bound to.
    pub fn partnership(&self) -> PartnershipId {
        self.partnership
    }
}

/// May this actor write the matrix? A coordinator or teacher of an institution that has joined the partnership.
pub fn author(partnership: &Partnership, actor: &Actor) -> Result<Author, Refusal> {
    if partnership.is_drafted_by(actor) {
        return Ok(Author { partnership: partnership.id });
    }
    if partnership.ended_at.is_some() {
        return Err(Refusal::wrong_stage("partnerships-refused-ended"));
    }
    let institutions = partnership.joined().filter(|entry| !entry.organisation.kind.is_employer());
    let who = institutions.map(|entry| entry.organisation.card.name.as_str());
    Err(Refusal::only("matrices-refused-write", "matrices-refused-write-nobody", who))
}

impl Matrix {
    /// The units in a cell.
    pub fn in_cell(&self, area: MatrixAreaId, step: usize) -> impl Iterator<Item = TextId> {
        self.placed.iter().filter(move |placed| placed.area == area && placed.step == step).map(|placed| placed.unit)
    }

    /// The cells a unit stands in.
    pub fn cells_of(&self, unit: TextId) -> impl Iterator<Item = (MatrixAreaId, usize)> {
        self.placed.iter().filter(move |placed| placed.unit == unit).map(|placed| (placed.area, placed.step))
    }

    /// What cannot be stored: the field and the message's key. `units` can be placed.
    pub fn faults(&self, units: &[MatrixUnit]) -> Vec<(&'static str, &'static str)> {
        let mut faults = Vec::new();
        if !(1..=STEPS).contains(&self.steps) {
            faults.push(("steps", "matrices-error-steps"));
        }
        if self.areas.len() > AREAS {
            faults.push(("areas", "matrices-error-areas"));
        }
        if self.areas.iter().any(|area| area.title.trim().is_empty()) {
            faults.push(("areas", "matrices-error-title"));
        }
        if self.areas.iter().any(|area| area.steps.len() > self.steps || area.steps.iter().any(|text| text.chars().count() > CELL)) {
            faults.push(("areas", "matrices-error-cell"));
        }
        let is_here = |placed: &PlacedUnit| {
            (1..=self.steps).contains(&placed.step)
                && self.areas.iter().any(|area| area.id == placed.area)
                && units.iter().any(|unit| unit.id == placed.unit)
        };
        if !self.placed.iter().all(is_here) {
            faults.push(("units", "matrices-error-place"));
        }
        faults
    }
}
