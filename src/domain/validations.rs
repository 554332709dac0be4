//! Validation: the sending institution says, outcome by outcome, whether what the host found matches what the
//! qualification needs. Host and learner do not validate.

use super::actor::{Actor, Seat};
use super::assessments::{Assessment, Author, By, Ratings, seat_of};
use super::ids::{AssessmentId, OrganisationId, OutcomeId, PlacementId, ValidationId};
use super::levels::{Answer, Outcome};
use super::refusal::Refusal;
use super::roles::Role;
use chrono::{DateTime, Utc};

/// The answer on one outcome.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    /// The outcome.
    pub item: OutcomeId,
    /// Yes, partly or no.
    pub answer: Answer,
    /// Why, where it is not simply *yes, as the host found*.
    pub reason: String,
}

/// A validation as it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Validation {
    /// Its id.
    pub id: ValidationId,
    /// The assessment it decided on.
    pub assessment: AssessmentId,
    /// Who decided, when.
    pub by: By,
    /// The language of its words, as a code.
    pub language: String,
    /// A word on the whole.
    pub note: String,
    /// The answers.
    pub answers: Vec<Answered>,
}

impl Validation {
    /// The answer on this outcome.
    pub fn answer(&self, item: OutcomeId) -> Option<&Answered> {
        self.answers.iter().find(|answered| answered.item == item)
    }

    /// Whether this outcome may be counted in a recognition: validated, at least in part.
    pub fn counts(&self, item: OutcomeId) -> bool {
        self.answer(item).is_some_and(|answered| answered.answer != Answer::No)
    }
}

/// May validate the results of this placement.
#[derive(Debug)]
pub struct Validator {
    placement: PlacementId,
    assessment: AssessmentId,
    name: String,
    role: String,
    organisation: OrganisationId,
    organisation_name: String,
}

impl Validator {
    /// The placement this proof is bound to.
    pub fn placement(&self) -> PlacementId {
        self.placement
    }

    /// The submitted assessment it is bound to.
    pub fn assessment(&self) -> AssessmentId {
        self.assessment
    }

    /// The sending institution.
    pub fn organisation(&self) -> OrganisationId {
        self.organisation
    }

    /// As papers name the validator.
    pub fn by(&self, at: DateTime<Utc>) -> By {
        By { at, name: self.name.clone(), role: self.role.clone(), organisation: self.organisation_name.clone() }
    }
}

impl Ratings {
    /// May this actor validate? The person the agreement names, if of the sending institution, and every coordinator and
    /// teacher there: the agreement names who is responsible, and a colleague may stand in; the record names who did it.
    pub fn validator(&self, actor: &Actor) -> Result<Validator, Refusal> {
        let ground = &self.ground;
        let Some(agreement) = ground.agreement() else {
            return Err(Refusal::wrong_stage("assessments-refused-not-signed"));
        };
        let seat =
            self.validating_seat(actor).ok_or_else(|| Refusal::only("validations-refused", "validations-refused-nobody", [self.who_validates()]))?;
        ground.for_results()?;
        if ground.validated_at.is_some() {
            return Err(Refusal::wrong_stage("validations-refused-validated"));
        }
        let host = self.submitted(Author::Host).ok_or_else(|| Refusal::wrong_stage("validations-refused-not-assessed"))?;
        Ok(Validator {
            placement: ground.placement,
            assessment: host.id,
            name: actor.name.clone(),
            role: seat.title(),
            organisation: agreement.sending.id,
            organisation_name: agreement.sending.card.name.clone(),
        })
    }

    /// The sending institution and the person it named, for sentences that say who may.
    pub fn who_validates(&self) -> String {
        let Some(agreement) = self.ground.agreement() else { return String::new() };
        let sending = agreement.sending.card.name.clone();
        let named = agreement.validator.as_ref().filter(|person| person.organisation == Some(agreement.sending.id) && !person.name.is_empty());
        named.map_or(sending.clone(), |person| format!("{sending} ({})", person.name))
    }

    fn validating_seat<'a>(&self, actor: &'a Actor) -> Option<&'a Seat> {
        let agreement = self.ground.agreement()?;
        let named = agreement.validator.as_ref().and_then(|person| seat_of(actor, person));
        named
            .filter(|seat| seat.organisation == agreement.sending.id && seat.role != Role::Auditor)
            .or_else(|| actor.seat(agreement.sending.id, &[Role::Coordinator, Role::Teacher]))
    }
}

/// Whether an answer has to be explained: everything but *yes* to what the host found achieved.
pub fn needs_reason(found: Option<Outcome>, answer: Answer) -> bool {
    !(answer == Answer::Yes && found == Some(Outcome::Achieved))
}

/// Whether an answer says something else than the host's result.
pub fn differs(found: Option<Outcome>, answer: Answer) -> bool {
    !matches!(
        (found, answer),
        (Some(Outcome::Achieved), Answer::Yes)
            | (Some(Outcome::Partly), Answer::Partly)
            | (Some(Outcome::NotAchieved | Outcome::NotAssessed) | None, Answer::No)
    )
}

/// The outcomes that *accept all that the host found achieved* would answer with yes.
pub fn achieved(ratings: &Ratings, host: &Assessment) -> Vec<OutcomeId> {
    let found = |item| host.rating(item).and_then(|rating| rating.outcome);
    ratings.ground.outcomes().into_iter().map(|item| item.id).filter(|id| found(*id) == Some(Outcome::Achieved)).collect()
}
