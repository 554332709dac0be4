//! A word on a place of the text.

use super::event;
use crate::actions::{Error, Tx};
use crate::domain::events::EventKind;
use crate::domain::ids::TextId;
use crate::store;

/// Comments on a field or an outcome of the latest revision.
pub async fn comment(mut tx: Tx, id: TextId, place: &str, body: &str) -> Result<(), Error> {
    let text = store::texts::find(&mut tx, id).await?;
    let commenter = text.commenter(tx.actor())?;
    let (by, name) = (tx.actor().identity.clone(), tx.actor().name.clone());
    store::texts::insert_comment(&mut tx, id, commenter.revision(), place, &by, &name, commenter.organisation(), body).await?;
    let data = serde_json::json!({ "revision": text.latest.number, "place": place });
    tx.commit(event(EventKind::TextCommented, &text).with(data)).await?;
    Ok(())
}
