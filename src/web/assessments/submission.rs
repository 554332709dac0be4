//! The check page before the host's assessment is locked: what is missing, and all that will stand.

use super::record::{Record, record};
use super::{base, code_field};
use crate::actions;
use crate::domain::actor::Actor;
use crate::domain::assessments::{Author, Ratings};
use crate::domain::ids::PlacementId;
use crate::domain::refusal::Refusal;
use crate::store;
use crate::web::error::Error;
use crate::web::extract::{Reading, Writing};
use crate::web::state::AppState;
use crate::web::texts::code;
use crate::web::ui::outcomes::{placement_crumbs, stay};
use crate::web::ui::{Crumb, Form, Page, html_with, see_other_saying};
use askama::Template;
use axum::response::Response;
use http::StatusCode;

#[derive(Template)]
#[template(path = "assessments/submission.html")]
struct Submission {
    p: Page,
    crumbs: Vec<Crumb>,
    base: String,
    learner: String,
    stay: String,
    missing: Vec<Lacking>,
    counts: String,
    record: Record,
    /// Of a guest, who types a code: where it goes, and whether it was sent just now.
    code: Option<(String, bool)>,
    form: Form,
}

/// One thing that is missing: where it is filled in, and what.
#[derive(Debug)]
struct Lacking {
    field: String,
    mark: String,
    what: &'static str,
}

pub(super) async fn new(id: PlacementId, mut reading: Reading) -> Result<Response, Error> {
    let ratings = store::assessments::ratings(&mut reading.reader, id).await?.read_in(reading.visit.language);
    ratings.assessor(&reading.actor)?;
    page(reading.page(), &reading.actor, &ratings, None, false, StatusCode::OK)
}

fn page(p: Page, actor: &Actor, ratings: &Ratings, typed: Option<Form>, code_sent: bool, status: StatusCode) -> Result<Response, Error> {
    let ground = &ratings.ground;
    let open = ratings.open(Author::Host).ok_or_else(|| Refusal::wrong_stage("assessments-refused-empty"))?;
    let missing = open.draft.missing(Author::Host, ground, p.today);
    let submission = Submission {
        crumbs: placement_crumbs(&p, ground, p.t("assessments-check")),
        base: base(actor, ground.placement),
        learner: ground.learner_name.clone(),
        stay: stay(&p, ground),
        missing: missing.into_iter().map(|missing| Lacking { field: missing.field(), what: missing.what.key(), mark: missing.mark }).collect(),
        counts: p.t2("assessments-answered", "n", open.draft.answered(), "of", ground.items().len()),
        record: record(&p, ratings, open),
        code: code_field(actor, code_sent),
        form: typed.unwrap_or_else(|| Form::new([("version", open.version.to_string())])),
        p,
    };
    html_with(status, &submission)
}

pub(super) async fn create(id: PlacementId, state: &AppState, mut w: Writing) -> Result<Response, Error> {
    let location = format!("{}/assessment", base(&w.actor, id));
    let opened = w.visit.link.clone();
    let mut confirmed = None;
    if let Some(opened) = &opened {
        let ratings = store::assessments::ratings(&mut *w.reader().await?, id).await?.read_in(w.visit.language);
        if let Err(refusal) = ratings.assessor(&w.actor) {
            return w.refused(refusal).await;
        }
        if let Some(shown) = code::asked(state, &mut w, opened).await? {
            return page(w.page(), &w.actor, &ratings, Some(w.form.clone()), shown.sent, shown.status);
        }
        confirmed = code::proven(state, &mut w, opened, &location).await?;
        if confirmed.is_none() {
            return page(w.page(), &w.actor, &ratings, Some(w.form.clone()), false, StatusCode::UNPROCESSABLE_ENTITY);
        }
    }
    let tx = w.begin(location.as_str()).await?;
    match actions::assessments::submit(tx, id, w.form.version_number(), confirmed.as_ref(), w.now()).await {
        Ok(()) => Ok(see_other_saying(location, "assessments-said-submitted")),
        Err(actions::Error::Invalid(_)) => {
            let ratings = store::assessments::ratings(&mut *w.reader().await?, id).await?.read_in(w.visit.language);
            ratings.assessor(&w.actor)?;
            page(w.page(), &w.actor, &ratings, None, false, StatusCode::UNPROCESSABLE_ENTITY)
        }
        Err(error) => Err(error.into()),
    }
}
