//! A form that was under way when the session ended, sent on after signing in. It travels in the page, never on the server, and
//! without the password that stood in it.

use super::new;
use crate::web::error::{Carried, Error};
use crate::web::extract::{PASSWORD, Visit};
use crate::web::ui::{Form, Page, html};
use askama::Template;
use axum::response::Response;

#[derive(Template)]
#[template(path = "sessions/resume.html")]
struct Resume {
    p: Page,
    carried: Carried,
}

/// The carried form in a submitted sign-in; empty where there is none.
pub(super) fn carried(form: &Form) -> Carried {
    let to = form.value("carry-to");
    if to.is_empty() {
        return Carried::default();
    }
    let pairs = form.pairs().iter().filter_map(|(name, value)| Some((name.strip_prefix("carry.")?.to_owned(), value.clone())));
    let pairs = pairs.filter(|(name, _)| name != PASSWORD).collect();
    Carried { to: new::safe(to), pairs }
}

/// Signed in again: one button sends the form on.
pub(super) fn resume(visit: &Visit, carried: Carried) -> Result<Response, Error> {
    html(&Resume { p: Page::new(visit), carried })
}
