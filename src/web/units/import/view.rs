//! A unit as it was understood, all of it, and what found no place.

use crate::domain::texts::{Content, Field, Label};
use crate::domain::units::import::{Place, Rest, column_letters};
use crate::domain::units::{Area, Unit, language_key};
use crate::web::ui::Page;

/// A part of the unit.
#[derive(Debug)]
pub(super) struct Section {
    pub title: String,
    /// What its column begins with.
    pub lead_in: Vec<Words>,
    pub lines: Vec<Line>,
    /// Whether it is one of the three columns.
    pub is_column: bool,
}

/// A field, a heading, an outcome or a point.
#[derive(Debug)]
pub(super) struct Line {
    /// The label of a field; the mark of an outcome; empty for a heading.
    pub label: String,
    pub depth: u8,
    pub is_heading: bool,
    pub words: Vec<Words>,
    /// What belongs to it: criteria, skills of ESCO.
    pub more: Vec<(String, Vec<Words>)>,
}

/// Words in a language.
#[derive(Debug)]
pub(super) struct Words {
    pub lang: String,
    /// The language's name for the reader, where it is not the unit's own.
    pub language: String,
    pub text: String,
}

/// Something that found no place.
#[derive(Debug)]
pub(super) struct Unplaced {
    pub place: String,
    pub text: String,
    pub why: String,
}

/// Every field of the unit but its sides, which the page says once.
pub(super) fn sections(p: &Page, unit: &Unit) -> Vec<Section> {
    let mut sections: Vec<(&'static str, Section)> = Vec::new();
    for field in unit.fields().into_iter().filter(|field| field.section != "units-section-sides") {
        let key = field.section;
        if sections.last().is_none_or(|(known, _)| *known != key) {
            let is_column = Area::ALL.iter().any(|area| area.key() == key);
            sections.push((key, Section { title: p.t(key), lead_in: Vec::new(), lines: Vec::new(), is_column }));
        }
        if let Some((_, section)) = sections.last_mut() {
            section.add(p, unit, field);
        }
    }
    sections.into_iter().map(|(_, section)| section).collect()
}

impl Section {
    fn add(&mut self, p: &Page, unit: &Unit, field: Field) {
        let path = field.path.split('@').next().unwrap_or_default().to_owned();
        let is_translation = path.len() < field.path.len();
        let lang = field.language.clone().unwrap_or_default();
        let language = if is_translation { p.t(language_key(&lang)) } else { String::new() };
        let words = Words { lang, language, text: field.text };
        if path.ends_with("-lead-in") {
            self.lead_in.push(words);
            return;
        }
        let of_outcome = field.outcome.is_some();
        let (label, is_more) = match &field.label {
            Label::Key(key) => (p.t(key), of_outcome),
            Label::Mark(mark) => (mark.clone(), false),
        };
        let same = self.lines.last_mut().filter(|_| is_translation || is_more);
        match same {
            Some(line) if is_more => match line.more.last_mut().filter(|(known, _)| is_translation && *known == label) {
                Some((_, said)) => said.push(words),
                None => line.more.push((label, vec![words])),
            },
            Some(line) => line.words.push(words),
            None => {
                let is_heading = of_outcome && label.is_empty();
                let has_outcomes = Area::ALL.iter().any(|&area| !unit.column(area).outcomes.is_empty());
                let depth = if has_outcomes { field.depth } else { 0 };
                self.lines.push(Line { label, depth, is_heading, words: vec![words], more: Vec::new() });
            }
        }
    }
}

/// Where something stood, in words.
pub(super) fn place(p: &Page, place: &Place) -> String {
    match place {
        Place::Line(line) => p.t1("imports-place-line", "n", line.to_string()),
        Place::Cell(sheet, row, column) if sheet.is_empty() => p.t2("imports-place-cell", "row", row.to_string(), "column", column_letters(*column)),
        Place::Cell(sheet, row, column) => {
            p.t3("imports-place-sheet", "sheet", sheet.as_str(), "row", row.to_string(), "column", column_letters(*column))
        }
        Place::Path(path) => path.clone(),
    }
}

/// What found no place, in the order of the source.
pub(super) fn unplaced(p: &Page, rest: &[Rest]) -> Vec<Unplaced> {
    rest.iter().map(|rest| Unplaced { place: place(p, &rest.place), text: rest.text.clone(), why: p.t(rest.why) }).collect()
}

/// The same as the text that is kept: line after line.
pub(super) fn kept(rest: &[Rest]) -> String {
    rest.iter().map(|rest| rest.text.trim()).collect::<Vec<_>>().join("\n")
}
