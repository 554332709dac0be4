//! The page: every rated line with three answers, then what could be added.

use super::base;
use super::fields::{self, Question, Words, choices, questions, words};
use crate::domain::actor::Actor;
use crate::domain::answers::{self, Answers};
use crate::domain::ids::TextId;
use crate::domain::texts::Text;
use crate::domain::units::Unit;
use crate::store;
use crate::store::texts::Talk;
use crate::web::error::Error;
use crate::web::extract::Reading;
use crate::web::texts::{ProfileView, profile, unit};
use crate::web::ui::{Choice, Form, Page, html_with};
use askama::Template;
use axum::response::Response;
use http::StatusCode;

/// Lines that somebody answers in a minute.
const A_MINUTE: usize = 4;

#[derive(Template)]
#[template(path = "answers/show.html")]
struct Show {
    p: Page,
    base: String,
    stage: &'static str,
    title: Words,
    company: String,
    revision: i32,
    minutes: usize,
    questions: Vec<Question>,
    choices: Vec<Choice>,
    answered: usize,
    saved: String,
    is_earlier: bool,
    profile: ProfileView,
    form: Form,
    /// Whether the answers are given by a link.
    by_link: bool,
}

pub(super) async fn show(id: TextId, mut reading: Reading) -> Result<Response, Error> {
    let (text, unit) = unit(&mut reading.reader, id).await?;
    let talk = store::texts::talk(&mut reading.reader, id, &reading.actor).await?;
    let stored = own(&talk, text.latest.number);
    let form = first(&text, stored, &talk);
    page(reading.page(), &reading.actor, &text, &unit, &talk, form, StatusCode::OK)
}

/// The reader's answers to the revision of this number.
pub(super) fn own(talk: &Talk, revision: i32) -> Option<&Answers> {
    talk.answers.iter().find(|answers| answers.own && answers.revision == revision)
}

/// The form as it is first shown: with what was answered, on this revision or on the last one that was answered.
fn first(text: &Text, stored: Option<&Answers>, talk: &Talk) -> Form {
    let earlier = || talk.answers.iter().filter(|answers| answers.own).max_by_key(|answers| answers.revision);
    let mut form = Form::of(stored.or_else(earlier).map(fields::values).unwrap_or_default());
    form.set("version", stored.map_or(0, |stored| stored.version).to_string());
    form.set("revision", text.latest.number.to_string());
    form
}

pub(super) fn page(p: Page, actor: &Actor, text: &Text, unit: &Unit, talk: &Talk, form: Form, status: StatusCode) -> Result<Response, Error> {
    let respondent = answers::respondent(text, unit, actor)?;
    let stored = own(talk, text.latest.number);
    let questions = questions(&p, unit);
    let saved = match stored.map(|stored| (stored.sent_at, stored.saved_at)) {
        Some((Some(sent), Some(saved))) if sent == saved => p.t1("answers-sent-at", "at", p.moment(&sent)),
        Some((_, Some(saved))) => p.t1("answers-saved-at", "at", p.moment(&saved)),
        _ => String::new(),
    };
    let show = Show {
        base: base(actor, text.id),
        stage: text.stage_on(p.today).code(),
        title: words(&p, unit, &unit.title),
        company: respondent.organisation_name().to_owned(),
        revision: text.latest.number,
        minutes: questions.len().div_ceil(A_MINUTE).max(1),
        answered: questions.iter().filter(|question| !form.value(&question.answer).is_empty()).count(),
        questions,
        choices: choices(&p),
        saved,
        is_earlier: stored.is_none() && talk.answers.iter().any(|answers| answers.own),
        profile: profile(&p, text, unit, talk.profile.as_ref(), actor),
        form,
        by_link: actor.guest().is_some(),
        p,
    };
    html_with(status, &show)
}
