//! TODO-owner: texts

use super::routes::Routes;

pub(super) fn routes() -> Routes {
    Routes::default()
}
