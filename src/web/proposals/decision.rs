//! Answering one proposal: what is proposed, what follows, the answer.

use crate::actions;
use crate::actions::proposals::Deciding;
use crate::domain::actor::Actor;
use crate::domain::ids::TextId;
use crate::domain::proposals::{self, Proposal};
use crate::domain::refusal::Refusal;
use crate::domain::texts::Text;
use crate::domain::units::{Area, OUTCOME_CHARACTERS, Unit, language_key};
use crate::store;
use crate::store::Connection;
use crate::web::error::Error;
use crate::web::extract::{Path, Query, Reading, Writing};
use crate::web::texts::{ProposalView, address, crumbs, proposed, title, unit};
use crate::web::ui::{Choice, Crumb, Form, Page, html_with, see_other_saying};
use askama::Template;
use axum::response::Response;
use http::StatusCode;

/// The longest reason.
const REASON: usize = 2_000;

#[derive(Template)]
#[template(path = "proposals/decision.html")]
struct Decision {
    p: Page,
    crumbs: Vec<Crumb>,
    base: String,
    title: (String, String),
    stage: &'static str,
    who: String,
    proposal: ProposalView,
    answers: Vec<Choice>,
    areas: Vec<Choice>,
    language: String,
    lang: String,
    form: Form,
}

pub(super) async fn new(Path((id, number)): Path<(TextId, i32)>, query: Query, mut reading: Reading) -> Result<Response, Error> {
    let (text, unit) = unit(&mut reading.reader, id).await?;
    let proposal = find(&mut reading.reader, &text, number, &reading.actor).await?;
    // Which of the two buttons led here.
    let answer = if matches!(query.get("answer"), "accept" | "decline") { query.get("answer").to_owned() } else { String::new() };
    let wording = if proposal.language == unit.language { proposal.text.clone() } else { String::new() };
    let form = Form::new([("answer", answer), ("area", proposal.area.code().to_owned()), ("wording", wording)]);
    page(reading.page(), &reading.actor, &text, &unit, proposal, form, StatusCode::OK)
}

/// A proposal this actor may answer and nobody has.
async fn find(connection: &mut Connection, text: &Text, number: i32, actor: &Actor) -> Result<Proposal, Error> {
    let talk = store::texts::talk(connection, text.id, actor).await?;
    let proposal = talk.proposals.into_iter().find(|proposal| proposal.number == number).ok_or(Error::NotFound)?;
    proposals::decider(text, actor)?;
    if proposal.is_open() { Ok(proposal) } else { Err(Refusal::wrong_stage("proposals-refused-decided").into()) }
}

fn page(p: Page, actor: &Actor, text: &Text, unit: &Unit, proposal: Proposal, form: Form, status: StatusCode) -> Result<Response, Error> {
    let who = proposal.organisation.clone();
    let mut view = proposed(&p, text, &[proposal], actor).pop().ok_or(Error::NotFound)?;
    // Its buttons lead to this very page.
    view.decision = String::new();
    let answers = [("accept", "proposals-answer-accept"), ("decline", "proposals-answer-decline")];
    let decision = Decision {
        crumbs: crumbs(&p, text, p.t("proposals-decision")),
        base: address(text.kind, text.id, ""),
        title: title(&p, text),
        stage: text.stage_on(p.today).code(),
        who,
        proposal: view,
        answers: answers.map(|(value, key)| Choice::new(value, p.t(key))).into(),
        areas: Area::ALL.iter().map(|area| Choice::new(area.code(), p.t(area.key()))).collect(),
        language: p.t(language_key(&unit.language)),
        lang: unit.language.clone(),
        form,
        p,
    };
    html_with(status, &decision)
}

pub(super) async fn create(Path((id, number)): Path<(TextId, i32)>, mut w: Writing) -> Result<Response, Error> {
    let mut reader = w.reader().await?;
    let (text, unit) = unit(&mut reader, id).await?;
    let proposal = match find(&mut reader, &text, number, &w.actor).await {
        Err(Error::Refused(refusal)) => {
            drop(reader);
            return w.refused(refusal).await;
        }
        found => found?,
    };
    drop(reader);
    let accepts = w.form.choice(
        "answer",
        |code| [("accept", true), ("decline", false)].into_iter().find(|(known, _)| *known == code),
        "proposals-error-answer",
    );
    let accepts = accepts.map(|(_, accepts)| accepts);
    let area = if accepts == Some(true) { w.form.choice("area", Area::from_code, "proposals-error-area") } else { Some(proposal.area) };
    let wording = w.form.text("wording", OUTCOME_CHARACTERS);
    let reason = w.form.text("reason", REASON);
    let deciding = match (accepts, area) {
        (Some(true), Some(area)) if !w.form.has_errors() => Deciding::Accept { area, wording: &wording, reason: &reason },
        (Some(false), _) if !w.form.has_errors() => Deciding::Decline { reason: &reason },
        _ => return page(w.page(), &w.actor.clone(), &text, &unit, proposal, w.form, StatusCode::UNPROCESSABLE_ENTITY),
    };
    let location = format!("/units/{id}/proposals");
    let tx = w.begin(location.as_str()).await?;
    match actions::proposals::decide(tx, id, number, &deciding).await {
        Ok(()) => Ok(see_other_saying(location, "proposals-said-decided")),
        Err(actions::Error::Invalid(invalid)) => {
            w.form.reject_all(invalid);
            page(w.page(), &w.actor.clone(), &text, &unit, proposal, w.form, StatusCode::UNPROCESSABLE_ENTITY)
        }
        Err(error) => Err(error.into()),
    }
}
