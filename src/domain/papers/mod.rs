//! Papers: what was set in type of a text or a placement, and what can be said of one that somebody holds in hand.

mod code;
mod trail;
mod verdict;

pub use code::Code;
pub use trail::{Happened, Mailed, Sent, Trail};
pub use verdict::{Digest, Known, Verdict, verdict};

use super::ids::{PlacementId, RevisionId, TextId};
use super::language::Language;
use super::roles::words;
use super::texts::Revision;
use chrono::{DateTime, Utc};

words! {
    /// The kinds of papers.
    PaperKind {
        /// A unit, a memorandum or an agreement itself, with its signing record.
        Text => "text", "papers-kind-text";
        /// The signing record alone.
        Record => "record", "papers-kind-record";
        /// A personal transcript.
        Transcript => "transcript", "papers-kind-transcript";
        /// An assessment as it was recorded.
        Assessment => "assessment", "papers-kind-assessment";
        /// The form on which an assessment is written by hand.
        Blank => "blank", "papers-kind-blank";
    }
}

words! {
    /// What a paper says on its face; the first is the valid one, which says nothing.
    Face {
        /// It is what was agreed or signed, or what was recorded to the end.
        Final => "final", "papers-face-final";
        /// It is still being written.
        Draft => "draft", "papers-face-draft";
        /// Not all have approved it.
        InReview => "in-review", "papers-face-in-review";
        /// It was closed before all had agreed.
        Closed => "closed", "papers-face-closed";
        /// All have agreed and not all have signed: it can be signed by hand.
        Unsigned => "unsigned", "papers-face-unsigned";
        /// Something is still to be recorded.
        Open => "open", "papers-face-open";
        /// A form to be filled by hand.
        Blank => "blank", "papers-face-blank";
    }
}

impl Face {
    /// Of a paper of this revision, printed now.
    pub fn of(revision: &Revision) -> Self {
        if revision.is_open() {
            Self::Draft
        } else if revision.was_completed() {
            Self::Final
        } else if revision.closed.is_some() {
            Self::Closed
        } else if !revision.is_agreed() {
            Self::InReview
        } else {
            Self::Unsigned
        }
    }

    /// Whether it binds anybody.
    pub fn is_final(self) -> bool {
        self == Self::Final
    }
}

impl Revision {
    /// Whether all approved and signed it once, whatever became of it since.
    pub fn was_completed(&self) -> bool {
        self.submitted.is_some() && self.approvals_missing().next().is_none() && self.signatures_missing().next().is_none()
    }

    /// When it was complete: the last of its approvals and signatures.
    pub fn completed_at(&self) -> Option<DateTime<Utc>> {
        let signed = self.signatures.iter().map(|signature| signature.at);
        let given = self.approvals.iter().map(|approval| approval.at).chain(signed).max();
        given.filter(|_| self.was_completed())
    }
}

/// The number that stands on every paper of a text: the end of its id, which is its random part.
pub fn number(id: TextId) -> String {
    let hex = id.0.simple().to_string().to_uppercase();
    let (_, end) = hex.split_at(hex.len() - 10);
    let (first, last) = end.split_at(5);
    format!("{first}-{last}")
}

/// In which languages a paper is: those of the text, and those of its own words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Languages {
    /// Codes of the text's languages, one or two.
    pub text: Vec<String>,
    /// The paper's own language.
    pub own: Language,
    /// The one beside it.
    pub beside: Option<Language>,
}

impl Languages {
    /// As asked for, as far as the text has them; without a wish the text's own language and one beside it, because a paper goes abroad.
    pub fn of(has: &[&str], asked: &str, beside: &str) -> Self {
        let find = |code: &str| has.iter().find(|known| **known == code).map(|known| (*known).to_owned());
        let known = |code: &str| Language::from_code(code);
        let Some(first) = find(asked) else {
            let original = has.first().copied().unwrap_or_default();
            let second = has.iter().find(|code| **code != original).map(|code| (*code).to_owned());
            let own = known(original).unwrap_or(Language::English);
            let other =
                second.as_deref().and_then(known).filter(|other| *other != own).or_else(|| Language::ALL.iter().copied().find(|other| *other != own));
            return Self { text: std::iter::once(original.to_owned()).chain(second).collect(), own, beside: other };
        };
        let second = find(beside).filter(|code| *code != first);
        let own = known(&first).or_else(|| second.as_deref().and_then(known)).unwrap_or(Language::English);
        let other = second.as_deref().and_then(known).filter(|other| *other != own);
        Self { text: std::iter::once(first).chain(second).collect(), own, beside: other }
    }

    /// One word for them, by which the same paper is found again.
    pub fn key(&self) -> String {
        let own = self.beside.map_or_else(|| self.own.code().to_owned(), |beside| format!("{}+{}", self.own.code(), beside.code()));
        format!("{}:{own}", self.text.join("+"))
    }
}

/// A paper to be kept: its digest always, its bytes where it binds.
#[derive(Debug, Clone)]
pub struct NewPaper {
    /// What it is.
    pub kind: PaperKind,
    /// The text it is of, or rests on.
    pub text: TextId,
    /// The revision.
    pub revision: RevisionId,
    /// The placement, where it is of one.
    pub placement: Option<PlacementId>,
    /// What it says on its face.
    pub face: Face,
    /// In which languages: see [`Languages::key`].
    pub languages: String,
    /// How many entries the history had that it tells of.
    pub basis: i64,
    /// What one types to check it.
    pub code: Code,
}

#[cfg(test)]
mod tests {
    use super::Languages;
    use crate::domain::language::Language;

    #[test]
    fn a_paper_goes_abroad_in_two_languages_unless_one_is_asked_for() {
        let all = Languages::of(&["lv", "fi"], "", "");
        assert_eq!((all.text.join(" "), all.own, all.beside), ("lv fi".to_owned(), Language::Latvian, Some(Language::English)));
        let one = Languages::of(&["lv", "fi"], "fi", "");
        assert_eq!((one.text.join(" "), one.own, one.beside), ("fi".to_owned(), Language::English, None));
        assert_ne!(all.key(), one.key());
        assert_eq!(Languages::of(&["en"], "de", "lv").text, ["en"]);
    }
}
