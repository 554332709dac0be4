//! *May this actor do this to that?* Each question returns a proof, or says who may. A proof has private fields: it can only
//! be had here, and the transition consumes it.

use super::{Kind, Party, PartySeat, Stage, Text};
use crate::domain::actor::{Actor, Purpose, Seat};
use crate::domain::ids::{PartyId, RevisionId, TextId};
use crate::domain::refusal::Refusal;
use crate::domain::roles::Role;

macro_rules! proof {
    ($($(#[$doc:meta])* $name:ident { $($field:ident: $type:ty),* $(,)? }),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug)]
        pub struct $name { text: TextId, revision: RevisionId, $($field: $type,)* }

        impl $name {
            /// The text this proof is bound to.
            pub fn text(&self) -> TextId { self.text }
            /// The revision this proof is bound to.
            pub fn revision(&self) -> RevisionId { self.revision }
        }
    )+};
}

proof! {
    /// May edit the open revision.
    Editor {},
    /// May submit the open revision for review.
    Submitter {},
    /// May open the next revision, which drops approvals and signatures of the frozen one.
    Reopener { keeps_agreed: bool },
    /// May approve for one party.
    Approver { party: PartyId, role: String },
    /// May ask for a change for one party.
    Requester { party: PartyId, organisation: String },
    /// May sign for one party.
    Signatory { party: PartyId, role: String },
    /// May comment.
    Commenter { organisation: String },
}

impl Reopener {
    /// Whether the frozen revision stays agreed beside the new one (a unit in use), or is closed by it.
    pub fn keeps_agreed(&self) -> bool {
        self.keeps_agreed
    }
}
impl Approver {
    /// The party approved for.
    pub fn party(&self) -> PartyId {
        self.party
    }
    /// The role in which.
    pub fn role(&self) -> &str {
        &self.role
    }
}
impl Requester {
    /// The party that asks.
    pub fn party(&self) -> PartyId {
        self.party
    }
    /// The organisation or person it asks as.
    pub fn organisation(&self) -> &str {
        &self.organisation
    }
}
impl Signatory {
    /// The party signed for.
    pub fn party(&self) -> PartyId {
        self.party
    }
    /// The role in which.
    pub fn role(&self) -> &str {
        &self.role
    }
}
impl Commenter {
    /// The organisation spoken for; empty for persons.
    pub fn organisation(&self) -> &str {
        &self.organisation
    }
}

/// The seats that draft and submit: coordinators and teachers of an institution.
const DRAFTING: &[Role] = &[Role::Coordinator, Role::Teacher];

impl Text {
    fn drafting_seat<'a>(&self, actor: &'a Actor) -> Option<&'a Seat> {
        actor.seats.iter().find(|seat| {
            DRAFTING.contains(&seat.role)
                && self.party_ids.contains(&seat.organisation.0)
                && (!seat.organisation_kind.is_employer() || seat.organisation == self.owner)
        })
    }

    fn draft_refusal() -> Refusal {
        Refusal::not_entitled("texts-refused-draft", "")
    }

    /// May this actor edit the open revision?
    pub fn editor(&self, actor: &Actor) -> Result<Editor, Refusal> {
        self.drafting_seat(actor).ok_or_else(Self::draft_refusal)?;
        if self.ended.is_some() {
            return Err(Refusal::wrong_stage("texts-refused-ended"));
        }
        if !self.latest.is_open() {
            return Err(Refusal::wrong_stage("texts-refused-not-open"));
        }
        Ok(Editor { text: self.id, revision: self.latest.id })
    }

    /// May this actor submit the open revision?
    pub fn submitter(&self, actor: &Actor) -> Result<Submitter, Refusal> {
        self.editor(actor).map(|editor| Submitter { text: editor.text, revision: editor.revision })
    }

    /// May this actor open the next revision?
    pub fn reopener(&self, actor: &Actor) -> Result<Reopener, Refusal> {
        self.drafting_seat(actor).ok_or_else(Self::draft_refusal)?;
        if self.ended.is_some() {
            return Err(Refusal::wrong_stage("texts-refused-ended"));
        }
        match self.negotiation() {
            Stage::Draft | Stage::ChangesRequested => Err(Refusal::wrong_stage("texts-refused-already-open")),
            Stage::Signed | Stage::InForce => Err(Refusal::wrong_stage("texts-refused-needs-amendment")),
            stage => Ok(Reopener { text: self.id, revision: self.latest.id, keeps_agreed: self.kind == Kind::Unit && stage == Stage::Agreed }),
        }
    }

    /// May this actor approve the latest revision, and for which party?
    pub fn approver(&self, actor: &Actor) -> Result<Approver, Refusal> {
        let mut answered = false;
        for party in self.latest.parties.iter().filter(|party| party.approves) {
            if let Some(role) = self.speaks_for(actor, party) {
                if self.latest.approval(party.id).is_some() {
                    answered = true;
                    continue;
                }
                self.in_review()?;
                return Ok(Approver { text: self.id, revision: self.latest.id, party: party.id, role });
            }
        }
        if answered {
            return Err(Refusal::wrong_stage("texts-refused-approved-already"));
        }
        self.in_review()?;
        let who = self.latest.approvals_missing().map(|party| party.name.as_str());
        Err(Refusal::only("texts-refused-approve", "texts-refused-approve-nobody", who))
    }

    /// May this actor ask for a change of the frozen revision? Every party may, a learner and a guardian too, until all have signed.
    pub fn requester(&self, actor: &Actor) -> Result<Requester, Refusal> {
        let party = self.latest.parties.iter().find(|party| {
            (party.approves || party.signs)
                && (self.speaks_for(actor, party).is_some() || person_is(actor, party) || self.guest_for(actor, party).is_some())
        });
        let Some(party) = party else {
            let who = self.latest.parties.iter().map(|party| party.name.as_str());
            return Err(Refusal::only("texts-refused-request", "texts-refused-request-nobody", who));
        };
        match self.negotiation() {
            Stage::InReview => {}
            Stage::Agreed | Stage::PartiallySigned if party.signs => {}
            _ => return Err(Refusal::wrong_stage("texts-refused-not-in-review")),
        }
        Ok(Requester { text: self.id, revision: self.latest.id, party: party.id, organisation: party.name.clone() })
    }

    /// May this actor sign, and for which party? Nobody signs for another.
    pub fn signatory(&self, actor: &Actor) -> Result<Signatory, Refusal> {
        let mut signed = false;
        for party in self.latest.parties.iter().filter(|party| party.signs) {
            if let Some(role) = self.signs_for(actor, party) {
                if self.latest.signature(party.id).is_some() {
                    signed = true;
                    continue;
                }
                self.for_signing()?;
                return Ok(Signatory { text: self.id, revision: self.latest.id, party: party.id, role });
            }
        }
        if signed {
            return Err(Refusal::wrong_stage("texts-refused-signed-already"));
        }
        let own = self
            .latest
            .parties
            .iter()
            .find(|party| party.signs && party.organisation.is_some_and(|organisation| actor.seats_in(organisation).next().is_some()));
        if let Some(party) = own {
            return Err(Refusal::not_entitled("texts-refused-sign-for", party.name.clone()));
        }
        self.for_signing()?;
        let who = self.latest.signatures_missing().map(|party| party.name.as_str());
        Err(Refusal::only("texts-refused-sign", "texts-refused-sign-nobody", who))
    }

    /// May this actor comment? Everybody with a seat, the learner and guardian of an agreement, and a guest of this text.
    pub fn commenter(&self, actor: &Actor) -> Result<Commenter, Refusal> {
        let seat = actor.seats.iter().find(|seat| seat.role != Role::Auditor && self.party_ids.contains(&seat.organisation.0));
        let person = actor.learners.iter().any(|learner| self.party_ids.contains(&learner.id.0))
            || actor.guardians.iter().any(|guardian| self.party_ids.contains(&guardian.id.0));
        let guest = actor.guest_of(self.id);
        if seat.is_none() && !person && guest.is_none() {
            return Err(Refusal::not_entitled("texts-refused-comment", ""));
        }
        if self.ended.is_some() {
            return Err(Refusal::wrong_stage("texts-refused-ended"));
        }
        if guest.is_some_and(|guest| guest.purpose == Purpose::Review) && (self.latest.closed.is_some() || self.latest.is_agreed()) {
            return Err(Refusal::wrong_stage("links-refused-review"));
        }
        let guest = guest.map(|guest| guest.party.clone());
        let organisation = seat.map(|seat| seat.organisation_name.clone()).or(guest).unwrap_or_default();
        Ok(Commenter { text: self.id, revision: self.latest.id, organisation })
    }

    /// Whether this actor drafts texts like this one (for buttons and for who is asked to revise).
    pub fn drafts(&self, actor: &Actor) -> bool {
        self.drafting_seat(actor).is_some()
    }

    /// The role in which the actor may approve for an organisation: coordinators and teachers for an institution,
    /// representatives and coordinators for an employer, and whoever was sent a link to act for it. A mentor does not.
    fn speaks_for(&self, actor: &Actor, party: &Party) -> Option<String> {
        let organisation = party.organisation?;
        let roles: &[Role] = match party.seat {
            PartySeat::SendingEmployer | PartySeat::HostingEmployer => &[Role::Representative, Role::Coordinator],
            _ => &[Role::Coordinator, Role::Teacher, Role::Representative],
        };
        actor.seat(organisation, roles).map(seat_role).or_else(|| self.guest_for(actor, party))
    }

    /// The role in which the actor may sign for a party: a seat that may sign, the person, or whoever was sent a link to act for it.
    fn signs_for(&self, actor: &Actor, party: &Party) -> Option<String> {
        let own = match party.organisation {
            Some(organisation) => actor.signing_seat(organisation).map(seat_role),
            None => person_is(actor, party).then(String::new),
        };
        own.or_else(|| self.guest_for(actor, party))
    }

    /// What the actor is there, where a link to approve and sign was sent for this very party.
    fn guest_for(&self, actor: &Actor, party: &Party) -> Option<String> {
        let guest = actor.guest_of(self.id).filter(|guest| guest.purpose == Purpose::Sign && guest.seat == party.seat)?;
        guest.speaks.is(party).then(|| guest.position.clone())
    }

    fn in_review(&self) -> Result<(), Refusal> {
        if self.negotiation() == Stage::InReview { Ok(()) } else { Err(Refusal::wrong_stage("texts-refused-not-in-review")) }
    }

    pub(super) fn for_signing(&self) -> Result<(), Refusal> {
        match self.negotiation() {
            Stage::Agreed | Stage::PartiallySigned if self.latest.signatures_missing().next().is_some() => Ok(()),
            _ => Err(Refusal::wrong_stage("texts-refused-not-for-signing")),
        }
    }
}

fn person_is(actor: &Actor, party: &Party) -> bool {
    party.person.is_some_and(|person| match party.seat {
        PartySeat::Learner => actor.learners.iter().any(|learner| learner.id.0 == person),
        PartySeat::Guardian => actor.guardians.iter().any(|guardian| guardian.id.0 == person),
        _ => false,
    })
}

fn seat_role(seat: &Seat) -> String {
    if seat.position.is_empty() { seat.role.code().to_owned() } else { seat.position.clone() }
}
