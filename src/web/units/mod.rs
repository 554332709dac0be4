//! Units: the library, a new one, its page, its earlier revisions, where it is used, a copy elsewhere, the editor, taking it out of use. Review and approval are `web::texts`.

mod checklist;
mod copy;
mod create;
mod edit;
mod esco;
mod fields;
mod filters;
mod grid;
mod index;
mod lines;
mod merge;
mod new;
mod retirement;
mod revisions;
mod rows;
mod show;
mod sides;
mod taught;
mod update;
mod uses;

use super::routes::Routes;

pub(super) fn routes() -> Routes {
    Routes::default()
        .get("/units", index::index)
        .get("/units/new", new::new)
        .post("/units", create::create)
        .get("/units/{id}", show::show)
        .get("/units/{id}/revisions/{number}", revisions::show)
        .get("/units/{id}/uses", uses::index)
        .get("/units/{id}/copy", copy::new)
        .post("/units/{id}/copy", copy::create)
        .get("/units/{id}/edit", edit::edit)
        .post("/units/{id}/edit", update::update)
        .get("/units/{id}/esco", esco::show)
        .post("/units/{id}/esco", esco::update)
        .get("/units/{id}/retirement", retirement::new)
        .post("/units/{id}/retirement", retirement::create)
}
