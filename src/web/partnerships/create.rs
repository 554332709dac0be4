//! Founding a partnership.

use super::{new, sides};
use crate::actions;
use crate::domain::ids::{OrganisationId, PartnershipId};
use crate::domain::partnerships::{founder, founding_seats};
use crate::domain::refusal::Refusal;
use crate::web::error::Error;
use crate::web::extract::Writing;
use crate::web::ui::see_other_saying;
use axum::response::Response;
use http::StatusCode;
use uuid::Uuid;

/// The longest purpose.
pub(super) const PURPOSE: usize = 4_000;

pub(super) async fn create(mut w: Writing) -> Result<Response, Error> {
    if founding_seats(&w.actor).next().is_none() {
        return Err(Refusal::not_entitled("partnerships-refused-found", "").into());
    }
    let title = w.form.required_line("title", "partnerships-error-title");
    let purpose = w.form.text("purpose", PURPOSE);
    let organisation = w.form.id::<OrganisationId>("organisation").filter(|organisation| founder(&w.actor, *organisation).is_ok());
    if organisation.is_none() {
        w.form.reject("organisation", "partnerships-error-organisation");
    }
    let place = sides::place(&mut w.form);
    let (Some(organisation), Some(place), false) = (organisation, place, w.form.has_errors()) else {
        return new::show(w.page(), &w.actor, w.form, StatusCode::UNPROCESSABLE_ENTITY);
    };
    let id = PartnershipId(Uuid::now_v7());
    let location = format!("/partnerships/{id}");
    let tx = w.begin(location.as_str()).await?;
    actions::partnerships::found(tx, id, organisation, place, &title, &purpose).await?;
    Ok(see_other_saying(location, "partnerships-said-founded"))
}
