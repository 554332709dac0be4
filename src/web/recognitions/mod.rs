//! TODO-owner: recognitions

use super::routes::Routes;

pub(super) fn routes() -> Routes {
    Routes::default()
}
