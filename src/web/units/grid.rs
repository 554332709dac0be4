//! A unit as a paper shows it: its data, its three columns with groups, outcomes, criteria and points; in one language or two side by side.

use super::edit::volume;
use crate::domain::answers::Tally;
use crate::domain::ids::OutcomeId;
use crate::domain::texts::{Content, Wording};
use crate::domain::units::{Area, Concept, Node, Translation, Unit, language_key};
use crate::web::texts::{Asked, Said, View, ViewLink, said};
use crate::web::ui::{Page, Pair};
use std::collections::HashMap;

/// The unit on paper.
#[derive(Debug)]
pub(super) struct Grid {
    /// Its title in the language that is read.
    pub title: (String, String),
    /// The ways to read it that there are.
    pub views: Vec<ViewLink>,
    /// Which language it is written in, where another is read.
    pub note: String,
    /// The heads of the two languages, where two stand side by side.
    pub heads: Vec<(String, String)>,
    /// Its words.
    pub rows: Vec<GridRow>,
    /// What is in no language: levels, length.
    pub facts: Vec<Pair>,
    /// Its occupations in ESCO, in English.
    pub occupations: Vec<String>,
    /// Where one looks for them; empty for whoever does not edit it.
    pub find: String,
    /// Whether it has terms of ESCO.
    pub quotes_esco: bool,
    /// Its words about the work itself.
    pub work: Vec<GridRow>,
    /// The three columns.
    pub columns: Vec<GridColumn>,
}

/// A labelled passage.
#[derive(Debug)]
pub(super) struct GridRow {
    pub label: String,
    pub halves: Vec<Half>,
}

/// A passage in one language; empty where it is not said in it.
#[derive(Debug)]
pub(super) struct Half {
    pub text: String,
    pub lang: String,
    /// The language's name, where it stands for the one that was asked for.
    pub name: String,
    /// Whether the original has changed since it was translated.
    pub to_check: bool,
}

/// One column.
#[derive(Debug)]
pub(super) struct GridColumn {
    pub code: &'static str,
    pub title: String,
    pub lead_in: Vec<Half>,
    pub groups: Vec<Group>,
}

/// Outcomes under a heading, or without one.
#[derive(Debug, Default)]
pub(super) struct Group {
    pub heading: Vec<Half>,
    pub is_deep: bool,
    /// Whether outcomes without a group follow one: said in words.
    pub is_loose: bool,
    pub outcomes: Vec<Outcome>,
}

/// An outcome and the points under it.
#[derive(Debug)]
pub(super) struct Outcome {
    pub mark: String,
    pub text: Vec<Half>,
    pub criteria: Vec<Half>,
    /// Skills of ESCO, whose terms are English.
    pub skills: Vec<String>,
    pub points: Vec<Point>,
    pub said: Option<Said>,
}

/// What to look at under an outcome.
#[derive(Debug)]
pub(super) struct Point {
    pub mark: String,
    pub text: Vec<Half>,
    pub criteria: Vec<Half>,
    pub skills: Vec<String>,
}

/// What companies answered, and on which revision one reads it.
pub(super) struct Heard {
    pub tallies: HashMap<OutcomeId, Tally>,
    pub revision: i32,
}

impl Grid {
    /// The unit as the address asks for it; otherwise in the reader's language where it has it. `points_on`: whether one
    /// of its institutions uses ECVET points.
    pub fn new(p: &Page, unit: &Unit, points_on: bool, asked: &Asked, heard: &Heard) -> Self {
        let languages: Vec<&str> = unit.languages().collect();
        let view = View::new(&Asked { against: None, ..asked.clone() }, &languages, p.language.code(), None);
        let drawing = Drawing { p, unit, view: &view, heard };
        let row = |path: &str, key: &str, wording: &Wording| GridRow { label: p.t(key), halves: drawing.halves(path, wording) };
        let mut facts = vec![
            Pair::new(p.t("units-eqf-level"), unit.eqf_level.map(|level| level.to_string()).unwrap_or_default()),
            Pair::new(p.t("units-national-level"), unit.national_level.clone()),
            Pair::new(p.t("units-volume-title"), if unit.days.or(unit.hours).is_some() { volume(p, unit) } else { String::new() }),
        ];
        let further = [
            ("units-sector", p.sector(&unit.sector)),
            ("units-points", unit.points.filter(|_| points_on).map(|points| points.to_string()).unwrap_or_default()),
            ("units-transversal", if unit.transversal { p.t("ui-yes") } else { String::new() }),
        ];
        facts.extend(further.into_iter().filter(|(_, value)| !value.is_empty()).map(|(key, value)| Pair::new(p.t(key), value)));
        let mut work = vec![row("description", "units-description", &unit.description)];
        let beside = [
            ("prerequisites", "units-prerequisites", &unit.prerequisites),
            ("tools", "units-tools", &unit.tools),
            ("safety", "units-safety", &unit.safety),
        ];
        work.extend(beside.into_iter().filter(|(_, _, wording)| !wording.is_empty()).map(|(path, key, wording)| row(path, key, wording)));
        let title = drawing.halves("title", &unit.title).into_iter().next().map(|half| (half.text, half.lang));
        Self {
            title: title.filter(|(text, _)| !text.is_empty()).unwrap_or_else(|| (p.t("units-untitled"), p.language.code().to_owned())),
            views: views(p, &view),
            note: view.note(p),
            heads: view.columns(p),
            rows: vec![
                row("qualification", "units-qualification", &unit.qualification),
                row("work-task-area", "units-work-task-area", &unit.work_task_area),
            ],
            facts,
            work,
            occupations: labels(&unit.occupations),
            find: String::new(),
            quotes_esco: unit.quotes_esco(),
            columns: Area::ALL.iter().map(|&area| drawing.column(area)).collect(),
        }
    }
}

fn labels(concepts: &[Concept]) -> Vec<String> {
    concepts.iter().map(|concept| concept.label.clone()).collect()
}

/// Each language alone, and the one that is read beside each other.
fn views(p: &Page, view: &View) -> Vec<ViewLink> {
    if view.languages.len() < 2 {
        return Vec::new();
    }
    let name = |code: &str| p.t(language_key(code));
    let alone = view.languages.iter().map(|code| ViewLink {
        href: format!("?language={code}"),
        label: name(code),
        current: view.beside.is_none() && view.language == *code,
    });
    let first = if view.beside.is_some() { &view.language } else { &view.original };
    let both = view.languages.iter().filter(|code| *code != first).map(|code| ViewLink {
        href: format!("?language={first}&beside={code}"),
        label: p.t2("reviews-view-both", "one", name(first), "other", name(code)),
        current: view.beside.as_ref() == Some(code),
    });
    alone.chain(both).collect()
}

struct Drawing<'a> {
    p: &'a Page,
    unit: &'a Unit,
    view: &'a View,
    heard: &'a Heard,
}

impl Drawing<'_> {
    /// A passage in the languages that are shown. Where one stands alone and has no words for it, the original's stand for them.
    fn halves(&self, path: &str, wording: &Wording) -> Vec<Half> {
        if wording.is_empty() {
            return Vec::new();
        }
        let half = |language: &str, name: String| Half {
            text: wording.get(language).to_owned(),
            lang: language.to_owned(),
            name,
            to_check: language != self.unit.language && self.unit.translation(path, wording, language) == Translation::ToCheck,
        };
        let original = self.view.original.as_str();
        self.view
            .shown()
            .map(|language| match wording.get(language).is_empty() && self.view.beside.is_none() {
                true => half(original, self.p.t1("reviews-in-language", "language", self.p.language_inside(original))),
                false => half(language, String::new()),
            })
            .collect()
    }

    fn criteria(&self, path: &str, node: &Node) -> Vec<Half> {
        self.halves(&format!("{path}.criteria"), &node.criteria)
    }

    fn column(&self, area: Area) -> GridColumn {
        let mut groups: Vec<Group> = Vec::new();
        let mut outcome_depth = None;
        for placed in self.unit.column(area).placed(area) {
            let (node, mark) = (placed.node, placed.mark());
            let path = format!("{}.{}", area.code(), node.id);
            let text = self.halves(&path, &node.text);
            let skills = labels(&node.skills);
            if outcome_depth.is_some_and(|depth| placed.depth > depth) {
                if let Some(outcome) = groups.last_mut().and_then(|group| group.outcomes.last_mut()) {
                    outcome.points.push(Point { mark, text, criteria: self.criteria(&path, node), skills });
                }
            } else if node.assessable {
                outcome_depth = Some(placed.depth);
                let leaves_group = placed.depth == 0 && groups.last().is_some_and(|group| !group.heading.is_empty());
                if groups.is_empty() || leaves_group {
                    groups.push(Group { is_loose: leaves_group, ..Group::default() });
                }
                if let Some(group) = groups.last_mut() {
                    group.outcomes.push(Outcome {
                        mark,
                        text,
                        criteria: self.criteria(&path, node),
                        skills,
                        points: Vec::new(),
                        said: self.heard.tallies.get(&node.id).map(|tally| said(self.p, tally, self.heard.revision)),
                    });
                }
            } else {
                outcome_depth = None;
                groups.push(Group { heading: text, is_deep: placed.depth > 0, ..Group::default() });
            }
        }
        let lead_in = self.halves(&format!("{}-lead-in", area.code()), &self.unit.column(area).lead_in);
        GridColumn { code: area.code(), title: self.p.t(area.key()), lead_in, groups }
    }
}
