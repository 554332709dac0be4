//! Opening a correction of what the host submitted.

use super::record;
use crate::actions;
use crate::domain::assessments::Author;
use crate::domain::ids::{AssessmentId, PlacementId};
use crate::domain::refusal::Refusal;
use crate::store;
use crate::web::error::Error;
use crate::web::extract::{Path, Writing};
use crate::web::ui::see_other_saying;
use axum::response::Response;
use uuid::Uuid;

pub(super) async fn create(Path(id): Path<PlacementId>, mut w: Writing) -> Result<Response, Error> {
    let ratings = store::assessments::ratings(&mut *w.reader().await?, id).await?;
    if let Err(refusal) = ratings.corrector(&w.actor) {
        return w.refused(refusal).await;
    }
    let reason = w.form.required_text("reason", "assessments-error-correction-reason");
    if w.form.has_errors() {
        let latest = ratings.submitted(Author::Host).ok_or_else(|| Refusal::wrong_stage("assessments-refused-empty"))?;
        return record::page(w.page(), &w.actor, &ratings, latest, Some(w.form.clone()));
    }
    let location = format!("/placements/{id}/assessment");
    let tx = w.begin(location.as_str()).await?;
    actions::assessments::correct(tx, id, AssessmentId(Uuid::now_v7()), &reason, w.visit.language, w.now()).await?;
    Ok(see_other_saying(location, "assessments-said-correcting"))
}
