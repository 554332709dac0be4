//! The learning agreement of one learner: parties, stay, qualification, units, who assesses, validates and recognises, and the promise.

mod items;
mod material;
mod terms;
mod warnings;

use super::ids::{GuardianId, LearnerId, MemberId, OrganisationId, OutcomeId, PlacementId, RevisionId, TextId};
pub use super::learners::{MAJORITY, is_minor};
use super::levels::Promise;
use super::organisations::Named;
pub use super::partnerships::ScaleLevel;
use super::texts::{Content, Field, Label, NewParty, Obstacle, PartySeat, Wording};
use super::units::Area;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

pub use items::Translation;
pub use material::{GuardianOffer, ListOffer, Material, Misfit, OrganisationOffer, SeatOffer, UnitOffer};
pub use terms::{Terms, UnitTerms};
pub use warnings::Warning;

/// The format number of [`Agreement`]'s canonical bytes.
pub const FORMAT: i32 = 1;

/// A learning agreement; the numbers are the form's sections.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agreement {
    /// The language it is written in.
    pub language: String,
    /// The placement it is made for.
    pub placement: PlacementId,
    /// 1: the learner.
    pub learner: LearnerDetails,
    /// 1: the guardian, where the learner is a minor on the first day.
    pub guardian: Option<GuardianDetails>,
    /// 1: home organisation.
    pub sending: Named,
    /// 1: host organisation.
    pub hosting: Named,
    /// 1: the company where the learner works.
    pub host_company: Option<Named>,
    /// 1: the company of the sending side, where involved.
    pub sending_company: Option<Named>,
    /// 1: an intermediary organisation, where involved.
    pub intermediary: Option<Named>,
    /// 1: tutor or mentor at the host.
    pub mentor: Option<Person>,
    /// 2: first day.
    pub starts_on: Option<NaiveDate>,
    /// 2: last day.
    pub ends_on: Option<NaiveDate>,
    /// Hours a week.
    pub hours_per_week: Option<u16>,
    /// 3: title of the qualification being taken.
    pub qualification: String,
    /// 3: its title in the host's language or in English.
    pub qualification_other: String,
    /// 3: EQF level.
    pub eqf_level: Option<u8>,
    /// 3: national level.
    pub national_level: String,
    /// 3: how far the learner has come.
    pub progress: String,
    /// 4: units and the outcomes of each that are to be achieved.
    pub units: Vec<AgreedUnit>,
    /// 4: activities: places, tasks, courses.
    pub activities: String,
    /// Ready criteria lists, rated beside the outcomes.
    pub lists: Vec<AgreedList>,
    /// The words of the scale, lowest first.
    pub scale: Vec<ScaleLevel>,
    /// 5: who assesses, of the host side.
    pub assessors: Vec<Person>,
    /// 5: when.
    pub assessment_on: Option<NaiveDate>,
    /// 5: how.
    pub assessment_method: String,
    /// 5: how and when it is recorded.
    pub assessment_recording: String,
    /// 6: who validates, of the sending institution.
    pub validator: Option<Person>,
    /// 6: how validation is carried out and recorded.
    pub validation_method: String,
    /// 6: who recognises, of the competent institution.
    pub recogniser: Option<Person>,
    /// 6: how recognition is conducted.
    pub recognition_method: String,
    /// 8: additional information.
    pub additional: String,
    /// 9: annexes.
    pub annexes: String,
}

/// The learner as the form wants.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LearnerDetails {
    /// The learner.
    pub id: LearnerId,
    /// Name.
    pub name: String,
    /// Address.
    pub address: String,
    /// Telephone.
    pub phone: String,
    /// E-mail.
    pub email: String,
    /// Date of birth.
    pub birth_date: NaiveDate,
    /// Gender, in the school's words; may be empty.
    pub gender: String,
}

/// The guardian as the form wants.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GuardianDetails {
    /// The guardian.
    pub id: GuardianId,
    /// Name.
    pub name: String,
    /// Address.
    pub address: String,
    /// Telephone.
    pub phone: String,
    /// E-mail.
    pub email: String,
}

/// A person responsible for something.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    /// The seat; `None` for somebody who is not in Tilts.
    pub member: Option<MemberId>,
    /// Name.
    pub name: String,
    /// Role or position.
    pub role: String,
    /// Organisation.
    pub organisation: Option<OrganisationId>,
    /// Its name.
    pub organisation_name: String,
}

/// A unit, or a part of it, in an agreement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgreedUnit {
    /// The unit.
    pub unit: TextId,
    /// Its agreed revision.
    pub revision: RevisionId,
    /// The number of that revision.
    pub number: i32,
    /// Its title.
    pub title: String,
    /// Its title in the other languages it was agreed in.
    #[serde(default, skip_serializing_if = "Wording::is_empty")]
    pub titles: Wording,
    /// The language its outcomes are written in.
    pub language: String,
    /// The assessable outcomes to be achieved.
    pub items: Vec<AgreedItem>,
    /// What the sending institution promises.
    pub promise: UnitPromise,
}

/// One outcome or criterion to be rated.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgreedItem {
    /// Its id.
    pub id: OutcomeId,
    /// The column; `None` for a criterion of a list.
    pub area: Option<Area>,
    /// Its mark, `K1`.
    pub mark: String,
    /// The heading it stands under.
    pub group: String,
    /// What it says.
    pub text: String,
    /// Points under it: what to look at.
    pub details: Vec<String>,
    /// The same in the other languages it was agreed in, by language code: papers print two languages side by side.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub translations: BTreeMap<String, Translation>,
}

/// The recognition promised for one unit before departure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnitPromise {
    /// In full, in part or as an addition.
    pub promise: Promise,
    /// The module it counts as.
    pub module: String,
    /// Hours it counts.
    pub hours: Option<u16>,
    /// The mark, or the rule for it.
    pub mark: String,
    /// Anything else.
    pub note: String,
}

/// A ready criteria list in an agreement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgreedList {
    /// Its title.
    pub title: String,
    /// The language it is written in.
    pub language: String,
    /// Its criteria.
    pub items: Vec<AgreedItem>,
}

impl Agreement {
    /// Whether the learner is a minor on the first day: then a guardian signs too.
    pub fn needs_guardian(&self) -> bool {
        self.starts_on.is_some_and(|day| is_minor(self.learner.birth_date, day))
    }

    /// Every item to be rated: outcomes of the units, then criteria of the lists.
    pub fn items(&self) -> impl Iterator<Item = &AgreedItem> {
        self.units.iter().flat_map(|unit| &unit.items).chain(self.lists.iter().flat_map(|list| &list.items))
    }

    /// The length in weeks, begun ones counted.
    pub fn weeks(&self) -> Option<i64> {
        let days = (self.ends_on? - self.starts_on?).num_days() + 1;
        Some((days + 6) / 7)
    }

    /// The organisations named as parties.
    pub fn organisations(&self) -> Vec<&Named> {
        [Some(&self.sending), Some(&self.hosting), self.host_company.as_ref(), self.sending_company.as_ref(), self.intermediary.as_ref()]
            .into_iter()
            .flatten()
            .collect()
    }
}

fn person(section: &'static str, path: &str, label: &'static str, person: Option<&Person>) -> Field {
    let text = person.map(|person| {
        [&person.name, &person.role, &person.organisation_name].into_iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join(", ")
    });
    Field::plain(section, path, label, text.unwrap_or_default())
}

impl Content for Agreement {
    fn title(&self) -> String {
        self.learner.name.clone()
    }

    fn language(&self) -> &str {
        &self.language
    }

    fn fields(&self) -> Vec<Field> {
        const WHO: &str = "agreements-section-participants";
        const STAY: &str = "agreements-section-stay";
        const QUALIFICATION: &str = "agreements-section-qualification";
        const UNITS: &str = "agreements-section-units";
        const ASSESSMENT: &str = "agreements-section-assessment";
        const RECOGNITION: &str = "agreements-section-recognition";
        let language = self.language.as_str();
        let words = |section, path: &str, label, text: &str| Field::plain(section, path, label, text).in_language(language);
        let day = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
        let lines = |named: &Option<Named>| named.as_ref().map(|named| named.card.lines()).unwrap_or_default();
        let learner = [&self.learner.name, &self.learner.address, &self.learner.phone, &self.learner.email];
        let mut fields = vec![
            Field::plain(
                WHO,
                "learner",
                "agreements-learner",
                learner.into_iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join("\n"),
            ),
            Field::plain(WHO, "birth-date", "agreements-birth-date", self.learner.birth_date.to_string()),
            Field::plain(
                WHO,
                "guardian",
                "agreements-guardian",
                self.guardian
                    .as_ref()
                    .map(|guardian| {
                        [&guardian.name, &guardian.address, &guardian.phone, &guardian.email]
                            .into_iter()
                            .filter(|part| !part.is_empty())
                            .cloned()
                            .collect::<Vec<_>>()
                            .join("\n")
                    })
                    .unwrap_or_default(),
            ),
            Field::plain(WHO, "sending", "agreements-sending", self.sending.card.lines()),
            Field::plain(WHO, "hosting", "agreements-hosting", self.hosting.card.lines()),
            Field::plain(WHO, "host-company", "agreements-host-company", lines(&self.host_company)),
            Field::plain(WHO, "sending-company", "agreements-sending-company", lines(&self.sending_company)),
            Field::plain(WHO, "intermediary", "agreements-intermediary", lines(&self.intermediary)),
            person(WHO, "mentor", "agreements-mentor", self.mentor.as_ref()),
            Field::plain(STAY, "starts-on", "agreements-starts-on", day(self.starts_on)),
            Field::plain(STAY, "ends-on", "agreements-ends-on", day(self.ends_on)),
            Field::plain(STAY, "hours-per-week", "agreements-hours-per-week", self.hours_per_week.map(|hours| hours.to_string()).unwrap_or_default()),
            words(QUALIFICATION, "qualification", "agreements-qualification", &self.qualification),
            Field::plain(QUALIFICATION, "qualification-other", "agreements-qualification-other", &self.qualification_other),
            Field::plain(QUALIFICATION, "eqf-level", "agreements-eqf-level", self.eqf_level.map(|level| level.to_string()).unwrap_or_default()),
            Field::plain(QUALIFICATION, "national-level", "agreements-national-level", &self.national_level),
            words(QUALIFICATION, "progress", "agreements-progress", &self.progress),
        ];
        for unit in &self.units {
            fields.push(Field::plain(UNITS, &format!("unit.{}", unit.unit), "agreements-unit", &unit.title).in_language(&unit.language));
            fields.extend(unit.items.iter().map(|item| item.field(UNITS, &unit.language)));
            let promise = &unit.promise;
            let hours = promise.hours.map(|hours| format!("{hours} h")).unwrap_or_default();
            let says: Vec<_> = [promise.module.as_str(), &hours, &promise.mark, &promise.note].into_iter().filter(|part| !part.is_empty()).collect();
            fields.push(words(
                RECOGNITION,
                &format!("promise.{}", unit.unit),
                promise.promise.key(),
                &format!("{}: {}", unit.title, says.join(", ")),
            ));
        }
        for list in &self.lists {
            fields.push(Field::plain(UNITS, &format!("list.{}", list.title), "agreements-list", &list.title).in_language(&list.language));
            fields.extend(list.items.iter().map(|item| item.field(UNITS, &list.language)));
        }
        fields.push(words(UNITS, "activities", "agreements-activities", &self.activities));
        for (at, assessor) in self.assessors.iter().enumerate() {
            fields.push(person(ASSESSMENT, &format!("assessor.{at}"), "agreements-assessor", Some(assessor)));
        }
        let scale: Vec<_> = self.scale.iter().map(|level| format!("{}: {} / {}", level.points, level.word_en, level.word_lv)).collect();
        fields.extend([
            Field::plain(ASSESSMENT, "assessment-on", "agreements-assessment-on", day(self.assessment_on)),
            words(ASSESSMENT, "assessment-method", "agreements-assessment-method", &self.assessment_method),
            words(ASSESSMENT, "assessment-recording", "agreements-assessment-recording", &self.assessment_recording),
            Field::plain(ASSESSMENT, "scale", "agreements-scale", scale.join("\n")),
            person(RECOGNITION, "validator", "agreements-validator", self.validator.as_ref()),
            words(RECOGNITION, "validation-method", "agreements-validation-method", &self.validation_method),
            person(RECOGNITION, "recogniser", "agreements-recogniser", self.recogniser.as_ref()),
            words(RECOGNITION, "recognition-method", "agreements-recognition-method", &self.recognition_method),
            words("agreements-section-additional", "additional", "agreements-additional", &self.additional),
            words("agreements-section-annexes", "annexes", "agreements-annexes", &self.annexes),
        ]);
        fields.retain(|field| !field.text.trim().is_empty());
        fields
    }

    fn parties(&self) -> Vec<NewParty> {
        let organisation = |seat, named: &Named| NewParty {
            seat,
            organisation: Some(named.id),
            person: None,
            name: named.card.name.clone(),
            country: named.card.country.clone(),
            approves: true,
            signs: true,
            absent_reason: None,
        };
        let human = |seat, id, name: &str| NewParty {
            seat,
            organisation: None,
            person: Some(id),
            name: name.to_owned(),
            country: String::new(),
            approves: false,
            signs: true,
            absent_reason: None,
        };
        let mut parties =
            vec![organisation(PartySeat::SendingInstitution, &self.sending), organisation(PartySeat::HostingInstitution, &self.hosting)];
        parties.extend(self.host_company.as_ref().map(|named| organisation(PartySeat::HostingEmployer, named)));
        parties.extend(self.sending_company.as_ref().map(|named| organisation(PartySeat::SendingEmployer, named)));
        parties.extend(self.intermediary.as_ref().map(|named| organisation(PartySeat::Intermediary, named)));
        parties.push(human(PartySeat::Learner, self.learner.id.0, &self.learner.name));
        if self.needs_guardian() {
            parties.extend(self.guardian.as_ref().map(|guardian| human(PartySeat::Guardian, guardian.id.0, &guardian.name)));
        }
        parties
    }

    fn obstacles(&self) -> Vec<Obstacle> {
        let mut obstacles = Vec::new();
        let mut unless = |present: bool, path: &str, key| {
            if !present {
                obstacles.push(Obstacle::new(path, key));
            }
        };
        unless(self.starts_on.is_some() && self.ends_on.is_some(), "starts-on", "agreements-obstacle-stay");
        unless(!self.units.is_empty(), "units", "agreements-obstacle-units");
        unless(self.units.iter().all(|unit| !unit.items.is_empty()), "units", "agreements-obstacle-outcomes");
        unless(!self.assessors.is_empty(), "assessors", "agreements-obstacle-assessor");
        unless(self.validator.is_some(), "validator", "agreements-obstacle-validator");
        unless(self.recogniser.is_some(), "recogniser", "agreements-obstacle-recogniser");
        unless(!self.needs_guardian() || self.guardian.is_some(), "guardian", "agreements-obstacle-guardian");
        obstacles
    }

    fn dates(&self) -> (Option<NaiveDate>, Option<NaiveDate>) {
        (self.starts_on, self.ends_on)
    }
}

impl AgreedItem {
    fn field(&self, section: &'static str, language: &str) -> Field {
        let mut text = self.text.clone();
        for detail in &self.details {
            text.push_str("\n– ");
            text.push_str(detail);
        }
        Field {
            path: format!("item.{}", self.id),
            section,
            outcome: Some(self.id),
            label: Label::Mark(self.mark.clone()),
            depth: 1,
            text,
            language: Some(language.to_owned()),
        }
    }
}
