//! Choosing the partnership of a new memorandum.

use crate::domain::actor::Actor;
use crate::domain::language::Language;
use crate::domain::refusal::Refusal;
use crate::store;
use crate::store::Connection;
use crate::web::error::Error;
use crate::web::extract::{Query, Reading};
use crate::web::ui::{Choice, Crumb, Form, Page, html_with};
use askama::Template;
use axum::response::Response;
use http::StatusCode;

/// Partnerships offered.
const MOST: i64 = 100;

#[derive(Template)]
#[template(path = "memoranda/new.html")]
struct New {
    p: Page,
    crumbs: Vec<Crumb>,
    partnerships: Vec<Choice>,
    languages: Vec<Choice>,
    form: Form,
}

pub(super) async fn new(query: Query, mut reading: Reading) -> Result<Response, Error> {
    let p = reading.page();
    let form = Form::new([("language", p.language.code().to_owned()), ("partnership", query.get("partnership").to_owned())]);
    let actor = reading.actor.clone();
    show(p, &mut reading.reader, &actor, form, StatusCode::OK).await
}

/// The page; only for those who draft.
pub(super) async fn show(p: Page, connection: &mut Connection, actor: &Actor, form: Form, status: StatusCode) -> Result<Response, Error> {
    if actor.staff_seat().is_none() {
        return Err(Refusal::not_entitled("memoranda-refused-begin", "").into());
    }
    let found = store::partnerships::list(connection, &actor.ids(), None, MOST).await?;
    let partnerships = found
        .into_iter()
        .filter(|listed| listed.stage != crate::domain::partnerships::Stage::Ended)
        .map(|listed| Choice::new(listed.id, listed.title))
        .collect();
    let languages = Language::ALL.iter().map(|language| Choice::new(language.code(), p.t(language_key(*language)))).collect();
    let crumbs = vec![Crumb::to("/memoranda", p.t("ui-nav-memoranda")), Crumb::here(p.t("memoranda-new"))];
    html_with(status, &New { p, crumbs, partnerships, languages, form })
}

fn language_key(language: Language) -> &'static str {
    match language {
        Language::Latvian => "ui-language-lv",
        Language::English => "ui-language-en",
    }
}
