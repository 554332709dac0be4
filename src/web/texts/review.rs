//! Reading what was written, beside what stood there before or in two languages; commenting on every place; what others would add and what
//! companies answered; who has answered.

use super::amending::{AmendingNote, amends};
use super::beside::{ProfileView, profile};
use super::findings::Findings;
use super::load::Compared;
use super::margin::{Margin, Spoken};
use super::next::NextStep;
use super::paper::{Block, Paper, paper};
use super::parties::{Approvals, SignatureLine, approvals, planned};
use super::past::history;
use super::points::{Point, points};
use super::proposed::{Proposing, proposed, proposing};
use super::signatures::signatures;
use super::view::{Asked, Mode, View, ViewLink};
use super::{load, words};
use crate::domain::actor::Actor;
use crate::domain::answers;
use crate::domain::ids::TextId;
use crate::domain::texts::{Closed, ClosedAs, Content, Kind, Stage, Text};
use crate::domain::units::Unit;
use crate::store;
use crate::store::Connection;
use crate::store::texts::Talk;
use crate::web::error::Error;
use crate::web::extract::{Query, Reading};
use crate::web::ui::{Choice, Crumb, Form, LogLine, Page, html_with};
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
    title: (String, String),
    summary: String,
    quotes_esco: bool,
    view: View,
    modes: Vec<ViewLink>,
    languages: Vec<ViewLink>,
    compared: Form,
    compares: Vec<Choice>,
    note: String,
    paper: Paper,
    approvals: Option<Approvals>,
    signatures: Vec<SignatureLine>,
    planned: Vec<SignatureLine>,
    amends: Option<AmendingNote>,
    sent_back: Option<Closed>,
    points: Vec<Point>,
    findings: Findings,
    left: Vec<Spoken>,
    work: Option<Work>,
    history: Vec<LogLine>,
    base: String,
    comments: String,
    face: Option<&'static str>,
}

/// What belongs to a unit beside its text.
struct Work {
    proposing: Proposing,
    profile: ProfileView,
    /// Whether the reader answers line by line.
    answers: bool,
    /// How many people have.
    answered: usize,
}

pub(super) async fn show(kind: Kind, id: TextId, query: Query, mut reading: Reading) -> Result<Response, Error> {
    let p = reading.page();
    let actor = reading.actor.clone();
    let asked = Asked::of(|name| query.get(name).to_owned());
    let text = load::find(&mut reading.reader, kind, id).await?;
    if let Some(elsewhere) = load::asked_elsewhere(&text.latest, &text, &query)? {
        return Ok(elsewhere);
    }
    page(p, &mut reading.reader, &actor, text, &asked, None, StatusCode::OK).await
}

/// The page; with a refused comment, everything typed stands in its place.
pub(super) async fn page(
    p: Page,
    connection: &mut Connection,
    actor: &Actor,
    text: Text,
    asked: &Asked,
    refused: Option<Form>,
    status: StatusCode,
) -> Result<Response, Error> {
    let (kind, id) = (text.kind, text.id);
    let earlier: Vec<i32> = text.earlier.iter().map(|revision| revision.number).filter(|number| *number < text.latest.number).collect();
    let before = text.earlier.iter().find(|revision| Some(revision.number) == asked.against).or(text.before());
    let Compared { content, before: old, unit } = load::contents(connection, &text, &text.latest, before).await?;
    let talk = store::texts::talk(connection, id, actor).await?;
    let stage = text.stage_on(p.today);
    let view = View::new(asked, &content.languages(), p.language.code(), before.map(|before| before.number));
    let old = old.as_deref().filter(|_| view.mode == Mode::Changes).map(|old| old as &dyn Content);
    let points = points(&p, &*content, &talk, text.latest.number);
    let work = unit.as_ref().map(|unit| work(&p, &text, unit, &talk, actor));
    let may_comment = text.commenter(actor).is_ok();
    let mut margin = Margin::new(&*content, old, talk.comments, &talk.answers, text.latest.number, may_comment, refused.as_ref());
    let mut paper = paper(&p, &*content, old, &view, Some(&mut margin));
    let left = margin.left();
    let live: Vec<_> = talk.proposals.into_iter().filter(|proposal| proposal.is_open() || proposal.is_waiting()).collect();
    paper.propose(&p, proposed(&p, &text, &live, actor));
    let frozen = !text.latest.is_open();
    let review = Review {
        crumbs: load::crumbs(&p, &text, p.t("texts-review")),
        next: NextStep::new(&p, &text, actor),
        title: content.title_in(&view.language),
        summary: summary(&p, &text),
        quotes_esco: content.quotes_esco(),
        findings: Findings::in_review(&p, &*content, ""),
        modes: view.modes(&p, !earlier.is_empty()),
        languages: view.choices(&p),
        compared: Form::new([("against", view.against.map(|number| number.to_string()).unwrap_or_default())]),
        compares: view.revisions(&p, &earlier),
        note: view.note(&p),
        paper,
        points,
        left,
        work,
        approvals: frozen.then(|| approvals(&p, &text, &text.latest, actor, talk.due_on)),
        signatures: signatures(&p, &text, &text.latest, actor),
        planned: if frozen { Vec::new() } else { planned(&p, &content.parties()) },
        amends: amends(&p, &text, &text.latest),
        sent_back: text.earlier.last().and_then(|before| before.closed.clone()).filter(|closed| closed.kind == ClosedAs::ChangesRequested),
        history: history(&p, &text, LINES),
        base: load::address(kind, id, ""),
        comments: load::address(kind, id, "comments"),
        face: words::face(&text, &text.latest, stage),
        form: refused.unwrap_or_default(),
        stage,
        view,
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

fn work(p: &Page, text: &Text, unit: &Unit, talk: &Talk, actor: &Actor) -> Work {
    Work {
        proposing: proposing(text, &talk.proposals, actor),
        profile: profile(p, text, unit, talk.profile.as_ref(), actor),
        answers: answers::respondent(text, unit, actor).is_ok(),
        answered: talk.answers.iter().filter(|answers| answers.sent_at.is_some() && answers.revision == text.latest.number).count(),
    }
}
