//! Seats: what an organisation decides about them.

use super::{Error, Tx};
use crate::domain::asks::ObjectKind;
use crate::domain::events::{Event, EventKind};
use crate::domain::ids::{MemberId, OrganisationId};
use crate::domain::members::Member;
use crate::domain::organisations::Organisation;
use crate::store;
use chrono::NaiveDate;

/// What an organisation decides about a seat.
#[derive(Debug, Clone)]
pub struct Change<'a> {
    /// The position as the organisation words it.
    pub position: &'a str,
    /// From when the seat may sign for the organisation; `None`: it may not.
    pub may_sign_from: Option<NaiveDate>,
    /// Until when; `None`: without an end.
    pub may_sign_until: Option<NaiveDate>,
}

/// Changes a seat.
pub async fn change(mut tx: Tx, organisation: OrganisationId, id: MemberId, version: i32, change: &Change<'_>) -> Result<(), Error> {
    let (organisation, members) = read(&mut tx, organisation).await?;
    let member = members.iter().find(|member| member.id == id).ok_or(store::Error::NotFound)?;
    let keeper = organisation.seat_keeper(tx.actor(), member)?;
    match (change.may_sign_from, change.may_sign_until) {
        (None, Some(_)) => return Err(Error::invalid("may-sign-from", "members-error-from")),
        (Some(from), Some(until)) if until < from => return Err(Error::invalid("may-sign-until", "members-error-until")),
        _ => {}
    }
    let may_sign = (change.may_sign_from, change.may_sign_until);
    store::members::update(&mut tx, keeper.member(), version, change.position, may_sign).await?;
    let data = serde_json::json!({ "member": id, "may_sign_from": change.may_sign_from, "may_sign_until": change.may_sign_until });
    tx.commit(event(EventKind::MemberChanged, &organisation, member).with(data)).await?;
    Ok(())
}

/// Ends a seat; never the last one that administers the organisation.
pub async fn end(mut tx: Tx, organisation: OrganisationId, id: MemberId) -> Result<(), Error> {
    store::organisations::lock_seats(&mut tx, organisation).await?;
    let (organisation, members) = read(&mut tx, organisation).await?;
    let member = members.iter().find(|member| member.id == id).ok_or(store::Error::NotFound)?;
    let ender = organisation.seat_ender(tx.actor(), member, &members)?;
    store::members::end(&mut tx, ender.member()).await?;
    tx.commit(event(EventKind::MemberLeft, &organisation, member).with(serde_json::json!({ "member": id }))).await?;
    Ok(())
}

async fn read(tx: &mut Tx, organisation: OrganisationId) -> Result<(Organisation, Vec<Member>), Error> {
    let found = store::organisations::find(tx, organisation).await?;
    let members = store::members::of_organisation(tx, organisation).await?;
    Ok((found, members))
}

fn event(kind: EventKind, organisation: &Organisation, member: &Member) -> Event {
    Event::new(kind, ObjectKind::Organisation, organisation.id, &organisation.card.name).tell([organisation.id.0, member.account.0])
}
