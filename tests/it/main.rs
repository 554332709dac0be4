//! All integration tests in one binary: the router in memory against a real PostgreSQL.
#![expect(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, reason = "tests say what they expect")]

mod agreements;
mod architecture;
mod assessments;
mod bad_input;
mod chain;
mod crawl;
mod errors;
mod harness;
mod histories;
mod invitations;
mod isolation;
mod kill;
mod language;
mod learners;
mod members;
mod memoranda;
mod mobilities;
mod organisations;
mod partnerships;
mod permissions;
mod plans;
mod placements;
mod recognitions;
mod road;
mod sessions;
mod statements;
mod submits;
mod texts;
mod transcripts;
mod units;
mod validations;
mod world;
