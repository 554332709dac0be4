//! Validation: agreed, found and self-rated side by side; the sending institution's answer on every outcome.

mod create;
mod form;
mod show;

use super::routes::Routes;

pub(super) fn routes() -> Routes {
    Routes::default().get("/placements/{id}/validation", show::show).post("/placements/{id}/validation", create::create)
}
