//! Ending a seat.

use crate::actions;
use crate::domain::ids::{MemberId, OrganisationId};
use crate::web::error::Error;
use crate::web::extract::{Path, Writing};
use crate::web::ui::see_other_saying;
use axum::response::Response;

pub(super) async fn create(Path((organisation, id)): Path<(OrganisationId, MemberId)>, w: Writing) -> Result<Response, Error> {
    let location = format!("/organisations/{organisation}");
    let tx = w.begin(location.as_str()).await?;
    actions::members::end(tx, organisation, id).await?;
    Ok(see_other_saying(location, "members-said-ended"))
}
