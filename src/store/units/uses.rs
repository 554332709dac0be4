//! Where a unit is used: the memoranda and agreements that hold one of its revisions. `unit_uses` drives it.

use crate::domain::ids::TextId;
use crate::domain::texts::{Kind, Stage};
use crate::store::{Connection, Error, Known};
use chrono::NaiveDate;
use serde::Deserialize;
use sqlx::types::Json;
use uuid::Uuid;

/// How many uses stand on one page.
pub const SHOWN: i64 = 50;

/// A memorandum or an agreement that uses a unit.
#[derive(Debug, Clone, Deserialize)]
pub struct Use {
    /// The text.
    pub id: TextId,
    /// What it is.
    pub kind: Kind,
    /// Its title.
    pub title: String,
    /// The language of that title.
    pub language: String,
    /// Its stored stage.
    pub stage: Stage,
    /// Its first day, for what comes by date.
    pub starts_on: Option<NaiveDate>,
    /// Its last day.
    pub ends_on: Option<NaiveDate>,
    /// From which day on it is ended, where one was given.
    pub ended_on: Option<NaiveDate>,
    /// The number of the unit's revision that its newest revision holds.
    pub revision: i32,
}

/// The texts of these ids that use a unit, by its revision, the newest first; after this revision and text. One more than [`SHOWN`]
/// where there are more.
pub async fn uses(connection: &mut Connection, ids: &[Uuid], unit: TextId, after: Option<(i32, TextId)>) -> Result<Vec<Use>, Error> {
    let (revision, id) = after.map_or((i32::MAX, Uuid::max()), |(revision, id)| (revision, id.0));
    let rows = sqlx::query_scalar!(
        r#"select jsonb_build_array(jsonb_build_object('id', x.id, 'kind', x.kind, 'title', x.title, 'language', x.language, 'stage', x.stage,
             'starts_on', x.starts_on, 'ends_on', x.ends_on, 'ended_on', x.ended_on, 'revision', used.number)) as "used!: Json<Known<Use>>"
           from (select distinct s.number, s.text_id from unnest($1::uuid[]) as ids(party) cross join lateral (
                   select s.number, s.text_id from unit_uses s
                   where s.party = ids.party and s.unit_id = $2 and (s.number, s.text_id) < ($3, $4)
                   order by s.number desc, s.text_id desc limit $5) s
                 order by s.number desc, s.text_id desc limit $5) used
             join texts x on x.id = used.text_id
           order by used.number desc, used.text_id desc"#,
        ids,
        unit.0,
        revision,
        id,
        SHOWN + 1
    )
    .fetch_all(connection)
    .await?;
    Ok(rows.into_iter().flat_map(|row| row.0.0).collect())
}
