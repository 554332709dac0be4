//! Memoranda: what a frozen revision says, as rows.

use super::{Connection, Error};
use crate::domain::ids::{RevisionId, TextId};
use crate::domain::memoranda::Memorandum;

/// Projects the units a frozen revision covers.
pub async fn project(connection: &mut Connection, text: TextId, revision: RevisionId, memorandum: &Memorandum) -> Result<(), Error> {
    for (position, unit) in (0_i32..).zip(memorandum.units()) {
        sqlx::query!(
            "insert into memorandum_units (revision_id, text_id, position, unit_id, unit_revision_id) values ($1, $2, $3, $4, $5)",
            revision.0, text.0, position, unit.unit.0, unit.revision.0
        )
        .execute(&mut *connection)
        .await?;
    }
    Ok(())
}
