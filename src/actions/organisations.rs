//! Organisations: making, changing, shutting out and letting in again.

use super::{Error, Tx, write_invitation};
use crate::domain::asks::ObjectKind;
use crate::domain::events::{Event, EventKind};
use crate::domain::ids::OrganisationId;
use crate::domain::invitations::{NewInvitation, Purpose};
use crate::domain::messages::Gives;
use crate::domain::organisations::{self, Details, Organisation};
use crate::domain::roles::Role;
use crate::store;
use chrono::{DateTime, Utc};
use uuid::Uuid;

/// The platform's administrator makes an organisation and invites its first member, who administers it.
pub async fn make(mut tx: Tx, id: OrganisationId, details: &Details, role: Role, first: &NewInvitation) -> Result<(), Error> {
    organisations::maker(tx.actor())?;
    Error::faults(details.faults())?;
    if !details.kind.is_administered_by(role) {
        return Err(Error::invalid("role", "invitations-error-first"));
    }
    let account = tx.actor().account()?;
    store::organisations::insert(&mut tx, id, details, None).await.map_err(taken)?;
    let purpose = Purpose::Seat { role, may_sign: false, position: String::new() };
    store::invitations::insert(&mut tx, id, None, account, &purpose, first).await?;
    write_invitation(&mut tx, first, &details.card.name, "", Gives::Seat(role)).await?;
    let event = Event::new(EventKind::OrganisationEntered, ObjectKind::Organisation, id, &details.card.name)
        .with(serde_json::json!({ "invitation": first.id }))
        .read_by([id.0, account.0]);
    tx.commit(event).await?;
    Ok(())
}

/// Saves an organisation's data: its own people do, or its keeper while it has none.
pub async fn change(mut tx: Tx, id: OrganisationId, version: i32, details: &Details) -> Result<(), Error> {
    let organisation = store::organisations::find(&mut tx, id).await?;
    let editor = organisation.editor(tx.actor())?;
    Error::faults(details.faults())?;
    store::organisations::update(&mut tx, editor.organisation(), version, details).await.map_err(taken)?;
    tx.commit(event(EventKind::OrganisationChanged, &organisation).tell(readers(&organisation))).await?;
    Ok(())
}

/// Shuts an organisation out: its members keep their accounts and lose their seats until it is let in again.
pub async fn suspend(mut tx: Tx, id: OrganisationId, now: DateTime<Utc>) -> Result<(), Error> {
    let organisation = store::organisations::find(&mut tx, id).await?;
    let suspender = organisation.suspender(tx.actor())?;
    store::organisations::suspend(&mut tx, suspender.organisation(), Some(now)).await?;
    let account = tx.actor().account()?.0;
    tx.commit(event(EventKind::OrganisationSuspended, &organisation).tell(readers(&organisation).into_iter().chain([account]))).await?;
    Ok(())
}

/// Lets an organisation in again.
pub async fn resume(mut tx: Tx, id: OrganisationId) -> Result<(), Error> {
    let organisation = store::organisations::find(&mut tx, id).await?;
    let suspender = organisation.resumer(tx.actor())?;
    store::organisations::suspend(&mut tx, suspender.organisation(), None).await?;
    let account = tx.actor().account()?.0;
    tx.commit(event(EventKind::OrganisationResumed, &organisation).tell(readers(&organisation).into_iter().chain([account]))).await?;
    Ok(())
}

fn event(kind: EventKind, organisation: &Organisation) -> Event {
    Event::new(kind, ObjectKind::Organisation, organisation.id, &organisation.card.name)
}

/// Who reads an organisation's history: itself, and its keeper.
fn readers(organisation: &Organisation) -> Vec<Uuid> {
    std::iter::once(organisation.id.0).chain(organisation.kept_by.map(|keeper| keeper.0)).collect()
}

/// Another organisation has this identifier: it is in Tilts already.
fn taken(error: store::Error) -> Error {
    Error::from(error).on_constraint("organisations_oid_key", "oid", "organisations-error-oid-taken").on_constraint(
        "organisations_registration_key",
        "registration-number",
        "organisations-error-registration-taken",
    )
}
