//! Error pages: rendered here, in the visitor's language, whatever went wrong inside.

use super::visit::Failed;
use crate::domain::links::EndedAs;
use crate::web::error::ErrorPage;
use crate::web::extract::{Kept, Visit};
use crate::web::links::pass::{front, is_by_link, link_in};
use crate::web::sessions::sign_in_again;
use crate::web::ui::{Page, html_with};
use askama::Template;
use axum::body::Body;
use axum::extract::Request;
use axum::middleware::Next;
use axum::response::{IntoResponse, Redirect, Response};
use http::{HeaderValue, Method, StatusCode, header};
use std::any::Any;

#[derive(Template)]
#[template(path = "errors/show.html")]
struct ErrorShow {
    p: Page,
    status: u16,
    title: String,
    sentence: String,
    help: String,
    /// What one can go on with: home or signing in; nothing for whoever came by a link.
    leads: Option<Lead>,
    /// The page of what it was about; empty where nobody knows that there is one.
    back: String,
    /// What was typed into the form that could not be carried out.
    typed: Vec<String>,
}

/// Where an error page leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Lead {
    Home,
    SignIn,
}

/// A handler panicked: the same page as any mistake of ours.
pub(super) fn panicked(panic: Box<dyn Any + Send>) -> Response {
    let text = panic.downcast_ref::<String>().map(String::as_str).or_else(|| panic.downcast_ref::<&str>().copied());
    tracing::error!(panic = text.unwrap_or("unknown"), "a handler panicked");
    StatusCode::INTERNAL_SERVER_ERROR.into_response()
}

pub(super) async fn render(mut request: Request, next: Next) -> Response {
    let Some(visit) = request.extensions().get::<Visit>().cloned() else {
        return next.run(request).await;
    };
    let method = request.method().clone();
    let kept = Kept::default();
    request.extensions_mut().insert(kept.clone());
    let response = match request.extensions().get::<Failed>().cloned() {
        Some(failed) => failed.response(),
        None => next.run(request).await,
    };
    let status = response.status();
    if status == StatusCode::UNAUTHORIZED
        && let Some(link) = link_in(&visit.path)
    {
        // A link that opens nothing here says why, and what to do; what was typed is shown once more, so that it can be kept.
        if let Some(carried) = response.extensions().get::<ErrorPage>().and_then(|page| page.carried.clone()) {
            kept.keep(&carried.pairs);
        }
        let typed = kept.texts();
        // Who has sent the link back has said all there is to say.
        let is_sent_back = visit.link.as_ref().is_some_and(|link| link.found.link.ended == Some(EndedAs::WrongPerson));
        if !typed.is_empty() && !is_sent_back {
            return page(&visit, StatusCode::GONE, &response, &method, typed);
        }
        return Redirect::to(&format!("/s/{link}/closed")).into_response();
    }
    if is_by_link(&visit.path) && visit.link.is_none() && matches!(status, StatusCode::UNAUTHORIZED | StatusCode::NOT_FOUND) {
        return page(&visit, StatusCode::NOT_FOUND, &response, &method, kept.texts());
    }
    if status == StatusCode::UNAUTHORIZED && method.is_safe() {
        return to_sign_in(&visit);
    }
    if let Some(carried) = response.extensions().get::<ErrorPage>().and_then(|page| page.carried.clone()) {
        return sign_in_again(&visit, &carried).unwrap_or_else(IntoResponse::into_response);
    }
    let ours = response
        .headers()
        .get(header::CONTENT_TYPE)
        .is_some_and(|kind| kind.as_bytes().starts_with(b"text/html") || kind.as_bytes().starts_with(b"application/json"));
    if !(status.is_client_error() || status.is_server_error()) || ours {
        return response;
    }
    page(&visit, status, &response, &method, kept.texts())
}

fn to_sign_in(visit: &Visit) -> Response {
    let next: String = form_urlencoded::byte_serialize(visit.path.as_bytes()).collect();
    let to = if visit.path == "/" { "/sign-in".to_owned() } else { format!("/sign-in?next={next}") };
    Redirect::to(&to).into_response()
}

fn page(visit: &Visit, status: StatusCode, inner: &Response, method: &Method, typed: Vec<String>) -> Response {
    let p = Page::new(visit);
    // Cut off in copying, or of another installation: nobody says which, because it would help whoever guesses.
    let is_unknown_link = is_by_link(&visit.path) && visit.link.is_none() && status == StatusCode::NOT_FOUND;
    let (title, help) = if is_unknown_link { ("links-unknown", "links-unknown-text") } else { words(status) };
    let told = inner.extensions().get::<ErrorPage>().and_then(|page| page.sentence.clone());
    let (title, sentence) = match told.clone() {
        Some((key, who)) => (p.t(refused_title(status)), p.t1(key, "who", who)),
        None => (p.t(title), p.t(help)),
    };
    let help = match method.is_safe() {
        // Who has opened nothing has saved nothing.
        true if is_unknown_link => String::new(),
        true => p.t("errors-nothing-changed-get"),
        false => p.t("errors-nothing-changed"),
    };
    let lead = if p.who.is_some() { Lead::Home } else { Lead::SignIn };
    let back = match &visit.link {
        _ if status == StatusCode::GONE => link_in(&visit.path).map(|link| format!("/s/{link}/closed")).unwrap_or_default(),
        // The page that cannot be read does not lead to itself.
        Some(link) => {
            Some(front(&link.found.link)).filter(|front| !method.is_safe() || visit.path.split('?').next() != Some(front)).unwrap_or_default()
        }
        None if lead == Lead::Home && told.is_some() => object(&visit.path).unwrap_or_default(),
        None => String::new(),
    };
    let leads = (!is_by_link(&visit.path)).then_some(lead);
    let show = ErrorShow { p, status: status.as_u16(), title, sentence, help, leads, back, typed };
    let mut response = html_with(status, &show).unwrap_or_else(|_| (status, Body::empty()).into_response());
    let again = match status {
        StatusCode::SERVICE_UNAVAILABLE => Some("30"),
        // What is throttled is so for a quarter of an hour.
        StatusCode::TOO_MANY_REQUESTS => Some("900"),
        _ => None,
    };
    if let Some(seconds) = again {
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static(seconds));
    }
    if let Some(allow) = inner.headers().get(header::ALLOW) {
        response.headers_mut().insert(header::ALLOW, allow.clone());
    }
    response
}

/// The page of the object in whose address something was refused: of `/units/{id}/edit` it is `/units/{id}`. Who may not read it is
/// told there.
fn object(path: &str) -> Option<String> {
    let mut parts = path.split(['/', '?']).skip(1);
    let (noun, id, _) = (parts.next()?, parts.next()?, parts.next()?);
    id.parse::<uuid::Uuid>().ok().map(|id| format!("/{noun}/{id}"))
}

fn refused_title(status: StatusCode) -> &'static str {
    match status {
        StatusCode::FORBIDDEN => "errors-403-title",
        StatusCode::TOO_MANY_REQUESTS => "errors-429-title",
        _ => "errors-409-title",
    }
}

fn words(status: StatusCode) -> (&'static str, &'static str) {
    match status.as_u16() {
        400 => ("errors-400-title", "errors-400-text"),
        401 => ("errors-401-title", "errors-401-text"),
        403 => ("errors-403-title", "errors-403-text"),
        404 => ("errors-404-title", "errors-404-text"),
        405 => ("errors-405-title", "errors-405-text"),
        409 => ("errors-409-title", "errors-409-text"),
        410 => ("errors-410-title", "errors-410-text"),
        413 => ("errors-413-title", "errors-413-text"),
        415 => ("errors-415-title", "errors-415-text"),
        429 => ("errors-429-title", "errors-429-text"),
        503 => ("errors-503-title", "errors-503-text"),
        _ => ("errors-500-title", "errors-500-text"),
    }
}
