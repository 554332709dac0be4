//! Opening the next revision of a frozen text.

use super::event;
use crate::actions::{Error, Tx};
use crate::domain::asks::Act;
use crate::domain::events::{Event, EventKind};
use crate::domain::ids::{RevisionId, TextId};
use crate::domain::texts::{ClosedAs, Reopener, Text};
use crate::store;
use uuid::Uuid;

/// Opens revision n+1 with n's content. Approvals and signatures of n stop counting, but for an agreed unit, whose
/// agreed revision stays in use until the next one is agreed.
pub async fn reopen(mut tx: Tx, id: TextId) -> Result<(), Error> {
    let text = store::texts::find_locked(&mut tx, id).await?;
    let reopener = text.reopener(tx.actor())?;
    let (format, body) = store::texts::body(&mut tx, reopener.revision()).await?;
    let (_, event) = open_next(&mut tx, &text, &reopener, format, &body).await?;
    tx.commit(event).await?;
    Ok(())
}

/// Opens the next revision with this content; the action that does so commits with what is answered, or beside it.
pub(in crate::actions) async fn open_next(
    tx: &mut Tx,
    text: &Text,
    reopener: &Reopener,
    format: i32,
    body: &[u8],
) -> Result<(RevisionId, Event), Error> {
    let (account, name) = (tx.actor().account()?, tx.actor().name.clone());
    let organisation = tx.actor().organisation_name().to_owned();
    if !reopener.keeps_agreed() {
        store::texts::close_revision(tx, reopener.revision(), ClosedAs::Replaced, &name, &organisation, "").await?;
    }
    let next = RevisionId(Uuid::now_v7());
    let number = text.next_number();
    let amendment = text.amendment().and_then(|revision| revision.amendment.as_ref());
    store::texts::insert_revision(tx, next, text.id, number, format, body, account.0, &name, amendment).await?;
    store::asks::close(tx, text.id.0, &[Act::Approve, Act::Sign], None).await?;
    tx.touch(text.id);
    Ok((next, event(EventKind::TextReopened, text).with(serde_json::json!({ "revision": number }))))
}
