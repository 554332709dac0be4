//! Asking for a change: it closes the revision and drops what was given, and the page says so before.

use super::approval::shown;
use super::load;
use crate::actions;
use crate::domain::actor::Actor;
use crate::domain::ids::TextId;
use crate::domain::texts::{Kind, Stage, Text};
use crate::web::error::Error;
use crate::web::extract::{Reading, Writing};
use crate::web::ui::{Crumb, Form, Page, html_with, see_other_saying};
use askama::Template;
use axum::response::Response;
use http::StatusCode;

#[derive(Template)]
#[template(path = "texts/change_request.html")]
struct ChangeRequest {
    p: Page,
    crumbs: Vec<Crumb>,
    text: Text,
    stage: Stage,
    party: String,
    approvals: usize,
    signatures: usize,
    base: String,
    form: Form,
}

pub(super) async fn new(kind: Kind, id: TextId, mut reading: Reading) -> Result<Response, Error> {
    let text = load::find(&mut reading.reader, kind, id).await?;
    let form = Form::new([("revision", text.latest.id.to_string())]);
    page(reading.page(), &reading.actor, text, form, StatusCode::OK)
}

fn page(p: Page, actor: &Actor, text: Text, form: Form, status: StatusCode) -> Result<Response, Error> {
    let party = text.requester(actor)?.organisation().to_owned();
    let request = ChangeRequest {
        crumbs: load::crumbs(&p, &text, p.t("texts-change-request")),
        stage: text.stage_on(p.today),
        party,
        approvals: text.latest.approvals.len(),
        signatures: text.latest.signatures.len(),
        base: load::address(text.kind, text.id, ""),
        form,
        text,
        p,
    };
    html_with(status, &request)
}

pub(super) async fn create(kind: Kind, id: TextId, mut w: Writing) -> Result<Response, Error> {
    let reason = w.form.required_text("reason", "texts-error-reason");
    let text = load::find(&mut *w.reader().await?, kind, id).await?;
    if w.form.has_errors() {
        return page(w.page(), &w.actor.clone(), text, w.form, StatusCode::UNPROCESSABLE_ENTITY);
    }
    let shown = shown(&w.form);
    let location = load::address(kind, id, "");
    let now = w.now();
    let tx = w.begin(location.clone()).await?;
    actions::texts::request_changes(tx, id, shown, &reason, None, now)
        .await
        .map_err(|error| load::explained(error, "texts-refused-other-revision"))?;
    Ok(see_other_saying(location, "texts-said-requested"))
}
