//! Seats of an organisation: its people decide about position and signing, and end them.

mod departure;
mod edit;
mod update;

use super::routes::Routes;

pub(super) fn routes() -> Routes {
    Routes::default()
        .get("/organisations/{id}/members/{member}", edit::edit)
        .post("/organisations/{id}/members/{member}", update::update)
        .post("/organisations/{id}/members/{member}/departure", departure::create)
}
