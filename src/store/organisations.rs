//! Organisations: the address book.

use super::{Connection, Error, readable};
use crate::domain::ids::OrganisationId;
use crate::domain::organisations::{Card, Details, Organisation};
use crate::domain::roles::{Channel, OrganisationKind};
use chrono::{DateTime, Utc};
use uuid::Uuid;

struct Row {
    id: Uuid,
    name: String,
    country: String,
    kind: String,
    address: String,
    phone: String,
    email: String,
    website: String,
    contact_name: String,
    contact_position: String,
    contact_phone: String,
    contact_email: String,
    representative_name: String,
    representative_position: String,
    oid: Option<String>,
    registration_number: Option<String>,
    languages: Vec<String>,
    channel: String,
    points_enabled: bool,
    kept_by: Option<Uuid>,
    suspended_at: Option<DateTime<Utc>>,
    version: i32,
}

impl TryFrom<Row> for Organisation {
    type Error = Error;

    fn try_from(row: Row) -> Result<Self, Error> {
        Ok(Self {
            id: OrganisationId(row.id),
            kind: kind(&row.kind)?,
            card: Card {
                name: row.name,
                country: row.country,
                address: row.address,
                phone: row.phone,
                email: row.email,
                website: row.website,
                contact_name: row.contact_name,
                contact_position: row.contact_position,
                contact_phone: row.contact_phone,
                contact_email: row.contact_email,
            },
            representative_name: row.representative_name,
            representative_position: row.representative_position,
            oid: row.oid.unwrap_or_default(),
            registration_number: row.registration_number.unwrap_or_default(),
            languages: row.languages,
            channel: Channel::from_code(&row.channel).ok_or_else(|| Error::inconsistent("organisations", "channel"))?,
            uses_points: row.points_enabled,
            kept_by: row.kept_by.map(OrganisationId),
            suspended_at: row.suspended_at,
            version: row.version,
        })
    }
}

fn kind(code: &str) -> Result<OrganisationKind, Error> {
    OrganisationKind::from_code(code).ok_or_else(|| Error::inconsistent("organisations", "kind"))
}

/// One organisation.
pub async fn find(connection: &mut Connection, id: OrganisationId) -> Result<Organisation, Error> {
    rows(connection, &[id]).await?.pop().ok_or(Error::NotFound)?.try_into()
}

/// Several organisations, by name; those out of sight are left out.
pub async fn by_ids(connection: &mut Connection, ids: &[OrganisationId]) -> Result<Vec<Organisation>, Error> {
    readable(rows(connection, ids).await?.into_iter().map(Organisation::try_from))
}

async fn rows(connection: &mut Connection, ids: &[OrganisationId]) -> Result<Vec<Row>, Error> {
    let ids: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
    let rows = sqlx::query_as!(
        Row,
        "select id, name, country, kind, address, phone, email, website, contact_name, contact_position, contact_phone, contact_email,
           representative_name, representative_position, oid, registration_number, languages, channel, points_enabled, kept_by, suspended_at, version
         from organisations where id = any ($1) order by name, id",
        &ids
    )
    .fetch_all(connection)
    .await?;
    Ok(rows)
}

/// One line of a list of organisations.
#[derive(Debug, Clone)]
pub struct Listed {
    /// The organisation.
    pub id: OrganisationId,
    /// Its name.
    pub name: String,
    /// Its country.
    pub country: String,
    /// What it is; `None` for a kind that only a newer program knows.
    pub kind: Option<OrganisationKind>,
    /// The organisation that keeps it, as long as it has no member.
    pub kept_by: Option<OrganisationId>,
    /// Whether it is shut out.
    pub is_suspended: bool,
    /// How many seats it has.
    pub members: i64,
}

/// Where a page of a list by name begins: after this line.
#[derive(Debug, Clone, Default)]
pub struct Position {
    /// Its name.
    pub name: String,
    /// Its id.
    pub id: Uuid,
}

macro_rules! listed {
    ($rows:expr) => {
        Ok($rows
            .into_iter()
            .map(|row| Listed {
                id: OrganisationId(row.id),
                name: row.name,
                country: row.country,
                kind: OrganisationKind::from_code(&row.kind),
                kept_by: row.kept_by.map(OrganisationId),
                is_suspended: row.is_suspended,
                members: row.members,
            })
            .collect())
    };
}

/// By name, the organisations of these ids, those they keep, and those in a partnership with them.
pub async fn list(connection: &mut Connection, ids: &[Uuid], after: &Position, limit: i64) -> Result<Vec<Listed>, Error> {
    let rows = sqlx::query!(
        r#"with seen as materialized (
             select unnest($1::uuid[]) as id
             union select theirs.organisation_id from partnership_organisations ours
               join partnership_organisations theirs on theirs.partnership_id = ours.partnership_id
               where ours.organisation_id = any ($1)
             union select kept.id from organisations kept where kept.kept_by = any ($1))
           select o.id as "id!", o.name as "name!", o.country as "country!", o.kind as "kind!", o.kept_by, o.suspended_at is not null as "is_suspended!",
             (select count(*) from members m where m.organisation_id = o.id and m.ended_at is null) as "members!"
           from seen cross join lateral (select * from organisations o where o.id = seen.id and (o.name, o.id) > ($2, $3) limit 1) o
           order by o.name, o.id limit $4"#,
        ids,
        after.name,
        after.id,
        limit
    )
    .fetch_all(connection)
    .await?;
    listed!(rows)
}

/// By name, all organisations: for the platform's administrator.
pub async fn list_all(connection: &mut Connection, after: &Position, limit: i64) -> Result<Vec<Listed>, Error> {
    let rows = sqlx::query!(
        r#"select o.id, o.name, o.country, o.kind, o.kept_by, o.suspended_at is not null as "is_suspended!",
             (select count(*) from members m where m.organisation_id = o.id and m.ended_at is null) as "members!"
           from organisations o where (o.name, o.id) > ($1, $2) order by o.name, o.id limit $3"#,
        after.name,
        after.id,
        limit
    )
    .fetch_all(connection)
    .await?;
    listed!(rows)
}

/// An organisation already in Tilts, out of sight as it may be: its name and country only.
#[derive(Debug, Clone)]
pub struct Known {
    /// The organisation.
    pub id: OrganisationId,
    /// Its name.
    pub name: String,
    /// Its country.
    pub country: String,
}

/// The organisation with exactly this OID, registration number or contact e-mail.
pub async fn known(connection: &mut Connection, identifier: &str) -> Result<Option<Known>, Error> {
    let row = sqlx::query!(r#"select id as "id!", name as "name!", country as "country!" from organisation_known(upper($1), $1, $1)"#, identifier)
        .fetch_optional(connection)
        .await?;
    Ok(row.map(|row| Known { id: OrganisationId(row.id), name: row.name, country: row.country }))
}

/// Enters an organisation, kept by the one that enters it, or by nobody where the administrator makes it.
pub async fn insert(connection: &mut Connection, id: OrganisationId, details: &Details, kept_by: Option<OrganisationId>) -> Result<(), Error> {
    let card = &details.card;
    let parties: Vec<Uuid> = std::iter::once(id.0).chain(kept_by.map(|keeper| keeper.0)).collect();
    sqlx::query!(
        "insert into organisations (id, name, country, kind, address, phone, email, website, contact_name, contact_position, contact_phone,
           contact_email, representative_name, representative_position, oid, registration_number, languages, channel, kept_by, party_ids, points_enabled)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, nullif($15, ''), nullif($16, ''), $17, $18, $19, $20, $21)",
        id.0,
        card.name,
        card.country,
        details.kind.code(),
        card.address,
        card.phone,
        card.email,
        card.website,
        card.contact_name,
        card.contact_position,
        card.contact_phone,
        card.contact_email,
        details.representative_name,
        details.representative_position,
        details.oid,
        details.registration_number,
        &details.languages,
        details.channel.code(),
        kept_by.map(|keeper| keeper.0),
        &parties,
        details.uses_points
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// Saves an organisation's data; [`Error::LostUpdate`] where it is not at this version any more.
pub async fn update(connection: &mut Connection, id: OrganisationId, version: i32, details: &Details) -> Result<(), Error> {
    let card = &details.card;
    let done = sqlx::query!(
        "update organisations set name = $3, country = $4, kind = $5, address = $6, phone = $7, email = $8, website = $9, contact_name = $10,
           contact_position = $11, contact_phone = $12, contact_email = $13, representative_name = $14, representative_position = $15,
           oid = nullif($16, ''), registration_number = nullif($17, ''), languages = $18, channel = $19, points_enabled = $20, version = version + 1
         where id = $1 and version = $2",
        id.0,
        version,
        card.name,
        card.country,
        details.kind.code(),
        card.address,
        card.phone,
        card.email,
        card.website,
        card.contact_name,
        card.contact_position,
        card.contact_phone,
        card.contact_email,
        details.representative_name,
        details.representative_position,
        details.oid,
        details.registration_number,
        &details.languages,
        details.channel.code(),
        details.uses_points
    )
    .execute(connection)
    .await?;
    if done.rows_affected() == 0 { Err(Error::LostUpdate) } else { Ok(()) }
}

/// Shuts an organisation out, or lets it in again.
pub async fn suspend(connection: &mut Connection, id: OrganisationId, at: Option<DateTime<Utc>>) -> Result<(), Error> {
    sqlx::query!("update organisations set suspended_at = $2, version = version + 1 where id = $1", id.0, at).execute(connection).await?;
    Ok(())
}

/// Takes the organisation's row lock, so that two seats are not ended beside each other.
pub async fn lock_seats(connection: &mut Connection, id: OrganisationId) -> Result<(), Error> {
    sqlx::query!("select id from organisations where id = $1 for update", id.0).fetch_one(connection).await?;
    Ok(())
}
