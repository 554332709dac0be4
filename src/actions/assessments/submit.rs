//! Submitting: from then on a rating is locked.

use super::save::{Saving, write};
use super::{complete, event};
use crate::actions::texts::tell_assessed;
use crate::actions::{Confirmed, Error, Tx, confirm_guest};
use crate::domain::asks::{Act, Debtor, NewAsk, ObjectKind};
use crate::domain::assessments::{Author, Ground, Ratings};
use crate::domain::days::local_date;
use crate::domain::events::EventKind;
use crate::domain::ids::PlacementId;
use crate::domain::refusal::Refusal;
use crate::store;
use chrono::{DateTime, Days, NaiveDate, Utc};

/// Days for validating where the agreed ones are over.
const LATE: u64 = 7;

/// Saves the learner's own rating a last time and locks it.
pub async fn submit_self(mut tx: Tx, placement: PlacementId, saving: &Saving, now: DateTime<Utc>) -> Result<(), Error> {
    store::assessments::lock(&mut tx, placement).await?;
    let ratings = store::assessments::ratings(&mut tx, placement).await?;
    let proof = ratings.self_assessor(tx.actor())?;
    complete(&saving.draft, Author::Learner, &ratings.ground, now)?;
    let (id, version) = write(&mut tx, &ratings, proof.placement(), Author::Learner, saving, now).await?;
    let actor = tx.actor().identity.clone();
    store::assessments::submit(&mut tx, id, version, &actor, &proof.by(now)).await?;
    store::asks::close(&mut tx, placement, &[Act::SelfAssess], None).await?;
    let ratings = store::assessments::ratings(&mut tx, placement).await?;
    let happened = event(EventKind::SelfAssessmentSubmitted, &ratings, Author::Learner).with(serde_json::json!({ "assessment": id }));
    tx.commit(happened).await?;
    Ok(())
}

/// Locks the host's rating as it was last saved and asks the sending institution to validate. A guest has typed a code, and those whom it
/// concerns are told.
pub async fn submit(mut tx: Tx, placement: PlacementId, version: i32, confirmed: Option<&Confirmed>, now: DateTime<Utc>) -> Result<(), Error> {
    store::assessments::lock(&mut tx, placement).await?;
    let before = store::assessments::ratings(&mut tx, placement).await?;
    let proof = before.assessor(tx.actor())?;
    let open = before.open(Author::Host).ok_or_else(|| Refusal::wrong_stage("assessments-refused-empty"))?;
    complete(&open.draft, Author::Host, &before.ground, now)?;
    confirm_guest(&mut tx, confirmed, now).await?;
    let actor = tx.actor().identity.clone();
    store::assessments::submit(&mut tx, open.id, version, &actor, &proof.by(now)).await?;
    if let Some(corrected) = before.submitted(Author::Host) {
        store::assessments::set_correcting(&mut tx, corrected.id, None).await?;
    }
    store::asks::close(&mut tx, placement, &[Act::Assess, Act::Validate], None).await?;
    let asks: Vec<NewAsk> = validation(&before.ground, proof.organisation().0, local_date(now)).into_iter().collect();
    store::asks::open(&mut tx, ObjectKind::Placement, placement, &before.ground.learner_name, &asks).await?;
    tell_assessed(&mut tx, open.id).await?;
    let after: Ratings = store::assessments::ratings(&mut tx, placement).await?;
    let data = serde_json::json!({ "assessment": open.id, "number": open.number });
    tx.commit(event(EventKind::AssessmentSubmitted, &after, Author::Host).with(data)).await?;
    Ok(())
}

/// The sending institution owes the validation; the host waits for it. The learner does not hear of it yet, because before
/// both have rated neither learns from it that the other has.
fn validation(ground: &Ground, asker: uuid::Uuid, today: NaiveDate) -> Option<NewAsk> {
    let sending = &ground.agreement()?.sending;
    let late = today.checked_add_days(Days::new(LATE));
    let due_on = ground.validation_due().max(late);
    Some(NewAsk { debtor: Debtor { party: sending.id.0, name: sending.card.name.clone() }, asker, act: Act::Validate, due_on })
}
