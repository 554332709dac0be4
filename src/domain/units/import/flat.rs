//! A unit as a flat table, for spreadsheets: one row for each passage and each outcome, one column for each language. It carries
//! everything but ids and the marks that say which translations are to be checked. It reads back what it wrote, word for word.

use super::source::{Row, Sheet, tidy_value};
use super::{Found, Fresh, Place, Reading, Rest, UNITS, Understood, values};
use crate::domain::esco::Pillar;
use crate::domain::texts::Wording;
use crate::domain::units::exchange::without_blanks;
use crate::domain::units::{Area, CONCEPTS, Check, Concept, Criterion, DEPTH, Node, Placed, TRANSLATIONS, Unit, language_name};
use std::collections::BTreeMap;

/// The first columns; then a text for each language, the criteria for each language, and links to ESCO.
pub(super) const HEAD: [&str; 4] = ["row", "mark", "level", "assessed"];
const CRITERIA: &str = "criteria ";
const ESCO: &str = "esco";

type Passage = (&'static str, fn(&mut Unit) -> &mut Wording);

const PASSAGES: [Passage; 10] = [
    ("title", |unit| &mut unit.title),
    ("qualification", |unit| &mut unit.qualification),
    ("work-task-area", |unit| &mut unit.work_task_area),
    ("description", |unit| &mut unit.description),
    ("prerequisites", |unit| &mut unit.prerequisites),
    ("tools", |unit| &mut unit.tools),
    ("safety", |unit| &mut unit.safety),
    ("knowledge-lead-in", |unit| &mut unit.knowledge.lead_in),
    ("skills-lead-in", |unit| &mut unit.skills.lead_in),
    ("competence-lead-in", |unit| &mut unit.competence.lead_in),
];

/// The table, its head first.
pub fn flat_rows(unit: &Unit) -> Vec<Vec<String>> {
    let mut unit = without_blanks(unit);
    let languages: Vec<String> = unit.languages().map(str::to_owned).collect();
    let mut head: Vec<String> = HEAD.iter().map(|name| (*name).to_owned()).collect();
    head.extend(languages.iter().cloned());
    head.extend(languages.iter().map(|language| format!("{CRITERIA}{language}")));
    head.push(ESCO.to_owned());
    let width = head.len();
    let row = |kind: &str, assessed: &str, texts: Vec<String>| {
        let mut cells = vec![kind.to_owned(), String::new(), String::new(), assessed.to_owned()];
        cells.extend(texts);
        cells.resize(width, String::new());
        cells
    };
    let mut rows = vec![head];
    for (kind, of) in PASSAGES {
        let wording = of(&mut unit);
        let texts: Vec<String> = languages.iter().map(|language| wording.get(language).to_owned()).collect();
        if texts.iter().any(|text| !text.is_empty()) {
            rows.push(row(kind, "", texts));
        }
    }
    let number = |value: Option<u16>| value.map(|value| value.to_string()).unwrap_or_default();
    let facts = [
        ("eqf-level", number(unit.eqf_level.map(u16::from))),
        ("national-level", unit.national_level.clone()),
        ("sector", unit.sector.clone()),
        ("days", number(unit.days)),
        ("hours", number(unit.hours)),
        ("points", number(unit.points)),
        ("transversal", if unit.transversal { "yes".to_owned() } else { String::new() }),
    ];
    rows.extend(facts.into_iter().filter(|(_, text)| !text.is_empty()).map(|(kind, text)| row(kind, "", vec![text])));
    rows.extend(unit.occupations.iter().map(|concept| row("occupation", "", vec![written(concept)])));
    for (criterion, check) in &unit.checklist.0 {
        rows.push(row(&format!("checklist {}", criterion.code()), if check.met { "yes" } else { "no" }, vec![check.note.clone()]));
    }
    for &area in Area::ALL {
        rows.extend(unit.column(area).placed(area).iter().map(|placed| outcome(placed, &languages)));
    }
    rows
}

fn outcome(placed: &Placed<'_>, languages: &[String]) -> Vec<String> {
    let node = placed.node;
    let mut cells =
        vec![placed.area.code().to_owned(), placed.mark(), (placed.depth + 1).to_string(), if node.assessable { "yes" } else { "no" }.to_owned()];
    cells.extend(languages.iter().map(|language| node.text.get(language).to_owned()));
    cells.extend(languages.iter().map(|language| node.criteria.get(language).to_owned()));
    cells.push(node.skills.iter().map(written).collect::<Vec<_>>().join("\n"));
    cells
}

fn written(concept: &Concept) -> String {
    format!("{} {}", concept.label, concept.uri)
}

/// A cell that no spreadsheet takes for a formula: where one begins as a formula would, an apostrophe stands before it.
pub fn guarded(cell: &str) -> std::borrow::Cow<'_, str> {
    if cell.starts_with(GUARDED) { format!("'{cell}").into() } else { cell.into() }
}

const GUARDED: [char; 7] = ['=', '+', '-', '@', '\'', '\t', '\r'];

/// A cell as it was before it was guarded.
pub fn unguarded(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if rest.starts_with(GUARDED) => rest,
        _ => cell,
    }
}

/// Whether this table is one of ours.
pub(super) fn is_ours(sheets: &[Sheet]) -> bool {
    sheets
        .iter()
        .any(|sheet| sheet.rows.first().is_some_and(|row| (1..).zip(HEAD).all(|(column, name)| row.cell(column) == name) && row.cell(5).len() < 4))
}

/// Reads a table of ours: one sheet for each unit.
pub(super) fn read(sheets: &[Sheet], reading: &Reading<'_>, fresh: Fresh<'_>) -> Understood {
    let mut understood = Understood::default();
    for sheet in sheets {
        if is_ours(std::slice::from_ref(sheet)) && understood.units.len() < UNITS {
            understood.units.push(unit(sheet, reading, &mut *fresh));
            continue;
        }
        for row in &sheet.rows {
            understood.around.extend(row.cells.iter().map(|(column, text)| Rest {
                place: Place::Cell(sheet.name.clone(), row.number, *column),
                text: text.clone(),
                why: "imports-why-outside",
            }));
        }
    }
    understood
}

struct Columns {
    texts: Vec<(u32, String)>,
    criteria: Vec<(u32, String)>,
    esco: Option<u32>,
}

fn unit(sheet: &Sheet, reading: &Reading<'_>, fresh: Fresh<'_>) -> Found {
    let mut rest = Vec::new();
    let mut places = BTreeMap::new();
    let place = |row: &Row, column: u32| Place::Cell(sheet.name.clone(), row.number, column);
    let mut columns = Columns { texts: Vec::new(), criteria: Vec::new(), esco: None };
    let Some((head, rows)) = sheet.rows.split_first() else {
        return Found { unit: Unit::empty(reading.fallback, reading.sides.clone()), places, rest, notes: Vec::new(), origin: None };
    };
    for (column, name) in head.cells.iter().filter(|(column, _)| *column > 4) {
        let language = name.strip_prefix(CRITERIA).unwrap_or(name);
        let known = language_name(language).is_some() && columns.texts.len() <= TRANSLATIONS;
        match name.as_str() {
            ESCO => columns.esco = Some(*column),
            _ if !known => rest.push(Rest { place: place(head, *column), text: name.clone(), why: "imports-why-language" }),
            _ if name.starts_with(CRITERIA) => columns.criteria.push((*column, language.to_owned())),
            _ => columns.texts.push((*column, language.to_owned())),
        }
    }
    let language = columns.texts.first().map_or(reading.fallback, |(_, language)| language).to_owned();
    let mut unit = Unit::empty(&language, reading.sides.clone());
    unit.translations = columns.texts.iter().skip(1).map(|(_, language)| language.clone()).collect();
    let mut lists: [Vec<(usize, Node)>; 3] = [Vec::new(), Vec::new(), Vec::new()];
    for row in rows {
        let mut used = vec![1];
        used.extend(values::is_mark(row.cell(2)).then_some(2));
        let kind = row.cell(1);
        if let Some(list) = Area::from_code(kind).and_then(|area| lists.get_mut(Area::ALL.iter().position(|known| *known == area)?)) {
            let node = line(row, &columns, &mut used, &mut *fresh);
            places.insert(node.1.id, place(row, 1));
            list.push(node);
        } else {
            passage(row, kind, &columns, &mut unit, &mut used);
        }
        for (column, text) in row.cells.iter().filter(|(column, _)| !used.contains(column)) {
            rest.push(Rest { place: place(row, *column), text: unguarded(text).to_owned(), why: "imports-why-no-field" });
        }
    }
    for (area, list) in Area::ALL.iter().zip(lists) {
        unit.column_mut(*area).outcomes = gather(&mut list.into_iter().peekable(), 0);
    }
    unit.note_sources(&Unit::empty(&language, reading.sides.clone()), &[]);
    Found { unit, places, rest, notes: Vec::new(), origin: None }
}

/// A cell word for word; only line ends are of one kind.
fn said(row: &Row, column: u32) -> String {
    tidy_value(unguarded(row.cell(column)))
}

fn line(row: &Row, columns: &Columns, used: &mut Vec<u32>, fresh: Fresh<'_>) -> (usize, Node) {
    let depth = row.cell(3).trim().parse::<usize>().ok().filter(|depth| (1..=DEPTH).contains(depth));
    let rated = values::yes(row.cell(4));
    used.extend(depth.map(|_| 3));
    used.extend(rated.map(|_| 4));
    let mut node = Node::new(fresh(), Wording::default(), rated.unwrap_or(true));
    for (column, language) in &columns.texts {
        node.text.set(language, said(row, *column));
        used.push(*column);
    }
    for (column, language) in &columns.criteria {
        node.criteria.set(language, said(row, *column));
        used.push(*column);
    }
    if let Some(column) = columns.esco {
        if let Some(skills) = values::concepts(&said(row, column), Pillar::Skills) {
            node.skills = skills;
            used.push(column);
        }
    }
    (depth.unwrap_or(1) - 1, node)
}

fn gather(nodes: &mut std::iter::Peekable<std::vec::IntoIter<(usize, Node)>>, depth: usize) -> Vec<Node> {
    let mut found = Vec::new();
    while let Some((_, mut node)) = nodes.next_if(|(at, _)| *at >= depth) {
        if depth + 1 < DEPTH {
            node.children = gather(nodes, depth + 1);
        }
        found.push(node);
    }
    found
}

fn passage(row: &Row, kind: &str, columns: &Columns, unit: &mut Unit, used: &mut Vec<u32>) {
    let Some((first, _)) = columns.texts.first() else { return };
    if let Some((_, of)) = PASSAGES.iter().find(|(known, _)| *known == kind) {
        for (column, language) in &columns.texts {
            // A field that is said twice keeps what was said first.
            if of(unit).get(language).is_empty() {
                of(unit).set(language, said(row, *column));
                used.push(*column);
            }
        }
        return;
    }
    let text = said(row, *first);
    let is_said = match kind {
        "eqf-level" => unit.eqf_level.is_some(),
        "national-level" => !unit.national_level.is_empty(),
        "sector" => !unit.sector.is_empty(),
        "days" => unit.days.is_some(),
        "hours" => unit.hours.is_some(),
        "points" => unit.points.is_some(),
        _ => false,
    };
    if is_said {
        return;
    }
    let number = |number: Option<values::Number>| number.filter(|number| number.alone).map(|number| number.value);
    let is_placed = match kind {
        "eqf-level" => {
            unit.eqf_level = number(values::level(&text)).and_then(|level| u8::try_from(level).ok());
            unit.eqf_level.is_some()
        }
        "national-level" => {
            unit.national_level = text;
            true
        }
        "sector" => {
            unit.sector = values::sector(&text).filter(|code| *code == text).unwrap_or_default();
            !unit.sector.is_empty()
        }
        "days" => {
            unit.days = number(values::days(&text));
            unit.days.is_some()
        }
        "hours" => {
            unit.hours = number(values::hours(&text));
            unit.hours.is_some()
        }
        "points" => {
            unit.points = number(values::points(&text));
            unit.points.is_some()
        }
        "transversal" => {
            unit.transversal = values::yes(&text) == Some(true);
            values::yes(&text).is_some()
        }
        "occupation" => match values::concepts(&text, Pillar::Occupations) {
            Some(found) if unit.occupations.len() + found.len() <= CONCEPTS => {
                unit.occupations.extend(found);
                true
            }
            _ => false,
        },
        _ => match kind.strip_prefix("checklist ").and_then(Criterion::from_code).zip(values::yes(row.cell(4))) {
            Some((criterion, met)) if !unit.checklist.0.contains_key(&criterion) => {
                unit.checklist.0.insert(criterion, Check { met, note: text });
                used.push(4);
                true
            }
            _ => {
                // The kind of a row that is none of ours is a word too.
                used.retain(|column| *column != 1);
                false
            }
        },
    };
    if is_placed {
        used.push(*first);
    }
}
