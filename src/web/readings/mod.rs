//! How each side reads the qualification: each states its own.

mod edit;
mod update;

use super::routes::Routes;

pub(super) fn routes() -> Routes {
    Routes::default().get("/units/{id}/readings/{side}", edit::edit).post("/units/{id}/readings/{side}", update::update)
}
