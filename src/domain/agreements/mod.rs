//! The learning agreement of one learner: parties, stay, qualification, units, who assesses, validates and recognises, and the promise.

mod content;
mod items;
mod material;
mod outsiders;
mod terms;
mod warnings;

use super::ids::{GuardianId, LearnerId, MemberId, OrganisationId, OutcomeId, PlacementId, RevisionId, TextId};
pub use super::learners::{MAJORITY, is_minor};
use super::levels::Promise;
use super::organisations::Named;
pub use super::partnerships::ScaleLevel;
use super::texts::Wording;
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
