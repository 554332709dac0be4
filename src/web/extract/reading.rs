//! What a GET handler receives: a read-only transaction of the signed-in actor.

use super::Visit;
use crate::domain::actor::Actor;
use crate::store::Reader;
use crate::web::error::Error;
use crate::web::state::AppState;
use crate::web::ui::Page;
use axum::extract::FromRequestParts;
use http::request::Parts;
use std::sync::Arc;

/// A signed-in person's read-only view of the database.
#[derive(Debug)]
pub struct Reading {
    /// The transaction; store functions take it.
    pub reader: Reader,
    /// Who reads.
    pub actor: Arc<Actor>,
    /// The visit.
    pub visit: Visit,
}

impl Reading {
    /// The frame of a page.
    pub fn page(&self) -> Page {
        Page::new(&self.visit)
    }
}

impl FromRequestParts<AppState> for Reading {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, state: &AppState) -> Result<Self, Error> {
        let Ok(visit) = Visit::from_request_parts(parts, state).await;
        let actor = visit.actor.clone().ok_or(Error::SignIn)?;
        let reader = state.store.read(&actor).await?;
        Ok(Self { reader, actor, visit })
    }
}
