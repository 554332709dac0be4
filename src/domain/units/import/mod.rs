//! Understanding what schools paste and upload: a grid in a Word table, the text of a slide, a spreadsheet, a file of Tilts.
//! Pure: what was read goes in, units and everything that found no place come out. Nothing that was written is lost.

mod build;
mod data;
mod flat;
mod heads;
mod labels;
mod language;
mod lexicon;
mod lines;
mod machine;
mod outline;
mod paste;
mod sheets;
mod source;
mod text;
mod values;

pub use flat::{flat_rows, guarded, unguarded};
pub(super) use lines::without_glyph;
pub use source::{CHARACTERS, ROWS, Row, Sheet, Source, SourceFault, UNITS};

use super::{Sides, Unit};
use crate::domain::ids::OutcomeId;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Makes ids; the domain has no randomness of its own.
pub type Fresh<'a> = &'a mut dyn FnMut() -> OutcomeId;

/// Where something stood in the source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Place {
    /// A line of a text, from 1.
    Line(u32),
    /// A cell: the sheet's name (empty where there is only one), row and column from 1.
    Cell(String, u32, u32),
    /// A value of a JSON file, by its path.
    Path(String),
}

/// The letters of a column as spreadsheets name it.
pub fn column_letters(column: u32) -> String {
    let mut left = column;
    let mut letters = Vec::new();
    while left > 0 {
        let digit = u8::try_from((left - 1) % 26).unwrap_or(0);
        letters.push(char::from(b'A' + digit));
        left = (left - 1) / 26;
    }
    letters.iter().rev().collect()
}

/// Something that found no place, and why: a message key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rest {
    /// Where it stood.
    pub place: Place,
    /// What it says.
    pub text: String,
    /// Why it was not placed.
    pub why: &'static str,
}

/// A unit that was found.
#[derive(Debug)]
pub struct Found {
    /// As it would be stored.
    pub unit: Unit,
    /// Where its lines stood.
    pub places: BTreeMap<OutcomeId, Place>,
    /// What stood within it and found no place.
    pub rest: Vec<Rest>,
    /// What should be looked at: message keys.
    pub notes: Vec<&'static str>,
    /// Where a file of Tilts says it comes from.
    pub origin: Option<Origin>,
}

/// Where an exported unit comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Origin {
    /// The unit's id there.
    pub unit: String,
    /// The number of the exported revision.
    pub revision: i32,
    /// The title of its partnership.
    pub partnership: String,
}

/// Everything that was understood.
#[derive(Debug, Default)]
pub struct Understood {
    /// The units, in the order of the source.
    pub units: Vec<Found>,
    /// What stood outside every unit.
    pub around: Vec<Rest>,
}

impl Understood {
    /// Everything that found no place, in the order of the source: around the units first.
    pub fn rest(&self) -> impl Iterator<Item = &Rest> {
        self.around.iter().chain(self.units.iter().flat_map(|found| &found.rest))
    }
}

/// What the person who imports has said beforehand.
#[derive(Debug, Clone, Copy)]
pub struct Reading<'a> {
    /// The four sides of every unit.
    pub sides: &'a Sides,
    /// The language the units are written in, where it was chosen.
    pub language: Option<&'a str>,
    /// The language where none can be told.
    pub fallback: &'a str,
}

/// Understands what was read.
pub fn understand(source: &Source, reading: &Reading<'_>, fresh: Fresh<'_>) -> Understood {
    let mut understood = match source {
        Source::Text(text) => text::read(text, reading, fresh),
        Source::Table(sheets) if flat::is_ours(sheets) => flat::read(sheets, reading, fresh),
        Source::Table(sheets) => sheets::read(sheets, reading, fresh),
        Source::Data(value) => data::read(value, reading, fresh),
    };
    for found in &mut understood.units {
        found.unit.settle();
    }
    understood
}
