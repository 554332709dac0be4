//! The outbox as the worker empties it. No actor, no event: what a message tells has been recorded by the act that wrote it.

pub use crate::store::messages::{claim, failed, sent};
