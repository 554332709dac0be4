//! The learner rates himself or herself: one outcome after the other, on a phone.

use super::fields::{self, Block};
use super::{background, merge, record};
use crate::actions;
use crate::actions::assessments::Saving;
use crate::domain::assessments::{Author, Ratings};
use crate::domain::ids::{AssessmentId, PlacementId};
use crate::i18n::local_date;
use crate::store;
use crate::web::error::Error;
use crate::web::extract::{Path, Reading, Writing};
use crate::web::ui::outcomes::stay;
use crate::web::ui::{Form, Page, html_with, see_other_saying};
use askama::Template;
use axum::response::Response;
use http::StatusCode;
use uuid::Uuid;

#[derive(Template)]
#[template(path = "assessments/own.html")]
struct Own {
    p: Page,
    base: String,
    stay: String,
    opens: String,
    blocks: Vec<Block>,
    of: usize,
    answered: usize,
    total: usize,
    saved: String,
    form: Form,
}

pub(super) async fn show(Path(id): Path<PlacementId>, mut reading: Reading) -> Result<Response, Error> {
    let ratings = store::assessments::ratings(&mut reading.reader, id).await?.read_in(reading.visit.language);
    if let Err(refusal) = ratings.self_assessor(&reading.actor) {
        return match ratings.submitted(Author::Learner) {
            Some(assessment) => record::page(reading.page(), &reading.actor, &ratings, assessment, None, false),
            None => Err(refusal.into()),
        };
    }
    let form = fields::form(&fields::values(&ratings.ground, ratings.open(Author::Learner), Author::Learner));
    page(reading.page(), &ratings, form, StatusCode::OK)
}

fn page(p: Page, ratings: &Ratings, form: Form, status: StatusCode) -> Result<Response, Error> {
    let ground = &ratings.ground;
    let open = ratings.open(Author::Learner);
    let opens = open.map(|open| local_date(open.opens_at)).or_else(|| ground.assessment_due().and_then(|day| day.succ_opt()));
    let blocks = fields::blocks(&p, ground, Author::Learner, &form);
    let own = Own {
        base: format!("/placements/{}", ground.placement),
        stay: stay(&p, ground),
        opens: opens.map(|day| p.date_short(&day)).unwrap_or_default(),
        of: ground.scale().len(),
        answered: blocks.iter().flat_map(|block| &block.questions).filter(|question| !form.value(&question.result).is_empty()).count(),
        total: ground.items().len(),
        saved: open.map(|open| p.t1("assessments-saved-at", "at", p.moment(&open.saved_at))).unwrap_or_default(),
        blocks,
        form,
        p,
    };
    html_with(status, &own)
}

pub(super) async fn update(Path(id): Path<PlacementId>, mut w: Writing) -> Result<Response, Error> {
    let ratings = store::assessments::ratings(&mut *w.reader().await?, id).await?.read_in(w.visit.language);
    if let Err(refusal) = ratings.self_assessor(&w.actor) {
        return w.refused(refusal).await;
    }
    let draft = fields::read(&mut w.form, &ratings.ground, Author::Learner);
    if w.form.has_errors() {
        return page(w.page(), &ratings, w.form.clone(), StatusCode::UNPROCESSABLE_ENTITY);
    }
    let submits = w.form.value("do") == "submit";
    let here = format!("/placements/{id}/self-assessment");
    let location = if submits { format!("/placements/{id}/results") } else { here.clone() };
    let saving = Saving { id: AssessmentId(Uuid::now_v7()), version: w.form.version_number(), draft, language: w.visit.language };
    let tx = match w.begin(location.as_str()).await {
        Err(Error::Already(_)) if w.background => return background::repeated(&w, ratings.open(Author::Learner)),
        begun => begun?,
    };
    let done = if submits {
        actions::assessments::submit_self(tx, id, &saving, w.now()).await.map(|()| 0)
    } else {
        actions::assessments::save_self(tx, id, &saving, w.now()).await
    };
    match done {
        Ok(version) if w.background => Ok(background::saved(&w, version)),
        Ok(_) if submits => Ok(see_other_saying(location, "assessments-said-own-submitted")),
        Ok(_) => Ok(see_other_saying(location, "assessments-said-saved")),
        Err(actions::Error::Invalid(missing)) => {
            w.form.reject_all(missing);
            page(w.page(), &ratings, w.form.clone(), StatusCode::UNPROCESSABLE_ENTITY)
        }
        Err(actions::Error::Store(store::Error::LostUpdate)) => {
            let ratings = store::assessments::ratings(&mut *w.reader().await?, id).await?.read_in(w.visit.language);
            match ratings.open(Author::Learner) {
                Some(stored) => merge::conflict(w.page(), &w.form, &ratings.ground, stored, &here),
                None => Err(Error::LostUpdate),
            }
        }
        Err(error) => Err(error.into()),
    }
}
