//! Reading lines one after the other: labels, what follows them, columns one below the other, and where a unit ends.

use super::labels::{self, Label, Segment};
use super::lines::{Line, joined, lines};
use super::machine::{At, Machine};
use super::outline::Item;
use super::{Fresh, Place, Reading, Understood};
use crate::domain::units::Area;

/// Reads a text without tables.
pub(super) fn read(text: &str, reading: &Reading<'_>, fresh: Fresh<'_>) -> Understood {
    let lines = lines(text, &mut Place::Line);
    let titled = lines.iter().any(|line| names_unit(&line.whole));
    let mut machine = Machine::new(reading, titled);
    for line in lines {
        machine.line(line);
    }
    machine.finish(fresh)
}

/// Whether a line or a cell says that a unit's name stands there.
pub(super) fn names_unit(line: &str) -> bool {
    labels::segments(line).first().is_some_and(|segment| matches!(segment.label, Some((Label::Title, _))))
}

impl Machine<'_> {
    pub fn line(&mut self, line: Line) {
        let is_listed = matches!(self.at, At::List(_) | At::Columns(..));
        if is_listed && self.is_over(&line) {
            self.at = At::Outside;
        }
        let is_listed = matches!(self.at, At::List(_) | At::Columns(..));
        if is_listed && line.is_bulleted() && !names_unit(&line.text) {
            return self.item(line.into());
        }
        if let At::Value(label) = self.at
            && !label.is_header()
            && line.is_bulleted()
            && !labels::segments(&line.text).iter().any(|segment| matches!(segment.label, Some((label, _)) if label.is_header()))
        {
            return self.value(label, line);
        }
        if !line.is_bulleted()
            && let Some(areas) = labels::columns(&line.whole)
        {
            return self.head(areas, line);
        }
        if self.at != At::Outside && self.lead_in(&line) {
            return;
        }
        let segments = labels::segments(&line.text);
        if segments.iter().all(|segment| segment.label.is_none()) {
            return self.words(line);
        }
        self.labelled(line, segments);
    }

    /// Whether a new page with something else begins after the last column.
    pub(super) fn is_over(&self, line: &Line) -> bool {
        let Some(draft) = self.drafts.last() else { return false };
        let area = match &self.at {
            At::List(Area::Competence) => Area::Competence,
            At::Columns(areas, Some(at)) if at + 1 == areas.len() => areas.last().copied().unwrap_or(Area::Competence),
            _ => return false,
        };
        let list = draft.list(area);
        // Bare lines one under the other end with the first empty line.
        let is_tight = list.len() > 1 && list.iter().skip(1).all(|item| item.line.gap == 0) && list.iter().all(|item| !item.line.is_bulleted());
        if list.is_empty() || line.gap < if is_tight { 1 } else { 2 } || labels::lead_in(&line.text).is_some() {
            return false;
        }
        let is_labelled = labels::columns(&line.whole).is_some() || labels::segments(&line.text).iter().any(|segment| segment.label.is_some());
        let is_alike = !is_tight && list.iter().any(|item| item.line.bullet == line.bullet);
        !is_labelled && !is_alike
    }

    pub(super) fn labelled(&mut self, line: Line, segments: Vec<Segment>) {
        let mut whole = Some(line);
        for segment in segments {
            let Some(line) = whole.as_ref() else { return };
            let place = line.place.clone();
            let gap = line.gap;
            let value = Line { is_apart: true, gap, ..Line::new(place, &segment.text) };
            match segment.label {
                Some((label, _)) => {
                    if !self.begins(label) {
                        if let Some(line) = whole.take() {
                            self.outside(line, true);
                        }
                        return;
                    }
                    self.label(label, value);
                }
                None => self.words(value),
            }
        }
    }

    /// A label of the open unit, with what follows it on the line.
    pub fn label(&mut self, label: Label, value: Line) {
        let Some(draft) = self.drafts.last_mut() else { return };
        let says = !value.whole.is_empty();
        if label.is_header() && draft.has(label) {
            if says {
                draft.reject(value.place, value.whole, "imports-why-twice");
            }
            self.at = At::Inside;
            return;
        }
        match label {
            Label::Column(area) => {
                self.at = At::List(area);
                if says {
                    if !self.lead_in(&value) {
                        self.item(value.into());
                    }
                }
            }
            _ => {
                self.at = At::Value(label);
                if says {
                    draft.say(label, value);
                }
            }
        }
    }

    /// A line of the column, or the words it begins with.
    pub fn item_or_lead(&mut self, item: Item) {
        if item.others.is_empty() && self.lead_in(&item.line) {
            return;
        }
        self.item(item);
    }

    /// A value that stands beside its label.
    pub fn value_of(&mut self, label: Label, line: Line) {
        match self.at {
            At::Outside => self.words(line),
            _ => self.value(label, line),
        }
    }

    pub(super) fn head(&mut self, areas: Vec<Area>, line: Line) {
        if self.at == At::Outside {
            if self.titled {
                return self.outside(line, false);
            }
            self.open();
        }
        self.at = At::Columns(areas, None);
    }

    /// A line that a column begins with; in columns whose heads stood on one line it begins the next.
    pub(super) fn lead_in(&mut self, line: &Line) -> bool {
        if line.is_bulleted() {
            return false;
        }
        let (lead, after) = match line.text.split_once(':') {
            Some((lead, after)) if !after.trim().is_empty() && labels::lead_in(lead).is_some() => (lead.to_owned(), after.trim().to_owned()),
            _ => (line.text.clone(), String::new()),
        };
        if labels::lead_in(&lead).is_none() {
            return false;
        }
        let area = match &mut self.at {
            At::Columns(areas, at) => {
                let next = at.map_or(0, |at| at + 1);
                let Some(area) = areas.get(next).copied() else { return false };
                *at = Some(next);
                area
            }
            At::List(area) => *area,
            _ => return false,
        };
        if let Some(draft) = self.drafts.last_mut() {
            draft.lead(area, &lead);
        }
        if !after.is_empty() {
            self.item(Line { is_apart: true, ..Line::new(line.place.clone(), &after) }.into());
        }
        true
    }

    /// A line of the column that is being read.
    pub fn item(&mut self, item: Item) {
        let Some(draft) = self.drafts.last_mut() else { return };
        match &self.at {
            At::List(area) => draft.push(*area, item),
            At::Columns(areas, at) => {
                if at.is_none() && areas.len() > 1 {
                    draft.note("imports-note-columns");
                }
                if let Some(area) = areas.get(at.unwrap_or(0)) {
                    draft.push(*area, item);
                }
            }
            _ => draft.reject(item.line.place, item.line.whole, "imports-why-no-field"),
        }
    }

    /// A line without a label.
    pub(super) fn words(&mut self, line: Line) {
        match self.at.clone() {
            At::Outside => self.outside(line, false),
            At::List(_) | At::Columns(..) => self.item(line.into()),
            At::Inside => self.unplaced(line),
            At::Value(label) => self.value(label, line),
        }
    }

    /// A line of the value of a field.
    pub fn value(&mut self, label: Label, line: Line) {
        let spoken = self.language().to_owned();
        let Some(draft) = self.drafts.last_mut() else { return };
        if !label.is_header() {
            return draft.say(label, line);
        }
        let goes_on = draft.last(label).is_some_and(|last| {
            let pair = [Line { is_apart: true, ..last.clone() }, Line { is_apart: false, ..line.clone() }];
            joined(&pair, &spoken).len() == 1
        });
        if goes_on {
            draft.say(label, Line { is_apart: false, ..line });
        } else if draft.has(label) || !fits(label, &line.whole) {
            self.unplaced(line);
        } else {
            draft.say(label, Line { is_apart: true, ..line });
        }
    }
}

/// Whether a line after an empty label can be its value: a number is not looked for in a sentence.
fn fits(label: Label, text: &str) -> bool {
    match label {
        Label::EqfLevel | Label::NationalLevel | Label::Days | Label::Hours | Label::Points | Label::Length | Label::Sector => {
            text.chars().count() <= 40
        }
        _ => true,
    }
}
