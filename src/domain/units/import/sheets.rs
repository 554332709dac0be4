//! Reading tables: heads with a column for each area, a row for each outcome, labels with their values beside or below them,
//! and several languages side by side. What has no head and no label is read as lines.

use super::heads::{Head, Role, column, column_of, head, leaves};
use super::labels::{self, Label};
use super::language;
use super::lines::{Line, joined, lines};
use super::machine::Machine;
use super::outline::Item;
use super::source::{Row, Sheet};
use super::text::names_unit;
use super::{Fresh, Place, Reading, Understood, values};
use crate::domain::esco::Pillar;
use crate::domain::units::Area;
use std::collections::BTreeSet;

/// Reads tables of any school.
pub(super) fn read(sheets: &[Sheet], reading: &Reading<'_>, fresh: Fresh<'_>) -> Understood {
    let cells = || sheets.iter().flat_map(|sheet| &sheet.rows).flat_map(|row| &row.cells);
    let titled = cells().any(|(_, cell)| {
        names_unit(cell.lines().next().unwrap_or_default()) || matches!(labels::whole(cell), Some(known) if known.label == Label::Title)
    });
    let mut reader = Reader {
        machine: Machine::new(reading, titled),
        sheet: "",
        head: None,
        kind: None,
        title: String::new(),
        used: BTreeSet::new(),
        labels_at: None,
    };
    for sheet in sheets {
        reader.sheet = &sheet.name;
        reader.head = None;
        reader.labels_at = None;
        for row in &sheet.rows {
            reader.row(row);
        }
    }
    reader.machine.finish(fresh)
}

struct Reader<'a> {
    machine: Machine<'a>,
    sheet: &'a str,
    head: Option<Head>,
    /// In a table with a column that says what a row is: what the last row was.
    kind: Option<Label>,
    /// In a table with a column for the unit: the last one.
    title: String,
    /// The columns of the row that have found a place.
    used: BTreeSet<u32>,
    /// The column in which labels stand beside their values.
    labels_at: Option<u32>,
}

impl Reader<'_> {
    fn place(&self, row: &Row, column: u32) -> Place {
        Place::Cell(self.sheet.to_owned(), row.number, column)
    }

    fn row(&mut self, row: &Row) {
        if let Some(head) = head(row) {
            if let Some(language) = head.values().find_map(|role| role.language) {
                self.machine.speaks(language);
            }
            // A column that is none of ours is shown with what stands in it.
            for (column, text) in row.cells.iter().filter(|(column, _)| !head.contains_key(column)) {
                self.reject(row, *column, text, "imports-why-no-field");
            }
            self.kind = None;
            self.head = Some(head);
            return;
        }
        match self.head.clone() {
            Some(head) if !leaves(&head, row) => self.under(&head, row),
            _ => {
                self.head = None;
                self.labelled(row);
            }
        }
    }

    /// A row under a head. What none of its readers takes finds no place.
    fn under(&mut self, head: &Head, row: &Row) {
        self.used.clear();
        self.begin(head, row);
        let has = |wanted: fn(&Role) -> bool| head.values().any(wanted);
        if has(|role| matches!(role.label, Some(Label::Column(_)))) {
            self.columns(head, row);
        } else if has(|role| role.label == Some(Label::Kind)) || has(|role| role.label.is_none()) {
            self.kinds(head, row);
        } else {
            self.outcomes(head, row, Label::Outcomes);
        }
        self.facts(head, row);
        for (column, text) in &row.cells {
            let is_mark = head.get(column).is_some_and(|role| role.label == Some(Label::Mark)) && values::is_mark(text);
            if !is_mark && !self.used.contains(column) {
                let is_criteria = head.get(column).is_some_and(|role| role.label == Some(Label::Criteria));
                self.reject(row, *column, text, if is_criteria { "imports-why-criteria" } else { "imports-why-no-field" });
            }
        }
        self.machine.rest_here();
    }

    /// A row that names another unit begins it.
    fn begin(&mut self, head: &Head, row: &Row) {
        let column = column(head, Label::Title).unwrap_or(0);
        let title = row.cell(column);
        if title.is_empty() || title == self.title {
            if self.machine.draft().is_none() {
                self.machine.begin(Label::Title);
            }
        } else {
            title.clone_into(&mut self.title);
            self.machine.begin(Label::Title);
            self.machine.label(Label::Title, Line::plain(self.place(row, column), title));
        }
        self.used.insert(column);
    }

    /// Columns for the areas; a column of outcomes beside them groups what stands in them.
    fn columns(&mut self, head: &Head, row: &Row) {
        let group = column(head, Label::Outcomes).filter(|column| !row.cell(*column).is_empty());
        let mut areas: Vec<Area> = Vec::new();
        for (column, role) in head {
            if let Some(Label::Column(area)) = role.label
                && !row.cell(*column).is_empty()
                && !areas.contains(&area)
            {
                areas.push(area);
            }
        }
        for &area in &areas {
            let mut items = self.items(head, row, Label::Column(area));
            if let ([item], [_]) = (items.as_mut_slice(), areas.as_slice()) {
                item.criteria = self.spoken(head, row);
            }
            self.machine.begin_list(area);
            if let Some(column) = group {
                self.used.insert(column);
                let heading = row.cell(column).trim().trim_end_matches(':').to_owned();
                let line = Line::labelled(self.place(row, column), &heading);
                self.machine.item(line.into());
            }
            for item in items {
                self.machine.item_or_lead(item);
            }
        }
    }

    /// A column says what each row is.
    fn kinds(&mut self, head: &Head, row: &Row) {
        let column = column(head, Label::Kind).unwrap_or(1);
        let kind = row.cell(column);
        if !kind.is_empty() {
            self.kind = labels::whole(kind).map(|known| known.label).or_else(|| column_of(kind));
        }
        let Some(label) = self.kind else { return };
        self.used.insert(column);
        match label {
            Label::Column(_) | Label::Outcomes => self.outcomes(head, row, label),
            label => self.field(head, row, label),
        }
    }

    /// The outcomes of a row, with everything the row says of them.
    fn outcomes(&mut self, head: &Head, row: &Row, label: Label) {
        let mut items = self.items(head, row, Label::Outcomes);
        if items.is_empty() {
            return;
        }
        if let [item] = items.as_mut_slice() {
            item.criteria = self.spoken(head, row);
            if let Some(column) = column(head, Label::Concept) {
                if let Some(skills) = values::concepts(row.cell(column), Pillar::Skills) {
                    item.skills = skills;
                    self.used.insert(column);
                }
            }
        }
        let find = |wanted: Label| {
            let column = column(head, wanted)?;
            Some((column, row.cell(column)))
        };
        let depth = find(Label::Nesting).and_then(|(column, text)| Some((column, text.trim().parse::<usize>().ok().filter(|depth| *depth > 0)? - 1)));
        let rated = find(Label::Assessed).and_then(|(column, text)| Some((column, values::yes(text)?)));
        self.used.extend(depth.iter().map(|(column, _)| *column).chain(rated.iter().map(|(column, _)| *column)));
        for mut item in items {
            item.depth = depth.map(|(_, depth)| depth);
            item.rated = rated.map(|(_, rated)| rated);
            if let Label::Column(area) = label {
                self.machine.begin_list(area);
                self.machine.item_or_lead(item);
            } else if let Some(draft) = self.machine.draft() {
                draft.note("imports-note-outcomes");
                draft.push(Area::Skills, item);
            }
        }
    }

    /// A field of the unit in a row, in the languages of the head.
    fn field(&mut self, head: &Head, row: &Row, label: Label) {
        if label == Label::Title {
            self.machine.begin(Label::Title);
        }
        let mut first: Option<&str> = None;
        for column in self.texts(head, row, Label::Outcomes) {
            let text = row.cell(column).trim();
            let language = head.get(&column).and_then(|role| role.language);
            match first {
                None => {
                    let line = Line::plain(self.place(row, column), text);
                    self.machine.label(label, line);
                    self.used.insert(column);
                    first = Some(text);
                }
                // A level is the same in every language.
                Some(first) if first == text => {
                    self.used.insert(column);
                }
                Some(_) => {
                    let line = Line::plain(self.place(row, column), text);
                    if let (Some(language), true, Some(draft)) = (language, label.is_worded(), self.machine.draft()) {
                        draft.say_in(label, language, line);
                        self.used.insert(column);
                    }
                }
            }
        }
    }

    /// The other columns of a head: levels, lengths, the qualification.
    fn facts(&mut self, head: &Head, row: &Row) {
        for (column, text) in &row.cells {
            let Some(label) = head.get(column).and_then(|role| role.label) else { continue };
            if label == Label::Title || !(label.is_header() || label.is_long()) {
                continue;
            }
            // Tables repeat in each row what is the same for the unit.
            let line = Line::plain(self.place(row, *column), text);
            let is_said = self.machine.draft().and_then(|draft| draft.last(label).map(|last| last.whole == line.whole));
            if is_said != Some(true) {
                self.machine.label(label, line);
            }
            self.used.insert(*column);
        }
    }

    /// The columns of a row that hold texts of this label, the language of the unit first.
    fn texts(&self, head: &Head, row: &Row, label: Label) -> Vec<u32> {
        let is_text = |role: &Role| role.label == Some(label) || (role.label.is_none() && label == Label::Outcomes);
        let mut columns: Vec<u32> =
            head.iter().filter(|(column, role)| is_text(role) && !row.cell(**column).is_empty()).map(|(column, _)| *column).collect();
        let first = self.machine.first_language();
        columns.sort_by_key(|column| head.get(column).and_then(|role| role.language).is_some_and(|language| Some(language) != first));
        columns
    }

    /// The lines of a row's cells: the first of the columns, the others as its translations.
    fn items(&mut self, head: &Head, row: &Row, label: Label) -> Vec<Item> {
        let columns = self.texts(head, row, label);
        let Some((&first, others)) = columns.split_first() else { return Vec::new() };
        let mut items: Vec<Item> = self.cell(row, first).into_iter().map(Item::from).collect();
        self.used.extend(&columns);
        for &column in others {
            let lines = self.cell(row, column);
            match head.get(&column).and_then(|role| role.language) {
                Some(language) if lines.len() == items.len() => {
                    for (item, line) in items.iter_mut().zip(lines) {
                        item.others.push((language.to_owned(), line.text));
                    }
                }
                Some(_) => self.reject(row, column, row.cell(column), "imports-why-lines"),
                None => items.extend(lines.into_iter().map(Item::from)),
            }
        }
        items
    }

    /// The lines of a cell, wrapped ones joined.
    fn cell(&self, row: &Row, column: u32) -> Vec<Line> {
        let found = self.apart(row, column, row.cell(column));
        let language = language::guess(row.cell(column)).unwrap_or("en");
        joined(&found, language)
    }

    fn apart(&self, row: &Row, column: u32, text: &str) -> Vec<Line> {
        let mut found = lines(text, &mut |_| self.place(row, column));
        if let Some(first) = found.first_mut() {
            first.is_apart = true;
        }
        found
    }

    /// The criteria of a row, by language.
    fn spoken(&mut self, head: &Head, row: &Row) -> Vec<(String, String)> {
        let columns = head.iter().filter(|(column, role)| role.label == Some(Label::Criteria) && !row.cell(**column).is_empty());
        let found: Vec<(u32, &'static str)> = columns.map(|(column, role)| (*column, role.language.unwrap_or_default())).collect();
        self.used.extend(found.iter().map(|(column, _)| *column));
        found.into_iter().map(|(column, language)| (language.to_owned(), row.cell(column).trim().to_owned())).collect()
    }

    fn reject(&mut self, row: &Row, column: u32, text: &str, why: &'static str) {
        let place = self.place(row, column);
        self.machine.reject(place, text, why);
    }

    /// A row without a head: labels with their values beside them, or lines.
    fn labelled(&mut self, row: &Row) {
        let grid = |text: &str| labels::whole(text).filter(|known| known.label.is_of_grid()).map(|known| known.label);
        if let [(first, text), _, ..] = row.cells.as_slice() {
            let begins = labels::segments(text.lines().next().unwrap_or_default()).first().is_some_and(|segment| segment.label.is_some());
            if self.labels_at == Some(*first) && grid(text).is_none() && !begins {
                // Where labels stand there is a word that is none of ours; what stands beside it belongs to it.
                row.cells.iter().for_each(|(column, text)| self.reject(row, *column, text, "imports-why-no-field"));
                self.machine.rest_here();
                return;
            }
        }
        let mut label = None;
        for (column, text) in &row.cells {
            if let Some(known) = grid(text) {
                self.machine.line(Line::labelled(self.place(row, *column), text));
                label = Some((known, *column));
                continue;
            }
            let found = self.apart(row, *column, text);
            let begins = found.first().is_some_and(|line| labels::segments(&line.text).first().is_some_and(|segment| segment.label.is_some()));
            match label {
                // What stands beside a label is its value, unless it says that it is something else.
                Some((label, at)) if !begins => {
                    self.labels_at.get_or_insert(at);
                    if matches!(label, Label::Column(_)) {
                        found.into_iter().for_each(|line| self.machine.line(line));
                    } else {
                        found.into_iter().for_each(|line| self.machine.value_of(label, line));
                    }
                }
                _ => {
                    label = None;
                    found.into_iter().for_each(|line| self.machine.line(line));
                }
            }
        }
    }
}
