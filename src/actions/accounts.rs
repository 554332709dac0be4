//! What somebody chooses for the own account.

use super::{Error, Tx};
use crate::domain::asks::ObjectKind;
use crate::domain::events::{Event, EventKind};
use crate::store;

pub use crate::store::accounts::Choices;

/// Saves the language and how mail comes. Letters that wait go as they are wanted now.
pub async fn choose(mut tx: Tx, choices: Choices) -> Result<(), Error> {
    let account = tx.actor().account()?;
    store::accounts::save(&mut tx, account, choices).await?;
    let data = serde_json::json!({ "language": choices.language, "mail": choices.mail });
    let name = tx.actor().name.clone();
    tx.commit(Event::new(EventKind::AccountChanged, ObjectKind::Account, account.0, name).with(data).read_by([account.0])).await?;
    Ok(())
}
