//! Organisations: the address book of those one works with, and for the administrator of all.

mod create;
mod edit;
mod index;
mod new;
mod show;
mod suspension;
mod update;

use super::routes::Routes;

pub(super) fn routes() -> Routes {
    Routes::default()
        .get("/organisations", index::index)
        .get("/organisations/new", new::new)
        .post("/organisations", create::create)
        .get("/organisations/{id}", show::show)
        .get("/organisations/{id}/edit", edit::edit)
        .post("/organisations/{id}/edit", update::update)
        .post("/organisations/{id}/suspension", suspension::create)
}
