//! `/s/{token}`: the token leaves the address bar. Opening changes nothing but that it is noted.

use super::pass::Pass;
use crate::domain::links::State as Standing;
use crate::domain::links::Token;
use crate::store;
use crate::web::error::Error;
use crate::web::extract::Visit;
use crate::web::state::AppState;
use axum::response::{IntoResponse, Redirect, Response};
use axum_extra::extract::CookieJar;
use http::{HeaderMap, HeaderValue, header};

/// Lets in whoever brings a token: to the pages of its link, or to the one that says why it opens nothing any more.
pub(in crate::web) async fn open(state: &AppState, visit: &Visit, headers: &HeaderMap, token: &str) -> Result<Response, Error> {
    let token = Token::parse(token).ok_or(Error::NotFound)?;
    let found = store::links::find(&state.store, &token.hash()).await?.ok_or(Error::NotFound)?;
    let agent = headers.get(header::USER_AGENT).and_then(|agent| agent.to_str().ok()).unwrap_or_default();
    let from = visit.from.map(|address| address.to_string()).unwrap_or_default();
    crate::actions::links::opened(&state.store, &token.hash(), &from, agent).await?;
    let jar = CookieJar::from_headers(headers);
    let link = &found.link;
    // The same browser stays the same: a code that was sent to it is still good.
    let pass = Pass::of(&jar, link.id, &state.config).filter(|pass| pass.token() == token).unwrap_or_else(|| Pass::new(token));
    let language = visit.language.code();
    let to = match link.state(visit.now) {
        Standing::Open => format!("/s/{}?lang={language}", link.id),
        _ => format!("/s/{}/closed?lang={language}", link.id),
    };
    let mut response = Redirect::to(&to).into_response();
    let cookie = HeaderValue::from_str(&pass.cookie(link.id, &state.config)).map_err(|_| Error::Internal)?;
    response.headers_mut().append(header::SET_COOKIE, cookie);
    Ok(response)
}
