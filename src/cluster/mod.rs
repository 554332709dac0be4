//! The private PostgreSQL that `tilts demo`, and `tilts serve` without a `DATABASE_URL`, run under their data folder.
//!
//! It is a child in its own process group (Ctrl-C in the terminal reaches us, and we stop it in order), listens on a unix socket
//! only, and never runs as root. The socket's folder is closed to everybody but the server's account and root; that is the
//! whole of its authentication. Data are kept with checksums and fsync.

mod account;
mod endpoint;
mod error;
mod folder;
mod leftover;
mod programs;
pub mod roles;
mod server;

use std::fs::File;
use std::path::Path;
use std::time::{Duration, Instant};

use nix::fcntl::Flock;
use sqlx::{ConnectOptions, Connection};

use account::Account;
pub use endpoint::Endpoint;
pub use error::ClusterError;
use folder::Folder;
pub use folder::Purpose;
use programs::Programs;
use server::Server;

/// Recovery after a crash may take its time; a server that ends is noticed at once, so this only bounds one that hangs.
const START_PATIENCE: Duration = Duration::from_mins(5);

/// A running private PostgreSQL with its roles and its database; ours alone while the value lives.
#[derive(Debug)]
pub struct Cluster {
    // Dropped in this order: the server is told to stop before the lock is freed.
    server: Server,
    endpoint: Endpoint,
    _lock: Flock<File>,
}

/// What [`open`] found on a data folder.
#[derive(Debug)]
pub enum Opened {
    /// Another Tilts runs the server; it can be used beside it.
    Running(Endpoint),
    /// Nobody did, so the server was started and must be stopped by the caller.
    Started(Cluster),
}

impl Cluster {
    /// Starts the server on a data folder, making everything that is missing; `fresh` deletes the data that are there.
    ///
    /// A server left by an earlier start is stopped first.
    ///
    /// # Errors
    /// One sentence each: see [`ClusterError`].
    pub async fn start(data: &Path, purpose: Purpose, fresh: bool) -> Result<Self, ClusterError> {
        let folder = Folder::claim(data, purpose)?;
        let lock = folder.lock()?;
        let account = Account::choose(&folder.postgres())?;
        let version = folder.version().filter(|_| !fresh);
        let programs = Programs::find(version.as_deref(), folder.path())?;
        account.reaches(folder.path(), &programs.path("postgres")).await?;
        leftover::stop(&folder, &programs, &account).await?;
        folder.clear(fresh || version.is_none())?;
        if version.is_none() {
            server::initialise(&folder, &programs, &account).await?;
        }
        let endpoint = Endpoint::new(folder.make_socket_folder(&account)?);
        let server = Server::spawn(&folder, &programs, &account, endpoint.socket())?;
        let cluster = Self { server, endpoint, _lock: lock };
        cluster.make_ready().await?;
        Ok(cluster)
    }

    /// How to connect to it.
    pub fn endpoint(&self) -> &Endpoint {
        &self.endpoint
    }

    /// Waits until the server has ended, and says how; it should not while we run.
    pub async fn exited(&self) -> String {
        self.server.exited().await
    }

    /// Stops the server in order: open transactions are rolled back, everything is written, within 30 s or at once after that.
    pub async fn stop(self) {
        self.server.stop().await;
    }

    /// Waits for the server to answer and makes its roles and its database.
    async fn make_ready(&self) -> Result<(), ClusterError> {
        let options = self.endpoint.superuser().disable_statement_logging();
        let deadline = Instant::now() + START_PATIENCE;
        let mut connection = loop {
            let tried = tokio::select! {
                how = self.server.exited() => return Err(self.server.not_started(how)),
                tried = options.connect() => tried,
            };
            match tried {
                Ok(connection) => break connection,
                Err(error) if Instant::now() >= deadline => return Err(self.server.not_started(error.to_string())),
                Err(_) => tokio::time::sleep(Duration::from_millis(40)).await,
            }
        };
        roles::prepare(&mut connection).await?;
        connection.close().await?;
        Ok(())
    }
}

/// Uses the server that another Tilts runs on the data folder, or starts it: for commands that work beside a running one.
///
/// # Errors
/// As [`Cluster::start`].
pub async fn open(data: &Path) -> Result<Opened, ClusterError> {
    let purpose = Folder::existing(data).and_then(|folder| folder.purpose()).unwrap_or(Purpose::Serve);
    match Cluster::start(data, purpose, false).await {
        Err(ClusterError::Busy { folder }) => match Folder::existing(&folder) {
            Some(found) => Ok(Opened::Running(Endpoint::new(found.socket()))),
            None => Err(ClusterError::Busy { folder }),
        },
        started => started.map(Opened::Started),
    }
}

/// Whether the server's account could work in the data folder: as root, some folders (root's home) are closed to it.
///
/// # Errors
/// As the first steps of [`Cluster::start`]; the folder is made if it is missing.
pub async fn is_reachable(data: &Path, purpose: Purpose) -> Result<(), ClusterError> {
    let folder = Folder::claim(data, purpose)?;
    let account = Account::choose(&folder.postgres())?;
    let programs = Programs::find(folder.version().as_deref(), folder.path())?;
    account.reaches(folder.path(), &programs.path("postgres")).await
}
