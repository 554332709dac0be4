//! Learners and their guardians, as their school keeps them.

use super::actor::Actor;
use super::ids::{AccountId, GuardianId, LearnerId, OrganisationId};
use super::refusal::Refusal;
use super::roles::{Role, words};
use chrono::{DateTime, Datelike, NaiveDate, Utc};

words! {
    /// How a learner's gender stands in the learning agreement; the form leaves it open.
    Gender {
        /// Female.
        Female => "female", "learners-gender-female";
        /// Male.
        Male => "male", "learners-gender-male";
        /// Another.
        Other => "other", "learners-gender-other";
    }
}

words! {
    /// What a guardian is to a learner.
    Relation {
        /// Mother.
        Mother => "mother", "learners-relation-mother";
        /// Father.
        Father => "father", "learners-relation-father";
        /// A guardian by a court's decision, or any other legal representative.
        Other => "other", "learners-relation-other";
    }
}

/// A person a school sends abroad.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Learner {
    /// The id.
    pub id: LearnerId,
    /// The home school.
    pub organisation: OrganisationId,
    /// The account, where the person has one.
    pub account: Option<AccountId>,
    /// Name.
    pub name: String,
    /// E-mail.
    pub email: String,
    /// Telephone.
    pub phone: String,
    /// Postal address.
    pub address: String,
    /// Date of birth.
    pub birth_date: NaiveDate,
    /// Gender as one of [`Gender`]'s codes, or empty.
    pub gender: String,
    /// When the school entered the learner.
    pub created_at: DateTime<Utc>,
    /// Counts saves, of the learner and of the guardians.
    pub version: i32,
    /// Legal representatives, in the order of entry.
    pub guardians: Vec<Guardian>,
}

/// The legal representative of a learner who is a minor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guardian {
    /// The id.
    pub id: GuardianId,
    /// The account, where the person has one.
    pub account: Option<AccountId>,
    /// Name.
    pub name: String,
    /// E-mail.
    pub email: String,
    /// Telephone.
    pub phone: String,
    /// Postal address.
    pub address: String,
    /// What the person is to the learner: one of [`Relation`]'s codes.
    pub relation: String,
}

/// What a school enters of a learner.
#[derive(Debug, Clone)]
pub struct Details {
    /// Name.
    pub name: String,
    /// E-mail.
    pub email: String,
    /// Telephone.
    pub phone: String,
    /// Postal address.
    pub address: String,
    /// Date of birth.
    pub birth_date: NaiveDate,
    /// One of [`Gender`]'s codes, or empty.
    pub gender: String,
}

/// What a school enters of a guardian.
#[derive(Debug, Clone)]
pub struct GuardianDetails {
    /// Name.
    pub name: String,
    /// E-mail.
    pub email: String,
    /// Telephone.
    pub phone: String,
    /// Postal address.
    pub address: String,
    /// One of [`Relation`]'s codes.
    pub relation: String,
}

/// The oldest a learner may be: past it, the year was mistyped.
const OLDEST: u32 = 100;

impl Details {
    /// What cannot be accepted today: the field of the form and the message's key.
    pub fn faults(&self, today: NaiveDate) -> Vec<(&'static str, &'static str)> {
        let mut faults = Vec::new();
        if self.name.trim().is_empty() {
            faults.push(("name", "learners-error-name"));
        }
        if self.birth_date >= today || today.years_since(self.birth_date).is_none_or(|age| age > OLDEST) {
            faults.push(("birth-date", "learners-error-birth-date"));
        }
        if !self.gender.is_empty() && Gender::from_code(&self.gender).is_none() {
            faults.push(("gender", "ui-error-choice"));
        }
        faults
    }
}

impl GuardianDetails {
    /// What cannot be accepted: the field of the form and the message's key.
    pub fn faults(&self) -> Vec<(&'static str, &'static str)> {
        let mut faults = Vec::new();
        if self.name.trim().is_empty() {
            faults.push(("name", "learners-error-guardian-name"));
        }
        if Relation::from_code(&self.relation).is_none() {
            faults.push(("relation", "learners-error-relation"));
        }
        faults
    }
}

/// The age of majority, by the learner's country (18 in all partner countries so far).
pub const MAJORITY: u32 = 18;

/// Whether somebody born on this day is a minor on that one.
pub fn is_minor(birth_date: NaiveDate, on: NaiveDate) -> bool {
    let year = birth_date.year().saturating_add_unsigned(MAJORITY);
    let majority = birth_date.with_year(year).unwrap_or_else(|| NaiveDate::from_ymd_opt(year, 3, 1).unwrap_or(birth_date));
    on < majority
}

/// The seats that keep learners: coordinators and teachers of the school.
const KEEPING: &[Role] = &[Role::Coordinator, Role::Teacher];

/// May enter and change learners of one school.
#[derive(Debug)]
pub struct LearnerKeeper {
    organisation: OrganisationId,
}

impl LearnerKeeper {
    /// The school.
    pub fn organisation(&self) -> OrganisationId {
        self.organisation
    }
}

/// May this actor enter learners of this organisation? Its coordinators and teachers may, where it is no company.
pub fn keeper(actor: &Actor, organisation: OrganisationId) -> Result<LearnerKeeper, Refusal> {
    actor
        .seat(organisation, KEEPING)
        .filter(|seat| !seat.organisation_kind.is_employer())
        .map(|seat| LearnerKeeper { organisation: seat.organisation })
        .ok_or_else(|| Refusal::not_entitled("learners-refused-keep", ""))
}

/// The schools whose learners this actor may read: those of whose staff he or she is, or whose auditor.
pub fn schools_of(actor: &Actor) -> Vec<OrganisationId> {
    let mut schools: Vec<_> = actor
        .seats
        .iter()
        .filter(|seat| matches!(seat.role, Role::Coordinator | Role::Teacher | Role::Auditor) && !seat.organisation_kind.is_employer())
        .map(|seat| seat.organisation)
        .collect();
    schools.sort_unstable();
    schools.dedup();
    schools
}

impl Learner {
    /// May this actor change this learner and the guardians?
    pub fn keeper(&self, actor: &Actor) -> Result<LearnerKeeper, Refusal> {
        keeper(actor, self.organisation)
    }

    /// Whether this actor reads this learner's page: the staff of the school. The host reads the agreement.
    pub fn is_read_by(&self, actor: &Actor) -> bool {
        schools_of(actor).contains(&self.organisation)
    }

    /// Whether the learner is a minor on this day.
    pub fn is_minor_on(&self, day: NaiveDate) -> bool {
        is_minor(self.birth_date, day)
    }

    /// The guardian with this id.
    pub fn guardian(&self, id: GuardianId) -> Option<&Guardian> {
        self.guardians.iter().find(|guardian| guardian.id == id)
    }
}
