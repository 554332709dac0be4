//! All proposals of a unit, and the form to make one.

use crate::domain::actor::Actor;
use crate::domain::ids::TextId;
use crate::domain::proposals;
use crate::domain::texts::Text;
use crate::domain::units::{Area, Unit, language_key};
use crate::store;
use crate::store::Connection;
use crate::web::error::Error;
use crate::web::extract::{Path, Reading};
use crate::web::texts::{ProposalView, Proposing, address, crumbs, proposed, proposing, title, unit};
use crate::web::ui::{Choice, Crumb, Form, Page, html_with};
use askama::Template;
use axum::response::Response;
use http::StatusCode;

#[derive(Template)]
#[template(path = "proposals/index.html")]
struct Index {
    p: Page,
    crumbs: Vec<Crumb>,
    base: String,
    title: (String, String),
    stage: &'static str,
    owner: String,
    proposals: Vec<ProposalView>,
    proposing: Proposing,
    areas: Vec<Choice>,
    languages: Vec<Choice>,
    form: Form,
}

pub(super) async fn index(Path(id): Path<TextId>, mut reading: Reading) -> Result<Response, Error> {
    let (text, unit) = unit(&mut reading.reader, id).await?;
    let p = reading.page();
    let form = Form::new([("language", first_language(&p, &unit))]);
    let actor = reading.actor.clone();
    page(p, &mut reading.reader, &actor, &text, &unit, form, StatusCode::OK).await
}

/// The page; with a refused proposal, everything typed stands in its form.
pub(super) async fn page(
    p: Page,
    connection: &mut Connection,
    actor: &Actor,
    text: &Text,
    unit: &Unit,
    form: Form,
    status: StatusCode,
) -> Result<Response, Error> {
    let talk = store::texts::talk(connection, text.id, actor).await?;
    let mut views = proposed(&p, text, &talk.proposals, actor);
    views.reverse();
    let index = Index {
        crumbs: crumbs(&p, text, p.t("proposals-title")),
        base: address(text.kind, text.id, ""),
        title: title(&p, text),
        stage: text.stage_on(p.today).code(),
        owner: unit.institution(text.owner).map(|owner| owner.card.name.clone()).unwrap_or_default(),
        proposals: views,
        proposing: proposing(text, &talk.proposals, actor),
        areas: Area::ALL.iter().map(|area| Choice::new(area.code(), p.t(area.key()))).collect(),
        languages: languages(&p, unit).into_iter().map(|code| Choice::new(&code, p.t(language_key(&code)))).collect(),
        form,
        p,
    };
    html_with(status, &index)
}

/// The languages one can propose in: those of the unit, and the reader's.
pub(super) fn languages(p: &Page, unit: &Unit) -> Vec<String> {
    let mut codes: Vec<String> = unit.languages().map(str::to_owned).collect();
    if !codes.iter().any(|code| code == p.language.code()) {
        codes.push(p.language.code().to_owned());
    }
    codes
}

fn first_language(p: &Page, unit: &Unit) -> String {
    if unit.languages().any(|code| code == p.language.code()) { p.language.code().to_owned() } else { unit.language.clone() }
}

/// May this actor propose? Asked before anything typed is looked at.
pub(super) fn may(text: &Text, actor: &Actor) -> Result<(), Error> {
    proposals::proposer(text, actor)?;
    Ok(())
}
