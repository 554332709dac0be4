//! How to connect to a private server.

use std::path::{Path, PathBuf};

use sqlx::postgres::{PgConnectOptions, PgSslMode};

use super::roles::{APPLICATION, DATABASE, OWNER};

/// The name of the superuser that `initdb` makes.
pub(super) const SUPERUSER: &str = "postgres";
/// Only the name of the socket depends on it; no TCP port is opened.
pub(super) const PORT: u16 = 5432;

/// The socket of a private server, which only its account and root can reach.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Endpoint {
    socket: PathBuf,
}

impl Endpoint {
    pub(super) fn new(socket: PathBuf) -> Self {
        Self { socket }
    }

    /// The folder that the socket is in (libpq calls it the host).
    pub fn socket(&self) -> &Path {
        &self.socket
    }

    /// As the owner of the schema, for migrations.
    pub fn owner(&self) -> PgConnectOptions {
        self.options(OWNER).database(DATABASE)
    }

    /// As the application.
    pub fn application(&self) -> PgConnectOptions {
        self.options(APPLICATION).database(DATABASE)
    }

    pub(super) fn superuser(&self) -> PgConnectOptions {
        self.options(SUPERUSER).database("postgres")
    }

    fn options(&self, role: &str) -> PgConnectOptions {
        PgConnectOptions::new_without_pgpass().socket(&self.socket).port(PORT).username(role).ssl_mode(PgSslMode::Disable)
    }
}
