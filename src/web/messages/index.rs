//! The outbox, newest first.

use crate::domain::messages::{Delivery, Listed};
use crate::mail;
use crate::store;
use crate::web::error::Error;
use crate::web::extract::{Query, Visit};
use crate::web::state::{AppState, Outbox};
use crate::web::ui::{Page, html};
use askama::Template;
use axum::extract::State;
use axum::response::Response;

/// Messages on one page.
const PAGE: usize = 20;

#[derive(Template)]
#[template(path = "messages/index.html")]
struct Index {
    p: Page,
    lead: &'static str,
    lines: Vec<Line>,
    next: String,
}

/// One message.
#[derive(Debug)]
struct Line {
    to: String,
    email: String,
    at: String,
    kind: &'static str,
    word: String,
    lang: &'static str,
    subject: String,
    /// The letter and where its button leads; not shown where mail is really sent, nor known of what a newer program wrote.
    letter: Option<(String, Option<String>)>,
}

pub(super) async fn index(State(state): State<AppState>, query: Query, visit: Visit) -> Result<Response, Error> {
    let is_administrator = visit.actor.as_deref().is_some_and(|actor| actor.administrator);
    let shows = match state.config.outbox {
        Outbox::Everybody => true,
        Outbox::Administrators if is_administrator => true,
        Outbox::Nobody if is_administrator => false,
        _ if visit.actor.is_none() => return Err(Error::SignIn),
        _ => return Err(Error::NotFound),
    };
    let p = Page::new(&visit);
    let before = query.get("before").parse().ok();
    let found = store::messages::newest(&state.store, before, i64::try_from(PAGE).unwrap_or(20) + 1).await?;
    let next = found.get(PAGE - 1).filter(|_| found.len() > PAGE).map(|last| format!("/outbox?before={}", last.id)).unwrap_or_default();
    let lines = found.iter().take(PAGE).map(|message| line(&p, &state, message, shows)).collect::<Result<_, _>>()?;
    let lead = match state.config.outbox {
        Outbox::Everybody => "outbox-lead-demo",
        Outbox::Administrators => "outbox-lead-unsent",
        Outbox::Nobody => "outbox-lead-sent",
    };
    html(&Index { p, lead, lines, next })
}

fn line(p: &Page, state: &AppState, message: &Listed, shows: bool) -> Result<Line, Error> {
    let letter = message.message.as_ref().map(|message| mail::letter(message, &state.config.secret, &state.config.public_url)).transpose()?;
    // What a newer program wrote is said to be there, in the reader's language.
    let (lang, subject) = match &letter {
        Some(letter) => (message.to.language.code(), letter.subject.clone()),
        None => (p.language.code(), p.t("outbox-newer")),
    };
    let (kind, word) = match &message.delivery {
        Delivery::Waiting(why) if why.is_empty() => match &message.goes_at {
            Some(at) => ("wait", p.t1("outbox-waits-daily", "at", p.moment(at))),
            None => ("wait", p.t("outbox-waits")),
        },
        Delivery::Waiting(why) => ("wait", p.t1("outbox-waits-again", "why", why.as_str())),
        Delivery::Sent(at) => ("done", p.t1("outbox-sent", "at", p.moment(at))),
        Delivery::Failed(why) => ("late", p.t1("outbox-failed", "why", why.as_str())),
        Delivery::Silenced => ("off", p.t("outbox-silenced")),
    };
    Ok(Line {
        to: message.to.name.clone(),
        email: message.to.email.clone(),
        at: p.moment(&message.created_at),
        kind,
        word,
        lang,
        subject,
        letter: letter.filter(|_| shows).map(|letter| (letter.text, letter.link)),
    })
}
