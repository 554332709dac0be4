//! Taking accepted proposals into the text: which they are, and what drops, is said before.

use crate::actions;
use crate::domain::actor::Actor;
use crate::domain::ids::TextId;
use crate::domain::proposals::{self, Proposal};
use crate::domain::refusal::Refusal;
use crate::domain::texts::Text;
use crate::store;
use crate::store::Connection;
use crate::web::error::Error;
use crate::web::extract::{Path, Reading, Writing};
use crate::web::texts::{ProposalView, address, crumbs, opens_next, proposed, title, unit};
use crate::web::ui::{Crumb, Form, Page, html_with, see_other_saying};
use askama::Template;
use axum::response::Response;
use http::StatusCode;

#[derive(Template)]
#[template(path = "proposals/adoption.html")]
struct Adoption {
    p: Page,
    crumbs: Vec<Crumb>,
    base: String,
    title: (String, String),
    stage: &'static str,
    revision: i32,
    /// Whether the frozen revision stays agreed; none where the open one takes them in.
    keeps_agreed: Option<bool>,
    approvals: usize,
    proposals: Vec<ProposalView>,
    form: Form,
}

pub(super) async fn new(Path(id): Path<TextId>, mut reading: Reading) -> Result<Response, Error> {
    let (text, _) = unit(&mut reading.reader, id).await?;
    let actor = reading.actor.clone();
    let waiting = waiting(&mut reading.reader, &text, &actor).await?;
    page(reading.page(), &actor, &text, waiting, Form::new([]), StatusCode::OK)
}

async fn waiting(connection: &mut Connection, text: &Text, actor: &Actor) -> Result<Vec<Proposal>, Error> {
    proposals::adopter(text, actor)?;
    let talk = store::texts::talk(connection, text.id, actor).await?;
    let waiting: Vec<Proposal> = talk.proposals.into_iter().filter(Proposal::is_waiting).collect();
    if waiting.is_empty() { Err(Refusal::wrong_stage("proposals-refused-none").into()) } else { Ok(waiting) }
}

fn page(p: Page, actor: &Actor, text: &Text, waiting: Vec<Proposal>, form: Form, status: StatusCode) -> Result<Response, Error> {
    let adoption = Adoption {
        crumbs: crumbs(&p, text, p.t("proposals-adoption")),
        base: address(text.kind, text.id, ""),
        title: title(&p, text),
        stage: text.stage_on(p.today).code(),
        revision: text.latest.number,
        keeps_agreed: opens_next(&proposals::adopter(text, actor)?),
        approvals: text.latest.approvals.len(),
        proposals: proposed(&p, text, &waiting, actor),
        form,
        p,
    };
    html_with(status, &adoption)
}

pub(super) async fn create(Path(id): Path<TextId>, mut w: Writing) -> Result<Response, Error> {
    let mut reader = w.reader().await?;
    let (text, _) = unit(&mut reader, id).await?;
    let waiting = match waiting(&mut reader, &text, &w.actor).await {
        Err(Error::Refused(refusal)) => {
            drop(reader);
            return w.refused(refusal).await;
        }
        found => found?,
    };
    drop(reader);
    let shown: Vec<i32> = w.form.values("proposal").filter_map(|number| number.parse().ok()).collect();
    let location = format!("/units/{id}");
    let tx = w.begin(location.as_str()).await?;
    match actions::proposals::adopt(tx, id, &shown).await {
        Ok(_) => Ok(see_other_saying(location, "proposals-said-adopted")),
        Err(actions::Error::Invalid(invalid)) => {
            w.form.reject_all(invalid);
            page(w.page(), &w.actor.clone(), &text, waiting, w.form, StatusCode::UNPROCESSABLE_ENTITY)
        }
        Err(error) => Err(error.into()),
    }
}
