//! Whom the sending institution sends: read by all parties, stated by it.

mod show;
mod update;

use super::routes::Routes;

pub(super) fn routes() -> Routes {
    Routes::default().get("/units/{id}/profile", show::show).post("/units/{id}/profile", update::update)
}
