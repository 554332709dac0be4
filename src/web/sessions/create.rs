//! Signing in: throttled per account and per address; the answer is the same whether or not there is such an account.

use super::{cookie, new, resume};
use crate::actions::passwords;
use crate::domain::ids::AccountId;
use crate::store;
use crate::web::error::Error;
use crate::web::extract::{Submitted, Visit};
use crate::web::state::AppState;
use crate::web::ui::see_other;
use axum::extract::State;
use axum::response::Response;
use http::{HeaderValue, StatusCode, header};
use sha2::{Digest, Sha256};

/// Tries within [`WINDOW`] for one account.
pub(super) const PER_ACCOUNT: i32 = 10;
/// Tries within [`WINDOW`] from one address that were wrong: a whole school may be behind it.
pub(super) const PER_ADDRESS: i32 = 200;
/// Fifteen minutes, in seconds.
pub(super) const WINDOW: i32 = 15 * 60;

pub(super) async fn create(State(state): State<AppState>, submitted: Submitted) -> Result<Response, Error> {
    let Submitted { mut form, visit, .. } = submitted;
    let next = new::safe(form.value("next"));
    let email = form.known_email("email");
    let password = form.value("password").to_owned();
    if email.is_empty() {
        form.reject("email", "sessions-error-email");
    }
    if password.is_empty() {
        form.reject("password", "sessions-error-password");
    }
    if form.has_errors() {
        return new::show(&visit, form, next, StatusCode::UNPROCESSABLE_ENTITY);
    }
    match prove(&state, &visit, &email, password).await? {
        Proof::Account(account) => {
            let carried = resume::carried(&form);
            if carried.to.is_empty() {
                return start(&state, account, &next).await;
            }
            with_session(&state, account, resume::resume(&visit, carried)?).await
        }
        Proof::Wrong => {
            form.reject("email", "sessions-error-wrong");
            new::show(&visit, form, next, StatusCode::UNPROCESSABLE_ENTITY)
        }
        Proof::TooManyTries => {
            form.reject("email", "sessions-error-too-many");
            new::show(&visit, form, next, StatusCode::TOO_MANY_REQUESTS)
        }
    }
}

/// What a typed password proves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::web) enum Proof {
    /// The account at the address.
    Account(AccountId),
    /// Nothing; an unknown address looks the same.
    Wrong,
    /// Nothing, and nobody looked: there were too many tries.
    TooManyTries,
}

/// Compares a password with the account at an address, throttled per account and per network address.
pub(in crate::web) async fn prove(state: &AppState, visit: &Visit, email: &str, password: String) -> Result<Proof, Error> {
    let account_key = throttle_key("account", email);
    let mut tries = store::sessions::count_try(&state.store, &account_key, WINDOW).await?.saturating_sub(PER_ACCOUNT);
    let address_key = visit.from.map(|address| throttle_key("address", &address.to_string()));
    if let Some(key) = &address_key {
        tries = tries.max(store::sessions::count_try(&state.store, key, WINDOW).await?.saturating_sub(PER_ADDRESS));
    }
    if tries > 0 {
        return Ok(Proof::TooManyTries);
    }
    let known = store::sessions::credentials(&state.store, email).await?;
    let confirmed = hashing(state, move || passwords::matches(known.as_ref(), &password)).await?;
    let Some(account) = confirmed.and_then(|confirmed| confirmed.account()) else { return Ok(Proof::Wrong) };
    store::sessions::clear_tries(&state.store, &account_key).await?;
    if let Some(key) = &address_key {
        store::sessions::forgive_try(&state.store, key).await?;
    }
    Ok(Proof::Account(account))
}

/// The hash of a new password.
pub(in crate::web) async fn password_hash(state: &AppState, password: String) -> Result<String, Error> {
    hashing(state, move || passwords::hash(&password)).await?.map_err(|_| Error::Internal)
}

/// Passwords are hashed a few at a time, away from the threads that answer.
pub(super) async fn hashing<T: Send + 'static>(state: &AppState, work: impl FnOnce() -> T + Send + 'static) -> Result<T, Error> {
    let permit = state.hashing.clone().acquire_owned().await.map_err(|_| Error::Unavailable)?;
    tokio::task::spawn_blocking(move || {
        let _permit = permit;
        work()
    })
    .await
    .map_err(|_| Error::Internal)
}

/// Begins a session with a new token and leads on.
pub(in crate::web) async fn start(state: &AppState, account: AccountId, next: &str) -> Result<Response, Error> {
    with_session(state, account, see_other(next)).await
}

async fn with_session(state: &AppState, account: AccountId, mut response: Response) -> Result<Response, Error> {
    let (token, hash) = cookie::new_token();
    store::sessions::begin(&state.store, &hash, account).await?;
    let value = HeaderValue::from_str(&cookie::begin(&token, &state.config)).map_err(|_| Error::Internal)?;
    response.headers_mut().append(header::SET_COOKIE, value);
    Ok(response)
}

pub(super) fn throttle_key(kind: &str, value: &str) -> Vec<u8> {
    Sha256::digest(format!("sign-in {kind} {value}")).to_vec()
}
