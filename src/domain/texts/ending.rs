//! *May this actor end this text?* Ending a text that everybody has signed is for those who may sign for one of its organisations, and for the
//! coordinators of the institution that drafted it; what is not signed by all yet, its drafters take back.

use super::{ClosedAs, EndedAs, Kind, Revision, Stage, Text};
use crate::domain::actor::Actor;
use crate::domain::days::local_date;
use crate::domain::ids::TextId;
use crate::domain::refusal::Refusal;
use crate::domain::roles::Role;
use chrono::NaiveDate;

/// May end this text from a day on.
#[derive(Debug)]
pub struct Terminator {
    text: TextId,
    kind: EndedAs,
    first: Option<NaiveDate>,
    last: Option<NaiveDate>,
}

/// May put another memorandum in the place of this one.
#[derive(Debug)]
pub struct Superseder {
    text: TextId,
}

/// May cancel this text before it begins.
#[derive(Debug)]
pub struct Canceller {
    text: TextId,
}

impl Terminator {
    /// The text this proof is bound to.
    pub fn text(&self) -> TextId {
        self.text
    }
    /// How it ends: a memorandum is terminated, an agreement ends early.
    pub fn kind(&self) -> EndedAs {
        self.kind
    }
    /// The first day it can end on.
    pub fn first(&self) -> Option<NaiveDate> {
        self.first
    }
    /// The last day it can end on: later it ends by itself.
    pub fn last(&self) -> Option<NaiveDate> {
        self.last
    }
    /// Whether it can end on this day.
    pub fn allows(&self, day: NaiveDate) -> bool {
        self.first.is_none_or(|first| first <= day) && self.last.is_none_or(|last| day <= last)
    }
}

impl Superseder {
    /// The text this proof is bound to.
    pub fn text(&self) -> TextId {
        self.text
    }
}

impl Canceller {
    /// The text this proof is bound to.
    pub fn text(&self) -> TextId {
        self.text
    }
}

impl Text {
    /// May this actor end it before its day: terminate a memorandum in force, break off an agreement whose stay has begun?
    pub fn terminator(&self, actor: &Actor, today: NaiveDate) -> Result<Terminator, Refusal> {
        self.may_end(actor)?;
        if self.ended.is_some() {
            return Err(Refusal::wrong_stage("texts-refused-ended"));
        }
        match (self.kind, self.reckoned_on(today)) {
            (Kind::Memorandum, Stage::InForce) => {
                Ok(Terminator { text: self.id, kind: EndedAs::Terminated, first: self.in_force_since(), last: self.ends_on })
            }
            (Kind::Agreement, Stage::Active) => {
                Ok(Terminator { text: self.id, kind: EndedAs::EndedEarly, first: self.starts_on, last: self.ends_on })
            }
            (Kind::Agreement, Stage::Signed) => Err(Refusal::wrong_stage("endings-refused-not-begun")),
            _ => Err(Refusal::wrong_stage("endings-refused-not-in-force")),
        }
    }

    /// May this actor put another memorandum in the place of this one?
    pub fn superseder(&self, actor: &Actor, today: NaiveDate) -> Result<Superseder, Refusal> {
        self.may_end(actor)?;
        if self.ended.is_some() {
            return Err(Refusal::wrong_stage("texts-refused-ended"));
        }
        if self.kind == Kind::Memorandum && self.reckoned_on(today) == Stage::InForce {
            Ok(Superseder { text: self.id })
        } else {
            Err(Refusal::wrong_stage("endings-refused-not-in-force"))
        }
    }

    /// Whether it can take the place of another memorandum: of the same partnership, and in force.
    pub fn succeeds(&self, other: &Self, today: NaiveDate) -> bool {
        self.id != other.id
            && self.kind == Kind::Memorandum
            && self.partnership == other.partnership
            && self.ended.is_none()
            && self.reckoned_on(today) == Stage::InForce
    }

    /// May this actor cancel it? Its drafters, as long as not everybody has signed; an agreement that all have signed, before its first
    /// day, those who may end it.
    pub fn canceller(&self, actor: &Actor, today: NaiveDate) -> Result<Canceller, Refusal> {
        let signed = self.in_force().is_some();
        let drafts = actor.seat(self.owner, &[Role::Coordinator, Role::Teacher]).is_some();
        if signed || !drafts {
            self.may_end(actor)?;
        }
        if self.ended.is_some() {
            return Err(Refusal::wrong_stage("texts-refused-ended"));
        }
        match (self.kind, self.reckoned_on(today)) {
            (Kind::Unit, _) => Err(Refusal::wrong_stage("endings-refused-not-in-force")),
            _ if !signed => Ok(Canceller { text: self.id }),
            (Kind::Agreement, Stage::Signed) => Ok(Canceller { text: self.id }),
            _ => Err(Refusal::wrong_stage("endings-refused-begun")),
        }
    }

    /// The day on which the last party signed its first revision that everybody has.
    pub fn in_force_since(&self) -> Option<NaiveDate> {
        let held =
            |revision: &&Revision| revision.is_complete() || revision.closed.as_ref().is_some_and(|closed| closed.kind == ClosedAs::Superseded);
        let first = self.revisions().filter(held).min_by_key(|revision| revision.number)?;
        first.signatures.iter().map(|signature| signature.at).max().map(local_date)
    }

    /// The stage of this day, from the facts and not from what is stored.
    fn reckoned_on(&self, today: NaiveDate) -> Stage {
        self.computed_stage().on(today, self.starts_on, self.ends_on, None)
    }

    fn may_end(&self, actor: &Actor) -> Result<(), Refusal> {
        let revision = self.in_force().unwrap_or(&self.latest);
        let organisations = || revision.parties.iter().filter(|party| party.signs && party.organisation.is_some());
        let signs = organisations().any(|party| party.organisation.is_some_and(|organisation| actor.signing_seat(organisation).is_some()));
        if signs || actor.seat(self.owner, &[Role::Coordinator]).is_some() {
            return Ok(());
        }
        Err(Refusal::only("endings-refused-who", "endings-refused-who-nobody", organisations().map(|party| party.name.as_str())))
    }
}
