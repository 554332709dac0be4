//! Reading what was written, beside what stood there before; commenting on every place; who has answered.

use super::findings::Findings;
use super::next::NextStep;
use super::paper::{Block, Section, sections, talk};
use super::parties::{Approvals, SignatureLine, approvals, planned};
use super::past::history;
use super::signatures::signatures;
use super::{load, words};
use crate::domain::actor::Actor;
use crate::domain::ids::TextId;
use crate::domain::texts::{Closed, ClosedAs, Comment, Content, Kind, Stage, Text};
use crate::store;
use crate::store::Connection;
use crate::web::error::Error;
use crate::web::extract::{Query, Reading};
use crate::web::ui::{Crumb, Form, LogLine, Page, html_with};
use askama::Template;
use axum::response::Response;
use http::StatusCode;

/// Lines of history shown.
const LINES: usize = 12;

#[derive(Template)]
#[template(path = "texts/review.html")]
struct Review {
    p: Page,
    crumbs: Vec<Crumb>,
    text: Text,
    stage: Stage,
    next: NextStep,
    form: Form,
    summary: String,
    before: Option<i32>,
    shows_changes: bool,
    view: &'static str,
    changes: usize,
    sections: Vec<Section>,
    quotes_esco: bool,
    approvals: Option<Approvals>,
    signatures: Vec<SignatureLine>,
    planned: Vec<SignatureLine>,
    asked: Option<Closed>,
    points: Vec<Point>,
    findings: Findings,
    history: Vec<LogLine>,
    base: String,
    comments: String,
    face: Option<&'static str>,
}

/// A place with something said on this revision.
#[derive(Debug)]
struct Point {
    path: String,
    label: String,
    lang: String,
    count: usize,
}

pub(super) async fn show(kind: Kind, id: TextId, query: Query, mut reading: Reading) -> Result<Response, Error> {
    let p = reading.page();
    let actor = reading.actor.clone();
    page(p, &mut reading.reader, &actor, kind, id, query.get("view"), None, StatusCode::OK).await
}

/// The page; with a refused comment, everything typed stands in its place.
pub(super) async fn page(
    p: Page,
    connection: &mut Connection,
    actor: &Actor,
    kind: Kind,
    id: TextId,
    view: &str,
    refused: Option<Form>,
    status: StatusCode,
) -> Result<Response, Error> {
    let text = load::find(connection, kind, id).await?;
    let before = text.earlier.last();
    let (content, old) = load::contents(connection, &text, &text.latest, before).await?;
    let (comments, due) = store::texts::talk(connection, id, &actor.ids()).await?;
    let stage = text.stage_on(p.today);
    let shows_changes = view != "clean" && old.is_some();
    let may = text.commenter(actor).is_ok();
    let old = old.as_deref().filter(|_| shows_changes);
    let (sections, changes) = sections(&p, &*content, old.map(|old| old as &dyn Content), &mut talk(&comments, may, refused.as_ref()));
    let frozen = !text.latest.is_open();
    let review = Review {
        crumbs: load::crumbs(&p, &text, p.t("texts-review")),
        next: NextStep::new(&p, &text, actor),
        summary: summary(&p, &text),
        before: before.map(|before| before.number),
        shows_changes,
        view: if shows_changes { "changes" } else { "clean" },
        changes,
        points: points(&p, &*content, &comments, text.latest.number),
        quotes_esco: content.quotes_esco(),
        findings: Findings::in_review(&p, &*content, ""),
        sections,
        approvals: frozen.then(|| approvals(&p, &text, &text.latest, actor, due)),
        signatures: signatures(&p, &text, &text.latest, actor),
        planned: if frozen { Vec::new() } else { planned(&p, &content.parties()) },
        asked: before.and_then(|before| before.closed.clone()).filter(|closed| closed.kind == ClosedAs::ChangesRequested),
        history: history(&p, &text, LINES),
        base: load::address(kind, id, ""),
        comments: load::address(kind, id, "comments"),
        face: words::face(&text, &text.latest, stage),
        form: refused.unwrap_or_default(),
        stage,
        text,
        p,
    };
    html_with(status, &review)
}

/// Which revision, whose, since when.
fn summary(p: &Page, text: &Text) -> String {
    let latest = &text.latest;
    match &latest.submitted {
        Some(sent) => p.t3("texts-summary-sent", "revision", latest.number, "who", sent.by.as_str(), "at", p.moment(&sent.at)),
        None => p.t3("texts-summary-open", "revision", latest.number, "who", latest.saved_by.as_str(), "at", p.moment(&latest.saved_at)),
    }
}

fn points(p: &Page, content: &dyn Content, comments: &[Comment], revision: i32) -> Vec<Point> {
    let mut points: Vec<Point> = Vec::new();
    let fields = content.fields();
    for comment in comments.iter().filter(|comment| comment.revision == revision) {
        if let Some(point) = points.iter_mut().find(|point| point.path == comment.place) {
            point.count += 1;
            continue;
        }
        let field = fields.iter().find(|field| field.path == comment.place);
        let (label, lang) = match field.map(|field| &field.label) {
            Some(crate::domain::texts::Label::Key(key)) => (p.t(key), String::new()),
            Some(crate::domain::texts::Label::Mark(mark)) if !mark.is_empty() => (mark.clone(), String::new()),
            _ => (field.map(|field| field.text.clone()).unwrap_or_default(), field.and_then(|field| field.language.clone()).unwrap_or_default()),
        };
        points.push(Point { path: comment.place.clone(), label, lang, count: 1 });
    }
    points
}
