//! The lines of the grid in the editor's form. Each has a hidden `row` (`area.token.depth.base.rated`), a text named `area.token`
//! and a tick `rated`; the token is the outcome's id, or `n1`, `n2` … for a line that is not stored yet. `base` and `rated` say
//! what the page began with, so that a lost update can tell who changed what. Beside the text stand its criteria
//! (`area.token.criteria`) and both in the second language (`area.token@fi`, `area.token.criteria@fi`).

use crate::domain::ids::OutcomeId;
use crate::domain::texts::Wording;
use crate::domain::units::{Area, DEPTH, Node, OUTCOMES, Unit};
use crate::web::ui::Form;
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
    /// What stands beside the text, by the end of its name: `.criteria`, `@fi`, `.criteria@fi`; only what the form has.
    pub beside: Vec<(String, String)>,
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

    /// Whether nothing was written anywhere in it.
    pub fn is_blank(&self) -> bool {
        self.text.is_empty() && self.beside.iter().all(|(_, text)| text.is_empty())
    }
}

/// All lines of a submitted form, in its order.
#[derive(Debug, Clone, Default)]
pub(super) struct Lines(Vec<Line>);

/// The ends of the names of what stands beside a line's text.
pub(super) fn suffixes(beside: Option<&str>) -> Vec<String> {
    let second = beside.map(|language| [format!("@{language}"), format!("{CRITERIA}@{language}")]);
    std::iter::once(CRITERIA.to_owned()).chain(second.into_iter().flatten()).collect()
}

/// What a line says under such an end.
pub(super) fn said<'a>(node: &'a Node, suffix: &str, unit: &Unit) -> &'a str {
    let (of, language) = suffix.split_once('@').unwrap_or((suffix, unit.language.as_str()));
    let wording = if of == CRITERIA { &node.criteria } else { &node.text };
    wording.0.get(language).map_or("", String::as_str)
}

const CRITERIA: &str = ".criteria";

impl Lines {
    /// Reads them. A line with an id that the stored unit does not have is refused where the form is up to date: it is from
    /// another unit. Where somebody else has saved since, it may have been taken out, and the conflict page asks.
    pub fn read(form: &mut Form, stored: &Unit, is_current: bool, beside: Option<&str>) -> Self {
        let known = stored.outcome_ids();
        let texts: HashMap<&str, &str> = form.pairs().iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let rated: HashSet<&str> = form.values("rated").collect();
        let suffixes = suffixes(beside);
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
            let part = |suffix: &String| Some((suffix.clone(), texts.get(format!("{}{suffix}", line.name()).as_str())?.trim().to_owned()));
            line.beside = suffixes.iter().filter_map(part).collect();
            if is_new && line.is_blank() {
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

    /// Every text of a line with its name in the form.
    pub fn texts<'a>(&self, line: &'a Line) -> Vec<(String, &'a str)> {
        let name = line.name();
        let beside = line.beside.iter().map(|(suffix, text)| (format!("{name}{suffix}"), text.as_str()));
        std::iter::once((name.clone(), line.text.as_str())).chain(beside).collect()
    }

    /// The lines of a column as a tree. What the form does not have of a line is kept: other languages, linked skills.
    pub fn tree(&self, area: Area, stored: &Unit) -> Vec<Node> {
        let mut nodes = HashMap::new();
        for line in Area::ALL.iter().flat_map(|&area| stored.column(area).lines(area)) {
            nodes.insert(line.node.id, line.node);
        }
        let mut lines = self.0.iter().filter(|line| line.area == area).peekable();
        take(&mut lines, 0, &|line| {
            let mut made = Node::new(line.id, Wording::default(), line.rated);
            if let Some(before) = nodes.get(&line.id) {
                made.text = before.text.clone();
                made.criteria = before.criteria.clone();
                made.skills = before.skills.clone();
            }
            made.text.set(&stored.language, line.text.as_str());
            for (suffix, text) in &line.beside {
                let (of, language) = suffix.split_once('@').unwrap_or((suffix, &stored.language));
                let wording = if of == CRITERIA { &mut made.criteria } else { &mut made.text };
                wording.set(language, text.as_str());
            }
            made
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
    Some(Line {
        area,
        id: OutcomeId(id),
        token,
        depth: depth.min(DEPTH - 1),
        text: String::new(),
        beside: Vec::new(),
        rated: false,
        base,
        base_rated,
    })
}
