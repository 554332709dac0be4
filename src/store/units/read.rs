//! One revision of a unit with what stands beside it on its page.

use super::{Copied, Origin, SHOWN, Use, unit};
use crate::domain::ids::TextId;
use crate::domain::units::Unit;
use crate::store::{Connection, Error, Known};
use sqlx::types::Json;
use uuid::Uuid;

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

/// Reads a revision by its number, with what these ids have to do with it, in one statement.
pub async fn read(connection: &mut Connection, ids: &[Uuid], text: TextId, number: i32) -> Result<Read, Error> {
    let row = sqlx::query!(
        r#"select r.format, r.body, coalesce(p.title, '') as "partnership!",
             (select count(*) from comments c where c.text_id = t.id) as "comments!",
             exists (select from organisations o where o.id = any (t.party_ids) and o.kind <> 'company' and o.points_enabled) as "points_on!",
             (select coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'kind', x.kind, 'title', x.title, 'language', x.language, 'stage', x.stage,
                'starts_on', x.starts_on, 'ends_on', x.ends_on, 'revision', used.number) order by used.number desc, used.text_id desc), '[]')
              from (select distinct s.number, s.text_id from unnest($4::uuid[]) as ids(party) cross join lateral (
                      select s.number, s.text_id from unit_uses s where s.party = ids.party and s.unit_id = t.id
                      order by s.number desc, s.text_id desc limit $3) s
                    order by s.number desc, s.text_id desc limit $3) used
                join texts x on x.id = used.text_id) as "uses!: Json<Known<Use>>",
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
        SHOWN + 1,
        ids
    )
    .fetch_one(connection)
    .await?;
    Ok(Read {
        unit: unit(row.format, &row.body)?,
        partnership: row.partnership,
        comments: row.comments,
        uses: row.uses.0.0,
        origin: row.origin.map(|json| json.0),
        copies: row.copies.0,
        points_on: row.points_on,
    })
}
