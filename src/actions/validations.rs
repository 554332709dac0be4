//! Validating what the host found: the sending institution's act.

use super::{Error, Invalid, Tx};
use crate::domain::asks::{Act, Debtor, NewAsk, ObjectKind};
use crate::domain::assessments::Author;
use crate::domain::days::local_date;
use crate::domain::events::{Event, EventKind};
use crate::domain::ids::{AssessmentId, PlacementId, ValidationId};
use crate::domain::language::Language;
use crate::domain::validations::{Answered, Validation, needs_reason};
use crate::store;
use chrono::{DateTime, Days, Utc};

/// Days for recognising where the agreed ones are over.
const LATE: u64 = 14;

/// What is decided on a placement's outcomes.
#[derive(Debug)]
pub struct Validating<'a> {
    /// The id it gets.
    pub id: ValidationId,
    /// The assessment the person has read: another one by now is refused.
    pub shown: AssessmentId,
    /// An answer for every outcome.
    pub answers: Vec<Answered>,
    /// A word on the whole.
    pub note: &'a str,
    /// The language it is written in.
    pub language: Language,
}

/// Validates, lets the competent institution in and asks it to recognise.
pub async fn validate(mut tx: Tx, placement: PlacementId, validating: Validating<'_>, now: DateTime<Utc>) -> Result<(), Error> {
    store::assessments::lock(&mut tx, placement).await?;
    let ratings = store::assessments::ratings(&mut tx, placement).await?;
    let proof = ratings.validator(tx.actor())?;
    if proof.assessment() != validating.shown {
        return Err(store::Error::LostUpdate.into());
    }
    let ground = &ratings.ground;
    let host = ratings.submitted(Author::Host);
    let mut wrong = Vec::new();
    let mut answers = Vec::new();
    for outcome in ground.outcomes() {
        let Some(answered) = validating.answers.iter().find(|answered| answered.item == outcome.id) else {
            wrong.push(Invalid::new(format!("answer-{}", outcome.id), "validations-error-answer"));
            continue;
        };
        let found = host.and_then(|host| host.rating(outcome.id)).and_then(|rating| rating.outcome);
        if needs_reason(found, answered.answer) && answered.reason.trim().is_empty() {
            wrong.push(Invalid::new(format!("reason-{}", outcome.id), "validations-error-reason"));
        }
        answers.push(answered.clone());
    }
    if !wrong.is_empty() {
        return Err(Error::Invalid(wrong));
    }
    let validation = Validation {
        id: validating.id,
        assessment: proof.assessment(),
        by: proof.by(now),
        language: validating.language.code().to_owned(),
        note: validating.note.to_owned(),
        answers,
    };
    let account = tx.actor().account()?;
    store::validations::insert(&mut tx, proof.placement(), &validation, account, proof.organisation(), validating.language).await?;
    let mut hear = ground.party_ids.clone();
    let mut asks = Vec::new();
    if let Some((organisation, name)) = ground.competent_institution() {
        store::validations::let_in(&mut tx, placement, organisation).await?;
        hear.push(organisation.0);
        let late = local_date(now).checked_add_days(Days::new(LATE));
        let due_on = ground.recognition_due().max(late);
        asks.push(NewAsk { debtor: Debtor { party: organisation.0, name: name.to_owned() }, asker: ground.learner.0, act: Act::Recognise, due_on });
    }
    store::asks::close(&mut tx, placement, &[Act::Validate, Act::Assess], None).await?;
    store::asks::open(&mut tx, ObjectKind::Placement, placement, &ground.learner_name, &asks).await?;
    let happened = Event::new(EventKind::ResultsValidated, ObjectKind::Placement, placement, ground.learner_name.clone())
        .with(serde_json::json!({ "validation": validation.id, "assessment": validation.assessment }))
        .tell(hear);
    tx.commit(happened).await?;
    Ok(())
}
