//! The fields of the editor: the agreement as values of the form, and what was typed as terms.

use crate::domain::agreements::{Material, Terms, UnitPromise, UnitTerms};
use crate::domain::ids::{OutcomeId, TextId};
use crate::domain::levels::{EQF_LEVELS, Promise};
use crate::domain::units::language_name;
use crate::web::ui::Form;
use std::str::FromStr;

/// The longest text of several lines.
const TEXT: usize = 10_000;
/// Hours in a week.
const HOURS: u16 = 168;
/// Hours a unit can count.
const UNIT_HOURS: u16 = 5_000;

/// The fields whose values are several: ticks.
pub(super) const TICKS: [&str; 4] = ["unit", "outcome", "list", "assessor"];

/// Names of the fields of a unit's promise.
#[derive(Debug)]
pub(super) struct PromiseNames {
    pub promise: String,
    pub module: String,
    pub hours: String,
    pub mark: String,
    pub note: String,
}

impl PromiseNames {
    pub(super) fn of(unit: TextId) -> Self {
        Self {
            promise: format!("promise.{unit}"),
            module: format!("module.{unit}"),
            hours: format!("hours.{unit}"),
            mark: format!("mark.{unit}"),
            note: format!("note.{unit}"),
        }
    }
}

fn id<T: std::fmt::Display>(id: Option<T>) -> String {
    id.map(|id| id.to_string()).unwrap_or_default()
}

/// What the form begins with. Of a unit that is not taken every outcome is ticked, so that ticking the unit takes it whole.
pub(super) fn values(material: &Material, terms: &Terms) -> Vec<(String, String)> {
    let own = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    let mut values = vec![
        own("language", &terms.language),
        own("guardian", &id(terms.guardian)),
        own("host-company", &id(terms.host_company)),
        own("mentor", &id(terms.mentor)),
        own("mentor-name", &terms.mentor_name),
        own("mentor-role", &terms.mentor_role),
        own("sending-company", &id(terms.sending_company)),
        own("intermediary", &id(terms.intermediary)),
        own("starts-on", &id(terms.starts_on)),
        own("ends-on", &id(terms.ends_on)),
        own("hours-per-week", &id(terms.hours_per_week)),
        own("qualification", &terms.qualification),
        own("qualification-other", &terms.qualification_other),
        own("eqf-level", &id(terms.eqf_level)),
        own("national-level", &terms.national_level),
        own("progress", &terms.progress),
        own("activities", &terms.activities),
        own("assessor-name", &terms.assessor_name),
        own("assessor-role", &terms.assessor_role),
        own("assessment-on", &id(terms.assessment_on)),
        own("assessment-method", &terms.assessment_method),
        own("assessment-recording", &terms.assessment_recording),
        own("validator", &id(terms.validator)),
        own("validation-method", &terms.validation_method),
        own("recogniser", &id(terms.recogniser)),
        own("recognition-method", &terms.recognition_method),
        own("additional", &terms.additional),
        own("annexes", &terms.annexes),
    ];
    for offer in &material.units {
        let names = PromiseNames::of(offer.unit);
        let taken = terms.units.iter().find(|unit| unit.unit == offer.unit);
        let promise = taken.map_or_else(UnitPromise::full, |unit| unit.promise.clone());
        let outcomes = taken.map_or_else(|| offer.items().into_iter().map(|item| item.id).collect(), |unit| unit.outcomes.clone());
        values.extend(taken.map(|_| own("unit", &offer.unit.to_string())));
        values.extend(outcomes.into_iter().map(|outcome| own("outcome", &outcome.to_string())));
        values.extend([
            (names.promise, promise.promise.code().to_owned()),
            (names.module, promise.module),
            (names.hours, id(promise.hours)),
            (names.mark, promise.mark),
            (names.note, promise.note),
        ]);
    }
    values.extend(terms.lists.iter().map(|list| own("list", &list.to_string())));
    values.extend(terms.assessors.iter().map(|assessor| own("assessor", &assessor.to_string())));
    values
}

/// A form with these values.
pub(super) fn form(values: &[(String, String)]) -> Form {
    Form::new(values.iter().map(|(name, value)| (name.as_str(), value.clone())))
}

/// Every value ticked under this name; one that is no id is refused.
fn ticked<T: FromStr + PartialEq>(form: &mut Form, name: &str) -> Vec<T> {
    let mut ids = Vec::new();
    let mut foreign = false;
    for value in form.values(name) {
        match value.trim().parse() {
            Ok(id) if ids.contains(&id) => {}
            Ok(id) => ids.push(id),
            Err(_) => foreign = true,
        }
    }
    if foreign {
        form.reject(name, "ui-error-choice");
    }
    ids
}

/// The mentor assesses too, which is usual: who is chosen is ticked, who is named is named again.
pub(super) fn mentor_assesses(form: &mut Form) {
    let own = |name: &str| form.value(name).trim().to_owned();
    let (mentor, name, role) = (own("mentor"), own("mentor-name"), own("mentor-role"));
    if !mentor.is_empty() {
        let ticked: Vec<String> = form.values("assessor").map(str::to_owned).chain([mentor]).collect();
        form.set_all("assessor", ticked);
    } else if name.is_empty() {
        form.reject("mentor", "agreements-error-no-mentor");
    } else {
        form.set("assessor-name", name);
        form.set("assessor-role", role);
    }
}

/// What was typed. Readers note what cannot be accepted.
pub(super) fn read(form: &mut Form, material: &Material) -> Terms {
    let language = form.value("language").to_owned();
    if language_name(&language).is_none() {
        form.reject("language", "ui-error-choice");
    }
    let mut terms = Terms {
        language,
        guardian: form.id("guardian"),
        host_company: form.id("host-company"),
        mentor: form.id("mentor"),
        mentor_name: form.line("mentor-name"),
        mentor_role: form.line("mentor-role"),
        sending_company: form.id("sending-company"),
        intermediary: form.id("intermediary"),
        starts_on: form.date("starts-on"),
        ends_on: form.date("ends-on"),
        hours_per_week: form.number("hours-per-week", 1..=HOURS),
        qualification: form.line("qualification"),
        qualification_other: form.line("qualification-other"),
        eqf_level: form.number("eqf-level", EQF_LEVELS),
        national_level: form.line("national-level"),
        progress: form.text("progress", TEXT),
        units: Vec::new(),
        activities: form.text("activities", TEXT),
        lists: ticked(form, "list"),
        assessors: ticked(form, "assessor"),
        assessor_name: form.line("assessor-name"),
        assessor_role: form.line("assessor-role"),
        assessment_on: form.date("assessment-on"),
        assessment_method: form.text("assessment-method", TEXT),
        assessment_recording: form.text("assessment-recording", TEXT),
        validator: form.id("validator"),
        validation_method: form.text("validation-method", TEXT),
        recogniser: form.id("recogniser"),
        recognition_method: form.text("recognition-method", TEXT),
        additional: form.text("additional", TEXT),
        annexes: form.text("annexes", TEXT),
    };
    if terms.starts_on.zip(terms.ends_on).is_some_and(|(from, to)| to < from) {
        form.reject("ends-on", "agreements-error-order");
    }
    let units: Vec<TextId> = ticked(form, "unit");
    let outcomes: Vec<OutcomeId> = ticked(form, "outcome");
    let mut known = Vec::new();
    for offer in &material.units {
        known.extend(offer.items().into_iter().map(|item| item.id));
    }
    if outcomes.iter().any(|outcome| !known.contains(outcome)) {
        form.reject("unit", "agreements-error-outcome");
    }
    terms.units = units.into_iter().map(|unit| taken(form, material, unit, &outcomes)).collect();
    terms
}

fn taken(form: &mut Form, material: &Material, unit: TextId, outcomes: &[OutcomeId]) -> UnitTerms {
    let offered = material.units.iter().find(|offer| offer.unit == unit).map(crate::domain::agreements::UnitOffer::items).unwrap_or_default();
    let names = PromiseNames::of(unit);
    let promise = UnitPromise {
        promise: form.choice(&names.promise, Promise::from_code, "ui-error-choice").unwrap_or(Promise::Full),
        module: form.line(&names.module),
        hours: form.number(&names.hours, 1..=UNIT_HOURS),
        mark: form.line(&names.mark),
        note: form.text(&names.note, TEXT),
    };
    UnitTerms { unit, outcomes: offered.into_iter().map(|item| item.id).filter(|id| outcomes.contains(id)).collect(), promise }
}
