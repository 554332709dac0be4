//! The server's process: setting up its data, running it, stopping it.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::os::unix::process::ExitStatusExt;
use std::path::{Path, PathBuf};
use std::process::ExitStatus;
use std::time::Duration;

use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;
use tokio::sync::watch;

use super::ClusterError;
use super::account::Account;
use super::endpoint::{PORT, SUPERUSER};
use super::folder::Folder;
use super::programs::Programs;

/// How long a stop in order may take.
const STOP_PATIENCE: Duration = Duration::from_secs(30);
/// How long a stop at once may take after that.
const QUIT_PATIENCE: Duration = Duration::from_secs(5);

/// A running server; dropping it tells it to stop in order.
#[derive(Debug)]
pub struct Server {
    pid: Pid,
    /// `Some` once the process has ended; until then its id cannot belong to another one.
    ended: watch::Receiver<Option<String>>,
    log: PathBuf,
    /// Where in the log this start begins.
    log_start: u64,
}

impl Server {
    /// Starts the server in the foreground of its own process group, on the socket only.
    ///
    /// # Errors
    /// It cannot be run.
    pub fn spawn(folder: &Folder, programs: &Programs, account: &Account, socket: &Path) -> Result<Self, ClusterError> {
        let log = folder.open_log(account)?;
        let log_start = log.metadata().map_or(0, |found| found.len());
        let not_started = |error: std::io::Error| ClusterError::NotStarted { reason: error.to_string(), log: folder.log() };
        let mut command = account.command(&programs.path("postgres"), &folder.postgres());
        command.arg("-D").arg(folder.postgres());
        for setting in settings(socket) {
            command.arg("-c").arg(setting);
        }
        command.stdout(log.try_clone().map_err(not_started)?).stderr(log).process_group(0);
        let mut child = command.spawn().map_err(not_started)?;
        let pid = child.id().and_then(|id| i32::try_from(id).ok()).map(Pid::from_raw);
        let pid = pid.ok_or_else(|| not_started(std::io::Error::other("it ended at once")))?;
        let (tell, ended) = watch::channel(None);
        tokio::spawn(async move {
            let how = child.wait().await.map_or_else(|error| error.to_string(), describe);
            let _ = tell.send(Some(how));
        });
        Ok(Self { pid, ended, log: folder.log(), log_start })
    }

    /// Waits until the process has ended, and says how.
    pub async fn exited(&self) -> String {
        let mut ended = self.ended.clone();
        match ended.wait_for(Option::is_some).await {
            Ok(how) => how.clone().unwrap_or_default(),
            Err(_) => String::from("it is no longer watched"),
        }
    }

    /// Stops it in order, after 30 s at once, and at last without asking.
    pub async fn stop(&self) {
        for (signal, patience) in [(Signal::SIGINT, STOP_PATIENCE), (Signal::SIGQUIT, QUIT_PATIENCE), (Signal::SIGKILL, QUIT_PATIENCE)] {
            self.signal(signal);
            if tokio::time::timeout(patience, self.exited()).await.is_ok() {
                return;
            }
            tracing::warn!(%signal, "PostgreSQL did not stop in time");
        }
    }

    /// The sentence for a server that never answered, with the last thing that it said.
    pub fn not_started(&self, how: String) -> ClusterError {
        let reason = last_words(&self.log, self.log_start).unwrap_or(how);
        ClusterError::NotStarted { reason, log: self.log.clone() }
    }

    fn signal(&self, signal: Signal) {
        if self.ended.borrow().is_none() {
            let _ = kill(self.pid, signal);
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.signal(Signal::SIGINT);
    }
}

/// Sets up PostgreSQL's data beside their place and moves them there when they are whole.
///
/// # Errors
/// `initdb` fails, or the folder cannot be written.
pub async fn initialise(folder: &Folder, programs: &Programs, account: &Account) -> Result<(), ClusterError> {
    let mut reason = String::new();
    // C.UTF-8 is everywhere on Debian; a system without it gets C, with the same order of bytes.
    for locale in ["C.UTF-8", "C"] {
        let nursery = folder.nursery(account)?;
        let mut command = account.command(&programs.path("initdb"), folder.path());
        command.arg("--pgdata").arg(&nursery).arg(format!("--locale={locale}")).arg(format!("--username={SUPERUSER}"));
        command.args(["--encoding=UTF8", "--lc-messages=C", "--data-checksums", "--auth-local=trust", "--auth-host=reject"]);
        let said = command.kill_on_drop(true).output().await.map_err(|source| folder.unwritable(source))?;
        if said.status.success() {
            return std::fs::rename(&nursery, folder.postgres()).map_err(|source| folder.unwritable(source));
        }
        reason = worst_line(&String::from_utf8_lossy(&said.stderr)).unwrap_or_else(|| describe(said.status));
        folder.clear(false)?;
    }
    Err(ClusterError::Initdb { folder: folder.postgres(), reason })
}

/// The settings that make the server private, durable and quiet.
fn settings(socket: &Path) -> Vec<String> {
    // The setting is a list, in which a path with commas or blanks is quoted.
    let quoted = format!("\"{}\"", socket.display().to_string().replace('"', "\"\""));
    vec![
        String::from("listen_addresses="),
        format!("unix_socket_directories={quoted}"),
        String::from("unix_socket_permissions=0700"),
        format!("port={PORT}"),
        String::from("fsync=on"),
        String::from("full_page_writes=on"),
        String::from("synchronous_commit=on"),
        String::from("timezone=UTC"),
        String::from("log_timezone=UTC"),
        String::from("logging_collector=off"),
        String::from("log_destination=stderr"),
        String::from("log_min_messages=warning"),
        String::from("log_checkpoints=off"),
        String::from("cluster_name=tilts"),
    ]
}

/// How a process ended, for a sentence.
fn describe(status: ExitStatus) -> String {
    match (status.code(), status.signal()) {
        (Some(code), _) => format!("it ended with code {code}"),
        (None, Some(signal)) => format!("it was ended by signal {signal}"),
        (None, None) => String::from("it ended"),
    }
}

/// The worst line that the log has since `start`.
fn last_words(log: &Path, start: u64) -> Option<String> {
    let mut file = File::open(log).ok()?;
    file.seek(SeekFrom::Start(start)).ok()?;
    let mut said = Vec::new();
    file.take(256 * 1024).read_to_end(&mut said).ok()?;
    worst_line(&String::from_utf8_lossy(&said))
}

/// The first line that names an error, without date and process, else the last line at all.
fn worst_line(said: &str) -> Option<String> {
    let lines = || said.lines().map(str::trim).filter(|line| !line.is_empty());
    let named = lines().find_map(|line| {
        ["FATAL: ", "PANIC: ", "error: ", "ERROR: "].iter().find_map(|mark| line.split_once(mark).map(|(_, rest)| rest.trim().to_owned()))
    });
    named.or_else(|| lines().next_back().map(str::to_owned))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_reason_is_the_line_that_names_an_error() {
        let log = "2026-11-23 10:00:00.000 UTC [7] LOG:  starting\n2026-11-23 10:00:00.001 UTC [7] FATAL:  could not map memory\nbye\n";
        assert_eq!(worst_line(log).as_deref(), Some("could not map memory"));
        assert_eq!(worst_line("initdb: error: no room\nremoving\n").as_deref(), Some("no room"));
        assert_eq!(worst_line("one\ntwo\n\n").as_deref(), Some("two"));
        assert_eq!(worst_line("\n"), None);
    }

    #[test]
    fn a_socket_path_with_blanks_and_commas_is_one_path() {
        let found = settings(Path::new("/srv/our, data/socket")).into_iter().find(|setting| setting.starts_with("unix_socket_directories"));
        assert_eq!(found.as_deref(), Some("unix_socket_directories=\"/srv/our, data/socket\""));
    }
}
