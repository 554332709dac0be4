//! Linking concepts of ESCO: skills to outcomes, occupations to the unit.

use super::{Area, Concept, Node, Unit};
use crate::domain::esco::Pillar;
use crate::domain::ids::OutcomeId;
use crate::domain::texts::Obstacle;

/// The most concepts of one outcome, and the most occupations of a unit.
pub const CONCEPTS: usize = 20;

/// The longest term, in characters.
const LABEL: usize = 500;

/// What concepts are linked to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// The unit: occupations.
    Unit,
    /// A line of the grid: skills.
    Line(OutcomeId),
}

/// Why a concept was not linked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotLinked {
    /// The unit has no such line.
    NoLine,
    /// It is linked already.
    Already,
    /// There are as many as there can be.
    TooMany,
}

impl Place {
    /// Where its concepts come from.
    pub fn pillar(self) -> Pillar {
        match self {
            Self::Unit => Pillar::Occupations,
            Self::Line(_) => Pillar::Skills,
        }
    }
}

impl Unit {
    /// The concepts linked to a place; `None` where the unit has no such line.
    pub fn concepts(&self, place: Place) -> Option<&[Concept]> {
        match place {
            Place::Unit => Some(&self.occupations),
            Place::Line(id) => self.line(id).map(|node| node.skills.as_slice()),
        }
    }

    /// A line by its id.
    pub fn line(&self, id: OutcomeId) -> Option<&Node> {
        Area::ALL.iter().find_map(|&area| find(&self.column(area).outcomes, id))
    }

    /// Links a concept.
    pub fn link(&mut self, place: Place, concept: Concept) -> Result<(), NotLinked> {
        let concepts = self.concepts_mut(place).ok_or(NotLinked::NoLine)?;
        if concepts.iter().any(|known| known.uri == concept.uri) {
            return Err(NotLinked::Already);
        }
        if concepts.len() >= CONCEPTS {
            return Err(NotLinked::TooMany);
        }
        concepts.push(concept);
        Ok(())
    }

    /// Takes a link away; false where there is none.
    pub fn unlink(&mut self, place: Place, uri: &str) -> bool {
        let Some(concepts) = self.concepts_mut(place) else { return false };
        let before = concepts.len();
        concepts.retain(|concept| concept.uri != uri);
        concepts.len() < before
    }

    /// Concepts that are none of ESCO's, and more than there can be: only a unit that comes as a file can have them.
    pub(super) fn concept_faults(&self) -> Vec<Obstacle> {
        let check = |path: &str, pillar: Pillar, concepts: &[Concept]| {
            let is_foreign = |concept: &Concept| !concept.uri.starts_with(pillar.namespace()) || concept.label.chars().count() > LABEL;
            let key = match concepts {
                concepts if concepts.len() > CONCEPTS => "esco-error-too-many",
                concepts if concepts.iter().any(is_foreign) => "esco-error-unknown",
                _ => return None,
            };
            Some(Obstacle::new(path, key))
        };
        let lines = Area::ALL.iter().flat_map(|&area| self.column(area).lines(area));
        let skills = lines.filter_map(|line| check(&format!("{}.{}", line.area.code(), line.node.id), Pillar::Skills, &line.node.skills));
        check("occupations", Pillar::Occupations, &self.occupations).into_iter().chain(skills).collect()
    }

    fn concepts_mut(&mut self, place: Place) -> Option<&mut Vec<Concept>> {
        match place {
            Place::Unit => Some(&mut self.occupations),
            Place::Line(id) => {
                let area = self.area_of(id)?;
                find_mut(&mut self.column_mut(area).outcomes, id).map(|node| &mut node.skills)
            }
        }
    }
}

fn find(nodes: &[Node], id: OutcomeId) -> Option<&Node> {
    nodes.iter().find_map(|node| if node.id == id { Some(node) } else { find(&node.children, id) })
}

fn find_mut(nodes: &mut [Node], id: OutcomeId) -> Option<&mut Node> {
    nodes.iter_mut().find_map(|node| if node.id == id { Some(node) } else { find_mut(&mut node.children, id) })
}
