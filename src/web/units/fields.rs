//! The editor's form: a unit as its values, and its values as a unit.

use super::lines::{Line, Lines};
use super::sides::{read_sides, side_values};
use crate::domain::levels::EQF_LEVELS;
use crate::domain::texts::Wording;
use crate::domain::units::{Area, Candidates, Unit};
use crate::web::ui::Form;

/// The longest passage of one line that may run on: a qualification, an area of work tasks, a reason.
pub(super) const LONG_LINE: usize = 500;
/// The longest description.
const DESCRIPTION: usize = 10_000;

/// The names of the lead-ins, which are the paths of their fields.
pub(super) const LEAD_INS: [(Area, &str); 3] =
    [(Area::Knowledge, "knowledge-lead-in"), (Area::Skills, "skills-lead-in"), (Area::Competence, "competence-lead-in")];

/// Every value of the form but the lines, in the order of the page.
pub(super) fn values(unit: &Unit) -> Vec<(&'static str, String)> {
    let language = unit.language.as_str();
    let number = |value: Option<u16>| value.map(|value| value.to_string()).unwrap_or_default();
    let mut values = vec![
        ("title", unit.title.get(language).to_owned()),
        ("qualification", unit.qualification.get(language).to_owned()),
        ("work-task-area", unit.work_task_area.get(language).to_owned()),
        ("eqf-level", unit.eqf_level.map(|level| level.to_string()).unwrap_or_default()),
        ("national-level", unit.national_level.clone()),
        ("days", number(unit.days)),
        ("hours", number(unit.hours)),
        ("description", unit.description.get(language).to_owned()),
    ];
    values.extend(LEAD_INS.map(|(area, name)| (name, unit.column(area).lead_in.get(language).to_owned())));
    values.extend(side_values(&unit.sides));
    values
}

/// Reads the submitted form over the stored unit. Everything that cannot be accepted is noted in the form; the unit holds
/// what was typed all the same, so that the page can be shown again.
pub(super) fn read(form: &mut Form, stored: &Unit, candidates: &Candidates, lines: &Lines) -> Unit {
    let mut unit = stored.clone();
    let language = stored.language.as_str();
    let worded = |form: &mut Form, name: &str, longest: usize, wording: &mut Wording| {
        let text = form.text(name, longest);
        wording.set(language, if longest == DESCRIPTION { text } else { one_line(&text) });
    };
    worded(form, "title", crate::web::ui::LINE, &mut unit.title);
    worded(form, "qualification", LONG_LINE, &mut unit.qualification);
    worded(form, "work-task-area", LONG_LINE, &mut unit.work_task_area);
    worded(form, "description", DESCRIPTION, &mut unit.description);
    for (area, name) in LEAD_INS {
        worded(form, name, crate::web::ui::LINE, &mut unit.column_mut(area).lead_in);
    }
    unit.eqf_level = level(form);
    unit.national_level = form.line("national-level");
    unit.days = whole(form, "days", 999, "units-error-days");
    unit.hours = whole(form, "hours", 9_999, "units-error-hours");
    if let Some(sides) = read_sides(form, candidates, Some(&stored.sides)) {
        unit.sides = sides;
    }
    for &area in Area::ALL {
        unit.column_mut(area).outcomes = lines.tree(area, stored);
    }
    unit.settle();
    for line in lines.iter() {
        check(form, line);
    }
    if !form.has_errors() {
        for fault in unit.faults() {
            form.reject(&fault.path, fault.key);
        }
    }
    unit
}

fn check(form: &mut Form, line: &Line) {
    if line.text.chars().any(|c| c.is_control() && c != '\n' && c != '\t') {
        form.reject(&line.name(), "ui-error-characters");
    } else if line.text.chars().count() > crate::domain::units::OUTCOME_CHARACTERS {
        form.reject(&line.name(), "units-error-outcome-too-long");
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
