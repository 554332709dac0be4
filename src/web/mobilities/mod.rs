//! TODO-owner: mobilities

use super::routes::Routes;

pub(super) fn routes() -> Routes {
    Routes::default()
}
