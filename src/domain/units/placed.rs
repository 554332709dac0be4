//! The nodes of the grid in reading order, with the marks that every page and paper prints.

use super::{Area, Column, Node};

/// A node in reading order, with its mark and depth.
#[derive(Debug, Clone, Copy)]
pub struct Placed<'a> {
    /// The column.
    pub area: Area,
    /// The node.
    pub node: &'a Node,
    /// The node above.
    pub parent: Option<&'a Node>,
    /// 0 at the top.
    pub depth: u8,
    /// Its number among the column's assessable outcomes, or of the outcome it belongs to; 0 for headings.
    pub number: usize,
    /// Its place under that outcome, from 1; 0 for outcomes and headings.
    pub point: usize,
}

impl Placed<'_> {
    /// The printed mark: `K1`, `C1.2`; empty for headings.
    pub fn mark(&self) -> String {
        match (self.number, self.point) {
            (0, _) => String::new(),
            (number, 0) => format!("{}{number}", self.area.letter()),
            (number, point) => format!("{}{number}.{point}", self.area.letter()),
        }
    }
}

impl Node {
    /// Whether neither it nor anything under it has any words: a line begun in the editor and left empty.
    pub fn is_blank(&self) -> bool {
        self.text.is_empty() && self.criteria.is_empty() && self.children.iter().all(Self::is_blank)
    }
}

impl Column {
    /// The nodes of this column in reading order. Lines that were left empty are not there: nothing agrees, prints or rates them.
    pub fn placed(&self, area: Area) -> Vec<Placed<'_>> {
        let mut walk = Walk { area, blanks: false, numbered: 0, found: Vec::new() };
        walk.all(&self.outcomes, None, 0, (0, 0));
        walk.found
    }

    /// The same with the empty lines, which have no mark: what the editor shows.
    pub fn lines(&self, area: Area) -> Vec<Placed<'_>> {
        let mut walk = Walk { area, blanks: true, numbered: 0, found: Vec::new() };
        walk.all(&self.outcomes, None, 0, (0, 0));
        walk.found
    }
}

struct Walk<'a> {
    area: Area,
    blanks: bool,
    numbered: usize,
    found: Vec<Placed<'a>>,
}

impl<'a> Walk<'a> {
    fn all(&mut self, nodes: &'a [Node], parent: Option<&'a Node>, depth: u8, outcome: (usize, usize)) {
        let mut points = 0;
        for node in nodes {
            let blank = node.is_blank();
            if blank && !self.blanks {
                continue;
            }
            let (number, point) = match outcome {
                _ if blank => (0, 0),
                _ if node.assessable => {
                    self.numbered += 1;
                    (self.numbered, 0)
                }
                (number, 0) if number > 0 => {
                    points += 1;
                    (number, points)
                }
                _ => (0, 0),
            };
            self.found.push(Placed { area: self.area, node, parent, depth, number, point });
            self.all(&node.children, Some(node), depth.saturating_add(1), (number, point));
        }
    }
}
