//! Rating a learner: the learner's own page, the host's form with its check page and corrections, and both sides side by side. An assessor
//! without an account finds the host's pages below a link.

mod background;
mod correction;
mod fields;
mod host;
mod merge;
mod own;
mod pdf;
mod record;
mod results;
mod submission;

use super::error::Error;
use super::extract::{Path, Query, Reading, Visit, Writing};
use super::routes::Routes;
use super::state::AppState;
use crate::domain::actor::{Actor, Purpose};
use crate::domain::assessments::Ratings;
use crate::domain::ids::PlacementId;
use crate::domain::links::masked;
use crate::store;
use crate::store::Connection;
use axum::extract::State;

pub(super) fn routes() -> Routes {
    Routes::default()
        .get("/placements/{id}/self-assessment", own::show)
        .post("/placements/{id}/self-assessment", own::update)
        .get("/placements/{id}/assessment", async |Path(id), query: Query, reading: Reading| host::show(id, query, reading).await)
        .post("/placements/{id}/assessment", async |Path(id), writing: Writing| host::update(id, writing).await)
        .get("/placements/{id}/assessment/submission", async |Path(id), reading: Reading| submission::new(id, reading).await)
        .post("/placements/{id}/assessment/submission", async |State(state): State<AppState>, Path(id), writing: Writing| {
            submission::create(id, &state, writing).await
        })
        .post("/placements/{id}/assessment/correction", async |State(state): State<AppState>, Path(id), writing: Writing| {
            correction::create(id, &state, writing).await
        })
        .get("/placements/{id}/assessment/paper.pdf", async |State(state): State<AppState>, Path(id), query: Query, reading: Reading| {
            pdf::paper(&state, id, query, reading).await
        })
        .get("/placements/{id}/assessment/blank.pdf", async |State(state): State<AppState>, Path(id), query: Query, reading: Reading| {
            pdf::blank(&state, id, query, reading).await
        })
        .get("/placements/{id}/results", results::show)
        .with(by_link())
}

/// The same for whoever was sent a link.
fn by_link() -> Routes {
    Routes::default()
        .get_by_link("/s/{id}/assessment", async |query: Query, mut reading: Reading| host::show(read(&mut reading).await?, query, reading).await)
        .post_by_link("/s/{id}/assessment", async |writing: Writing| host::update(written(&writing).await?, writing).await)
        .get_by_link("/s/{id}/assessment/submission", async |mut reading: Reading| submission::new(read(&mut reading).await?, reading).await)
        .post_by_link("/s/{id}/assessment/submission", async |State(state): State<AppState>, writing: Writing| {
            submission::create(written(&writing).await?, &state, writing).await
        })
        .post_by_link("/s/{id}/assessment/correction", async |State(state): State<AppState>, writing: Writing| {
            correction::create(written(&writing).await?, &state, writing).await
        })
        .get_by_link("/s/{id}/assessment/paper.pdf", async |State(state): State<AppState>, query: Query, mut reading: Reading| {
            pdf::paper(&state, read(&mut reading).await?, query, reading).await
        })
        .get_by_link("/s/{id}/assessment/blank.pdf", async |State(state): State<AppState>, query: Query, mut reading: Reading| {
            pdf::blank(&state, read(&mut reading).await?, query, reading).await
        })
}

async fn read(reading: &mut Reading) -> Result<PlacementId, Error> {
    linked(&mut reading.reader, &reading.visit).await
}

async fn written(writing: &Writing) -> Result<PlacementId, Error> {
    linked(&mut *writing.reader().await?, &writing.visit).await
}

/// The placement whose learner is assessed by this visit's link.
async fn linked(connection: &mut Connection, visit: &Visit) -> Result<PlacementId, Error> {
    let link = visit.link.as_deref().map(|opened| &opened.found.link).filter(|link| link.purpose == Purpose::Assess).ok_or(Error::NotFound)?;
    Ok(store::placements::id_of_agreement(connection, link.text).await?)
}

/// Under which address this actor finds the pages of a placement: whoever comes by a link stays below it.
fn base(actor: &Actor, placement: PlacementId) -> String {
    actor.guest().map_or_else(|| format!("/placements/{placement}"), |guest| format!("/s/{}", guest.id))
}

/// For the form of a guest, who types a code: where it goes, empty where no address is on file, and whether it was sent just now.
fn code_field(actor: &Actor, sent: bool) -> Option<(String, bool)> {
    actor.guest().map(|_| (masked(&actor.email), sent))
}

/// Whoever comes by a link reads only as long as the agreement names him or her.
fn still_named(ratings: &Ratings, actor: &Actor) -> Result<(), Error> {
    if actor.guest().is_some() && !ratings.ground.names(actor) {
        ratings.assessor(actor)?;
    }
    Ok(())
}
