//! "I do not agree": a reason and the code, because it closes the revision for everybody.

use super::code;
use crate::actions;
use crate::domain::texts::{Stage, Text};
use crate::web::error::Error;
use crate::web::extract::{Opened, Reading, Writing};
use crate::web::state::AppState;
use crate::web::texts::approval::shown;
use crate::web::texts::load;
use crate::web::ui::{Form, Page, html_with, see_other_saying};
use askama::Template;
use axum::extract::State;
use axum::response::Response;
use http::StatusCode;

#[derive(Template)]
#[template(path = "texts/guest_decline.html")]
struct Decline {
    p: Page,
    text: Text,
    stage: Stage,
    base: String,
    email: String,
    code_sent: bool,
    form: Form,
}

pub(super) async fn new(mut reading: Reading) -> Result<Response, Error> {
    let opened = super::link(&reading.visit)?;
    let text = super::text(&mut reading.reader, &opened).await?;
    text.requester(&reading.actor)?;
    let form = Form::new([("revision", text.latest.id.to_string())]);
    page(reading.page(), text, &opened, form, false, StatusCode::OK)
}

fn page(p: Page, text: Text, opened: &Opened, form: Form, code_sent: bool, status: StatusCode) -> Result<Response, Error> {
    let base = format!("/s/{}", opened.found.link.id);
    let email = opened.found.link.masked_email();
    html_with(status, &Decline { stage: text.stage_on(p.today), base, email, code_sent, form, text, p })
}

pub(super) async fn create(State(state): State<AppState>, mut w: Writing) -> Result<Response, Error> {
    let opened = super::link(&w.visit)?;
    let location = format!("/s/{}", opened.found.link.id);
    let text = super::text(&mut *w.reader().await?, &opened).await?;
    if let Err(refusal) = text.requester(&w.actor) {
        drop(w.begin(location).await?);
        return Err(refusal.into());
    }
    if let Some(shown) = code::asked(&state, &mut w, &opened).await? {
        return page(w.page(), text, &opened, w.form, shown.sent, shown.status);
    }
    let reason = w.form.required_text("reason", "texts-error-reason");
    let Some(confirmed) = code::proven(&state, &mut w, &opened, &location).await? else {
        return page(w.page(), text, &opened, w.form, false, StatusCode::UNPROCESSABLE_ENTITY);
    };
    let (revision, now) = (shown(&w.form), w.now());
    let tx = w.begin(location.clone()).await?;
    actions::texts::request_changes(tx, text.id, revision, &reason, Some(&confirmed), now)
        .await
        .map_err(|error| load::explained(error, "texts-refused-other-revision"))?;
    Ok(see_other_saying(location, "texts-said-requested"))
}
