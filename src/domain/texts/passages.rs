//! A content's flat list of fields, gathered into what a paper shows: a passage in all its languages, criteria and skills under their outcome.

use super::{ChangedField, Field};
use crate::domain::ids::OutcomeId;
use std::collections::HashMap;

/// A passage in all its languages, with what stands under it.
#[derive(Debug)]
pub struct Passage {
    /// The same passage in each language it is written in.
    pub lines: Vec<ChangedField>,
    /// Criteria and skills of an outcome, each in its languages.
    pub under: Vec<Vec<ChangedField>>,
}

impl Passage {
    /// The line that says what the passage is: the one it is written in first.
    pub fn first(&self) -> Option<&ChangedField> {
        self.lines.iter().find(|line| !line.field.is_translation()).or(self.lines.first())
    }
}

/// Gathers the fields of one passage from all languages, and puts what belongs to an outcome under it.
pub fn passages(lines: Vec<ChangedField>) -> Vec<Passage> {
    let mut gathered: Vec<(Field, Vec<ChangedField>)> = Vec::new();
    let mut places: HashMap<String, usize> = HashMap::new();
    for line in lines {
        let at = *places.entry(line.field.base().to_owned()).or_insert_with(|| {
            gathered.push((line.field.clone(), Vec::new()));
            gathered.len() - 1
        });
        if let Some((_, lines)) = gathered.get_mut(at) {
            lines.push(line);
        }
    }
    let mut found: Vec<Passage> = Vec::new();
    let mut outcomes: HashMap<OutcomeId, usize> = HashMap::new();
    for (field, lines) in gathered {
        let owner = field.outcome.filter(|_| field.is_under_outcome()).and_then(|id| outcomes.get(&id)).copied();
        if let Some(outcome) = owner.and_then(|at| found.get_mut(at)) {
            outcome.under.push(lines);
            continue;
        }
        if let Some(id) = field.outcome {
            outcomes.insert(id, found.len());
        }
        found.push(Passage { lines, under: Vec::new() });
    }
    found
}
