//! Shutting an organisation out and letting it in again: one form, whose button says which.

use crate::actions;
use crate::domain::ids::OrganisationId;
use crate::web::error::Error;
use crate::web::extract::{Path, Writing};
use crate::web::ui::see_other_saying;
use axum::response::Response;

pub(super) async fn create(Path(id): Path<OrganisationId>, w: Writing) -> Result<Response, Error> {
    let location = format!("/organisations/{id}");
    let resumes = w.form.checked("do", "resume");
    let tx = w.begin(location.as_str()).await?;
    if resumes {
        actions::organisations::resume(tx, id).await?;
        return Ok(see_other_saying(location, "organisations-said-resumed"));
    }
    actions::organisations::suspend(tx, id, w.now()).await?;
    Ok(see_other_saying(location, "organisations-said-suspended"))
}
