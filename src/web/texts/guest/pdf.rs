//! The paper, for whoever acts by a link: the same bytes that everybody gets.

use crate::actions::papers::Wanted;
use crate::web::error::Error;
use crate::web::extract::{Query, Reading};
use crate::web::state::AppState;
use crate::web::texts::load;
use crate::web::texts::pdf::set;
use axum::extract::State;
use axum::response::Response;

pub(super) async fn paper(State(state): State<AppState>, query: Query, reading: Reading) -> Result<Response, Error> {
    let Reading { mut reader, actor, visit } = reading;
    let opened = super::link(&visit)?;
    let text = super::text(&mut reader, &opened).await?;
    let wanted = Wanted { record: false, language: query.get("language"), beside: query.get("beside") };
    // As on the link's page: what its authors are still changing is not shown, where something was sent before.
    let sent = text.revisions().rev().find(|revision| revision.submitted.is_some()).unwrap_or(&text.latest);
    let revision = text.agreed().unwrap_or(sent);
    load::shows(revision, &text, &query)?;
    set(&state, &actor, &visit, reader, &text, revision, wanted).await
}
