//! Placements: placing learners, one learner's whole journey, preparing the agreement. Ratings, validation, recognition and
//! the transcript have their own modules at addresses below.

mod agreement;
mod create;
mod new;
mod own;
mod parts;
mod show;

use super::routes::Routes;

pub(super) fn routes() -> Routes {
    Routes::default()
        .get("/mobilities/{id}/placements/new", new::new)
        .post("/mobilities/{id}/placements", create::create)
        .get("/placements/{id}", show::show)
        .post("/placements/{id}/agreement", agreement::create)
}
