//! A word on one place of the text.

use super::view::{Asked, View};
use super::{load, review};
use crate::actions;
use crate::domain::ids::TextId;
use crate::domain::texts::Kind;
use crate::web::error::Error;
use crate::web::extract::Writing;
use crate::web::ui::see_other;
use axum::response::Response;
use http::StatusCode;

/// The longest comment.
pub(super) const LONGEST: usize = 2_000;

pub(super) async fn create(kind: Kind, id: TextId, mut w: Writing) -> Result<Response, Error> {
    let place = w.form.value("place").to_owned();
    let body = w.form.text("body", LONGEST);
    if body.is_empty() {
        w.form.reject("body", "texts-error-comment");
    }
    let mut reader = w.reader().await?;
    let text = load::find(&mut reader, kind, id).await?;
    text.commenter(&w.actor)?;
    let content = load::content(&mut reader, &text, text.latest.id).await?;
    if !content.fields().iter().any(|field| field.path == place) {
        return Err(Error::BadRequest);
    }
    let asked = Asked::of(|name| w.form.value(name).to_owned());
    if w.form.has_errors() {
        return review::page(w.page(), &mut reader, &w.actor.clone(), text, &asked, Some(w.form), StatusCode::UNPROCESSABLE_ENTITY).await;
    }
    drop(reader);
    // The page one came from, as far as the text has it.
    let earlier: Vec<i32> = text.earlier.iter().map(|revision| revision.number).collect();
    let against = asked.against.filter(|number| earlier.contains(number)).or(earlier.last().copied());
    let shown = View::new(&asked, &content.languages(), w.visit.language.code(), against).asked();
    let location = format!("{}{}#o-{place}", load::address(kind, id, "review"), shown.query());
    let tx = w.begin(location.clone()).await?;
    actions::texts::comment(tx, id, &place, &body).await?;
    Ok(see_other(location))
}
