//! Links: the sender's pages below each text, and what every link has whatever it is for: opening, a new one, the wrong person.
//! The document and the signature by a link are pages of [`super::texts`], the answers of [`super::answers`].

mod closed;
mod create;
mod door;
mod index;
mod new;
pub(super) mod pass;
mod referral;
mod reminder;
mod revocation;
mod show;

use super::extract::{Path, Query, Reading, Writing};
use super::routes::Routes;
use crate::domain::texts::Kind;
use axum::extract::State;

pub(super) fn routes() -> Routes {
    let routes = Routes::default()
        .get_by_link("/s/{id}/closed", closed::show)
        .post_by_link("/s/{id}/new-link", closed::renew)
        .get_by_link("/s/{id}/wrong-person", referral::new)
        .post_by_link("/s/{id}/wrong-person", referral::create);
    Kind::ALL.iter().fold(routes, |routes, &kind| {
        let at = |noun: &str| format!("/{}/{{id}}/links{noun}", kind.plural());
        routes
            .get(&at(""), move |Path(id), reading: Reading| index::index(kind, id, reading))
            .post(&at(""), move |state: State<_>, Path(id), writing: Writing| create::create(kind, id, state, writing))
            .get(&at("/new"), move |Path(id), query: Query, reading: Reading| new::new(kind, id, query, reading))
            .get(&at("/{link}"), move |state: State<_>, Path(ids), reading: Reading| show::show(kind, ids, state, reading))
            .post(&at("/{link}/revocation"), move |Path(ids), writing: Writing| revocation::create(kind, ids, writing))
            .post(&at("/{link}/reminder"), move |Path(ids), writing: Writing| reminder::create(kind, ids, writing))
    })
}

/// Where a visitor with an id or a token under `/s/` is let in.
pub(super) use door::open;
