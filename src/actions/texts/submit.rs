//! Submitting for review: the open revision is frozen.

use super::{DAYS_TO_ANSWER, ask, event};
use crate::actions::{Error, Invalid, Tx, kinds};
use crate::domain::asks::{Act, Debtor, NewAsk};
use crate::domain::contents;
use crate::domain::days::local_date;
use crate::domain::events::EventKind;
use crate::domain::ids::TextId;
use crate::domain::messages::MessageKind;
use crate::domain::texts::Frozen;
use crate::store;
use chrono::{DateTime, Days, Utc};
use uuid::Uuid;

/// Freezes the open revision, projects it, and asks every party that must approve.
pub async fn submit(mut tx: Tx, id: TextId, version: i32, now: DateTime<Utc>) -> Result<(), Error> {
    let text = store::texts::find_locked(&mut tx, id).await?;
    let submitter = text.submitter(tx.actor())?;
    let (format, body) = store::texts::body(&mut tx, submitter.revision()).await?;
    let content = contents::decode(text.kind, format, &body)?;
    let obstacles = content.obstacles();
    if !obstacles.is_empty() {
        return Err(Error::Invalid(obstacles.into_iter().map(|obstacle| Invalid::new(obstacle.path, obstacle.key)).collect()));
    }
    let parties = content.parties();
    let seen: Vec<Uuid> = parties.iter().filter_map(|party| party.organisation.map(|organisation| organisation.0).or(party.person)).collect();
    let (account, name) = (tx.actor().account()?, tx.actor().name.clone());
    let frozen = Frozen::new(body);
    store::texts::freeze(&mut tx, id, submitter.revision(), version, &frozen, &parties, account, &name).await?;
    store::texts::widen(&mut tx, id, &seen).await?;
    kinds::project(&mut tx, &text, format, &frozen.body).await?;

    let due_on = local_date(now).checked_add_days(Days::new(DAYS_TO_ANSWER));
    let asks: Vec<NewAsk> = parties
        .iter()
        .filter(|party| party.approves)
        .filter_map(|party| {
            let debtor = Debtor { party: party.organisation?.0, name: party.name.clone() };
            Some(NewAsk { debtor, asker: text.owner.0, act: Act::Approve, due_on })
        })
        .collect();
    store::asks::close(&mut tx, id.0, &[Act::Revise], None).await?;
    let subject = if text.amendment().is_some() { text.title.clone() } else { content.title() };
    store::asks::open(&mut tx, text.kind.object(), id, &subject, &asks).await?;
    ask(&mut tx, &text, MessageKind::AskedToApprove, due_on).await?;
    tx.touch(id);
    let mut happened =
        event(EventKind::TextSubmitted, &text).with(serde_json::json!({ "revision": text.latest.number, "hash": frozen.hash.to_string() }));
    happened.readers.extend(seen.iter().copied());
    happened.told.extend(seen);
    tx.commit(happened).await?;
    Ok(())
}
