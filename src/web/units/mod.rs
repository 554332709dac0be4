//! Units: the library, a new one, one from outside, its page, its files, its earlier revisions, where it is used, a copy elsewhere, the
//! editor, taking it out of use. Review and approval are `web::texts`.

mod checklist;
mod copy;
mod create;
mod data;
mod edit;
mod esco;
mod fields;
mod filters;
mod grid;
mod home;
mod import;
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
use super::state::AppState;
use axum::extract::DefaultBodyLimit;
use axum::handler::Handler;

pub(super) fn routes() -> Routes {
    Routes::default()
        .get("/units", index::index)
        .get("/units/new", new::new)
        .post("/units", create::create)
        .get("/units/import", import::new)
        .post("/units/import", Handler::<_, AppState>::layer(import::create, DefaultBodyLimit::max(import::BODY_BYTES)))
        .get("/units/{id}", show::show)
        .get("/units/{id}/data.json", data::json)
        .get("/units/{id}/data.csv", data::csv)
        .get("/units/{id}/data.xlsx", data::xlsx)
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
