//! What others would add to a unit: a party that does not own it proposes new outcomes, the institution that owns it accepts or
//! declines each, and what was accepted is taken into the text together, so that approvals drop once.

use super::actor::Actor;
use super::ids::{OrganisationId, OutcomeId, ProposalId, RevisionId, TextId};
use super::refusal::Refusal;
use super::roles::Role;
use super::texts::{Editor, Kind, Reopener, Stage, Text, Wording};
use super::units::{Area, Node, Unit};
use chrono::{DateTime, Utc};
use serde::Deserialize;

/// The most proposals of one unit that wait for an answer.
pub const OPEN: usize = 40;

/// A new outcome that somebody would add.
#[derive(Debug, Clone, Deserialize)]
pub struct Proposal {
    /// Its id.
    pub id: ProposalId,
    /// Its number among the proposals of the unit, from 1.
    pub number: i32,
    /// The number of the revision it was made on.
    pub revision: i32,
    /// The column it is meant for.
    pub area: Area,
    /// The language it is written in.
    pub language: String,
    /// What the learner would know or be able to do.
    pub text: String,
    /// Why.
    pub reason: String,
    /// The outcome it becomes.
    pub outcome: OutcomeId,
    /// The name of the organisation that proposes.
    pub organisation: String,
    /// Who in it.
    pub by: String,
    /// When.
    pub at: DateTime<Utc>,
    /// The owner's answer.
    pub decision: Option<Decision>,
    /// The number of the revision that took it in.
    pub adopted_in: Option<i32>,
}

/// The owner's answer to a proposal.
#[derive(Debug, Clone, Deserialize)]
pub struct Decision {
    /// Yes or no.
    pub accepted: bool,
    /// The column it goes to.
    pub area: Area,
    /// The outcome in the unit's first language.
    pub wording: String,
    /// In the owner's words.
    pub reason: String,
    /// Who answered.
    pub by: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// Where a proposal stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// The owner has not answered.
    Open,
    /// Accepted, not yet in the text.
    Accepted,
    /// In the text.
    Adopted,
    /// Declined.
    Declined,
}

impl Proposal {
    /// Where it stands.
    pub fn standing(&self) -> Standing {
        match (&self.decision, self.adopted_in) {
            (_, Some(_)) => Standing::Adopted,
            (Some(decision), None) if decision.accepted => Standing::Accepted,
            (Some(_), None) => Standing::Declined,
            (None, None) => Standing::Open,
        }
    }

    /// Whether the owner has not answered.
    pub fn is_open(&self) -> bool {
        self.standing() == Standing::Open
    }

    /// Whether it is accepted and not yet in the text.
    pub fn is_waiting(&self) -> bool {
        self.standing() == Standing::Accepted
    }

    /// Puts an accepted proposal into the unit, at the end of its column: in the owner's wording, and in the language it was
    /// proposed in where the unit is written in that one too.
    pub fn add_to(&self, unit: &mut Unit) {
        let Some(decision) = self.decision.as_ref().filter(|decision| decision.accepted) else { return };
        let mut wording = Wording::new(&unit.language, decision.wording.clone());
        if unit.translations.contains(&self.language) {
            wording.set(&self.language, self.text.clone());
        }
        unit.column_mut(decision.area).add(None, Node::new(self.outcome, wording, true));
    }
}

/// May propose for one organisation.
#[derive(Debug)]
pub struct Proposer {
    text: TextId,
    revision: RevisionId,
    organisation: OrganisationId,
    organisation_name: String,
}

impl Proposer {
    /// The unit.
    pub fn text(&self) -> TextId {
        self.text
    }
    /// The revision it is said of.
    pub fn revision(&self) -> RevisionId {
        self.revision
    }
    /// The organisation.
    pub fn organisation(&self) -> OrganisationId {
        self.organisation
    }
    /// Its name.
    pub fn organisation_name(&self) -> &str {
        &self.organisation_name
    }
}

/// May answer the proposals of one unit.
#[derive(Debug)]
pub struct Decider {
    text: TextId,
}

impl Decider {
    /// The unit.
    pub fn text(&self) -> TextId {
        self.text
    }
}

/// May take accepted proposals into the text.
#[derive(Debug)]
pub enum Adopter {
    /// Into the open revision.
    Open(Editor),
    /// Into the next one, which this opens.
    Next(Reopener),
}

/// The seats that act for the institution that owns a unit.
const OWNING: &[Role] = &[Role::Coordinator, Role::Teacher];

/// May this actor propose? Everybody with a seat of a party that does not own the unit, and a guest of such a party; while the unit is
/// being written or in review.
pub fn proposer(text: &Text, actor: &Actor) -> Result<Proposer, Refusal> {
    let seat = actor
        .seats
        .iter()
        .find(|seat| seat.role != Role::Auditor && seat.organisation != text.owner && text.party_ids.contains(&seat.organisation.0));
    let guest = actor.guest_of(text.id).and_then(|guest| Some((guest.organisation()?, guest.party.clone()))).filter(|(id, _)| *id != text.owner);
    let seat = seat.map(|seat| (seat.organisation, seat.organisation_name.clone()));
    let (organisation, organisation_name) = seat.or(guest).ok_or_else(|| Refusal::not_entitled("proposals-refused-propose", ""))?;
    under_way(text)?;
    Ok(Proposer { text: text.id, revision: text.latest.id, organisation, organisation_name })
}

/// May this actor answer proposals? A coordinator or teacher of the institution that owns the unit.
pub fn decider(text: &Text, actor: &Actor) -> Result<Decider, Refusal> {
    owner(text, actor)?;
    if text.ended.is_some() {
        return Err(Refusal::wrong_stage("texts-refused-ended"));
    }
    Ok(Decider { text: text.id })
}

/// May this actor take accepted proposals into the text? Who answers them and may edit or reopen it.
pub fn adopter(text: &Text, actor: &Actor) -> Result<Adopter, Refusal> {
    owner(text, actor)?;
    if text.latest.is_open() { text.editor(actor).map(Adopter::Open) } else { text.reopener(actor).map(Adopter::Next) }
}

fn owner(text: &Text, actor: &Actor) -> Result<(), Refusal> {
    if text.kind == Kind::Unit && actor.seat(text.owner, OWNING).is_some() {
        return Ok(());
    }
    let owner = text.revisions().flat_map(|revision| &revision.parties).find(|party| party.organisation == Some(text.owner));
    Err(Refusal::only("proposals-refused-decide", "proposals-refused-decide-nobody", owner.map(|party| party.name.as_str())))
}

/// Whether the unit is being written or in review.
pub(super) fn under_way(text: &Text) -> Result<(), Refusal> {
    match text.computed_stage() {
        _ if text.kind != Kind::Unit => Err(Refusal::wrong_stage("proposals-refused-stage")),
        Stage::Draft | Stage::ChangesRequested | Stage::InReview => Ok(()),
        _ => Err(Refusal::wrong_stage("proposals-refused-stage")),
    }
}
