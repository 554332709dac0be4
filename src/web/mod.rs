//! The pages. This is the only file that knows all of them; `state`, `error` and `extract` are leaves.

mod assets;
mod error;
mod extract;
mod layers;
mod routes;
mod state;
mod ui;

mod accounts;
mod agreements;
mod answers;
mod assessments;
mod health;
mod home;
mod invitations;
mod learners;
mod links;
mod matrices;
mod members;
mod memoranda;
mod messages;
mod mobilities;
mod organisations;
mod partnerships;
mod placements;
mod profiles;
mod proposals;
mod readings;
mod recognitions;
mod sessions;
mod texts;
mod transcripts;
mod units;
mod validations;
mod verify;

pub use routes::{Access, Route, Routes};
pub use state::{AppState, Clock, Outbox, WebConfig};

use axum::Router;

/// Every route of Tilts: what the router is built from and what the tests read.
pub fn routes() -> Routes {
    Routes::default()
        .with(health::routes())
        .with(sessions::routes())
        .with(accounts::routes())
        .with(home::routes())
        .with(organisations::routes())
        .with(members::routes())
        .with(invitations::routes())
        .with(learners::routes())
        .with(partnerships::routes())
        .with(matrices::routes())
        .with(units::routes())
        .with(proposals::routes())
        .with(answers::routes())
        .with(profiles::routes())
        .with(readings::routes())
        .with(memoranda::routes())
        .with(mobilities::routes())
        .with(placements::routes())
        .with(agreements::routes())
        .with(texts::routes())
        .with(links::routes())
        .with(messages::routes())
        .with(assessments::routes())
        .with(validations::routes())
        .with(recognitions::routes())
        .with(transcripts::routes())
        .with(verify::routes())
        .with(assets::routes())
}

/// The whole application.
pub fn router(state: AppState) -> Router {
    layers::around(routes().into_router(), state)
}
