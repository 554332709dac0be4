//! Learners and their guardians.

use super::{Connection, Error};
use crate::domain::ids::{AccountId, GuardianId, InvitationId, LearnerId, OrganisationId, PlacementId};
use crate::domain::invitations::OpenPerson;
use crate::domain::learners::{Details, Guardian, GuardianDetails, Learner};
use crate::domain::messages::Fared;
use chrono::{DateTime, NaiveDate, Utc};
use serde::Deserialize;
use sqlx::types::Json;
use uuid::Uuid;

#[derive(Debug, Deserialize)]
struct GuardianRow {
    id: GuardianId,
    account: Option<AccountId>,
    name: String,
    email: String,
    phone: String,
    address: String,
    relation: String,
}

/// A learner with the guardians.
pub async fn find(connection: &mut Connection, id: LearnerId) -> Result<Learner, Error> {
    by_ids(connection, &[id]).await?.pop().ok_or(Error::NotFound)
}

/// Several learners with their guardians, by name; those out of sight are left out.
pub async fn by_ids(connection: &mut Connection, ids: &[LearnerId]) -> Result<Vec<Learner>, Error> {
    let ids: Vec<Uuid> = ids.iter().map(|id| id.0).collect();
    let rows = sqlx::query!(
        r#"select l.id, l.organisation_id, l.account_id, l.name, l.email, l.phone, l.address, l.birth_date, l.gender, l.created_at, l.version,
             (select coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'account', g.account_id, 'name', g.name, 'email', g.email,
                'phone', g.phone, 'address', g.address, 'relation', g.relation) order by g.created_at, g.id), '[]')
              from guardians g where g.learner_id = l.id) as "guardians!: Json<Vec<GuardianRow>>"
           from learners l where l.id = any ($1) order by l.name, l.id"#,
        &ids
    )
    .fetch_all(connection)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Learner {
            id: LearnerId(row.id),
            organisation: OrganisationId(row.organisation_id),
            account: row.account_id.map(AccountId),
            name: row.name,
            email: row.email,
            phone: row.phone,
            address: row.address,
            birth_date: row.birth_date,
            gender: row.gender,
            created_at: row.created_at,
            version: row.version,
            guardians: row.guardians.0.into_iter().map(guardian).collect(),
        })
        .collect())
}

fn guardian(row: GuardianRow) -> Guardian {
    Guardian { id: row.id, account: row.account, name: row.name, email: row.email, phone: row.phone, address: row.address, relation: row.relation }
}

/// One line of a school's list.
#[derive(Debug, Clone)]
pub struct Listed {
    /// The learner.
    pub id: LearnerId,
    /// The school.
    pub organisation: OrganisationId,
    /// The name.
    pub name: String,
    /// Date of birth.
    pub birth_date: NaiveDate,
    /// Whether the learner has an account.
    pub has_account: bool,
    /// How many guardians are entered.
    pub guardians: i64,
    /// How many placements there are.
    pub placements: i64,
}

/// The learners of these schools by name, after this name and id.
pub async fn list_of_organisations(
    connection: &mut Connection,
    organisations: &[OrganisationId],
    after: (&str, Uuid),
    limit: i64,
) -> Result<Vec<Listed>, Error> {
    let ids: Vec<Uuid> = organisations.iter().map(|id| id.0).collect();
    let rows = sqlx::query!(
        r#"select l.id as "id!", l.organisation_id as "organisation_id!", l.name as "name!", l.birth_date as "birth_date!",
             l.account_id is not null as "has_account!",
             (select count(*) from guardians g where g.learner_id = l.id) as "guardians!",
             (select count(*) from placements p where p.learner_id = l.id) as "placements!"
           from unnest($1::uuid[]) as ids(school) cross join lateral (
             select * from learners l where l.organisation_id = ids.school and (l.name, l.id) > ($2, $3) order by l.name, l.id limit $4) l
           order by l.name, l.id limit $4"#,
        &ids,
        after.0,
        after.1,
        limit
    )
    .fetch_all(connection)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Listed {
            id: LearnerId(row.id),
            organisation: OrganisationId(row.organisation_id),
            name: row.name,
            birth_date: row.birth_date,
            has_account: row.has_account,
            guardians: row.guardians,
            placements: row.placements,
        })
        .collect())
}

/// The learners of one school by name.
pub async fn list_of_organisation(connection: &mut Connection, organisation: OrganisationId, limit: i64) -> Result<Vec<Listed>, Error> {
    list_of_organisations(connection, &[organisation], ("", Uuid::nil()), limit).await
}

/// Enters a learner of a school.
pub async fn insert(connection: &mut Connection, id: LearnerId, school: OrganisationId, details: &Details) -> Result<(), Error> {
    sqlx::query!(
        "insert into learners (id, organisation_id, name, email, phone, address, birth_date, gender, party_ids) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        id.0, school.0, details.name, details.email, details.phone, details.address, details.birth_date, details.gender, &[school.0, id.0]
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// Saves a learner's data; [`Error::LostUpdate`] where it is not at this version any more.
pub async fn update(connection: &mut Connection, id: LearnerId, version: i32, details: &Details) -> Result<(), Error> {
    let done = sqlx::query!(
        "update learners set name = $3, email = $4, phone = $5, address = $6, birth_date = $7, gender = $8, version = version + 1 where id = $1 and version = $2",
        id.0, version, details.name, details.email, details.phone, details.address, details.birth_date, details.gender
    )
    .execute(connection)
    .await?;
    if done.rows_affected() == 0 { Err(Error::LostUpdate) } else { Ok(()) }
}

/// Counts a save of a guardian with the learner; [`Error::LostUpdate`] where the learner is not at this version any more.
pub async fn bump(connection: &mut Connection, id: LearnerId, version: i32) -> Result<(), Error> {
    let done = sqlx::query!("update learners set version = version + 1 where id = $1 and version = $2", id.0, version).execute(connection).await?;
    if done.rows_affected() == 0 { Err(Error::LostUpdate) } else { Ok(()) }
}

/// Enters a guardian.
pub async fn insert_guardian(connection: &mut Connection, id: GuardianId, learner: LearnerId, details: &GuardianDetails) -> Result<(), Error> {
    sqlx::query!(
        "insert into guardians (id, learner_id, name, email, phone, address, relation) values ($1, $2, $3, $4, $5, $6, $7)",
        id.0,
        learner.0,
        details.name,
        details.email,
        details.phone,
        details.address,
        details.relation
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// Saves a guardian's data.
pub async fn update_guardian(connection: &mut Connection, id: GuardianId, details: &GuardianDetails) -> Result<(), Error> {
    sqlx::query!(
        "update guardians set name = $2, email = $3, phone = $4, address = $5, relation = $6 where id = $1",
        id.0,
        details.name,
        details.email,
        details.phone,
        details.address,
        details.relation
    )
    .execute(connection)
    .await?;
    Ok(())
}

#[derive(Debug, Deserialize)]
struct OpenRow {
    id: InvitationId,
    guardian: Option<GuardianId>,
    name: String,
    email: String,
    expires_at: DateTime<Utc>,
    mail: Option<Fared>,
}

/// A placement of a learner.
#[derive(Debug, Clone, Deserialize)]
pub struct Placed {
    /// The placement.
    pub id: PlacementId,
    /// The mobility's title.
    pub mobility: String,
    /// The company; empty where none is chosen.
    pub company: String,
    /// The first day.
    pub starts_on: NaiveDate,
    /// The last day.
    pub ends_on: NaiveDate,
}

/// What stands around a learner: open invitations and placements, in one statement.
#[derive(Debug, Clone, Default)]
pub struct Around {
    /// Invitations of the learner and the guardians that are open, newest first.
    pub open: Vec<OpenPerson>,
    /// Placements, newest first.
    pub placements: Vec<Placed>,
}

/// The open invitations and the placements of a learner.
pub async fn around(connection: &mut Connection, id: LearnerId) -> Result<Around, Error> {
    let row = sqlx::query!(
        r#"select
             (select coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'guardian', i.guardian_id, 'name', i.name, 'email', i.email,
                'expires_at', i.expires_at,
                'mail', (select jsonb_build_object('written_at', m.created_at, 'sent_at', m.sent_at, 'failed_at', m.failed_at, 'error', m.error)
                  from messages m where m.invitation_id = i.id order by m.created_at desc limit 1)) order by i.created_at desc, i.id), '[]')
              from invitations i where (i.learner_id = $1 or i.guardian_id in (select g.id from guardians g where g.learner_id = $1))
                and i.accepted_at is null and i.revoked_at is null) as "open!: Json<Vec<OpenRow>>",
             (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'mobility', m.title, 'company', p.company_name, 'starts_on', m.starts_on,
                'ends_on', m.ends_on) order by m.starts_on desc, p.id), '[]')
              from placements p join mobilities m on m.id = p.mobility_id where p.learner_id = $1) as "placements!: Json<Vec<Placed>>""#,
        id.0
    )
    .fetch_one(connection)
    .await?;
    let open = row.open.0.into_iter().map(|row| OpenPerson {
        id: row.id,
        guardian: row.guardian,
        name: row.name,
        email: row.email,
        expires_at: row.expires_at,
        mail: row.mail,
    });
    Ok(Around { open: open.collect(), placements: row.placements.0 })
}
