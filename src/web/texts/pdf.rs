//! A text as a PDF, and its signing record. What is complete is served as it was set; everything else is set now and says on its face what it is.

use super::load;
use crate::actions::papers::{self, Wanted};
use crate::domain::actor::Actor;
use crate::domain::ids::TextId;
use crate::domain::refusal::Refusal;
use crate::domain::texts::{Kind, Revision, Text};
use crate::store::Reader;
use crate::web::error::Error;
use crate::web::extract::{Query, Reading, Visit};
use crate::web::state::AppState;
use crate::web::ui::{Shown, file};
use axum::extract::State;
use axum::response::Response;

pub(super) async fn paper(kind: Kind, id: TextId, State(state): State<AppState>, query: Query, reading: Reading) -> Result<Response, Error> {
    let Reading { mut reader, actor, visit } = reading;
    let text = load::find(&mut reader, kind, id).await?;
    let wanted = Wanted { record: false, language: query.get("language"), beside: query.get("beside") };
    let revision = load::asked(&text, &query)?.unwrap_or_else(|| text.agreed().unwrap_or(&text.latest));
    set(&state, &actor, &visit, reader, &text, revision, wanted).await
}

pub(super) async fn record(kind: Kind, id: TextId, State(state): State<AppState>, query: Query, reading: Reading) -> Result<Response, Error> {
    let Reading { mut reader, actor, visit } = reading;
    let text = load::find(&mut reader, kind, id).await?;
    let wanted = Wanted { record: true, language: query.get("language"), beside: query.get("beside") };
    let revision = load::asked(&text, &query)?.unwrap_or_else(|| text.agreed().unwrap_or(&text.latest));
    set(&state, &actor, &visit, reader, &text, revision, wanted).await
}

/// Sets a paper of this revision.
pub(super) async fn set(
    state: &AppState,
    actor: &Actor,
    visit: &Visit,
    reader: Reader,
    text: &Text,
    revision: &Revision,
    wanted: Wanted<'_>,
) -> Result<Response, Error> {
    if wanted.record && revision.is_open() {
        return Err(Refusal::wrong_stage("papers-refused-record").into());
    }
    let word = visit.locale().t(if wanted.record { "papers-kind-record" } else { text.kind.key() });
    let name = papers::file_name(&word.to_lowercase().replace(' ', "-"), text.id, revision.number);
    let bytes = papers::text(&state.press, &state.store, actor, reader, text, revision, wanted, visit.now).await?;
    file("application/pdf", &name, Shown::Inside, bytes)
}
