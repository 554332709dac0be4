//! Carries out the placing.

use super::new;
use crate::actions;
use crate::domain::ids::{LearnerId, MobilityId, OrganisationId, PlacementId};
use crate::store;
use crate::web::error::Error;
use crate::web::extract::{Path, Writing};
use crate::web::ui::see_other_saying;
use axum::response::Response;
use http::StatusCode;
use uuid::Uuid;

pub(super) async fn create(Path(id): Path<MobilityId>, mut w: Writing) -> Result<Response, Error> {
    let mut learners: Vec<LearnerId> = Vec::new();
    let mut foreign = false;
    for value in w.form.values("learner") {
        match value.parse() {
            Ok(learner) if learners.contains(&learner) => {}
            Ok(learner) => learners.push(learner),
            Err(_) => foreign = true,
        }
    }
    if foreign {
        w.form.reject("learner", "placements-error-learner");
    } else if learners.is_empty() {
        w.form.reject("learner", "placements-error-nobody");
    }
    let company: Option<OrganisationId> = w.form.id("company");
    if w.form.has_errors() {
        return again(&w, id).await;
    }
    let made: Vec<_> = learners.into_iter().map(|learner| (PlacementId(Uuid::now_v7()), learner)).collect();
    let location = match made.as_slice() {
        [(only, _)] => format!("/placements/{only}"),
        _ => format!("/mobilities/{id}"),
    };
    let tx = w.begin(location.as_str()).await?;
    match actions::placements::make(tx, id, &made, company, w.page().today).await {
        Ok(()) if made.len() == 1 => Ok(see_other_saying(location, "placements-said-made")),
        Ok(()) => Ok(see_other_saying(location, "placements-said-made-several")),
        Err(actions::Error::Invalid(fields)) => {
            w.form.reject_all(fields);
            again(&w, id).await
        }
        Err(error) => Err(error.into()),
    }
}

async fn again(w: &Writing, id: MobilityId) -> Result<Response, Error> {
    let mut reader = w.reader().await?;
    let mobility = store::mobilities::find(&mut reader, id).await?;
    let p = w.page();
    mobility.placer(&w.actor, p.today)?;
    new::show(&mut reader, p, mobility, w.form.clone(), StatusCode::UNPROCESSABLE_ENTITY).await
}
