//! Options of commands that work on the database as its owner, beside a running server.
#![expect(clippy::doc_markdown, reason = "these comments are what --help prints")]

use super::secrets::{ConfigError, address};
use clap::Args;
use sqlx::postgres::PgConnectOptions;
use std::path::PathBuf;

/// A given database as its owner, or our own under a data folder.
#[derive(Debug, Args)]
pub struct OwnDatabase {
    /// The owner's address of a given PostgreSQL: postgres://tilts_owner:…@host/tilts
    #[arg(long, env = "DATABASE_OWNER_URL", hide_env_values = true, value_name = "URL")]
    pub database_owner_url: Option<String>,
    /// A file that holds it
    #[arg(long, env = "DATABASE_OWNER_URL_FILE", value_name = "FILE")]
    pub database_owner_url_file: Option<PathBuf>,
    /// Without the owner's address: folder of our own PostgreSQL, as for `tilts serve`
    #[arg(long, env = "TILTS_DATA", value_name = "DIR")]
    pub data: Option<PathBuf>,
}

impl OwnDatabase {
    /// The owner's address of a given database, or `None` for our own.
    ///
    /// # Errors
    /// The address is unusable, its file unreadable, or a folder is given too.
    pub fn given(&self) -> Result<Option<PgConnectOptions>, ConfigError> {
        let found = address("DATABASE_OWNER_URL", self.database_owner_url.as_deref(), self.database_owner_url_file.as_deref())?;
        if found.is_some() && self.data.is_some() {
            return Err(ConfigError::TwoDatabases);
        }
        Ok(found)
    }
}
