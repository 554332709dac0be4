//! Every write. One function is one transaction and one event; it takes a [`Tx`] that already carries its actor, asks the domain
//! for the proof that the act is allowed, writes, opens and closes asks, and commits with what happened.
//!
//! Clock and randomness are arguments, so that tests and the demo decide them.

mod confirmed;
mod error;
mod kinds;

pub mod accounts;
pub mod agreements;
pub mod answers;
pub mod assessments;
pub mod desk;
pub mod esco;
pub mod invitations;
pub mod learners;
pub mod links;
pub mod matrices;
pub mod members;
pub mod memoranda;
pub mod messages;
pub mod mobilities;
pub mod organisations;
pub mod papers;
pub mod partnerships;
pub mod passwords;
pub mod placements;
pub mod profiles;
pub mod proposals;
pub mod readings;
pub mod recognitions;
pub mod texts;
pub mod units;
pub mod validations;

pub use crate::store::{ConnectOptions, Error as StoreError, NewAccount, Store, Tx, make_account, migrate};
pub use confirmed::Confirmed;
pub use error::{Error, Invalid};

use confirmed::{confirm, confirm_guest};
use messages::invite as write_invitation;
