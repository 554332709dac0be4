//! Finds who visits and in which language, once per request.

use crate::domain::ids::LinkId;
use crate::domain::language::Language;
use crate::store;
use crate::web::error::Error;
use crate::web::extract::{Opened, Visit};
use crate::web::links::pass::{self, Pass};
use crate::web::sessions::cookie;
use crate::web::state::AppState;
use axum::extract::{ConnectInfo, Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use axum_extra::extract::CookieJar;
use chrono::Duration;
use http::{HeaderMap, HeaderValue, header};
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;

/// A session in use is noted at most so often.
const TOUCH_MINUTES: i64 = 5;

pub(super) async fn visit(State(state): State<AppState>, mut request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    // Nobody has to be known for what is the same for everybody.
    if path.starts_with("/static/") || path == "/healthz" || path == "/readyz" {
        return next.run(request).await;
    }
    let jar = CookieJar::from_headers(request.headers());
    let now = state.clock.now();
    let asked = request
        .uri()
        .query()
        .and_then(|query| form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "lang").and_then(|(_, code)| Language::from_code(&code)));
    let token = cookie::token_hash(&jar, &state.config);
    let session = match &token {
        Some(hash) => match store::sessions::find(&state.store, hash).await {
            Ok(session) => session,
            Err(error) => {
                let visit = anonymous(&state, asked, &jar, &request, now);
                request.extensions_mut().insert(visit);
                request.extensions_mut().insert(Failed(Arc::new(std::sync::Mutex::new(Some(error.into())))));
                return next.run(request).await;
            }
        },
        None => None,
    };
    if let (Some(hash), Some(session)) = (&token, &session) {
        let stale = now - session.touched_at > Duration::minutes(TOUCH_MINUTES);
        let speaks = asked.filter(|language| *language != session.actor.language);
        if stale || speaks.is_some() {
            if let Err(error) = store::sessions::touch(&state.store, hash, speaks).await {
                tracing::warn!(%error, "session not touched");
            }
        }
    }
    let mut visit = anonymous(&state, asked, &jar, &request, now);
    if let Some(session) = session {
        visit.language = asked.unwrap_or(session.actor.language);
        visit.previous_sign_in_at = session.previous_sign_in_at;
        visit.actor = Some(Arc::new(session.actor));
    }
    // Who comes by a link acts by it and by nothing else, whoever is signed in; by an address that is cut off, nobody does.
    if pass::is_by_link(&path) {
        visit.actor = None;
    }
    if let Some(id) = pass::link_in(&path) {
        match opened(&state, &jar, id).await {
            Ok(opened) => {
                if asked.is_none() && jar.get("lang").is_none() {
                    visit.language = opened.as_ref().map_or(visit.language, |opened| opened.found.link.language);
                }
                visit.actor = opened.as_ref().and_then(|opened| opened.found.link.actor(now)).map(Arc::new);
                visit.link = opened.map(Arc::new);
            }
            Err(error) => {
                request.extensions_mut().insert(visit);
                request.extensions_mut().insert(Failed(Arc::new(std::sync::Mutex::new(Some(error.into())))));
                return next.run(request).await;
            }
        }
    }
    let said = jar.get("said").map(|cookie| cookie.value().to_owned());
    visit.banner = said.as_deref().and_then(|key| banner(visit.locale(), key));
    request.extensions_mut().insert(visit);
    let mut response = next.run(request).await;
    if let Some(language) = asked {
        append(&mut response, &format!("lang={}; Path=/; SameSite=Lax; Max-Age=31536000", language.code()));
    }
    if said.is_some() && response.status().is_success() {
        append(&mut response, "said=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0");
    }
    response
}

/// The link that this browser has opened, where it has.
async fn opened(state: &AppState, jar: &CookieJar, id: LinkId) -> Result<Option<Opened>, store::Error> {
    let Some(pass) = Pass::of(jar, id, &state.config) else { return Ok(None) };
    let found = store::links::find(&state.store, &pass.token().hash()).await?;
    Ok(found.filter(|found| found.link.id == id).map(|found| Opened { found, browser: pass.browser() }))
}

/// The session could not be looked up: the request is answered with this error by the error layer.
#[derive(Clone)]
pub(super) struct Failed(pub Arc<std::sync::Mutex<Option<Error>>>);

impl Failed {
    pub(super) fn response(&self) -> Response {
        let error = self.0.lock().ok().and_then(|mut error| error.take());
        error.unwrap_or(Error::Unavailable).into_response()
    }
}

fn anonymous(state: &AppState, asked: Option<Language>, jar: &CookieJar, request: &Request, now: chrono::DateTime<chrono::Utc>) -> Visit {
    let language = asked
        .or_else(|| jar.get("lang").and_then(|cookie| Language::from_code(cookie.value())))
        .or_else(|| accepted(request.headers()))
        .unwrap_or_default();
    let from = forwarded(state, request.headers()).or_else(|| request.extensions().get::<ConnectInfo<SocketAddr>>().map(|from| from.0.ip()));
    Visit {
        language,
        actor: None,
        previous_sign_in_at: None,
        path: address(request),
        now,
        from,
        banner: None,
        insecure: state.config.insecure,
        link: None,
    }
}

/// The visitor's address as the proxy names it. Tilts itself speaks no TLS: where people come by https there is a proxy, and the last
/// address of the list is the one that it has seen.
fn forwarded(state: &AppState, headers: &HeaderMap) -> Option<IpAddr> {
    let list = headers.get_all("x-forwarded-for").iter().next_back().filter(|_| state.config.https)?;
    list.to_str().ok()?.rsplit(',').next()?.trim().parse().ok()
}

/// The message a form left for the next page. Only our own keys are looked up: the cookie is in the visitor's hands.
fn banner(locale: crate::i18n::Locale, key: &str) -> Option<String> {
    (key.contains("-said-") && locale.knows(key)).then(|| locale.t(key))
}

/// The first language of ours that the browser accepts.
fn accepted(headers: &HeaderMap) -> Option<Language> {
    let accepted = headers.get(header::ACCEPT_LANGUAGE)?.to_str().ok()?;
    accepted.split(',').find_map(|part| Language::from_code(part.trim().get(..2)?))
}

/// Path and query without `lang`, for the language links and the way back after signing in.
fn address(request: &Request) -> String {
    let uri = request.uri();
    let rest: Vec<(String, String)> = uri
        .query()
        .map(|query| form_urlencoded::parse(query.as_bytes()).into_owned().filter(|(name, _)| name != "lang").collect())
        .unwrap_or_default();
    if rest.is_empty() {
        return uri.path().to_owned();
    }
    let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(rest).finish();
    format!("{}?{query}", uri.path())
}

fn append(response: &mut Response, cookie: &str) {
    if let Ok(value) = HeaderValue::from_str(cookie) {
        response.headers_mut().append(header::SET_COOKIE, value);
    }
}
