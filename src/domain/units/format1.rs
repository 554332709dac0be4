//! Units as they were written before translations, criteria, sectors and checklists: kept so that what was frozen stays readable.

use super::{Column, Node, Sides, Unit};
use crate::domain::ids::OutcomeId;
use crate::domain::texts::Wording;
use serde::Deserialize;

/// The number of this format.
pub const FORMAT_1: i32 = 1;

/// A unit in format 1.
#[derive(Debug, Deserialize)]
pub struct Unit1 {
    language: String,
    title: Wording,
    qualification: Wording,
    work_task_area: Wording,
    eqf_level: Option<u8>,
    national_level: String,
    description: Wording,
    days: Option<u16>,
    hours: Option<u16>,
    knowledge: Column1,
    skills: Column1,
    competence: Column1,
    sides: Sides,
}

#[derive(Debug, Deserialize)]
struct Column1 {
    lead_in: Wording,
    outcomes: Vec<Node1>,
}

#[derive(Debug, Deserialize)]
struct Node1 {
    id: OutcomeId,
    text: Wording,
    assessable: bool,
    children: Vec<Node1>,
}

impl From<Unit1> for Unit {
    fn from(old: Unit1) -> Self {
        Self {
            title: old.title,
            qualification: old.qualification,
            work_task_area: old.work_task_area,
            eqf_level: old.eqf_level,
            national_level: old.national_level,
            description: old.description,
            days: old.days,
            hours: old.hours,
            knowledge: old.knowledge.into(),
            skills: old.skills.into(),
            competence: old.competence.into(),
            ..Self::empty(&old.language, old.sides)
        }
    }
}

impl From<Column1> for Column {
    fn from(old: Column1) -> Self {
        Self { lead_in: old.lead_in, outcomes: old.outcomes.into_iter().map(Node::from).collect() }
    }
}

impl From<Node1> for Node {
    fn from(old: Node1) -> Self {
        Self { children: old.children.into_iter().map(Self::from).collect(), ..Self::new(old.id, old.text, old.assessable) }
    }
}
