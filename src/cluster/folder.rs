//! The data folder: what is ours in it, its lock, and the short path of its socket.
//!
//! ```text
//! DIR/tilts-data       marker: this folder is ours
//! DIR/lock             held while a Tilts runs on it
//! DIR/postgres/        PostgreSQL's data
//! DIR/postgres.log     what PostgreSQL says
//! DIR/socket/          its socket, if the path is short enough
//! ```

use std::fs::{DirBuilder, File, OpenOptions};
use std::io::{self, ErrorKind};
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{DirBuilderExt, MetadataExt, OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};

use nix::fcntl::{Flock, FlockArg};
use sha2::{Digest, Sha256};

use super::ClusterError;
use super::account::Account;
use super::endpoint::PORT;

const MARKER: &str = "tilts-data";
/// A socket's whole path may have 107 bytes on Linux and 103 elsewhere; PostgreSQL adds `/.s.PGSQL.5432`.
const LONGEST_SOCKET_FOLDER: usize = 88;
const LOG_LIMIT: u64 = 16 * 1024 * 1024;

/// What a data folder is for: a demo, which may be deleted, never touches the data of real work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// Invented people.
    Demo,
    /// Real work.
    Serve,
}

impl Purpose {
    fn command(self) -> &'static str {
        match self {
            Self::Demo => "tilts demo",
            Self::Serve => "tilts serve",
        }
    }
}

/// A data folder that is ours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folder {
    /// Its absolute path without links.
    path: PathBuf,
}

impl Folder {
    /// Makes the folder if it is missing and marks it as ours if it is empty.
    ///
    /// # Errors
    /// It cannot be written, holds something that is not ours, or is for another purpose.
    pub fn claim(path: &Path, purpose: Purpose) -> Result<Self, ClusterError> {
        let unwritable = |source| ClusterError::Unwritable { folder: path.to_owned(), source };
        make(path).map_err(unwritable)?;
        let folder = Self { path: path.canonicalize().map_err(unwritable)? };
        if let Some(other) = folder.purpose() {
            if other != purpose {
                return Err(ClusterError::OtherPurpose { folder: folder.path, other: other.command() });
            }
        } else {
            if folder.path.read_dir().map_err(unwritable)?.next().is_some() {
                return Err(ClusterError::NotOurs { folder: folder.path });
            }
            let text = format!("This folder holds the data of `{}`: do not change anything in it by hand.\n", purpose.command());
            std::fs::write(folder.path.join(MARKER), text).map_err(unwritable)?;
        }
        Ok(folder)
    }

    /// The folder if it is there and ours; nothing is made.
    pub fn existing(path: &Path) -> Option<Self> {
        Some(Self { path: path.canonicalize().ok()? }).filter(|folder| folder.purpose().is_some())
    }

    /// What its marker says that it is for; `None` without a marker of ours.
    pub fn purpose(&self) -> Option<Purpose> {
        let text = std::fs::read_to_string(self.path.join(MARKER)).ok()?;
        [Purpose::Demo, Purpose::Serve].into_iter().find(|purpose| text.contains(purpose.command()))
    }

    /// Its absolute path.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Where PostgreSQL's own data are.
    pub fn postgres(&self) -> PathBuf {
        self.path.join("postgres")
    }

    /// What PostgreSQL says is written here.
    pub fn log(&self) -> PathBuf {
        self.path.join("postgres.log")
    }

    /// The folder of the socket: in the data folder, or under `/tmp` when that path is too long for a socket.
    pub fn socket(&self) -> PathBuf {
        let near = self.path.join("socket");
        if near.as_os_str().len() <= LONGEST_SOCKET_FOLDER {
            return near;
        }
        let digest = hex::encode(Sha256::digest(self.path.as_os_str().as_bytes()));
        PathBuf::from(format!("/tmp/tilts-{}", digest.get(..16).unwrap_or(&digest)))
    }

    /// The major version that wrote the data, or `None` when there are none yet.
    pub fn version(&self) -> Option<String> {
        std::fs::read_to_string(self.postgres().join("PG_VERSION")).ok().map(|version| version.trim().to_owned())
    }

    /// Takes the lock that keeps a second Tilts from this folder; the system frees it however we end.
    ///
    /// # Errors
    /// Another Tilts holds it, or the folder cannot be written.
    pub fn lock(&self) -> Result<Flock<File>, ClusterError> {
        let path = self.path.join("lock");
        let opened = match File::open(&path) {
            Err(error) if error.kind() == ErrorKind::NotFound => OpenOptions::new().create(true).truncate(false).write(true).open(&path),
            opened => opened,
        };
        let file = opened.map_err(|source| self.unwritable(source))?;
        Flock::lock(file, FlockArg::LockExclusiveNonblock).map_err(|(_, error)| match error {
            nix::errno::Errno::EWOULDBLOCK => ClusterError::Busy { folder: self.path.clone() },
            other => self.unwritable(other.into()),
        })
    }

    /// Deletes PostgreSQL's data (`all`), or only what a start that was cut short left of them.
    ///
    /// # Errors
    /// The folder cannot be written.
    pub fn clear(&self, all: bool) -> Result<(), ClusterError> {
        let entries = self.path.read_dir().map_err(|source| self.unwritable(source))?;
        for entry in entries.flatten() {
            let name = entry.file_name();
            if name.to_string_lossy().starts_with("postgres.new-") {
                // What cannot be removed now hinders nobody; the next start tries again.
                let _ = std::fs::remove_dir_all(entry.path());
            } else if all && name == "postgres" {
                std::fs::remove_dir_all(entry.path()).map_err(|source| self.unwritable(source))?;
            }
        }
        Ok(())
    }

    /// Makes an empty folder for `initdb`, which is renamed to [`Self::postgres`] when all went well.
    ///
    /// # Errors
    /// The folder cannot be written.
    pub fn nursery(&self, account: &Account) -> Result<PathBuf, ClusterError> {
        let moment = std::time::UNIX_EPOCH.elapsed().map_or(0, |since| since.as_nanos());
        let path = self.path.join(format!("postgres.new-{}-{moment}", std::process::id()));
        private(&path, account).map_err(|source| self.unwritable(source))?;
        Ok(path)
    }

    /// Makes the socket's folder, which only the server's account (and root) can enter: nothing else guards the server.
    ///
    /// The caller holds the lock and has stopped every server of this folder.
    ///
    /// # Errors
    /// It belongs to somebody else, or cannot be made.
    pub fn make_socket_folder(&self, account: &Account) -> Result<PathBuf, ClusterError> {
        let path = self.socket();
        match private(&path, account) {
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {
                let found = path.symlink_metadata().map_err(|source| self.unwritable(source))?;
                if !found.is_dir() || (found.uid() != account.uid() && found.uid() != 0) {
                    return Err(ClusterError::SocketFolder { folder: path });
                }
                account.own(&path).and_then(|()| close(&path)).map_err(|source| self.unwritable(source))?;
            }
            made => made.map_err(|source| self.unwritable(source))?,
        }
        // A server that was killed leaves these, and the next would take its process id, dead or reused, for a live server.
        for stale in [format!(".s.PGSQL.{PORT}"), format!(".s.PGSQL.{PORT}.lock")] {
            let _ = std::fs::remove_file(path.join(stale));
        }
        Ok(path)
    }

    /// Opens the log to append to it, begun anew when it has grown long.
    ///
    /// # Errors
    /// The folder cannot be written.
    pub fn open_log(&self, account: &Account) -> Result<File, ClusterError> {
        let path = self.log();
        let long = path.metadata().is_ok_and(|found| found.len() > LOG_LIMIT);
        let open = || {
            let file = OpenOptions::new().create(true).append(true).mode(0o600).open(&path)?;
            if long {
                file.set_len(0)?;
            }
            account.own(&path)?;
            Ok(file)
        };
        open().map_err(|source| self.unwritable(source))
    }

    /// The sentence about this folder for an error of the system.
    pub fn unwritable(&self, source: io::Error) -> ClusterError {
        ClusterError::Unwritable { folder: self.path.clone(), source }
    }
}

/// Makes a folder and those above it; the server's account can enter them whatever our umask is.
fn make(path: &Path) -> io::Result<()> {
    if path.is_dir() {
        return Ok(());
    }
    if let Some(parent) = path.parent().filter(|parent| !parent.as_os_str().is_empty()) {
        make(parent)?;
    }
    DirBuilder::new().create(path)?;
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o755))
}

/// Makes one folder that only the account can enter.
fn private(path: &Path, account: &Account) -> io::Result<()> {
    DirBuilder::new().mode(0o700).create(path)?;
    account.own(path)
}

fn close(path: &Path) -> io::Result<()> {
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o700))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn temporary(name: &str) -> PathBuf {
        let path = std::env::temp_dir().join(format!("tilts-folder-{name}-{}", std::process::id()));
        let _ = std::fs::remove_dir_all(&path);
        path
    }

    #[test]
    fn only_an_empty_folder_or_our_own_is_claimed() {
        let path = temporary("claim");
        assert!(Folder::existing(&path).is_none());
        let folder = Folder::claim(&path, Purpose::Demo).unwrap();
        assert_eq!(Folder::claim(&path, Purpose::Demo).unwrap(), folder);
        let other = Folder::claim(&path, Purpose::Serve).unwrap_err().to_string();
        assert!(other.contains("holds the data of `tilts demo`"), "{other}");
        std::fs::remove_file(path.join(MARKER)).unwrap();
        std::fs::write(path.join("letters"), "mine").unwrap();
        assert!(matches!(Folder::claim(&path, Purpose::Demo), Err(ClusterError::NotOurs { .. })));
        std::fs::remove_dir_all(path).unwrap();
    }

    #[test]
    fn one_lock_and_the_second_is_told() {
        let path = temporary("lock");
        let folder = Folder::claim(&path, Purpose::Demo).unwrap();
        let held = folder.lock().unwrap();
        let second = folder.lock().unwrap_err().to_string();
        assert!(second.starts_with("Another Tilts is running on the data folder"), "{second}");
        drop(held);
        folder.lock().unwrap();
        std::fs::remove_dir_all(path).unwrap();
    }

    #[test]
    fn clearing_keeps_what_is_not_postgresql() {
        let path = temporary("clear");
        let folder = Folder::claim(&path, Purpose::Demo).unwrap();
        for made in ["postgres", "postgres.new-1-1", "files"] {
            std::fs::create_dir(path.join(made)).unwrap();
        }
        folder.clear(false).unwrap();
        assert!(path.join("postgres").is_dir() && !path.join("postgres.new-1-1").exists());
        folder.clear(true).unwrap();
        assert!(!path.join("postgres").exists() && path.join("files").is_dir());
        std::fs::remove_dir_all(path).unwrap();
    }

    #[test]
    fn the_socket_path_is_short_however_long_the_folder_is() {
        let near = Folder { path: PathBuf::from("/srv/tilts") };
        assert_eq!(near.socket(), Path::new("/srv/tilts/socket"));
        let far = Folder { path: PathBuf::from(format!("/srv/{}", "long/".repeat(40))) };
        assert!(far.socket().starts_with("/tmp") && far.socket().as_os_str().len() < 40);
    }
}
