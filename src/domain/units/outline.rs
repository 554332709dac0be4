//! Editing the outline of a column: lines move, nest and go, and nothing that was written is lost by one press.

use super::import::without_glyph;
use super::limits::{DEPTH, settle};
use super::{Area, Column, Node, Placed};
use crate::domain::ids::OutcomeId;
use crate::domain::texts::Wording;

/// The four ways a line moves, with everything under it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Move {
    /// Before the line above; out of a group's beginning into the group before.
    Up,
    /// After the line below; out of a group's end into the group after.
    Down,
    /// Under the line above.
    In,
    /// Beside the line it stands under.
    Out,
}

/// A line with the places it can go to: what the editor offers beside it.
#[derive(Debug, Clone, Copy)]
pub struct Standing<'a> {
    /// The line with its mark and depth.
    pub line: Placed<'a>,
    /// Whether it stands under an outcome: then it is a point and not rated.
    pub is_point: bool,
    /// Whether it can go up.
    pub up: bool,
    /// Whether it can go down.
    pub down: bool,
    /// Whether it can stand under the line above.
    pub inward: bool,
    /// Whether it can stand beside the line it is under.
    pub outward: bool,
    /// Whether another line can stand under it.
    pub holds: bool,
}

impl Column {
    /// Every line of the editor with the places it can go to.
    pub fn standing(&self, area: Area) -> Vec<Standing<'_>> {
        let mut lines = self.lines(area).into_iter();
        let mut found = Vec::new();
        stand(&self.outcomes, (false, false), 0, false, &mut lines, &mut found);
        found
    }

    /// Moves a line; false where there is no such line or no place to go.
    pub fn shift(&mut self, id: OutcomeId, to: Move) -> bool {
        let Some(path) = path(&self.outcomes, id) else { return false };
        let moved = match to {
            Move::Up => up(&mut self.outcomes, &path),
            Move::Down => down(&mut self.outcomes, &path),
            Move::In => indent(&mut self.outcomes, &path),
            Move::Out => outdent(&mut self.outcomes, &path),
        };
        self.settle();
        moved.is_some()
    }

    /// Takes a line out; what stands under it takes its place.
    pub fn remove(&mut self, id: OutcomeId) -> bool {
        let Some(path) = path(&self.outcomes, id) else { return false };
        let Some((&at, above)) = path.split_last() else { return false };
        let Some(list) = list(&mut self.outcomes, above) else { return false };
        if at >= list.len() {
            return false;
        }
        let gone = list.remove(at);
        let was_outcome = gone.assessable;
        let children = gone.children.into_iter().map(|child| Node { assessable: child.assessable || was_outcome, ..child });
        list.splice(at..at, children);
        self.settle();
        true
    }

    /// Adds a line at the end, or at the end of what stands under another line.
    pub fn add(&mut self, under: Option<OutcomeId>, node: Node) -> bool {
        match under {
            None => self.outcomes.push(node),
            Some(parent) => {
                let Some(path) = path(&self.outcomes, parent).filter(|path| path.len() < DEPTH) else { return false };
                let Some(list) = list(&mut self.outcomes, &path) else { return false };
                list.push(node);
            }
        }
        self.settle();
        true
    }

    /// Splits a line whose text has several lines of its own: the first stays it, with everything that hangs on it, each other
    /// becomes a line after it. A translation goes along where it has as many lines, otherwise it stays whole with the first.
    /// False where there is no such line or nothing to split.
    pub fn split(&mut self, id: OutcomeId, language: &str, fresh: &mut dyn FnMut() -> OutcomeId) -> bool {
        let Some(path) = path(&self.outcomes, id) else { return false };
        let Some((&at, above)) = path.split_last() else { return false };
        let Some(list) = list(&mut self.outcomes, above) else { return false };
        let Some(first) = list.get_mut(at) else { return false };
        let parts =
            |text: &str| text.lines().map(|line| without_glyph(line.trim())).filter(|line| !line.is_empty()).map(str::to_owned).collect::<Vec<_>>();
        let count = parts(first.text.get(language)).len();
        if count < 2 {
            return false;
        }
        let mut others: Vec<Node> = (1..count).map(|_| Node::new(fresh(), Wording::default(), first.assessable)).collect();
        for (language, text) in first.text.clone().0 {
            let parts = parts(&text);
            if parts.len() != count {
                continue;
            }
            for (node, part) in std::iter::once(&mut *first).chain(&mut others).zip(parts) {
                node.text.set(&language, part);
            }
        }
        let after = at + 1;
        list.splice(after..after, others);
        self.settle();
        true
    }

    /// Takes out the lines that were left empty.
    pub fn prune(&mut self) {
        prune(&mut self.outcomes);
    }

    fn settle(&mut self) {
        for node in &mut self.outcomes {
            settle(node, false);
        }
    }
}

/// `groups` says whether there is a group before and after the line that these stand under.
fn stand<'a>(
    nodes: &'a [Node],
    groups: (bool, bool),
    depth: usize,
    under_outcome: bool,
    lines: &mut std::vec::IntoIter<Placed<'a>>,
    found: &mut Vec<Standing<'a>>,
) {
    let group = |at: Option<usize>| at.and_then(|at| nodes.get(at)).is_some_and(|node| !node.assessable);
    for (at, node) in nodes.iter().enumerate() {
        let Some(line) = lines.next() else { return };
        found.push(Standing {
            line,
            is_point: under_outcome,
            up: at > 0 || groups.0,
            down: at + 1 < nodes.len() || groups.1,
            inward: at > 0 && depth + 1 + height(node) <= DEPTH,
            outward: depth > 0,
            holds: depth + 1 < DEPTH,
        });
        let around = (group(at.checked_sub(1)), group(Some(at + 1)));
        stand(&node.children, around, depth + 1, under_outcome || node.assessable, lines, found);
    }
}

fn prune(nodes: &mut Vec<Node>) {
    nodes.retain(|node| !node.is_blank());
    for node in nodes {
        prune(&mut node.children);
    }
}

fn path(nodes: &[Node], id: OutcomeId) -> Option<Vec<usize>> {
    nodes.iter().enumerate().find_map(|(at, node)| {
        if node.id == id {
            return Some(vec![at]);
        }
        let mut below = path(&node.children, id)?;
        below.insert(0, at);
        Some(below)
    })
}

/// What stands under the line at this path; the column itself for an empty one.
fn list<'a>(nodes: &'a mut Vec<Node>, path: &[usize]) -> Option<&'a mut Vec<Node>> {
    let mut list = nodes;
    for &step in path {
        list = &mut list.get_mut(step)?.children;
    }
    Some(list)
}

fn height(node: &Node) -> usize {
    1 + node.children.iter().map(height).max().unwrap_or(0)
}

fn up(nodes: &mut Vec<Node>, path: &[usize]) -> Option<()> {
    let (&at, above) = path.split_last()?;
    if at > 0 {
        list(nodes, above)?.swap(at - 1, at);
        return Some(());
    }
    let (&parent, grand) = above.split_last()?;
    let before = parent.checked_sub(1)?;
    let groups = list(nodes, grand)?;
    groups.get(before).filter(|group| !group.assessable)?;
    let node = groups.get_mut(parent)?.children.remove(0);
    groups.get_mut(before)?.children.push(node);
    Some(())
}

fn down(nodes: &mut Vec<Node>, path: &[usize]) -> Option<()> {
    let (&at, above) = path.split_last()?;
    let siblings = list(nodes, above)?;
    if at + 1 < siblings.len() {
        siblings.swap(at, at + 1);
        return Some(());
    }
    let (&parent, grand) = above.split_last()?;
    let groups = list(nodes, grand)?;
    groups.get(parent + 1).filter(|group| !group.assessable)?;
    let node = groups.get_mut(parent)?.children.pop()?;
    groups.get_mut(parent + 1)?.children.insert(0, node);
    Some(())
}

fn indent(nodes: &mut Vec<Node>, path: &[usize]) -> Option<()> {
    let (&at, above) = path.split_last()?;
    let siblings = list(nodes, above)?;
    let before = at.checked_sub(1)?;
    if path.len() + siblings.get(at).map(height)? > DEPTH {
        return None;
    }
    let node = siblings.remove(at);
    siblings.get_mut(before)?.children.push(node);
    Some(())
}

fn outdent(nodes: &mut Vec<Node>, path: &[usize]) -> Option<()> {
    let (&at, above) = path.split_last()?;
    let (&parent, grand) = above.split_last()?;
    let siblings = list(nodes, above)?;
    if at >= siblings.len() {
        return None;
    }
    let mut node = siblings.remove(at);
    let outer = list(nodes, grand)?;
    // A point that steps out of its outcome is an outcome again.
    node.assessable |= outer.get(parent).is_some_and(|parent| parent.assessable);
    outer.insert(parent + 1, node);
    Some(())
}
