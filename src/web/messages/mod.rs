//! The outbox: every message as it would be sent, where no mail server is set; where one is, how messages fare.

mod index;

use super::routes::Routes;

pub(super) fn routes() -> Routes {
    Routes::default().get_public("/outbox", index::index)
}
