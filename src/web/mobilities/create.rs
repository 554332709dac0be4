//! Carries out the planning.

use super::fields::Typed;
use super::new;
use crate::actions;
use crate::actions::mobilities::Plan;
use crate::domain::ids::{MobilityId, OrganisationId, PartnershipId};
use crate::domain::refusal::Refusal;
use crate::web::error::Error;
use crate::web::extract::Writing;
use crate::web::ui::see_other_saying;
use axum::response::Response;
use http::StatusCode;
use uuid::Uuid;

pub(super) async fn create(mut w: Writing) -> Result<Response, Error> {
    if w.actor.staff_seat().is_none() {
        return Err(Refusal::not_entitled("mobilities-refused-plan", "").into());
    }
    let partnership: PartnershipId = w.form.value("partnership").parse().map_err(|_| Error::NotFound)?;
    let sending: Option<OrganisationId> = w.form.id("sending");
    let hosting: Option<OrganisationId> = w.form.id("hosting");
    if sending.is_none() {
        w.form.reject("sending", "mobilities-error-sending");
    }
    if hosting.is_none() {
        w.form.reject("hosting", "mobilities-error-hosting");
    }
    let typed = Typed::read(&mut w.form);
    let ((Some(sending), Some(hosting)), Some(terms), false) = ((sending, hosting), typed.terms(), w.form.has_errors()) else {
        return again(&w, partnership).await;
    };
    let id = MobilityId(Uuid::now_v7());
    let location = format!("/mobilities/{id}");
    let tx = w.begin(location.as_str()).await?;
    match actions::mobilities::plan(tx, id, &Plan { partnership, sending, hosting, terms }, w.page().today).await {
        Ok(()) => Ok(see_other_saying(location, typed.said("mobilities-said-planned", "mobilities-said-planned-unusual"))),
        Err(actions::Error::Invalid(fields)) => {
            w.form.reject_all(fields);
            again(&w, partnership).await
        }
        Err(error) => Err(error.into()),
    }
}

async fn again(w: &Writing, partnership: PartnershipId) -> Result<Response, Error> {
    let mut reader = w.reader().await?;
    new::show(&mut reader, w.page(), &w.actor, partnership, w.form.clone(), StatusCode::UNPROCESSABLE_ENTITY).await
}
