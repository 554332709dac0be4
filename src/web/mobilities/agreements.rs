//! The agreements of everybody who has none, with the text of one who has.

use super::show;
use crate::actions;
use crate::domain::ids::{MobilityId, TextId};
use crate::domain::placements::prepares_group;
use crate::store;
use crate::web::error::Error;
use crate::web::extract::{Path, Writing};
use crate::web::ui::see_other_saying;
use axum::response::Response;
use http::StatusCode;
use uuid::Uuid;

pub(super) async fn create(Path(id): Path<MobilityId>, mut w: Writing) -> Result<Response, Error> {
    let like: Option<TextId> = w.form.id("like");
    let Some(like) = like else {
        w.form.reject("like", "agreements-error-like");
        return again(&w, id).await;
    };
    let location = format!("/mobilities/{id}");
    let tx = w.begin(location.as_str()).await?;
    match actions::agreements::draft_like(tx, id, like, std::iter::repeat_with(|| TextId(Uuid::now_v7()))).await {
        Ok(_) => Ok(see_other_saying(location, "mobilities-said-prepared")),
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
    let placements = store::placements::of_mobility(&mut reader, id).await?;
    prepares_group(&placements, &w.actor)?;
    let history = store::audit::history(&mut reader, id.0, 8).await?;
    show::page(w.page(), &w.actor, mobility, &placements, history, w.form.clone(), StatusCode::UNPROCESSABLE_ENTITY)
}
