//! Opening the next revision of a frozen text: what that drops is said before.

use super::load;
use crate::actions;
use crate::domain::ids::TextId;
use crate::domain::texts::{Kind, Stage, Text};
use crate::web::error::Error;
use crate::web::extract::{Reading, Writing};
use crate::web::ui::{Crumb, Form, Page, html, see_other_saying};
use askama::Template;
use axum::response::Response;

#[derive(Template)]
#[template(path = "texts/revision.html")]
struct NextRevision {
    p: Page,
    crumbs: Vec<Crumb>,
    text: Text,
    stage: Stage,
    keeps_agreed: bool,
    approvals: usize,
    signatures: usize,
    base: String,
    form: Form,
}

pub(super) async fn new(kind: Kind, id: TextId, mut reading: Reading) -> Result<Response, Error> {
    let p = reading.page();
    let text = load::find(&mut reading.reader, kind, id).await?;
    let keeps_agreed = text.reopener(&reading.actor)?.keeps_agreed();
    let revision = NextRevision {
        crumbs: load::crumbs(&p, &text, p.t("texts-revision")),
        stage: text.stage_on(p.today),
        keeps_agreed,
        approvals: text.latest.approvals.len(),
        signatures: text.latest.signatures.len(),
        base: load::address(kind, id, ""),
        form: Form::new([]),
        text,
        p,
    };
    html(&revision)
}

pub(super) async fn create(kind: Kind, id: TextId, w: Writing) -> Result<Response, Error> {
    load::find(&mut *w.reader().await?, kind, id).await?;
    let location = load::address(kind, id, "edit");
    let tx = w.begin(location.clone()).await?;
    actions::texts::reopen(tx, id).await?;
    Ok(see_other_saying(location, "texts-said-reopened"))
}
