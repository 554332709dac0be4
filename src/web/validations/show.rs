//! The validation of a placement: the form for who may decide, the decisions once they are made, and before that who will.

use super::form;
use crate::domain::assessments::{Author, Ratings};
use crate::domain::ids::PlacementId;
use crate::domain::recognitions::Recognition;
use crate::domain::validations::Validation;
use crate::i18n::local_date;
use crate::store;
use crate::web::error::Error;
use crate::web::extract::{Path, Reading};
use crate::web::ui::outcomes::{LevelView, Sign, WayPoint, found, level, placement_crumbs, stay, validated, way, who};
use crate::web::ui::{Crumb, Form, Page, html};
use askama::Template;
use axum::response::Response;
use http::StatusCode;

#[derive(Template)]
#[template(path = "validations/show.html")]
struct Show {
    p: Page,
    crumbs: Vec<Crumb>,
    base: String,
    title: String,
    stay: String,
    stage: &'static str,
    sign: Sign,
    way: Vec<WayPoint>,
    by: String,
    at: String,
    lang: String,
    note: String,
    units: Vec<Unit>,
    to_recognise: bool,
}

#[derive(Debug)]
struct Unit {
    title: String,
    lang: String,
    lines: Vec<Line>,
}

#[derive(Debug)]
struct Line {
    mark: String,
    group: String,
    text: String,
    found: Option<Sign>,
    level: Option<LevelView>,
    answer: Option<Sign>,
    reason: String,
}

#[derive(Template)]
#[template(path = "validations/waiting.html")]
struct Waiting {
    p: Page,
    crumbs: Vec<Crumb>,
    base: String,
    title: String,
    stay: String,
    stage: &'static str,
    way: Vec<WayPoint>,
    why: String,
    who: String,
    due: String,
}

pub(super) async fn show(Path(id): Path<PlacementId>, mut reading: Reading) -> Result<Response, Error> {
    let ratings = store::assessments::ratings(&mut reading.reader, id).await?.read_in(reading.visit.language);
    let (validation, recognitions) = store::recognitions::decided(&mut reading.reader, id).await?;
    let p = reading.page();
    if let Some(validation) = validation {
        return decided(p, &ratings, &validation, &recognitions, ratings.recogniser(Some(&validation), &reading.actor).is_ok());
    }
    match ratings.validator(&reading.actor) {
        Ok(validator) => form::page(p, &ratings, Form::new([("assessment", validator.assessment().to_string())]), None, StatusCode::OK),
        Err(refusal) => waiting(p, &ratings, refusal.key),
    }
}

fn decided(p: Page, ratings: &Ratings, validation: &Validation, recognitions: &[Recognition], may_recognise: bool) -> Result<Response, Error> {
    let ground = &ratings.ground;
    let host = ratings.all.iter().find(|assessment| assessment.id == validation.assessment);
    let undecided = ground.agreement().is_some_and(|agreement| agreement.units.len() > recognitions.len());
    let units = ground.agreement().map_or(&[][..], |agreement| &agreement.units).iter().map(|unit| Unit {
        title: unit.title.clone(),
        lang: unit.language.clone(),
        lines: unit
            .items
            .iter()
            .map(|item| {
                let rating = host.and_then(|host| host.rating(item.id));
                let answered = validation.answer(item.id);
                Line {
                    mark: item.mark.clone(),
                    group: item.group.clone(),
                    text: item.text.clone(),
                    found: rating.and_then(|rating| rating.outcome).map(|outcome| found(p.locale(), outcome)),
                    level: level(ground, p.locale(), rating.and_then(|rating| rating.points)),
                    answer: answered.map(|answered| validated(p.locale(), answered.answer)),
                    reason: answered.map(|answered| answered.reason.clone()).unwrap_or_default(),
                }
            })
            .collect(),
    });
    html(&Show {
        crumbs: placement_crumbs(&p, ground, p.t("validations-validation")),
        base: format!("/placements/{}", ground.placement),
        title: p.t1("validations-title", "who", ground.learner_name.as_str()),
        stay: stay(&p, ground),
        stage: ratings.phase().code(),
        sign: Sign { kind: "done", word: p.t("assessments-phase-validated") },
        way: way(&p, ratings, may_recognise && undecided),
        by: who(p.locale(), &validation.by),
        at: p.date(&local_date(validation.by.at)),
        lang: validation.language.clone(),
        note: validation.note.clone(),
        units: units.collect(),
        to_recognise: may_recognise && undecided,
        p,
    })
}

/// Nobody of this reader's decides here, or not yet: why, who will, and by when.
fn waiting(p: Page, ratings: &Ratings, why: &'static str) -> Result<Response, Error> {
    let ground = &ratings.ground;
    let assessed = ratings.submitted(Author::Host).is_some();
    html(&Waiting {
        crumbs: placement_crumbs(&p, ground, p.t("validations-validation")),
        base: format!("/placements/{}", ground.placement),
        title: p.t1("validations-title", "who", ground.learner_name.as_str()),
        stay: stay(&p, ground),
        stage: ratings.phase().code(),
        way: way(&p, ratings, false),
        why: p.t1(why, "who", ratings.who_validates()),
        who: if assessed { String::new() } else { ground.who_assesses() },
        due: ground.validation_due().map(|day| p.date(&day)).unwrap_or_default(),
        p,
    })
}
