//! ESCO: the operator imports the classification. It is nobody's act in Tilts and no object's history, so there is no event.

use crate::domain::esco::Term;
use crate::store::{self, ConnectOptions};

pub use crate::store::esco::Imported;

/// Stores these concepts as the owner of the schema; see [`store::esco::import`].
pub async fn import(owner: &ConnectOptions, terms: &[Term], replaces: bool) -> Result<Vec<Imported>, store::Error> {
    store::esco::import(owner, terms, replaces).await
}
