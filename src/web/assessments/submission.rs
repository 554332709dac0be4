//! The check page before the host's assessment is locked: what is missing, and all that will stand.

use super::record::{Record, record};
use crate::actions;
use crate::domain::assessments::{Author, Ratings};
use crate::domain::ids::PlacementId;
use crate::domain::refusal::Refusal;
use crate::store;
use crate::web::error::Error;
use crate::web::extract::{Path, Reading, Writing};
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
    form: Form,
}

/// One thing that is missing: where it is filled in, and what.
#[derive(Debug)]
struct Lacking {
    field: String,
    mark: String,
    what: &'static str,
}

pub(super) async fn new(Path(id): Path<PlacementId>, mut reading: Reading) -> Result<Response, Error> {
    let ratings = store::assessments::ratings(&mut reading.reader, id).await?.read_in(reading.visit.language);
    ratings.assessor(&reading.actor)?;
    page(reading.page(), &ratings, StatusCode::OK)
}

fn page(p: Page, ratings: &Ratings, status: StatusCode) -> Result<Response, Error> {
    let ground = &ratings.ground;
    let open = ratings.open(Author::Host).ok_or_else(|| Refusal::wrong_stage("assessments-refused-empty"))?;
    let missing = open.draft.missing(Author::Host, ground, p.today);
    let submission = Submission {
        crumbs: placement_crumbs(&p, ground, p.t("assessments-check")),
        base: format!("/placements/{}", ground.placement),
        learner: ground.learner_name.clone(),
        stay: stay(&p, ground),
        missing: missing.into_iter().map(|missing| Lacking { field: missing.field(), what: missing.what.key(), mark: missing.mark }).collect(),
        counts: p.t2("assessments-answered", "n", open.draft.answered(), "of", ground.items().len()),
        record: record(&p, ratings, open),
        form: Form::new([("version", open.version.to_string())]),
        p,
    };
    html_with(status, &submission)
}

pub(super) async fn create(Path(id): Path<PlacementId>, w: Writing) -> Result<Response, Error> {
    let location = format!("/placements/{id}/assessment");
    let tx = w.begin(location.as_str()).await?;
    match actions::assessments::submit(tx, id, w.form.version_number(), w.now()).await {
        Ok(()) => Ok(see_other_saying(location, "assessments-said-submitted")),
        Err(actions::Error::Invalid(_)) => {
            let ratings = store::assessments::ratings(&mut *w.reader().await?, id).await?.read_in(w.visit.language);
            ratings.assessor(&w.actor)?;
            page(w.page(), &ratings, StatusCode::UNPROCESSABLE_ENTITY)
        }
        Err(error) => Err(error.into()),
    }
}
