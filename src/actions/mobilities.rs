//! Planning mobilities.

use super::{Error, Tx};
use crate::domain::asks::ObjectKind;
use crate::domain::events::{Event, EventKind};
use crate::domain::ids::{MobilityId, OrganisationId, PartnershipId, TextId};
use crate::domain::mobilities::{self, hosts, senders};
use crate::domain::partnerships::Stage;
use crate::store;
use chrono::NaiveDate;

/// What a mobility is planned with.
#[derive(Debug)]
pub struct Plan<'a> {
    /// Its partnership.
    pub partnership: PartnershipId,
    /// The institution that sends.
    pub sending: OrganisationId,
    /// The institution that receives.
    pub hosting: OrganisationId,
    /// What can be changed later.
    pub terms: Terms<'a>,
}

/// What can be changed of a mobility.
#[derive(Debug)]
pub struct Terms<'a> {
    /// Its title.
    pub title: &'a str,
    /// The memorandum in force it rests on.
    pub memorandum: Option<TextId>,
    /// First day.
    pub starts_on: NaiveDate,
    /// Last day.
    pub ends_on: NaiveDate,
}

impl Terms<'_> {
    /// Refuses an end before the start, and a memorandum that is not one of the partnership's in force; the one it rests on
    /// already is kept, whatever has become of it.
    async fn check(&self, tx: &mut Tx, partnership: PartnershipId, before: Option<TextId>, today: NaiveDate) -> Result<(), Error> {
        if self.ends_on < self.starts_on {
            return Err(Error::invalid("ends-on", "mobilities-error-order"));
        }
        let Some(memorandum) = self.memorandum.filter(|id| before != Some(*id)) else { return Ok(()) };
        let offered = store::mobilities::memoranda(tx, partnership, today).await?;
        if offered.iter().any(|basis| basis.id == memorandum) { Ok(()) } else { Err(Error::invalid("memorandum", "mobilities-error-memorandum")) }
    }
}

/// Plans a mobility of a partnership.
pub async fn plan(mut tx: Tx, id: MobilityId, plan: &Plan<'_>, today: NaiveDate) -> Result<(), Error> {
    let planner = mobilities::planner(tx.actor(), plan.sending)?;
    let partnership = store::partnerships::find(&mut tx, plan.partnership).await?;
    if partnership.stage() == Stage::Ended {
        return Err(Error::invalid("partnership", "mobilities-error-partnership"));
    }
    if !senders(&partnership).any(|entry| entry.organisation.id == planner.sending()) {
        return Err(Error::invalid("sending", "mobilities-error-sending"));
    }
    if plan.hosting == planner.sending() || !hosts(&partnership).any(|entry| entry.organisation.id == plan.hosting) {
        return Err(Error::invalid("hosting", "mobilities-error-hosting"));
    }
    let terms = &plan.terms;
    terms.check(&mut tx, plan.partnership, None, today).await?;
    let stay = (terms.starts_on, terms.ends_on);
    store::mobilities::insert(&mut tx, id, plan.partnership, terms.memorandum, terms.title, planner.sending(), plan.hosting, stay).await?;
    let event = Event::new(EventKind::MobilityPlanned, ObjectKind::Mobility, id, terms.title).tell([planner.sending().0, plan.hosting.0]);
    tx.commit(event).await?;
    Ok(())
}

/// Saves title, dates and memorandum; a version that is no longer the stored one is a lost update. Agreements keep their own dates.
pub async fn save(mut tx: Tx, id: MobilityId, version: i32, terms: &Terms<'_>, today: NaiveDate) -> Result<(), Error> {
    let mobility = store::mobilities::find(&mut tx, id).await?;
    let changer = mobility.changer(tx.actor())?;
    let before = mobility.memorandum.as_ref().map(|(id, _)| *id);
    terms.check(&mut tx, mobility.partnership, before, today).await?;
    store::mobilities::update(&mut tx, changer.mobility(), version, terms.memorandum, terms.title, (terms.starts_on, terms.ends_on)).await?;
    let event = Event::new(EventKind::MobilityChanged, ObjectKind::Mobility, id, terms.title)
        .with(serde_json::json!({ "version": version + 1 }))
        .tell(mobility.party_ids.iter().copied());
    tx.commit(event).await?;
    Ok(())
}
