//! The page of an act that asks for a reason: what follows is said first, then why, then one button.

use super::load;
use crate::domain::texts::{Kind, Reason, Stage, Text};
use crate::web::error::Error;
use crate::web::ui::{Choice, Crumb, Form, Page, html_with};
use askama::Template;
use axum::response::Response;
use http::StatusCode;

/// What differs from act to act.
#[derive(Debug, Default)]
pub(super) struct Act {
    /// The last part of its address.
    pub noun: &'static str,
    /// The heading.
    pub title: String,
    /// What follows, each in a sentence.
    pub consequences: Vec<String>,
    /// The reasons to choose from; none where words say it.
    pub codes: Vec<Choice>,
    /// What is said beside the field of a day; none where no day is asked.
    pub day: Option<String>,
    /// What can take its place; none where nothing does.
    pub successors: Option<Vec<Choice>>,
    /// What the field for words is called.
    pub words: String,
    /// What is said beside it.
    pub hint: String,
    /// Whether the words may be left out.
    pub optional: bool,
    /// The words of the button.
    pub button: String,
}

#[derive(Template)]
#[template(path = "texts/reasoned.html")]
struct Reasoned {
    p: Page,
    crumbs: Vec<Crumb>,
    text: Text,
    stage: Stage,
    act: Act,
    base: String,
    form: Form,
}

/// The page with its form.
pub(super) fn page(p: Page, text: Text, act: Act, form: Form, status: StatusCode) -> Result<Response, Error> {
    let page = Reasoned {
        crumbs: load::crumbs(&p, &text, act.title.clone()),
        stage: text.stage_on(p.today),
        base: load::address(text.kind, text.id, ""),
        act,
        form,
        text,
        p,
    };
    html_with(status, &page)
}

/// The reasons of a list.
pub(super) fn choices(p: &Page, reasons: &[Reason], kind: Kind) -> Vec<Choice> {
    reasons.iter().map(|reason| Choice::new(reason.code(), p.t(reason.said_of(kind)))).collect()
}
