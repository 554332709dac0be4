//! What a unit may hold at all, finished or not: the limits of its grid, told in words at the field.

use super::{Area, Node, Unit};
use crate::domain::ids::OutcomeId;
use crate::domain::levels::EQF_LEVELS;
use crate::domain::sectors::Sector;
use crate::domain::texts::Obstacle;
use std::collections::HashSet;

/// The most lines in all three columns.
pub const OUTCOMES: usize = 300;
/// The longest line, in characters.
pub const OUTCOME_CHARACTERS: usize = 2_000;
/// The most characters in the whole unit, in each of its languages.
pub const CHARACTERS: usize = 60_000;
/// The most languages beside the one it is written in.
pub const TRANSLATIONS: usize = 6;
/// The deepest nesting: a group, an outcome, its points.
pub const DEPTH: usize = 3;

impl Unit {
    /// What cannot even be stored as a draft.
    pub fn faults(&self) -> Vec<Obstacle> {
        let mut faults = Vec::new();
        if self.eqf_level.is_some_and(|level| !EQF_LEVELS.contains(&level)) {
            faults.push(Obstacle::new("eqf-level", "units-error-eqf-level"));
        }
        if !self.sector.is_empty() && Sector::from_code(&self.sector).is_none() {
            faults.push(Obstacle::new("sector", "sectors-error"));
        }
        faults.extend(self.concept_faults());
        let mut seen = HashSet::new();
        for &area in Area::ALL {
            for line in self.column(area).lines(area) {
                let path = || format!("{}.{}", area.code(), line.node.id);
                if !seen.insert(line.node.id) {
                    faults.push(Obstacle::new(&path(), "units-error-line"));
                }
                if [&line.node.text, &line.node.criteria]
                    .iter()
                    .any(|wording| wording.0.values().any(|text| text.chars().count() > OUTCOME_CHARACTERS))
                {
                    faults.push(Obstacle::new(&path(), "units-error-outcome-too-long"));
                }
                if usize::from(line.depth) >= DEPTH {
                    faults.push(Obstacle::new(&path(), "units-error-depth"));
                }
            }
        }
        if seen.len() > OUTCOMES {
            faults.push(Obstacle::new("", "units-error-too-many"));
        }
        let passages = self.passages();
        if self.languages().any(|language| passages.iter().map(|passage| passage.wording.get(language).chars().count()).sum::<usize>() > CHARACTERS) {
            faults.push(Obstacle::new("", "units-error-too-much"));
        }
        let mut languages = HashSet::new();
        if self.translations.len() > TRANSLATIONS
            || self.languages().any(|language| super::language_name(language).is_none() || !languages.insert(language))
        {
            faults.push(Obstacle::new("translations", "units-error-language"));
        }
        faults
    }

    /// The ids of all lines.
    pub fn outcome_ids(&self) -> HashSet<OutcomeId> {
        Area::ALL.iter().flat_map(|&area| self.column(area).lines(area)).map(|line| line.node.id).collect()
    }

    /// Makes what stands under an assessable outcome its points: they are looked at, not rated.
    pub fn settle(&mut self) {
        for &area in Area::ALL {
            for node in &mut self.column_mut(area).outcomes {
                settle(node, false);
            }
        }
    }
}

pub(super) fn settle(node: &mut Node, under_outcome: bool) {
    if under_outcome {
        node.assessable = false;
    }
    let under_outcome = under_outcome || node.assessable;
    for child in &mut node.children {
        settle(child, under_outcome);
    }
}
