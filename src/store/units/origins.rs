//! Where units come from, when they were copied.

use crate::domain::ids::{RevisionId, TextId};
use crate::store::{Connection, Error};
use serde::Deserialize;

/// What a unit was copied from.
#[derive(Debug, Clone, Deserialize)]
pub struct Origin {
    /// The other unit; `None` where the reader does not see it.
    pub id: Option<TextId>,
    /// Its title; `None` where the reader does not see it.
    pub title: Option<String>,
    /// The language of that title.
    pub language: Option<String>,
    /// The number of the revision that was copied.
    pub number: i32,
}

/// A unit that was copied from this one, as far as the reader sees it.
#[derive(Debug, Clone, Deserialize)]
pub struct Copied {
    /// The copy.
    pub id: TextId,
    /// Its title.
    pub title: String,
    /// The language of that title.
    pub language: String,
    /// The title of its partnership.
    pub partnership: String,
    /// The number of the revision that was copied.
    pub number: i32,
}

/// Notes from which revision of which unit a new one was copied.
pub async fn insert_origin(connection: &mut Connection, text: TextId, origin: TextId, revision: RevisionId, number: i32) -> Result<(), Error> {
    sqlx::query!(
        "insert into unit_origins (text_id, origin_id, origin_revision_id, origin_number) values ($1, $2, $3, $4)",
        text.0,
        origin.0,
        revision.0,
        number
    )
    .execute(connection)
    .await?;
    Ok(())
}
