//! Preparing and saving learning agreements; what follows is the mechanism of all texts.

use super::texts::{self, Begun};
use super::{Error, Invalid, Tx};
use crate::domain::agreements::{Agreement, FORMAT, Misfit, Terms};
use crate::domain::contents;
use crate::domain::events::Event;
use crate::domain::ids::{MobilityId, OrganisationId, PlacementId, TextId};
use crate::domain::placements::{Placement, Preparer, prepares_group};
use crate::domain::texts::{Kind, canonical};
use crate::store;
use uuid::Uuid;

impl From<Vec<Misfit>> for Error {
    fn from(misfits: Vec<Misfit>) -> Self {
        Self::Invalid(misfits.into_iter().map(|misfit| Invalid::new(misfit.field, misfit.key)).collect())
    }
}

/// Prepares the agreement of a placement with what mobility, learner, organisations, memorandum and agreed units already say.
pub async fn draft(mut tx: Tx, id: TextId, placement: PlacementId, language: &str) -> Result<(), Error> {
    let placement = store::placements::find_locked(&mut tx, placement).await?;
    // First whether one may: who may not does not see what it is made of either.
    let preparer = placement.preparer(tx.actor())?;
    let material = store::agreements::material(&mut tx, preparer.placement()).await?;
    let event = begin(&mut tx, id, &placement, preparer, &material.agreement(&material.first_terms(language))?).await?;
    tx.commit(event).await?;
    Ok(())
}

/// Prepares the agreements of all placements of a mobility that have none, with the text of one that has: a group under the
/// same conditions shares a text, and each signs his or her own. Returns how many.
pub async fn draft_like(mut tx: Tx, mobility: MobilityId, like: TextId, ids: impl Iterator<Item = TextId>) -> Result<usize, Error> {
    let placements = store::placements::of_mobility(&mut tx, mobility).await?;
    prepares_group(&placements, tx.actor())?;
    let offered = placements.iter().any(|placement| placement.agreement.as_ref().is_some_and(|agreement| agreement.id == like));
    if !offered {
        return Err(Error::invalid("like", "agreements-error-like"));
    }
    let (format, body) = store::agreements::body(&mut tx, like, false).await?;
    let model = contents::agreement(format, &body)?;
    let mut events = Vec::new();
    let without = placements.iter().filter(|placement| placement.agreement.is_none() && placement.ended.is_none());
    for (placement, id) in without.zip(ids) {
        let placement = store::placements::find_locked(&mut tx, placement.id).await?;
        let preparer = placement.preparer(tx.actor())?;
        let material = store::agreements::material(&mut tx, preparer.placement()).await?;
        events.push(begin(&mut tx, id, &placement, preparer, &material.agreement(&material.terms_like(&model))?).await?);
    }
    if events.is_empty() {
        return Err(Error::invalid("like", "agreements-error-nobody"));
    }
    let made = events.len();
    tx.commit_all(events).await?;
    Ok(made)
}

async fn begin(tx: &mut Tx, id: TextId, placement: &Placement, preparer: Preparer, agreement: &Agreement) -> Result<Event, Error> {
    let begun = Begun {
        id,
        kind: Kind::Agreement,
        partnership: placement.partnership,
        owner: preparer.organisation(),
        format: FORMAT,
        body: canonical(agreement),
    };
    let event = texts::begin(tx, &begun, agreement).await?;
    store::placements::set_agreement(tx, preparer.placement(), id).await?;
    concern(tx, id, placement, agreement, false).await?;
    Ok(event)
}

/// Saves the open revision and returns its new version; a version that is no longer the stored one is a lost update.
pub async fn save(mut tx: Tx, id: TextId, version: i32, terms: &Terms) -> Result<i32, Error> {
    let placement = store::placements::of_agreement(&mut tx, id).await?;
    let material = store::agreements::material(&mut tx, placement.id).await?;
    let agreement = material.agreement(terms)?;
    let amended = store::texts::find(&mut tx, id).await?.amendment().is_some();
    concern(&mut tx, id, &placement, &agreement, amended).await?;
    texts::save(tx, id, version, FORMAT, &canonical(&agreement), &agreement).await
}

/// Everybody the agreement names sees the placement, and its awarding body the agreement too. An amendment that is being written takes
/// nobody out, and the company stays where it is: what everybody has signed still holds.
async fn concern(tx: &mut Tx, id: TextId, placement: &Placement, agreement: &Agreement, amends: bool) -> Result<(), Error> {
    let recognises = agreement.recogniser.as_ref().and_then(|person| person.organisation);
    let mut organisations: Vec<Uuid> = agreement.organisations().iter().map(|named| named.id.0).chain(recognises.map(|id| id.0)).collect();
    organisations.extend(placement.organisation_ids.iter().filter(|_| amends));
    organisations.sort_unstable();
    organisations.dedup();
    let is_organisation = |id: &Uuid| placement.organisation_ids.contains(id);
    let mut parties: Vec<Uuid> = placement.party_ids.iter().copied().filter(|id| !is_organisation(id)).collect();
    parties.extend(&organisations);
    let company = match placement.company {
        Some(id) if amends => Some((id, placement.company_name.as_str())),
        None if amends => None,
        _ => agreement.host_company.as_ref().map(|named| (named.id, named.card.name.as_str())),
    };
    let same = |before: &[Uuid], after: &[Uuid]| before.len() == after.len() && after.iter().all(|id| before.contains(id));
    if !same(&placement.organisation_ids, &organisations) || placement.company != company.map(|company| company.0) {
        store::placements::set_parties(tx, placement.id, company, &organisations, &parties).await?;
    }
    if let Some(OrganisationId(organisation)) = recognises {
        store::texts::widen(tx, id, &[organisation]).await?;
    }
    Ok(())
}
