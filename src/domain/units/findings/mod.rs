//! What a unit's readers should look at: rules over its words, its length, its languages and its five criteria. Each finding has
//! a place and a reason. The same unit always has the same findings, in reading order.
//!
//! Rules that read words do so in the first of the unit's languages that Tilts reads (English, Latvian); what such a rule says of
//! one language holds for its translations. A unit in other languages alone has the rules that need no grammar. One walk over all
//! words, lists looked up by hash: the time grows with the length of the text.

mod duplicates;
mod english;
mod latvian;
mod leftovers;
mod level;
mod lexicon;
mod outcomes;
mod reading;
#[cfg(test)]
mod tests;
mod text;
mod translated;
mod volume;
mod whole;

use super::{Area, Placed, Unit};
use crate::domain::texts::{Content, Finding, lost_characters};
use lexicon::{Lexicon, lexicon};
use std::collections::HashMap;

/// The language whose words are read, and what is known of it.
#[derive(Debug, Clone, Copy)]
struct Read<'a> {
    language: &'a str,
    lexicon: &'static Lexicon,
}

/// A line of the grid with its path.
#[derive(Debug)]
struct Line<'a> {
    path: String,
    placed: Placed<'a>,
}

impl<'a> Line<'a> {
    /// What it says in this language.
    fn text(&self, language: &str) -> &'a str {
        self.placed.node.text.get(language)
    }

    /// How much says by what one sees that it is reached: points under it and lines of criteria.
    fn shown(&self, language: &str) -> usize {
        let points = self.placed.node.children.iter().filter(|child| !child.is_blank()).count();
        points + self.placed.node.criteria.get(language).lines().filter(|line| !line.trim().is_empty()).count()
    }
}

/// All findings of a unit, in reading order.
pub(super) fn findings(unit: &Unit) -> Vec<Finding> {
    let read = unit.languages().find_map(|language| lexicon(language).map(|lexicon| Read { language, lexicon }));
    let lines: Vec<(Area, Vec<Line<'_>>)> = Area::ALL.iter().map(|&area| (area, lines(unit, area))).collect();
    let all = || lines.iter().flat_map(|(_, lines)| lines);
    let mut found = Vec::new();
    whole::fields(unit, &mut found);
    volume::volume(unit, all().filter(|line| line.placed.node.assessable).count(), &mut found);
    leftovers::passages(unit, &mut found);
    if let Some(read) = read {
        level::level(unit, read, all(), &mut found);
    }
    for (area, lines) in &lines {
        whole::column(*area, lines, &mut found);
        for line in lines {
            outcomes::outcome(unit, *area, line, read, &mut found);
        }
    }
    duplicates::duplicates(unit, all(), &mut found);
    translated::translated(unit, &mut found);
    whole::criteria(unit, all(), &mut found);
    whole::checklist(unit, &mut found);
    found.extend(lost_characters(&unit.fields()));
    sorted(&lines, found)
}

fn lines(unit: &Unit, area: Area) -> Vec<Line<'_>> {
    let placed = unit.column(area).placed(area);
    placed.into_iter().map(|placed| Line { path: format!("{}.{}", area.code(), placed.node.id), placed }).collect()
}

/// In the order of the page: fields, columns line by line, the five questions. What stands at one place keeps its order.
fn sorted(lines: &[(Area, Vec<Line<'_>>)], mut found: Vec<Finding>) -> Vec<Finding> {
    let mut order: HashMap<&str, usize> = HashMap::new();
    let fixed =
        ["title", "qualification", "work-task-area", "eqf-level", "sector", "days", "hours", "description", "prerequisites", "tools", "safety"];
    let columns = lines.iter().flat_map(|(area, lines)| std::iter::once(area.code()).chain(lines.iter().map(|line| line.path.as_str())));
    for path in fixed.into_iter().chain(columns) {
        let next = order.len();
        order.entry(path).or_insert(next);
    }
    found.sort_by_cached_key(|finding| {
        let path = finding.path.split('@').next().unwrap_or_default();
        let path = path.strip_suffix(".criteria").unwrap_or(path);
        let path = path.strip_suffix("-lead-in").unwrap_or(path);
        order.get(path).copied().unwrap_or(usize::MAX)
    });
    found
}
