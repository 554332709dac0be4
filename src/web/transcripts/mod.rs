//! The personal transcript: one paper of everything recorded, in one language or two side by side, for screen and A4.

mod pdf;
mod show;
mod units;
mod words;

use super::routes::Routes;

pub(super) fn routes() -> Routes {
    Routes::default().get("/placements/{id}/transcript", show::show).get("/placements/{id}/transcript/paper.pdf", pdf::paper)
}
