//! Approving the frozen revision for one party: a page that says what follows, then the act.

use super::load;
use crate::actions;
use crate::domain::ids::{RevisionId, TextId};
use crate::domain::texts::{Kind, Stage, Text};
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
    base: String,
    form: Form,
}

pub(super) async fn new(kind: Kind, id: TextId, mut reading: Reading) -> Result<Response, Error> {
    let text = load::find(&mut reading.reader, kind, id).await?;
    let form = Form::new([("revision", text.latest.id.to_string())]);
    page(reading.page(), &reading.actor, text, form, StatusCode::OK)
}

fn page(p: Page, actor: &crate::domain::actor::Actor, text: Text, form: Form, status: StatusCode) -> Result<Response, Error> {
    let approver = text.approver(actor)?;
    let party = text.latest.parties.iter().find(|party| party.id == approver.party()).map(|party| party.name.clone()).unwrap_or_default();
    let stage = text.stage_on(p.today);
    let approval = Approval {
        crumbs: load::crumbs(&p, &text, p.t("texts-approval")),
        stage,
        party,
        last: text.latest.approvals_missing().count() == 1,
        signs: text.latest.parties.iter().any(|party| party.signs),
        base: load::address(text.kind, text.id, ""),
        form,
        text,
        p,
    };
    html_with(status, &approval)
}

pub(super) async fn create(kind: Kind, id: TextId, mut w: Writing) -> Result<Response, Error> {
    let comment = w.form.text("comment", LONGEST);
    let text = load::find(&mut *w.reader().await?, kind, id).await?;
    if w.form.has_errors() {
        return page(w.page(), &w.actor.clone(), text, w.form, StatusCode::UNPROCESSABLE_ENTITY);
    }
    let shown = shown(&w.form);
    let location = load::address(kind, id, "");
    let now = w.now();
    let tx = w.begin(location.clone()).await?;
    actions::texts::approve(tx, id, shown, &comment, now).await.map_err(|error| load::explained(error, "texts-refused-other-revision"))?;
    Ok(see_other_saying(location, "texts-said-approved"))
}

/// The revision the form showed; one that is none matches nothing.
pub(super) fn shown(form: &Form) -> RevisionId {
    form.value("revision").trim().parse().unwrap_or(RevisionId(Uuid::nil()))
}
