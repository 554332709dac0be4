//! Invitations. What a link shows and does comes before there is an actor, through functions that take the token's hash.

use super::{Connection, Error, Store};
use crate::domain::ids::{AccountId, GuardianId, InvitationId, LearnerId, MemberId, OrganisationId};
use crate::domain::invitations::{Invitation, NewInvitation, Purpose};
use crate::domain::language::Language;
use crate::domain::organisations::Card;
use crate::domain::roles::{OrganisationKind, Role};
use chrono::{DateTime, Utc};
use serde::Deserialize;
use sqlx::types::Json;
use uuid::Uuid;

/// The words stored for persons, who have no role in an organisation.
const LEARNER: &str = "learner";
const GUARDIAN: &str = "guardian";

fn purpose(role: &str, may_sign: bool, position: String, learner: Option<Uuid>, guardian: Option<Uuid>) -> Result<Purpose, Error> {
    Ok(match (learner, guardian) {
        (Some(learner), _) => Purpose::Learner(LearnerId(learner)),
        (None, Some(guardian)) => Purpose::Guardian(GuardianId(guardian)),
        (None, None) => Purpose::Seat { role: Role::from_code(role).ok_or_else(|| Error::inconsistent("invitations", "role"))?, may_sign, position },
    })
}

/// Makes an invitation; `by` is the organisation that invites, where it is one. Earlier open ones of the same person to the
/// same thing no longer work: the newest link is the one that counts.
pub async fn insert(
    connection: &mut Connection,
    organisation: OrganisationId,
    by: Option<OrganisationId>,
    account: AccountId,
    purpose: &Purpose,
    new: &NewInvitation,
) -> Result<(), Error> {
    let (role, may_sign, position, learner, guardian) = match purpose {
        Purpose::Seat { role, may_sign, position } => (role.code(), *may_sign, position.as_str(), None, None),
        Purpose::Learner(id) => (LEARNER, false, "", Some(id.0), None),
        Purpose::Guardian(id) => (GUARDIAN, false, "", None, Some(id.0)),
    };
    sqlx::query!(
        "update invitations set revoked_at = now() where organisation_id = $1 and accepted_at is null and revoked_at is null and role = $2
           and learner_id is not distinct from $3 and guardian_id is not distinct from $4
           and (email = $5 or learner_id is not null or guardian_id is not null)",
        organisation.0,
        role,
        learner,
        guardian,
        new.email
    )
    .execute(&mut *connection)
    .await?;
    sqlx::query!(
        "insert into invitations (id, token_hash, organisation_id, invited_by_organisation_id, role, may_sign, position, learner_id, guardian_id,
           name, email, language, created_by, expires_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
        new.id.0,
        new.token_hash,
        organisation.0,
        by.map(|by| by.0),
        role,
        may_sign,
        position,
        learner,
        guardian,
        new.name,
        new.email,
        new.language.code(),
        account.0,
        new.expires_at
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// Takes an open invitation of this organisation back.
pub async fn revoke(connection: &mut Connection, organisation: OrganisationId, id: InvitationId) -> Result<(), Error> {
    let done = sqlx::query!(
        "update invitations set revoked_at = now() where id = $1 and organisation_id = $2 and accepted_at is null and revoked_at is null",
        id.0,
        organisation.0
    )
    .execute(connection)
    .await?;
    if done.rows_affected() == 0 { Err(Error::NotFound) } else { Ok(()) }
}

/// Gives an open invitation of this organisation new days, and the token whose hash this is: the same one, unless it was made before
/// tokens were derived.
pub async fn renew(
    connection: &mut Connection,
    organisation: OrganisationId,
    id: InvitationId,
    token_hash: &[u8],
    expires_at: DateTime<Utc>,
) -> Result<(), Error> {
    let done = sqlx::query!(
        "update invitations set token_hash = $3, expires_at = $4
         where id = $1 and organisation_id = $2 and accepted_at is null and revoked_at is null",
        id.0,
        organisation.0,
        token_hash,
        expires_at
    )
    .execute(connection)
    .await?;
    if done.rows_affected() == 0 { Err(Error::NotFound) } else { Ok(()) }
}

/// The person an invitation of this organisation is for, where it is a learner's or a guardian's.
pub async fn learner_of(connection: &mut Connection, organisation: OrganisationId, id: InvitationId) -> Result<Option<LearnerId>, Error> {
    let row = sqlx::query!(
        r#"select coalesce(i.learner_id, (select g.learner_id from guardians g where g.id = i.guardian_id)) as learner
           from invitations i where i.id = $1 and i.organisation_id = $2"#,
        id.0,
        organisation.0
    )
    .fetch_one(connection)
    .await?;
    Ok(row.learner.map(LearnerId))
}

#[derive(Debug, Deserialize)]
struct OrganisationRow {
    kind: OrganisationKind,
    #[serde(flatten)]
    card: Card,
}

/// The invitation behind a token's hash, whatever has become of it.
pub async fn by_token(store: &Store, token_hash: &[u8]) -> Result<Option<Invitation>, Error> {
    let row = sqlx::query!(
        r#"select id as "id!", organisation_id as "organisation_id!", organisation_kept as "organisation_kept!",
             organisation as "organisation!: Json<OrganisationRow>", invited_by as "invited_by!", invited_by_name as "invited_by_name!",
             role as "role!", may_sign as "may_sign!", position_held as "position!", learner_id, learner_name, guardian_id, name as "name!",
             email as "email!", expires_at as "expires_at!", accepted_at, revoked_at, known_account as "known_account!", partnerships as "partnerships!"
           from invitation_open($1)"#,
        token_hash
    )
    .fetch_optional(store.pool())
    .await?;
    let Some(row) = row else { return Ok(None) };
    Ok(Some(Invitation {
        id: InvitationId(row.id),
        organisation: OrganisationId(row.organisation_id),
        kind: row.organisation.0.kind,
        card: row.organisation.0.card,
        is_kept: row.organisation_kept,
        invited_by: row.invited_by,
        invited_by_name: row.invited_by_name,
        purpose: purpose(&row.role, row.may_sign, row.position, row.learner_id, row.guardian_id)?,
        learner_name: row.learner_name.unwrap_or_default(),
        name: row.name,
        email: row.email,
        expires_at: row.expires_at,
        accepted_at: row.accepted_at,
        revoked_at: row.revoked_at,
        has_account: row.known_account,
        partnerships: row.partnerships,
    }))
}

/// How an invitation is accepted.
#[derive(Debug)]
pub struct Accepting<'a> {
    /// SHA-256 of the token.
    pub token_hash: &'a [u8],
    /// The account at the invitation's address whose password was compared, where there is one.
    pub proven: Option<AccountId>,
    /// The id of the account to be made otherwise.
    pub new_account: AccountId,
    /// The id of the seat.
    pub new_member: MemberId,
    /// The name the person typed.
    pub name: &'a str,
    /// The hash of the password the person chose, for a new account.
    pub password_hash: Option<&'a str>,
    /// The language of the new account.
    pub language: Language,
    /// Now.
    pub at: DateTime<Utc>,
}

/// Accepts an invitation once, with everything that follows, in one transaction; `None` where it cannot be accepted any more.
pub async fn accept(store: &Store, accepting: &Accepting<'_>) -> Result<Option<(AccountId, OrganisationId)>, Error> {
    let row = sqlx::query!(
        r#"select account_id as "account_id!", organisation_id as "organisation_id!" from invitation_accept($1, $2, $3, $4, $5, $6, $7, $8)"#,
        accepting.token_hash,
        accepting.proven.map(|id| id.0),
        accepting.new_account.0,
        accepting.new_member.0,
        accepting.name,
        accepting.password_hash,
        accepting.language.code(),
        accepting.at
    )
    .fetch_optional(store.pool())
    .await?;
    Ok(row.map(|row| (AccountId(row.account_id), OrganisationId(row.organisation_id))))
}
