//! A mobility: how far the group has come, every learner with every party, what it rests on, what happened.

use super::learners::{Group, table, timeline};
use crate::domain::ids::MobilityId;
use crate::domain::mobilities::{Mobility, MobilityStage, usual_length};
use crate::domain::placements::Placement;
use crate::store;
use crate::store::audit::Entry;
use crate::web::error::Error;
use crate::web::extract::{Path, Reading};
use crate::web::ui::{Choice, Crumb, Form, LogLine, Page, TimelineStep, html_with, see_other};
use askama::Template;
use axum::response::Response;
use http::StatusCode;

/// Lines of the history on the page.
const HISTORY: i64 = 8;

#[derive(Template)]
#[template(path = "mobilities/show.html")]
pub(super) struct Show {
    p: Page,
    crumbs: Vec<Crumb>,
    mobility: Mobility,
    stage: MobilityStage,
    status: &'static str,
    timeline: Vec<TimelineStep>,
    columns: Vec<String>,
    groups: Vec<Group>,
    places: bool,
    changes: bool,
    unusual: bool,
    without: usize,
    models: Vec<Choice>,
    history: Vec<LogLine>,
    form: Form,
}

pub(super) async fn show(Path(id): Path<MobilityId>, mut reading: Reading) -> Result<Response, Error> {
    let mobility = store::mobilities::find(&mut reading.reader, id).await?;
    let placements = store::placements::of_mobility(&mut reading.reader, id).await?;
    // Learners and guardians have their own page: the placement.
    if let (true, Some(own)) = (reading.actor.is_private(), placements.first()) {
        return Ok(see_other(format!("/placements/{}", own.id)));
    }
    let history = store::audit::history(&mut reading.reader, id.0, HISTORY).await?;
    let p = reading.page();
    page(p, &reading.actor, mobility, &placements, history, Form::new([]), StatusCode::OK)
}

/// The page, with what was typed in its one form.
pub(super) fn page(
    p: Page,
    actor: &crate::domain::actor::Actor,
    mobility: Mobility,
    placements: &[Placement],
    history: Vec<Entry>,
    form: Form,
    status: StatusCode,
) -> Result<Response, Error> {
    let stage = mobility.stage(p.today);
    let (columns, groups) = table(&p, placements, actor);
    let prepares = placements.iter().any(|placement| placement.prepares(actor));
    let without = placements.iter().filter(|placement| placement.preparer(actor).is_ok()).count();
    let models = placements
        .iter()
        .filter(|_| prepares)
        .filter_map(|placement| Some(Choice::new(placement.agreement.as_ref()?.id, placement.learner_name.clone())));
    let show = Show {
        crumbs: vec![Crumb::to("/mobilities", p.t("ui-nav-mobilities")), Crumb::here(mobility.title.clone()).in_language("")],
        status: match stage {
            MobilityStage::Before => "open",
            MobilityStage::During | MobilityStage::After => "wait",
            MobilityStage::Closed => "done",
        },
        timeline: timeline(&p, placements, (mobility.starts_on, mobility.ends_on), actor),
        places: mobility.placer(actor, p.today).is_ok(),
        changes: mobility.changer(actor).is_ok(),
        unusual: !usual_length(mobility.starts_on, mobility.ends_on),
        models: models.collect(),
        history: history.into_iter().map(|entry| line(&p, &entry)).collect(),
        stage,
        columns,
        groups,
        without,
        mobility,
        form,
        p,
    };
    html_with(status, &show)
}

fn line(p: &Page, entry: &Entry) -> LogLine {
    LogLine { text: p.t(entry.kind.key()), detail: p.t2("mobilities-by-at", "who", entry.by.as_str(), "at", p.moment(&entry.at)) }
}
