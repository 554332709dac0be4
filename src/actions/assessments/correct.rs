//! Correcting what was submitted: a new number, filled with what the one before says; that one stays as it was.

use super::{event, opens_at, readers, told};
use crate::actions::{Confirmed, Error, Tx, confirm_guest};
use crate::domain::asks::{Act, Debtor, NewAsk, ObjectKind};
use crate::domain::assessments::Author;
use crate::domain::days::local_date;
use crate::domain::events::EventKind;
use crate::domain::ids::{AssessmentId, PlacementId};
use crate::domain::language::Language;
use crate::domain::refusal::Refusal;
use crate::store;
use crate::store::assessments::NewAssessment;
use chrono::{DateTime, Days, Utc};

/// Days for a correction.
const DAYS: u64 = 7;

/// Opens the next number with its reason. The sending institution waits for it instead of validating. A guest has typed a code.
pub async fn correct(
    mut tx: Tx,
    placement: PlacementId,
    id: AssessmentId,
    reason: &str,
    language: Language,
    confirmed: Option<&Confirmed>,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    store::assessments::lock(&mut tx, placement).await?;
    let ratings = store::assessments::ratings(&mut tx, placement).await?;
    let proof = ratings.corrector(tx.actor())?;
    if reason.trim().is_empty() {
        return Err(Error::invalid("reason", "assessments-error-correction-reason"));
    }
    confirm_guest(&mut tx, confirmed, now).await?;
    let ground = &ratings.ground;
    let corrected = ratings.submitted(Author::Host).ok_or_else(|| Refusal::wrong_stage("assessments-refused-empty"))?;
    let (by, name) = (tx.actor().identity.clone(), tx.actor().name.clone());
    // What an amendment has taken out since stays with the assessment that is corrected.
    let mut draft = corrected.draft.clone();
    draft.ratings.retain(|rating| ground.items().iter().any(|item| item.id == rating.item));
    let new = NewAssessment {
        id,
        placement,
        revision: ground.signed.as_ref().map_or(corrected.revision, |signed| signed.revision),
        author: Author::Host,
        number: proof.number(),
        correction_reason: Some(reason),
        readers: &readers(ground, Author::Host),
        told: &told(ground),
        opens_at: opens_at(ground, now),
    };
    store::assessments::insert(&mut tx, &new, &draft, language, &by, &name).await?;
    store::assessments::set_correcting(&mut tx, proof.corrects(), Some(now)).await?;
    store::asks::close(&mut tx, placement, &[Act::Validate], None).await?;
    let assessor = proof.assessor().by(now);
    let ask = NewAsk {
        debtor: Debtor { party: proof.assessor().organisation().0, name: assessor.organisation },
        asker: ground.agreement().map_or(placement.0, |agreement| agreement.sending.id.0),
        act: Act::Assess,
        due_on: local_date(now).checked_add_days(Days::new(DAYS)),
    };
    store::asks::open(&mut tx, ObjectKind::Placement, placement, &ground.learner_name, &[ask]).await?;
    let data = serde_json::json!({ "assessment": id, "number": proof.number(), "corrects": proof.corrects() });
    tx.commit(event(EventKind::AssessmentReopened, &ratings, Author::Host).with(data)).await?;
    Ok(())
}
