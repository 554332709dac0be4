//! Recognising what was validated: the competent institution's act.

use super::{Error, Invalid, Tx};
use crate::domain::asks::Act;
use crate::domain::asks::ObjectKind;
use crate::domain::events::{Event, EventKind};
use crate::domain::ids::{PlacementId, RecognitionId, TextId, ValidationId};
use crate::domain::language::Language;
use crate::domain::recognitions::{Decided, Flaw};
use crate::domain::refusal::Refusal;
use crate::domain::texts::EndedAs;
use crate::store;
use crate::store::texts::NewEnd;
use chrono::{DateTime, Utc};

/// What is decided on units of a placement; units left out stay undecided.
#[derive(Debug)]
pub struct Recognising {
    /// The validation the person has read: another one by now is refused.
    pub shown: ValidationId,
    /// The decisions with the ids they get.
    pub decisions: Vec<(RecognitionId, Decided)>,
    /// The language they are written in.
    pub language: Language,
}

/// Recognises units. When every unit of the agreement is decided, agreement and placement are completed.
pub async fn recognise(mut tx: Tx, placement: PlacementId, recognising: &Recognising, now: DateTime<Utc>) -> Result<(), Error> {
    store::assessments::lock(&mut tx, placement).await?;
    let ratings = store::assessments::ratings(&mut tx, placement).await?;
    let (validation, before) = store::recognitions::decided(&mut tx, placement).await?;
    let proof = ratings.recogniser(validation.as_ref(), tx.actor())?;
    let validation = validation.filter(|validation| validation.id == recognising.shown).ok_or(store::Error::LostUpdate)?;
    let ground = &ratings.ground;
    let signed = ground.signed.as_ref().ok_or_else(|| Refusal::wrong_stage("assessments-refused-not-signed"))?;
    let units = &signed.agreement.units;
    let mut wrong = Vec::new();
    for (_, decided) in &recognising.decisions {
        if before.iter().any(|recognition| recognition.decided.unit == decided.unit) {
            return Err(Refusal::wrong_stage("recognitions-refused-decided").into());
        }
        match units.iter().find(|unit| unit.unit == decided.unit) {
            Some(unit) => wrong.extend(decided.flaws(unit, &validation).into_iter().map(|flaw| invalid(flaw, decided.unit))),
            None => return Err(store::Error::NotFound.into()),
        }
    }
    if recognising.decisions.is_empty() {
        let open = units.iter().find(|unit| before.iter().all(|recognition| recognition.decided.unit != unit.unit));
        let open = open.ok_or_else(|| Refusal::wrong_stage("recognitions-refused-decided"))?;
        wrong.push(Invalid::new(format!("decision-{}", open.unit), "recognitions-error-decision"));
    }
    if !wrong.is_empty() {
        return Err(Error::Invalid(wrong));
    }
    let account = tx.actor().account()?;
    let by = proof.by(now);
    for (id, decided) in &recognising.decisions {
        store::recognitions::insert(
            &mut tx,
            *id,
            proof.placement(),
            proof.validation(),
            decided,
            &by,
            account,
            proof.organisation(),
            recognising.language,
        )
        .await?;
    }
    let decided = |unit: TextId| {
        before
            .iter()
            .map(|recognition| &recognition.decided)
            .chain(recognising.decisions.iter().map(|(_, decided)| decided))
            .any(|decided| decided.unit == unit)
    };
    if units.iter().all(|unit| decided(unit.unit)) {
        let end = NewEnd {
            kind: EndedAs::Completed,
            on: None,
            code: None,
            reason: "",
            by: account,
            by_name: &by.name,
            organisation: &by.organisation,
            successor: None,
        };
        store::texts::end(&mut tx, signed.text, &end).await?;
        // An amendment that is still in progress has nothing left to change.
        store::asks::close(&mut tx, signed.text, &[Act::Revise, Act::Approve, Act::Sign], None).await?;
        store::recognitions::complete(&mut tx, placement, now).await?;
        store::asks::close(&mut tx, placement, &[Act::SelfAssess, Act::Assess, Act::Validate, Act::Recognise], None).await?;
        tx.touch(signed.text);
    }
    let decisions: Vec<_> = recognising
        .decisions
        .iter()
        .map(|(id, decided)| serde_json::json!({ "recognition": id, "unit": decided.unit, "decision": decided.decision }))
        .collect();
    let happened = Event::new(EventKind::ResultsRecognised, ObjectKind::Placement, placement, ground.learner_name.clone())
        .with(serde_json::json!({ "validation": validation.id, "decisions": decisions }))
        .tell(ground.party_ids.iter().copied());
    tx.commit(happened).await?;
    Ok(())
}

fn invalid(flaw: Flaw, unit: TextId) -> Invalid {
    match flaw {
        Flaw::NothingCounted => Invalid::new(format!("count-{unit}"), "recognitions-error-nothing-counted"),
        Flaw::NotAllCounted => Invalid::new(format!("count-{unit}"), "recognitions-error-not-all-counted"),
        Flaw::NotValidated => Invalid::new(format!("count-{unit}"), "recognitions-error-not-validated"),
        Flaw::ReasonMissing => Invalid::new(format!("why-{unit}"), "recognitions-error-reason"),
    }
}
