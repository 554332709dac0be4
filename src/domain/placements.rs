//! Placements: one learner in one mobility, and how far the journey has come.

use super::actor::Actor;
use super::asks::{Act, ObjectKind};
use super::days::local_date;
use super::ids::{LearnerId, MobilityId, OrganisationId, PartnershipId, PlacementId, RevisionId, TextId};
use super::refusal::Refusal;
use super::roles::{Role, words};
use super::texts::{PartySeat, Reason, Stage};
use chrono::{DateTime, NaiveDate, Utc};
use serde::Deserialize;
use uuid::Uuid;

words! {
    /// Where a placement stands; their codes stand in `<main data-stage>`.
    PlacementStage {
        /// Before the first day.
        Before => "before", "placements-stage-before";
        /// From the first day to the last.
        During => "during", "placements-stage-during";
        /// After the last day, not yet recognised.
        After => "after", "placements-stage-after";
        /// Every unit recognised or refused.
        Completed => "completed", "placements-stage-completed";
        /// Broken off.
        EndedEarly => "ended-early", "placements-stage-ended-early";
        /// Never began.
        Cancelled => "cancelled", "placements-stage-cancelled";
    }
}

words! {
    /// How a placement is over.
    PlacementEnd {
        /// Every unit recognised or refused.
        Completed => "completed", "placements-stage-completed";
        /// Broken off.
        EndedEarly => "ended-early", "placements-stage-ended-early";
        /// Never began.
        Cancelled => "cancelled", "placements-stage-cancelled";
    }
}

/// One learner in one mobility, with the state of everything that hangs on it as far as the reader sees it.
#[derive(Debug, Clone)]
pub struct Placement {
    /// Its id.
    pub id: PlacementId,
    /// The mobility.
    pub mobility: MobilityId,
    /// The mobility's title.
    pub mobility_title: String,
    /// The partnership.
    pub partnership: PartnershipId,
    /// First day: of the agreement where there is one, else of the mobility.
    pub starts_on: NaiveDate,
    /// Last day, likewise.
    pub ends_on: NaiveDate,
    /// The learner.
    pub learner: LearnerId,
    /// The learner's name when the placement was made.
    pub learner_name: String,
    /// The institution that sends.
    pub sending: OrganisationId,
    /// Its name.
    pub sending_name: String,
    /// The institution that receives.
    pub hosting: OrganisationId,
    /// Its name.
    pub hosting_name: String,
    /// The company where the learner works.
    pub company: Option<OrganisationId>,
    /// Its name.
    pub company_name: String,
    /// The learning agreement; `None` before it is prepared, and for a person before it is sent.
    pub agreement: Option<AgreementState>,
    /// What has been assessed, validated, recognised.
    pub progress: Progress,
    /// What is owed on it and on its agreement, as far as the reader sees it.
    pub asks: Vec<Owed>,
    /// The organisations concerned.
    pub organisation_ids: Vec<Uuid>,
    /// Who sees it.
    pub party_ids: Vec<Uuid>,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// How and when it was over.
    pub ended: Option<(PlacementEnd, DateTime<Utc>)>,
}

/// The state of a placement's agreement.
#[derive(Debug, Clone, Deserialize)]
pub struct AgreementState {
    /// The agreement.
    pub id: TextId,
    /// Its stored stage.
    pub stage: Stage,
    /// First day.
    pub starts_on: Option<NaiveDate>,
    /// Last day.
    pub ends_on: Option<NaiveDate>,
    /// From which day on it is ended, where one was given.
    pub ended_on: Option<NaiveDate>,
    /// When its end was written down, where it was.
    pub ended_at: Option<DateTime<Utc>>,
    /// Why, as one of the list.
    pub end_code: Option<Reason>,
    /// The revision in force, otherwise the latest.
    pub revision: RevisionId,
    /// The number of that revision.
    pub number: i32,
    /// When that revision was sent for review.
    pub submitted_at: Option<DateTime<Utc>>,
    /// The parties of that revision; none while it is open.
    pub parties: Vec<PartyState>,
    /// Who asked for a change of the revision before, and why.
    pub asked_by: Option<String>,
    /// The reason given.
    pub asked_why: Option<String>,
}

/// One party and what it has done.
#[derive(Debug, Clone, Deserialize)]
pub struct PartyState {
    /// The part it plays.
    pub seat: PartySeat,
    /// The organisation, learner or guardian.
    pub key: Option<Uuid>,
    /// Its name.
    pub name: String,
    /// Whether it must approve.
    pub approves: bool,
    /// Whether it must sign.
    pub signs: bool,
    /// When it approved.
    pub approved_at: Option<DateTime<Utc>>,
    /// When it signed.
    pub signed_at: Option<DateTime<Utc>>,
}

/// What came home so far.
#[derive(Debug, Clone, Default)]
pub struct Progress {
    /// When the learner's own rating was submitted; hidden from the host until both are.
    pub self_assessed_at: Option<DateTime<Utc>>,
    /// When the host's was.
    pub assessed_at: Option<DateTime<Utc>>,
    /// When the sending institution validated.
    pub validated_at: Option<DateTime<Utc>>,
    /// When the last unit was decided on.
    pub recognised_at: Option<DateTime<Utc>>,
    /// Units decided on.
    pub recognised: i64,
    /// Units in the agreement.
    pub units: i64,
}

/// An open ask on a placement or its agreement.
#[derive(Debug, Clone, Deserialize)]
pub struct Owed {
    /// Who owes it.
    pub party: Uuid,
    /// The name of who owes it.
    pub party_name: String,
    /// What is owed.
    pub act: Act,
    /// On what.
    pub object_kind: ObjectKind,
    /// Its id.
    pub object_id: Uuid,
    /// The day it is due.
    pub due_on: Option<NaiveDate>,
}

impl Owed {
    /// Whether this person is one of those who can do it.
    pub fn answerable_by(&self, actor: &Actor) -> bool {
        if !actor.ids().contains(&self.party) {
            return false;
        }
        let mut seats = actor.seats_in(OrganisationId(self.party)).peekable();
        seats.peek().is_none()
            || seats.any(|seat| match self.act {
                Act::Sign => seat.may_sign,
                Act::Assess => seat.role != Role::Auditor,
                _ => !matches!(seat.role, Role::Mentor | Role::Auditor),
            })
    }

    /// Where it is done.
    pub fn address(&self) -> String {
        self.act.address(self.object_kind, self.object_id)
    }
}

/// The points of a journey, in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// The learner is placed.
    Placed,
    /// The learning agreement is agreed and signed.
    Agreement,
    /// The learner has left.
    Departure,
    /// The learner has rated himself or herself.
    SelfAssessment,
    /// The host has rated the learner.
    Assessment,
    /// The sending institution has validated.
    Validation,
    /// The competent institution has recognised.
    Recognition,
}

impl Step {
    /// All seven.
    pub const ALL: [Self; 7] =
        [Self::Placed, Self::Agreement, Self::Departure, Self::SelfAssessment, Self::Assessment, Self::Validation, Self::Recognition];

    /// The acts that are owed at this point.
    pub fn acts(self) -> &'static [Act] {
        match self {
            Self::Placed | Self::Departure => &[],
            Self::Agreement => &[Act::Revise, Act::Approve, Act::Sign],
            Self::SelfAssessment => &[Act::SelfAssess],
            Self::Assessment => &[Act::Assess],
            Self::Validation => &[Act::Validate],
            Self::Recognition => &[Act::Recognise],
        }
    }
}

/// May prepare the learning agreement of this placement.
#[derive(Debug)]
pub struct Preparer {
    placement: PlacementId,
    organisation: OrganisationId,
}

impl Preparer {
    /// The placement this proof is bound to.
    pub fn placement(&self) -> PlacementId {
        self.placement
    }
    /// The organisation that drafts it.
    pub fn organisation(&self) -> OrganisationId {
        self.organisation
    }
}

impl AgreementState {
    /// The stage on this day.
    pub fn stage_on(&self, today: NaiveDate) -> Stage {
        self.stage.on(today, self.starts_on, self.ends_on, self.ended_on)
    }

    /// Whether every party has signed.
    pub fn is_signed(&self) -> bool {
        matches!(self.stage, Stage::Signed | Stage::Completed | Stage::EndedEarly) && self.signed().0 == self.signed().1
    }

    /// How many parties have signed, of how many that must.
    pub fn signed(&self) -> (usize, usize) {
        let must = self.parties.iter().filter(|party| party.signs);
        (must.clone().filter(|party| party.signed_at.is_some()).count(), must.count())
    }

    /// How many have approved, of how many that must.
    pub fn approved(&self) -> (usize, usize) {
        let must = self.parties.iter().filter(|party| party.approves);
        (must.clone().filter(|party| party.approved_at.is_some()).count(), must.count())
    }

    /// The names of those everybody waits for now.
    pub fn missing(&self) -> Vec<&str> {
        let waits = |party: &&PartyState| match self.stage {
            Stage::InReview => party.approves && party.approved_at.is_none(),
            Stage::Agreed | Stage::PartiallySigned => party.signs && party.signed_at.is_none(),
            _ => false,
        };
        self.parties.iter().filter(waits).map(|party| party.name.as_str()).collect()
    }
}

impl Placement {
    /// The stage on this day.
    pub fn stage(&self, today: NaiveDate) -> PlacementStage {
        match self.over(today) {
            Some((PlacementEnd::Completed, _)) => PlacementStage::Completed,
            Some((PlacementEnd::EndedEarly, _)) => PlacementStage::EndedEarly,
            Some((PlacementEnd::Cancelled, _)) => PlacementStage::Cancelled,
            None if self.is_recognised() => PlacementStage::Completed,
            None if today < self.starts_on => PlacementStage::Before,
            None if today <= self.ends_on => PlacementStage::During,
            None => PlacementStage::After,
        }
    }

    /// How and since when it is over: by what was decided on its results, otherwise as its agreement ended.
    pub fn over(&self, today: NaiveDate) -> Option<(PlacementEnd, NaiveDate)> {
        if let Some((end, at)) = self.ended {
            return Some((end, local_date(at)));
        }
        let agreement = self.agreement.as_ref()?;
        let since = agreement.ended_on.or(agreement.ended_at.map(local_date))?;
        match agreement.stage_on(today) {
            Stage::EndedEarly => Some((PlacementEnd::EndedEarly, since)),
            Stage::Cancelled => Some((PlacementEnd::Cancelled, since)),
            _ => None,
        }
    }

    /// Whether it is still for results: it has begun, or goes on, or was broken off and what was learnt until then counts.
    pub fn goes_on(&self, today: NaiveDate) -> bool {
        self.over(today).is_none_or(|(end, _)| end == PlacementEnd::EndedEarly)
    }

    /// Whether every unit of the agreement was decided on.
    pub fn is_recognised(&self) -> bool {
        self.progress.units > 0 && self.progress.recognised >= self.progress.units
    }

    /// Whether the agreement is signed by all.
    pub fn is_signed(&self) -> bool {
        self.agreement.as_ref().is_some_and(AgreementState::is_signed)
    }

    /// Whether this point of the journey is passed.
    pub fn has_passed(&self, step: Step, today: NaiveDate) -> bool {
        match step {
            Step::Placed => true,
            Step::Agreement => self.is_signed(),
            Step::Departure => self.is_signed() && self.starts_on <= today,
            Step::SelfAssessment => self.progress.self_assessed_at.is_some(),
            Step::Assessment => self.progress.assessed_at.is_some(),
            Step::Validation => self.progress.validated_at.is_some(),
            Step::Recognition => self.is_recognised(),
        }
    }

    /// The first point that is not passed; `None` at the end of the journey. A self-assessment that the reader cannot see,
    /// or that was never made, does not hold up what comes after it.
    pub fn step(&self, today: NaiveDate) -> Option<Step> {
        let later = |step: Step| Step::ALL.into_iter().any(|next| next > step && next > Step::SelfAssessment && self.has_passed(next, today));
        Step::ALL.into_iter().find(|&step| !self.has_passed(step, today) && !(step == Step::SelfAssessment && later(step)))
    }

    /// The first thing this person can do now.
    pub fn owed_by(&self, actor: &Actor) -> Option<&Owed> {
        self.asks.iter().find(|ask| ask.answerable_by(actor))
    }

    /// Whether the learner or a guardian of the learner reads.
    pub fn is_own(&self, actor: &Actor) -> bool {
        self.is_learner(actor) || self.is_guardian(actor)
    }

    /// Whether the learner reads.
    pub fn is_learner(&self, actor: &Actor) -> bool {
        actor.learners.iter().any(|learner| learner.id == self.learner)
    }

    /// Whether a guardian of the learner reads.
    pub fn is_guardian(&self, actor: &Actor) -> bool {
        actor.guardians.iter().any(|guardian| guardian.learner == self.learner)
    }

    /// The institution for which this actor prepares and changes agreements.
    fn preparing_organisation(&self, actor: &Actor) -> Option<OrganisationId> {
        [self.sending, self.hosting].into_iter().find(|&organisation| actor.seat(organisation, &[Role::Coordinator, Role::Teacher]).is_some())
    }

    /// Whether this actor is one of those who prepare and change the agreement.
    pub fn prepares(&self, actor: &Actor) -> bool {
        self.preparing_organisation(actor).is_some()
    }

    /// May this actor prepare the agreement? Coordinators and teachers of both institutions may, once.
    pub fn preparer(&self, actor: &Actor) -> Result<Preparer, Refusal> {
        let organisation = self.preparing_organisation(actor).ok_or_else(|| {
            Refusal::only("agreements-refused-prepare", "agreements-refused-prepare-nobody", [&self.sending_name, &self.hosting_name])
        })?;
        if self.ended.is_some() {
            return Err(Refusal::wrong_stage("placements-refused-ended"));
        }
        if self.agreement.is_some() {
            return Err(Refusal::wrong_stage("agreements-refused-exists"));
        }
        Ok(Preparer { placement: self.id, organisation })
    }
}

/// May this actor prepare agreements for a group? The placements of a mobility have the same two institutions.
pub fn prepares_group(placements: &[Placement], actor: &Actor) -> Result<(), Refusal> {
    match placements.iter().find(|placement| !placement.prepares(actor)) {
        Some(placement) => placement.preparer(actor).map(|_| ()),
        None => Ok(()),
    }
}
