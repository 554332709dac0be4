//! The agreement as a paper, in the nine sections of the European form.

use crate::domain::agreements::{AgreedItem, AgreedUnit, Agreement, Person};
use crate::domain::learners::Gender;
use crate::domain::organisations::Named;
use crate::domain::units::Area;
use crate::web::ui::Page;

/// The agreement with the words of this reader around its own.
#[derive(Debug)]
pub(super) struct Document {
    pub language: String,
    pub learner: Vec<String>,
    pub birth: String,
    pub gender: String,
    pub guardian: Option<Vec<String>>,
    pub organisations: Vec<Participant>,
    pub mentor: String,
    pub stay: String,
    pub weeks: String,
    pub hours: String,
    pub qualification: Vec<Row>,
    pub units: Vec<UnitView>,
    pub lists: Vec<ListView>,
    pub activities: String,
    pub assessors: Vec<String>,
    pub assessment: Vec<Row>,
    pub scale: String,
    pub recognition: Vec<Row>,
    pub additional: String,
    pub annexes: String,
}

/// A label, what it says, and in which language where that is not the reader's: empty where nobody noted it.
pub(super) type Row = (String, String, Option<String>);

/// An organisation taking part.
#[derive(Debug)]
pub(super) struct Participant {
    pub part: String,
    pub name: String,
    pub country: String,
    pub lines: Vec<String>,
}

/// A unit, or a part of one.
#[derive(Debug)]
pub(super) struct UnitView {
    pub href: String,
    pub title: String,
    pub language: String,
    pub meta: String,
    pub columns: Vec<(String, Vec<ItemView>)>,
    pub promise: String,
    pub promise_words: Vec<Row>,
}

/// A ready criteria list.
#[derive(Debug)]
pub(super) struct ListView {
    pub title: String,
    pub language: String,
    pub items: Vec<ItemView>,
}

/// One outcome or criterion.
#[derive(Debug)]
pub(super) struct ItemView {
    pub id: String,
    pub mark: String,
    /// The heading it stands under, where it is the first there.
    pub group: String,
    pub text: String,
    pub details: Vec<String>,
    pub language: String,
}

fn lines(parts: &[&str]) -> Vec<String> {
    parts.iter().filter(|part| !part.is_empty()).map(|part| (*part).to_owned()).collect()
}

fn person(person: &Person) -> String {
    lines(&[&person.name, &person.role, &person.organisation_name]).join(", ")
}

fn participant(p: &Page, key: &str, named: &Named) -> Participant {
    let card = &named.card;
    let contact = lines(&[&card.contact_name, &card.contact_position, &card.contact_phone, &card.contact_email]).join(", ");
    let reach = lines(&[&card.phone, &card.email, &card.website]).join(", ");
    Participant {
        part: p.t(key),
        name: card.name.clone(),
        country: if card.country.is_empty() { String::new() } else { p.country(&card.country) },
        lines: lines(&[&card.address, &reach, &contact]),
    }
}

/// Items one after another; a heading is shown where it changes. What was agreed in the reader's language is shown in it.
pub(super) fn items<'a>(p: &Page, found: impl Iterator<Item = &'a AgreedItem>, language: &str) -> Vec<ItemView> {
    let mut before = String::new();
    found
        .map(|item| {
            let own = item.said_in(p.language.code());
            let (group, text, details, language) = match own {
                Some(said) => (&said.group, &said.text, &said.details, p.language.code()),
                None => (&item.group, &item.text, &item.details, language),
            };
            let heading = if *group == before { String::new() } else { group.clone() };
            before.clone_from(group);
            ItemView {
                id: item.id.to_string(),
                mark: item.mark.clone(),
                group: heading,
                text: text.clone(),
                details: details.clone(),
                language: language.to_owned(),
            }
        })
        .collect()
}

/// `words` is the language of the agreement.
fn unit(p: &Page, unit: &AgreedUnit, words: &str) -> UnitView {
    let columns = Area::ALL
        .iter()
        .map(|&area| (p.t(area.key()), items(p, unit.items.iter().filter(|item| item.area == Some(area)), &unit.language)))
        .filter(|(_, items)| !items.is_empty())
        .collect();
    let own = unit.titles.get(p.language.code());
    let (title, language) = if own.is_empty() { (unit.title.as_str(), unit.language.as_str()) } else { (own, p.language.code()) };
    let promise = &unit.promise;
    let hours = promise.hours.map(|hours| hours.to_string()).unwrap_or_default();
    let said = [
        ("agreements-promise-module", promise.module.as_str(), Some(words)),
        ("agreements-promise-hours", hours.as_str(), None),
        ("agreements-promise-mark", promise.mark.as_str(), Some(words)),
        ("agreements-promise-note", promise.note.as_str(), Some(words)),
    ];
    UnitView {
        href: format!("/units/{}", unit.unit),
        title: title.to_owned(),
        language: language.to_owned(),
        meta: p.t2("agreements-unit-meta", "n", unit.number, "outcomes", unit.items.len()),
        columns,
        promise: p.t(promise.promise.key()),
        promise_words: said
            .into_iter()
            .filter(|(_, value, _)| !value.is_empty())
            .map(|(key, value, lang)| (p.t(key), value.to_owned(), lang.map(str::to_owned)))
            .collect(),
    }
}

impl Document {
    /// For this reader.
    pub(super) fn new(p: &Page, agreement: &Agreement) -> Self {
        let learner = &agreement.learner;
        let parts = [
            ("agreements-sending", Some(&agreement.sending)),
            ("agreements-hosting", Some(&agreement.hosting)),
            ("agreements-host-company", agreement.host_company.as_ref()),
            ("agreements-sending-company", agreement.sending_company.as_ref()),
            ("agreements-intermediary", agreement.intermediary.as_ref()),
        ];
        let ours = |key: &str, value: String| (p.t(key), value, None);
        let theirs = |key: &str, value: &str| (p.t(key), value.to_owned(), Some(agreement.language.clone()));
        let named = |key: &str, who: Option<&Person>| (p.t(key), who.map(person).unwrap_or_default(), Some(String::new()));
        let level = agreement.eqf_level.map(|level| level.to_string()).unwrap_or_default();
        let day = agreement.assessment_on.map(|day| p.date(&day)).unwrap_or_default();
        let scale: Vec<String> = agreement.scale.iter().map(|level| format!("{} – {}", level.points, level.word(p.language))).collect();
        let kept = |rows: Vec<Row>| rows.into_iter().filter(|(_, value, _)| !value.is_empty()).collect();
        Self {
            language: agreement.language.clone(),
            learner: lines(&[&learner.name, &learner.address, &learner.phone, &learner.email]),
            birth: p.date(&learner.birth_date),
            gender: Gender::from_code(&learner.gender).map(|gender| p.t(gender.key())).unwrap_or_default(),
            guardian: agreement.guardian.as_ref().map(|guardian| lines(&[&guardian.name, &guardian.address, &guardian.phone, &guardian.email])),
            organisations: parts.into_iter().filter_map(|(key, named)| named.map(|named| participant(p, key, named))).collect(),
            mentor: agreement.mentor.as_ref().map(person).unwrap_or_default(),
            stay: agreement.starts_on.zip(agreement.ends_on).map(|(from, to)| p.period(&from, &to)).unwrap_or_default(),
            weeks: agreement.weeks().map(|weeks| p.t1("agreements-weeks", "n", weeks)).unwrap_or_default(),
            hours: agreement.hours_per_week.map(|hours| p.t1("agreements-hours", "n", i64::from(hours))).unwrap_or_default(),
            qualification: kept(vec![
                theirs("agreements-qualification", &agreement.qualification),
                (p.t("agreements-qualification-other"), agreement.qualification_other.clone(), Some(String::new())),
                ours("agreements-eqf-level", level),
                ours("agreements-national-level", agreement.national_level.clone()),
                theirs("agreements-progress", &agreement.progress),
            ]),
            units: agreement.units.iter().map(|agreed| unit(p, agreed, &agreement.language)).collect(),
            lists: agreement
                .lists
                .iter()
                .map(|list| ListView {
                    title: list.title.clone(),
                    language: list.language.clone(),
                    items: items(p, list.items.iter(), &list.language),
                })
                .collect(),
            activities: agreement.activities.clone(),
            assessors: agreement.assessors.iter().map(person).collect(),
            assessment: kept(vec![
                ours("agreements-assessment-on", day),
                theirs("agreements-assessment-method", &agreement.assessment_method),
                theirs("agreements-assessment-recording", &agreement.assessment_recording),
            ]),
            scale: scale.join(" · "),
            recognition: kept(vec![
                named("agreements-validator", agreement.validator.as_ref()),
                theirs("agreements-validation-method", &agreement.validation_method),
                named("agreements-recogniser", agreement.recogniser.as_ref()),
                theirs("agreements-recognition-method", &agreement.recognition_method),
            ]),
            additional: agreement.additional.clone(),
            annexes: agreement.annexes.clone(),
        }
    }
}
