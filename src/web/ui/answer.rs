//! Answers: pages and redirects.

use crate::web::error::Error;
use askama::Template;
use axum::response::{IntoResponse, Redirect, Response};
use http::{HeaderValue, StatusCode, header};

/// A page.
pub fn html(template: &impl Template) -> Result<Response, Error> {
    html_with(StatusCode::OK, template)
}

/// A page with a status: 422 for a form shown again, 409 for a conflict.
pub fn html_with(status: StatusCode, template: &impl Template) -> Result<Response, Error> {
    let body = template.render()?;
    Ok((status, [(header::CONTENT_TYPE, "text/html; charset=utf-8")], body).into_response())
}

/// After a form: on to the page that shows the result.
pub fn see_other(location: impl AsRef<str>) -> Response {
    Redirect::to(location.as_ref()).into_response()
}

/// The same, leaving a message (a key) that the next page shows once.
pub fn see_other_saying(location: impl AsRef<str>, key: &'static str) -> Response {
    saying(see_other(location), key)
}

/// An answer that leaves a message (a key) for the next page.
pub fn saying(mut response: Response, key: &'static str) -> Response {
    if let Ok(cookie) = HeaderValue::from_str(&format!("said={key}; Path=/; HttpOnly; SameSite=Lax; Max-Age=60")) {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    response
}
