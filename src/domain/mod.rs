//! What ECVET mobility is, without any machinery: no web, no templates, no queries, no clock, no randomness, no async.
//!
//! The order below is the order of the process. A noun may look back along it, never forward.

pub mod ids;
pub mod words;
pub mod days;
pub mod language;
pub mod levels;
pub mod roles;
pub mod refusal;
pub mod actor;
pub mod asks;
pub mod texts;
pub mod events;
pub mod links;
pub mod messages;
pub mod papers;
pub mod organisations;
pub mod members;
pub mod learners;
pub mod invitations;
pub mod partnerships;
pub mod sectors;
pub mod descriptors;
pub mod esco;
pub mod units;
pub mod matrices;
pub mod proposals;
pub mod answers;
pub mod profiles;
pub mod readings;
pub mod memoranda;
pub mod mobilities;
pub mod placements;
pub mod agreements;
pub mod assessments;
pub mod validations;
pub mod recognitions;
pub mod transcripts;
pub mod contents;
