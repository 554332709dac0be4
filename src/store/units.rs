//! Units: what a frozen revision says, as rows.

use super::{Connection, Error};
use crate::domain::ids::{RevisionId, TextId};
use crate::domain::units::Unit;

/// Projects the outcomes of a frozen revision.
pub async fn project(connection: &mut Connection, text: TextId, revision: RevisionId, unit: &Unit) -> Result<(), Error> {
    for (position, placed) in (0_i32..).zip(unit.placed()) {
        sqlx::query!(
            "insert into outcomes (revision_id, text_id, id, parent_id, area, position, label, text, assessable) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
            revision.0, text.0, placed.node.id.0, placed.parent.map(|parent| parent.id.0), placed.area.code(), position, placed.mark(),
            placed.node.text.get(&unit.language), placed.node.assessable
        )
        .execute(&mut *connection)
        .await?;
    }
    Ok(())
}
