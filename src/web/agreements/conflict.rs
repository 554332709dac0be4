//! Two people edited the same agreement. What only one of them touched is merged; what both touched is asked. Ticks are merged
//! one by one: each is as the one who touched it left it.

use super::edit::{Choices, Stored, mark_of, was};
use super::fields::TICKS;
use crate::web::error::Error;
use crate::web::ui::{Choice, Conflict, ConflictField, Form, Page};
use axum::response::Response;

/// The conflict page: the whole form again, over the version that is stored now.
pub(super) fn conflict(p: Page, form: &Form, stored: &Stored) -> Result<Response, Error> {
    let text = &stored.text;
    let now = stored.values();
    let base = form.value("was").to_owned();
    let begun =
        |name: &str| base.split(' ').filter_map(|entry| entry.split_once(':')).find(|(known, _)| *known == name).map(|(_, mark)| mark.to_owned());
    let choices = Choices::new(&p, &stored.material);
    let mut page = Conflict {
        title: p.t1("agreements-title", "who", text.title.as_str()),
        action: format!("/agreements/{}/edit", text.id),
        back: format!("/agreements/{}/edit", text.id),
        saved_by: text.latest.saved_by.clone(),
        saved_at: p.moment(&text.latest.saved_at),
        version: text.latest.version,
        ..Conflict::default()
    };
    page.kept.push(("was".to_owned(), was(&now)));
    for (name, theirs) in now.iter().filter(|(name, _)| !TICKS.contains(&name.as_str())) {
        let mine = form.value(name);
        let touched = |words: &str| begun(name).is_none_or(|mark| mark_of(words) != mark);
        if !form.has(name) || mine.trim() == theirs.trim() || !touched(mine) {
            page.kept.push((name.clone(), theirs.clone()));
        } else if !touched(theirs) {
            page.kept.push((name.clone(), mine.to_owned()));
        } else {
            let lang = if is_words(name) { stored.agreement.language.clone() } else { String::new() };
            let options = options(name, &choices);
            page.asked.push(ConflictField {
                name: name.clone(),
                label: label(&p, stored, name),
                theirs: theirs.clone(),
                mine: mine.to_owned(),
                lang,
                options,
            });
        }
    }
    for name in TICKS {
        page.kept.extend(ticks(name, &base, &now, form).into_iter().map(|value| (name.to_owned(), value)));
    }
    page.answer(p)
}

/// The ticks of one name: theirs, with what I ticked and without what I took out.
fn ticks(name: &str, base: &str, now: &[(String, String)], form: &Form) -> Vec<String> {
    let begun: Vec<&str> =
        base.split(' ').filter_map(|entry| entry.split_once('=')).filter(|(known, _)| *known == name).map(|(_, value)| value).collect();
    let theirs = now.iter().filter(|(known, _)| known == name).map(|(_, value)| value.as_str());
    let mut ticked: Vec<String> = theirs.filter(|value| form.checked(name, value) || !begun.contains(value)).map(str::to_owned).collect();
    for mine in form.values(name) {
        if !begun.contains(&mine) && !ticked.iter().any(|value| value == mine) {
            ticked.push(mine.to_owned());
        }
    }
    ticked
}

/// Whether a field holds words in the language of the agreement.
fn is_words(name: &str) -> bool {
    matches!(
        name,
        "qualification"
            | "progress"
            | "activities"
            | "assessment-method"
            | "assessment-recording"
            | "validation-method"
            | "recognition-method"
            | "additional"
            | "annexes"
    )
}

/// The answers of a field that is a choice, with the one that says none.
fn options(name: &str, choices: &Choices) -> Vec<Choice> {
    let with_none = |offered: &[Choice]| std::iter::once(Choice::new("", "–")).chain(offered.iter().cloned()).collect();
    match name.split('.').next().unwrap_or(name) {
        "language" => choices.languages.clone(),
        "guardian" => with_none(&choices.guardians),
        "host-company" => with_none(&choices.host_companies),
        "sending-company" => with_none(&choices.sending_companies),
        "intermediary" => with_none(&choices.intermediaries),
        "mentor" => with_none(&choices.mentors),
        "eqf-level" => with_none(&choices.levels),
        "validator" => with_none(&choices.validators),
        "recogniser" => with_none(&choices.recognisers),
        "promise" => choices.promises.clone(),
        _ => Vec::new(),
    }
}

/// The field's label; of a promise with the unit it is about.
fn label(p: &Page, stored: &Stored, name: &str) -> String {
    let (field, unit) = name.split_once('.').map_or((name, None), |(field, unit)| (field, Some(unit)));
    let said = p.t(match field {
        "language" => "agreements-language",
        "guardian" => "agreements-guardian",
        "host-company" => "agreements-host-company",
        "mentor" => "agreements-mentor",
        "mentor-name" => "agreements-mentor-name",
        "mentor-role" => "agreements-mentor-role",
        "sending-company" => "agreements-sending-company",
        "intermediary" => "agreements-intermediary",
        "starts-on" => "agreements-starts-on",
        "ends-on" => "agreements-ends-on",
        "hours-per-week" => "agreements-hours-per-week",
        "qualification" => "agreements-qualification",
        "qualification-other" => "agreements-qualification-other",
        "eqf-level" => "agreements-eqf-level",
        "national-level" => "agreements-national-level",
        "progress" => "agreements-progress",
        "activities" => "agreements-activities",
        "assessor-name" => "agreements-assessor-name",
        "assessor-role" => "agreements-assessor-role",
        "assessment-on" => "agreements-assessment-on",
        "assessment-method" => "agreements-assessment-method",
        "assessment-recording" => "agreements-assessment-recording",
        "validator" => "agreements-validator",
        "validation-method" => "agreements-validation-method",
        "recogniser" => "agreements-recogniser",
        "recognition-method" => "agreements-recognition-method",
        "additional" => "agreements-additional",
        "annexes" => "agreements-annexes",
        "promise" => "agreements-promise",
        "module" => "agreements-promise-module",
        "hours" => "agreements-promise-hours",
        "mark" => "agreements-promise-mark",
        _ => "agreements-promise-note",
    });
    let title = unit.and_then(|unit| stored.material.units.iter().find(|offer| offer.unit.to_string() == unit)).map(|offer| offer.title().to_owned());
    match title {
        Some(title) => p.t2("agreements-label-of-unit", "field", said, "unit", title),
        None => said,
    }
}
