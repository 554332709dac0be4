//! Acting by a link, in three screens: the document, the name and the code, what follows. One task, no navigation. A link for reading
//! has one screen: the document with what is said of it.

pub(in crate::web) mod code;
mod comment;
mod decline;
mod deed;
mod document;
mod pdf;

use super::signature_file;
use crate::domain::actor::Purpose;
use crate::domain::ids::{LinkId, SignatureId};
use crate::domain::texts::Text;
use crate::store::Connection;
use crate::web::error::Error;
use crate::web::extract::{Opened, Path, Reading, Visit};
use crate::web::routes::Routes;
use axum::response::Response;
use std::sync::Arc;

pub(super) fn routes() -> Routes {
    Routes::default()
        .get_by_link("/s/{id}", document::show)
        .get_by_link("/s/{id}/paper.pdf", pdf::paper)
        .post_by_link("/s/{id}/comments", comment::create)
        .get_by_link("/s/{id}/approval", async |reading| deed::new(deed::Deed::Approval, reading).await)
        .post_by_link("/s/{id}/approval", async |state, writing| deed::create(deed::Deed::Approval, state, writing).await)
        .get_by_link("/s/{id}/signature", async |reading| deed::new(deed::Deed::Signature, reading).await)
        .post_by_link("/s/{id}/signature", async |state, writing| deed::create(deed::Deed::Signature, state, writing).await)
        .get_by_link("/s/{id}/change-request", decline::new)
        .post_by_link("/s/{id}/change-request", decline::create)
        .get_by_link("/s/{id}/signatures/{signature}/file", file)
}

/// What a signature on paper or elsewhere rests on.
async fn file(Path((_, signature)): Path<(LinkId, SignatureId)>, mut reading: Reading) -> Result<Response, Error> {
    let opened = link(&reading.visit)?;
    let text = text(&mut reading.reader, &opened).await?;
    signature_file::handed(&mut reading.reader, text.id, signature).await
}

/// The link of this visit.
fn link(visit: &Visit) -> Result<Arc<Opened>, Error> {
    visit.link.clone().ok_or(Error::NotFound)
}

/// The text of a link.
async fn text(connection: &mut Connection, opened: &Opened) -> Result<Text, Error> {
    // Who assesses has pages of another kind, and needs neither the addresses in the text nor its signatures.
    if opened.found.link.purpose == Purpose::Assess {
        return Err(Error::NotFound);
    }
    super::load::find(connection, opened.found.kind, opened.found.link.text).await
}
