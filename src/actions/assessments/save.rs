//! Saving a rating that is still being written.

use super::{fits, opens_at, readers, told};
use crate::actions::{Error, Tx};
use crate::domain::asks::ObjectKind;
use crate::domain::assessments::{Author, Draft, Ratings};
use crate::domain::events::{Event, EventKind};
use crate::domain::ids::{AssessmentId, PlacementId};
use crate::domain::language::Language;
use crate::domain::refusal::Refusal;
use crate::store;
use crate::store::assessments::NewAssessment;
use chrono::{DateTime, Utc};

/// A rating as somebody has filled it in.
#[derive(Debug)]
pub struct Saving {
    /// The id it gets where it is the first save.
    pub id: AssessmentId,
    /// The version the page showed; 0 where nothing was saved before.
    pub version: i32,
    /// What it says.
    pub draft: Draft,
    /// The language of the page it was written on.
    pub language: Language,
}

/// Saves the learner's own rating and returns its version.
pub async fn save_self(mut tx: Tx, placement: PlacementId, saving: &Saving, now: DateTime<Utc>) -> Result<i32, Error> {
    store::assessments::lock(&mut tx, placement).await?;
    let ratings = store::assessments::ratings(&mut tx, placement).await?;
    let proof = ratings.self_assessor(tx.actor())?;
    let (_, version) = write(&mut tx, &ratings, proof.placement(), Author::Learner, saving, now).await?;
    tx.commit(saved(&ratings, Author::Learner, version)).await?;
    Ok(version)
}

/// Saves the host's rating and returns its version.
pub async fn save(mut tx: Tx, placement: PlacementId, saving: &Saving, now: DateTime<Utc>) -> Result<i32, Error> {
    store::assessments::lock(&mut tx, placement).await?;
    let ratings = store::assessments::ratings(&mut tx, placement).await?;
    let proof = ratings.assessor(tx.actor())?;
    let (_, version) = write(&mut tx, &ratings, proof.placement(), Author::Host, saving, now).await?;
    tx.commit(saved(&ratings, Author::Host, version)).await?;
    Ok(version)
}

/// Writes the open assessment of an author, or begins it; a version that is not the stored one is a lost update.
pub(super) async fn write(
    tx: &mut Tx,
    ratings: &Ratings,
    placement: PlacementId,
    author: Author,
    saving: &Saving,
    now: DateTime<Utc>,
) -> Result<(AssessmentId, i32), Error> {
    let ground = &ratings.ground;
    fits(&saving.draft, author, ground)?;
    let (by, name) = (tx.actor().identity.clone(), tx.actor().name.clone());
    match ratings.open(author) {
        Some(open) => {
            // An amendment may have been signed since it was begun.
            let revision = ground.signed.as_ref().map_or(open.revision, |signed| signed.revision);
            let version = store::assessments::save(tx, open.id, revision, saving.version, &saving.draft, saving.language, &by, &name).await?;
            Ok((open.id, version))
        }
        None if saving.version != 0 => Err(store::Error::LostUpdate.into()),
        None => {
            let signed = ground.signed.as_ref().ok_or_else(|| Refusal::wrong_stage("assessments-refused-not-signed"))?;
            let new = NewAssessment {
                id: saving.id,
                placement,
                revision: signed.revision,
                author,
                number: 1,
                correction_reason: None,
                readers: &readers(ground, author),
                told: &told(ground),
                opens_at: opens_at(ground, now),
            };
            store::assessments::insert(tx, &new, &saving.draft, saving.language, &by, &name).await?;
            Ok((saving.id, 1))
        }
    }
}

fn saved(ratings: &Ratings, author: Author, version: i32) -> Event {
    let ground = &ratings.ground;
    Event::new(EventKind::AssessmentSaved, ObjectKind::Placement, ground.placement, ground.learner_name.clone())
        .with(serde_json::json!({ "author": author, "version": version }))
        .read_by(readers(ground, author))
}
