//! Signing out.

use super::cookie;
use crate::store;
use crate::web::error::Error;
use crate::web::state::AppState;
use crate::web::ui::see_other_saying;
use axum::extract::State;
use axum::response::Response;
use axum_extra::extract::CookieJar;
use http::{HeaderValue, header};

pub(super) async fn destroy(State(state): State<AppState>, jar: CookieJar) -> Result<Response, Error> {
    if let Some(hash) = cookie::token_hash(&jar, &state.config) {
        store::sessions::end(&state.store, &hash).await?;
    }
    let mut response = see_other_saying("/sign-in", "sessions-said-signed-out");
    let value = HeaderValue::from_str(&cookie::end(&state.config)).map_err(|_| Error::Internal)?;
    response.headers_mut().append(header::SET_COOKIE, value);
    Ok(response)
}
