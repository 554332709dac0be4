//! One party approves the frozen revision.

use super::tell::{Acted, tell_represented};
use super::{DAYS_TO_ANSWER, ask, event};
use crate::actions::{Confirmed, Error, Tx, confirm_guest};
use crate::domain::asks::{Act, Debtor, NewAsk};
use crate::domain::contents;
use crate::domain::days::local_date;
use crate::domain::events::EventKind;
use crate::domain::ids::{RevisionId, TextId};
use crate::domain::messages::MessageKind;
use crate::store;
use chrono::{DateTime, Days, Utc};

/// Approves for the actor's party. `shown` is the revision the person has read: another one by now is refused.
/// Where the text has findings that weigh, a word says why it can be agreed all the same.
/// The last approval makes the text agreed, and where it is signed, asks for the signatures.
/// A guest has typed a code.
pub async fn approve(
    mut tx: Tx,
    id: TextId,
    shown: RevisionId,
    comment: &str,
    confirmed: Option<&Confirmed>,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    let text = store::texts::find_locked(&mut tx, id).await?;
    let approver = text.approver(tx.actor())?;
    if approver.revision() != shown {
        return Err(store::Error::LostUpdate.into());
    }
    if comment.trim().is_empty() {
        let (format, body) = store::texts::body(&mut tx, approver.revision()).await?;
        if contents::decode(text.kind, format, &body)?.findings().iter().any(|finding| finding.weight.asks_why()) {
            return Err(Error::invalid("comment", "findings-error-word"));
        }
    }
    confirm_guest(&mut tx, confirmed, now).await?;
    tell_represented(&mut tx, &text, Acted::Approved).await?;
    let (by, name) = (tx.actor().identity.clone(), tx.actor().name.clone());
    store::texts::insert_approval(&mut tx, id, approver.revision(), approver.party(), &by, &name, approver.role(), comment).await?;
    let party = text.latest.parties.iter().find(|party| party.id == approver.party());
    store::asks::close(&mut tx, id.0, &[Act::Approve], party.and_then(crate::domain::texts::Party::key)).await?;
    let last = text.latest.approvals_missing().all(|missing| missing.id == approver.party());
    if last {
        let due_on = local_date(now).checked_add_days(Days::new(DAYS_TO_ANSWER));
        let asks: Vec<NewAsk> = text
            .latest
            .parties
            .iter()
            .filter(|party| party.signs)
            .filter_map(|party| {
                let debtor = Debtor { party: party.key()?, name: party.name.clone() };
                Some(NewAsk { debtor, asker: text.owner.0, act: Act::Sign, due_on })
            })
            .collect();
        store::asks::open(&mut tx, text.kind.object(), id, &text.title, &asks).await?;
        ask(&mut tx, &text, MessageKind::AskedToSign, due_on).await?;
    }
    tx.touch(id);
    let kind = if last { EventKind::TextAgreed } else { EventKind::TextApproved };
    let data = serde_json::json!({ "revision": text.latest.number, "party": approver.party() });
    tx.commit(event(kind, &text).with(data)).await?;
    Ok(())
}
