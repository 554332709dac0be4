//! Memoranda of Understanding: the list, a new one, the ten sections of the form, the editor. Review, signature and paper are those of all texts.

mod create;
mod edit;
mod fields;
mod index;
mod new;
mod show;
mod update;

use super::routes::Routes;

pub(super) fn routes() -> Routes {
    Routes::default()
        .get("/memoranda", index::index)
        .get("/memoranda/new", new::new)
        .post("/memoranda", create::create)
        .get("/memoranda/{id}", show::show)
        .get("/memoranda/{id}/edit", edit::edit)
        .post("/memoranda/{id}/edit", update::update)
}
