//! The library: units as lists find them. `library` drives what is read by facet, one index over readers, facets and words what is
//! read by words; never more than [`MOST`] units at once.

use crate::domain::ids::{PartnershipId, TextId};
use crate::domain::texts::Stage;
use crate::domain::units::library::{Entry, Place, Shelf, Value};
use crate::store::{Connection, Error, Known};
use chrono::{DateTime, Utc};
use serde::Deserialize;
use sqlx::types::Json;
use std::collections::BTreeMap;
use uuid::Uuid;

/// How many units are read at most to make one page.
pub const MOST: i64 = 150;

/// Uses of one unit that a list counts.
pub const USES: i64 = 10;

/// The newest units that these ids are party to and that stand under this mark, after this place; `words` are looked for in each.
pub async fn newest(connection: &mut Connection, ids: &[Uuid], mark: &str, words: &str, after: Option<Place>) -> Result<Shelf, Error> {
    let (at, id) = key(after);
    let rows = sqlx::query!(
        r#"with seen as materialized (
             select distinct l.created_at, l.text_id from unnest($1::uuid[]) as ids(party) cross join lateral (
               select l.created_at, l.text_id from library l
               where l.party = ids.party and l.value = $2 and (l.created_at, l.text_id) < ($3, $4)
               order by l.created_at desc, l.text_id desc limit $5) l
             order by l.created_at desc, l.text_id desc limit $5)
           select seen.text_id as "id!", seen.created_at as "at!", u.facets as "facets!", u.is_worded as "is_worded!"
           from seen cross join lateral (
             select u.facets, $6 = '' or coalesce(u.words @@ (select words_sought($6)), false) as is_worded
             from units u where u.text_id = seen.text_id limit 1) u
           order by seen.created_at desc, seen.text_id desc"#,
        ids,
        mark,
        at,
        id,
        MOST,
        words
    )
    .fetch_all(connection)
    .await?;
    let is_whole = rows.len() < usize::try_from(MOST).unwrap_or(usize::MAX);
    Ok(Shelf { entries: rows.into_iter().map(|row| entry(row.id, row.at, &row.facets, row.is_worded)).collect(), is_whole })
}

/// The units with these words that carry all these marks, at least one. Where too many have them to read all, the newest under
/// one of the marks after this place, with the words looked for in each.
pub async fn found(
    connection: &mut Connection,
    ids: &[Uuid],
    mark: &str,
    words: &str,
    marks: &[String],
    after: Option<Place>,
) -> Result<Shelf, Error> {
    let (at, id) = key(after);
    let rows = sqlx::query!(
        r#"with found as materialized (select f.text_id, f.created_at from units_found($6, $7) f),
           few as materialized (select count(*) < $5 as yes from found),
           newest as (
             select distinct l.created_at, l.text_id from unnest($1::uuid[]) as ids(party) cross join lateral (
               select l.created_at, l.text_id from library l
               where l.party = ids.party and l.value = $2 and (l.created_at, l.text_id) < ($3, $4)
               order by l.created_at desc, l.text_id desc limit $5) l
             where not (select yes from few)
             order by l.created_at desc, l.text_id desc limit $5),
           seen as materialized (
             select found.text_id, found.created_at from found where (select yes from few)
             union all select newest.text_id, newest.created_at from newest)
           select seen.text_id as "id!", seen.created_at as "at!", u.facets as "facets!", (select yes from few) as "is_whole!",
             u.is_worded as "is_worded!"
           from seen cross join lateral (
             select u.facets, (select yes from few) or coalesce(u.words @@ (select words_sought($6)), false) as is_worded
             from units u where u.text_id = seen.text_id limit 1) u
           order by seen.created_at desc, seen.text_id desc"#,
        ids,
        mark,
        at,
        id,
        MOST,
        words,
        marks
    )
    .fetch_all(connection)
    .await?;
    let is_whole = rows.first().is_none_or(|row| row.is_whole);
    Ok(Shelf { entries: rows.into_iter().map(|row| entry(row.id, row.at, &row.facets, row.is_worded)).collect(), is_whole })
}

fn entry(id: Uuid, at: DateTime<Utc>, facets: &[String], is_worded: bool) -> Entry {
    Entry { place: Place { at, id: TextId(id) }, values: facets.iter().filter_map(|mark| Value::parse(mark)).collect(), is_worded }
}

fn key(after: Option<Place>) -> (DateTime<Utc>, Uuid) {
    let (at, id) = after.map_or((DateTime::<Utc>::MAX_UTC, Uuid::max()), |place| (place.at, place.id.0));
    // PostgreSQL's timestamps end before chrono's.
    (at.min(DateTime::from_timestamp(90_000_000_000, 0).unwrap_or(at)), id)
}

/// One line of the list.
#[derive(Debug, Clone, Deserialize)]
pub struct Listed {
    /// The unit.
    pub id: TextId,
    /// Its title.
    pub title: String,
    /// The language of its title.
    pub language: String,
    /// Its stored stage.
    pub stage: Stage,
    /// Its partnership's title.
    pub partnership: String,
    /// The number of its latest revision.
    pub revision: i32,
    /// How many parties of that revision have approved.
    pub approved: i64,
    /// How many must.
    pub approving: i64,
    /// Memoranda and agreements that hold it, counted to [`USES`].
    pub uses: i64,
    /// What it carries.
    pub facets: Vec<String>,
}

/// What a page of the list says.
#[derive(Debug, Clone, Default)]
pub struct Page {
    /// The units asked for, the newest first.
    pub lines: Vec<Listed>,
    /// The titles of partnerships.
    pub partnerships: BTreeMap<PartnershipId, String>,
    /// The names of organisations.
    pub organisations: BTreeMap<Uuid, String>,
    /// Every value under which units of these ids stand, where it was asked for.
    pub values: Vec<Value>,
    /// Whether they have retired units.
    pub has_retired: bool,
}

/// What is asked of a page.
#[derive(Debug, Clone, Default)]
pub struct Asked {
    /// The units that stand on it.
    pub units: Vec<TextId>,
    /// Partnerships to name.
    pub partnerships: Vec<Uuid>,
    /// Organisations to name.
    pub organisations: Vec<Uuid>,
    /// Whether to look for all values there are, because the library was not read whole.
    pub all_values: bool,
}

/// Reads what a page says, in one statement.
pub async fn page(connection: &mut Connection, ids: &[Uuid], asked: &Asked) -> Result<Page, Error> {
    let units: Vec<Uuid> = asked.units.iter().map(|id| id.0).collect();
    let row = sqlx::query!(
        r#"with recursive facets (mark, past, most) as (
             values ('language=', 'language=~', 12), ('level=', 'level=~', 8), ('partnership=', 'partnership=~', 30), ('sector=', 'sector=~', 30),
               ('stage=', 'stage=~', 5), ('transversal=', 'transversal=~', 1)),
           -- From each value to the next one, without what stands between. Where a facet ends is written out: behind a policy an index
           -- is bounded by a value, and not by one that a function would have to make of it (it was, until PostgreSQL 15.19).
           offered as (
             (select ids.party, f.mark, f.past, f.most, v.value, 1 as n from unnest($1::uuid[]) as ids(party) cross join facets f cross join lateral (
                select l.value from library l where l.party = ids.party and l.value >= f.mark and l.value < f.past order by l.value limit 1) v
              where $5)
             union all
             select o.party, o.mark, o.past, o.most, v.value, o.n + 1 from offered o cross join lateral (
                select l.value from library l where l.party = o.party and l.value > o.value and l.value < o.past order by l.value limit 1) v
             where o.n < o.most),
           partnerships_named as (
             select unnest($3::uuid[]) as id union select substring(value from 13)::uuid from offered where mark = 'partnership='),
           organisations_named as (select unnest($4::uuid[]) as id)
           select
             (select coalesce(jsonb_agg(to_jsonb(line) order by line.created_at desc, line.id desc), '[]') from (
                select t.id, t.title, t.language, t.stage, t.created_at, coalesce(p.title, '') as partnership, u.facets, u.revision, u.approved, u.approving,
                  (select count(*) from (select distinct used.text_id from unnest($1::uuid[]) as ids(party) cross join lateral (
                     select s.text_id from unit_uses s where s.party = ids.party and s.unit_id = t.id limit $6) used limit $6) used) as uses
                from unnest($2::uuid[]) as wanted(id)
                  cross join lateral (
                    select t.id, t.title, t.language, t.stage, t.created_at, t.partnership_id from texts t where t.id = wanted.id limit 1) t
                  cross join lateral (
                    select u.facets, u.revision, u.approved, u.approving from units u where u.text_id = t.id limit 1) u
                  left join partnerships p on p.id = t.partnership_id) line) as "lines!: Json<Known<Listed>>",
             (select coalesce(jsonb_object_agg(n.id, p.title), '{}') from partnerships_named n
                cross join lateral (select p.title from partnerships p where p.id = n.id limit 1) p) as "partnerships!: Json<BTreeMap<PartnershipId, String>>",
             (select coalesce(jsonb_object_agg(n.id, name), '{}') from organisations_named n cross join lateral (
                select coalesce((select o.name from organisations o where o.id = n.id),
                  (select m.name from partnership_organisations m where m.organisation_id = n.id limit 1)) as name) named where name is not null)
               as "organisations!: Json<BTreeMap<Uuid, String>>",
             array(select distinct value from offered) as "values!",
             exists (select from unnest($1::uuid[]) as ids(party) cross join lateral (
               select from library l where l.party = ids.party and l.value = 'stage=retired' limit 1) l) as "has_retired!""#,
        ids,
        &units,
        &asked.partnerships,
        &asked.organisations,
        asked.all_values,
        USES
    )
    .fetch_one(connection)
    .await?;
    Ok(Page {
        lines: row.lines.0.0,
        partnerships: row.partnerships.0,
        organisations: row.organisations.0,
        values: row.values.iter().filter_map(|mark| Value::parse(mark)).collect(),
        has_retired: row.has_retired,
    })
}
