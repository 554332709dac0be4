//! Beginning a unit: the editor opens with one empty line in each column.

use super::home::{Homes, may_begin};
use super::new;
use super::sides::read_sides;
use crate::actions;
use crate::domain::ids::{OutcomeId, TextId};
use crate::domain::texts::Wording;
use crate::domain::units::{Area, Node, Unit, language_name};
use crate::web::error::Error;
use crate::web::extract::Writing;
use crate::web::ui::see_other;
use axum::response::Response;
use http::StatusCode;
use uuid::Uuid;

pub(super) async fn create(mut w: Writing) -> Result<Response, Error> {
    may_begin(&w.actor)?;
    let mut reader = w.reader().await?;
    let homes = Homes::of(&w.actor, &mut reader).await?;
    let home = homes.named(&w.form, &mut reader).await?;
    drop(reader);
    let title = w.form.text("title", crate::web::ui::LINE).replace('\n', " ");
    if title.is_empty() {
        w.form.reject("title", "units-error-title");
    }
    let language = w.form.value("language").trim().to_owned();
    if language_name(&language).is_none() {
        w.form.reject("language", "units-error-language");
    }
    let sides = read_sides(&mut w.form, &home.candidates, None);
    let (Some(sides), false) = (sides, w.form.has_errors()) else {
        return new::page(w.page(), &homes, Some(&home), w.form, StatusCode::UNPROCESSABLE_ENTITY);
    };
    let mut unit = Unit::begun(&language, &title, sides);
    for &area in Area::ALL {
        unit.column_mut(area).add(None, Node::new(OutcomeId(Uuid::now_v7()), Wording::default(), true));
    }
    let id = TextId(Uuid::now_v7());
    let location = format!("/units/{id}/edit");
    let tx = w.begin(location.as_str()).await?;
    match actions::units::draft(tx, id, home.id, &unit).await {
        Ok(()) => Ok(see_other(location)),
        Err(actions::Error::Invalid(invalid)) => {
            w.form.reject_all(invalid);
            new::page(w.page(), &homes, Some(&home), w.form, StatusCode::UNPROCESSABLE_ENTITY)
        }
        Err(error) => Err(error.into()),
    }
}
