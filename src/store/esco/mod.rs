//! ESCO: importing its concepts as the owner of the schema, and looking them up.

mod import;
mod search;

pub use import::{Imported, import};
pub use search::search;

use super::{Connection, Error};
use crate::domain::esco::Pillar;
use crate::domain::units::Concept;

/// A concept by its address, as a unit links it; `None` where it was not imported or belongs to the other pillar.
pub async fn find(connection: &mut Connection, pillar: Pillar, uri: &str) -> Result<Option<Concept>, Error> {
    let row =
        sqlx::query!("select uri, label from esco_concepts where uri = $1 and pillar = $2", uri, pillar.code()).fetch_optional(connection).await?;
    Ok(row.map(|row| Concept { uri: row.uri, label: row.label }))
}
