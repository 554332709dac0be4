//! What the buttons of the decision form do. Only the last one stores anything.

use super::form;
use crate::actions;
use crate::actions::validations::Validating;
use crate::domain::ids::{AssessmentId, PlacementId, ValidationId};
use crate::store;
use crate::web::error::Error;
use crate::web::extract::{Path, Writing};
use crate::web::ui::{Form, see_other_saying};
use axum::response::Response;
use http::StatusCode;
use uuid::Uuid;

pub(super) async fn create(Path(id): Path<PlacementId>, mut w: Writing) -> Result<Response, Error> {
    let ratings = store::assessments::ratings(&mut *w.reader().await?, id).await?.read_in(w.visit.language);
    let location = format!("/placements/{id}/validation");
    let press = w.form.value("do").to_owned();
    let validator = match ratings.validator(&w.actor) {
        Ok(validator) => validator,
        Err(refusal) => return w.refused(refusal).await,
    };
    let shown = w.form.id::<AssessmentId>("assessment").ok_or(Error::BadRequest)?;
    if shown != validator.assessment() {
        return changed(&w, &ratings, validator.assessment());
    }
    match press.as_str() {
        "accept" => {
            let n = form::accept(&mut w.form, &ratings);
            let filled = w.page().t1("validations-filled", "n", n);
            return form::page(w.page(), &ratings, fresh(&w.form), Some(filled), StatusCode::OK);
        }
        "edit" => return form::page(w.page(), &ratings, fresh(&w.form), None, StatusCode::OK),
        _ => {}
    }
    let (answers, note) = form::read(&mut w.form, &ratings);
    if w.form.has_errors() {
        return form::page(w.page(), &ratings, w.form.clone(), None, StatusCode::UNPROCESSABLE_ENTITY);
    }
    if press != "confirm" {
        return form::check(w.page(), &ratings, w.form.clone(), &answers, note);
    }
    let tx = w.begin(location.as_str()).await?;
    let validating = Validating { id: ValidationId(Uuid::now_v7()), shown, answers, note: &note, language: w.visit.language };
    match actions::validations::validate(tx, id, validating, w.now()).await {
        Ok(()) => Ok(see_other_saying(location, "validations-said-validated")),
        Err(actions::Error::Invalid(wrong)) => {
            w.form.reject_all(wrong);
            form::page(w.page(), &ratings, w.form.clone(), None, StatusCode::UNPROCESSABLE_ENTITY)
        }
        Err(actions::Error::Store(store::Error::LostUpdate)) => {
            let ratings = store::assessments::ratings(&mut *w.reader().await?, id).await?.read_in(w.visit.language);
            let now = ratings.validator(&w.actor)?.assessment();
            changed(&w, &ratings, now)
        }
        Err(error) => Err(error.into()),
    }
}

/// The host has corrected its result in between: the form again with everything typed, over the new result.
fn changed(w: &Writing, ratings: &crate::domain::assessments::Ratings, now: AssessmentId) -> Result<Response, Error> {
    let mut form = fresh(&w.form);
    form.set("assessment", now.to_string());
    form.reject("", "validations-error-changed");
    form::page(w.page(), ratings, form, None, StatusCode::CONFLICT)
}

/// The same words under a new key: nothing was carried out with the old one.
fn fresh(form: &Form) -> Form {
    let kept = form.pairs().iter().filter(|(name, _)| name != "once" && name != "do");
    Form::new(kept.map(|(name, value)| (name.as_str(), value.clone())))
}
