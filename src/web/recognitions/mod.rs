//! Recognition: the promise beside the decision, unit by unit; the competent institution's act.

mod create;
mod form;
mod show;
mod view;

use super::routes::Routes;

pub(super) fn routes() -> Routes {
    Routes::default().get("/placements/{id}/recognition", show::show).post("/placements/{id}/recognition", create::create)
}
