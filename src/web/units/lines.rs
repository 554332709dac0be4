//! The lines of the grid in the editor's form. Each has a hidden `row` (`area.token.depth.base.rated`), a text named `area.token`
//! and a tick `rated`; the token is the outcome's id, or `n1`, `n2` … for a line that is not stored yet. `base` and `rated` say
//! what the page began with, so that a lost update can tell who changed what.

use crate::domain::ids::OutcomeId;
use crate::domain::texts::Wording;
use crate::domain::units::{Area, DEPTH, Node, OUTCOMES, Unit};
use crate::web::ui::Form;
use sha2::{Digest, Sha256};
use std::collections::{HashMap, HashSet};
use std::iter::Peekable;
use uuid::Uuid;

/// One line as it was submitted.
#[derive(Debug, Clone)]
pub(super) struct Line {
    pub area: Area,
    pub id: OutcomeId,
    pub token: String,
    pub depth: usize,
    pub text: String,
    pub rated: bool,
    /// The mark of the text the page began with.
    pub base: String,
    /// Whether it was rated then.
    pub base_rated: bool,
}

impl Line {
    /// The name of its text in the form, which is the path of its field.
    pub fn name(&self) -> String {
        format!("{}.{}", self.area.code(), self.token)
    }
}

/// All lines of a submitted form, in its order.
#[derive(Debug, Clone, Default)]
pub(super) struct Lines(Vec<Line>);

/// A short mark of a text, to tell whether it changed.
pub(super) fn mark_of(text: &str) -> String {
    let digest = Sha256::digest(text.trim().as_bytes());
    hex::encode(digest.get(..4).unwrap_or_default())
}

impl Lines {
    /// Reads them. A line with an id that the stored unit does not have is refused where the form is up to date: it is from
    /// another unit. Where somebody else has saved since, it may have been taken out, and the conflict page asks.
    pub fn read(form: &mut Form, stored: &Unit, is_current: bool) -> Self {
        let known = stored.outcome_ids();
        let texts: HashMap<&str, &str> = form.pairs().iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let rated: HashSet<&str> = form.values("rated").collect();
        let mut lines = Vec::new();
        let mut wrong = Vec::new();
        let mut seen = HashSet::new();
        for row in form.values("row").take(2 * OUTCOMES) {
            let Some(mut line) = parse(row) else {
                wrong.push((String::new(), "units-error-line"));
                continue;
            };
            let text = texts.get(line.name().as_str()).copied().unwrap_or_default();
            text.trim().clone_into(&mut line.text);
            line.rated = rated.contains(line.token.as_str());
            let is_new = line.token.starts_with('n');
            if is_new && line.text.is_empty() {
                continue;
            }
            if !seen.insert(line.token.clone()) || (!is_new && is_current && !known.contains(&line.id)) {
                wrong.push((line.name(), "units-error-line"));
            }
            lines.push(line);
        }
        for (name, key) in wrong {
            form.reject(&name, key);
        }
        Self(lines)
    }

    pub fn iter(&self) -> impl Iterator<Item = &Line> {
        self.0.iter()
    }

    /// A line as it was submitted.
    pub fn find(&self, id: OutcomeId) -> Option<&Line> {
        self.0.iter().find(|line| line.id == id)
    }

    /// The token a line had in the form; of a stored one its id.
    pub fn token(&self, id: OutcomeId) -> String {
        self.find(id).map_or_else(|| id.to_string(), |line| line.token.clone())
    }

    /// The lines of a column as a tree. What other languages say of a line is kept.
    pub fn tree(&self, area: Area, stored: &Unit) -> Vec<Node> {
        let mut wordings = HashMap::new();
        for line in Area::ALL.iter().flat_map(|&area| stored.column(area).lines(area)) {
            wordings.insert(line.node.id, &line.node.text);
        }
        let mut lines = self.0.iter().filter(|line| line.area == area).peekable();
        take(&mut lines, 0, &|line| {
            let mut text: Wording = wordings.get(&line.id).map(|&wording| wording.clone()).unwrap_or_default();
            text.set(&stored.language, line.text.as_str());
            Node::new(line.id, text, line.rated)
        })
    }
}

/// A form that jumps a step in depth is read as if it did not.
fn take<'a>(lines: &mut Peekable<impl Iterator<Item = &'a Line>>, depth: usize, node: &dyn Fn(&Line) -> Node) -> Vec<Node> {
    let mut nodes = Vec::new();
    while let Some(line) = lines.next_if(|line| line.depth >= depth) {
        let mut made = node(line);
        if depth + 1 < DEPTH {
            made.children = take(lines, depth + 1, node);
        }
        nodes.push(made);
    }
    nodes
}

fn parse(row: &str) -> Option<Line> {
    let mut parts = row.split('.');
    let area = Area::from_code(parts.next()?)?;
    let token = parts.next()?.to_owned();
    let depth: usize = parts.next()?.parse().ok()?;
    let base = parts.next().unwrap_or_default().to_owned();
    let base_rated = parts.next() == Some("1");
    let id = match token.strip_prefix('n') {
        Some(number) => number.parse::<u16>().ok().map(|_| Uuid::now_v7())?,
        None => token.parse().ok()?,
    };
    Some(Line { area, id: OutcomeId(id), token, depth: depth.min(DEPTH - 1), text: String::new(), rated: false, base, base_rated })
}
