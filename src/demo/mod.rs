//! The demo world: people, partnerships, units and learners at every stage, made through the actions alone.

mod discussion;
mod esco;
mod learners;
mod matrices;
mod memoranda;
mod mobilities;
mod organisations;
mod people;
mod results;
mod texts;
mod units;
mod world;

use crate::actions::desk::Seated;
use crate::actions::{self, ConnectOptions, Store, Tx};
use crate::domain::actor::Actor;
use crate::domain::links::Secret;
use chrono::{DateTime, Utc};
use thiserror::Error;

pub use people::{PASSWORD, SIGN_INS, SignIn};
pub use units::{DECK, deck_units};

/// Why the demo world could not be made.
#[derive(Debug, Error)]
pub enum Error {
    /// An action was refused.
    #[error("the demo world: {0}")]
    Action(#[from] actions::Error),
    /// The database.
    #[error("the demo world: {0}")]
    Store(#[from] actions::StoreError),
    /// Something the demo itself needs is missing.
    #[error("the demo world lacks {0}")]
    Missing(&'static str),
}

/// What every part of the demo works with.
#[derive(Debug)]
struct Demo<'a> {
    store: &'a Store,
    /// What links and invitations are derived from.
    secret: &'a Secret,
    /// The moment the world is made; it decides which mobilities lie before, during and after.
    now: DateTime<Utc>,
    /// The hash of everybody's password.
    password_hash: String,
}

impl Demo<'_> {
    /// Begins an act of this person.
    async fn by(&self, actor: &Actor) -> Result<Tx, Error> {
        Ok(self.store.write(actor).await?)
    }

    /// The person behind an address, with the seats of this moment and the password typed: what he or she signs is confirmed by it.
    async fn person(&self, email: &str) -> Result<Seated, Error> {
        actions::desk::sign_in(self.store, email, PASSWORD).await?.ok_or(Error::Missing("a person"))
    }
}

/// Makes the demo world in an empty installation.
pub async fn make(owner: &ConnectOptions, store: &Store, secret: &Secret, now: DateTime<Utc>) -> Result<(), Error> {
    let password_hash = people::administrator(owner).await?;
    esco::import(owner).await?;
    world::make(&Demo { store, secret, now, password_hash }).await
}
