//! A link that opens nothing here: why, and the one thing to do.

use super::pass::link_in;
use crate::actions;
use crate::domain::ids::LinkId;
use crate::domain::links::{EndedAs, Link, State as Standing};
use crate::store;
use crate::web::error::Error;
use crate::web::extract::{Path, Submitted, Visit};
use crate::web::state::AppState;
use crate::web::ui::{Page, html_with, see_other_saying};
use askama::Template;
use axum::extract::State;
use axum::response::Response;
use chrono::{DateTime, Utc};
use http::StatusCode;
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// New links that one link gives within [`WINDOW`].
const PER_LINK: i32 = 3;
/// An hour, in seconds.
const WINDOW: i32 = 3600;

#[derive(Template)]
#[template(path = "links/closed.html")]
struct Closed {
    p: Page,
    id: LinkId,
    stage: &'static str,
    title: String,
    sentence: String,
    /// Whom to ask; empty where it is not known here.
    sender: String,
    sender_email: String,
    /// Where a new link would go; empty where none can be sent.
    to: String,
    renews: bool,
}

pub(super) async fn show(Path(id): Path<LinkId>, visit: Visit) -> Result<Response, Error> {
    let p = Page::new(&visit);
    let link = visit.link.as_deref().map(|opened| &opened.found.link);
    let (stage, title, sentence) = words(link, visit.now);
    let renews = link.is_none_or(|link| !link.email.is_empty() && !matches!(link.ended, Some(EndedAs::Revoked | EndedAs::WrongPerson)));
    let closed = Closed {
        id,
        stage,
        title: p.t(title),
        sentence: p.t(sentence),
        sender: link.map(|link| link.sender.clone()).unwrap_or_default(),
        sender_email: link.map(|link| link.sender_email.clone()).unwrap_or_default(),
        to: link.map(Link::masked_email).unwrap_or_default(),
        renews,
        p,
    };
    html_with(if link.is_some() { StatusCode::GONE } else { StatusCode::OK }, &closed)
}

/// The state, a heading and a sentence.
fn words(link: Option<&Link>, now: DateTime<Utc>) -> (&'static str, &'static str, &'static str) {
    match link.map(|link| link.state(now)) {
        None => ("elsewhere", "links-closed-elsewhere", "links-closed-elsewhere-text"),
        Some(Standing::Open) => ("open", "links-closed-open", "links-closed-open-text"),
        Some(Standing::TooOld) => ("too-old", "links-closed-too-old", "links-closed-too-old-text"),
        Some(Standing::Ended(EndedAs::Replaced)) => ("replaced", "links-closed-replaced", "links-closed-replaced-text"),
        Some(Standing::Ended(EndedAs::Revoked)) => ("revoked", "links-closed-revoked", "links-closed-revoked-text"),
        Some(Standing::Ended(EndedAs::WrongPerson)) => ("wrong-person", "links-closed-wrong-person", "links-closed-wrong-person-text"),
    }
}

/// Sends a new link to the address on file; whoever asks learns nothing from the answer.
pub(super) async fn renew(State(state): State<AppState>, submitted: Submitted) -> Result<Response, Error> {
    let id = link_in(&submitted.visit.path).ok_or(Error::NotFound)?;
    let key = Sha256::digest(format!("link-renewal {id}")).to_vec();
    if store::sessions::count_try(&state.store, &key, WINDOW).await? <= PER_LINK {
        actions::links::renew(&state.store, id, LinkId(Uuid::now_v7()), &state.config.secret, submitted.visit.now).await?;
    }
    Ok(see_other_saying(format!("/s/{id}/closed"), "links-said-renewed"))
}
