//! Accounts, as their owners see them. What comes before there is an actor stands in `sessions`.

use super::{Connection, Error};
use crate::domain::ids::AccountId;
use crate::domain::language::Language;
use crate::domain::messages::Rhythm;

/// What somebody has chosen for the own account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Choices {
    /// The language of pages and letters.
    pub language: Language,
    /// How mail comes.
    pub mail: Rhythm,
    /// Counts saves.
    pub version: i32,
}

/// The choices of the actor's account.
pub async fn choices(connection: &mut Connection, account: AccountId) -> Result<Choices, Error> {
    let row = sqlx::query!("select language, mail, version from accounts where id = $1", account.0).fetch_one(connection).await?;
    Ok(Choices {
        language: Language::from_code(&row.language).unwrap_or_default(),
        mail: Rhythm::from_code(&row.mail).ok_or_else(|| Error::inconsistent("accounts", "mail"))?,
        version: row.version,
    })
}

/// Saves them; [`Error::LostUpdate`] where they are not at this version any more.
pub async fn save(connection: &mut Connection, account: AccountId, choices: Choices) -> Result<(), Error> {
    let done = sqlx::query!(
        "update accounts set language = $3, mail = $4, version = version + 1 where id = $1 and version = $2",
        account.0,
        choices.version,
        choices.language.code(),
        choices.mail.code()
    )
    .execute(connection)
    .await?;
    if done.rows_affected() == 0 { Err(Error::LostUpdate) } else { Ok(()) }
}
