//! The open points beside a paper: places with something said on this revision, and what others would add.

use crate::domain::ids::OutcomeId;
use crate::domain::texts::{Content, Field, Label};
use crate::store::texts::Talk;
use crate::web::ui::Page;

/// A place to look at.
#[derive(Debug)]
pub(super) struct Point {
    pub href: String,
    pub label: String,
    /// The language of the label, where it may be another than the page's.
    pub lang: String,
    /// Kind of status, and what is to be said.
    pub kind: &'static str,
    pub words: String,
}

pub(super) fn points(p: &Page, content: &dyn Content, talk: &Talk, revision: i32) -> Vec<Point> {
    let fields = content.fields();
    let open = talk.proposals.iter().filter(|proposal| proposal.is_open() || proposal.is_waiting());
    let mut points: Vec<Point> = open
        .map(|proposal| Point {
            href: format!("#p{}", proposal.number),
            label: p.t2("proposals-point", "area", p.t(proposal.area.key()), "number", proposal.number),
            lang: String::new(),
            kind: if proposal.is_open() { "new" } else { "done" },
            words: p.t(if proposal.is_open() { "proposals-point-open" } else { "proposals-point-accepted" }),
        })
        .collect();
    let mut counted: Vec<(&str, usize)> = Vec::new();
    for comment in talk.comments.iter().filter(|comment| comment.revision == revision) {
        match counted.iter_mut().find(|(place, _)| *place == comment.place) {
            Some((_, count)) => *count += 1,
            None => counted.push((&comment.place, 1)),
        }
    }
    points.extend(counted.into_iter().map(|(place, count)| {
        let field = stands(&fields, place);
        let (label, lang) = field.map(|field| label(p, field)).unwrap_or_default();
        Point { href: format!("#o-{}", field.map_or(place, Field::base)), label, lang, kind: "wait", words: p.t1("texts-comments-n", "n", count) }
    }));
    points
}

/// The line a comment stands at: of this path, or of the outcome it was made on.
fn stands<'a>(fields: &'a [Field], place: &str) -> Option<&'a Field> {
    let outcome = place.split('.').find_map(|part| part.parse::<OutcomeId>().ok());
    let own = fields.iter().find(|field| field.outcome.is_some() && field.outcome == outcome && field.is_passage());
    own.or_else(|| fields.iter().find(|field| field.path == place || field.base() == place))
}

fn label(p: &Page, field: &Field) -> (String, String) {
    match &field.label {
        Label::Key(key) => (p.t(key), String::new()),
        Label::Mark(mark) if !mark.is_empty() => (mark.clone(), String::new()),
        Label::Mark(_) => (field.text.clone(), field.language.clone().unwrap_or_default()),
    }
}
