//! The editor's form: a unit as its values, and its values as a unit. A passage has the name of its path; in the language that
//! stands beside the first one, `path@language`.

use super::checklist;
use super::lines::Lines;
use super::sides::{read_sides, side_values};
use crate::domain::levels::EQF_LEVELS;
use crate::domain::sectors::Sector;
use crate::domain::texts::Wording;
use crate::domain::units::{Area, Candidates, OUTCOME_CHARACTERS, Unit};
use crate::web::ui::{Form, LINE};

/// The longest passage of one line that may run on: a qualification, an area of work tasks, a reason.
pub(super) const LONG_LINE: usize = 500;
/// The longest description.
const DESCRIPTION: usize = 10_000;

/// The names of the lead-ins, which are the paths of their fields.
pub(super) const LEAD_INS: [(Area, &str); 3] =
    [(Area::Knowledge, "knowledge-lead-in"), (Area::Skills, "skills-lead-in"), (Area::Competence, "competence-lead-in")];

/// One passage of the form that is not a line of the grid.
#[derive(Debug, Clone, Copy)]
pub(super) struct Passage {
    /// Its name, which is its path.
    pub name: &'static str,
    /// The key of its label.
    pub label: &'static str,
    /// The most characters.
    pub longest: usize,
    /// Whether it may have several lines.
    pub is_long: bool,
}

const fn line(name: &'static str, label: &'static str, longest: usize) -> Passage {
    Passage { name, label, longest, is_long: false }
}

const fn text(name: &'static str, label: &'static str) -> Passage {
    Passage { name, label, longest: DESCRIPTION, is_long: true }
}

/// The passages of the form, in the order of the page.
pub(super) const PASSAGES: [Passage; 10] = [
    line("title", "units-title-field", LINE),
    line("qualification", "units-qualification", LONG_LINE),
    line("work-task-area", "units-work-task-area", LONG_LINE),
    text("description", "units-description"),
    text("prerequisites", "units-prerequisites"),
    text("tools", "units-tools"),
    text("safety", "units-safety"),
    line("knowledge-lead-in", "units-lead-in", LINE),
    line("skills-lead-in", "units-lead-in", LINE),
    line("competence-lead-in", "units-lead-in", LINE),
];

impl Passage {
    /// What the unit says here.
    pub fn of(self, unit: &Unit) -> &Wording {
        match self.name {
            "title" => &unit.title,
            "qualification" => &unit.qualification,
            "work-task-area" => &unit.work_task_area,
            "prerequisites" => &unit.prerequisites,
            "tools" => &unit.tools,
            "safety" => &unit.safety,
            name => match LEAD_INS.iter().find(|(_, known)| *known == name) {
                Some(&(area, _)) => &unit.column(area).lead_in,
                None => &unit.description,
            },
        }
    }

    fn of_mut(self, unit: &mut Unit) -> &mut Wording {
        match self.name {
            "title" => &mut unit.title,
            "qualification" => &mut unit.qualification,
            "work-task-area" => &mut unit.work_task_area,
            "prerequisites" => &mut unit.prerequisites,
            "tools" => &mut unit.tools,
            "safety" => &mut unit.safety,
            name => match LEAD_INS.iter().find(|(_, known)| *known == name) {
                Some(&(area, _)) => &mut unit.column_mut(area).lead_in,
                None => &mut unit.description,
            },
        }
    }
}

/// The name of a passage in a language: of the one the unit is written in its own name.
pub(super) fn in_language(name: &str, unit: &Unit, language: &str) -> String {
    if language == unit.language { name.to_owned() } else { format!("{name}@{language}") }
}

/// The language that stands beside the one the unit is written in: the one asked for, otherwise the reader's, otherwise the first.
pub(super) fn beside<'a>(unit: &'a Unit, asked: &str, reader: &str) -> Option<&'a str> {
    let find = |code: &str| unit.translations.iter().find(|language| *language == code);
    if asked == "none" {
        return None;
    }
    find(asked).or_else(|| find(reader)).or(unit.translations.first()).map(String::as_str)
}

/// Every value of the form but the lines, in the order of the page.
pub(super) fn values(unit: &Unit, beside: Option<&str>) -> Vec<(String, String)> {
    let number = |value: Option<u16>| value.map(|value| value.to_string()).unwrap_or_default();
    let mut values = Vec::new();
    for passage in PASSAGES {
        for language in std::iter::once(unit.language.as_str()).chain(beside) {
            values.push((in_language(passage.name, unit, language), passage.of(unit).get(language).to_owned()));
        }
    }
    let facts = [
        ("eqf-level", unit.eqf_level.map(|level| level.to_string()).unwrap_or_default()),
        ("national-level", unit.national_level.clone()),
        ("sector", unit.sector.clone()),
        ("days", number(unit.days)),
        ("hours", number(unit.hours)),
        ("points", number(unit.points)),
        ("transversal", if unit.transversal { "yes" } else { "no" }.to_owned()),
    ];
    values.extend(facts.into_iter().chain(side_values(&unit.sides)).map(|(name, value)| (name.to_owned(), value)));
    values.extend(checklist::values(&unit.checklist));
    values
}

/// Reads the submitted form over the stored unit. What the form does not have stays as it was. Everything that cannot be accepted
/// is noted in the form; the unit holds what was typed all the same, so that the page can be shown again.
pub(super) fn read(form: &mut Form, stored: &Unit, candidates: &Candidates, lines: &Lines, beside: Option<&str>) -> Unit {
    let mut unit = stored.clone();
    for passage in PASSAGES {
        for language in std::iter::once(stored.language.as_str()).chain(beside) {
            let name = in_language(passage.name, stored, language);
            if form.has(&name) {
                let text = form.text(&name, passage.longest);
                passage.of_mut(&mut unit).set(language, if passage.is_long { text } else { one_line(&text) });
            }
        }
    }
    if form.has("eqf-level") {
        unit.eqf_level = level(form);
    }
    if form.has("national-level") {
        unit.national_level = form.line("national-level");
    }
    if form.has("days") {
        unit.days = whole(form, "days", 999, "units-error-days");
    }
    if form.has("hours") {
        unit.hours = whole(form, "hours", 9_999, "units-error-hours");
    }
    if form.has("sector") {
        unit.sector = sector(form);
    }
    // The field is there only where an institution of the unit uses points.
    if form.has("points") {
        unit.points = whole(form, "points", 999, "units-error-points");
    }
    if form.has("transversal") {
        unit.transversal = form.ticked("transversal", "yes", "no");
    }
    if let Some(sides) = read_sides(form, candidates, Some(&stored.sides)) {
        unit.sides = sides;
    }
    unit.checklist = checklist::read(form, &stored.checklist);
    for &area in Area::ALL {
        unit.column_mut(area).outcomes = lines.tree(area, stored);
    }
    unit.settle();
    for (name, text) in lines.iter().flat_map(|line| lines.texts(line)) {
        check(form, &name, text);
    }
    if !form.has_errors() {
        for fault in unit.faults() {
            form.reject(&fault.path, fault.key);
        }
    }
    unit
}

fn check(form: &mut Form, name: &str, text: &str) {
    if text.chars().any(|c| c.is_control() && c != '\n' && c != '\t') {
        form.reject(name, "ui-error-characters");
    } else if text.chars().count() > OUTCOME_CHARACTERS {
        form.reject(name, "units-error-outcome-too-long");
    }
}

/// A line break in a field of one line is a space: the field grows while one writes, and Enter is pressed by habit.
fn one_line(text: &str) -> String {
    text.replace('\n', " ")
}

fn level(form: &mut Form) -> Option<u8> {
    let value = form.value("eqf-level").trim().to_owned();
    if value.is_empty() {
        return None;
    }
    let level = value.parse().ok().filter(|level| EQF_LEVELS.contains(level));
    if level.is_none() {
        form.reject("eqf-level", "units-error-eqf-level");
    }
    level
}

fn sector(form: &mut Form) -> String {
    let value = form.value("sector").trim().to_owned();
    if !value.is_empty() && Sector::from_code(&value).is_none() {
        form.reject("sector", "sectors-error");
    }
    value
}

fn whole(form: &mut Form, name: &str, most: u16, key: &'static str) -> Option<u16> {
    let value = form.value(name).trim().to_owned();
    if value.is_empty() {
        return None;
    }
    let number = value.parse().ok().filter(|number| (1..=most).contains(number));
    if number.is_none() {
        form.reject(name, key);
    }
    number
}
