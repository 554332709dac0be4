//! Members: the seats of organisations that have not ended.

use super::{Connection, Error, Known, readable};
use crate::domain::ids::{AccountId, InvitationId, MemberId, OrganisationId};
use crate::domain::invitations::OpenSeat;
use crate::domain::language::Language;
use crate::domain::members::Member;
use crate::domain::messages::Fared;
use crate::domain::roles::Role;
use chrono::{DateTime, NaiveDate, Utc};
use serde::Deserialize;
use sqlx::types::Json;
use uuid::Uuid;

/// The seats of one organisation, in the order in which they were taken.
pub async fn of_organisation(connection: &mut Connection, organisation: OrganisationId) -> Result<Vec<Member>, Error> {
    of_organisations(connection, &[organisation]).await
}

/// The seats of several organisations, in the order in which they were taken.
pub async fn of_organisations(connection: &mut Connection, organisations: &[OrganisationId]) -> Result<Vec<Member>, Error> {
    let ids: Vec<Uuid> = organisations.iter().map(|id| id.0).collect();
    let rows = sqlx::query!(
        "select id, organisation_id, account_id, role, name, position, email, may_sign_from, may_sign_until, version
         from members where organisation_id = any ($1) and ended_at is null order by created_at, id",
        &ids
    )
    .fetch_all(connection)
    .await?;
    readable(rows.into_iter().map(|row| {
        Ok(Member {
            id: MemberId(row.id),
            organisation: OrganisationId(row.organisation_id),
            account: AccountId(row.account_id),
            role: Role::from_code(&row.role).ok_or_else(|| Error::inconsistent("members", "role"))?,
            name: row.name,
            position: row.position,
            email: row.email,
            may_sign_from: row.may_sign_from,
            may_sign_until: row.may_sign_until,
            version: row.version,
        })
    }))
}

#[derive(Debug, Deserialize)]
struct OpenRow {
    id: InvitationId,
    name: String,
    email: String,
    role: Role,
    may_sign: bool,
    language: Option<String>,
    expires_at: DateTime<Utc>,
    mail: Option<Fared>,
}

/// The members of an organisation and the invitations to its seats that are open, in one statement.
#[derive(Debug, Clone, Default)]
pub struct People {
    /// The members, in the order in which they took their seats.
    pub members: Vec<Member>,
    /// The open invitations, newest first.
    pub open: Vec<OpenSeat>,
}

/// The members of an organisation, and who is invited, as far as the reader sees it.
pub async fn people(connection: &mut Connection, organisation: OrganisationId) -> Result<People, Error> {
    let row = sqlx::query!(
        r#"select
             (select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'organisation', m.organisation_id, 'account', m.account_id, 'role', m.role,
                'name', m.name, 'position', m.position, 'email', m.email, 'may_sign_from', m.may_sign_from, 'may_sign_until', m.may_sign_until,
                'version', m.version) order by m.created_at, m.id), '[]')
              from members m where m.organisation_id = $1 and m.ended_at is null) as "members!: Json<Known<Member>>",
             (select coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'name', i.name, 'email', i.email, 'role', i.role, 'may_sign', i.may_sign,
                'language', i.language, 'expires_at', i.expires_at,
                'mail', (select jsonb_build_object('written_at', m.created_at, 'sent_at', m.sent_at, 'failed_at', m.failed_at, 'error', m.error)
                  from messages m where m.invitation_id = i.id order by m.created_at desc limit 1)) order by i.created_at desc, i.id), '[]')
              from invitations i where i.organisation_id = $1 and i.learner_id is null and i.guardian_id is null
                and i.accepted_at is null and i.revoked_at is null) as "open!: Json<Known<OpenRow>>""#,
        organisation.0
    )
    .fetch_one(connection)
    .await?;
    let open = row.open.0.0.into_iter().map(|row| OpenSeat {
        id: row.id,
        name: row.name,
        email: row.email,
        role: row.role,
        may_sign: row.may_sign,
        language: row.language.as_deref().and_then(Language::from_code).unwrap_or_default(),
        expires_at: row.expires_at,
        mail: row.mail,
    });
    Ok(People { members: row.members.0.0, open: open.collect() })
}

/// Saves what an organisation decides about a seat; [`Error::LostUpdate`] where it is not at this version any more.
pub async fn update(
    connection: &mut Connection,
    id: MemberId,
    version: i32,
    position: &str,
    may_sign: (Option<NaiveDate>, Option<NaiveDate>),
) -> Result<(), Error> {
    let done = sqlx::query!(
        "update members set position = $3, may_sign_from = $4, may_sign_until = $5, version = version + 1
         where id = $1 and version = $2 and ended_at is null",
        id.0,
        version,
        position,
        may_sign.0,
        may_sign.1
    )
    .execute(connection)
    .await?;
    if done.rows_affected() == 0 { Err(Error::LostUpdate) } else { Ok(()) }
}

/// Ends a seat.
pub async fn end(connection: &mut Connection, id: MemberId) -> Result<(), Error> {
    let done = sqlx::query!("update members set ended_at = now(), version = version + 1 where id = $1 and ended_at is null", id.0)
        .execute(connection)
        .await?;
    if done.rows_affected() == 0 { Err(Error::LostUpdate) } else { Ok(()) }
}
