//! One's own account: the language, and how mail comes.

mod edit;
mod update;

use super::routes::Routes;

pub(super) fn routes() -> Routes {
    Routes::default().get("/account", edit::edit).post("/account", update::update)
}
