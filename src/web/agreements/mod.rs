//! Learning agreements: the page, the learner's own page at the same address, the editor. Review, approval, signature and paper are `web::texts`.

mod conflict;
mod document;
mod edit;
mod fields;
mod own;
mod show;
mod units;
mod update;

use super::routes::Routes;

pub(super) fn routes() -> Routes {
    Routes::default().get("/agreements/{id}", show::show).get("/agreements/{id}/edit", edit::edit).post("/agreements/{id}/edit", update::update)
}
