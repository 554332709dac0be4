//! Lists of texts. `access` drives them: fifty per id of the actor, merged; the policy only guards.

use super::{Connection, Error};
use crate::domain::ids::{PartnershipId, TextId};
use crate::domain::texts::{Kind, Stage};
use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

/// One line of a list of texts.
#[derive(Debug, Clone)]
pub struct Listed {
    /// The text.
    pub id: TextId,
    /// Its title.
    pub title: String,
    /// The language of its title.
    pub language: String,
    /// Its stored stage; `None` for one that only a newer program knows: the list goes on with it.
    pub stage: Option<Stage>,
    /// Its partnership.
    pub partnership: PartnershipId,
    /// The partnership's title.
    pub partnership_title: String,
    /// The number of the revision in force, otherwise of the latest.
    pub revision: i32,
    /// Whether an amendment of that one is in progress.
    pub is_amended: bool,
    /// First day, where it has one.
    pub starts_on: Option<NaiveDate>,
    /// Last day, where it has one.
    pub ends_on: Option<NaiveDate>,
    /// From which day on it is ended, where one was given.
    pub ended_on: Option<NaiveDate>,
    /// When its end was written down, where it was.
    pub ended_at: Option<DateTime<Utc>>,
    /// Why it ended, in words.
    pub end_reason: String,
    /// How many parties of that revision have approved, of how many that must.
    pub approved: (i64, i64),
    /// How many have signed, of how many that must.
    pub signed: (i64, i64),
    /// When it was begun: with the id, the key of the next page.
    pub created_at: DateTime<Utc>,
}

/// Where a page of a list begins: after this line.
#[derive(Debug, Clone, Copy)]
pub struct Position {
    /// Its moment.
    pub at: DateTime<Utc>,
    /// Its id.
    pub id: Uuid,
}

/// The newest texts of one kind that these ids are party to.
pub async fn list(connection: &mut Connection, kind: Kind, ids: &[Uuid], after: Option<Position>, limit: i64) -> Result<Vec<Listed>, Error> {
    let (at, id) = after.map_or((DateTime::<Utc>::MAX_UTC, Uuid::max()), |position| (position.at, position.id));
    // PostgreSQL's timestamps end before chrono's.
    let at = at.min(DateTime::from_timestamp(90_000_000_000, 0).unwrap_or(at));
    let rows = sqlx::query!(
        r#"with seen as materialized (
             select distinct a.created_at, a.text_id from unnest($1::uuid[]) as ids(party) cross join lateral (
               select a.created_at, a.text_id from access a
               where a.party = ids.party and a.kind = $2 and (a.created_at, a.text_id) < ($3, $4)
               order by a.created_at desc, a.text_id desc limit $5) a
             order by a.created_at desc, a.text_id desc limit $5)
           select t.id as "id!", t.title as "title!", t.language as "language!", t.stage as "stage!", t.partnership_id as "partnership_id!",
             coalesce(p.title, '') as "partnership_title!", t.starts_on, t.ends_on, t.ended_on, t.ended_at, t.end_reason, t.created_at as "created_at!",
             r.number as "number!",
             (t.kind <> 'unit' and exists (select from revisions n where n.text_id = t.id and n.number > r.number and n.closed_at is null)) as "is_amended!",
             (select count(*) from approvals a where a.revision_id = r.id) as "approved!",
             (select count(*) from parties y where y.revision_id = r.id and y.approves) as "approving!",
             (select count(*) from signatures g where g.revision_id = r.id) as "signed!",
             (select count(*) from parties y where y.revision_id = r.id and y.signs) as "signing!"
           from seen s join texts t on t.id = s.text_id
             -- Of what is signed, the first that is not closed is in force, and a later one amends it; of a unit the latest is meant.
             join lateral (select r.id, r.number from revisions r where r.text_id = t.id and (t.kind = 'unit' or r.closed_at is null)
               order by case when t.kind = 'unit' then -r.number else r.number end limit 1) r on true
             left join partnerships p on p.id = t.partnership_id
           order by s.created_at desc, s.text_id desc"#,
        ids,
        kind.code(),
        at,
        id,
        limit
    )
    .fetch_all(connection)
    .await?;
    let listed = rows.into_iter().map(|row| Listed {
        id: TextId(row.id),
        title: row.title,
        language: row.language,
        stage: Stage::from_code(&row.stage),
        partnership: PartnershipId(row.partnership_id),
        partnership_title: row.partnership_title,
        revision: row.number,
        is_amended: row.is_amended,
        starts_on: row.starts_on,
        ends_on: row.ends_on,
        ended_on: row.ended_on,
        ended_at: row.ended_at,
        end_reason: row.end_reason.unwrap_or_default(),
        approved: (row.approved, row.approving),
        signed: (row.signed, row.signing),
        created_at: row.created_at,
    });
    Ok(listed.collect())
}

/// How many texts of one kind these ids are party to, counted to a hundred at most.
pub async fn count(connection: &mut Connection, kind: Kind, ids: &[Uuid]) -> Result<i64, Error> {
    Ok(sqlx::query_scalar!(
        r#"select count(*) as "count!" from (
             select distinct a.text_id from unnest($1::uuid[]) as ids(party) cross join lateral (
               select a.text_id from access a where a.party = ids.party and a.kind = $2 limit 101) a limit 101) seen"#,
        ids,
        kind.code()
    )
    .fetch_one(connection)
    .await?)
}
