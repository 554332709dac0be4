//! Reminding whoever was sent a link, with the link; at most once in a day.

use crate::actions;
use crate::domain::ids::{LinkId, TextId};
use crate::domain::texts::Kind;
use crate::web::error::Error;
use crate::web::extract::Writing;
use crate::web::texts::{address, find};
use crate::web::ui::see_other_saying;
use axum::response::Response;

pub(super) async fn create(kind: Kind, (id, link): (TextId, LinkId), w: Writing) -> Result<Response, Error> {
    let location = address(kind, id, "links");
    let now = w.now();
    let mut reader = w.reader().await?;
    find(&mut reader, kind, id).await?;
    drop(reader);
    let tx = w.begin(location.as_str()).await?;
    actions::links::remind(tx, id, link, now).await?;
    Ok(see_other_saying(location, "links-said-reminded"))
}
