//! What a unit taught us: counts over the agreements that hold it, so that the next partnership starts from evidence. Never names.

use crate::domain::ids::OutcomeId;
use crate::domain::levels::Outcome;
use icu::normalizer::DecomposingNormalizerBorrowed;
use serde::Deserialize;

/// Counts over the newest agreements that hold a unit, as far as the reader sees them and what came of them.
#[derive(Debug, Clone, Default)]
pub struct Taught {
    /// Agreements that hold the unit, cancelled ones left out.
    pub agreements: i64,
    /// Learners whose agreement everybody has signed.
    pub learners: i64,
    /// Whether there are more agreements than were counted; then these are the newest.
    pub is_cut: bool,
    /// Stays that were ended early.
    pub ended_early: i64,
    /// The length of each stay in days, to its real end.
    pub stays: Vec<i64>,
    /// After how many days of each stay the host assessed.
    pub assessed_after: Vec<i64>,
    /// What came of each outcome, in the order of the newest agreement.
    pub outcomes: Vec<OutcomeTaught>,
    /// How the unit was recognised.
    pub recognised: Recognised,
    /// Why outcomes were reached in part or not, the newest first.
    pub causes: Vec<Cause>,
}

/// What came of one outcome.
#[derive(Debug, Clone, Deserialize)]
pub struct OutcomeTaught {
    /// The outcome.
    pub id: OutcomeId,
    /// Its mark in the newest agreement that holds it.
    pub mark: String,
    /// Its words there.
    pub text: String,
    /// The language of these words.
    pub language: String,
    /// What the hosts found.
    #[serde(flatten)]
    pub found: Found,
    /// What the sending institutions answered.
    #[serde(flatten)]
    pub validated: Validated,
}

/// What hosts found, counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
pub struct Found {
    /// Reached as agreed.
    pub achieved: i64,
    /// Reached in part.
    pub partly: i64,
    /// Not reached.
    pub not_achieved: i64,
    /// There was no occasion to see it.
    pub not_assessed: i64,
}

/// What sending institutions answered, counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
pub struct Validated {
    /// Yes.
    pub yes: i64,
    /// In part.
    pub in_part: i64,
    /// No.
    pub no: i64,
}

/// How competent institutions decided, counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
pub struct Recognised {
    /// In full.
    pub full: i64,
    /// In part.
    pub part: i64,
    /// As an addition.
    pub addition: i64,
    /// Not.
    pub no: i64,
}

/// Why an outcome was reached in part or not.
#[derive(Debug, Clone)]
pub struct Cause {
    /// The mark of the outcome.
    pub mark: String,
    /// What the host found.
    pub found: Outcome,
    /// In the host's words, without names.
    pub text: String,
    /// The language of these words.
    pub language: String,
}

/// Days, as they usually are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Days {
    /// Half of them are longer.
    pub median: i64,
    /// The fewest.
    pub shortest: i64,
    /// The most.
    pub longest: i64,
}

impl Days {
    /// Of these; none of nothing.
    pub fn of(days: &[i64]) -> Option<Self> {
        let mut sorted = days.to_vec();
        sorted.sort_unstable();
        Some(Self { median: *sorted.get(sorted.len() / 2)?, shortest: *sorted.first()?, longest: *sorted.last()? })
    }
}

impl Found {
    /// How many were found to be anything: what was not seen is left out.
    pub fn assessed(&self) -> i64 {
        self.achieved + self.partly + self.not_achieved
    }
}

impl Validated {
    /// How many were answered.
    pub fn answered(&self) -> i64 {
        self.yes + self.in_part + self.no
    }
}

impl Recognised {
    /// How many were decided.
    pub fn decided(&self) -> i64 {
        self.full + self.part + self.addition + self.no
    }
}

impl Taught {
    /// What hosts found of all outcomes together.
    pub fn found(&self) -> Found {
        self.outcomes.iter().fold(Found::default(), |sum, outcome| Found {
            achieved: sum.achieved + outcome.found.achieved,
            partly: sum.partly + outcome.found.partly,
            not_achieved: sum.not_achieved + outcome.found.not_achieved,
            not_assessed: sum.not_assessed + outcome.found.not_assessed,
        })
    }

    /// What was answered on all outcomes together.
    pub fn validated(&self) -> Validated {
        self.outcomes.iter().fold(Validated::default(), |sum, outcome| Validated {
            yes: sum.yes + outcome.validated.yes,
            in_part: sum.in_part + outcome.validated.in_part,
            no: sum.no + outcome.validated.no,
        })
    }
}

/// How many of a hundred; the nearest whole.
pub fn percent(part: i64, whole: i64) -> i64 {
    if whole == 0 { 0 } else { (part * 200 + whole) / (whole * 2) }
}

/// A text without these people: every word that begins like a part of one of their names, whatever its case or ending, becomes a gap.
pub fn without_names(text: &str, names: &[String]) -> String {
    let stems: Vec<(String, usize)> = names.iter().flat_map(|name| name.split(|c: char| !c.is_alphabetic())).filter_map(stem).collect();
    let mut said = String::with_capacity(text.len());
    for piece in text.split_inclusive(|c: char| !c.is_alphabetic()) {
        let word = piece.trim_end_matches(|c: char| !c.is_alphabetic());
        let folded = folded(word);
        let length = folded.chars().count();
        if stems.iter().any(|(stem, longest)| folded.starts_with(stem.as_str()) && length <= *longest) {
            said.push('…');
            said.push_str(piece.get(word.len()..).unwrap_or_default());
        } else {
            said.push_str(piece);
        }
    }
    said
}

/// What all endings of a name have in common, and how long a word with another ending can be.
fn stem(name: &str) -> Option<(String, usize)> {
    let letters: Vec<char> = folded(name).chars().collect();
    let kept = match letters.len() {
        0..=2 => return None,
        3 => 3,
        4 => 3,
        length => length - 2,
    };
    Some((letters.iter().take(kept).collect(), letters.len() + 3))
}

/// In small letters and without marks.
fn folded(word: &str) -> String {
    let plain = DecomposingNormalizerBorrowed::new_nfd().normalize(word);
    plain.chars().filter(|c| !('\u{300}'..='\u{36f}').contains(c)).flat_map(char::to_lowercase).collect()
}
