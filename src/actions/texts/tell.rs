//! Whom a text's transitions tell by mail.

use crate::actions::{Error, Tx};
use crate::domain::actor::Purpose;
use crate::domain::ids::{AssessmentId, LinkId, MessageId};
use crate::domain::messages::{About, MessageKind, NewMessage, NewsOfEnd, Object, OnText, Recipient, Subject};
use crate::domain::texts::Text;
use crate::store;
use crate::store::messages::{Group, Told};
use crate::store::texts::NewEnd;
use chrono::NaiveDate;
use uuid::Uuid;

/// Tells everybody who signed that all have.
pub(super) async fn tell_completed(tx: &mut Tx, text: &Text) -> Result<(), Error> {
    let signers = store::messages::recipients(tx, text.id, text.latest.id, Group::Signers).await?;
    let from = drafter(tx, text).await?;
    let matter = format!("completed {}", text.latest.id);
    for Told { to, link, .. } in signers {
        write(tx, MessageKind::Completed, to, text, link, &from, on(text), Some(&matter)).await?;
    }
    Ok(())
}

/// Asks everybody who can act now, to approve the revision or to sign it: who has an account, and whoever was sent a link before.
pub(super) async fn ask(tx: &mut Tx, text: &Text, kind: MessageKind, due_on: Option<NaiveDate>) -> Result<(), Error> {
    let from = drafter(tx, text).await?;
    let (group, act) = match kind {
        MessageKind::AskedToSign => (Group::SigningLinks, "sign"),
        _ => (Group::ApprovingLinks, "approve"),
    };
    let matter = format!("{} {}", kind.code(), text.latest.id);
    for Told { to, party, .. } in store::messages::asked(tx, text.id, text.latest.id, act).await? {
        write(tx, kind, to, text, None, &from, OnText { party, due_on, ..on(text) }, Some(&matter)).await?;
    }
    let matter = format!("{} {}", group.code(), text.latest.id);
    for Told { to, link, party } in store::messages::recipients(tx, text.id, text.latest.id, group).await? {
        let asked = OnText { purpose: Some(Purpose::Sign), party, due_on, ..on(text) };
        write(tx, MessageKind::Link, to, text, link, &from, asked, Some(&matter)).await?;
    }
    Ok(())
}

/// Tells who sent the revision, and the link that led here, what somebody made of it. Who did it is told nothing.
pub(in crate::actions) async fn tell_drafters(tx: &mut Tx, text: &Text, kind: MessageKind, who: &str, words: &str) -> Result<(), Error> {
    let from = actor(tx);
    for Told { to, .. } in store::messages::recipients(tx, text.id, text.latest.id, Group::Drafters).await? {
        if to.email.eq_ignore_ascii_case(&from.1) {
            continue;
        }
        write(tx, kind, to, text, None, &from, OnText { who: who.to_owned(), words: words.to_owned(), ..on(text) }, None).await?;
    }
    Ok(())
}

/// Tells everybody who approved, signed or was asked to that it has ended, and why. Who ended it is told nothing.
pub(super) async fn tell_ended(tx: &mut Tx, text: &Text, end: &NewEnd<'_>) -> Result<(), Error> {
    let from = actor(tx);
    let matter = format!("ended {}", text.id);
    for Told { to, link, party } in store::messages::concerned(tx, text.id, text.standing().id).await? {
        if to.email.eq_ignore_ascii_case(&from.1) {
            continue;
        }
        let ended = Some(NewsOfEnd { kind: end.kind, on: end.on, code: end.code });
        let told = OnText { party, words: end.reason.to_owned(), ended, ..on(text) };
        write(tx, MessageKind::Ended, to, text, link, &from, told, Some(&matter)).await?;
    }
    Ok(())
}

/// Tells everybody who was asked to approve or sign an amendment that it is given up, and why; what still waits to ask for it is not sent.
/// Who gave it up is told nothing.
pub(super) async fn tell_withdrawn(tx: &mut Tx, text: &Text, reason: &str) -> Result<(), Error> {
    let (from, since) = (actor(tx), text.standing().number);
    store::messages::silence_amendment(tx, text.id, since).await?;
    let matter = format!("withdrawn {}", text.latest.id);
    for Told { to, link, party } in store::messages::asked_for_amendment(tx, text.id, since).await? {
        if to.email.eq_ignore_ascii_case(&from.1) {
            continue;
        }
        let told = OnText { party, words: reason.to_owned(), ..on(text) };
        write(tx, MessageKind::Withdrawn, to, text, link, &from, told, Some(&matter)).await?;
    }
    Ok(())
}

/// What somebody did by a link for a party.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Acted {
    /// Approved the revision.
    Approved,
    /// Signed it.
    Signed,
}

/// Where whoever acts has come by a link: tells everybody with an account who could have done it for the same party. Call it before what was
/// done is written, while they can still be asked.
pub(super) async fn tell_represented(tx: &mut Tx, text: &Text, acted: Acted) -> Result<(), Error> {
    let Some(guest) = tx.actor().guest().cloned() else { return Ok(()) };
    let Some(own) = text.latest.parties.iter().find(|party| party.seat == guest.seat && guest.speaks.is(party)) else { return Ok(()) };
    let (act, kind) = match acted {
        Acted::Approved => ("approve", MessageKind::ApprovedFor),
        Acted::Signed => ("sign", MessageKind::SignedFor),
    };
    let (who, from) = (tx.actor().name.clone(), drafter(tx, text).await?);
    let matter = format!("{} {}", kind.code(), text.latest.id);
    for Told { to, party, .. } in store::messages::asked(tx, text.id, text.latest.id, act).await? {
        if party == own.name && !to.email.eq_ignore_ascii_case(&tx.actor().email) {
            write(tx, kind, to, text, None, &from, OnText { party, who: who.clone(), ..on(text) }, Some(&matter)).await?;
        }
    }
    Ok(())
}

/// Where somebody has assessed by a link: tells who sent it, and everybody with an account in the organisation that it speaks for.
pub(in crate::actions) async fn tell_assessed(tx: &mut Tx, assessment: AssessmentId) -> Result<(), Error> {
    let Some(guest) = tx.actor().guest().cloned() else { return Ok(()) };
    let text = store::texts::find(tx, guest.text).await?;
    let (who, from) = (tx.actor().name.clone(), drafter(tx, &text).await?);
    let matter = format!("assessed-for {assessment}");
    for Told { to, party, .. } in store::messages::asked(tx, text.id, text.latest.id, "assess").await? {
        if !to.email.eq_ignore_ascii_case(&tx.actor().email) {
            let told = OnText { party, who: who.clone(), ..on(&text) };
            write(tx, MessageKind::AssessedFor, to, &text, None, &from, told, Some(&matter)).await?;
        }
    }
    Ok(())
}

/// In whose name a message goes: name and address.
type From = (String, String);

/// Whoever acts.
fn actor(tx: &Tx) -> From {
    (tx.actor().name.clone(), tx.actor().email.clone())
}

/// In whose name a text speaks: who sent its revision.
async fn drafter(tx: &mut Tx, text: &Text) -> Result<From, Error> {
    let drafters = store::messages::recipients(tx, text.id, text.latest.id, Group::Drafters).await?;
    Ok(drafters.into_iter().next().map(|told| (told.to.name, told.to.email)).unwrap_or_default())
}

async fn write(
    tx: &mut Tx,
    kind: MessageKind,
    to: Recipient,
    text: &Text,
    link: Option<LinkId>,
    from: &From,
    on: OnText,
    matter: Option<&str>,
) -> Result<(), Error> {
    let message = NewMessage {
        id: MessageId(Uuid::now_v7()),
        kind,
        to,
        object: Object::Text { id: text.id, link },
        about: About { sender: from.0.clone(), sender_email: from.1.clone(), subject: Subject::Text(on) },
        matter: matter.map(str::to_owned),
    };
    store::messages::insert(tx, &message).await?;
    Ok(())
}

fn on(text: &Text) -> OnText {
    OnText {
        text_kind: text.kind,
        title: text.title.clone(),
        party: String::new(),
        purpose: None,
        due_on: None,
        code: None,
        words: String::new(),
        who: String::new(),
        ended: None,
    }
}
