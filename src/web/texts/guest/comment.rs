//! A word by a link: on a place of the text, or on the whole of it.

use super::document;
use crate::actions;
use crate::domain::actor::Purpose;
use crate::web::error::Error;
use crate::web::extract::{Query, Writing};
use crate::web::texts::comment::LONGEST;
use crate::web::texts::load;
use crate::web::ui::see_other_saying;
use axum::response::Response;
use http::StatusCode;

pub(super) async fn create(mut w: Writing) -> Result<Response, Error> {
    let opened = super::link(&w.visit)?;
    // Whoever acts for a party says it there, with a reason and a code.
    if opened.found.link.purpose != Purpose::Review {
        return Err(Error::NotFound);
    }
    let place = w.form.value("place").to_owned();
    let body = w.form.text("body", LONGEST);
    if body.is_empty() {
        w.form.reject("body", "texts-error-comment");
    }
    let mut reader = w.reader().await?;
    let text = super::text(&mut reader, &opened).await?;
    text.commenter(&w.actor)?;
    let content = load::content(&mut reader, &text, text.latest.id).await?;
    if !content.fields().iter().any(|field| field.path == place) {
        return Err(Error::BadRequest);
    }
    let base = format!("/s/{}", opened.found.link.id);
    if w.form.has_errors() {
        return document::page(&w.visit, &opened, reader, base, &Query::default(), Some(w.form), StatusCode::UNPROCESSABLE_ENTITY).await;
    }
    drop(reader);
    let location = format!("{base}#o-{place}");
    let tx = w.begin(location.clone()).await?;
    actions::texts::comment(tx, text.id, &place, &body).await?;
    Ok(see_other_saying(location, "links-said-commented"))
}
