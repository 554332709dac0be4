//! Whom a text's transitions tell by mail.

use crate::actions::{Error, Tx};
use crate::domain::actor::Purpose;
use crate::domain::ids::MessageId;
use crate::domain::messages::{About, MessageKind, NewMessage, NewsOfEnd};
use crate::domain::texts::Text;
use crate::store;
use crate::store::messages::{Group, Told};
use crate::store::texts::NewEnd;
use chrono::NaiveDate;
use uuid::Uuid;

/// Tells everybody who signed that all have.
pub(super) async fn tell_completed(tx: &mut Tx, text: &Text) -> Result<(), Error> {
    let signers = store::messages::recipients(tx, text.id, text.latest.id, Group::Signers).await?;
    let (sender, sender_email) = drafter(tx, text).await?;
    let matter = format!("completed {}", text.latest.id);
    for Told { to, link, .. } in signers {
        let about = about(text, &sender, &sender_email);
        let message =
            NewMessage { id: MessageId(Uuid::now_v7()), kind: MessageKind::Completed, to, text: text.id, link, about, matter: Some(matter.clone()) };
        store::messages::insert(tx, &message).await?;
    }
    Ok(())
}

/// Asks everybody who can act now, to approve the revision or to sign it: who has an account, and whoever was sent a link before.
pub(super) async fn ask(tx: &mut Tx, text: &Text, kind: MessageKind, due_on: Option<NaiveDate>) -> Result<(), Error> {
    let (sender, sender_email) = drafter(tx, text).await?;
    let (group, act) = match kind {
        MessageKind::AskedToSign => (Group::SigningLinks, "sign"),
        _ => (Group::ApprovingLinks, "approve"),
    };
    let matter = format!("{} {}", kind.code(), text.latest.id);
    for Told { to, party, .. } in store::messages::asked(tx, text.id, text.latest.id, act).await? {
        let about = About { party, due_on, ..about(text, &sender, &sender_email) };
        let message = NewMessage { id: MessageId(Uuid::now_v7()), kind, to, text: text.id, link: None, about, matter: Some(matter.clone()) };
        store::messages::insert(tx, &message).await?;
    }
    let matter = format!("{} {}", group.code(), text.latest.id);
    for Told { to, link, party } in store::messages::recipients(tx, text.id, text.latest.id, group).await? {
        let about = About { purpose: Some(Purpose::Sign), party: party.clone(), due_on, ..about(text, &sender, &sender_email) };
        let message =
            NewMessage { id: MessageId(Uuid::now_v7()), kind: MessageKind::Link, to, text: text.id, link, about, matter: Some(matter.clone()) };
        store::messages::insert(tx, &message).await?;
    }
    Ok(())
}

/// Tells who sent the revision, and the link that led here, what somebody made of it. Who did it is told nothing.
pub(in crate::actions) async fn tell_drafters(tx: &mut Tx, text: &Text, kind: MessageKind, who: &str, words: &str) -> Result<(), Error> {
    let (sender, sender_email) = (tx.actor().name.clone(), tx.actor().email.clone());
    for Told { to, .. } in store::messages::recipients(tx, text.id, text.latest.id, Group::Drafters).await? {
        if to.email.eq_ignore_ascii_case(&sender_email) {
            continue;
        }
        let about = About { who: who.to_owned(), words: words.to_owned(), ..about(text, &sender, &sender_email) };
        let message = NewMessage { id: MessageId(Uuid::now_v7()), kind, to, text: text.id, link: None, about, matter: None };
        store::messages::insert(tx, &message).await?;
    }
    Ok(())
}

/// Tells everybody who approved, signed or was asked to that it has ended, and why. Who ended it is told nothing.
pub(super) async fn tell_ended(tx: &mut Tx, text: &Text, end: &NewEnd<'_>) -> Result<(), Error> {
    let (sender, sender_email) = (tx.actor().name.clone(), tx.actor().email.clone());
    let matter = format!("ended {}", text.id);
    for Told { to, link, party } in store::messages::concerned(tx, text.id, text.standing().id).await? {
        if to.email.eq_ignore_ascii_case(&sender_email) {
            continue;
        }
        let about = About {
            party,
            words: end.reason.to_owned(),
            ended: Some(NewsOfEnd { kind: end.kind, on: end.on, code: end.code }),
            ..about(text, &sender, &sender_email)
        };
        let message =
            NewMessage { id: MessageId(Uuid::now_v7()), kind: MessageKind::Ended, to, text: text.id, link, about, matter: Some(matter.clone()) };
        store::messages::insert(tx, &message).await?;
    }
    Ok(())
}

/// In whose name a text speaks: who sent its revision.
async fn drafter(tx: &mut Tx, text: &Text) -> Result<(String, String), Error> {
    let drafters = store::messages::recipients(tx, text.id, text.latest.id, Group::Drafters).await?;
    Ok(drafters.into_iter().next().map(|told| (told.to.name, told.to.email)).unwrap_or_default())
}

fn about(text: &Text, sender: &str, sender_email: &str) -> About {
    About {
        text_kind: text.kind,
        title: text.title.clone(),
        party: String::new(),
        sender: sender.to_owned(),
        sender_email: sender_email.to_owned(),
        purpose: None,
        due_on: None,
        code: None,
        words: String::new(),
        who: String::new(),
        ended: None,
    }
}
