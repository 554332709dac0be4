//! The competence matrix of a partnership.

use super::{Error, Tx};
use crate::domain::asks::ObjectKind;
use crate::domain::events::{Event, EventKind};
use crate::domain::ids::PartnershipId;
use crate::domain::matrices::{self, Matrix};
use crate::store;

/// Saves the matrix; a version that is no longer the stored one is a lost update.
pub async fn save(mut tx: Tx, id: PartnershipId, version: i32, matrix: &Matrix) -> Result<(), Error> {
    let partnership = store::partnerships::find(&mut tx, id).await?;
    let author = matrices::author(&partnership, tx.actor())?;
    let stored = store::matrices::find(&mut tx, id).await?;
    Error::faults(matrix.faults(&stored.units))?;
    let name = tx.actor().name.clone();
    store::matrices::save(&mut tx, author.partnership(), version, matrix, &name).await?;
    let event = Event::new(EventKind::MatrixChanged, ObjectKind::Partnership, id, &partnership.title)
        .with(serde_json::json!({ "areas": matrix.areas.len(), "units": matrix.placed.len() }))
        .tell(partnership.party_ids.iter().copied());
    tx.commit(event).await?;
    Ok(())
}
