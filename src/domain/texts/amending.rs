//! *May this actor amend this text?* An amendment is a revision of its own beside the one in force, which holds until everybody has signed
//! the amendment too.

use super::{ClosedAs, Kind, Reason, Revision, Stage, Text};
use crate::domain::actor::Actor;
use crate::domain::ids::{RevisionId, TextId};
use crate::domain::refusal::Refusal;
use chrono::NaiveDate;

/// Why a revision amends the one in force.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Amendment {
    /// The reason of the list.
    pub code: Reason,
    /// In words.
    pub words: String,
}

/// May open an amendment of the revision in force.
#[derive(Debug)]
pub struct Amender {
    text: TextId,
    revision: RevisionId,
}

/// May give the amendment up.
#[derive(Debug)]
pub struct Withdrawer {
    text: TextId,
    revision: RevisionId,
}

impl Amender {
    /// The text this proof is bound to.
    pub fn text(&self) -> TextId {
        self.text
    }
    /// The revision that is amended.
    pub fn revision(&self) -> RevisionId {
        self.revision
    }
}

impl Withdrawer {
    /// The text this proof is bound to.
    pub fn text(&self) -> TextId {
        self.text
    }
    /// The revision that is given up.
    pub fn revision(&self) -> RevisionId {
        self.revision
    }
}

impl Text {
    /// The revision in force: the newest that everybody has approved and signed.
    pub fn in_force(&self) -> Option<&Revision> {
        self.revisions().rev().find(|revision| revision.is_complete())
    }

    /// The amendment in progress: written, in review or being signed, while the revision before it is in force. The next revision of a unit
    /// is none: a unit is agreed, not signed.
    pub fn amendment(&self) -> Option<&Revision> {
        let amends = self.kind != Kind::Unit && !self.latest.is_complete() && self.latest.closed.is_none() && self.in_force().is_some();
        amends.then_some(&self.latest)
    }

    /// The revision that speaks for the text: the one in force, otherwise the one being worked on. Of a unit the latest.
    pub fn standing(&self) -> &Revision {
        if self.kind == Kind::Unit { &self.latest } else { self.in_force().unwrap_or(&self.latest) }
    }

    /// What the latest revision is read beside: of an amendment the one in force, otherwise the one before it.
    pub fn before(&self) -> Option<&Revision> {
        if self.amendment().is_some() {
            return self.in_force();
        }
        let withdrawn = |revision: &Revision| revision.closed.as_ref().is_some_and(|closed| closed.kind == ClosedAs::Withdrawn);
        self.earlier.iter().rev().find(|revision| revision.number < self.latest.number && !withdrawn(revision))
    }

    /// Whether a signature given on this day needs a reason, because the stay has begun. An amendment is made while it goes on, and has its
    /// own reason.
    pub fn signs_late(&self, today: NaiveDate) -> bool {
        self.amendment().is_none() && self.starts_on.is_some_and(|first| first < today)
    }

    /// The number that the next revision gets.
    pub fn next_number(&self) -> i32 {
        self.revisions().map(|revision| revision.number).max().unwrap_or_default() + 1
    }

    /// May this actor amend it? Who drafts such texts may, while it is in force and no amendment is in progress.
    pub fn amender(&self, actor: &Actor, today: NaiveDate) -> Result<Amender, Refusal> {
        if !self.drafts(actor) {
            return Err(Refusal::not_entitled("texts-refused-draft", ""));
        }
        if self.ended.is_some() {
            return Err(Refusal::wrong_stage("texts-refused-ended"));
        }
        if self.amendment().is_some() {
            return Err(Refusal::wrong_stage("amendments-refused-in-progress"));
        }
        let stage = self.computed_stage().on(today, self.starts_on, self.ends_on, None);
        match self.in_force() {
            Some(revision) if matches!(stage, Stage::Signed | Stage::Active | Stage::InForce) => Ok(Amender { text: self.id, revision: revision.id }),
            _ => Err(Refusal::wrong_stage("amendments-refused-not-in-force")),
        }
    }

    /// May this actor give the amendment up? Who drafts such texts may.
    pub fn withdrawer(&self, actor: &Actor) -> Result<Withdrawer, Refusal> {
        if !self.drafts(actor) {
            return Err(Refusal::not_entitled("texts-refused-draft", ""));
        }
        if self.ended.is_some() {
            return Err(Refusal::wrong_stage("texts-refused-ended"));
        }
        match self.amendment() {
            Some(revision) => Ok(Withdrawer { text: self.id, revision: revision.id }),
            None => Err(Refusal::wrong_stage("amendments-refused-none")),
        }
    }
}
