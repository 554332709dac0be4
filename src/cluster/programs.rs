//! Where PostgreSQL's server programs are.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::ClusterError;

/// The oldest major version that Tilts runs on.
const OLDEST: u32 = 15;

/// A folder with `initdb` and `postgres` of one major version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Programs {
    /// The folder that holds them.
    pub folder: PathBuf,
    /// Their major version, for instance 15.
    pub version: u32,
}

impl Programs {
    /// The programs for new data (`wanted` is `None`: the newest) or for data of one major version.
    ///
    /// # Errors
    /// None are installed, they are too old, or the wanted version is not among them.
    pub fn find(wanted: Option<&str>, data: &Path) -> Result<Self, ClusterError> {
        Self::choose(&Self::installed(candidates()), wanted, data)
    }

    /// One of the programs' paths.
    pub fn path(&self, program: &str) -> PathBuf {
        self.folder.join(program)
    }

    /// Those of the folders that hold a whole server, by version.
    fn installed(folders: impl IntoIterator<Item = PathBuf>) -> BTreeMap<u32, PathBuf> {
        let mut found = BTreeMap::new();
        for folder in folders {
            if !folder.join("initdb").is_file() {
                continue;
            }
            if let Some(version) = version_of(&folder.join("postgres")) {
                found.entry(version).or_insert(folder);
            }
        }
        found
    }

    fn choose(installed: &BTreeMap<u32, PathBuf>, wanted: Option<&str>, data: &Path) -> Result<Self, ClusterError> {
        let (&newest, folder) = installed.last_key_value().ok_or(ClusterError::ProgramsMissing)?;
        let Some(wanted) = wanted else {
            if newest < OLDEST {
                return Err(ClusterError::TooOld { found: newest, folder: folder.clone() });
            }
            return Ok(Self { folder: folder.clone(), version: newest });
        };
        let exact = wanted.parse().ok().filter(|version| *version >= OLDEST);
        match exact.and_then(|version| installed.get_key_value(&version)) {
            Some((&version, folder)) => Ok(Self { folder: folder.clone(), version }),
            None => Err(ClusterError::OtherVersion { folder: data.to_owned(), data: wanted.to_owned(), installed: newest }),
        }
    }
}

/// Every folder in which a server may be installed, the likeliest first.
fn candidates() -> Vec<PathBuf> {
    let mut folders = Vec::new();
    for (parent, prefix, below) in [
        ("/usr/lib/postgresql", "", "bin"),
        ("/usr", "pgsql-", "bin"),
        ("/opt/homebrew/opt", "postgresql@", "bin"),
        ("/usr/local/opt", "postgresql@", "bin"),
    ] {
        for entry in std::fs::read_dir(parent).into_iter().flatten().flatten() {
            if entry.file_name().to_string_lossy().starts_with(prefix) {
                folders.push(entry.path().join(below));
            }
        }
    }
    if let Some(folder) = output(Command::new("pg_config").arg("--bindir")) {
        folders.push(PathBuf::from(folder.trim()));
    }
    folders.extend(std::env::split_paths(&std::env::var_os("PATH").unwrap_or_default()));
    folders
}

/// The major version that `postgres --version` names: "postgres (PostgreSQL) 15.14 (Debian …)".
fn version_of(program: &Path) -> Option<u32> {
    major(&output(Command::new(program).arg("--version"))?)
}

fn major(said: &str) -> Option<u32> {
    let (_, number) = said.split_once("(PostgreSQL) ")?;
    let end = number.find(|c: char| !c.is_ascii_digit()).unwrap_or(number.len());
    number.get(..end)?.parse().ok()
}

fn output(command: &mut Command) -> Option<String> {
    let output = command.output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn choose(versions: &[u32], wanted: Option<&str>) -> Result<u32, String> {
        let installed = versions.iter().map(|version| (*version, PathBuf::from(format!("/{version}/bin")))).collect();
        Programs::choose(&installed, wanted, Path::new("/data")).map(|found| found.version).map_err(|error| error.to_string())
    }

    #[test]
    fn new_data_take_the_newest_and_old_data_their_own() {
        assert_eq!(choose(&[15, 17], None), Ok(17));
        assert_eq!(choose(&[15, 17], Some("15")), Ok(15));
    }

    #[test]
    fn what_is_missing_is_said_in_one_sentence() {
        assert!(choose(&[], None).unwrap_err().contains("apt-get install postgresql"));
        assert!(choose(&[13], None).unwrap_err().contains("PostgreSQL 15 or newer"));
        let other = choose(&[15], Some("14")).unwrap_err();
        assert!(other.contains("made by PostgreSQL 14") && other.contains("has PostgreSQL 15"), "{other}");
        assert!(choose(&[15], Some("9.6")).unwrap_err().contains("9.6"));
    }

    #[test]
    fn the_major_version_is_read_from_what_the_server_says() {
        assert_eq!(major("postgres (PostgreSQL) 15.14 (Debian 15.14-0+deb12u1)\n"), Some(15));
        assert_eq!(major("postgres (PostgreSQL) 18beta1"), Some(18));
        assert_eq!(major("nonsense"), None);
    }

    #[test]
    fn a_folder_without_a_server_is_passed_over() {
        assert!(Programs::installed([PathBuf::from("/nowhere")]).is_empty());
    }
}
