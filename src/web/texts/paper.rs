//! A content as a paper shows it: sections of labelled rows, headings and outcomes, each with what changed and what was said.

use crate::domain::texts::{Change, ChangedField, Comment, Content, Field, Label, Piece, Value, redline};
use crate::web::ui::{Form, Page};
use uuid::Uuid;

/// One section of a paper.
#[derive(Debug)]
pub(super) struct Section {
    pub id: String,
    pub title: String,
    pub lead_in: Option<Row>,
    pub blocks: Vec<Block>,
}

/// What follows each other in a section.
#[derive(Debug)]
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

/// One field.
#[derive(Debug)]
pub(super) struct Row {
    pub path: String,
    pub label: String,
    pub lang: String,
    pub pieces: Vec<Piece>,
    pub talk: Option<Talk>,
}

/// What was said about a field, and the form to say more.
#[derive(Debug)]
pub(super) struct Talk {
    pub comments: Vec<Comment>,
    pub once: String,
    pub typed: String,
    pub error: Option<&'static str>,
    pub is_open: bool,
}

impl Talk {
    /// The id of its text field: the name of the field where it was refused, so that the summary of errors leads here.
    pub(super) fn field(&self, path: &str) -> String {
        if self.is_open { "body".to_owned() } else { format!("c-{path}") }
    }
}

/// The fields of a content for the reader: days and words of closed lists in the reader's language, and said to be so.
pub(super) fn fields(p: &Page, content: &dyn Content) -> Vec<Field> {
    let mut fields = content.fields();
    for field in &mut fields {
        let words = match field.value {
            Value::Text => continue,
            Value::Day(day) => p.date(&day),
            Value::Message(key) => p.t(key),
        };
        field.text = words;
        field.language = Some(p.language.code().to_owned());
    }
    fields
}

/// The paper with what changed since `before`; without it, as it stands.
pub(super) fn sections(
    p: &Page,
    content: &dyn Content,
    before: Option<&dyn Content>,
    talk: &mut dyn FnMut(&str) -> Option<Talk>,
) -> (Vec<Section>, usize) {
    let now = fields(p, content);
    let lines = match before {
        Some(before) => redline(&fields(p, before), &now),
        None => now.into_iter().map(plain).collect(),
    };
    let changes = lines.iter().filter(|line| line.changed).count();
    let mut sections: Vec<(&'static str, Section)> = Vec::new();
    for line in lines {
        let key = line.field.section;
        let at = sections.iter().position(|(known, _)| *known == key).unwrap_or_else(|| {
            let id = format!("section-{}", sections.len() + 1);
            sections.push((key, Section { id, title: p.t(key), lead_in: None, blocks: Vec::new() }));
            sections.len() - 1
        });
        if let Some((_, section)) = sections.get_mut(at) {
            section.add(p, line, talk);
        }
    }
    (sections.into_iter().map(|(_, section)| section).collect(), changes)
}

fn plain(field: Field) -> ChangedField {
    let pieces = vec![Piece { change: Change::Same, text: field.text.clone() }];
    ChangedField { field, pieces, changed: false }
}

impl Section {
    fn add(&mut self, p: &Page, line: ChangedField, talk: &mut dyn FnMut(&str) -> Option<Talk>) {
        let ChangedField { field, pieces, .. } = line;
        let outcome = field.outcome.is_some();
        let talk = talk(&field.path);
        let (label, heading) = match field.label {
            Label::Key(key) => (p.t(key), false),
            Label::Mark(mark) if mark.is_empty() => (p.t("texts-heading"), true),
            Label::Mark(mark) => (mark, false),
        };
        let row = Row { path: field.path, label, lang: field.language.unwrap_or_default(), pieces, talk };
        if row.path.ends_with("-lead-in") {
            self.lead_in = Some(row);
        } else if outcome && heading {
            self.blocks.push(Block::Heading(row));
        } else if outcome {
            self.add_outcome(row);
        } else if let Some(Block::Pairs(rows)) = self.blocks.last_mut() {
            rows.push(row);
        } else {
            self.blocks.push(Block::Pairs(vec![row]));
        }
    }

    fn add_outcome(&mut self, row: Row) {
        let Some(Block::Outcomes(outcomes)) = self.blocks.last_mut() else {
            self.blocks.push(Block::Outcomes(vec![Outcome { row, points: Vec::new() }]));
            return;
        };
        match outcomes.last_mut() {
            Some(above) if row.label.starts_with(&format!("{}.", above.row.label)) => above.points.push(row),
            _ => outcomes.push(Outcome { row, points: Vec::new() }),
        }
    }
}

/// What was said on each field: `None` where the reader may not comment and nobody did.
pub(super) fn talk(comments: &[Comment], may: bool, refused: Option<&Form>) -> impl FnMut(&str) -> Option<Talk> {
    move |path: &str| {
        let said: Vec<Comment> = comments.iter().filter(|comment| comment.place == path).cloned().collect();
        if said.is_empty() && !may {
            return None;
        }
        let refused = refused.filter(|form| form.value("place") == path);
        Some(Talk {
            comments: said,
            once: if may { Uuid::new_v4().to_string() } else { String::new() },
            typed: refused.map(|form| form.value("body").to_owned()).unwrap_or_default(),
            error: refused.and_then(|form| form.error("body")),
            is_open: refused.is_some(),
        })
    }
}
