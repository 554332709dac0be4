//! What the editor shows: passages and lines, each in the language the unit is written in and in the one beside it.

use super::fields::{LEAD_INS, PASSAGES, Passage, in_language};
use super::lines::{Lines, said, suffixes};
use crate::domain::texts::Wording;
use crate::domain::units::{Area, Standing, Translation, Unit, language_key, mark_of};
use crate::web::texts::{Findings, Hint};
use crate::web::ui::{Form, Page};

/// A language of the editor's head.
#[derive(Debug)]
pub(super) struct LanguageLine {
    pub code: String,
    /// Its name in the reader's language.
    pub name: String,
    /// "Latvian: 22 of 24".
    pub words: String,
    pub done: usize,
    pub all: usize,
    pub to_check: usize,
    pub missing: usize,
    /// The first passage that needs somebody, for the link to it; only of the language that stands beside.
    pub first_to_check: String,
    pub first_missing: String,
    pub is_beside: bool,
    /// Whether nothing was written in it yet.
    pub is_empty: bool,
}

/// A passage in one language.
#[derive(Debug)]
pub(super) struct Half {
    /// The field's name.
    pub name: String,
    pub lang: String,
    /// The language's name for the reader; empty where the unit has only one.
    pub language: String,
    pub text: String,
    /// How a translation stands.
    pub to_check: bool,
    pub missing: bool,
    pub focus: bool,
    /// What was found in it.
    pub found: Vec<Hint>,
}

/// A passage that is not a line of the grid.
#[derive(Debug)]
pub(super) struct PassageView {
    pub label: String,
    pub hint: String,
    pub rows: usize,
    pub halves: Vec<Half>,
}

/// One column of the editor.
#[derive(Debug)]
pub(super) struct ColumnView {
    pub code: &'static str,
    pub title: String,
    pub lead_in: PassageView,
    pub lines: Vec<LineView>,
}

/// One line of the editor.
#[derive(Debug)]
pub(super) struct LineView {
    pub token: String,
    pub row: String,
    /// What its buttons and its field call it: its mark, or its first words.
    pub called: String,
    /// The language of that.
    pub called_lang: String,
    pub mark: String,
    pub halves: Vec<Half>,
    pub criteria: Vec<Half>,
    /// Its skills in ESCO, in English.
    pub concepts: Vec<String>,
    pub class: &'static str,
    pub rated: bool,
    pub is_point: bool,
    pub is_heading: bool,
    pub opens: bool,
    pub up: bool,
    pub down: bool,
    pub inward: bool,
    pub outward: bool,
    pub holds: bool,
    pub focus: String,
}

/// A unit as it is edited: as stored, or as it was typed.
pub(super) struct View<'a> {
    pub unit: &'a Unit,
    pub lines: &'a Lines,
    /// What was found in it.
    pub findings: Findings,
    /// The language that stands beside the one it is written in.
    pub beside: Option<&'a str>,
    /// What the cursor is on: an act and a token.
    pub at: &'a str,
}

impl<'a> View<'a> {
    /// A unit with what was found in it.
    pub fn new(p: &Page, unit: &'a Unit, lines: &'a Lines, beside: Option<&'a str>, at: &'a str) -> Self {
        Self { findings: Findings::in_editor(p, unit).without_translations(), unit, lines, beside, at }
    }

    /// The languages and how far each is, the one the unit is written in left out.
    pub fn languages(&self, p: &Page) -> Vec<LanguageLine> {
        let passages = self.unit.passages();
        let first = |language: &str, wanted: Translation| {
            let found = passages.iter().find(|passage| self.unit.translation(&passage.path, passage.wording, language) == wanted);
            found.filter(|_| self.beside == Some(language)).map(|passage| in_language(&passage.path, self.unit, language)).unwrap_or_default()
        };
        let lines = self.unit.progress().into_iter().map(|progress| {
            let name = p.t(language_key(&progress.language));
            LanguageLine {
                words: p.t3("units-translated", "language", name.as_str(), "done", progress.done + progress.to_check, "all", progress.all),
                done: progress.done + progress.to_check,
                all: progress.all,
                to_check: progress.to_check,
                missing: progress.all - progress.done - progress.to_check,
                first_to_check: first(&progress.language, Translation::ToCheck),
                first_missing: first(&progress.language, Translation::Missing),
                is_beside: self.beside == Some(progress.language.as_str()),
                is_empty: progress.done + progress.to_check <= LEAD_INS.len(),
                name,
                code: progress.language,
            }
        });
        lines.collect()
    }

    /// What stands in the form under these names.
    fn halves(&self, p: &Page, path: &str, name: &str, wording: &Wording, typed: Option<&Form>) -> Vec<Half> {
        let languages = std::iter::once(self.unit.language.as_str()).chain(self.beside);
        languages
            .map(|language| {
                let found = self.findings.at(&in_language(path, self.unit, language)).to_vec();
                let name = in_language(name, self.unit, language);
                let state = if language == self.unit.language { Translation::Done } else { self.unit.translation(path, wording, language) };
                let stored = wording.0.get(language).map_or("", String::as_str);
                Half {
                    text: typed.filter(|form| form.has(&name)).map_or(stored, |form| form.value(&name)).to_owned(),
                    lang: language.to_owned(),
                    language: if self.beside.is_some() { p.t(language_key(language)) } else { String::new() },
                    to_check: state == Translation::ToCheck,
                    missing: state == Translation::Missing,
                    focus: self.at.strip_prefix("fits-") == Some(name.as_str()),
                    found,
                    name,
                }
            })
            .collect()
    }

    /// One passage as the form has it.
    pub fn passage(&self, p: &Page, passage: Passage, form: &Form) -> PassageView {
        let (rows, hint) = match passage.name {
            "description" => (3, p.t("units-description-hint")),
            "prerequisites" => (2, p.t("units-prerequisites-hint")),
            "tools" => (2, p.t("units-tools-hint")),
            "safety" => (2, p.t("units-safety-hint")),
            name if name.ends_with("-lead-in") => (1, p.t("units-lead-in-hint")),
            _ => (1, String::new()),
        };
        let halves = self.halves(p, passage.name, passage.name, passage.of(self.unit), Some(form));
        PassageView { label: p.t(passage.label), hint, rows, halves }
    }

    /// One column with its lines. `stored` is what a new page begins with.
    pub fn column(&self, p: &Page, stored: &Unit, area: Area, form: &Form) -> ColumnView {
        let lead_in = LEAD_INS.iter().find(|(known, _)| *known == area).map_or("", |(_, name)| *name);
        let lead_in = PASSAGES.into_iter().find(|passage| passage.name == lead_in).unwrap_or(PASSAGES[0]);
        let begun: std::collections::HashMap<_, _> = stored.column(area).lines(area).into_iter().map(|line| (line.node.id, line.node)).collect();
        let standings = self.unit.column(area).standing(area);
        let lines = standings.iter().map(|standing| {
            let before = begun.get(&standing.line.node.id);
            let (base, was_rated) = match self.lines.find(standing.line.node.id) {
                Some(line) => (line.base.clone(), line.base_rated),
                None => (mark_of(before.map_or("", |node| node.text.get(&self.unit.language))), before.is_some_and(|node| node.assessable)),
            };
            self.line(p, area, standing, &base, was_rated)
        });
        ColumnView { code: area.code(), title: p.t(area.key()), lead_in: self.passage(p, lead_in, form), lines: lines.collect() }
    }

    fn line(&self, p: &Page, area: Area, standing: &Standing<'_>, base: &str, was_rated: bool) -> LineView {
        let node = standing.line.node;
        let language = self.unit.language.as_str();
        let token = self.lines.token(node.id);
        let name = format!("{}.{token}", area.code());
        let path = format!("{}.{}", area.code(), node.id);
        let mark = standing.line.mark();
        let text = node.text.get(language);
        let (called, called_lang) = match (mark.is_empty(), text.is_empty()) {
            (false, _) => (mark.clone(), p.language.code()),
            (true, false) => (text.chars().take(40).collect(), language),
            (true, true) => (p.t("units-empty-line"), p.language.code()),
        };
        let is_heading = !node.assessable && !standing.is_point;
        let focus = self.at.split_once('-').filter(|(_, asked)| *asked == token).map(|(act, _)| act.to_owned()).unwrap_or_default();
        LineView {
            row: format!("{}.{token}.{}.{base}.{}", area.code(), standing.line.depth, u8::from(was_rated)),
            halves: self.halves(p, &path, &name, &node.text, None),
            criteria: self.halves(p, &format!("{path}.criteria"), &format!("{name}.criteria"), &node.criteria, None),
            concepts: node.skills.iter().map(|concept| concept.label.clone()).collect(),
            class: match (is_heading, standing.line.depth) {
                (true, 0) => "grp",
                (true, _) => "grp d1",
                (false, 2) => "d1 d2",
                (false, 1) if standing.is_point => "d1",
                (false, _) => "",
            },
            rated: node.assessable,
            is_point: standing.is_point,
            opens: !node.criteria.is_empty() || !node.skills.is_empty(),
            up: standing.up,
            down: standing.down,
            inward: standing.inward,
            outward: standing.outward,
            holds: standing.holds,
            called_lang: called_lang.to_owned(),
            is_heading,
            called,
            mark,
            focus,
            token,
        }
    }
}

/// What the page began with, in one hidden value: of every passage a mark, of the lines only what stands beside their text.
pub(super) fn was(unit: &Unit, beside: Option<&str>) -> String {
    let fields = super::fields::values(unit, beside);
    let mut marks: Vec<String> = fields.iter().map(|(name, value)| format!("{name}:{}", mark_of(value))).collect();
    let suffixes = suffixes(beside);
    for &area in Area::ALL {
        for line in unit.column(area).lines(area) {
            for suffix in &suffixes {
                let text = said(line.node, suffix, unit);
                if !text.is_empty() {
                    marks.push(format!("{}.{}{suffix}:{}", area.code(), line.node.id, mark_of(text)));
                }
            }
        }
    }
    marks.join(" ")
}

/// The languages a translation can be begun in, by their names in the reader's language.
pub(super) fn offered(p: &Page, unit: &Unit) -> Vec<crate::web::ui::Choice> {
    let mut offered: Vec<_> = crate::domain::units::LANGUAGES
        .iter()
        .filter(|(code, _)| !unit.languages().any(|known| known == *code))
        .map(|(code, _)| crate::web::ui::Choice::new(code, p.t(language_key(code))))
        .collect();
    offered.sort_by(|a, b| a.label.cmp(&b.label));
    offered
}
