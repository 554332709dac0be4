//! What the buttons of the decision form do. Only the last one stores anything.

use super::form;
use crate::actions;
use crate::actions::recognitions::Recognising;
use crate::domain::ids::{PlacementId, ValidationId};
use crate::store;
use crate::web::error::Error;
use crate::web::extract::{Path, Writing};
use crate::web::ui::{Form, see_other_saying};
use axum::response::Response;
use http::StatusCode;

pub(super) async fn create(Path(id): Path<PlacementId>, mut w: Writing) -> Result<Response, Error> {
    let mut reader = w.reader().await?;
    let ratings = store::assessments::ratings(&mut reader, id).await?.read_in(w.visit.language);
    let (validation, recognitions) = store::recognitions::decided(&mut reader, id).await?;
    drop(reader);
    let (recogniser, validation) = match (ratings.recogniser(validation.as_ref(), &w.actor), validation) {
        (Ok(recogniser), Some(validation)) => (recogniser, validation),
        (Err(refusal), _) => return w.refused(refusal).await,
        (Ok(_), None) => return Err(Error::NotFound),
    };
    let shown = w.form.id::<ValidationId>("validation").filter(|shown| *shown == recogniser.validation()).ok_or(Error::BadRequest)?;
    let again =
        |w: &Writing, form: Form, filled: Option<String>, status| form::page(w.page(), &ratings, &validation, &recognitions, form, filled, status);
    let press = w.form.value("do").to_owned();
    match press.as_str() {
        "fill" => {
            let n = form::fill(&mut w.form, &ratings, &validation, &recognitions);
            let filled = w.page().t1("recognitions-filled", "n", n);
            return again(&w, fresh(&w.form), Some(filled), StatusCode::OK);
        }
        "edit" => return again(&w, fresh(&w.form), None, StatusCode::OK),
        _ => {}
    }
    let decisions = form::read(&mut w.form, &ratings, &validation, &recognitions);
    if w.form.has_errors() {
        return again(&w, w.form.clone(), None, StatusCode::UNPROCESSABLE_ENTITY);
    }
    if press != "confirm" {
        return form::check(w.page(), &ratings, &recognitions, &w.form, &decisions);
    }
    let location = format!("/placements/{id}/recognition");
    let tx = w.begin(location.as_str()).await?;
    let recognising = Recognising { shown, decisions, language: w.visit.language };
    match actions::recognitions::recognise(tx, id, &recognising, w.now()).await {
        Ok(()) => Ok(see_other_saying(location, "recognitions-said-recognised")),
        Err(actions::Error::Invalid(wrong)) => {
            w.form.reject_all(wrong);
            again(&w, w.form.clone(), None, StatusCode::UNPROCESSABLE_ENTITY)
        }
        Err(error) => Err(error.into()),
    }
}

/// The same words under a new key: nothing was carried out with the old one.
fn fresh(form: &Form) -> Form {
    let kept = form.pairs().iter().filter(|(name, _)| name != "once" && name != "do");
    Form::new(kept.map(|(name, value)| (name.as_str(), value.clone())))
}
