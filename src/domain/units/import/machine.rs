//! The state of reading: which unit is open, what the next line belongs to, where units begin and end.

use super::build::Draft;
use super::labels::{self, Label, Segment};
use super::lines::Line;
use super::{Fresh, Place, Reading, Rest, UNITS, Understood, language};
use crate::domain::units::Area;

/// What the next line belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum At {
    /// No unit is open.
    Outside,
    /// A unit is open, and nothing is awaited.
    Inside,
    /// The value of a field.
    Value(Label),
    /// A column.
    List(Area),
    /// Several columns whose heads stood on one line; each lead-in begins the next.
    Columns(Vec<Area>, Option<usize>),
}

/// Reads lines and builds units.
pub(super) struct Machine<'a> {
    pub(super) reading: &'a Reading<'a>,
    /// Whether units say their name with a label: then nothing else begins one.
    pub(super) titled: bool,
    /// The language that was chosen, or that a table's head names first.
    pub(super) spoken: Option<String>,
    pub(super) at: At,
    pub(super) drafts: Vec<Draft>,
    pub(super) around: Vec<Rest>,
    /// Labelled lines before a unit's name, which may belong to it.
    pub(super) before: Vec<Line>,
}

impl<'a> Machine<'a> {
    pub fn new(reading: &'a Reading<'a>, titled: bool) -> Self {
        let spoken = reading.language.map(str::to_owned);
        Self { reading, titled, spoken, at: At::Outside, drafts: Vec::new(), around: Vec::new(), before: Vec::new() }
    }

    /// The language a table's head names first; one that was chosen stays.
    pub fn speaks(&mut self, language: &str) {
        self.spoken.get_or_insert_with(|| language.to_owned());
    }

    /// The language of the open unit as far as it is known.
    pub(super) fn language(&self) -> &str {
        self.spoken.as_deref().unwrap_or(self.reading.fallback)
    }

    /// The language that was chosen or that a head names first.
    pub fn first_language(&self) -> Option<&str> {
        self.spoken.as_deref()
    }

    /// The open unit.
    pub fn draft(&mut self) -> Option<&mut Draft> {
        if self.at == At::Outside { None } else { self.drafts.last_mut() }
    }

    /// Makes sure that a unit is open for this label; false where it stands outside every unit.
    pub(super) fn begins(&mut self, label: Label) -> bool {
        if self.at == At::Outside {
            if self.titled && label != Label::Title {
                return false;
            }
            self.open();
            return true;
        }
        let Some(draft) = self.drafts.last() else { return false };
        let again = draft.has(label) && draft.has_outcomes();
        if label.is_header() && (again || (label == Label::Title && draft.has_outcomes())) {
            self.open();
        } else if let Label::Column(area) = label
            && !self.titled
            && !draft.list(area).is_empty()
            && !draft.list(Area::Competence).is_empty()
        {
            // Without labels for names: the line before the first column is the next one's.
            let title = self.drafts.last_mut().and_then(Draft::give_back);
            self.open();
            if let Some(title) = title {
                self.label(Label::Title, title);
            }
        }
        true
    }

    /// Opens a unit for a table that names it otherwise.
    pub fn begin(&mut self, label: Label) {
        if !self.begins(label) || self.drafts.last().is_some_and(|draft| draft.has(label)) {
            self.open();
        }
    }

    /// Opens a unit; labelled lines just before belong to it.
    pub(super) fn open(&mut self) {
        self.drafts.push(Draft::default());
        self.at = At::Inside;
        let before = std::mem::take(&mut self.before);
        let first = self.drafts.len() == 1 && before.len() < 4;
        let title = if self.titled { None } else { before.len().checked_sub(1).map(|last| if first { 0 } else { last }) };
        for (at, line) in before.into_iter().enumerate() {
            let segments = labels::segments(&line.text);
            if Some(at) == title {
                self.label(Label::Title, Line { is_apart: true, ..line });
                self.at = At::Inside;
            } else if segments.iter().any(|segment| segment.label.is_some()) {
                self.labelled(line, segments);
            } else {
                self.words(line);
            }
        }
        if matches!(self.at, At::Value(label) if !self.drafts.last().is_some_and(|draft| draft.has(label))) {
            self.at = At::Inside;
        }
    }

    /// A line outside every unit.
    pub(super) fn outside(&mut self, line: Line, is_labelled: bool) {
        let is_value = self.before.last().is_some_and(|last| labels::segments(&last.text).last().is_some_and(Segment::is_open));
        let belongs = is_labelled || is_value || !self.titled;
        if belongs {
            self.before.push(line);
        } else {
            self.flush();
            self.around.push(Rest { place: line.place, text: line.whole, why: "imports-why-outside" });
        }
    }

    pub(super) fn flush(&mut self) {
        let before = std::mem::take(&mut self.before);
        self.around.extend(before.into_iter().map(|line| Rest { place: line.place, text: line.whole, why: "imports-why-outside" }));
    }

    /// Something that found no place in the open unit, or around the units.
    pub fn reject(&mut self, place: Place, text: &str, why: &'static str) {
        let rest = Rest { place, text: text.to_owned(), why };
        match self.draft() {
            Some(draft) => draft.rest.push(rest),
            None => self.around.push(rest),
        }
    }

    /// What follows belongs to this column.
    pub fn begin_list(&mut self, area: Area) {
        if self.at != At::Outside {
            self.at = At::List(area);
        }
    }

    /// Nothing is awaited any more.
    pub fn rest_here(&mut self) {
        if self.at != At::Outside {
            self.at = At::Inside;
        }
    }

    pub(super) fn unplaced(&mut self, line: Line) {
        match self.drafts.last_mut() {
            Some(draft) => draft.reject(line.place, line.whole, "imports-why-no-field"),
            None => self.around.push(Rest { place: line.place, text: line.whole, why: "imports-why-outside" }),
        }
    }

    /// The units that say anything; what stood in others is around them.
    pub fn finish(mut self, fresh: Fresh<'_>) -> Understood {
        self.flush();
        let mut understood = Understood { units: Vec::new(), around: self.around };
        for draft in self.drafts {
            if draft.is_empty() || understood.units.len() >= UNITS {
                if !draft.is_empty()
                    && let Some(last) = understood.units.last_mut().filter(|last| !last.notes.contains(&"imports-note-units"))
                {
                    last.notes.push("imports-note-units");
                }
                understood.around.extend(draft.into_rest());
                continue;
            }
            let guessed = if self.spoken.is_some() { None } else { language::guess(&draft.text()) };
            let spoken = self.spoken.as_deref().or(guessed).unwrap_or(self.reading.fallback);
            understood.units.push(draft.finish(spoken, self.reading, &mut *fresh));
        }
        understood
    }
}
