//! Partnerships: founding, organisations on both sides, joining, what they hold, and the words of their scale.

mod create;
mod edit;
mod index;
mod membership;
mod new;
mod organisations;
mod scale;
mod show;
mod sides;
mod update;

use super::routes::Routes;

pub(super) fn routes() -> Routes {
    Routes::default()
        .get("/partnerships", index::index)
        .get("/partnerships/new", new::new)
        .post("/partnerships", create::create)
        .get("/partnerships/{id}", show::show)
        .get("/partnerships/{id}/edit", edit::edit)
        .post("/partnerships/{id}/edit", update::update)
        .get("/partnerships/{id}/organisations/new", organisations::new)
        .post("/partnerships/{id}/organisations", organisations::create)
        .post("/partnerships/{id}/membership", membership::create)
        .get("/partnerships/{id}/scale", scale::edit)
        .post("/partnerships/{id}/scale", scale::update)
}
