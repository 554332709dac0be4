//! Sessions, sign-in and throttles: what comes before there is an actor, through functions that each take a secret, a hash or an address.

use super::{Error, Known, Store};
use crate::domain::actor::{Actor, GuardianSeat, Identity, LearnerSeat, Seat};
use crate::domain::ids::{AccountId, GuardianId, LearnerId, MemberId, OrganisationId};
use crate::domain::language::Language;
use crate::domain::roles::{OrganisationKind, Role};
use chrono::{DateTime, Utc};
use serde::Deserialize;
use uuid::Uuid;

/// A live session.
#[derive(Debug, Clone)]
pub struct Session {
    /// Who is signed in.
    pub actor: Actor,
    /// When it was last noted as used.
    pub touched_at: DateTime<Utc>,
    /// When the account signed in the time before: what is newer is news.
    pub previous_sign_in_at: Option<DateTime<Utc>>,
}

#[derive(Debug, Deserialize)]
struct SeatRow {
    member: Uuid,
    organisation: Uuid,
    organisation_name: String,
    country: String,
    organisation_kind: OrganisationKind,
    role: Role,
    position: String,
    may_sign: Option<bool>,
}

#[derive(Debug, Deserialize)]
struct LearnerRow {
    id: LearnerId,
    name: String,
    school: OrganisationId,
}

#[derive(Debug, Deserialize)]
struct GuardianRow {
    id: GuardianId,
    learner: LearnerId,
    name: String,
}

/// The session behind this token's hash.
pub async fn find(store: &Store, token_hash: &[u8]) -> Result<Option<Session>, Error> {
    let row = sqlx::query!(
        r#"select account_id as "account_id!", name as "name!", email as "email!", language as "language!", administrator as "administrator!",
             previous_sign_in_at, touched_at as "touched_at!", seats as "seats!: sqlx::types::Json<Known<SeatRow>>",
             learners as "learners!: sqlx::types::Json<Vec<LearnerRow>>", guardians as "guardians!: sqlx::types::Json<Vec<GuardianRow>>"
           from session_actor($1)"#,
        token_hash
    )
    .fetch_optional(store.pool())
    .await?;
    let Some(row) = row else { return Ok(None) };
    // A seat in a role that this program does not know gives nothing here; the others go on.
    let seats = row.seats.0.0.into_iter().map(|seat| Seat {
        member: MemberId(seat.member),
        organisation: OrganisationId(seat.organisation),
        organisation_name: seat.organisation_name,
        organisation_kind: seat.organisation_kind,
        country: seat.country,
        role: seat.role,
        position: seat.position,
        may_sign: seat.may_sign.unwrap_or(false),
    });
    let actor = Actor {
        identity: Identity::Account(AccountId(row.account_id)),
        name: row.name,
        email: row.email,
        language: Language::from_code(&row.language).unwrap_or_default(),
        administrator: row.administrator,
        seats: seats.collect(),
        learners: row.learners.0.into_iter().map(|l| LearnerSeat { id: l.id, name: l.name, school: l.school }).collect(),
        guardians: row.guardians.0.into_iter().map(|g| GuardianSeat { id: g.id, learner: g.learner, name: g.name }).collect(),
    };
    Ok(Some(Session { actor, touched_at: row.touched_at, previous_sign_in_at: row.previous_sign_in_at }))
}

/// Notes that a session is used, and the language chosen on the page, where one was.
pub async fn touch(store: &Store, token_hash: &[u8], speaks: Option<Language>) -> Result<(), Error> {
    sqlx::query!("select session_touch($1, $2)", token_hash, speaks.map(Language::code)).fetch_one(store.pool()).await?;
    Ok(())
}

/// Begins a session for an account whose password was checked.
pub async fn begin(store: &Store, token_hash: &[u8], account: AccountId) -> Result<(), Error> {
    sqlx::query!("select session_begin($1, $2)", token_hash, account.0).fetch_one(store.pool()).await?;
    Ok(())
}

/// Ends a session.
pub async fn end(store: &Store, token_hash: &[u8]) -> Result<(), Error> {
    sqlx::query!("select session_end($1)", token_hash).fetch_one(store.pool()).await?;
    Ok(())
}

/// What the password of an account is compared with. Only the database makes one.
#[derive(Debug)]
pub struct Credentials {
    account: AccountId,
    password_hash: String,
}

impl Credentials {
    /// Whose it is.
    pub fn account(&self) -> AccountId {
        self.account
    }

    /// The hash of the password.
    pub fn password_hash(&self) -> &str {
        &self.password_hash
    }
}

/// What the password of the account at this address is compared with.
pub async fn credentials(store: &Store, email: &str) -> Result<Option<Credentials>, Error> {
    let row = sqlx::query!(r#"select account_id as "account_id!", password_hash as "password_hash!" from credentials($1)"#, email)
        .fetch_optional(store.pool())
        .await?;
    Ok(row.map(|row| Credentials { account: AccountId(row.account_id), password_hash: row.password_hash }))
}

/// Counts a try under this key and returns how many there were within the window (in seconds), this one included.
pub async fn count_try(store: &Store, key: &[u8], window: i32) -> Result<i32, Error> {
    Ok(sqlx::query_scalar!(r#"select throttle_count($1, $2) as "count!""#, key, window).fetch_one(store.pool()).await?)
}

/// How many tries there were under this key within the window (in seconds), without counting one.
pub async fn tries_seen(store: &Store, key: &[u8], window: i32) -> Result<i32, Error> {
    Ok(sqlx::query_scalar!(r#"select throttle_seen($1, $2) as "count!""#, key, window).fetch_one(store.pool()).await?)
}

/// Takes back the try just counted under this key.
pub async fn forgive_try(store: &Store, key: &[u8]) -> Result<(), Error> {
    sqlx::query!("select throttle_forgive($1)", key).fetch_one(store.pool()).await?;
    Ok(())
}

/// Forgets the tries under this key.
pub async fn clear_tries(store: &Store, key: &[u8]) -> Result<(), Error> {
    sqlx::query!("select throttle_clear($1)", key).fetch_one(store.pool()).await?;
    Ok(())
}
