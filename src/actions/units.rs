//! Units: beginning one, copying one, saving its open revision, taking it out of use. Everything between is the mechanism's.

use super::{Error, Invalid, Tx, texts};
use crate::domain::asks::Act;
use crate::domain::contents;
use crate::domain::events::{Event, EventKind};
use crate::domain::ids::{OrganisationId, OutcomeId, PartnershipId, RevisionId, TextId};
use crate::domain::texts::{Content, EndedAs, Kind, Obstacle, Text, canonical};
use crate::domain::units::{self, FORMAT, NotLinked, Place, Sides, Unit};
use crate::store;
use crate::store::texts::NewEnd;

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

/// A unit to be copied, and where to.
#[derive(Debug)]
pub struct Copying<'a> {
    /// The unit that is copied.
    pub origin: TextId,
    /// The revision the person has read; another one by now is refused.
    pub shown: RevisionId,
    /// The partnership of the copy.
    pub partnership: PartnershipId,
    /// Its four sides, organisations of that partnership.
    pub sides: &'a Sides,
}

/// Begins a unit with the text of another one that the actor sees: of its agreed revision, or where none is agreed of its latest.
/// Both are told of it: the copy's parties, and of the other unit's those who see the copy.
pub async fn copy(mut tx: Tx, id: TextId, copying: &Copying<'_>, fresh: &mut (dyn FnMut() -> OutcomeId + Send)) -> Result<(), Error> {
    let origin = find(&mut tx, copying.origin).await?;
    let revision = origin.agreed().unwrap_or(&origin.latest);
    if revision.id != copying.shown {
        return Err(store::Error::LostUpdate.into());
    }
    if copying.partnership == origin.partnership {
        return Err(Error::invalid("partnership", "library-error-same-partnership"));
    }
    let candidates = store::units::candidates(&mut tx, copying.partnership).await?.ok_or(store::Error::NotFound)?;
    refuse(candidates.faults(copying.sides, &[]).into_iter())?;
    let drafter = units::drafter(tx.actor(), copying.sides)?;
    let (format, body) = store::texts::body(&mut tx, revision.id).await?;
    let unit = contents::unit(format, &body)?.copied(copying.sides.clone(), fresh);
    let begun =
        texts::Begun { id, kind: Kind::Unit, partnership: copying.partnership, owner: drafter.owner(), format: FORMAT, body: canonical(&unit) };
    let began = texts::begin(&mut tx, &begun, &unit).await?;
    store::units::insert_origin(&mut tx, id, origin.id, revision.id, revision.number).await?;
    let both = origin.party_ids.iter().copied().filter(|party| began.readers.contains(party));
    let beside = Event::new(EventKind::UnitCopied, origin.kind.object(), origin.id, origin.title.clone())
        .with(serde_json::json!({ "revision": revision.number, "copy": id }))
        .read_by(both);
    tx.beside(beside);
    let event = Event { kind: EventKind::UnitCopied, ..began }.with(serde_json::json!({ "origin": origin.id, "revision": revision.number }));
    tx.commit(event).await?;
    Ok(())
}

/// A unit read from outside.
#[derive(Debug)]
pub struct Imported<'a> {
    /// Its id.
    pub id: TextId,
    /// What was understood.
    pub unit: &'a Unit,
    /// What found no place in it, as comments on its first field.
    pub comments: &'a [String],
    /// Where it comes from: references, for the history.
    pub from: serde_json::Value,
}

/// Begins units that were read from outside, all of them or none. What found no place stands beside them as comments.
pub async fn import(mut tx: Tx, partnership: PartnershipId, imported: &[Imported<'_>]) -> Result<(), Error> {
    let candidates = store::units::candidates(&mut tx, partnership).await?.ok_or(store::Error::NotFound)?;
    let mut events = Vec::new();
    for Imported { id, unit, comments, from } in imported {
        refuse(unit.faults().into_iter().chain(candidates.faults(&unit.sides, &[])))?;
        let drafter = units::drafter(tx.actor(), &unit.sides)?;
        let begun = texts::Begun { id: *id, kind: Kind::Unit, partnership, owner: drafter.owner(), format: FORMAT, body: canonical(*unit) };
        let event = texts::begin(&mut tx, &begun, *unit).await?;
        if !comments.is_empty() {
            let text = store::texts::find(&mut tx, *id).await?;
            let commenter = text.commenter(tx.actor())?;
            let (by, name) = (tx.actor().identity.clone(), tx.actor().name.clone());
            let place = unit.fields().into_iter().next().map_or_else(|| "title".to_owned(), |field| field.path);
            for body in *comments {
                store::texts::insert_comment(&mut tx, *id, commenter.revision(), &place, &by, &name, commenter.organisation(), body).await?;
            }
        }
        events.push(event.with(serde_json::json!({ "imported": from, "comments": comments.len() })));
    }
    tx.commit_all(events).await?;
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

/// Links a concept of ESCO to a place of the open revision, by its address; its term is what was imported. Returns the version.
pub async fn link(mut tx: Tx, id: TextId, version: i32, place: Place, uri: &str) -> Result<i32, Error> {
    let mut unit = open(&mut tx, id).await?;
    let concept = store::esco::find(&mut tx, place.pillar(), uri).await?.ok_or_else(|| Error::invalid("q", "esco-error-unknown"))?;
    match unit.link(place, concept) {
        Ok(()) => texts::save(tx, id, version, FORMAT, &canonical(&unit), &unit).await,
        Err(NotLinked::Already) => Ok(version),
        Err(NotLinked::TooMany) => Err(Error::invalid("q", "esco-error-too-many")),
        Err(NotLinked::NoLine) => Err(store::Error::NotFound.into()),
    }
}

/// Takes a link away, and returns the version.
pub async fn unlink(mut tx: Tx, id: TextId, version: i32, place: Place, uri: &str) -> Result<i32, Error> {
    let mut unit = open(&mut tx, id).await?;
    if !unit.unlink(place, uri) {
        return Ok(version);
    }
    texts::save(tx, id, version, FORMAT, &canonical(&unit), &unit).await
}

/// Takes a unit out of use: it stays readable, texts that use it keep it, new ones cannot choose it.
pub async fn retire(mut tx: Tx, id: TextId, reason: &str) -> Result<(), Error> {
    let text = store::texts::find_locked(&mut tx, id).await?;
    let retirer = units::retirer(&text, tx.actor())?;
    if reason.trim().is_empty() {
        return Err(Error::invalid("reason", "units-error-retire-reason"));
    }
    let (by, by_name, organisation) = (tx.actor().account()?, tx.actor().name.clone(), tx.actor().organisation_name().to_owned());
    let end = NewEnd { kind: EndedAs::Retired, on: None, code: None, reason, by, by_name: &by_name, organisation: &organisation, successor: None };
    store::texts::end(&mut tx, retirer.unit(), &end).await?;
    store::asks::close(&mut tx, id, &[Act::Approve, Act::Revise, Act::Decide], None).await?;
    tx.touch(id);
    tx.commit(Event::new(EventKind::UnitRetired, text.kind.object(), id, text.title).tell(text.party_ids)).await?;
    Ok(())
}

/// What the open revision says, to whoever may edit it.
async fn open(tx: &mut Tx, id: TextId) -> Result<Unit, Error> {
    let text = find(tx, id).await?;
    text.editor(tx.actor())?;
    let (format, body) = store::texts::body(tx, text.latest.id).await?;
    Ok(contents::unit(format, &body)?)
}

async fn find(tx: &mut Tx, id: TextId) -> Result<Text, Error> {
    let text = store::texts::find(tx, id).await?;
    if text.kind == Kind::Unit { Ok(text) } else { Err(store::Error::NotFound.into()) }
}

fn refuse(faults: impl Iterator<Item = Obstacle>) -> Result<(), Error> {
    let faults: Vec<Invalid> = faults.map(|fault| Invalid::new(fault.path, fault.key)).collect();
    if faults.is_empty() { Ok(()) } else { Err(Error::Invalid(faults)) }
}
