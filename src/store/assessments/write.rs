//! Writing assessments. The columns of who saved and submitted hold whoever acts: an account, or the link of a guest.

use super::{Connection, Error};
use crate::domain::actor::Identity;
use crate::domain::assessments::{Author, By, Draft, Rating};
use crate::domain::ids::{AssessmentId, PlacementId, RevisionId};
use crate::domain::language::Language;
use crate::domain::levels::Outcome;
use chrono::{DateTime, Utc};
use uuid::Uuid;

/// An assessment to be begun.
#[derive(Debug)]
pub struct NewAssessment<'a> {
    /// Its id.
    pub id: AssessmentId,
    /// The placement.
    pub placement: PlacementId,
    /// The signed revision whose items it rates.
    pub revision: RevisionId,
    /// Whose it is.
    pub author: Author,
    /// 1, and one more for every correction.
    pub number: i32,
    /// Why it corrects the one before.
    pub correction_reason: Option<&'a str>,
    /// Who reads it from its first draft.
    pub readers: &'a [Uuid],
    /// Who reads it as soon as it is submitted.
    pub told: &'a [Uuid],
    /// From when on everybody on the placement does.
    pub opens_at: DateTime<Utc>,
}

/// Takes the placement's row lock: what this transaction decides on its results is still true when it commits.
pub async fn lock(connection: &mut Connection, placement: PlacementId) -> Result<(), Error> {
    sqlx::query!("select id from placements where id = $1 for update", placement.0).fetch_one(connection).await?;
    Ok(())
}

/// Begins an assessment with what is written so far; its version is 1.
pub async fn insert(
    connection: &mut Connection,
    new: &NewAssessment<'_>,
    draft: &Draft,
    language: Language,
    by: &Identity,
    by_name: &str,
) -> Result<(), Error> {
    let overall = &draft.overall;
    sqlx::query!(
        "insert into assessments (id, placement_id, agreement_revision_id, author, number, correction_reason, reader_ids, told_ids, opens_at,
           assessed_on, place, method, strengths, weaknesses, additional_skills, remark, language, saved_by, saved_by_name)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)",
        new.id.0,
        new.placement.0,
        new.revision.0,
        new.author.code(),
        new.number,
        new.correction_reason,
        new.readers,
        new.told,
        new.opens_at,
        overall.assessed_on,
        overall.place,
        overall.method,
        overall.strengths,
        overall.weaknesses,
        overall.additional_skills,
        overall.remark,
        language.code(),
        by.key(),
        by_name
    )
    .execute(&mut *connection)
    .await?;
    insert_ratings(connection, new.id, new.revision, &draft.ratings).await
}

/// Saves an open assessment on the revision in force now; [`Error::LostUpdate`] where it is not at this version any more. Returns the new version.
pub async fn save(
    connection: &mut Connection,
    id: AssessmentId,
    revision: RevisionId,
    version: i32,
    draft: &Draft,
    language: Language,
    by: &Identity,
    by_name: &str,
) -> Result<i32, Error> {
    let overall = &draft.overall;
    let saved = sqlx::query_scalar!(
        "update assessments set version = version + 1, assessed_on = $3, place = $4, method = $5, strengths = $6, weaknesses = $7,
           additional_skills = $8, remark = $9, language = $10, saved_by = $11, saved_by_name = $12, agreement_revision_id = $13, saved_at = now()
         where id = $1 and version = $2 and submitted_at is null returning version",
        id.0,
        version,
        overall.assessed_on,
        overall.place,
        overall.method,
        overall.strengths,
        overall.weaknesses,
        overall.additional_skills,
        overall.remark,
        language.code(),
        by.key(),
        by_name,
        revision.0
    )
    .fetch_optional(&mut *connection)
    .await?
    .ok_or(Error::LostUpdate)?;
    sqlx::query!("delete from results where assessment_id = $1", id.0).execute(&mut *connection).await?;
    insert_ratings(connection, id, revision, &draft.ratings).await?;
    Ok(saved)
}

async fn insert_ratings(connection: &mut Connection, id: AssessmentId, revision: RevisionId, ratings: &[Rating]) -> Result<(), Error> {
    let said: Vec<&Rating> = ratings.iter().filter(|rating| !rating.is_blank()).collect();
    let items: Vec<Uuid> = said.iter().map(|rating| rating.item.0).collect();
    let outcomes: Vec<Option<String>> = said.iter().map(|rating| rating.outcome.map(Outcome::code).map(str::to_owned)).collect();
    let points: Vec<Option<i32>> = said.iter().map(|rating| rating.points).collect();
    let causes: Vec<String> = said.iter().map(|rating| rating.cause.clone()).collect();
    let remarks: Vec<String> = said.iter().map(|rating| rating.remark.clone()).collect();
    sqlx::query!(
        "insert into results (assessment_id, agreement_revision_id, item_id, result, points, cause, remark)
         select $1, $2, * from unnest($3::uuid[], $4::text[], $5::integer[], $6::text[], $7::text[])",
        id.0,
        revision.0,
        &items,
        &outcomes as &[Option<String>],
        &points as &[Option<i32>],
        &causes,
        &remarks
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// Locks an open assessment for good.
pub async fn submit(connection: &mut Connection, id: AssessmentId, version: i32, actor: &Identity, by: &By) -> Result<(), Error> {
    let done =
        sqlx::query!(
        "update assessments set submitted_at = $3, submitted_by = $4, submitted_by_name = $5, submitted_by_role = $6, submitted_by_organisation = $7
         where id = $1 and version = $2 and submitted_at is null",
        id.0, version, by.at, actor.key(), by.name, by.role, by.organisation
    )
        .execute(connection)
        .await?;
    if done.rows_affected() == 0 { Err(Error::LostUpdate) } else { Ok(()) }
}

/// Notes on a submitted assessment that it is being corrected, or no longer.
pub async fn set_correcting(connection: &mut Connection, id: AssessmentId, since: Option<DateTime<Utc>>) -> Result<(), Error> {
    sqlx::query!("update assessments set correcting_since = $2 where id = $1", id.0, since).execute(connection).await?;
    Ok(())
}
