//! Mobilities: the list, a new one, its page with all its learners, its dates.

mod agreements;
mod create;
mod edit;
mod fields;
mod index;
mod learners;
mod new;
mod show;
mod update;

use super::routes::Routes;

pub(super) fn routes() -> Routes {
    Routes::default()
        .get("/mobilities", index::index)
        .get("/mobilities/new", new::new)
        .post("/mobilities", create::create)
        .get("/mobilities/{id}", show::show)
        .get("/mobilities/{id}/edit", edit::edit)
        .post("/mobilities/{id}/edit", update::update)
        .post("/mobilities/{id}/agreements", agreements::create)
}
