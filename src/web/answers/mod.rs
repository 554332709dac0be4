//! A company's answers line by line: one page on a phone.

mod fields;
mod show;
mod update;

use super::error::Error;
use super::extract::{Path, Reading, Visit, Writing};
use super::routes::Routes;
use crate::domain::actor::Actor;
use crate::domain::ids::TextId;
use crate::domain::texts::Kind;
use crate::web::texts::address;

pub(super) fn routes() -> Routes {
    Routes::default()
        .get("/units/{id}/answers", async |Path(id), reading| show::show(id, reading).await)
        .post("/units/{id}/answers", async |Path(id), writing| update::update(id, writing).await)
        .get_by_link("/s/{id}/answers", async |reading: Reading| show::show(opened(&reading.visit)?, reading).await)
        .post_by_link("/s/{id}/answers", async |writing: Writing| update::update(opened(&writing.visit)?, writing).await)
}

/// The unit of this visit's link.
fn opened(visit: &Visit) -> Result<TextId, Error> {
    Ok(visit.link.as_deref().ok_or(Error::NotFound)?.found.link.text)
}

/// Under which address this actor finds the pages of the unit: whoever comes by a link stays below it.
fn base(actor: &Actor, unit: TextId) -> String {
    actor.guest().map_or_else(|| address(Kind::Unit, unit, ""), |guest| format!("/s/{}", guest.id))
}
