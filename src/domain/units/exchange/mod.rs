#![doc = include_str!("schema.md")]

use super::import::Origin;
use super::{Area, Checklist, Column, Concept, Employer, Node, Sources, Unit};
use crate::domain::ids::OutcomeId;
use crate::domain::texts::Wording;
use chrono::{DateTime, Utc};
use serde::Serialize;

/// The name of the schema and its version.
pub const EXCHANGE: &str = "tilts-unit/1";

/// A file of one unit.
#[derive(Debug, Serialize)]
pub struct Exported {
    format: &'static str,
    exported_at: DateTime<Utc>,
    origin: Origin,
    unit: ExportedUnit,
}

#[derive(Debug, Serialize)]
struct ExportedUnit {
    language: String,
    translations: Vec<String>,
    title: Wording,
    qualification: Wording,
    work_task_area: Wording,
    eqf_level: Option<u8>,
    national_level: String,
    sector: String,
    transversal: bool,
    days: Option<u16>,
    hours: Option<u16>,
    points: Option<u16>,
    description: Wording,
    prerequisites: Wording,
    tools: Wording,
    safety: Wording,
    occupations: Vec<Concept>,
    knowledge: ExportedColumn,
    skills: ExportedColumn,
    competence: ExportedColumn,
    checklist: Checklist,
    translated_from: Sources,
    sides: ExportedSides,
}

#[derive(Debug, Serialize)]
struct ExportedColumn {
    lead_in: Wording,
    outcomes: Vec<ExportedNode>,
}

#[derive(Debug, Serialize)]
struct ExportedNode {
    id: OutcomeId,
    text: Wording,
    assessable: bool,
    criteria: Wording,
    skills: Vec<Concept>,
    children: Vec<ExportedNode>,
}

#[derive(Debug, Serialize)]
struct ExportedSides {
    sending_institution: String,
    sending_employer: ExportedEmployer,
    hosting_institution: String,
    hosting_employer: ExportedEmployer,
}

#[derive(Debug, Serialize)]
#[serde(rename_all = "snake_case")]
enum ExportedEmployer {
    Name(String),
    NoneBecause(String),
}

impl Exported {
    /// A revision as a file carries it. Lines left empty in the editor are not in it.
    pub fn new(unit: &Unit, origin: Origin, exported_at: DateTime<Utc>) -> Self {
        let unit = without_blanks(unit);
        let sides = &unit.sides;
        let column = |area| exported_column(unit.column(area));
        Self {
            format: EXCHANGE,
            exported_at,
            origin,
            unit: ExportedUnit {
                knowledge: column(Area::Knowledge),
                skills: column(Area::Skills),
                competence: column(Area::Competence),
                sides: ExportedSides {
                    sending_institution: sides.sending_institution.card.name.clone(),
                    sending_employer: employer(&sides.sending_employer),
                    hosting_institution: sides.hosting_institution.card.name.clone(),
                    hosting_employer: employer(&sides.hosting_employer),
                },
                language: unit.language,
                translations: unit.translations,
                title: unit.title,
                qualification: unit.qualification,
                work_task_area: unit.work_task_area,
                eqf_level: unit.eqf_level,
                national_level: unit.national_level,
                sector: unit.sector,
                transversal: unit.transversal,
                days: unit.days,
                hours: unit.hours,
                points: unit.points,
                description: unit.description,
                prerequisites: unit.prerequisites,
                tools: unit.tools,
                safety: unit.safety,
                occupations: unit.occupations,
                checklist: unit.checklist,
                translated_from: unit.sources,
            },
        }
    }

    /// The file.
    pub fn json(&self) -> String {
        serde_json::to_string_pretty(self).unwrap_or_default()
    }
}

/// The same unit without the lines that were begun and left empty.
pub fn without_blanks(unit: &Unit) -> Unit {
    let mut unit = unit.clone();
    for &area in Area::ALL {
        unit.column_mut(area).prune();
    }
    unit
}

fn exported_column(column: &Column) -> ExportedColumn {
    ExportedColumn { lead_in: column.lead_in.clone(), outcomes: column.outcomes.iter().map(exported_node).collect() }
}

fn exported_node(node: &Node) -> ExportedNode {
    ExportedNode {
        id: node.id,
        text: node.text.clone(),
        assessable: node.assessable,
        criteria: node.criteria.clone(),
        skills: node.skills.clone(),
        children: node.children.iter().map(exported_node).collect(),
    }
}

fn employer(employer: &Employer) -> ExportedEmployer {
    match employer {
        Employer::Company(company) => ExportedEmployer::Name(company.card.name.clone()),
        Employer::Absent(reason) => ExportedEmployer::NoneBecause(reason.clone()),
    }
}
