//! Where a unit is used: the memoranda and agreements that hold one of its revisions.

use crate::domain::ids::TextId;
use crate::domain::texts::{Kind, Stage};
use crate::store::{Connection, Error};
use chrono::NaiveDate;
use serde::Deserialize;
use sqlx::types::Json;

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
    /// The number of the unit's revision it uses: that of its own newest frozen revision.
    pub revision: i32,
}

/// The texts that use a unit, by its revision, the newest first; after this revision and text. One more than [`SHOWN`] where there
/// are more.
pub async fn uses(connection: &mut Connection, unit: TextId, after: Option<(i32, TextId)>) -> Result<Vec<Use>, Error> {
    let (revision, id) = after.map_or((i32::MAX, uuid::Uuid::max()), |(revision, id)| (revision, id.0));
    let rows = sqlx::query_scalar!(
        r#"select to_jsonb(used) as "used!: Json<Use>" from (
             select x.id, x.kind, x.title, x.language, x.stage, x.starts_on, x.ends_on, ur.number as revision
             from (select distinct on (u.text_id) u.text_id, u.unit_revision_id from (
                     select m.text_id, m.revision_id, m.unit_revision_id from memorandum_units m where m.unit_id = $1
                     union all select a.text_id, a.revision_id, a.unit_revision_id from agreement_units a where a.unit_id = $1) u
                   join revisions own on own.id = u.revision_id order by u.text_id, own.number desc) held
               join texts x on x.id = held.text_id join revisions ur on ur.id = held.unit_revision_id
             where (ur.number, x.id) < ($2, $3)
             order by ur.number desc, x.id desc limit $4) used"#,
        unit.0,
        revision,
        id,
        SHOWN + 1
    )
    .fetch_all(connection)
    .await?;
    Ok(rows.into_iter().map(|row| row.0).collect())
}
