//! Answers to saves that the page's script makes while somebody writes.

use crate::domain::assessments::Assessment;
use crate::web::error::Error;
use crate::web::extract::Writing;
use axum::response::{IntoResponse, Response};
use http::header;
use uuid::Uuid;

/// The new version, and a new key for the next save.
pub(super) fn saved(w: &Writing, version: i32) -> Response {
    let body = serde_json::json!({ "version": version, "saved": w.visit.locale().time(w.now()), "once": Uuid::new_v4() });
    ([(header::CONTENT_TYPE, "application/json")], body.to_string()).into_response()
}

/// The same save again, whose answer was lost on the way: where nothing came after it, the answer is the same.
pub(super) fn repeated(w: &Writing, open: Option<&Assessment>) -> Result<Response, Error> {
    let version = w.form.version_number() + 1;
    if open.is_some_and(|open| open.version == version) { Ok(saved(w, version)) } else { Err(Error::LostUpdate) }
}
