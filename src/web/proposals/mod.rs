//! What others would add to a unit: proposing, answering, taking in what was accepted.

mod adoption;
mod create;
mod decision;
mod index;

use super::routes::Routes;

pub(super) fn routes() -> Routes {
    Routes::default()
        .get("/units/{id}/proposals", index::index)
        .post("/units/{id}/proposals", create::create)
        .get("/units/{id}/proposals/{number}/decision", decision::new)
        .post("/units/{id}/proposals/{number}/decision", decision::create)
        .get("/units/{id}/adoption", adoption::new)
        .post("/units/{id}/adoption", adoption::create)
}
