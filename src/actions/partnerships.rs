//! Partnerships: founding, adding organisations, joining, and the words of the scale.

use super::{Error, Tx};
use crate::domain::asks::{Act, Debtor, NewAsk, ObjectKind};
use crate::domain::events::{Event, EventKind};
use crate::domain::ids::{OrganisationId, PartnershipId};
use crate::domain::organisations::Details;
use crate::domain::partnerships::{self, Manager, Partnership, ScaleLevel};
use crate::domain::roles::{OrganisationKind, Side};
use crate::store;
use crate::store::partnerships::Added;

/// What an organisation is in a partnership.
#[derive(Debug, Clone, Copy)]
pub struct Place {
    /// The side it stands on.
    pub side: Side,
    /// What it is there.
    pub kind: OrganisationKind,
}

/// Founds a partnership; the founder's organisation has joined.
pub async fn found(mut tx: Tx, id: PartnershipId, organisation: OrganisationId, place: Place, title: &str, purpose: &str) -> Result<(), Error> {
    let founder = partnerships::founder(tx.actor(), organisation)?;
    let own = store::organisations::find(&mut tx, founder.organisation()).await?;
    store::partnerships::insert(&mut tx, id, own.id, title, purpose).await?;
    let added = Added { organisation: own.id, name: &own.card.name, country: &own.card.country, side: place.side, kind: place.kind, joins: true };
    store::partnerships::add(&mut tx, id, &added).await?;
    store::partnerships::set_scale(&mut tx, id, &partnerships::first_scale()).await?;
    tx.commit(Event::new(EventKind::PartnershipFounded, ObjectKind::Partnership, id, title).read_by([own.id.0])).await?;
    Ok(())
}

/// Saves title and purpose.
pub async fn change(mut tx: Tx, id: PartnershipId, version: i32, title: &str, purpose: &str) -> Result<(), Error> {
    let partnership = store::partnerships::find(&mut tx, id).await?;
    let manager = partnership.manager(tx.actor())?;
    store::partnerships::update(&mut tx, manager.partnership(), version, title, purpose).await?;
    tx.commit(event(EventKind::PartnershipChanged, &partnership)).await?;
    Ok(())
}

/// Adds an organisation that is in Tilts already, found by its OID, registration number or contact e-mail as typed.
pub async fn add_known(mut tx: Tx, id: PartnershipId, identifier: &str, place: Place) -> Result<OrganisationId, Error> {
    let partnership = store::partnerships::find(&mut tx, id).await?;
    let manager = partnership.manager(tx.actor())?;
    let Some(known) = store::organisations::known(&mut tx, identifier).await? else {
        return Err(Error::invalid("identifier", "partnerships-error-unknown"));
    };
    if partnership.entry(known.id).is_some() {
        return Err(Error::invalid("identifier", "partnerships-error-here-already"));
    }
    add(tx, &partnership, &manager, known.id, &known.name, &known.country, place).await?;
    Ok(known.id)
}

/// Enters an organisation that is not in Tilts yet and adds it; the one that enters it keeps it until it has a member.
pub async fn enter(mut tx: Tx, id: PartnershipId, organisation: OrganisationId, details: &Details, place: Place) -> Result<(), Error> {
    let partnership = store::partnerships::find(&mut tx, id).await?;
    let manager = partnership.manager(tx.actor())?;
    Error::faults(details.faults())?;
    store::organisations::insert(&mut tx, organisation, details, Some(manager.organisation())).await.map_err(|error| {
        Error::from(error).on_constraint("organisations_oid_key", "oid", "organisations-error-oid-taken").on_constraint(
            "organisations_registration_key",
            "registration-number",
            "organisations-error-registration-taken",
        )
    })?;
    let entered = Event::new(EventKind::OrganisationEntered, ObjectKind::Organisation, organisation, &details.card.name)
        .with(serde_json::json!({ "partnership": id }))
        .read_by([organisation.0, manager.organisation().0]);
    tx.beside(entered);
    add(tx, &partnership, &manager, organisation, &details.card.name, &details.card.country, place).await
}

async fn add(
    mut tx: Tx,
    partnership: &Partnership,
    manager: &Manager,
    organisation: OrganisationId,
    name: &str,
    country: &str,
    place: Place,
) -> Result<(), Error> {
    let added = Added { organisation, name, country, side: place.side, kind: place.kind, joins: false };
    store::partnerships::add(&mut tx, manager.partnership(), &added)
        .await
        .map_err(|error| Error::from(error).on_constraint("partnership_organisations_pkey", "identifier", "partnerships-error-here-already"))?;
    let debtor = Debtor { party: organisation.0, name: name.to_owned() };
    let ask = NewAsk { debtor, asker: manager.organisation().0, act: Act::Join, due_on: None };
    store::asks::open(&mut tx, ObjectKind::Partnership, partnership.id, &partnership.title, &[ask]).await?;
    let parties: Vec<_> = partnership.party_ids.iter().copied().chain([organisation.0]).collect();
    let event = Event::new(EventKind::OrganisationAdded, ObjectKind::Partnership, partnership.id, &partnership.title)
        .with(serde_json::json!({ "organisation": organisation, "side": place.side, "kind": place.kind }))
        .tell(parties);
    tx.commit(event).await?;
    Ok(())
}

/// Joins for an organisation that was added.
pub async fn join(mut tx: Tx, id: PartnershipId, organisation: OrganisationId) -> Result<(), Error> {
    let partnership = store::partnerships::find(&mut tx, id).await?;
    let joiner = partnership.joiner(tx.actor(), organisation)?;
    store::partnerships::join(&mut tx, joiner.partnership(), joiner.organisation()).await?;
    store::asks::close(&mut tx, id, &[Act::Join], Some(organisation.0)).await?;
    tx.commit(event(EventKind::OrganisationJoined, &partnership).with(serde_json::json!({ "organisation": organisation }))).await?;
    Ok(())
}

/// Words the scale. Agreements keep the words with which they were signed.
pub async fn word_scale(mut tx: Tx, id: PartnershipId, version: i32, scale: &[ScaleLevel]) -> Result<(), Error> {
    let partnership = store::partnerships::find(&mut tx, id).await?;
    let manager = partnership.manager(tx.actor())?;
    store::partnerships::bump(&mut tx, manager.partnership(), version).await?;
    store::partnerships::set_scale(&mut tx, id, scale).await?;
    tx.commit(event(EventKind::ScaleChanged, &partnership)).await?;
    Ok(())
}

/// An event that every organisation of the partnership is told of.
fn event(kind: EventKind, partnership: &Partnership) -> Event {
    Event::new(kind, ObjectKind::Partnership, partnership.id, &partnership.title).tell(partnership.party_ids.iter().copied())
}
