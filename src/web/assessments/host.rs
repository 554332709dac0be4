//! The host's form: per outcome what was found, at which level and why not, then the whole. It is made from the agreement;
//! nobody types an outcome again.

use super::fields::{self, Block};
use super::{background, base, merge, record, still_named};
use crate::actions;
use crate::actions::assessments::Saving;
use crate::domain::actor::Actor;
use crate::domain::assessments::{Author, Ratings};
use crate::domain::ids::{AssessmentId, PlacementId};
use crate::store;
use crate::web::error::Error;
use crate::web::extract::{Query, Reading, Writing};
use crate::web::ui::outcomes::{placement_crumbs, stay};
use crate::web::ui::{Crumb, Form, Page, html_with, see_other, see_other_saying};
use askama::Template;
use axum::response::Response;
use http::StatusCode;
use uuid::Uuid;

#[derive(Template)]
#[template(path = "assessments/host.html")]
struct Host {
    p: Page,
    crumbs: Vec<Crumb>,
    base: String,
    by_link: bool,
    /// Whether a guest has an address to which the code can go.
    has_address: bool,
    learner: String,
    stay: String,
    due: String,
    /// The agreed method and how it is recorded, in the agreement's language.
    method: String,
    recording: String,
    agreed_lang: String,
    reason: String,
    reason_lang: String,
    blocks: Vec<Block>,
    of: usize,
    answered: usize,
    total: usize,
    saved: String,
    form: Form,
}

pub(super) async fn show(id: PlacementId, query: Query, mut reading: Reading) -> Result<Response, Error> {
    let ratings = store::assessments::ratings(&mut reading.reader, id).await?.read_in(reading.visit.language);
    if let Err(refusal) = ratings.assessor(&reading.actor) {
        still_named(&ratings, &reading.actor)?;
        let asked = query.parse::<i32>("number");
        let older =
            asked.and_then(|number| ratings.all.iter().find(|one| one.author == Author::Host && one.number == number && one.submitted.is_some()));
        let shown = older.or_else(|| ratings.submitted(Author::Host));
        return match shown {
            Some(assessment) => record::page(reading.page(), &reading.actor, &ratings, assessment, None, false),
            None if reading.actor.guest().is_some() => Err(refusal.into()),
            None => record::waiting(reading.page(), &reading.actor, &ratings),
        };
    }
    let form = fields::form(&fields::values(&ratings.ground, ratings.open(Author::Host), Author::Host));
    page(reading.page(), &reading.actor, &ratings, form, StatusCode::OK)
}

fn page(p: Page, actor: &Actor, ratings: &Ratings, form: Form, status: StatusCode) -> Result<Response, Error> {
    let ground = &ratings.ground;
    let open = ratings.open(Author::Host);
    let agreement = ground.agreement();
    let blocks = fields::blocks(&p, ground, Author::Host, &form);
    let host = Host {
        crumbs: placement_crumbs(&p, ground, p.t("assessments-assessment")),
        base: base(actor, ground.placement),
        by_link: actor.guest().is_some(),
        has_address: !actor.email.is_empty(),
        learner: ground.learner_name.clone(),
        stay: stay(&p, ground),
        due: ground.assessment_due().map(|day| p.date(&day)).unwrap_or_default(),
        method: agreement.map(|agreement| agreement.assessment_method.clone()).unwrap_or_default(),
        recording: agreement.map(|agreement| agreement.assessment_recording.clone()).unwrap_or_default(),
        agreed_lang: agreement.map(|agreement| agreement.language.clone()).unwrap_or_default(),
        reason: open.and_then(|open| open.correction_reason.clone()).unwrap_or_default(),
        reason_lang: open.map(|open| open.language.clone()).unwrap_or_default(),
        of: ground.scale().len(),
        answered: blocks.iter().flat_map(|block| &block.questions).filter(|question| !form.value(&question.result).is_empty()).count(),
        total: ground.items().len(),
        saved: open.map(|open| p.t2("assessments-saved-by", "who", open.saved_by_name.as_str(), "at", p.moment(&open.saved_at))).unwrap_or_default(),
        blocks,
        form,
        p,
    };
    html_with(status, &host)
}

pub(super) async fn update(id: PlacementId, mut w: Writing) -> Result<Response, Error> {
    let ratings = store::assessments::ratings(&mut *w.reader().await?, id).await?.read_in(w.visit.language);
    if let Err(refusal) = ratings.assessor(&w.actor) {
        return w.refused(refusal).await;
    }
    let draft = fields::read(&mut w.form, &ratings.ground, Author::Host);
    if w.form.has_errors() {
        return page(w.page(), &w.actor, &ratings, w.form.clone(), StatusCode::UNPROCESSABLE_ENTITY);
    }
    let checks = w.form.value("do") == "check";
    let here = format!("{}/assessment", base(&w.actor, id));
    let location = if checks { format!("{here}/submission") } else { here.clone() };
    let saving = Saving { id: AssessmentId(Uuid::now_v7()), version: w.form.version_number(), draft, language: w.visit.language };
    let tx = match w.begin(location.as_str()).await {
        Err(Error::Already(_)) if w.background => return background::repeated(&w, ratings.open(Author::Host)),
        begun => begun?,
    };
    match actions::assessments::save(tx, id, &saving, w.now()).await {
        Ok(version) if w.background => Ok(background::saved(&w, version)),
        Ok(_) if checks => Ok(see_other(location)),
        Ok(_) => Ok(see_other_saying(location, "assessments-said-saved")),
        Err(actions::Error::Invalid(missing)) => {
            w.form.reject_all(missing);
            page(w.page(), &w.actor, &ratings, w.form.clone(), StatusCode::UNPROCESSABLE_ENTITY)
        }
        Err(actions::Error::Store(store::Error::LostUpdate)) => {
            let ratings = store::assessments::ratings(&mut *w.reader().await?, id).await?.read_in(w.visit.language);
            match ratings.open(Author::Host) {
                Some(stored) => merge::conflict(w.page(), &w.form, &ratings.ground, stored, &here),
                None => Err(Error::LostUpdate),
            }
        }
        Err(error) => Err(error.into()),
    }
}
