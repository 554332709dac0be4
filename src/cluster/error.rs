//! What can hinder the private PostgreSQL, one sentence each.

use std::path::PathBuf;

/// Why the private PostgreSQL could not be started; every text is one sentence that says what to do.
#[derive(Debug, thiserror::Error)]
pub enum ClusterError {
    /// Neither `initdb` nor `postgres` was found in any known place.
    #[error(
        "PostgreSQL's server programs (initdb, postgres) are not installed: on Debian or Ubuntu run \
         `apt-get install postgresql`, on another system install PostgreSQL 15 or newer so that `initdb` is on the PATH."
    )]
    ProgramsMissing,
    /// The newest installed server is too old for Tilts.
    #[error("PostgreSQL {found} in {folder} is too old: Tilts needs PostgreSQL 15 or newer.", folder = .folder.display())]
    TooOld {
        /// Its major version.
        found: u32,
        /// Where it is.
        folder: PathBuf,
    },
    /// The data were written by a major version that is not installed here.
    #[error(
        "The data folder {folder} was made by PostgreSQL {data}, and this machine has PostgreSQL {installed}: \
         install the server of version {data} (on Debian `postgresql-{data}`), or name another folder with --data.",
        folder = .folder.display()
    )]
    OtherVersion {
        /// The data folder.
        folder: PathBuf,
        /// The version that wrote it, as its file `PG_VERSION` says.
        data: String,
        /// The newest version installed.
        installed: u32,
    },
    /// The data folder cannot be made or written.
    #[error("The data folder {folder} cannot be written ({source}): name another one with --data.", folder = .folder.display())]
    Unwritable {
        /// The data folder.
        folder: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// The folder holds something that is not ours.
    #[error(
        "The folder {folder} is not empty and was not made by Tilts, so nothing in it is touched: name an empty or a new one with --data.",
        folder = .folder.display()
    )]
    NotOurs {
        /// The folder.
        folder: PathBuf,
    },
    /// The folder holds data of the other purpose.
    #[error("The folder {folder} holds the data of `{other}`: name another one with --data.", folder = .folder.display())]
    OtherPurpose {
        /// The folder.
        folder: PathBuf,
        /// The command whose data they are.
        other: &'static str,
    },
    /// PostgreSQL refuses to run as root, and its own account cannot reach the data.
    #[error(
        "PostgreSQL must not run as root, and the account \"{account}\" that it runs as cannot enter {parent}: \
         name a folder outside it with --data (for instance /var/lib/tilts), or allow entry with `chmod o+x {parent}`.",
        parent = .parent.display()
    )]
    Unreachable {
        /// The account that the server runs as.
        account: String,
        /// The first folder on the way that it cannot enter.
        parent: PathBuf,
    },
    /// Started by root on a machine with neither `postgres` nor `nobody`.
    #[error("PostgreSQL must not run as root, and this machine has neither an account \"postgres\" nor \"nobody\" to run it as: make one of them.")]
    NoAccount,
    /// Another Tilts holds the data folder.
    #[error("Another Tilts is running on the data folder {folder}: stop it first, or name another folder with --data.", folder = .folder.display())]
    Busy {
        /// The data folder.
        folder: PathBuf,
    },
    /// The folder for the socket belongs to somebody else.
    #[error("The folder {folder}, which PostgreSQL's socket needs, belongs to somebody else: remove it, or name a data folder with a shorter path.", folder = .folder.display())]
    SocketFolder {
        /// The folder.
        folder: PathBuf,
    },
    /// `initdb` failed.
    #[error("PostgreSQL could not set up its data in {folder}: {reason}", folder = .folder.display())]
    Initdb {
        /// The folder of PostgreSQL's own data.
        folder: PathBuf,
        /// The last thing that it said.
        reason: String,
    },
    /// A server left behind by an earlier start would not end.
    #[error("A PostgreSQL server left by an earlier start (process {pid}) does not stop: end it by hand.")]
    Lingering {
        /// Its process id.
        pid: i32,
    },
    /// The server ended, or never answered, while starting.
    #[error("PostgreSQL did not start: {reason} (its log is {log})", log = .log.display())]
    NotStarted {
        /// The last thing that it said.
        reason: String,
        /// Its log file.
        log: PathBuf,
    },
    /// The roles or the database could not be made.
    #[error("PostgreSQL started, but its roles or its database could not be made: {0}")]
    Roles(#[from] sqlx::Error),
}
