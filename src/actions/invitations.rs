//! Invitations: making one, sending it again, taking it back, accepting it.

use super::{Error, Tx, write_invitation};
use crate::domain::asks::ObjectKind;
use crate::domain::events::{Event, EventKind};
use crate::domain::ids::{AccountId, InvitationId, OrganisationId};
use crate::domain::invitations::{NewInvitation, Purpose};
use crate::domain::links::Secret;
use crate::domain::members::Inviter;
use crate::domain::messages::{BETWEEN_REMINDERS, Gives};
use crate::domain::organisations::Organisation;
use crate::domain::refusal::Refusal;
use crate::domain::roles::Role;
use crate::store::{self, Store};
use chrono::{DateTime, Utc};
use uuid::Uuid;

pub use crate::store::invitations::Accepting;

/// The seat somebody is invited to.
#[derive(Debug, Clone)]
pub struct Seat {
    /// The role.
    pub role: Role,
    /// Whether the seat may sign for the organisation from the first day on.
    pub may_sign: bool,
    /// The position as the organisation words it.
    pub position: String,
}

/// Invites somebody to a seat. The first member of an organisation is one who administers it.
pub async fn invite(mut tx: Tx, organisation: OrganisationId, seat: Seat, new: &NewInvitation) -> Result<(), Error> {
    let organisation = store::organisations::find(&mut tx, organisation).await?;
    let inviter = organisation.inviter(tx.actor())?;
    let members = store::members::of_organisation(&mut tx, inviter.organisation()).await?;
    if members.is_empty() && !organisation.administers(seat.role) {
        return Err(Error::invalid("role", "invitations-error-first"));
    }
    if members.iter().any(|member| member.role == seat.role && member.email == new.email) {
        return Err(Error::invalid("email", "invitations-error-has-seat"));
    }
    let account = tx.actor().account()?;
    let role = seat.role;
    let purpose = Purpose::Seat { role, may_sign: seat.may_sign, position: seat.position };
    store::invitations::insert(&mut tx, inviter.organisation(), inviter.by(), account, &purpose, new).await?;
    let invited_by = invited_by(&tx, &organisation, &inviter);
    write_invitation(&mut tx, new, &organisation.card.name, &invited_by, Gives::Seat(role)).await?;
    let readers: Vec<Uuid> = [Some(organisation.id.0), inviter.by().map(|by| by.0), Some(account.0)].into_iter().flatten().collect();
    let event = Event::new(EventKind::MemberInvited, ObjectKind::Organisation, organisation.id, &organisation.card.name)
        .with(serde_json::json!({ "invitation": new.id, "role": role }))
        .read_by(readers);
    tx.commit(event).await?;
    Ok(())
}

/// Sends the letter of an open invitation to a seat again, with new days; an address at most once in a day.
pub async fn send_again(mut tx: Tx, organisation: OrganisationId, id: InvitationId, secret: &Secret, now: DateTime<Utc>) -> Result<(), Error> {
    let organisation = store::organisations::find(&mut tx, organisation).await?;
    let inviter = organisation.inviter(tx.actor())?;
    let open = store::members::people(&mut tx, inviter.organisation()).await?.open.into_iter().find(|open| open.id == id);
    let open = open.ok_or(store::Error::NotFound)?;
    let last = store::messages::last_invited(&mut tx, inviter.organisation(), &open.email).await?;
    if last.is_some_and(|last| last + BETWEEN_REMINDERS > now) {
        return Err(Refusal::wrong_stage("invitations-refused-again").into());
    }
    let again = NewInvitation::new(id, secret, &open.name, &open.email, open.language, now);
    store::invitations::renew(&mut tx, inviter.organisation(), id, &again.token_hash, again.expires_at).await?;
    let invited_by = invited_by(&tx, &organisation, &inviter);
    write_invitation(&mut tx, &again, &organisation.card.name, &invited_by, Gives::Seat(open.role)).await?;
    let account = tx.actor().account()?;
    let readers: Vec<Uuid> = [Some(organisation.id.0), inviter.by().map(|by| by.0), Some(account.0)].into_iter().flatten().collect();
    let event = Event::new(EventKind::InvitationRepeated, ObjectKind::Organisation, organisation.id, &organisation.card.name)
        .with(serde_json::json!({ "invitation": id }))
        .read_by(readers);
    tx.commit(event).await?;
    Ok(())
}

/// The name of the organisation in which somebody invites; empty for the platform's administrator.
fn invited_by(tx: &Tx, organisation: &Organisation, inviter: &Inviter) -> String {
    match inviter.by() {
        Some(by) if by == organisation.id => organisation.card.name.clone(),
        Some(by) => tx.actor().seats_in(by).next().map(|seat| seat.organisation_name.clone()).unwrap_or_default(),
        None => String::new(),
    }
}

/// Takes an open invitation to a seat back: its link no longer works.
pub async fn revoke(mut tx: Tx, organisation: OrganisationId, id: InvitationId) -> Result<(), Error> {
    let organisation = store::organisations::find(&mut tx, organisation).await?;
    let inviter = organisation.inviter(tx.actor())?;
    if store::invitations::learner_of(&mut tx, organisation.id, id).await?.is_some() {
        return Err(store::Error::NotFound.into());
    }
    store::invitations::revoke(&mut tx, inviter.organisation(), id).await?;
    let account = tx.actor().account()?;
    let readers: Vec<Uuid> = [Some(organisation.id.0), inviter.by().map(|by| by.0), Some(account.0)].into_iter().flatten().collect();
    let event = Event::new(EventKind::InvitationRevoked, ObjectKind::Organisation, organisation.id, &organisation.card.name)
        .with(serde_json::json!({ "invitation": id }))
        .read_by(readers);
    tx.commit(event).await?;
    Ok(())
}

/// Accepts an invitation: account, seat, what the organisation joins with it, and its entries in the history, in one
/// transaction of the database's own function, because there is no actor before it. `None` where the link does not work any
/// more, or where the account at its address is not the one that was proven.
pub async fn accept(store: &Store, accepting: &Accepting<'_>) -> Result<Option<(AccountId, OrganisationId)>, Error> {
    Ok(store::invitations::accept(store, accepting).await?)
}
