//! One party asks for a change: the frozen revision is closed and the next one opened with the same content.

use super::{event, tell_drafters};
use crate::actions::{Confirmed, Error, Tx, confirm_guest};
use crate::domain::asks::{Act, Debtor, NewAsk};
use crate::domain::events::EventKind;
use crate::domain::ids::{RevisionId, TextId};
use crate::domain::messages::MessageKind;
use crate::domain::texts::ClosedAs;
use crate::store;
use chrono::{DateTime, Utc};
use uuid::Uuid;

/// Asks for a change with a reason. Every approval and signature of the revision stops counting. A guest has typed a code.
pub async fn request_changes(
    mut tx: Tx,
    id: TextId,
    shown: RevisionId,
    reason: &str,
    confirmed: Option<&Confirmed>,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let text = store::texts::find_locked(&mut tx, id).await?;
    let requester = text.requester(tx.actor())?;
    if requester.revision() != shown {
        return Err(store::Error::LostUpdate.into());
    }
    confirm_guest(&mut tx, confirmed, now).await?;
    let (by, name) = (tx.actor().identity.key(), tx.actor().name.clone());
    let (format, body) = store::texts::body(&mut tx, requester.revision()).await?;
    store::texts::close_revision(&mut tx, requester.revision(), ClosedAs::ChangesRequested, &name, requester.organisation(), reason).await?;
    let amendment = text.amendment().and_then(|revision| revision.amendment.as_ref());
    let next = RevisionId(Uuid::now_v7());
    store::texts::insert_revision(&mut tx, next, id, text.next_number(), format, &body, by, &name, amendment).await?;
    store::asks::close(&mut tx, id.0, &[Act::Approve, Act::Sign], None).await?;
    let owner = text.latest.parties.iter().find(|party| party.organisation == Some(text.owner)).map(|party| party.name.clone());
    let debtor = Debtor { party: text.owner.0, name: owner.unwrap_or_default() };
    let asker = text.latest.parties.iter().find(|party| party.id == requester.party()).and_then(crate::domain::texts::Party::key);
    let ask = NewAsk { debtor, asker: asker.unwrap_or(text.owner.0), act: Act::Revise, due_on: None };
    store::asks::open(&mut tx, text.kind.object(), id, &text.title, &[ask]).await?;
    tell_drafters(&mut tx, &text, MessageKind::Declined, requester.organisation(), reason).await?;
    tx.touch(id);
    let data = serde_json::json!({ "revision": text.latest.number, "party": requester.party() });
    tx.commit(event(EventKind::ChangesRequested, &text).with(data)).await?;
    Ok(())
}
