//! Recording that a party has signed on paper or elsewhere: who may attest it, and on which days it needs a reason.

use super::{Party, Revision, Text};
use crate::domain::actor::Actor;
use crate::domain::days::local_date;
use crate::domain::ids::{PartyId, RevisionId, TextId};
use crate::domain::refusal::Refusal;
use chrono::NaiveDate;

/// May record that one party has signed elsewhere: attests it, and signs for nobody.
#[derive(Debug)]
pub struct Recorder {
    text: TextId,
    revision: RevisionId,
    party: PartyId,
}

impl Recorder {
    /// The text this proof is bound to.
    pub fn text(&self) -> TextId {
        self.text
    }
    /// The revision this proof is bound to.
    pub fn revision(&self) -> RevisionId {
        self.revision
    }
    /// The party whose signature is recorded.
    pub fn party(&self) -> PartyId {
        self.party
    }
}

/// Why the day of a signature needs a reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Odd {
    /// It lies before the day on which the text was frozen.
    BeforeFrozen,
    /// It lies after the first day of what is agreed.
    AfterFirstDay,
}

impl Odd {
    /// What is missing where no reason is given: a message key.
    pub fn error(self) -> &'static str {
        match self {
            Self::BeforeFrozen => "texts-error-reason-early",
            Self::AfterFirstDay => "texts-error-reason-late",
        }
    }
}

impl Text {
    /// May this actor record that this party has signed elsewhere? Whoever drafts the text, for every party that has not signed yet.
    pub fn recorder(&self, actor: &Actor, party: PartyId) -> Result<Recorder, Refusal> {
        self.records(actor)?;
        let known = self.latest.parties.iter().find(|known| known.id == party && known.signs);
        if known.is_none() {
            return Err(Refusal::wrong_stage("texts-refused-record-revision"));
        }
        if self.latest.signature(party).is_some() {
            return Err(Refusal::wrong_stage("texts-refused-record-signed"));
        }
        self.for_signing()?;
        Ok(Recorder { text: self.id, revision: self.latest.id, party })
    }

    /// The parties whose signature this actor may record; none where he or she may not, or nothing is signed now.
    pub fn recordable<'a>(&'a self, actor: &Actor) -> Vec<&'a Party> {
        if self.records(actor).is_err() || self.for_signing().is_err() {
            return Vec::new();
        }
        self.latest.signatures_missing().collect()
    }

    /// May this actor record signatures on this text at all?
    pub fn records(&self, actor: &Actor) -> Result<(), Refusal> {
        if !self.drafts(actor) {
            return Err(Refusal::not_entitled("texts-refused-record", ""));
        }
        if self.ended.is_some() { Err(Refusal::wrong_stage("texts-refused-ended")) } else { Ok(()) }
    }

    /// Why a signature of this day on this revision needs a reason; nothing where it needs none.
    pub fn odd(&self, revision: &Revision, signed_on: NaiveDate) -> Option<Odd> {
        let frozen_on = revision.submitted.as_ref().map(|submitted| local_date(submitted.at));
        if frozen_on.is_some_and(|frozen| signed_on < frozen) {
            return Some(Odd::BeforeFrozen);
        }
        self.starts_on.is_some_and(|first| first < signed_on).then_some(Odd::AfterFirstDay)
    }
}
