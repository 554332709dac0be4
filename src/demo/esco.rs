//! An excerpt of ESCO, so that the demo's units have something to be linked to: skills and occupations around cars, carpentry and trade.
//! This service uses the ESCO classification of the European Commission.

use super::Error;
use crate::actions::{self, ConnectOptions};
use crate::domain::esco::read;

/// The excerpt, in the layout of the Commission's files.
const FILES: [&str; 2] = [include_str!("data/esco-skills.csv"), include_str!("data/esco-occupations.csv")];

/// Imports the excerpt.
pub(super) async fn import(owner: &ConnectOptions) -> Result<(), Error> {
    let mut terms = Vec::new();
    for file in FILES {
        terms.extend(read(file.as_bytes()).map_err(|_| Error::Missing("its excerpt of ESCO"))?.terms);
    }
    actions::esco::import(owner, &terms, false).await?;
    Ok(())
}
