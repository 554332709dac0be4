//! What an earlier start left running: a Tilts ended by `kill -9` cannot stop its PostgreSQL, so the next one does.

use std::path::Path;
use std::time::{Duration, Instant};

use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;

use super::ClusterError;
use super::account::Account;
use super::folder::Folder;
use super::programs::Programs;

/// How long each way of stopping is given before the next, harder one.
const STEPS: [(Signal, Duration); 3] =
    [(Signal::SIGINT, Duration::from_secs(30)), (Signal::SIGQUIT, Duration::from_secs(10)), (Signal::SIGKILL, Duration::from_secs(5))];

/// Stops every PostgreSQL process that works in `folder` and removes a pid file that nobody owns any more.
///
/// The caller holds the folder's lock, so whatever still runs there is an orphan.
///
/// # Errors
/// One of them does not end.
pub async fn stop(folder: &Folder, programs: &Programs, account: &Account) -> Result<(), ClusterError> {
    let data = folder.postgres();
    if Path::new("/proc/self/cwd").exists() {
        stop_processes(folder.path(), &data).await?;
        let _ = std::fs::remove_file(data.join("postmaster.pid"));
    } else if data.is_dir() {
        // Without /proc, PostgreSQL's own tool decides whether the pid file still means a live server.
        let mut tool = account.command(&programs.path("pg_ctl"), &data);
        let _ = tool.args(["stop", "-s", "-w", "-m", "fast", "-D"]).arg(&data).output().await;
    }
    Ok(())
}

async fn stop_processes(folder: &Path, data: &Path) -> Result<(), ClusterError> {
    for (signal, patience) in STEPS {
        let deadline = Instant::now() + patience;
        let mut signalled = Vec::new();
        loop {
            let left = processes(folder, data);
            if left.is_empty() {
                return Ok(());
            }
            for process in &left {
                // The first process of the server ends its children itself; those it left behind are told one by one.
                let is_child = left.iter().any(|other| other.pid == process.parent);
                if !(signalled.contains(&process.pid) || is_child && process.serves) {
                    let signal = if process.serves { signal } else { Signal::SIGKILL };
                    tracing::info!(pid = process.pid, %signal, "stopping a PostgreSQL process left by an earlier start");
                    let _ = kill(Pid::from_raw(process.pid), signal);
                    signalled.push(process.pid);
                }
            }
            if Instant::now() >= deadline {
                break;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }
    match processes(folder, data).first() {
        Some(process) => Err(ClusterError::Lingering { pid: process.pid }),
        None => Ok(()),
    }
}

struct Process {
    pid: i32,
    parent: i32,
    /// It works on the data; if not, it was only setting up new ones, which nobody will use.
    serves: bool,
}

/// PostgreSQL's processes in the folder, told by their working folder: `initdb` has the data folder itself, every process of a
/// server that of its data.
fn processes(folder: &Path, data: &Path) -> Vec<Process> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir("/proc").into_iter().flatten().flatten() {
        let Some(pid) = entry.file_name().to_str().and_then(|name| name.parse().ok()) else { continue };
        let path = entry.path();
        let Ok(place) = std::fs::read_link(path.join("cwd")) else { continue };
        // A folder that was deleted under a process is still named, with a mark behind it.
        let place = place.to_str().map_or(place.as_path(), |text| Path::new(text.strip_suffix(" (deleted)").unwrap_or(text)));
        if (place == folder || place.parent() == Some(folder))
            && let Some(parent) = postgres_parent(&path)
        {
            found.push(Process { pid, parent, serves: place == data });
        }
    }
    found
}

/// The parent of a live process if its program is PostgreSQL's: `12 (postgres) S 1 …`.
fn postgres_parent(process: &Path) -> Option<i32> {
    let stat = std::fs::read_to_string(process.join("stat")).ok()?;
    let (before, after) = stat.rsplit_once(") ")?;
    let mut words = after.split(' ');
    let state = words.next()?;
    let ours = before.ends_with("(postgres") || before.ends_with("(initdb");
    (ours && state != "Z").then(|| words.next()?.parse().ok()).flatten()
}
