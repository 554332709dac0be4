//! Partnerships with their organisations and their scale.

use super::{Connection, Error, Known};
use crate::domain::asks::{Act, ObjectKind};
use crate::domain::ids::{MobilityId, OrganisationId, PartnershipId, TextId};
use crate::domain::organisations::Named;
use crate::domain::partnerships::{Partnership, PartnershipOrganisation, ScaleLevel, Stage};
use crate::domain::roles::{OrganisationKind, Side};
use crate::domain::texts;
use chrono::{DateTime, NaiveDate, Utc};
use serde::Deserialize;
use sqlx::types::Json;
use uuid::Uuid;

#[derive(Debug, Deserialize)]
struct EntryRow {
    organisation: Named,
    side: Side,
    added_at: DateTime<Utc>,
    joined_at: Option<DateTime<Utc>>,
    kept_by: Option<OrganisationId>,
    is_visible: bool,
    has_members: bool,
}

/// A partnership with its organisations and its scale, in one statement.
pub async fn find(connection: &mut Connection, id: PartnershipId) -> Result<Partnership, Error> {
    let row = sqlx::query!(
        r#"select p.id, p.title, p.purpose, p.owner_organisation_id, p.party_ids, p.created_at, p.ended_at, p.end_reason, p.version,
             (select coalesce(jsonb_agg(jsonb_build_object(
                'organisation', jsonb_build_object('id', m.organisation_id, 'kind', m.kind, 'card', jsonb_build_object(
                  'name', coalesce(o.name, m.name), 'country', coalesce(o.country, m.country), 'address', coalesce(o.address, ''),
                  'phone', coalesce(o.phone, ''), 'email', coalesce(o.email, ''), 'website', coalesce(o.website, ''),
                  'contact_name', coalesce(o.contact_name, ''), 'contact_position', coalesce(o.contact_position, ''),
                  'contact_phone', coalesce(o.contact_phone, ''), 'contact_email', coalesce(o.contact_email, ''))),
                'side', m.side, 'added_at', m.added_at, 'joined_at', m.joined_at, 'kept_by', o.kept_by, 'is_visible', o.id is not null,
                'has_members', o.id is null or exists (select from members s where s.organisation_id = o.id and s.ended_at is null))
                order by m.added_at, m.organisation_id), '[]')
              from partnership_organisations m left join organisations o on o.id = m.organisation_id
              where m.partnership_id = p.id and m.left_at is null) as "organisations!: Json<Vec<EntryRow>>",
             (select coalesce(jsonb_agg(jsonb_build_object('points', s.points, 'word_en', s.word_en, 'word_lv', s.word_lv) order by s.points), '[]')
              from scale_levels s where s.partnership_id = p.id) as "scale!: Json<Vec<ScaleLevel>>"
           from partnerships p where p.id = $1"#,
        id.0
    )
    .fetch_one(connection)
    .await?;
    Ok(Partnership {
        id: PartnershipId(row.id),
        title: row.title,
        purpose: row.purpose,
        owner: OrganisationId(row.owner_organisation_id),
        party_ids: row.party_ids,
        organisations: row.organisations.0.into_iter().map(entry).collect(),
        scale: row.scale.0,
        created_at: row.created_at,
        ended_at: row.ended_at,
        end_reason: row.end_reason.unwrap_or_default(),
        version: row.version,
    })
}

fn entry(row: EntryRow) -> PartnershipOrganisation {
    PartnershipOrganisation {
        organisation: row.organisation,
        side: row.side,
        added_at: row.added_at,
        joined_at: row.joined_at,
        has_members: row.has_members,
        kept_by: row.kept_by,
        is_visible: row.is_visible,
    }
}

/// One line of a list of partnerships.
#[derive(Debug, Clone)]
pub struct Listed {
    /// The partnership.
    pub id: PartnershipId,
    /// Its title.
    pub title: String,
    /// How far it has come.
    pub stage: Stage,
    /// When it was founded: with the id, the key of the next page.
    pub created_at: DateTime<Utc>,
    /// The countries of its organisations.
    pub countries: Vec<String>,
    /// How many organisations it has.
    pub organisations: i64,
    /// How many of them have joined.
    pub joined: i64,
}

/// The newest partnerships of these organisations, after this moment and id.
pub async fn list(connection: &mut Connection, ids: &[Uuid], after: Option<(DateTime<Utc>, Uuid)>, limit: i64) -> Result<Vec<Listed>, Error> {
    // PostgreSQL's timestamps end before chrono's.
    let newest = DateTime::from_timestamp(90_000_000_000, 0).unwrap_or_default();
    let (at, id) = after.unwrap_or((newest, Uuid::max()));
    let rows = sqlx::query!(
        r#"with own as materialized (select distinct m.partnership_id from partnership_organisations m where m.organisation_id = any ($1)),
             seen as materialized (
               select p.id, p.title, p.created_at, p.ended_at from own join partnerships p on p.id = own.partnership_id
               where (p.created_at, p.id) < ($2, $3) order by p.created_at desc, p.id desc limit $4)
           select p.id as "id!", p.title as "title!", p.created_at as "created_at!", p.ended_at is not null as "has_ended!",
             m.countries as "countries!", m.active as "active!", m.organisations as "organisations!", m.joined as "joined!"
           from seen p cross join lateral (
             select coalesce(array_agg(distinct m.country), '{}') as countries, count(*) as organisations,
               coalesce(array_agg(distinct m.country) filter (where m.joined_at is not null), '{}') as active, count(m.joined_at) as joined
             from partnership_organisations m where m.partnership_id = p.id and m.left_at is null) m
           order by p.created_at desc, p.id desc"#,
        ids,
        at,
        id,
        limit
    )
    .fetch_all(connection)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Listed {
            id: PartnershipId(row.id),
            title: row.title,
            stage: match (row.has_ended, row.active.len()) {
                (true, _) => Stage::Ended,
                (false, 0 | 1) => Stage::Forming,
                _ => Stage::Active,
            },
            created_at: row.created_at,
            countries: row.countries,
            organisations: row.organisations,
            joined: row.joined,
        })
        .collect())
}

/// Founds a partnership; its first organisation is added apart.
pub async fn insert(connection: &mut Connection, id: PartnershipId, owner: OrganisationId, title: &str, purpose: &str) -> Result<(), Error> {
    sqlx::query!(
        "insert into partnerships (id, title, purpose, owner_organisation_id, party_ids) values ($1, $2, $3, $4, $5)",
        id.0,
        title,
        purpose,
        owner.0,
        &[owner.0]
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// Saves title and purpose; [`Error::LostUpdate`] where it is not at this version any more.
pub async fn update(connection: &mut Connection, id: PartnershipId, version: i32, title: &str, purpose: &str) -> Result<(), Error> {
    let done = sqlx::query!(
        "update partnerships set title = $3, purpose = $4, version = version + 1 where id = $1 and version = $2",
        id.0,
        version,
        title,
        purpose
    )
    .execute(connection)
    .await?;
    if done.rows_affected() == 0 { Err(Error::LostUpdate) } else { Ok(()) }
}

/// Counts a save of something that belongs to the partnership; [`Error::LostUpdate`] where it is not at this version any more.
pub async fn bump(connection: &mut Connection, id: PartnershipId, version: i32) -> Result<(), Error> {
    let done =
        sqlx::query!("update partnerships set version = version + 1 where id = $1 and version = $2", id.0, version).execute(connection).await?;
    if done.rows_affected() == 0 { Err(Error::LostUpdate) } else { Ok(()) }
}

/// An organisation to add: how it is called now, on which side it stands and what it is there.
#[derive(Debug, Clone)]
pub struct Added<'a> {
    /// The organisation.
    pub organisation: OrganisationId,
    /// Its name.
    pub name: &'a str,
    /// Its country.
    pub country: &'a str,
    /// Its side.
    pub side: Side,
    /// What it is in this partnership.
    pub kind: OrganisationKind,
    /// Whether it has joined at once.
    pub joins: bool,
}

/// Adds an organisation.
pub async fn add(connection: &mut Connection, id: PartnershipId, added: &Added<'_>) -> Result<(), Error> {
    sqlx::query!(
        "insert into partnership_organisations (partnership_id, organisation_id, name, country, side, kind, joined_at)
         values ($1, $2, $3, $4, $5, $6, case when $7 then now() end)",
        id.0,
        added.organisation.0,
        added.name,
        added.country,
        added.side.code(),
        added.kind.code(),
        added.joins
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// Notes that an added organisation has joined.
pub async fn join(connection: &mut Connection, id: PartnershipId, organisation: OrganisationId) -> Result<(), Error> {
    let done = sqlx::query!(
        "update partnership_organisations set joined_at = now() where partnership_id = $1 and organisation_id = $2 and joined_at is null",
        id.0,
        organisation.0
    )
    .execute(connection)
    .await?;
    if done.rows_affected() == 0 { Err(Error::LostUpdate) } else { Ok(()) }
}

/// Puts the words of the scale.
pub async fn set_scale(connection: &mut Connection, id: PartnershipId, scale: &[ScaleLevel]) -> Result<(), Error> {
    for level in scale {
        sqlx::query!(
            "insert into scale_levels (partnership_id, points, word_en, word_lv) values ($1, $2, $3, $4)
             on conflict (partnership_id, points) do update set word_en = excluded.word_en, word_lv = excluded.word_lv",
            id.0,
            level.points,
            level.word_en,
            level.word_lv
        )
        .execute(&mut *connection)
        .await?;
    }
    Ok(())
}

/// A text of a partnership, as its page lists it.
#[derive(Debug, Clone, Deserialize)]
pub struct TextLine {
    /// The text.
    pub id: TextId,
    /// Its title.
    pub title: String,
    /// The language of the title.
    pub language: String,
    /// Its stored stage.
    pub stage: texts::Stage,
    /// First day, where it has one.
    pub starts_on: Option<NaiveDate>,
    /// Last day, where it has one.
    pub ends_on: Option<NaiveDate>,
    /// From which day on it is ended, where one was given.
    pub ended_on: Option<NaiveDate>,
}

/// A mobility of a partnership, as its page lists it.
#[derive(Debug, Clone, Deserialize)]
pub struct MobilityLine {
    /// The mobility.
    pub id: MobilityId,
    /// Its title.
    pub title: String,
    /// First day.
    pub starts_on: NaiveDate,
    /// Last day.
    pub ends_on: NaiveDate,
}

/// An open task of a partnership: who owes which act on what.
#[derive(Debug, Clone, Deserialize)]
pub struct Task {
    /// Who owes it.
    pub party: Uuid,
    /// That party's name.
    pub party_name: String,
    /// The act.
    pub act: Act,
    /// The kind of object.
    pub object_kind: ObjectKind,
    /// The object.
    pub object_id: Uuid,
    /// Its title.
    pub subject: String,
    /// The day it is due.
    pub due_on: Option<NaiveDate>,
}

/// What a partnership holds, as far as the reader sees it: fifty of each at most, the newest first.
#[derive(Debug, Clone, Default)]
pub struct Contents {
    /// Units.
    pub units: Vec<TextLine>,
    /// Memoranda.
    pub memoranda: Vec<TextLine>,
    /// Mobilities.
    pub mobilities: Vec<MobilityLine>,
    /// Open tasks, by party.
    pub tasks: Vec<Task>,
}

/// What a partnership holds, in one statement.
pub async fn contents(connection: &mut Connection, id: PartnershipId) -> Result<Contents, Error> {
    let row = sqlx::query!(
        r#"with objects as materialized (
             select $1::uuid as id
             union all select t.id from texts t where t.partnership_id = $1
             union all select p.id from placements p join mobilities m on m.id = p.mobility_id where m.partnership_id = $1)
           select
             (select coalesce(jsonb_agg(to_jsonb(t)), '[]') from (
                select id, title, language, stage, starts_on, ends_on, ended_on from texts where partnership_id = $1 and kind = 'unit'
                order by created_at desc limit 50) t) as "units!: Json<Known<TextLine>>",
             (select coalesce(jsonb_agg(to_jsonb(t)), '[]') from (
                select id, title, language, stage, starts_on, ends_on, ended_on from texts where partnership_id = $1 and kind = 'memorandum'
                order by created_at desc limit 50) t) as "memoranda!: Json<Known<TextLine>>",
             (select coalesce(jsonb_agg(to_jsonb(t)), '[]') from (
                select id, title, starts_on, ends_on from mobilities where partnership_id = $1 and cancelled_at is null
                order by starts_on desc, id limit 50) t) as "mobilities!: Json<Vec<MobilityLine>>",
             (select coalesce(jsonb_agg(to_jsonb(t)), '[]') from (
                select a.party, a.party_name, a.act, a.object_kind, a.object_id, a.subject, a.due_on
                from objects join asks a on a.object_id = objects.id and a.closed_at is null
                order by a.party_name, a.party, a.due_on nulls last, a.opened_at limit 50) t) as "tasks!: Json<Known<Task>>""#,
        id.0
    )
    .fetch_one(connection)
    .await?;
    Ok(Contents { units: row.units.0.0, memoranda: row.memoranda.0.0, mobilities: row.mobilities.0, tasks: row.tasks.0.0 })
}
