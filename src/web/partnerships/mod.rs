//! TODO-owner: partnerships

use super::routes::Routes;

pub(super) fn routes() -> Routes {
    Routes::default()
}
