//! Memoranda: what a frozen revision says, as rows.

use super::{Connection, Error};
use crate::domain::ids::{MobilityId, OrganisationId, PartnershipId, RevisionId, TextId};
use crate::domain::memoranda::Memorandum;
use crate::domain::roles::Side;
use chrono::NaiveDate;
use serde::Deserialize;
use sqlx::types::Json;
use uuid::Uuid;

/// Projects the units a frozen revision covers.
pub async fn project(connection: &mut Connection, text: TextId, revision: RevisionId, memorandum: &Memorandum) -> Result<(), Error> {
    for (position, unit) in (0_i32..).zip(memorandum.units()) {
        sqlx::query!(
            "insert into memorandum_units (revision_id, text_id, position, unit_id, unit_revision_id) values ($1, $2, $3, $4, $5)",
            revision.0,
            text.0,
            position,
            unit.unit.0,
            unit.revision.0
        )
        .execute(&mut *connection)
        .await?;
    }
    Ok(())
}

/// What hangs on a memorandum: the units of it that the reader sees, and the mobilities that came out of its partnership.
#[derive(Debug, Clone, Default)]
pub struct Around {
    /// Units the reader may open.
    pub units: Vec<TextId>,
    /// Title of the partnership; empty where the reader does not see it.
    pub partnership: String,
    /// Mobilities that rest on it.
    pub uses: Vec<Use>,
}

/// A mobility that rests on a memorandum.
#[derive(Debug, Clone, Deserialize)]
pub struct Use {
    /// The mobility.
    pub id: MobilityId,
    /// Its title.
    pub title: String,
    /// Its first day.
    pub starts_on: NaiveDate,
    /// Its last day.
    pub ends_on: NaiveDate,
    /// How many learners the reader sees in it.
    pub learners: i64,
}

/// What hangs on a memorandum, in one statement.
pub async fn around(connection: &mut Connection, memorandum: TextId, partnership: PartnershipId, units: &[TextId]) -> Result<Around, Error> {
    let ids: Vec<Uuid> = units.iter().map(|id| id.0).collect();
    let row = sqlx::query!(
        r#"select (select p.title from partnerships p where p.id = $1) as title,
             array(select t.id from texts t where t.id = any ($2)) as "units!",
             (select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'title', m.title, 'starts_on', m.starts_on, 'ends_on', m.ends_on,
                'learners', (select count(*) from placements l where l.mobility_id = m.id)) order by m.starts_on desc, m.id), '[]')
              from mobilities m where m.memorandum_id = $3) as "uses!: Json<Vec<Use>>"
           "#,
        partnership.0,
        &ids,
        memorandum.0
    )
    .fetch_one(connection)
    .await?;
    Ok(Around { units: row.units.into_iter().map(TextId).collect(), partnership: row.title.unwrap_or_default(), uses: row.uses.0 })
}

/// A memorandum in force that ends soon.
#[derive(Debug, Clone)]
pub struct Expiring {
    /// The memorandum.
    pub id: TextId,
    /// Its title.
    pub title: String,
    /// The language of its title.
    pub language: String,
    /// The partnership's title.
    pub partnership_title: String,
    /// Its last day.
    pub ends_on: NaiveDate,
    /// How many have signed.
    pub signed: i64,
}

/// The memoranda in force of these ids that end between two days, the first to end first.
pub async fn expiring(connection: &mut Connection, ids: &[Uuid], from: NaiveDate, to: NaiveDate, limit: i64) -> Result<Vec<Expiring>, Error> {
    let rows = sqlx::query!(
        r#"with seen as materialized (
             select distinct a.text_id from unnest($1::uuid[]) as ids(party)
               join access a on a.party = ids.party and a.kind = 'memorandum')
           select t.id as "id!", t.title as "title!", t.language as "language!", coalesce(p.title, '') as "partnership_title!", t.ends_on as "ends_on!",
             (select count(*) from signatures g where g.text_id = t.id
                and g.revision_id = (select r.id from revisions r where r.text_id = t.id and r.closed_at is null order by r.number limit 1)) as "signed!"
           from seen s join texts t on t.id = s.text_id left join partnerships p on p.id = t.partnership_id
           where t.stage = 'in-force' and t.ends_on between $2 and $3
           order by t.ends_on, t.id limit $4"#,
        ids,
        from,
        to,
        limit
    )
    .fetch_all(connection)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Expiring {
            id: TextId(row.id),
            title: row.title,
            language: row.language,
            partnership_title: row.partnership_title,
            ends_on: row.ends_on,
            signed: row.signed,
        })
        .collect())
}

/// What an editor of a memorandum needs beside its facts.
#[derive(Debug, Clone)]
pub struct Edited {
    /// The format of the bytes.
    pub format: i32,
    /// The bytes of the open revision.
    pub body: Vec<u8>,
    /// The organisations of the partnership.
    pub organisations: Vec<Offered>,
}

/// An organisation of the partnership.
#[derive(Debug, Clone, Deserialize)]
pub struct Offered {
    /// Its id.
    pub id: OrganisationId,
    /// Its name.
    pub name: String,
    /// Its country.
    pub country: String,
    /// The side it stands on.
    pub side: Side,
    /// Whether it has joined and can sign.
    pub joined: bool,
}

/// A revision's bytes and the organisations of its partnership, in one statement.
pub async fn edited(connection: &mut Connection, revision: RevisionId) -> Result<Edited, Error> {
    let row = sqlx::query!(
        r#"select r.format, r.body,
             (select coalesce(jsonb_agg(jsonb_build_object('id', m.organisation_id, 'name', coalesce(o.name, m.name),
                'country', coalesce(o.country, m.country), 'side', m.side, 'joined', m.joined_at is not null) order by m.added_at, m.organisation_id), '[]')
              from texts t join partnership_organisations m on m.partnership_id = t.partnership_id and m.left_at is null
                left join organisations o on o.id = m.organisation_id
              where t.id = r.text_id) as "organisations!: Json<Vec<Offered>>"
           from revisions r where r.id = $1"#,
        revision.0
    )
    .fetch_one(connection)
    .await?;
    Ok(Edited { format: row.format, body: row.body, organisations: row.organisations.0 })
}
