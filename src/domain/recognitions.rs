//! Recognition: the competent institution decides unit by unit what counts at home, beside what was promised before
//! departure. It is another act than validating, with its own record, also where the same school does both.

use super::actor::{Actor, Seat};
use super::agreements::{AgreedUnit, UnitPromise};
use super::assessments::{By, Ratings, seat_of};
use super::ids::{OrganisationId, OutcomeId, PlacementId, RecognitionId, TextId, ValidationId};
use super::levels::{Decision, Promise};
use super::refusal::Refusal;
use super::roles::Role;
use super::validations::Validation;
use chrono::{DateTime, Utc};

/// What is decided on one unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decided {
    /// The unit.
    pub unit: TextId,
    /// In full, in part, as an addition, or not.
    pub decision: Decision,
    /// The module it counts as.
    pub module: String,
    /// The hours it counts.
    pub hours: Option<i32>,
    /// The mark at home.
    pub mark: String,
    /// Why it is not what was promised.
    pub reason: String,
    /// The outcomes counted.
    pub items: Vec<OutcomeId>,
}

/// A recognition as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recognition {
    /// Its id.
    pub id: RecognitionId,
    /// What was decided.
    pub decided: Decided,
    /// The language of its words, as a code.
    pub language: String,
    /// Who decided, when.
    pub by: By,
}

/// Why a decision cannot be accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flaw {
    /// It counts no outcome.
    NothingCounted,
    /// In full, but an outcome of the unit is not counted.
    NotAllCounted,
    /// An outcome is counted that was not validated or is none of the unit.
    NotValidated,
    /// It is not what was promised, and nobody says why.
    ReasonMissing,
}

/// May recognise on this placement.
#[derive(Debug)]
pub struct Recogniser {
    placement: PlacementId,
    validation: ValidationId,
    name: String,
    role: String,
    organisation: OrganisationId,
    organisation_name: String,
}

impl Recogniser {
    /// The placement this proof is bound to.
    pub fn placement(&self) -> PlacementId {
        self.placement
    }

    /// The validation it rests on.
    pub fn validation(&self) -> ValidationId {
        self.validation
    }

    /// The competent institution.
    pub fn organisation(&self) -> OrganisationId {
        self.organisation
    }

    /// As papers name the person.
    pub fn by(&self, at: DateTime<Utc>) -> By {
        By { at, name: self.name.clone(), role: self.role.clone(), organisation: self.organisation_name.clone() }
    }
}

impl Ratings {
    /// May this actor recognise? The person the agreement names, and every coordinator, teacher and member for an awarding
    /// body of the competent institution.
    pub fn recogniser(&self, validation: Option<&Validation>, actor: &Actor) -> Result<Recogniser, Refusal> {
        let ground = &self.ground;
        let Some((organisation, organisation_name)) = ground.competent_institution() else {
            return Err(Refusal::wrong_stage("assessments-refused-not-signed"));
        };
        let seat = self
            .recognising_seat(actor)
            .ok_or_else(|| Refusal::only("recognitions-refused", "recognitions-refused-nobody", [self.who_recognises()]))?;
        ground.for_results()?;
        let validation = validation.ok_or_else(|| Refusal::wrong_stage("recognitions-refused-not-validated"))?;
        Ok(Recogniser {
            placement: ground.placement,
            validation: validation.id,
            name: actor.name.clone(),
            role: seat.title(),
            organisation,
            organisation_name: organisation_name.to_owned(),
        })
    }

    /// The competent institution and the person it named, for sentences that say who may.
    pub fn who_recognises(&self) -> String {
        let Some((organisation, name)) = self.ground.competent_institution() else { return String::new() };
        let person = self.ground.agreement().and_then(|agreement| agreement.recogniser.as_ref());
        let named = person.filter(|person| person.organisation == Some(organisation) && !person.name.is_empty());
        named.map_or_else(|| name.to_owned(), |person| format!("{name} ({})", person.name))
    }

    fn recognising_seat<'a>(&self, actor: &'a Actor) -> Option<&'a Seat> {
        let (organisation, _) = self.ground.competent_institution()?;
        let person = self.ground.agreement().and_then(|agreement| agreement.recogniser.as_ref());
        person
            .and_then(|person| seat_of(actor, person))
            .filter(|seat| seat.organisation == organisation && seat.role != Role::Auditor)
            .or_else(|| actor.seat(organisation, &[Role::Coordinator, Role::Teacher, Role::AwardingBody]))
    }
}

/// The decision that keeps a promise.
pub fn promised(promise: Promise) -> Decision {
    match promise {
        Promise::Full => Decision::Full,
        Promise::Part => Decision::Part,
        Promise::Addition => Decision::Addition,
    }
}

impl Decided {
    /// Whether it is not what was promised: another decision, module or number of hours, where one was promised.
    pub fn differs(&self, promise: &UnitPromise) -> bool {
        self.decision != promised(promise.promise)
            || (!promise.module.trim().is_empty() && self.module.trim() != promise.module.trim())
            || promise.hours.is_some_and(|hours| self.hours != Some(i32::from(hours)))
    }

    /// What keeps this decision from being accepted.
    pub fn flaws(&self, unit: &AgreedUnit, validation: &Validation) -> Vec<Flaw> {
        let mut flaws = Vec::new();
        if self.items.iter().any(|item| !validation.counts(*item) || unit.items.iter().all(|known| known.id != *item)) {
            flaws.push(Flaw::NotValidated);
        }
        match self.decision {
            Decision::Full if unit.items.iter().any(|item| !self.items.contains(&item.id)) => flaws.push(Flaw::NotAllCounted),
            Decision::Part | Decision::Addition if self.items.is_empty() => flaws.push(Flaw::NothingCounted),
            _ => {}
        }
        if self.differs(&unit.promise) && self.reason.trim().is_empty() {
            flaws.push(Flaw::ReasonMissing);
        }
        flaws
    }
}
