//! A unit as a paper shows it: its data, its three columns with groups, outcomes and points.

use super::edit::volume;
use crate::domain::texts::Content;
use crate::domain::units::{Area, Concept, Unit};
use crate::web::ui::{Page, Pair};

/// The unit on paper.
#[derive(Debug)]
pub(super) struct Grid {
    /// The language of its words.
    pub lang: String,
    /// Its words: label and text in that language.
    pub words: Vec<Pair>,
    /// What is in no language: levels, length.
    pub facts: Vec<Pair>,
    /// Its occupations in ESCO, in English.
    pub occupations: Vec<String>,
    /// Where one looks for them; empty for whoever does not edit it.
    pub find: String,
    /// Whether it has terms of ESCO.
    pub quotes_esco: bool,
    /// The steps of the task.
    pub description: String,
    /// The three columns.
    pub columns: Vec<GridColumn>,
}

/// One column.
#[derive(Debug)]
pub(super) struct GridColumn {
    pub code: &'static str,
    pub title: String,
    pub lead_in: String,
    pub groups: Vec<Group>,
}

/// Outcomes under a heading, or without one.
#[derive(Debug, Default)]
pub(super) struct Group {
    pub heading: String,
    pub is_deep: bool,
    /// Whether outcomes without a group follow one: said in words.
    pub is_loose: bool,
    pub outcomes: Vec<Outcome>,
}

/// An outcome and the points under it.
#[derive(Debug)]
pub(super) struct Outcome {
    pub mark: String,
    pub text: String,
    pub skills: Vec<String>,
    pub points: Vec<Point>,
}

/// What to look at under an outcome.
#[derive(Debug)]
pub(super) struct Point {
    pub mark: String,
    pub text: String,
    pub skills: Vec<String>,
}

impl Grid {
    /// `points_on`: whether one of its institutions uses ECVET points.
    pub fn new(p: &Page, unit: &Unit, points_on: bool) -> Self {
        let language = unit.language.as_str();
        let mut grid = Self {
            lang: unit.language.clone(),
            words: vec![
                Pair::new(p.t("units-qualification"), unit.qualification.get(language)),
                Pair::new(p.t("units-work-task-area"), unit.work_task_area.get(language)),
            ],
            facts: vec![
                Pair::new(p.t("units-eqf-level"), unit.eqf_level.map(|level| level.to_string()).unwrap_or_default()),
                Pair::new(p.t("units-national-level"), unit.national_level.clone()),
                Pair::new(p.t("units-sector"), p.sector(&unit.sector)),
                Pair::new(p.t("units-volume-title"), if unit.days.or(unit.hours).is_some() { volume(p, unit) } else { String::new() }),
            ],
            occupations: labels(&unit.occupations),
            find: String::new(),
            quotes_esco: unit.quotes_esco(),
            description: unit.description.get(language).to_owned(),
            columns: Area::ALL.iter().map(|&area| column(p, unit, area)).collect(),
        };
        if let Some(points) = unit.points.filter(|_| points_on) {
            grid.facts.push(Pair::new(p.t("points-name"), points.to_string()));
        }
        grid
    }
}

fn labels(concepts: &[Concept]) -> Vec<String> {
    concepts.iter().map(|concept| concept.label.clone()).collect()
}

fn column(p: &Page, unit: &Unit, area: Area) -> GridColumn {
    let language = unit.language.as_str();
    let mut groups: Vec<Group> = Vec::new();
    let mut outcome_depth = None;
    for placed in unit.column(area).placed(area) {
        let text = placed.node.text.get(language).to_owned();
        let mark = placed.mark();
        let skills = labels(&placed.node.skills);
        if outcome_depth.is_some_and(|depth| placed.depth > depth) {
            if let Some(outcome) = groups.last_mut().and_then(|group| group.outcomes.last_mut()) {
                outcome.points.push(Point { mark, text, skills });
            }
        } else if placed.node.assessable {
            outcome_depth = Some(placed.depth);
            let leaves_group = placed.depth == 0 && groups.last().is_some_and(|group| !group.heading.is_empty());
            if groups.is_empty() || leaves_group {
                groups.push(Group { is_loose: leaves_group, ..Group::default() });
            }
            if let Some(group) = groups.last_mut() {
                group.outcomes.push(Outcome { mark, text, skills, points: Vec::new() });
            }
        } else {
            outcome_depth = None;
            groups.push(Group { heading: text, is_deep: placed.depth > 0, ..Group::default() });
        }
    }
    GridColumn { code: area.code(), title: p.t(area.key()), lead_in: unit.column(area).lead_in.get(language).to_owned(), groups }
}
