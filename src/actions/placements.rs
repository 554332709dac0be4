//! Placing learners in a mobility.

use super::{Error, Tx};
use crate::domain::asks::ObjectKind;
use crate::domain::events::{Event, EventKind};
use crate::domain::ids::{LearnerId, MobilityId, OrganisationId, PlacementId};
use crate::domain::mobilities::companies;
use crate::store;
use crate::store::placements::NewPlacement;
use chrono::NaiveDate;
use uuid::Uuid;

/// Places learners of the sending institution, each with the id of his or her placement, in a company or at the hosting institution.
pub async fn make(
    mut tx: Tx,
    mobility: MobilityId,
    learners: &[(PlacementId, LearnerId)],
    company: Option<OrganisationId>,
    today: NaiveDate,
) -> Result<(), Error> {
    let mobility = store::mobilities::find(&mut tx, mobility).await?;
    let placer = mobility.placer(tx.actor(), today)?;
    let company = match company {
        None => None,
        Some(id) => {
            let partnership = store::partnerships::find(&mut tx, mobility.partnership).await?;
            let found = companies(&partnership).find(|entry| entry.organisation.id == id).map(|entry| entry.organisation.card.name.clone());
            Some((id, found.ok_or_else(|| Error::invalid("company", "placements-error-company"))?))
        }
    };
    let candidates = store::placements::candidates(&mut tx, placer.mobility(), mobility.sending).await?;
    if learners.is_empty() {
        return Err(Error::invalid("learner", "placements-error-nobody"));
    }
    let organisations: Vec<Uuid> = [Some(mobility.sending), Some(mobility.hosting), company.as_ref().map(|company| company.0)]
        .into_iter()
        .flatten()
        .map(|organisation| organisation.0)
        .collect();
    let mut events = Vec::new();
    for (id, learner) in learners {
        let candidate =
            candidates.iter().find(|candidate| candidate.id == *learner).ok_or_else(|| Error::invalid("learner", "placements-error-learner"))?;
        let mut parties = organisations.clone();
        parties.push(learner.0);
        parties.extend(&candidate.guardians);
        let placement = NewPlacement {
            id: *id,
            mobility: placer.mobility(),
            learner: *learner,
            learner_name: &candidate.name,
            company: company.as_ref().map(|(id, name)| (*id, name.as_str())),
            organisation_ids: &organisations,
            party_ids: &parties,
        };
        store::placements::insert(&mut tx, &placement)
            .await
            .map_err(|error| Error::from(error).on_constraint("placements_learner_key", "learner", "placements-error-learner"))?;
        events.push(Event::new(EventKind::PlacementMade, ObjectKind::Placement, *id, candidate.name.clone()).tell(parties));
    }
    tx.commit_all(events).await?;
    Ok(())
}
