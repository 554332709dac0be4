//! Approving the frozen revision for one party: a page that says what follows, then the act.

use super::findings::Findings;
use super::load;
use crate::actions;
use crate::domain::actor::Actor;
use crate::domain::ids::{RevisionId, TextId};
use crate::domain::texts::{Content, Kind, Stage, Text};
use crate::web::error::Error;
use crate::web::extract::{Reading, Writing};
use crate::web::ui::{Crumb, Form, Page, html_with, see_other_saying};
use askama::Template;
use axum::response::Response;
use http::StatusCode;
use uuid::Uuid;

/// The longest word beside an approval.
const LONGEST: usize = 1_000;

#[derive(Template)]
#[template(path = "texts/approval.html")]
struct Approval {
    p: Page,
    crumbs: Vec<Crumb>,
    text: Text,
    stage: Stage,
    party: String,
    last: bool,
    signs: bool,
    findings: Findings,
    base: String,
    form: Form,
}

pub(super) async fn new(kind: Kind, id: TextId, mut reading: Reading) -> Result<Response, Error> {
    let text = load::find(&mut reading.reader, kind, id).await?;
    text.approver(&reading.actor)?;
    let content = load::content(&mut reading.reader, &text, text.latest.id).await?;
    let form = Form::new([("revision", text.latest.id.to_string())]);
    page(reading.page(), &reading.actor, text, &*content, form, StatusCode::OK)
}

fn page(p: Page, actor: &Actor, text: Text, content: &dyn Content, form: Form, status: StatusCode) -> Result<Response, Error> {
    let approver = text.approver(actor)?;
    let party = text.latest.parties.iter().find(|party| party.id == approver.party()).map(|party| party.name.clone()).unwrap_or_default();
    let stage = text.stage_on(p.today);
    let approval = Approval {
        crumbs: load::crumbs(&p, &text, p.t("texts-approval")),
        stage,
        party,
        last: text.latest.approvals_missing().count() == 1,
        signs: text.latest.parties.iter().any(|party| party.signs),
        findings: Findings::in_review(&p, content, &load::address(text.kind, text.id, "review")),
        base: load::address(text.kind, text.id, ""),
        form,
        text,
        p,
    };
    html_with(status, &approval)
}

pub(super) async fn create(kind: Kind, id: TextId, mut w: Writing) -> Result<Response, Error> {
    let comment = w.form.text("comment", LONGEST);
    if w.form.has_errors() {
        return again(kind, id, w).await;
    }
    let text = load::find(&mut *w.reader().await?, kind, id).await?;
    let location = load::address(text.kind, id, "");
    let shown = shown(&w.form);
    let now = w.now();
    let tx = w.begin(location.clone()).await?;
    match actions::texts::approve(tx, id, shown, &comment, None, now).await {
        Ok(()) => Ok(see_other_saying(location, "texts-said-approved")),
        Err(actions::Error::Invalid(invalid)) => {
            w.form.reject_all(invalid);
            again(kind, id, w).await
        }
        Err(error) => Err(load::explained(error, "texts-refused-other-revision")),
    }
}

/// The page with everything typed and what cannot be accepted.
async fn again(kind: Kind, id: TextId, w: Writing) -> Result<Response, Error> {
    let mut reader = w.reader().await?;
    let text = load::find(&mut reader, kind, id).await?;
    let content = load::content(&mut reader, &text, text.latest.id).await?;
    page(w.page(), &w.actor, text, &*content, w.form.clone(), StatusCode::UNPROCESSABLE_ENTITY)
}

/// The revision the form showed; one that is none matches nothing.
pub(super) fn shown(form: &Form) -> RevisionId {
    form.value("revision").trim().parse().unwrap_or(RevisionId(Uuid::nil()))
}
