//! Rating a learner: the learner's own page, the host's form with its check page and corrections, and both sides side by side.

mod background;
mod correction;
mod fields;
mod host;
mod merge;
mod own;
mod pdf;
mod record;
mod results;
mod submission;

use super::routes::Routes;

pub(super) fn routes() -> Routes {
    Routes::default()
        .get("/placements/{id}/self-assessment", own::show)
        .post("/placements/{id}/self-assessment", own::update)
        .get("/placements/{id}/assessment", host::show)
        .post("/placements/{id}/assessment", host::update)
        .get("/placements/{id}/assessment/submission", submission::new)
        .post("/placements/{id}/assessment/submission", submission::create)
        .post("/placements/{id}/assessment/correction", correction::create)
        .get("/placements/{id}/assessment/paper.pdf", pdf::paper)
        .get("/placements/{id}/assessment/blank.pdf", pdf::blank)
        .get("/placements/{id}/results", results::show)
}
