//! The paper, for whoever acts by a link: the same bytes that everybody gets.

use crate::actions::papers::Wanted;
use crate::web::error::Error;
use crate::web::extract::{Query, Reading};
use crate::web::state::AppState;
use crate::web::texts::pdf::set;
use axum::extract::State;
use axum::response::Response;

pub(super) async fn paper(State(state): State<AppState>, query: Query, reading: Reading) -> Result<Response, Error> {
    let Reading { mut reader, actor, visit } = reading;
    let opened = super::link(&visit)?;
    let text = super::text(&mut reader, &opened).await?;
    let wanted = Wanted { record: false, language: query.get("language"), beside: query.get("beside") };
    set(&state, &actor, &visit, reader, &text, None, wanted).await
}
