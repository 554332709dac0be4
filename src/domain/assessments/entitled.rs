//! *May this actor rate?* Each question returns a proof that the transition consumes, or says who may.

use super::{Author, By, Ground, Ratings};
use crate::domain::actor::{Actor, Purpose, Seat, same_name};
use crate::domain::agreements::Person;
use crate::domain::ids::{AssessmentId, OrganisationId, PlacementId};
use crate::domain::refusal::Refusal;
use crate::domain::roles::Role;
use crate::domain::texts::EndedAs;
use chrono::{DateTime, Utc};

/// May rate himself or herself on this placement.
#[derive(Debug)]
pub struct SelfAssessor {
    placement: PlacementId,
    name: String,
}

/// May rate the learner of this placement for the host.
#[derive(Debug)]
pub struct Assessor {
    placement: PlacementId,
    name: String,
    role: String,
    organisation: OrganisationId,
    organisation_name: String,
}

/// May correct a submitted assessment of the host.
#[derive(Debug)]
pub struct Corrector {
    assessor: Assessor,
    corrects: AssessmentId,
    number: i32,
}

impl SelfAssessor {
    /// The placement this proof is bound to.
    pub fn placement(&self) -> PlacementId {
        self.placement
    }

    /// As the submitted paper names the learner.
    pub fn by(&self, at: DateTime<Utc>) -> By {
        By { at, name: self.name.clone(), role: String::new(), organisation: String::new() }
    }
}

impl Assessor {
    /// The placement this proof is bound to.
    pub fn placement(&self) -> PlacementId {
        self.placement
    }

    /// The organisation the assessor acts for.
    pub fn organisation(&self) -> OrganisationId {
        self.organisation
    }

    /// As the submitted paper names the assessor.
    pub fn by(&self, at: DateTime<Utc>) -> By {
        By { at, name: self.name.clone(), role: self.role.clone(), organisation: self.organisation_name.clone() }
    }
}

impl Corrector {
    /// The assessor who corrects.
    pub fn assessor(&self) -> &Assessor {
        &self.assessor
    }

    /// The assessment that is corrected.
    pub fn corrects(&self) -> AssessmentId {
        self.corrects
    }

    /// The number of the correction.
    pub fn number(&self) -> i32 {
        self.number
    }
}

impl Ground {
    /// Refuses before the last signature and after the end: only what all have signed is rated.
    pub fn for_results(&self) -> Result<(), Refusal> {
        match self.signed.as_ref().map(|signed| signed.ended) {
            None => Err(Refusal::wrong_stage("assessments-refused-not-signed")),
            Some(Some(EndedAs::Cancelled)) => Err(Refusal::wrong_stage("assessments-refused-cancelled")),
            Some(Some(EndedAs::Completed)) => Err(Refusal::wrong_stage("assessments-refused-completed")),
            Some(_) => Ok(()),
        }
    }

    /// The assessors of the host side with their organisations, for sentences that say who may.
    pub fn who_assesses(&self) -> String {
        named(self.assessors())
    }

    /// As whom the agreement names the actor for assessing: by the seat itself; for a person who was named before he or she was in Tilts, by
    /// the same name in the same organisation; for one without an account, by a link that was sent to that person.
    fn assessing(&self, actor: &Actor) -> Option<Assessor> {
        let found = |role: String, organisation: OrganisationId, organisation_name: &str| Assessor {
            placement: self.placement,
            name: actor.name.clone(),
            role,
            organisation,
            organisation_name: organisation_name.to_owned(),
        };
        let text = self.signed.as_ref()?.text;
        let guest = actor.guest_of(text).filter(|guest| guest.purpose == Purpose::Assess);
        self.assessors().into_iter().find_map(|person| {
            if let Some(seat) = seat_of(actor, person) {
                return Some(found(seat.title(), seat.organisation, &seat.organisation_name));
            }
            let organisation = guest?.organisation()?;
            let named = person.member.is_none() && person.organisation == Some(organisation) && same_name(&actor.name, &person.name);
            named.then(|| found(person.role.clone(), organisation, &person.organisation_name))
        })
    }

    /// The assessors without an account, where this actor can send them a link: a coordinator or teacher of the hosting institution; of the
    /// sending one where nobody is there.
    pub fn to_be_sent_a_link(&self, actor: &Actor) -> Vec<&Person> {
        let institution = self.host_sends.or(self.agreement().map(|agreement| agreement.sending.id));
        let sends = institution.is_some_and(|id| actor.seat(id, &[Role::Coordinator, Role::Teacher]).is_some());
        self.assessors().into_iter().filter(|person| sends && self.for_results().is_ok() && person.member.is_none()).collect()
    }

    /// Whether the agreement names the actor for assessing, at whatever moment.
    pub fn names(&self, actor: &Actor) -> bool {
        self.assessing(actor).is_some()
    }
}

impl Ratings {
    /// May this actor rate himself or herself? Only the learner of the placement.
    pub fn self_assessor(&self, actor: &Actor) -> Result<SelfAssessor, Refusal> {
        let ground = &self.ground;
        let Some(learner) = actor.learners.iter().find(|learner| learner.id == ground.learner) else {
            return Err(Refusal::not_entitled("assessments-refused-self-assess", ground.learner_name.clone()));
        };
        ground.for_results()?;
        if self.submitted(Author::Learner).is_some() {
            return Err(Refusal::wrong_stage("assessments-refused-submitted"));
        }
        Ok(SelfAssessor { placement: ground.placement, name: learner.name.clone() })
    }

    /// May this actor write or submit the host's rating? Only an assessor of the host side whom the agreement names.
    pub fn assessor(&self, actor: &Actor) -> Result<Assessor, Refusal> {
        let assessor = self.named_assessor(actor)?;
        if self.ground.validated_at.is_some() {
            return Err(Refusal::wrong_stage("assessments-refused-validated"));
        }
        if self.submitted(Author::Host).is_some() && self.open(Author::Host).is_none() {
            return Err(Refusal::wrong_stage("assessments-refused-submitted"));
        }
        Ok(assessor)
    }

    /// May this actor correct what was submitted? The same assessors, until it is validated.
    pub fn corrector(&self, actor: &Actor) -> Result<Corrector, Refusal> {
        let assessor = self.named_assessor(actor)?;
        if self.ground.validated_at.is_some() {
            return Err(Refusal::wrong_stage("assessments-refused-validated"));
        }
        match (self.submitted(Author::Host), self.open(Author::Host)) {
            (Some(latest), None) => Ok(Corrector { assessor, corrects: latest.id, number: latest.number + 1 }),
            _ => Err(Refusal::wrong_stage("assessments-refused-correcting")),
        }
    }

    fn named_assessor(&self, actor: &Actor) -> Result<Assessor, Refusal> {
        let ground = &self.ground;
        if ground.signed.is_none() {
            return Err(Refusal::wrong_stage("assessments-refused-not-signed"));
        }
        let assessor = ground
            .assessing(actor)
            .ok_or_else(|| Refusal::only("assessments-refused-assess", "assessments-refused-assess-nobody", [ground.who_assesses()]))?;
        ground.for_results()?;
        Ok(assessor)
    }
}

/// The actor's seat that a named person is.
pub(in crate::domain) fn seat_of<'a>(actor: &'a Actor, person: &Person) -> Option<&'a Seat> {
    actor.seats.iter().find(|seat| match person.member {
        Some(member) => seat.member == member,
        None => Some(seat.organisation) == person.organisation && seat.role != Role::Auditor && same_name(&actor.name, &person.name),
    })
}

/// Persons with their organisations, as a sentence names them.
pub(in crate::domain) fn named<'a>(people: impl IntoIterator<Item = &'a Person>) -> String {
    let words: Vec<_> = people
        .into_iter()
        .map(
            |person| {
                if person.organisation_name.is_empty() { person.name.clone() } else { format!("{} ({})", person.name, person.organisation_name) }
            },
        )
        .collect();
    words.join(", ")
}
