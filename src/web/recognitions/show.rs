//! The recognition of a placement: the form for who may decide, what was decided, and before that who will.

use super::form;
use super::view::{DecisionView, PromiseView, decision, promise};
use crate::domain::assessments::Ratings;
use crate::domain::ids::PlacementId;
use crate::domain::recognitions::Recognition;
use crate::store;
use crate::web::error::Error;
use crate::web::extract::{Path, Reading};
use crate::web::ui::outcomes::{Sign, WayPoint, placement_crumbs, stay, way};
use crate::web::ui::{Crumb, Form, Page, html};
use askama::Template;
use axum::response::Response;
use http::StatusCode;

#[derive(Template)]
#[template(path = "recognitions/show.html")]
struct Show {
    p: Page,
    crumbs: Vec<Crumb>,
    base: String,
    title: String,
    stay: String,
    stage: &'static str,
    sign: Sign,
    way: Vec<WayPoint>,
    /// Why this reader does not decide; empty where all is decided.
    why: String,
    due: String,
    promised_on: String,
    promise_lang: String,
    units: Vec<Unit>,
}

#[derive(Debug)]
struct Unit {
    title: String,
    lang: String,
    promise: PromiseView,
    decision: Option<DecisionView>,
}

pub(super) async fn show(Path(id): Path<PlacementId>, mut reading: Reading) -> Result<Response, Error> {
    let ratings = store::assessments::ratings(&mut reading.reader, id).await?.read_in(reading.visit.language);
    let (validation, recognitions) = store::recognitions::decided(&mut reading.reader, id).await?;
    let p = reading.page();
    let open = ratings.ground.agreement().is_some_and(|agreement| agreement.units.len() > recognitions.len());
    match (ratings.recogniser(validation.as_ref(), &reading.actor), &validation) {
        (Ok(recogniser), Some(validation)) if open => {
            let form = Form::new([("validation", recogniser.validation().to_string())]);
            form::page(p, &ratings, validation, &recognitions, form, None, StatusCode::OK)
        }
        (Err(refusal), _) if open => page(p, &ratings, &recognitions, Some(refusal.key)),
        _ => page(p, &ratings, &recognitions, None),
    }
}

fn page(p: Page, ratings: &Ratings, recognitions: &[Recognition], why: Option<&'static str>) -> Result<Response, Error> {
    let ground = &ratings.ground;
    let agreement = ground.agreement();
    let units = agreement.map_or(&[][..], |agreement| &agreement.units).iter().map(|unit| Unit {
        title: unit.title.clone(),
        lang: unit.language.clone(),
        promise: promise(&p, &unit.promise),
        decision: recognitions.iter().find(|recognition| recognition.decided.unit == unit.unit).map(|recognition| decision(&p, unit, recognition)),
    });
    let sign = match why {
        Some(_) => Sign { kind: "wait", word: p.t("ui-status-wait") },
        None => Sign { kind: "done", word: p.t("assessments-phase-recognised") },
    };
    html(&Show {
        crumbs: placement_crumbs(&p, ground, p.t("recognitions-recognition")),
        base: format!("/placements/{}", ground.placement),
        title: p.t1("recognitions-title", "who", ground.learner_name.as_str()),
        stay: stay(&p, ground),
        stage: ratings.phase().code(),
        sign,
        way: way(&p, ratings, false),
        why: why.map(|key| p.t1(key, "who", ratings.who_recognises())).unwrap_or_default(),
        due: ground.recognition_due().map(|day| p.date(&day)).unwrap_or_default(),
        promised_on: ground.signed.as_ref().map(|signed| p.date_short(&crate::i18n::local_date(signed.on))).unwrap_or_default(),
        promise_lang: agreement.map(|agreement| agreement.language.clone()).unwrap_or_default(),
        units: units.collect(),
        p,
    })
}
