//! Members: the seats of organisations that have not ended.

use super::{Connection, Error};
use crate::domain::ids::{AccountId, MemberId, OrganisationId};
use crate::domain::members::Member;
use crate::domain::roles::Role;
use chrono::NaiveDate;
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
    rows.into_iter()
        .map(|row| {
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
        })
        .collect()
}

/// Saves what an organisation decides about a seat; [`Error::LostUpdate`] where it is not at this version any more.
pub async fn update(
    connection: &mut Connection, id: MemberId, version: i32, position: &str, may_sign: (Option<NaiveDate>, Option<NaiveDate>),
) -> Result<(), Error> {
    let done = sqlx::query!(
        "update members set position = $3, may_sign_from = $4, may_sign_until = $5, version = version + 1
         where id = $1 and version = $2 and ended_at is null",
        id.0, version, position, may_sign.0, may_sign.1
    )
    .execute(connection)
    .await?;
    if done.rows_affected() == 0 { Err(Error::LostUpdate) } else { Ok(()) }
}

/// Ends a seat.
pub async fn end(connection: &mut Connection, id: MemberId) -> Result<(), Error> {
    let done = sqlx::query!("update members set ended_at = now(), version = version + 1 where id = $1 and ended_at is null", id.0).execute(connection).await?;
    if done.rows_affected() == 0 { Err(Error::LostUpdate) } else { Ok(()) }
}
