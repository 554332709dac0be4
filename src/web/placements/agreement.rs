//! Preparing the learning agreement of a placement.

use crate::actions;
use crate::domain::ids::{PlacementId, TextId};
use crate::domain::refusal::{Refusal, RefusalKind};
use crate::domain::units::language_name;
use crate::store;
use crate::web::error::Error;
use crate::web::extract::{Path, Writing};
use crate::web::ui::{see_other, see_other_saying};
use axum::response::Response;
use uuid::Uuid;

pub(super) async fn create(Path(id): Path<PlacementId>, w: Writing) -> Result<Response, Error> {
    let chosen = w.form.value("language");
    let language = if chosen.is_empty() { w.visit.language.code() } else { chosen };
    if language_name(language).is_none() {
        return Err(Error::BadRequest);
    }
    let agreement = TextId(Uuid::now_v7());
    let location = format!("/agreements/{agreement}/edit");
    let tx = w.begin(location.as_str()).await?;
    match actions::agreements::draft(tx, agreement, id, language).await {
        Ok(()) => Ok(see_other_saying(location, "agreements-said-drafted")),
        // Somebody else has prepared it in between: that is the one to go on with.
        Err(actions::Error::Refused(Refusal { kind: RefusalKind::WrongStage, .. })) => {
            let placement = store::placements::find(&mut *w.reader().await?, id).await?;
            match placement.agreement {
                Some(agreement) => Ok(see_other(format!("/agreements/{}", agreement.id))),
                None => Err(Refusal::wrong_stage("placements-refused-ended").into()),
            }
        }
        Err(error) => Err(error.into()),
    }
}
