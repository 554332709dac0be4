//! The account that the private PostgreSQL runs as: ours, or an unprivileged one when we are root.

use std::io::ErrorKind;
use std::os::unix::fs::{MetadataExt, chown};
use std::path::{Path, PathBuf};
use std::process::Stdio;

use nix::unistd::{Uid, User};
use tokio::process::Command;

use super::ClusterError;

/// The account that owns PostgreSQL's data and runs its server.
#[derive(Debug, Clone)]
pub struct Account {
    /// Its name, for messages.
    pub name: String,
    /// `None`: the account that we run as; else the user and group that a child changes to.
    ids: Option<(u32, u32)>,
}

impl Account {
    /// The account for the data in `data`: our own unless we are root; then the owner that the data already have,
    /// else `postgres`, else `nobody`.
    ///
    /// # Errors
    /// We are root and the machine has none of them.
    pub fn choose(data: &Path) -> Result<Self, ClusterError> {
        if !Uid::effective().is_root() {
            return Ok(Self { name: String::from("our own"), ids: None });
        }
        let owner = std::fs::metadata(data).ok().map(|found| found.uid()).filter(|uid| *uid != 0);
        let owner = owner.and_then(|uid| User::from_uid(Uid::from_raw(uid)).ok().flatten());
        let by_name = |name: &str| User::from_name(name).ok().flatten();
        let user = owner.or_else(|| by_name("postgres")).or_else(|| by_name("nobody")).ok_or(ClusterError::NoAccount)?;
        Ok(Self { name: user.name, ids: Some((user.uid.as_raw(), user.gid.as_raw())) })
    }

    /// The user id that the server's files belong to.
    pub fn uid(&self) -> u32 {
        self.ids.map_or_else(|| Uid::effective().as_raw(), |(uid, _)| uid)
    }

    /// Gives a file or folder to the account.
    ///
    /// # Errors
    /// The system's own.
    pub fn own(&self, path: &Path) -> std::io::Result<()> {
        match self.ids {
            Some((uid, gid)) => chown(path, Some(uid), Some(gid)),
            None => Ok(()),
        }
    }

    /// A command that runs as the account, in `folder`, with a plain environment and without our standard input.
    pub fn command(&self, program: &Path, folder: &Path) -> Command {
        let mut command = Command::new(program);
        command.current_dir(folder).env_clear().env("PATH", "/usr/local/bin:/usr/bin:/bin").env("LC_ALL", "C").env("TZ", "UTC");
        command.stdin(Stdio::null());
        if let Some((uid, gid)) = self.ids {
            command.uid(uid).gid(gid);
        }
        command
    }

    /// Whether the account can enter `folder` (an absolute path); `program` is anything that it may run.
    ///
    /// # Errors
    /// `Unreachable` with the first folder on the way that it cannot enter.
    pub async fn reaches(&self, folder: &Path, program: &Path) -> Result<(), ClusterError> {
        if self.ids.is_none() || self.enters(folder, program).await {
            return Ok(());
        }
        let mut way: Vec<PathBuf> = folder.ancestors().map(Path::to_owned).collect();
        way.reverse();
        for parent in way {
            if !self.enters(&parent, program).await {
                return Err(ClusterError::Unreachable { account: self.name.clone(), parent });
            }
        }
        Ok(())
    }

    /// Tried, not computed, so that access lists and mount options count too.
    async fn enters(&self, folder: &Path, program: &Path) -> bool {
        let tried = self.command(program, folder).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status().await;
        !matches!(tried, Err(error) if error.kind() == ErrorKind::PermissionDenied)
    }
}
