//! Is this paper genuine? By its code, or by the file itself: for anybody, without an account, also for who has never heard of Tilts.

mod check;
mod show;

use super::routes::Routes;
use super::state::AppState;
use crate::domain::papers::Verdict;
use axum::extract::DefaultBodyLimit;
use axum::handler::Handler;

/// The largest paper that is looked at, with the form around it.
const BODY_BYTES: usize = 10 * 1024 * 1024 + 64 * 1024;
/// Papers that one network address checks within [`WINDOW`]: a code has 80 bits, this is against noise.
const PER_ADDRESS: i32 = 300;
/// A quarter of an hour, in seconds.
const WINDOW: i32 = 900;

pub(super) fn routes() -> Routes {
    Routes::default()
        .get_public("/verify", show::new)
        .post_public("/verify", Handler::<_, AppState>::layer(check::create, DefaultBodyLimit::max(BODY_BYTES)))
        .get_public("/verify/{code}", show::show)
}

/// What the verdict says in a sentence: a message key.
fn says(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Genuine => "papers-says-genuine",
        Verdict::Superseded => "papers-says-superseded",
        Verdict::Withdrawn => "papers-says-withdrawn",
        Verdict::Draft => "papers-says-draft",
        Verdict::Changed => "papers-says-changed",
        Verdict::Unknown => "papers-says-unknown",
    }
}

/// The kind of status it is.
fn status(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Genuine => "done",
        Verdict::Superseded | Verdict::Withdrawn => "off",
        Verdict::Draft => "draft",
        Verdict::Changed => "late",
        Verdict::Unknown => "open",
    }
}
