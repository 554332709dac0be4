//! What can be said of a paper that somebody holds in hand.

use super::{Face, PaperKind};
use crate::domain::roles::words;
use crate::domain::texts::{Kind, Stage};
use chrono::{DateTime, NaiveDate, Utc};
use sha2::{Digest as _, Sha256};
use std::fmt;

/// SHA-256 over the bytes of a file.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Digest(pub [u8; 32]);

impl Digest {
    /// Of these bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex::encode(self.0))
    }
}

words! {
    /// What can be said of a paper.
    Verdict {
        /// It is what it says, and it holds.
        Genuine => "genuine", "papers-verdict-genuine";
        /// It was what it says, and a newer one has taken its place.
        Superseded => "superseded", "papers-verdict-superseded";
        /// It was what it says, and it was ended.
        Withdrawn => "withdrawn", "papers-verdict-withdrawn";
        /// It comes from here and never bound anybody.
        Draft => "draft", "papers-verdict-draft";
        /// Its number is known and the file is not: somebody changed it.
        Changed => "changed", "papers-verdict-changed";
        /// Nothing is known of it.
        Unknown => "unknown", "papers-verdict-unknown";
    }
}

/// What is known of a paper that was printed once: never more than may stand before a stranger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// What it is.
    pub kind: PaperKind,
    /// Of what.
    pub of: Kind,
    /// What it says on its face.
    pub face: Face,
    /// The number on it.
    pub number: String,
    /// The revision it is of.
    pub revision: i32,
    /// When it was printed first.
    pub made_at: DateTime<Utc>,
    /// When all had agreed and signed.
    pub completed_at: Option<DateTime<Utc>>,
    /// The stage of the text, without what comes by date.
    pub stage: Stage,
    /// First day.
    pub starts_on: Option<NaiveDate>,
    /// Last day.
    pub ends_on: Option<NaiveDate>,
    /// When the text was ended.
    pub ended_at: Option<DateTime<Utc>>,
    /// From which day on it is ended, where that is another.
    pub ended_on: Option<NaiveDate>,
    /// Whether a later revision of the text is in force.
    pub is_replaced: bool,
    /// Whether something was recorded since that it does not tell.
    pub is_outdated: bool,
    /// The first letters of the learner's names, where it is of one.
    pub initials: String,
}

impl Known {
    /// The stage of its text on this day.
    pub fn stage_on(&self, today: NaiveDate) -> Stage {
        self.stage.on(today, self.starts_on, self.ends_on, self.ended_on)
    }

    /// Whether it tells of the text itself, and ends with it; what was found at the end of a stay outlives its agreement.
    fn is_of_text(&self) -> bool {
        matches!(self.kind, PaperKind::Text | PaperKind::Record)
    }

    /// What can be said of it on this day.
    pub fn verdict(&self, today: NaiveDate) -> Verdict {
        match self.stage_on(today) {
            _ if !self.face.is_final() || self.is_of_text() && self.completed_at.is_none() => Verdict::Draft,
            Stage::Superseded => Verdict::Superseded,
            _ if self.is_replaced || self.is_outdated => Verdict::Superseded,
            Stage::Terminated | Stage::Cancelled | Stage::EndedEarly | Stage::Retired if self.is_of_text() => Verdict::Withdrawn,
            _ => Verdict::Genuine,
        }
    }
}

/// The verdict on a file: what is known of its digest, and of the codes that can be read in it.
pub fn verdict(by_digest: Option<&Known>, by_code: Option<&Known>, today: NaiveDate) -> Verdict {
    match (by_digest, by_code) {
        (Some(known), _) => known.verdict(today),
        (None, Some(_)) => Verdict::Changed,
        (None, None) => Verdict::Unknown,
    }
}
