//! Opening a correction of what the host submitted.

use super::{base, record};
use crate::actions;
use crate::domain::assessments::Author;
use crate::domain::ids::{AssessmentId, PlacementId};
use crate::domain::refusal::Refusal;
use crate::store;
use crate::web::error::Error;
use crate::web::extract::Writing;
use crate::web::state::AppState;
use crate::web::texts::code;
use crate::web::ui::see_other_saying;
use axum::response::Response;
use uuid::Uuid;

pub(super) async fn create(id: PlacementId, state: &AppState, mut w: Writing) -> Result<Response, Error> {
    let ratings = store::assessments::ratings(&mut *w.reader().await?, id).await?.read_in(w.visit.language);
    if let Err(refusal) = ratings.corrector(&w.actor) {
        return w.refused(refusal).await;
    }
    let latest = ratings.submitted(Author::Host).ok_or_else(|| Refusal::wrong_stage("assessments-refused-empty"))?;
    let location = format!("{}/assessment", base(&w.actor, id));
    let opened = w.visit.link.clone();
    if let Some(opened) = &opened
        && let Some(shown) = code::asked(state, &mut w, opened).await?
    {
        return record::page(w.page(), &w.actor, &ratings, latest, Some(w.form.clone()), shown.sent);
    }
    let reason = w.form.required_text("reason", "assessments-error-correction-reason");
    let confirmed = match &opened {
        Some(opened) => code::proven(state, &mut w, opened, &location).await?,
        None => None,
    };
    if w.form.has_errors() {
        return record::page(w.page(), &w.actor, &ratings, latest, Some(w.form.clone()), false);
    }
    let tx = w.begin(location.as_str()).await?;
    let id_of_new = AssessmentId(Uuid::now_v7());
    actions::assessments::correct(tx, id, id_of_new, &reason, w.visit.language, confirmed.as_ref(), w.now()).await?;
    Ok(see_other_saying(location, "assessments-said-correcting"))
}
