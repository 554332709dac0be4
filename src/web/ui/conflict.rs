//! The page of a lost update: nothing typed is lost, and only what both changed is asked.
//!
//! The page is the edit form again: for every asked field a choice `take.<field>` between `theirs.<field>` and the field as
//! typed, everything else carried along hidden. [`Form::submitted`](super::Form::submitted) settles the choices, so that
//! the handler of the edit form stores the merge without knowing of it.

use super::{Choice, Form, Page, html_with};
use crate::web::error::Error;
use askama::Template;
use axum::response::Response;
use http::StatusCode;
use std::collections::HashMap;

/// One field that both changed.
#[derive(Debug, Clone, Default)]
pub struct ConflictField {
    /// The field's name in the form.
    pub name: String,
    /// Its label, in the page's language.
    pub label: String,
    /// What is stored now, as the form sends it.
    pub theirs: String,
    /// What was typed.
    pub mine: String,
    /// The language of the text; empty where it has none.
    pub lang: String,
    /// The answers, where the field is a choice.
    pub options: Vec<Choice>,
}

impl ConflictField {
    fn theirs_shown(&self) -> &str {
        let option = self.options.iter().find(|option| option.value == self.theirs);
        option.map_or(self.theirs.as_str(), |option| option.label.as_str())
    }
}

/// What the page says.
#[derive(Debug, Default)]
pub struct Conflict {
    /// What is edited.
    pub title: String,
    /// Where the merge is sent: the address of the edit form.
    pub action: String,
    /// Where one goes who discards what was typed.
    pub back: String,
    /// Who saved in between.
    pub saved_by: String,
    /// When, in words.
    pub saved_at: String,
    /// The version that is stored now.
    pub version: i32,
    /// What both changed.
    pub asked: Vec<ConflictField>,
    /// Everything else, as the form sends it.
    pub kept: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "ui/conflict.html")]
struct ConflictPage {
    p: Page,
    conflict: Conflict,
    once: String,
}

impl Conflict {
    /// The page, with 409.
    pub fn answer(self, p: Page) -> Result<Response, Error> {
        let once = uuid::Uuid::new_v4().to_string();
        html_with(StatusCode::CONFLICT, &ConflictPage { p, conflict: self, once })
    }
}

/// 409 with both texts. `stored` names every field as it is stored now (name, label, text); what was posted and is not among
/// them is carried along hidden, so that every posted field stands on the page.
pub fn conflict(
    p: Page,
    title: String,
    action: String,
    back: String,
    saved_by: String,
    saved_at: String,
    version: i32,
    form: &Form,
    stored: Vec<(String, String, String)>,
) -> Result<Response, Error> {
    let mut page = Conflict { title, action, back, saved_by, saved_at, version, ..Conflict::default() };
    let stored: HashMap<String, (String, String)> = stored.into_iter().map(|(name, label, theirs)| (name, (label, theirs))).collect();
    for (name, mine) in form.pairs() {
        if name == "version" || name == "once" {
            continue;
        }
        let several = form.values(name).nth(1).is_some();
        match stored.get(name) {
            Some((label, theirs)) if !several && theirs.trim() != mine.trim() => {
                let field = ConflictField {
                    name: name.clone(),
                    label: label.clone(),
                    theirs: theirs.clone(),
                    mine: mine.clone(),
                    ..ConflictField::default()
                };
                page.asked.push(field);
            }
            _ => page.kept.push((name.clone(), mine.clone())),
        }
    }
    page.answer(p)
}

/// Settles the choices of a conflict page among submitted pairs: a field taken from the other side has its words.
pub(super) fn settle(pairs: Vec<(String, String)>) -> Vec<(String, String)> {
    if !pairs.iter().any(|(name, _)| name.starts_with("take.")) {
        return pairs.into_iter().filter(|(name, _)| !name.starts_with("mine.")).collect();
    }
    // Of each name the first; a form may have very many fields.
    let mut first: HashMap<&str, &str> = HashMap::new();
    for (name, value) in &pairs {
        first.entry(name).or_insert(value);
    }
    let find = |prefix: &str, field: &str| first.get(format!("{prefix}{field}").as_str()).map(|value| (*value).to_owned());
    pairs
        .iter()
        .filter(|(name, _)| !["take.", "theirs.", "mine."].iter().any(|prefix| name.starts_with(prefix)))
        .map(|(name, typed)| {
            let theirs = find("take.", name).filter(|choice| choice == "theirs").and_then(|_| find("theirs.", name));
            (name.clone(), theirs.unwrap_or_else(|| typed.clone()))
        })
        .collect()
}
