//! Taking a learner's or guardian's invitation back.

use super::show;
use crate::actions;
use crate::domain::ids::{InvitationId, LearnerId};
use crate::web::error::Error;
use crate::web::extract::{Path, Writing};
use crate::web::ui::see_other_saying;
use axum::response::Response;

pub(super) async fn create(Path((id, invitation)): Path<(LearnerId, InvitationId)>, w: Writing) -> Result<Response, Error> {
    show::find(&mut w.reader().await?, &w.actor, id).await?;
    let location = format!("/learners/{id}");
    let tx = w.begin(location.as_str()).await?;
    actions::learners::revoke(tx, id, invitation).await?;
    Ok(see_other_saying(location, "invitations-said-revoked"))
}
