//! All integration tests in one binary: the router in memory against a real PostgreSQL.
#![expect(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, reason = "tests say what they expect")]

mod harness;
mod world;

mod architecture;
mod errors;
mod histories;
mod invitations;
mod isolation;
mod language;
mod learners;
mod members;
mod organisations;
mod partnerships;
mod permissions;
mod sessions;
mod units;
