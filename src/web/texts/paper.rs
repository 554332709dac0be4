//! A content as a paper shows it: sections of labelled rows, headings and outcomes, each in the languages asked for, with what changed and
//! what was said. Translations stand beside what they translate, criteria and skills under their outcome.

use super::margin::{Margin, Talk};
use super::proposed::ProposalView;
use super::said::Said;
use super::view::View;
use crate::domain::texts::{ChangedField, Content, Field, Label, Passage, Piece, Value, Was, passages, redline};
use crate::domain::units::language_key;
use crate::web::ui::Page;
use std::collections::HashMap;

/// A whole paper.
#[derive(Debug)]
pub(super) struct Paper {
    pub sections: Vec<Section>,
    /// The names of the two languages that stand side by side, each with its code; empty where there is one.
    pub columns: Vec<(String, String)>,
    /// How many fields differ.
    pub changes: usize,
    /// The pairs that ask for this view again.
    pub asked: Vec<(&'static str, String)>,
}

/// One section of a paper.
#[derive(Debug)]
pub(super) struct Section {
    pub key: &'static str,
    pub id: String,
    pub title: String,
    pub lead_in: Option<Row>,
    pub blocks: Vec<Block>,
    /// What others would add here.
    pub proposals: Vec<ProposalView>,
}

/// What follows each other in a section.
#[derive(Debug)]
#[expect(clippy::large_enum_variant, reason = "a paper has a few headings, and they are not moved about")]
pub(super) enum Block {
    /// Label and value.
    Pairs(Vec<Row>),
    /// A heading that nobody rates.
    Heading(Row),
    /// Outcomes, each with the points under it.
    Outcomes(Vec<Outcome>),
}

/// An outcome and its points.
#[derive(Debug)]
pub(super) struct Outcome {
    pub row: Row,
    pub points: Vec<Row>,
}

/// One passage.
#[derive(Debug)]
pub(super) struct Row {
    pub path: String,
    pub label: String,
    /// In one language, or in two side by side.
    pub halves: Vec<Half>,
    /// What else changed, in languages that are not shown.
    pub others: Vec<Half>,
    /// Where it stood before; empty where it stayed.
    pub was: String,
    /// Criteria and skills.
    pub under: Vec<Under>,
    pub said: Option<Said>,
    pub talk: Option<Talk>,
}

impl Row {
    /// Whether somebody has said something here, or was just refused: lead-ins offer no comment of their own accord.
    pub(super) fn is_spoken_of(&self) -> bool {
        self.talk.as_ref().is_some_and(|talk| !talk.comments.is_empty() || talk.is_open)
    }
}

/// What stands under an outcome.
#[derive(Debug)]
pub(super) struct Under {
    pub label: String,
    pub halves: Vec<Half>,
    pub others: Vec<Half>,
}

/// A passage in one language; without pieces it is not said in it.
#[derive(Debug)]
pub(super) struct Half {
    pub lang: String,
    /// The language's name, where it is not the one that was asked for.
    pub name: String,
    pub pieces: Vec<Piece>,
}

/// The fields of a content for the reader: days and words of closed lists in the reader's language, and said to be so.
fn fields(p: &Page, content: &dyn Content) -> Vec<Field> {
    let mut fields = content.fields();
    for field in &mut fields {
        let words = match &field.value {
            Value::Text => continue,
            Value::Day(day) => p.date(day),
            Value::Message(key) => p.t(key),
            Value::Country(code) => p.country(code),
        };
        field.text = words;
        field.language = Some(p.language.code().to_owned());
    }
    fields
}

/// The paper as asked for: with what changed since `before`, or without it as it stands.
pub(super) fn paper(p: &Page, content: &dyn Content, before: Option<&dyn Content>, view: &View, margin: Option<&mut Margin<'_>>) -> Paper {
    let now = fields(p, content);
    let lines = match before {
        Some(before) => redline(&fields(p, before), &now),
        None => now.into_iter().map(ChangedField::plain).collect(),
    };
    let changes = lines.iter().filter(|line| line.changed).count();
    let mut paper = Paper { sections: Vec::new(), columns: view.columns(p), changes, asked: view.asked().pairs() };
    let mut margin = margin;
    for passage in passages(lines) {
        paper.add(p, passage, view, margin.as_deref_mut());
    }
    paper
}

impl Paper {
    fn add(&mut self, p: &Page, passage: Passage, view: &View, margin: Option<&mut Margin<'_>>) {
        // What is said of a passage in any language is said of the one it is written in.
        let Some(first) = passage.first() else { return };
        let (section, outcome, depth) = (first.field.section, first.field.outcome, first.field.depth);
        let path = first.field.base().to_owned();
        let was = first.was.as_ref().map(|was| was_words(p, was, &first.field.label)).unwrap_or_default();
        let (label, heading) = label(p, &first.field.label);
        let (said, talk) = match margin {
            Some(margin) => (outcome.and_then(|id| margin.said(p, id)), margin.talk(&path, outcome, !first.is_gone())),
            None => (None, None),
        };
        let under = passage.under.into_iter().map(|lines| {
            let label = lines.first().map(|line| self::label(p, &line.field.label).0).unwrap_or_default();
            let (halves, others) = halves(p, lines, view);
            Under { label, halves, others }
        });
        let under = under.collect();
        let (halves, others) = halves(p, passage.lines, view);
        let row = Row { path, label, halves, others, was, under, said, talk };
        let Some(section) = self.section(p, section) else { return };
        if row.path.ends_with("-lead-in") {
            section.lead_in = Some(row);
        } else if outcome.is_some() && heading {
            section.blocks.push(Block::Heading(row));
        } else if outcome.is_some() {
            section.add_outcome(row, depth);
        } else if let Some(Block::Pairs(rows)) = section.blocks.last_mut() {
            rows.push(row);
        } else {
            section.blocks.push(Block::Pairs(vec![row]));
        }
    }

    /// Puts what others would add where it is meant to stand.
    pub(super) fn propose(&mut self, p: &Page, proposals: Vec<ProposalView>) {
        for proposal in proposals {
            if let Some(section) = self.section(p, proposal.section) {
                section.proposals.push(proposal);
            }
        }
    }

    /// The section of this key; where there is none yet, it is begun.
    fn section(&mut self, p: &Page, key: &'static str) -> Option<&mut Section> {
        let at = self.sections.iter().position(|section| section.key == key).unwrap_or(self.sections.len());
        if at == self.sections.len() {
            let id = format!("section-{}", at + 1);
            self.sections.push(Section { key, id, title: p.t(key), lead_in: None, blocks: Vec::new(), proposals: Vec::new() });
        }
        self.sections.get_mut(at)
    }
}

impl Section {
    fn add_outcome(&mut self, row: Row, depth: u8) {
        let Some(Block::Outcomes(outcomes)) = self.blocks.last_mut() else {
            self.blocks.push(Block::Outcomes(vec![Outcome { row, points: Vec::new() }]));
            return;
        };
        match outcomes.last_mut() {
            Some(above) if depth > 0 && row.label.starts_with(&format!("{}.", above.row.label)) => above.points.push(row),
            _ => outcomes.push(Outcome { row, points: Vec::new() }),
        }
    }
}

/// A label's words, and whether it is a heading's.
fn label(p: &Page, label: &Label) -> (String, bool) {
    match label {
        Label::Key(key) => (p.t(key), false),
        Label::Mark(mark) if mark.is_empty() => (p.t("texts-heading"), true),
        Label::Mark(mark) => (mark.clone(), false),
    }
}

/// Where or what it was, in words.
fn was_words(p: &Page, was: &Was, now: &Label) -> String {
    let empty = |label: &Label| matches!(label, Label::Mark(mark) if mark.is_empty());
    match (&was.label, was.moved) {
        (label, _) if empty(label) && !empty(now) => p.t("reviews-was-heading"),
        (Label::Mark(mark), _) if !mark.is_empty() && empty(now) => p.t1("reviews-is-heading", "mark", mark),
        (Label::Mark(mark), true) if !mark.is_empty() => p.t1("reviews-moved-from", "mark", mark),
        _ => p.t("reviews-moved"),
    }
}

/// A passage in the languages asked for; and what changed in those that were not.
fn halves(p: &Page, lines: Vec<ChangedField>, view: &View) -> (Vec<Half>, Vec<Half>) {
    // What is in no language, or is never translated, stands as it is.
    if !lines.iter().any(|line| line.field.worded) {
        let whole = lines.into_iter().map(|line| Half { lang: line.field.language.unwrap_or_default(), name: String::new(), pieces: line.pieces });
        return (whole.collect(), Vec::new());
    }
    let mut by_language: HashMap<String, ChangedField> = lines.into_iter().filter_map(|line| Some((line.field.language.clone()?, line))).collect();
    let mut shown = Vec::new();
    for language in view.shown() {
        let found = by_language.remove(language);
        let (lang, name, line) = match found {
            Some(line) => (language.to_owned(), String::new(), Some(line)),
            // Nothing in this language: where it stands alone, the words it is written in stand for it.
            None if view.beside.is_none() => {
                let name = p.t1("reviews-in-language", "language", p.language_inside(&view.original));
                (view.original.clone(), name, by_language.remove(&view.original))
            }
            None => (language.to_owned(), String::new(), None),
        };
        shown.push(Half { lang, name, pieces: line.map(|line| line.pieces).unwrap_or_default() });
    }
    let mut others: Vec<ChangedField> = by_language.into_values().filter(|line| line.changed).collect();
    others.sort_by(|a, b| a.field.path.cmp(&b.field.path));
    let others = others.into_iter().map(|line| {
        let lang = line.field.language.unwrap_or_default();
        Half { name: p.t(language_key(&lang)), lang, pieces: line.pieces }
    });
    (shown, others.collect())
}
