//! All integration tests in one binary: the router in memory against a real PostgreSQL.
#![expect(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, reason = "tests say what they expect")]

mod answers;
mod architecture;
mod assessments;
mod chain;
mod drafts;
mod errors;
mod harness;
mod histories;
mod invitations;
mod isolation;
mod language;
mod learners;
mod members;
mod memoranda;
mod organisations;
mod partnerships;
mod permissions;
mod profiles;
mod proposals;
mod readings;
mod recognitions;
mod redline;
mod reviews;
mod road;
mod scripts;
mod sessions;
mod submits;
mod texts;
mod transcripts;
mod units;
mod validations;
mod world;
