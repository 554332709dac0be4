//! Sending the open revision for review: what is missing, who will be asked, that it will be frozen.

use super::findings::Findings;
use super::load;
use super::parties::{SignatureLine, planned};
use crate::actions;
use crate::domain::actor::Actor;
use crate::domain::ids::TextId;
use crate::domain::texts::{Content, Kind, Obstacle, Stage, Text};
use crate::web::error::Error;
use crate::web::extract::{Reading, Writing};
use crate::web::ui::{Crumb, Form, Page, html_with, see_other_saying};
use askama::Template;
use axum::response::Response;
use http::StatusCode;

#[derive(Template)]
#[template(path = "texts/submission.html")]
struct Submission {
    p: Page,
    crumbs: Vec<Crumb>,
    text: Text,
    stage: Stage,
    obstacles: Vec<Obstacle>,
    findings: Findings,
    planned: Vec<SignatureLine>,
    signs: bool,
    base: String,
    form: Form,
}

pub(super) async fn new(kind: Kind, id: TextId, mut reading: Reading) -> Result<Response, Error> {
    let text = load::find(&mut reading.reader, kind, id).await?;
    text.submitter(&reading.actor)?;
    let content = load::content(&mut reading.reader, &text, text.latest.id).await?;
    let form = Form::new([("version", text.latest.version.to_string())]);
    page(reading.page(), &reading.actor, text, &*content, form, StatusCode::OK)
}

fn page(p: Page, actor: &Actor, text: Text, content: &dyn Content, form: Form, status: StatusCode) -> Result<Response, Error> {
    text.submitter(actor)?;
    let parties = content.parties();
    let submission = Submission {
        crumbs: load::crumbs(&p, &text, p.t("texts-submission")),
        stage: text.stage_on(p.today),
        obstacles: content.obstacles(),
        findings: Findings::to_editor(&p, content, &load::address(text.kind, text.id, "edit")),
        planned: planned(&p, &parties),
        signs: parties.iter().any(|party| party.signs),
        base: load::address(text.kind, text.id, ""),
        form,
        text,
        p,
    };
    html_with(status, &submission)
}

pub(super) async fn create(kind: Kind, id: TextId, w: Writing) -> Result<Response, Error> {
    load::find(&mut *w.reader().await?, kind, id).await?;
    let location = load::address(kind, id, "");
    let version = w.form.version_number();
    let now = w.now();
    let tx = w.begin(location.clone()).await?;
    match actions::texts::submit(tx, id, version, now).await {
        Ok(()) => Ok(see_other_saying(location, "texts-said-submitted")),
        Err(actions::Error::Invalid(_)) => {
            let mut reader = w.reader().await?;
            let text = load::find(&mut reader, kind, id).await?;
            let content = load::content(&mut reader, &text, text.latest.id).await?;
            page(w.page(), &w.actor, text, &*content, w.form.clone(), StatusCode::UNPROCESSABLE_ENTITY)
        }
        Err(error) => Err(load::explained(error, "texts-refused-saved-since")),
    }
}
