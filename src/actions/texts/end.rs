//! Ending a text: terminating or superseding a memorandum in force, breaking an agreement off, cancelling what never began.

use super::event;
use super::tell::tell_ended;
use crate::actions::{Error, Tx};
use crate::domain::asks::Act;
use crate::domain::days::local_date;
use crate::domain::events::EventKind;
use crate::domain::ids::TextId;
use crate::domain::texts::{EndedAs, Kind, Reason, Text};
use crate::store;
use crate::store::texts::NewEnd;
use chrono::{DateTime, NaiveDate, Utc};

/// Why a text ends.
#[derive(Debug, Clone, Copy)]
pub struct Why<'a> {
    /// As one of the list, where its kind has one.
    pub code: Option<Reason>,
    /// In words.
    pub words: &'a str,
}

/// Terminates a memorandum in force, or breaks off an agreement whose stay has begun, from this day on. A day to come is kept as it is:
/// until then the text holds. What was learnt under an agreement until then is still assessed, validated and recognised.
pub async fn terminate(mut tx: Tx, id: TextId, on: NaiveDate, why: Why<'_>, now: DateTime<Utc>) -> Result<(), Error> {
    let text = store::texts::find_locked(&mut tx, id).await?;
    let terminator = text.terminator(tx.actor(), local_date(now))?;
    reasoned(&text, why)?;
    if !terminator.allows(on) {
        return Err(Error::invalid("ended-on", "endings-error-day"));
    }
    let kind = if terminator.kind() == EndedAs::Terminated { EventKind::TextTerminated } else { EventKind::TextEnded };
    end(tx, &text, terminator.kind(), Some(on), why, None, kind).await
}

/// Puts another memorandum of the same partnership that is in force in the place of this one, at once.
pub async fn supersede(mut tx: Tx, id: TextId, by: TextId, why: Why<'_>, now: DateTime<Utc>) -> Result<(), Error> {
    // Two that would take each other's place lock both in the same order.
    let (first, second) = if id < by { (id, by) } else { (by, id) };
    let unknown = |error: store::Error| match error {
        store::Error::NotFound => Error::invalid("by", "endings-error-successor"),
        error => error.into(),
    };
    let one = store::texts::find_locked(&mut tx, first).await.map_err(|error| if first == id { error.into() } else { unknown(error) })?;
    let other = store::texts::find_locked(&mut tx, second).await.map_err(|error| if second == id { error.into() } else { unknown(error) })?;
    let (text, successor) = if one.id == id { (one, other) } else { (other, one) };
    let today = local_date(now);
    text.superseder(tx.actor(), today)?;
    reasoned(&text, why)?;
    if !successor.succeeds(&text, today) {
        return Err(Error::invalid("by", "endings-error-successor"));
    }
    end(tx, &text, EndedAs::Superseded, None, why, Some(successor.id), EventKind::TextSuperseded).await
}

/// Cancels what not everybody has signed, or an agreement before its first day: it never begins. With an agreement its stay is cancelled.
pub async fn cancel(mut tx: Tx, id: TextId, why: Why<'_>, now: DateTime<Utc>) -> Result<(), Error> {
    let text = store::texts::find_locked(&mut tx, id).await?;
    text.canceller(tx.actor(), local_date(now))?;
    reasoned(&text, why)?;
    if text.kind == Kind::Agreement {
        let placement = store::placements::of_agreement(&mut tx, id).await?;
        store::asks::close(&mut tx, placement.id, &[Act::SelfAssess, Act::Assess, Act::Validate, Act::Recognise], None).await?;
    }
    end(tx, &text, EndedAs::Cancelled, None, why, None, EventKind::TextCancelled).await
}

/// A kind that has a list of reasons asks for one of it, and for words where it says nothing; otherwise words are asked for.
fn reasoned(text: &Text, why: Why<'_>) -> Result<(), Error> {
    let list = Reason::of_ending(text.kind);
    match why.code {
        Some(code) if !list.contains(&code) => Err(Error::invalid("code", "endings-error-code")),
        None if !list.is_empty() => Err(Error::invalid("code", "endings-error-code")),
        None | Some(Reason::Other) if why.words.trim().is_empty() => Err(Error::invalid("reason", "endings-error-reason")),
        _ => Ok(()),
    }
}

async fn end(
    mut tx: Tx,
    text: &Text,
    kind: EndedAs,
    on: Option<NaiveDate>,
    why: Why<'_>,
    successor: Option<TextId>,
    happened: EventKind,
) -> Result<(), Error> {
    let (by, by_name, organisation) = (tx.actor().account()?, tx.actor().name.clone(), tx.actor().organisation_name().to_owned());
    let end = NewEnd { kind, on, code: why.code, reason: why.words, by, by_name: &by_name, organisation: &organisation, successor };
    store::texts::end(&mut tx, text.id, &end).await?;
    store::asks::close(&mut tx, text.id.0, &[Act::Revise, Act::Approve, Act::Decide, Act::Sign], None).await?;
    tell_ended(&mut tx, text, &end).await?;
    tx.touch(text.id);
    // The reason may be about somebody's health: it stands with the text and not in the chain, which is kept for ever.
    let data = serde_json::json!({ "as": kind, "on": on, "successor": successor });
    tx.commit(event(happened, text).with(data)).await?;
    Ok(())
}
