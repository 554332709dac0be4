//! Joining for an organisation that was added.

use crate::actions;
use crate::domain::ids::{OrganisationId, PartnershipId};
use crate::store;
use crate::web::error::Error;
use crate::web::extract::{Path, Writing};
use crate::web::ui::see_other_saying;
use axum::response::Response;

pub(super) async fn create(Path(id): Path<PartnershipId>, mut w: Writing) -> Result<Response, Error> {
    // Out of sight is not found, whatever the form says.
    let partnership = store::partnerships::find(&mut *w.reader().await?, id).await?;
    let Some(organisation) = w.form.id::<OrganisationId>("organisation").filter(|organisation| partnership.entry(*organisation).is_some()) else {
        return Err(crate::domain::refusal::Refusal::not_entitled("partnerships-refused-join", "").into());
    };
    let location = format!("/partnerships/{id}");
    let tx = w.begin(location.as_str()).await?;
    actions::partnerships::join(tx, id, organisation).await?;
    Ok(see_other_saying(location, "partnerships-said-joined"))
}
