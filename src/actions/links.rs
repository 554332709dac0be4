//! Links: sending one, taking it back, reminding, the code, and what a recipient says of it.

use super::texts::tell_drafters;
use super::{Confirmed, Error, Tx};
use crate::domain::actor::{Purpose, Speaks};
use crate::domain::contents;
use crate::domain::events::{Event, EventKind};
use crate::domain::ids::{CodeId, LinkId, MessageId, TextId};
use crate::domain::language::Language;
use crate::domain::links::Secret;
use crate::domain::links::{self, CODE_LASTS, CODE_TRIES, EndedAs, LASTS, Named, Place};
use crate::domain::messages::{About, BETWEEN_REMINDERS, MessageKind, NewMessage, Object, OnText, Recipient, Subject};
use crate::domain::refusal::Refusal;
use crate::domain::roles::Channel;
use crate::domain::texts::{Content, Kind, PartySeat, Text};
use crate::domain::units::Employer;
use crate::store::links::{Listed, NewLink};
use crate::store::{self, Connection, Store};
use chrono::{DateTime, Utc};
use std::collections::BTreeSet;
use subtle::ConstantTimeEq;
use uuid::Uuid;

pub use crate::store::links::opened;

/// To whom a link goes, and for which party.
#[derive(Debug)]
pub struct Sending<'a> {
    /// What for.
    pub purpose: Purpose,
    /// The part.
    pub seat: PartySeat,
    /// The party.
    pub speaks: Speaks,
    /// To whom.
    pub name: &'a str,
    /// What that person is there.
    pub position: &'a str,
    /// The address; may be empty where it is not sent by mail.
    pub email: &'a str,
    /// The language of the pages and messages.
    pub language: Language,
    /// How it is sent.
    pub channel: Channel,
    /// That another party has the same address was seen and is right.
    pub shares_address: bool,
}

/// Whom the words of the latest revision name.
pub async fn named(connection: &mut Connection, text: &Text) -> Result<Named, Error> {
    let in_force = text.in_force().filter(|_| text.kind == Kind::Agreement).map(|revision| revision.id);
    let (format, body, assessors) = store::links::named_in(connection, text.latest.id, in_force).await?;
    if text.kind != Kind::Unit {
        let parties = contents::decode(text.kind, format, &body)?.parties();
        return Ok(Named { companies: Vec::new(), parties, assessors });
    }
    let unit = contents::unit(format, &body)?;
    let (sides, parties) = (&unit.sides, unit.parties());
    let company = |seat, employer: &Employer| match employer {
        Employer::Company(named) => Some((seat, named.id, named.card.name.clone())),
        Employer::Absent(_) => None,
    };
    let both = [company(PartySeat::SendingEmployer, &sides.sending_employer), company(PartySeat::HostingEmployer, &sides.hosting_employer)];
    Ok(Named { companies: both.into_iter().flatten().collect(), parties, assessors })
}

/// Sends a link, in the place of one that was sent there before. By mail it is written into the outbox; otherwise the sender's page
/// shows what to copy or print.
pub async fn send(mut tx: Tx, text: TextId, new: LinkId, sending: &Sending<'_>, secret: &Secret, now: DateTime<Utc>) -> Result<(), Error> {
    let text = store::texts::find_locked(&mut tx, text).await?;
    let named = named(&mut tx, &text).await?;
    let places = links::places(&text, &named, tx.actor());
    let sender = links::sender(&text, &places, sending.purpose, sending.seat, sending.speaks, sending.name, tx.actor())?;
    let (account, by_name, by_email) = (tx.actor().account()?, tx.actor().name.clone(), tx.actor().email.clone());
    if sending.email.is_empty() && sending.channel == Channel::Mail {
        return Err(Error::invalid("email", "links-error-email"));
    }
    // Nobody acts for another: not with a link to oneself either.
    if links::same_mailbox(sending.email, &by_email) {
        return Err(Error::invalid("email", "links-error-own-address"));
    }
    if sending.purpose == Purpose::Assess && store::links::assesses_nobody(&mut tx, text.id, sending.email).await? {
        return Err(Error::invalid("email", "links-error-assesses-nobody"));
    }
    let before = store::links::of_text(&mut tx, text.id).await?.known;
    let open = |link: &&Listed| link.ended.is_none();
    // One person acts for a party; several may read, and each assessor has a link.
    let same_place = |link: &&Listed| {
        sender.place().takes(link.purpose, link.seat, link.speaks, &link.name)
            && (sending.purpose != Purpose::Review || !sending.email.is_empty() && link.email.eq_ignore_ascii_case(sending.email))
    };
    let same_address = |link: &&Listed| links::same_mailbox(&link.email, sending.email);
    if !sending.shares_address && before.iter().filter(open).any(|link| same_address(&link) && link.speaks != sending.speaks) {
        return Err(Error::invalid("shares-address", "links-error-shared-address"));
    }
    let place = sender.place();
    let name = if place.person.is_empty() { sending.name } else { &place.person };
    let link = NewLink {
        id: new,
        text: sender.text(),
        purpose: place.purpose,
        seat: place.seat,
        speaks: place.speaks,
        party: &place.party,
        revision: place.revision,
        name,
        position: sending.position,
        email: sending.email,
        language: sending.language,
        channel: sending.channel,
        token_hash: &secret.token(new).hash(),
        now,
        expires_at: now + LASTS,
        by: account,
        by_name: &by_name,
        by_email: &by_email,
    };
    store::links::insert(&mut tx, &link).await?;
    for old in before.iter().filter(open).filter(same_place) {
        store::links::end(&mut tx, text.id, old.id, EndedAs::Replaced, Some(new), now).await?;
    }
    store::texts::widen(&mut tx, text.id, &[new.0]).await?;
    if sending.channel == Channel::Mail {
        let to = Recipient { name: name.to_owned(), email: sending.email.to_owned(), language: sending.language };
        write(&mut tx, MessageKind::Link, to, &text, Some(new), place, None).await?;
    }
    let data = serde_json::json!({ "link": new, "purpose": place.purpose, "seat": place.seat, "channel": sending.channel });
    tx.commit(event(EventKind::LinkSent, &text, place.purpose).with(data)).await?;
    Ok(())
}

/// Takes a link back: it opens nothing any more.
pub async fn revoke(mut tx: Tx, text: TextId, id: LinkId, now: DateTime<Utc>) -> Result<(), Error> {
    let text = store::texts::find_locked(&mut tx, text).await?;
    let revoker = links::revoker(&text, tx.actor())?;
    let of_text = store::links::of_text(&mut tx, text.id).await?;
    let purpose = of_text.known.iter().find(|link| link.id == id).map_or(Purpose::Sign, |link| link.purpose);
    if !store::links::end(&mut tx, revoker.text(), id, EndedAs::Revoked, None, now).await? {
        return Err(Refusal::wrong_stage("links-refused-ended").into());
    }
    tx.commit(event(EventKind::LinkRevoked, &text, purpose).with(serde_json::json!({ "link": id }))).await?;
    Ok(())
}

/// Reminds the recipient of a link by mail, with the link; the same address at most once in a day.
pub async fn remind(mut tx: Tx, text: TextId, id: LinkId, now: DateTime<Utc>) -> Result<(), Error> {
    let text = store::texts::find_locked(&mut tx, text).await?;
    links::revoker(&text, tx.actor())?;
    let link = store::links::of_text(&mut tx, text.id).await?.known.into_iter().find(|link| link.id == id).ok_or(store::Error::NotFound)?;
    let named = named(&mut tx, &text).await?;
    let places = links::places(&text, &named, tx.actor());
    let waiting = places.iter().find(|place| link.is_for(place)).filter(|_| link.ended.is_none() && link.expires_at > now);
    let Some(place) = waiting else { return Err(Refusal::wrong_stage("links-refused-ended").into()) };
    if !place.is_sent_by(tx.actor()) {
        return Err(Refusal::not_entitled("links-refused-host-sends", "").into());
    }
    if link.email.is_empty() {
        return Err(Refusal::wrong_stage("links-refused-no-address").into());
    }
    if store::messages::last_asked(&mut tx, text.id, &link.email).await?.is_some_and(|last| last + BETWEEN_REMINDERS > now) {
        return Err(Refusal::wrong_stage("links-refused-reminded").into());
    }
    let to = Recipient { name: link.name, email: link.email, language: link.language };
    write(&mut tx, MessageKind::Reminder, to, &text, Some(id), place, None).await?;
    tx.commit(event(EventKind::LinkReminded, &text, place.purpose).with(serde_json::json!({ "link": id }))).await?;
    Ok(())
}

/// Sends a code to the address of the actor's link; it serves one browser, once.
pub async fn send_code(mut tx: Tx, new: CodeId, browser: &[u8], now: DateTime<Utc>) -> Result<(), Error> {
    let guest = tx.actor().guest().cloned().ok_or_else(|| Refusal::not_entitled("links-refused-code", ""))?;
    let text = store::texts::find(&mut tx, guest.text).await?;
    let to = Recipient { name: tx.actor().name.clone(), email: tx.actor().email.clone(), language: tx.actor().language };
    if to.email.is_empty() {
        return Err(Refusal::wrong_stage("links-refused-no-address").into());
    }
    store::links::insert_code(&mut tx, new, guest.id, browser, now, now + CODE_LASTS).await?;
    let place = Place::of(guest.purpose, guest.seat, guest.speaks, &guest.party);
    write(&mut tx, MessageKind::Code, to, &text, Some(guest.id), &place, Some(new)).await?;
    tx.commit(event(EventKind::CodeSent, &text, guest.purpose).with(serde_json::json!({ "link": guest.id, "code": new }))).await?;
    Ok(())
}

/// What a code that was typed is worth.
#[derive(Debug)]
pub enum Tried {
    /// It is the one that was sent.
    Right(Confirmed),
    /// It is another.
    Wrong,
    /// None is open for this link in this browser.
    NoneOpen,
}

/// Compares what was typed with the newest code of this link and browser. Each try is counted, whatever comes of it.
pub async fn confirm(store: &Store, secret: &Secret, link: LinkId, browser: &[u8], typed: &str, now: DateTime<Utc>) -> Result<Tried, Error> {
    let Some(id) = store::links::try_code(store, link, browser, now, CODE_TRIES).await? else { return Ok(Tried::NoneOpen) };
    let right: bool = secret.code(id).as_bytes().ct_eq(typed.as_bytes()).into();
    Ok(if right { Tried::Right(Confirmed::by_code(id)) } else { Tried::Wrong })
}

/// The holder of a link is not the one it was meant for, and may say who is. The link ends; its sender decides what follows.
pub async fn refer(mut tx: Tx, name: &str, email: &str, note: &str, now: DateTime<Utc>) -> Result<(), Error> {
    let guest = tx.actor().guest().cloned().ok_or_else(|| Refusal::not_entitled("links-refused-code", ""))?;
    let text = store::texts::find_locked(&mut tx, guest.text).await?;
    store::links::refer(&mut tx, guest.id, name, email, note).await?;
    if !store::links::end(&mut tx, text.id, guest.id, EndedAs::WrongPerson, None, now).await? {
        return Err(Refusal::wrong_stage("links-refused-ended").into());
    }
    tell_drafters(&mut tx, &text, MessageKind::Referred, name, note).await?;
    tx.commit(event(EventKind::LinkReferred, &text, guest.purpose).with(serde_json::json!({ "link": guest.id }))).await?;
    Ok(())
}

/// Sends a new link in the place of one that is lost or too old, to the address on file. `false` where there is nothing to replace.
pub async fn renew(store: &Store, old: LinkId, new: LinkId, secret: &Secret, now: DateTime<Utc>) -> Result<bool, Error> {
    let renewal = store::links::Renewal { old, new, token_hash: &secret.token(new).hash(), message: Uuid::now_v7(), now, expires_at: now + LASTS };
    Ok(store::links::renew(store, &renewal).await?)
}

async fn write(
    tx: &mut Tx,
    kind: MessageKind,
    to: Recipient,
    text: &Text,
    link: Option<LinkId>,
    place: &Place,
    code: Option<CodeId>,
) -> Result<(), Error> {
    let about = About {
        sender: tx.actor().name.clone(),
        sender_email: tx.actor().email.clone(),
        subject: Subject::Text(OnText {
            text_kind: text.kind,
            title: text.title.clone(),
            party: place.party.clone(),
            purpose: Some(place.purpose),
            due_on: place.due_on,
            code,
            words: String::new(),
            who: String::new(),
            ended: None,
        }),
    };
    let object = Object::Text { id: text.id, link };
    store::messages::insert(tx, &NewMessage { id: MessageId(Uuid::now_v7()), kind, to, object, about, matter: None }).await?;
    Ok(())
}

/// An event that the text's people read in its history and nobody is told of. Of a link for assessing only its organisations read: neither
/// learner nor host learns that the other has rated before both have.
fn event(kind: EventKind, text: &Text, purpose: Purpose) -> Event {
    let event = Event::new(kind, text.kind.object(), text.id, text.title.clone());
    if purpose != Purpose::Assess {
        return event.read_by(text.party_ids.iter().copied());
    }
    let organisations: BTreeSet<Uuid> =
        text.revisions().flat_map(|revision| &revision.parties).filter_map(|party| Some(party.organisation?.0)).collect();
    event.read_by(organisations)
}
