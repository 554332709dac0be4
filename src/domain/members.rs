//! Members: the seats of an organisation, and who may invite to them and change them.

use super::actor::Actor;
use super::ids::{AccountId, MemberId, OrganisationId};
use super::organisations::Organisation;
use super::refusal::Refusal;
use super::roles::Role;
use chrono::NaiveDate;

/// A seat: one account in one role in one organisation.
#[derive(Debug, Clone, PartialEq, Eq, serde::Deserialize)]
pub struct Member {
    /// Its id.
    pub id: MemberId,
    /// The organisation.
    pub organisation: OrganisationId,
    /// Whose it is.
    pub account: AccountId,
    /// The role.
    pub role: Role,
    /// The person's name.
    pub name: String,
    /// The position as the organisation words it.
    pub position: String,
    /// The person's address.
    pub email: String,
    /// From when this seat may sign for the organisation; `None`: it may not.
    pub may_sign_from: Option<NaiveDate>,
    /// Until when; `None`: without an end.
    pub may_sign_until: Option<NaiveDate>,
    /// Counts saves.
    pub version: i32,
}

impl Member {
    /// Whether this seat may sign for its organisation on this day.
    pub fn may_sign_on(&self, day: NaiveDate) -> bool {
        self.may_sign_from.is_some_and(|from| from <= day) && self.may_sign_until.is_none_or(|until| day <= until)
    }
}

/// May change this seat.
#[derive(Debug)]
pub struct SeatKeeper {
    member: MemberId,
}

impl SeatKeeper {
    /// The seat this proof is bound to.
    pub fn member(&self) -> MemberId {
        self.member
    }
}

/// May end this seat: it is not the last one that administers the organisation.
#[derive(Debug)]
pub struct SeatEnder {
    member: MemberId,
}

impl SeatEnder {
    /// The seat this proof is bound to.
    pub fn member(&self) -> MemberId {
        self.member
    }
}

/// May invite people to an organisation.
#[derive(Debug)]
pub struct Inviter {
    organisation: OrganisationId,
    by: Option<OrganisationId>,
}

impl Inviter {
    /// The organisation invited to.
    pub fn organisation(&self) -> OrganisationId {
        self.organisation
    }

    /// The organisation that invites; `None` for the platform's administrator.
    pub fn by(&self) -> Option<OrganisationId> {
        self.by
    }
}

impl Organisation {
    /// May this actor change a seat of this organisation?
    pub fn seat_keeper(&self, actor: &Actor, member: &Member) -> Result<SeatKeeper, Refusal> {
        if member.organisation != self.id || self.administering_seat(actor).is_none() {
            return Err(Refusal::not_entitled("members-refused-change", self.card.name.clone()));
        }
        Ok(SeatKeeper { member: member.id })
    }

    /// May this actor end this seat? `members` are all that have not ended.
    pub fn seat_ender(&self, actor: &Actor, member: &Member, members: &[Member]) -> Result<SeatEnder, Refusal> {
        self.seat_keeper(actor, member)?;
        let last = self.administers(member.role) && !members.iter().any(|other| other.id != member.id && self.administers(other.role));
        if last {
            return Err(Refusal::wrong_stage("members-refused-last"));
        }
        Ok(SeatEnder { member: member.id })
    }

    /// May this actor invite people to this organisation: its own administering seats, its keeper while it is kept, and the
    /// platform's administrator.
    pub fn inviter(&self, actor: &Actor) -> Result<Inviter, Refusal> {
        if self.suspended_at.is_some() {
            return Err(Refusal::wrong_stage("organisations-refused-suspended"));
        }
        let by = if self.administering_seat(actor).is_some() {
            Some(self.id)
        } else if let Some(keeper) = self.keeping_seat(actor) {
            Some(keeper.organisation)
        } else if actor.administrator {
            None
        } else {
            return Err(Refusal::not_entitled("members-refused-invite", self.card.name.clone()));
        };
        Ok(Inviter { organisation: self.id, by })
    }
}
