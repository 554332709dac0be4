//! Units: beginning one, saving its open revision, taking it out of use. Everything between is the mechanism's.

use super::{Error, Invalid, Tx, texts};
use crate::domain::asks::Act;
use crate::domain::events::{Event, EventKind};
use crate::domain::ids::{OrganisationId, PartnershipId, TextId};
use crate::domain::texts::{EndedAs, Kind, Obstacle, Text, canonical};
use crate::domain::units::{self, FORMAT, Unit};
use crate::store;

/// Begins a unit with its first revision, owned by the actor's institution. Its sides are organisations of the partnership.
pub async fn draft(mut tx: Tx, id: TextId, partnership: PartnershipId, unit: &Unit) -> Result<(), Error> {
    let candidates = store::units::candidates(&mut tx, partnership).await?.ok_or(store::Error::NotFound)?;
    refuse(unit.faults().into_iter().chain(candidates.faults(&unit.sides, &[])))?;
    let drafter = units::drafter(tx.actor(), &unit.sides)?;
    let begun = texts::Begun { id, kind: Kind::Unit, partnership, owner: drafter.owner(), format: FORMAT, body: canonical(unit) };
    let event = texts::begin(&mut tx, &begun, unit).await?;
    tx.commit(event).await?;
    Ok(())
}

/// Saves the open revision and returns its new version.
pub async fn save(mut tx: Tx, id: TextId, version: i32, unit: &Unit) -> Result<i32, Error> {
    let text = find(&mut tx, id).await?;
    text.editor(tx.actor())?;
    let candidates = store::units::candidates(&mut tx, text.partnership).await?.unwrap_or_default();
    let kept: Vec<OrganisationId> = text.party_ids.iter().copied().map(OrganisationId).collect();
    let owner_stays = unit.sides.sending_institution.id == text.owner || unit.sides.hosting_institution.id == text.owner;
    let owner = (!owner_stays).then(|| Obstacle::new("sending-institution", "units-error-owner-side"));
    refuse(unit.faults().into_iter().chain(candidates.faults(&unit.sides, &kept)).chain(owner))?;
    texts::save(tx, id, version, FORMAT, &canonical(unit), unit).await
}

/// Takes a unit out of use: it stays readable, texts that use it keep it, new ones cannot choose it.
pub async fn retire(mut tx: Tx, id: TextId, reason: &str) -> Result<(), Error> {
    let text = store::texts::find_locked(&mut tx, id).await?;
    let retirer = units::retirer(&text, tx.actor())?;
    if reason.trim().is_empty() {
        return Err(Error::invalid("reason", "units-error-retire-reason"));
    }
    store::texts::end(&mut tx, retirer.unit(), EndedAs::Retired, reason).await?;
    store::asks::close(&mut tx, id, &[Act::Approve, Act::Revise, Act::Decide], None).await?;
    tx.touch(id);
    tx.commit(Event::new(EventKind::UnitRetired, text.kind.object(), id, text.title).tell(text.party_ids)).await?;
    Ok(())
}

async fn find(tx: &mut Tx, id: TextId) -> Result<Text, Error> {
    let text = store::texts::find(tx, id).await?;
    if text.kind == Kind::Unit { Ok(text) } else { Err(store::Error::NotFound.into()) }
}

fn refuse(faults: impl Iterator<Item = Obstacle>) -> Result<(), Error> {
    let faults: Vec<Invalid> = faults.map(|fault| Invalid::new(fault.path, fault.key)).collect();
    if faults.is_empty() { Ok(()) } else { Err(Error::Invalid(faults)) }
}
