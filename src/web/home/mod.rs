//! Home: what waits for me, what waits for others, what happened, and the mobilities.

mod show;

use super::routes::Routes;

pub(super) fn routes() -> Routes {
    Routes::default().get("/", show::show)
}
