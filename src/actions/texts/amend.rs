//! Changing what everybody has signed, without ending it: an amendment is a revision beside the one in force.

use super::event;
use super::tell::tell_withdrawn;
use crate::actions::{Error, Tx};
use crate::domain::asks::Act;
use crate::domain::days::local_date;
use crate::domain::events::EventKind;
use crate::domain::ids::{RevisionId, TextId};
use crate::domain::texts::{Amendment, ClosedAs, Reason};
use crate::store;
use chrono::{DateTime, Utc};
use uuid::Uuid;

/// Opens an amendment with the content of the revision in force, which goes on holding until everybody has signed the amendment.
pub async fn amend(mut tx: Tx, id: TextId, amendment: &Amendment, now: DateTime<Utc>) -> Result<(), Error> {
    let text = store::texts::find_locked(&mut tx, id).await?;
    let amender = text.amender(tx.actor(), local_date(now))?;
    if !Reason::of_amendment(text.kind).contains(&amendment.code) {
        return Err(Error::invalid("code", "amendments-error-code"));
    }
    if amendment.words.trim().is_empty() {
        return Err(Error::invalid("reason", "amendments-error-reason"));
    }
    let (format, body) = store::texts::body(&mut tx, amender.revision()).await?;
    let (account, name) = (tx.actor().account()?, tx.actor().name.clone());
    let number = text.next_number();
    let next = RevisionId(Uuid::now_v7());
    store::texts::insert_revision(&mut tx, next, amender.text(), number, format, &body, account.0, &name, Some(amendment)).await?;
    tx.touch(id);
    let data = serde_json::json!({ "revision": number, "amends": amender.revision() });
    tx.commit(event(EventKind::AmendmentOpened, &text).with(data)).await?;
    Ok(())
}

/// Gives the amendment up, written, sent or half signed: what is in force stays as it is.
pub async fn withdraw(mut tx: Tx, id: TextId, reason: &str) -> Result<(), Error> {
    let text = store::texts::find_locked(&mut tx, id).await?;
    let withdrawer = text.withdrawer(tx.actor())?;
    if reason.trim().is_empty() {
        return Err(Error::invalid("reason", "amendments-error-withdrawal"));
    }
    let (name, organisation) = (tx.actor().name.clone(), tx.actor().organisation_name().to_owned());
    store::texts::close_revision(&mut tx, withdrawer.revision(), ClosedAs::Withdrawn, &name, &organisation, reason).await?;
    store::asks::close(&mut tx, id.0, &[Act::Revise, Act::Approve, Act::Sign], None).await?;
    tell_withdrawn(&mut tx, &text, reason).await?;
    tx.touch(id);
    let data = serde_json::json!({ "revision": text.latest.number });
    tx.commit(event(EventKind::AmendmentWithdrawn, &text).with(data)).await?;
    Ok(())
}
