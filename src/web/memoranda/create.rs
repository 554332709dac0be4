//! Beginning a memorandum. Only the drafting institution is put in: whoever is ticked sees the draft from then on.

use super::{fields, new};
use crate::actions;
use crate::domain::ids::{PartnershipId, TextId};
use crate::domain::language::Language;
use crate::domain::memoranda::{self, Choices, Memorandum};
use crate::store;
use crate::web::error::Error;
use crate::web::extract::Writing;
use crate::web::ui::see_other_saying;
use axum::response::Response;
use http::StatusCode;
use uuid::Uuid;

pub(super) async fn create(mut w: Writing) -> Result<Response, Error> {
    let title = w.form.required_line("title", "memoranda-error-title");
    let partnership: Option<PartnershipId> = w.form.id("partnership");
    if partnership.is_none() {
        w.form.reject("partnership", "memoranda-error-partnership");
    }
    let language = w.form.choice("language", Language::from_code, "ui-error-choice").unwrap_or_default();
    let mut reader = w.reader().await?;
    let drafter = match partnership {
        Some(id) => Some(memoranda::drafter(&store::partnerships::find(&mut reader, id).await?, &w.actor)?),
        None => None,
    };
    let Some(drafter) = drafter.filter(|_| !w.form.has_errors()) else {
        let actor = w.actor.clone();
        return new::show(w.page(), &mut reader, &actor, w.form, StatusCode::UNPROCESSABLE_ENTITY).await;
    };
    drop(reader);
    let choices = Choices { organisations: vec![drafter.owner()], units: Vec::new() };
    let memorandum = Memorandum::new(language.code(), &title, fields::standard(language));
    let id = TextId(Uuid::now_v7());
    let location = format!("/memoranda/{id}/edit");
    let today = w.page().today;
    let tx = w.begin(location.clone()).await?;
    actions::memoranda::draft(tx, id, drafter.partnership(), memorandum, &choices, today).await?;
    Ok(see_other_saying(location, "memoranda-said-drafted"))
}
