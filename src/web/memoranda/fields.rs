//! A memorandum as the editor's form, and back.

use crate::domain::ids::{OrganisationId, TextId};
use crate::domain::language::Language;
use crate::domain::levels::EQF_LEVELS;
use crate::domain::memoranda::{Choices, Memorandum, Qualification, Standard};
use crate::i18n::Locale;
use crate::web::ui::{Form, Page};
use uuid::Uuid;

/// The longest text of a section.
const TEXT: usize = 10_000;
/// The most qualifications of one memorandum.
pub(super) const QUALIFICATIONS: usize = 20;

/// The words of the form in a memorandum's own language.
pub(super) fn standard(language: Language) -> Standard {
    let locale = Locale { language };
    Standard { objectives: locale.t("memoranda-standard-objectives"), confirmation: locale.t("memoranda-standard-confirmation") }
}

/// The texts of one field each: name in the form, label.
pub(super) const TEXTS: &[(&str, &str)] = &[
    ("other-objectives", "memoranda-other-objectives"),
    ("other-organisations", "memoranda-other-organisations"),
    ("assessment", "memoranda-assessment"),
    ("documentation", "memoranda-documentation"),
    ("validation", "memoranda-validation"),
    ("recognition", "memoranda-recognition"),
    ("recognition-time", "memoranda-recognition-time"),
    ("report-time", "memoranda-report-time"),
    ("evaluation", "memoranda-evaluation"),
    ("additional", "memoranda-additional"),
    ("annexes", "memoranda-annexes"),
];

fn text<'a>(memorandum: &'a mut Memorandum, name: &str) -> Option<&'a mut String> {
    Some(match name {
        "other-objectives" => &mut memorandum.other_objectives,
        "other-organisations" => &mut memorandum.other_organisations,
        "assessment" => &mut memorandum.assessment,
        "documentation" => &mut memorandum.documentation,
        "validation" => &mut memorandum.validation,
        "recognition" => &mut memorandum.recognition,
        "recognition-time" => &mut memorandum.recognition_time,
        "report-time" => &mut memorandum.report_time,
        "evaluation" => &mut memorandum.evaluation,
        "additional" => &mut memorandum.additional,
        "annexes" => &mut memorandum.annexes,
        _ => return None,
    })
}

/// Every pair of the form, in the order of the page.
pub(super) fn pairs(memorandum: &Memorandum) -> Vec<(String, String)> {
    let mut stored = memorandum.clone();
    let mut pairs = vec![("title".to_owned(), memorandum.title.clone())];
    pairs.extend(memorandum.organisations.iter().map(|organisation| ("organisations".to_owned(), organisation.id.to_string())));
    pairs.extend(TEXTS.iter().filter_map(|(name, _)| Some(((*name).to_owned(), text(&mut stored, name)?.clone()))));
    pairs.push(("valid-until".to_owned(), memorandum.valid_until.map(|day| day.to_string()).unwrap_or_default()));
    for (at, qualification) in memorandum.qualifications.iter().enumerate() {
        let mut pair = |name: &str, value: String| pairs.push((format!("q{at}.{name}"), value));
        pair("country", qualification.country.clone());
        pair("title", qualification.title.clone());
        pair("eqf-level", qualification.eqf_level.map(|level| level.to_string()).unwrap_or_default());
        pair("national-level", qualification.national_level.clone());
        for unit in &qualification.units {
            pair("units", unit.unit.to_string());
        }
        for (name, ticked) in enclosures(qualification) {
            if ticked {
                pair("enclosed", name.to_owned());
            }
        }
        pair("other-enclosure", qualification.other_enclosure.clone());
    }
    pairs
}

fn enclosures(qualification: &Qualification) -> [(&'static str, bool); 3] {
    [("supplement", qualification.certificate_supplement), ("outcomes", qualification.outcomes_enclosed), ("units", qualification.units_enclosed)]
}

/// The editor's form for what is stored.
pub(super) fn form(memorandum: &Memorandum, version: i32) -> Form {
    let mut all = pairs(memorandum);
    all.push(("version".to_owned(), version.to_string()));
    all.push(("once".to_owned(), Uuid::new_v4().to_string()));
    Form::submitted(all)
}

/// Which qualifications the form has: the numbers of its rows.
pub(super) fn rows(form: &Form) -> Vec<usize> {
    let mut rows: Vec<usize> = form
        .pairs()
        .iter()
        .filter_map(|(name, _)| name.strip_prefix('q')?.strip_suffix(".title")?.parse().ok())
        .filter(|row| *row < QUALIFICATIONS)
        .collect();
    rows.sort_unstable();
    rows.dedup();
    rows
}

/// What was typed, over what is stored: language and the words of the form stay.
pub(super) fn read(form: &mut Form, stored: &Memorandum) -> (Memorandum, Choices) {
    let mut memorandum = stored.clone();
    memorandum.title = form.line("title");
    for (name, _) in TEXTS {
        let typed = form.text(name, TEXT);
        if let Some(text) = text(&mut memorandum, name) {
            *text = typed;
        }
    }
    memorandum.valid_until = form.date("valid-until");
    let mut choices = Choices { organisations: ids(form, "organisations").into_iter().map(OrganisationId).collect(), units: Vec::new() };
    memorandum.qualifications = Vec::new();
    for row in rows(form) {
        let name = |part: &str| format!("q{row}.{part}");
        let units = ids(form, &name("units"));
        let enclosed = name("enclosed");
        if form.values(&enclosed).any(|value| !enclosures(&Qualification::default()).iter().any(|(known, _)| *known == value)) {
            form.reject(&enclosed, "ui-error-choice");
        }
        let qualification = Qualification {
            country: country(form, &name("country")),
            title: form.line(&name("title")),
            eqf_level: form.number(&name("eqf-level"), EQF_LEVELS),
            national_level: form.line(&name("national-level")),
            units: Vec::new(),
            certificate_supplement: form.checked(&enclosed, "supplement"),
            outcomes_enclosed: form.checked(&enclosed, "outcomes"),
            units_enclosed: form.checked(&enclosed, "units"),
            other_enclosure: form.line(&name("other-enclosure")),
        };
        memorandum.qualifications.push(qualification);
        choices.units.push(units.into_iter().map(TextId).collect());
    }
    (memorandum, choices)
}

fn ids(form: &mut Form, name: &str) -> Vec<Uuid> {
    let typed: Vec<String> = form.values(name).map(str::to_owned).collect();
    let ids: Vec<Uuid> = typed.iter().filter_map(|id| id.parse().ok()).collect();
    if ids.len() != typed.len() {
        form.reject(name, "ui-error-choice");
    }
    ids
}

fn country(form: &mut Form, name: &str) -> String {
    let code = form.line(name);
    let known = code.is_empty() || Locale { language: Language::English }.countries().iter().any(|(known, _)| *known == code);
    if !known {
        form.reject(name, "ui-error-choice");
    }
    code
}

/// What the conflict page says of each field: name, label, text as stored.
pub(super) fn labelled(p: &Page, memorandum: &Memorandum) -> Vec<(String, String, String)> {
    pairs(memorandum)
        .into_iter()
        .map(|(name, value)| {
            let label = match name.split_once('.') {
                Some((row, part)) => {
                    let number = row.strip_prefix('q').and_then(|row| row.parse::<usize>().ok()).map_or(0, |row| row + 1);
                    p.t2("memoranda-of-qualification", "label", p.t(part_label(part)), "number", number)
                }
                None => p.t(label(&name)),
            };
            (name, label, value)
        })
        .collect()
}

fn label(name: &str) -> &'static str {
    match name {
        "title" => "memoranda-title-field",
        "organisations" => "memoranda-section-organisations",
        "valid-until" => "memoranda-valid-until",
        name => TEXTS.iter().find(|(known, _)| *known == name).map_or("memoranda-additional", |(_, label)| label),
    }
}

fn part_label(part: &str) -> &'static str {
    match part {
        "country" => "memoranda-country",
        "eqf-level" => "memoranda-eqf-level",
        "national-level" => "memoranda-national-level",
        "units" => "memoranda-units",
        "enclosed" => "memoranda-enclosed",
        "other-enclosure" => "memoranda-enclosed-other",
        _ => "memoranda-qualification",
    }
}
