//! Opening the next revision of a frozen text.

use super::event;
use crate::actions::{Error, Tx};
use crate::domain::asks::Act;
use crate::domain::events::EventKind;
use crate::domain::ids::{RevisionId, TextId};
use crate::domain::texts::ClosedAs;
use crate::store;
use uuid::Uuid;

/// Opens revision n+1 with n's content. Approvals and signatures of n stop counting, but for an agreed unit, whose
/// agreed revision stays in use until the next one is agreed.
pub async fn reopen(mut tx: Tx, id: TextId) -> Result<(), Error> {
    let text = store::texts::find_locked(&mut tx, id).await?;
    let reopener = text.reopener(tx.actor())?;
    let (account, name) = (tx.actor().account, tx.actor().name.clone());
    let organisation = tx.actor().organisation_name().to_owned();
    let (format, body) = store::texts::body(&mut tx, reopener.revision()).await?;
    if !reopener.keeps_agreed() {
        store::texts::close_revision(&mut tx, reopener.revision(), ClosedAs::Replaced, &name, &organisation, "").await?;
    }
    store::texts::insert_revision(&mut tx, RevisionId(Uuid::now_v7()), id, text.latest.number + 1, format, &body, account, &name).await?;
    store::asks::close(&mut tx, id.0, &[Act::Approve, Act::Sign], None).await?;
    tx.touch(id);
    tx.commit(event(EventKind::TextReopened, &text).with(serde_json::json!({ "revision": text.latest.number + 1 }))).await?;
    Ok(())
}
