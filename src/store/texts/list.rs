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
    /// Its stored stage.
    pub stage: Stage,
    /// Its partnership.
    pub partnership: PartnershipId,
    /// The partnership's title.
    pub partnership_title: String,
    /// The number of its latest revision.
    pub revision: i32,
    /// First day, where it has one.
    pub starts_on: Option<NaiveDate>,
    /// Last day, where it has one.
    pub ends_on: Option<NaiveDate>,
    /// How many parties of the latest revision have approved, of how many that must.
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
             coalesce(p.title, '') as "partnership_title!", t.starts_on, t.ends_on, t.created_at as "created_at!", r.number as "number!",
             (select count(*) from approvals a where a.revision_id = r.id) as "approved!",
             (select count(*) from parties y where y.revision_id = r.id and y.approves) as "approving!",
             (select count(*) from signatures g where g.revision_id = r.id) as "signed!",
             (select count(*) from parties y where y.revision_id = r.id and y.signs) as "signing!"
           from seen s join texts t on t.id = s.text_id
             join lateral (select r.id, r.number from revisions r where r.text_id = t.id order by r.number desc limit 1) r on true
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
    rows.into_iter()
        .map(|row| {
            Ok(Listed {
                id: TextId(row.id),
                title: row.title,
                language: row.language,
                stage: Stage::from_code(&row.stage).ok_or_else(|| Error::inconsistent("texts", "stage"))?,
                partnership: PartnershipId(row.partnership_id),
                partnership_title: row.partnership_title,
                revision: row.number,
                starts_on: row.starts_on,
                ends_on: row.ends_on,
                approved: (row.approved, row.approving),
                signed: (row.signed, row.signing),
                created_at: row.created_at,
            })
        })
        .collect()
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
