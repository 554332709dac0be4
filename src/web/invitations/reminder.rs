//! Sending the letter of an open invitation again, with new days; at most once in a day.

use crate::actions;
use crate::domain::ids::{InvitationId, OrganisationId};
use crate::web::error::Error;
use crate::web::extract::{Path, Writing};
use crate::web::state::AppState;
use crate::web::ui::see_other_saying;
use axum::extract::State;
use axum::response::Response;

pub(super) async fn create(
    State(state): State<AppState>,
    Path((organisation, id)): Path<(OrganisationId, InvitationId)>,
    w: Writing,
) -> Result<Response, Error> {
    let location = format!("/organisations/{organisation}");
    let now = w.now();
    let tx = w.begin(location.as_str()).await?;
    actions::invitations::send_again(tx, organisation, id, &state.config.secret, now).await?;
    Ok(see_other_saying(location, "invitations-said-again"))
}
