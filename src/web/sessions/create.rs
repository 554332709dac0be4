//! Signing in: throttled per account and per address; the answer is the same whether or not there is such an account.

use super::{cookie, new};
use crate::actions::passwords;
use crate::domain::ids::AccountId;
use crate::store;
use crate::web::error::Error;
use crate::web::extract::Submitted;
use crate::web::state::AppState;
use crate::web::ui::see_other;
use axum::extract::State;
use axum::response::Response;
use http::{HeaderValue, StatusCode, header};
use sha2::{Digest, Sha256};

/// Tries within [`WINDOW`] for one account.
const PER_ACCOUNT: i32 = 10;
/// Tries within [`WINDOW`] from one address: a whole school may be behind it.
const PER_ADDRESS: i32 = 200;
/// Fifteen minutes, in seconds.
const WINDOW: i32 = 15 * 60;

pub(super) async fn create(State(state): State<AppState>, submitted: Submitted) -> Result<Response, Error> {
    let Submitted { mut form, visit } = submitted;
    let next = new::safe(form.value("next"));
    let email = form.email("email");
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
    let account_key = throttle_key("account", &email);
    let mut tries = store::sessions::count_try(&state.store, &account_key, WINDOW).await?.saturating_sub(PER_ACCOUNT);
    if let Some(address) = visit.from {
        let key = throttle_key("address", &address.to_string());
        tries = tries.max(store::sessions::count_try(&state.store, &key, WINDOW).await?.saturating_sub(PER_ADDRESS));
    }
    if tries > 0 {
        form.reject("email", "sessions-error-too-many");
        return new::show(&visit, form, next, StatusCode::TOO_MANY_REQUESTS);
    }
    let known = store::sessions::credentials(&state.store, &email).await?;
    let permit = state.hashing.clone().acquire_owned().await.map_err(|_| Error::Unavailable)?;
    let account = tokio::task::spawn_blocking(move || {
        let _permit = permit;
        passwords::matches(known, &password)
    })
    .await
    .map_err(|_| Error::Internal)?;
    let Some(account) = account else {
        form.reject("email", "sessions-error-wrong");
        return new::show(&visit, form, next, StatusCode::UNPROCESSABLE_ENTITY);
    };
    store::sessions::clear_tries(&state.store, &account_key).await?;
    start(&state, account, &next).await
}

/// Begins a session with a new token and leads on.
pub(in crate::web) async fn start(state: &AppState, account: AccountId, next: &str) -> Result<Response, Error> {
    let (token, hash) = cookie::new_token();
    store::sessions::begin(&state.store, &hash, account).await?;
    let mut response = see_other(next);
    let value = HeaderValue::from_str(&cookie::begin(&token, &state.config)).map_err(|_| Error::Internal)?;
    response.headers_mut().append(header::SET_COOKIE, value);
    Ok(response)
}

fn throttle_key(kind: &str, value: &str) -> Vec<u8> {
    Sha256::digest(format!("sign-in {kind} {value}")).to_vec()
}
