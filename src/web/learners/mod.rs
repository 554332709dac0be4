//! TODO-owner: learners

use super::routes::Routes;

pub(super) fn routes() -> Routes {
    Routes::default()
}
