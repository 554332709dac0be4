//! A code that was typed, or a file that was chosen.

use super::show::{again, page, too_many};
use crate::domain::days::local_date;
use crate::domain::papers::{Code, Digest, Known, verdict};
use crate::store::papers::{self, By};
use crate::web::error::Error;
use crate::web::extract::Submitted;
use crate::web::state::AppState;
use crate::web::ui::see_other;
use axum::extract::State;
use axum::response::Response;
use http::StatusCode;

pub(super) async fn create(State(state): State<AppState>, submitted: Submitted) -> Result<Response, Error> {
    let Submitted { mut form, visit, files } = submitted;
    let typed = form.line("code");
    if let Some(file) = files.into_iter().find(|file| file.field == "file") {
        if too_many(&state, &visit).await? {
            form.reject("file", "papers-verify-error-many");
            return again(&visit, form, StatusCode::TOO_MANY_REQUESTS);
        }
        let by_digest = papers::known(&state.store, By::Digest(Digest::of(&file.bytes))).await?;
        let by_code = if by_digest.is_some() { None } else { named(&state, &file.bytes).await? };
        return page(&visit, verdict(by_digest.as_ref(), by_code.as_ref(), local_date(visit.now)), by_digest.or(by_code).as_ref(), false);
    }
    if typed.is_empty() && !form.has_errors() {
        form.reject("code", "papers-verify-error-nothing");
    }
    match Code::parse(&typed) {
        Some(code) => Ok(see_other(format!("/verify/{}", code.groups()))),
        None => {
            if !form.has_errors() {
                form.reject("code", "papers-verify-error-code");
            }
            again(&visit, form, StatusCode::UNPROCESSABLE_ENTITY)
        }
    }
}

/// The first paper whose code can be read in a file that is not known.
async fn named(state: &AppState, bytes: &[u8]) -> Result<Option<Known>, Error> {
    for code in Code::found_in(bytes) {
        if let Some(known) = papers::known(&state.store, By::Code(&code)).await? {
            return Ok(Some(known));
        }
    }
    Ok(None)
}
