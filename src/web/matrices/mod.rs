//! The competence matrix of a partnership: the table that everybody reads, and the form of those who write it.

mod edit;
mod form;
mod show;
mod update;

use super::routes::Routes;

pub(super) fn routes() -> Routes {
    Routes::default()
        .get("/partnerships/{id}/matrix", show::show)
        .get("/partnerships/{id}/matrix/edit", edit::edit)
        .post("/partnerships/{id}/matrix", update::update)
}
