//! Learners and guardians: what their school enters, and their invitations.

use super::{Error, Tx, write_invitation};
use crate::domain::asks::ObjectKind;
use crate::domain::events::{Event, EventKind};
use crate::domain::ids::{GuardianId, InvitationId, LearnerId, OrganisationId};
use crate::domain::invitations::{NewInvitation, Purpose};
use crate::domain::learners::{self, Details, GuardianDetails};
use crate::domain::messages::Gives;
use crate::domain::refusal::Refusal;
use crate::store;
use chrono::NaiveDate;

/// Enters a learner of a school.
pub async fn enter(mut tx: Tx, id: LearnerId, school: OrganisationId, details: &Details, today: NaiveDate) -> Result<(), Error> {
    let keeper = learners::keeper(tx.actor(), school)?;
    Error::faults(details.faults(today))?;
    store::learners::insert(&mut tx, id, keeper.organisation(), details).await?;
    tx.commit(event(EventKind::LearnerEntered, id, school, &details.name)).await?;
    Ok(())
}

/// Saves a learner's data.
pub async fn change(mut tx: Tx, id: LearnerId, version: i32, details: &Details, today: NaiveDate) -> Result<(), Error> {
    let learner = store::learners::find(&mut tx, id).await?;
    let keeper = learner.keeper(tx.actor())?;
    Error::faults(details.faults(today))?;
    store::learners::update(&mut tx, id, version, details).await?;
    tx.commit(event(EventKind::LearnerChanged, id, keeper.organisation(), &details.name)).await?;
    Ok(())
}

/// Enters a guardian of a learner.
pub async fn add_guardian(mut tx: Tx, id: LearnerId, guardian: GuardianId, details: &GuardianDetails) -> Result<(), Error> {
    let learner = store::learners::find(&mut tx, id).await?;
    let keeper = learner.keeper(tx.actor())?;
    Error::faults(details.faults())?;
    store::learners::insert_guardian(&mut tx, guardian, id, details).await?;
    tx.commit(event(EventKind::LearnerChanged, id, keeper.organisation(), &learner.name).with(serde_json::json!({ "guardian": guardian }))).await?;
    Ok(())
}

/// Saves a guardian's data; the version is the learner's.
pub async fn change_guardian(mut tx: Tx, id: LearnerId, guardian: GuardianId, version: i32, details: &GuardianDetails) -> Result<(), Error> {
    let learner = store::learners::find(&mut tx, id).await?;
    let keeper = learner.keeper(tx.actor())?;
    learner.guardian(guardian).ok_or(store::Error::NotFound)?;
    Error::faults(details.faults())?;
    store::learners::bump(&mut tx, id, version).await?;
    store::learners::update_guardian(&mut tx, guardian, details).await?;
    tx.commit(event(EventKind::LearnerChanged, id, keeper.organisation(), &learner.name).with(serde_json::json!({ "guardian": guardian }))).await?;
    Ok(())
}

/// Invites a learner, or one of the guardians, to an account of his or her own.
pub async fn invite(mut tx: Tx, id: LearnerId, guardian: Option<GuardianId>, new: &NewInvitation) -> Result<(), Error> {
    let learner = store::learners::find(&mut tx, id).await?;
    let keeper = learner.keeper(tx.actor())?;
    let (purpose, gives, has_account) = match guardian {
        Some(guardian) => {
            let found = learner.guardian(guardian).ok_or(store::Error::NotFound)?;
            (Purpose::Guardian(guardian), Gives::Guardian(learner.name.clone()), found.account.is_some())
        }
        None => (Purpose::Learner(id), Gives::Learner, learner.account.is_some()),
    };
    if has_account {
        return Err(Refusal::wrong_stage("learners-refused-has-account").into());
    }
    let account = tx.actor().account()?;
    store::invitations::insert(&mut tx, keeper.organisation(), Some(keeper.organisation()), account, &purpose, new).await?;
    let school = tx.actor().seats_in(keeper.organisation()).next().map(|seat| seat.organisation_name.clone()).unwrap_or_default();
    write_invitation(&mut tx, new, &school, &school, gives).await?;
    tx.commit(event(EventKind::PersonInvited, id, keeper.organisation(), &learner.name).with(serde_json::json!({ "invitation": new.id }))).await?;
    Ok(())
}

/// Takes an open invitation of a learner or guardian back.
pub async fn revoke(mut tx: Tx, id: LearnerId, invitation: InvitationId) -> Result<(), Error> {
    let learner = store::learners::find(&mut tx, id).await?;
    let keeper = learner.keeper(tx.actor())?;
    if store::invitations::learner_of(&mut tx, keeper.organisation(), invitation).await? != Some(id) {
        return Err(store::Error::NotFound.into());
    }
    store::invitations::revoke(&mut tx, keeper.organisation(), invitation).await?;
    tx.commit(event(EventKind::InvitationRevoked, id, keeper.organisation(), &learner.name).with(serde_json::json!({ "invitation": invitation })))
        .await?;
    Ok(())
}

/// A learner's history is the school's alone.
fn event(kind: EventKind, id: LearnerId, school: OrganisationId, name: &str) -> Event {
    Event::new(kind, ObjectKind::Learner, id, name).read_by([school.0])
}
