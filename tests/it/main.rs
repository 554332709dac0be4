//! All integration tests in one binary: the router in memory against a real PostgreSQL.
#![expect(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, reason = "tests say what they expect")]

mod harness;
mod road;
mod world;

mod architecture;
mod assessments;
mod chain;
mod errors;
mod histories;
mod isolation;
mod language;
mod memoranda;
mod permissions;
mod recognitions;
mod sessions;
mod submits;
mod texts;
mod transcripts;
mod units;
mod validations;
