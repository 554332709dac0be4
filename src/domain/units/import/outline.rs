//! A list of lines as the outline of a column: groups, outcomes, and the points under them.

use super::lines::{Bullet, Line};
use super::{Fresh, Place};
use crate::domain::ids::OutcomeId;
use crate::domain::texts::Wording;
use crate::domain::units::{Area, Concept, DEPTH, Node};
use std::collections::BTreeMap;

/// A line of a column with everything that a row of a table can say of it.
#[derive(Debug, Clone)]
pub(super) struct Item {
    pub line: Line,
    /// The same in other languages.
    pub others: Vec<(String, String)>,
    /// Criteria by language; an empty one is that of the unit.
    pub criteria: Vec<(String, String)>,
    pub skills: Vec<Concept>,
    /// How deep it nests, where the source says it.
    pub depth: Option<usize>,
    /// Whether it is rated, where the source says it.
    pub rated: Option<bool>,
}

impl From<Line> for Item {
    fn from(line: Line) -> Self {
        Self { line, others: Vec::new(), criteria: Vec::new(), skills: Vec::new(), depth: None, rated: None }
    }
}

/// A place in the outline that a later line can stand beside.
#[derive(Debug, Clone, Copy)]
struct Step {
    bullet: Bullet,
    indent: usize,
    depth: usize,
}

/// The outline of a column, and where each line of it stood.
pub(super) fn outline(items: &[Item], area: Area, language: &str, fresh: Fresh<'_>, places: &mut BTreeMap<OutcomeId, Place>) -> Vec<Node> {
    let depths = depths(items);
    let mut nodes: Vec<(usize, Node)> = Vec::new();
    for (at, (item, depth)) in items.iter().zip(&depths).enumerate() {
        let next = depths.get(at + 1).copied().unwrap_or(0);
        let holds = next > *depth;
        let announces = item.line.is_heading();
        // Knowledge numbered in two steps is themes and what belongs to them.
        let is_theme = area == Area::Knowledge && matches!(item.line.bullet, Bullet::Number(_));
        let is_group = holds && (announces || is_theme || (!item.line.is_bulleted() && *depth == 0 && item.depth.is_none()));
        let mut node = Node::new(fresh(), Wording::default(), item.rated.unwrap_or(!is_group));
        node.text.set(language, tidy(&item.line.text, is_group));
        for (other, text) in &item.others {
            node.text.set(other, tidy(text, is_group));
        }
        for (spoken, text) in &item.criteria {
            node.criteria.set(if spoken.is_empty() { language } else { spoken }, text.as_str());
        }
        node.skills = item.skills.clone();
        places.insert(node.id, item.line.place.clone());
        nodes.push((*depth, node));
    }
    let mut nodes = nodes.into_iter().peekable();
    gather(&mut nodes, 0)
}

fn gather(nodes: &mut std::iter::Peekable<std::vec::IntoIter<(usize, Node)>>, depth: usize) -> Vec<Node> {
    let mut found = Vec::new();
    while let Some((_, mut node)) = nodes.next_if(|(at, _)| *at >= depth) {
        if depth + 1 < DEPTH {
            node.children = gather(nodes, depth + 1);
        }
        found.push(node);
    }
    found
}

/// Punctuation that belongs to the list and not to its lines.
fn tidy(text: &str, is_group: bool) -> String {
    let text = text.trim().trim_end_matches([';', ',']).trim_end();
    if is_group { text.trim_end_matches(':').trim_end().to_owned() } else { text.to_owned() }
}

/// How deep each line stands.
fn depths(items: &[Item]) -> Vec<usize> {
    let has_bullets = items.iter().any(|item| item.line.is_bulleted());
    let indents = has_steps(items);
    let mut steps: Vec<Step> = Vec::new();
    let mut group = false;
    let mut found = Vec::new();
    for (at, item) in items.iter().enumerate() {
        let line = &item.line;
        let follows_bullet = items.get(at + 1).is_some_and(|next| next.line.is_bulleted());
        let depth = if let Some(depth) = item.depth {
            depth
        } else if !line.is_bulleted() && (line.is_heading() || (has_bullets && follows_bullet)) {
            // What announces a list begins a group.
            steps.clear();
            group = true;
            0
        } else if !line.is_bulleted() {
            if has_bullets {
                steps.clear();
                group = false;
            }
            usize::from(group)
        } else {
            nested(&mut steps, line, usize::from(group), indents)
        };
        found.push(depth.min(DEPTH - 1));
    }
    found
}

/// Whether indents differ among lines with bullets, so that they tell something.
fn has_steps(items: &[Item]) -> bool {
    let mut indents = items.iter().filter(|item| item.line.is_bulleted()).map(|item| item.line.indent);
    let Some(first) = indents.next() else { return false };
    indents.any(|indent| indent != first)
}

/// A bulleted line: beside one of its kind, or under the line above.
fn nested(steps: &mut Vec<Step>, line: &Line, base: usize, indents: bool) -> usize {
    if let Bullet::Number(parts) = line.bullet {
        steps.retain(|step| !matches!(step.bullet, Bullet::Number(other) if other >= parts) && matches!(step.bullet, Bullet::Number(_)));
        let depth = base + steps.len();
        steps.push(Step { bullet: line.bullet, indent: line.indent, depth });
        return depth;
    }
    let beside =
        if indents { steps.iter().position(|step| step.indent >= line.indent) } else { steps.iter().position(|step| step.bullet == line.bullet) };
    if let Some(at) = beside {
        steps.truncate(at);
    }
    let depth = steps.last().map_or(base, |above| above.depth + 1);
    steps.push(Step { bullet: line.bullet, indent: line.indent, depth });
    depth
}
