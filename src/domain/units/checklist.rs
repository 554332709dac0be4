//! The five criteria that the deck sets for a unit, as questions its authors answer before others read it.

use crate::domain::roles::words;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

words! {
    /// The five criteria of the deck.
    Criterion {
        /// Logically and understandably structured.
        Structured => "structured", "units-criterion-structured";
        /// A component of a qualification or an addition to it, never the whole programme.
        Component => "component", "units-criterion-component";
        /// Made for a given learning or mobility period.
        Period => "period", "units-criterion-period";
        /// As independent of other units as possible.
        Independent => "independent", "units-criterion-independent";
        /// Assessable.
        Assessable => "assessable", "units-criterion-assessable";
    }
}

/// What the authors answered.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Checklist(pub BTreeMap<Criterion, Check>);

/// One answer.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Check {
    /// Whether the criterion is met.
    pub met: bool,
    /// In the authors' words; a no needs one.
    pub note: String,
}

impl Checklist {
    /// The answer to one question, where there is one.
    pub fn get(&self, criterion: Criterion) -> Option<&Check> {
        self.0.get(&criterion)
    }

    /// The questions that have no answer yet.
    pub fn unanswered(&self) -> impl Iterator<Item = Criterion> {
        Criterion::ALL.iter().copied().filter(|criterion| !self.0.contains_key(criterion))
    }

    /// The criteria answered with no and without a word why.
    pub fn unexplained(&self) -> impl Iterator<Item = Criterion> {
        self.0.iter().filter(|(_, check)| !check.met && check.note.trim().is_empty()).map(|(&criterion, _)| criterion)
    }
}
