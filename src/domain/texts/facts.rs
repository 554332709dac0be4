//! The facts of a text: rows with who and when. They are the truth; stages are computed from them.

use super::{Amendment, Attested, ContentHash, Kind, Means, PartySeat, Reason, Stage};
use crate::domain::ids::{OrganisationId, PartnershipId, PartyId, RevisionId, SignatureId, TextId};
use crate::domain::roles::words;
use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

/// A negotiated text with all its revisions, oldest first; there is always at least one.
#[derive(Debug, Clone)]
pub struct Text {
    /// Its id.
    pub id: TextId,
    /// What it is.
    pub kind: Kind,
    /// The partnership it belongs to.
    pub partnership: PartnershipId,
    /// The organisation that drafted its first revision.
    pub owner: OrganisationId,
    /// The title of the latest content.
    pub title: String,
    /// The language of that title, as a code.
    pub language: String,
    /// The stored stage; [`Stage::on`] adds what comes by date.
    pub stage: Stage,
    /// Who sees it: organisations, learners, guardians.
    pub party_ids: Vec<Uuid>,
    /// First day, where it has one.
    pub starts_on: Option<NaiveDate>,
    /// Last day, where it has one.
    pub ends_on: Option<NaiveDate>,
    /// When it was begun.
    pub created_at: DateTime<Utc>,
    /// How and why it ended before its time.
    pub ended: Option<Ended>,
    /// All other revisions, oldest first.
    pub earlier: Vec<Revision>,
    /// The latest revision, open until submitted. Of an amendment that was withdrawn the one that stayed in force.
    pub latest: Revision,
}

/// One revision.
#[derive(Debug, Clone)]
pub struct Revision {
    /// Its id.
    pub id: RevisionId,
    /// Its number, from 1.
    pub number: i32,
    /// Counts saves while it is open: a save from an older one is a lost update.
    pub version: i32,
    /// When and by whom it was opened.
    pub opened_at: DateTime<Utc>,
    /// The name of who opened it.
    pub opened_by: String,
    /// When it was last saved.
    pub saved_at: DateTime<Utc>,
    /// The name of who last saved it.
    pub saved_by: String,
    /// When it was frozen.
    pub submitted: Option<Submitted>,
    /// The hash of the frozen content.
    pub hash: Option<ContentHash>,
    /// Why it no longer counts.
    pub closed: Option<Closed>,
    /// Why it amends the one in force, where it does.
    pub amendment: Option<Amendment>,
    /// Its parties; empty while it is open.
    pub parties: Vec<Party>,
    /// Who has approved.
    pub approvals: Vec<Approval>,
    /// Who has signed.
    pub signatures: Vec<Signature>,
}

/// When and by whom a revision was frozen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Submitted {
    /// When.
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: String,
}

words! {
    /// Why a frozen revision no longer counts.
    ClosedAs {
        /// A party asked for a change.
        ChangesRequested => "changes-requested", "texts-closed-changes-requested";
        /// Its editors opened a new one.
        Replaced => "replaced", "texts-closed-replaced";
        /// Everybody signed its amendment.
        Superseded => "superseded", "texts-closed-superseded";
        /// An amendment that was given up.
        Withdrawn => "withdrawn", "texts-closed-withdrawn";
    }
}

/// The end of a revision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Closed {
    /// Why.
    pub kind: ClosedAs,
    /// When.
    pub at: DateTime<Utc>,
    /// By whom.
    pub by: String,
    /// For which organisation or as whom.
    pub organisation: String,
    /// In their words.
    pub reason: String,
}

words! {
    /// How a text ended.
    EndedAs {
        /// A unit no longer offered.
        Retired => "retired", "texts-ended-retired";
        /// A memorandum ended before its day.
        Terminated => "terminated", "texts-ended-terminated";
        /// A newer text took its place.
        Superseded => "superseded", "texts-ended-superseded";
        /// An agreement that never began.
        Cancelled => "cancelled", "texts-ended-cancelled";
        /// An agreement broken off.
        EndedEarly => "ended-early", "texts-ended-ended-early";
        /// Every unit of it is recognised or refused.
        Completed => "completed", "texts-ended-completed";
    }
}

/// The end of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ended {
    /// How.
    pub kind: EndedAs,
    /// When it was written down.
    pub at: DateTime<Utc>,
    /// From which day on, where one was given: until then it holds.
    pub on: Option<NaiveDate>,
    /// Why, as one of the list.
    pub code: Option<Reason>,
    /// Why, in words.
    pub reason: String,
    /// Who wrote it down.
    pub by: String,
    /// For which organisation.
    pub organisation: String,
    /// What took its place.
    pub successor: Option<Successor>,
}

/// The memorandum that took the place of another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Successor {
    /// Its id.
    pub id: TextId,
    /// Its title, where the reader sees it.
    pub title: Option<String>,
}

/// A party of a frozen revision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Party {
    /// Its id.
    pub id: PartyId,
    /// The part it plays.
    pub seat: PartySeat,
    /// The organisation, where it is one.
    pub organisation: Option<OrganisationId>,
    /// The learner or guardian, where it is one.
    pub person: Option<Uuid>,
    /// Its name as frozen.
    pub name: String,
    /// Its country.
    pub country: String,
    /// Whether it must approve.
    pub approves: bool,
    /// Whether it must sign.
    pub signs: bool,
    /// Why nobody speaks for this seat.
    pub absent_reason: Option<String>,
}

impl Party {
    /// The id asks and row-level security know it by.
    pub fn key(&self) -> Option<Uuid> {
        self.organisation.map(|organisation| organisation.0).or(self.person)
    }
}

/// One party's approval of a revision.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Approval {
    /// Whose.
    pub party: PartyId,
    /// Who pressed the button: an account or a link.
    pub by: Uuid,
    /// That person's name then.
    pub name: String,
    /// That person's role or position then.
    pub role: String,
    /// A word beside it.
    pub comment: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// One party's signature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature {
    /// Its id.
    pub id: SignatureId,
    /// Whose.
    pub party: PartyId,
    /// The account or the link that signed; of a signature on paper or elsewhere the account that recorded it.
    pub by: Uuid,
    /// How it was given.
    pub means: Means,
    /// What a signature on paper or elsewhere rests on.
    pub attested: Option<Attested>,
    /// The name as typed.
    pub name: String,
    /// Role or position then.
    pub role: String,
    /// Where.
    pub place: String,
    /// The sentence agreed to, word for word; of a signature on paper or elsewhere the one by which its recorder attests it.
    pub sentence: String,
    /// The language it was shown in.
    pub language: String,
    /// The hash that was shown.
    pub hash: ContentHash,
    /// Why after the first day, or before the text was frozen, where it was.
    pub late_reason: Option<String>,
    /// When it was given here, or recorded.
    pub at: DateTime<Utc>,
}

/// A word on a place of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comment {
    /// The revision it was made on.
    pub revision: i32,
    /// The field's path.
    pub place: String,
    /// Who.
    pub name: String,
    /// For which organisation.
    pub organisation: String,
    /// What.
    pub body: String,
    /// When.
    pub at: DateTime<Utc>,
}

impl Revision {
    /// Whether it is still edited in place.
    pub fn is_open(&self) -> bool {
        self.submitted.is_none() && self.closed.is_none()
    }

    /// The party's approval, if given.
    pub fn approval(&self, party: PartyId) -> Option<&Approval> {
        self.approvals.iter().find(|approval| approval.party == party)
    }

    /// The party's signature, if given.
    pub fn signature(&self, party: PartyId) -> Option<&Signature> {
        self.signatures.iter().find(|signature| signature.party == party)
    }

    /// Parties that must approve and have not.
    pub fn approvals_missing(&self) -> impl Iterator<Item = &Party> {
        self.parties.iter().filter(|party| party.approves && self.approval(party.id).is_none())
    }

    /// Parties that must sign and have not.
    pub fn signatures_missing(&self) -> impl Iterator<Item = &Party> {
        self.parties.iter().filter(|party| party.signs && self.signature(party.id).is_none())
    }

    /// Whether every party that must approve has, and the revision still counts.
    pub fn is_agreed(&self) -> bool {
        self.submitted.is_some() && self.closed.is_none() && self.approvals_missing().next().is_none()
    }

    /// Whether it is agreed and every party that must sign has.
    pub fn is_complete(&self) -> bool {
        self.is_agreed() && self.signatures_missing().next().is_none()
    }
}

impl Text {
    /// All revisions, oldest first; the latest last.
    pub fn revisions(&self) -> impl DoubleEndedIterator<Item = &Revision> {
        self.earlier.iter().chain(std::iter::once(&self.latest))
    }

    /// The revision that holds: the one in force, otherwise the newest agreed one that was not closed.
    pub fn agreed(&self) -> Option<&Revision> {
        self.in_force().or_else(|| self.revisions().rev().find(|revision| revision.is_agreed()))
    }
}
