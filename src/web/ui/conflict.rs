//! The page of a lost update: nothing typed is lost, and only what both changed is asked.

use super::{Form, Page, html_with};
use crate::web::error::Error;
use askama::Template;
use axum::response::Response;
use http::StatusCode;

/// One field of the form, as it stands now and as it was typed.
#[derive(Debug, Clone)]
pub struct ConflictField {
    /// The field's name in the form.
    pub name: String,
    /// Its label, in the page's language.
    pub label: String,
    /// What is stored now.
    pub theirs: String,
    /// What was typed.
    pub mine: String,
}

#[derive(Template)]
#[template(path = "ui/conflict.html")]
struct ConflictPage {
    p: Page,
    title: String,
    saved_by: String,
    saved_at: String,
    action: String,
    back: String,
    version: i32,
    once: String,
    differing: Vec<ConflictField>,
    hidden: Vec<(String, String)>,
}

/// 409 with both texts. `labels` names every field that is stored now; what was posted and is not among them is carried along
/// hidden, so that every posted field stands on the page.
#[expect(clippy::too_many_arguments, reason = "everything the page says")]
pub fn conflict(p: Page, title: String, action: String, back: String, saved_by: String, saved_at: String, version: i32, form: &Form, stored: Vec<(String, String, String)>) -> Result<Response, Error> {
    let mut differing = Vec::new();
    let mut hidden = Vec::new();
    for (name, mine) in form.pairs() {
        if name == "version" || name == "once" {
            continue;
        }
        match stored.iter().find(|(field, _, _)| field == name) {
            Some((_, label, theirs)) if theirs.trim() != mine.trim() => {
                differing.push(ConflictField { name: name.clone(), label: label.clone(), theirs: theirs.clone(), mine: mine.clone() });
            }
            _ => hidden.push((name.clone(), mine.clone())),
        }
    }
    let once = uuid::Uuid::new_v4().to_string();
    html_with(StatusCode::CONFLICT, &ConflictPage { p, title, saved_by, saved_at, action, back, version, once, differing, hidden })
}
