//! One revision of a unit with what stands beside it on its page.

use super::{Copied, Origin, SHOWN, Use, unit};
use crate::domain::ids::TextId;
use crate::domain::units::Unit;
use crate::store::{Connection, Error};
use sqlx::types::Json;

/// One revision of a unit with what stands beside it on its page.
#[derive(Debug)]
pub struct Read {
    /// What the revision says.
    pub unit: Unit,
    /// The title of its partnership.
    pub partnership: String,
    /// How many comments there are, on all revisions.
    pub comments: i64,
    /// The texts that use the unit, by its revision, the newest first: [`SHOWN`], and one more where there are more.
    pub uses: Vec<Use>,
    /// What it was copied from.
    pub origin: Option<Origin>,
    /// What was copied from it, the newest fifty that the reader sees.
    pub copies: Vec<Copied>,
    /// Whether one of its institutions uses ECVET points.
    pub points_on: bool,
}

/// Reads a revision by its number, in one statement.
pub async fn read(connection: &mut Connection, text: TextId, number: i32) -> Result<Read, Error> {
    let row = sqlx::query!(
        r#"select r.format, r.body, coalesce(p.title, '') as "partnership!",
             (select count(*) from comments c where c.text_id = t.id) as "comments!",
             exists (select from organisations o where o.id = any (t.party_ids) and o.kind <> 'company' and o.points_enabled) as "points_on!",
             (select coalesce(jsonb_agg(to_jsonb(used) order by used.revision desc, used.id desc), '[]') from (
                select x.id, x.kind, x.title, x.language, x.stage, x.starts_on, x.ends_on, ur.number as revision
                from (select distinct on (u.text_id) u.text_id, u.unit_revision_id from (
                        select m.text_id, m.revision_id, m.unit_revision_id from memorandum_units m where m.unit_id = t.id
                        union all select a.text_id, a.revision_id, a.unit_revision_id from agreement_units a where a.unit_id = t.id) u
                      join revisions own on own.id = u.revision_id order by u.text_id, own.number desc) held
                  join texts x on x.id = held.text_id join revisions ur on ur.id = held.unit_revision_id
                order by ur.number desc, x.id desc limit $3) used) as "uses!: Json<Vec<Use>>",
             (select jsonb_build_object('id', x.id, 'title', x.title, 'language', x.language, 'number', o.origin_number)
                from unit_origins o left join texts x on x.id = o.origin_id where o.text_id = t.id) as "origin: Json<Origin>",
             (select coalesce(jsonb_agg(to_jsonb(copied) order by copied.copied_at desc), '[]') from (
                select x.id, x.title, x.language, coalesce(q.title, '') as partnership, o.origin_number as number, o.copied_at
                from unit_origins o join texts x on x.id = o.text_id left join partnerships q on q.id = x.partnership_id
                where o.origin_id = t.id order by o.copied_at desc limit 50) copied) as "copies!: Json<Vec<Copied>>"
           from texts t join revisions r on r.text_id = t.id left join partnerships p on p.id = t.partnership_id
           where t.id = $1 and t.kind = 'unit' and r.number = $2"#,
        text.0,
        number,
        SHOWN + 1
    )
    .fetch_one(connection)
    .await?;
    Ok(Read {
        unit: unit(row.format, &row.body)?,
        partnership: row.partnership,
        comments: row.comments,
        uses: row.uses.0,
        origin: row.origin.map(|json| json.0),
        copies: row.copies.0,
        points_on: row.points_on,
    })
}
