//! What comes home first: the learner's rating of himself or herself and the host's rating of the learner, both on the
//! outcomes of the signed agreement.
//!
//! Both are blind: neither the mentor nor the learner sees the other's rating until both are submitted or
//! the deadline has passed. The database decides that, by who may read a row; nothing here has to hide anything.

mod compare;
mod complete;
mod entitled;
mod ground;
mod phase;

pub use compare::{Compared, Verdict, compare};
pub use complete::{Missing, What};
pub(super) use entitled::seat_of;
pub use entitled::{Assessor, Corrector, SelfAssessor};
pub use ground::{Ground, Signed};
pub use phase::{AssessmentStage, Phase};

use super::ids::{AssessmentId, OutcomeId, RevisionId};
use super::language::Language;
use super::levels::Outcome;
use super::roles::words;
use chrono::{DateTime, NaiveDate, Utc};

words! {
    /// Whose rating it is.
    Author {
        /// The learner's own.
        Learner => "self", "assessments-author-learner";
        /// The host's.
        Host => "host", "assessments-author-host";
    }
}

/// What was said of one outcome or criterion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rating {
    /// The outcome or criterion.
    pub item: OutcomeId,
    /// What the host found. The learner gives a level only, or says that there was no occasion; so does the host for a criterion.
    pub outcome: Option<Outcome>,
    /// The level on the agreement's scale.
    pub points: Option<i32>,
    /// Why it was reached in part or not: the difference between what was agreed and what was achieved.
    pub cause: String,
    /// Anything else.
    pub remark: String,
}

impl Rating {
    /// Nothing said yet.
    pub fn blank(item: OutcomeId) -> Self {
        Self { item, outcome: None, points: None, cause: String::new(), remark: String::new() }
    }

    /// Whether anything was said.
    pub fn is_blank(&self) -> bool {
        *self == Self::blank(self.item)
    }

    /// Whether it is answered: a result, or a level.
    pub fn is_answered(&self) -> bool {
        self.outcome.is_some() || self.points.is_some()
    }

    /// Whether a difference from what was agreed has to be explained.
    pub fn needs_cause(&self) -> bool {
        matches!(self.outcome, Some(Outcome::Partly | Outcome::NotAchieved))
    }

    /// What does not go together is left out: a level of what was not seen, a cause of what was achieved.
    #[must_use]
    pub fn settled(mut self) -> Self {
        if self.outcome == Some(Outcome::NotAssessed) {
            self.points = None;
        }
        if !self.needs_cause() {
            self.cause.clear();
        }
        self
    }
}

/// What was said of the whole.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Overall {
    /// The day of the assessment.
    pub assessed_on: Option<NaiveDate>,
    /// Where.
    pub place: String,
    /// How.
    pub method: String,
    /// What the learner is good at.
    pub strengths: String,
    /// What is still to be learned.
    pub weaknesses: String,
    /// Skills beyond the agreement.
    pub additional_skills: String,
    /// Anything else.
    pub remark: String,
}

/// A rating as it is written: what a form holds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Draft {
    /// Of the whole.
    pub overall: Overall,
    /// Of each item, in the order of the agreement.
    pub ratings: Vec<Rating>,
}

/// A person who answered for an act, as he or she was then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct By {
    /// When.
    pub at: DateTime<Utc>,
    /// Name.
    pub name: String,
    /// Role or position; a role's code where there is no position.
    pub role: String,
    /// Organisation; empty for learners.
    pub organisation: String,
}

/// An assessment as it is stored: open until it is submitted, then locked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assessment {
    /// Its id.
    pub id: AssessmentId,
    /// Whose.
    pub author: Author,
    /// 1, and one more for every correction.
    pub number: i32,
    /// Why the one before is corrected.
    pub correction_reason: Option<String>,
    /// The agreement's revision whose items it rates.
    pub revision: RevisionId,
    /// What it says.
    pub draft: Draft,
    /// The language of its words, as a code.
    pub language: String,
    /// The name of who saved it last.
    pub saved_by_name: String,
    /// When.
    pub saved_at: DateTime<Utc>,
    /// Who submitted it.
    pub submitted: Option<By>,
    /// Since when a correction of it is open.
    pub correcting_since: Option<DateTime<Utc>>,
    /// From when on everybody on the placement reads it.
    pub opens_at: DateTime<Utc>,
    /// Counts saves.
    pub version: i32,
}

impl Assessment {
    /// What was said of this item.
    pub fn rating(&self, item: OutcomeId) -> Option<&Rating> {
        self.draft.rating(item)
    }
}

impl Draft {
    /// What was said of this item.
    pub fn rating(&self, item: OutcomeId) -> Option<&Rating> {
        self.ratings.iter().find(|rating| rating.item == item)
    }

    /// How many items are answered.
    pub fn answered(&self) -> usize {
        self.ratings.iter().filter(|rating| rating.is_answered()).count()
    }
}

/// All ratings on one placement that the reader may see, with what they rest on.
#[derive(Debug, Clone)]
pub struct Ratings {
    /// The placement and its signed agreement.
    pub ground: Ground,
    /// The assessments, by author and number.
    pub all: Vec<Assessment>,
}

impl Ratings {
    /// The same ratings over the agreement as it reads in this language: see [`crate::domain::agreements::Agreement::read_in`].
    #[must_use]
    pub fn read_in(mut self, language: Language) -> Self {
        if let Some(signed) = self.ground.signed.take() {
            self.ground.signed = Some(Signed { agreement: signed.agreement.read_in(language), ..signed });
        }
        self
    }

    /// The newest submitted one of this author.
    pub fn submitted(&self, author: Author) -> Option<&Assessment> {
        self.all.iter().filter(|assessment| assessment.author == author && assessment.submitted.is_some()).max_by_key(|assessment| assessment.number)
    }

    /// The open one of this author.
    pub fn open(&self, author: Author) -> Option<&Assessment> {
        self.all.iter().find(|assessment| assessment.author == author && assessment.submitted.is_none())
    }

    /// Earlier submitted ones of this author, newest first: corrected, and still readable.
    pub fn earlier(&self, author: Author) -> impl Iterator<Item = &Assessment> {
        let latest = self.submitted(author).map(|assessment| assessment.id);
        self.all.iter().rev().filter(move |assessment| assessment.author == author && assessment.submitted.is_some() && Some(assessment.id) != latest)
    }

    /// Whether both sides have submitted, as far as the reader sees.
    pub fn both_submitted(&self) -> bool {
        self.submitted(Author::Learner).is_some() && self.submitted(Author::Host).is_some()
    }
}
