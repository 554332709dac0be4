//! What ECVET mobility is, without any machinery: no web, no templates, no queries, no clock, no randomness, no async.
//!
//! The order below is the order of the process. A noun may look back along it, never forward.

pub mod actor;
pub mod agreements;
pub mod asks;
pub mod assessments;
pub mod contents;
pub mod events;
pub mod ids;
pub mod invitations;
pub mod language;
pub mod learners;
pub mod levels;
pub mod members;
pub mod memoranda;
pub mod mobilities;
pub mod organisations;
pub mod partnerships;
pub mod placements;
pub mod recognitions;
pub mod refusal;
pub mod roles;
pub mod texts;
pub mod transcripts;
pub mod units;
pub mod validations;
pub mod words;
