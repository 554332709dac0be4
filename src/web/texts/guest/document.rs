//! The first screen: the whole document, what changed first, and what one does next at the foot.

use super::deed::Deed;
use crate::domain::actor::Purpose;
use crate::domain::ids::LinkId;
use crate::domain::texts::{Content, Kind, Stage, Text};
use crate::store;
use crate::store::Reader;
use crate::web::error::Error;
use crate::web::extract::{Opened, Path, Query, Visit};
use crate::web::links::pass::front;
use crate::web::state::AppState;
use crate::web::texts::amending::{AmendingNote, amends};
use crate::web::texts::ending::{EndedNote, ended};
use crate::web::texts::load;
use crate::web::texts::margin::{Margin, Spoken};
use crate::web::texts::paper::{Block, Paper, paper};
use crate::web::texts::parties::SignatureLine;
use crate::web::texts::signatures::signatures;
use crate::web::texts::view::{Asked, View};
use crate::web::ui::{Form, Page, html_with, see_other};
use askama::Template;
use axum::extract::State;
use axum::response::Response;
use http::{HeaderMap, StatusCode};

#[derive(Template)]
#[template(path = "texts/guest.html")]
struct Document {
    p: Page,
    text: Text,
    stage: Stage,
    base: String,
    party: String,
    /// Of the revision that is shown.
    number: i32,
    sender: String,
    sender_email: String,
    changed: usize,
    paper: Paper,
    signatures: Vec<SignatureLine>,
    /// What is to be done: where, and its words.
    does: Option<(String, String)>,
    done: String,
    declines: bool,
    ended: Option<EndedNote>,
    amends: Option<AmendingNote>,
    /// Where comments go.
    comments: String,
    /// The place that stands for the whole text, where something can still be said.
    whole: String,
    /// What was said on places that are no longer there.
    left: Vec<Spoken>,
    form: Form,
}

/// `/s/…`: a token is let in, an id is a link that this browser has opened.
pub(super) async fn show(
    State(state): State<AppState>,
    Path(id): Path<String>,
    query: Query,
    visit: Visit,
    headers: HeaderMap,
) -> Result<Response, Error> {
    let Ok(own) = id.parse::<LinkId>() else { return crate::web::links::open(&state, &visit, &headers, &id).await };
    // Some programs encode an address that needs no encoding: the browser's cookie is found under the plain one.
    if visit.link.is_none() && !visit.path.contains(&own.to_string()) {
        return Ok(see_other(format!("/s/{own}")));
    }
    let Some(opened) = visit.link.clone().filter(|_| visit.actor.is_some()) else { return Ok(see_other(format!("/s/{id}/closed"))) };
    let base = format!("/s/{id}");
    let front = front(&opened.found.link);
    if front != base {
        return Ok(see_other(front));
    }
    let actor = visit.actor.clone().ok_or(Error::SignIn)?;
    let reader = state.store.read(&actor).await?;
    page(&visit, &opened, reader, base, &query, None, StatusCode::OK).await
}

/// The page; with a refused comment, everything typed stands in its place.
pub(super) async fn page(
    visit: &Visit,
    opened: &Opened,
    mut reader: Reader,
    base: String,
    query: &Query,
    refused: Option<Form>,
    status: StatusCode,
) -> Result<Response, Error> {
    let p = Page::new(visit);
    let actor = p.actor().cloned().ok_or(Error::SignIn)?;
    let text = super::text(&mut reader, opened).await?;
    // What changed since the last revision that was sent: the reader may have seen that one.
    let sent = text.earlier.iter().rev().find(|revision| revision.submitted.is_some());
    let before = if text.amendment().is_some() { text.in_force() } else { sent };
    // What its authors are still changing is not shown yet, where something was sent before. A link for reading shows its one revision.
    let (shown, before) = if text.latest.is_open() { (before.unwrap_or(&text.latest), None) } else { (&text.latest, before) };
    load::shows(shown, &text, query)?;
    let both = load::contents(&mut reader, &text, shown, before).await?;
    let asked = Asked { language: both.content.language().to_owned(), ..Asked::default() };
    let languages = both.content.languages();
    let view = View::new(&asked, &languages, p.language.code(), before.map(|revision| revision.number));
    let reads = opened.found.link.purpose == Purpose::Review;
    let says = reads && text.commenter(&actor).is_ok();
    let talk = if reads { Some(store::texts::talk(&mut reader, text.id, &actor).await?) } else { None };
    let before = both.before.as_deref().map(|content| content as &dyn Content);
    let (mut paper, left) = match talk {
        Some(talk) => {
            let mut margin = Margin::new(&*both.content, before, talk.comments, &[], shown.number, says, refused.as_ref());
            let paper = paper(&p, &*both.content, before, &view, Some(&mut margin));
            (paper, margin.left())
        }
        None => (paper(&p, &*both.content, before, &view, None), Vec::new()),
    };
    let whole = both.content.fields().iter().find(|field| field.path == field.base()).map(|field| field.path.clone());
    // Who a guest is he knows; what will be learnt is read before everybody's address.
    if text.kind == Kind::Agreement && !paper.sections.is_empty() {
        paper.sections.rotate_left(1);
    }
    let due = Deed::due(&text, &actor);
    let done = match () {
        () if reads && text.latest.is_agreed() => p.t("links-review-agreed"),
        () if reads && !says && text.ended.is_none() => p.t("links-review-closed"),
        () if reads => String::new(),
        () if text.latest.is_open() => p.t("links-being-revised"),
        () if due.is_none() && Deed::done(&text, &actor) => p.t("links-done-already"),
        () if due.is_none() && text.requester(&actor).is_ok() => p.t("links-not-yet"),
        () => String::new(),
    };
    let document = Document {
        stage: text.stage_on(p.today),
        party: opened.found.link.party.clone(),
        number: shown.number,
        sender: opened.found.link.sender.clone(),
        sender_email: opened.found.link.sender_email.clone(),
        changed: paper.changes,
        signatures: signatures(&p, &text, &text.latest, &actor),
        does: due.map(|deed| (format!("{base}/{}", deed.noun()), p.t(deed.button()))),
        declines: text.requester(&actor).is_ok(),
        ended: ended(&p, &text),
        amends: amends(&p, &text, &text.latest),
        comments: format!("{base}/comments"),
        whole: whole.filter(|_| says).unwrap_or_default(),
        left,
        form: refused.unwrap_or_default(),
        done,
        paper,
        base,
        text,
        p,
    };
    html_with(status, &document)
}
