//! Settings that are given themselves or in a file, and never repeated in a message.

use std::path::{Path, PathBuf};
use std::str::FromStr;

use crate::domain::links::SHORTEST;
use sqlx::postgres::PgConnectOptions;

/// What is wrong with the configuration, one sentence each.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// A setting is missing.
    #[error("{0} is missing: give it in the environment, or name a file that holds it in {0}_FILE.")]
    Missing(&'static str),
    /// The same secret is given twice.
    #[error("{0} and {0}_FILE are both given: give one of them.")]
    Twice(&'static str),
    /// The secret is too short to be one.
    #[error("TILTS_SECRET has fewer than {SHORTEST} characters: `head -c 32 /dev/urandom | base64` makes up a good one.")]
    ShortSecret,
    /// An address of a mail server without a sender, or the other way round.
    #[error("TILTS_SMTP_URL and TILTS_MAIL_FROM belong together: give both, or neither, and messages are shown on /outbox.")]
    HalfMail,
    /// The sender's address is none.
    #[error("TILTS_MAIL_FROM is no address: it looks like Tilts <tilts@school.example>.")]
    Sender,
    /// A given database and a folder for our own.
    #[error("DATABASE_URL names a given database and --data (TILTS_DATA) a folder for our own: give one of them.")]
    TwoDatabases,
    /// A secret's file cannot be read.
    #[error("The file {file} that {name}_FILE names cannot be read ({source}).", file = .file.display())]
    File {
        /// The setting.
        name: &'static str,
        /// Its file.
        file: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// A database's address is unusable; it is not repeated, because it holds a password.
    #[error("{name} is not an address of a PostgreSQL database ({reason}): it looks like postgres://user:password@host/database.")]
    Address {
        /// The setting.
        name: &'static str,
        /// What is wrong with it.
        reason: String,
    },
}

/// A secret, given itself or in a file; empty is the same as not given.
pub(super) fn secret(name: &'static str, value: Option<&str>, file: Option<&Path>) -> Result<Option<String>, ConfigError> {
    let value = value.map(str::trim).filter(|text| !text.is_empty());
    match (value, file.filter(|path| !path.as_os_str().is_empty())) {
        (Some(_), Some(_)) => Err(ConfigError::Twice(name)),
        (Some(text), None) => Ok(Some(text.to_owned())),
        (None, Some(path)) => match std::fs::read_to_string(path) {
            Ok(text) => Ok(Some(text.trim().to_owned())),
            Err(source) => Err(ConfigError::File { name, file: path.to_owned(), source }),
        },
        (None, None) => Ok(None),
    }
}

/// A database's address, given itself or in a file.
pub(super) fn address(name: &'static str, value: Option<&str>, file: Option<&Path>) -> Result<Option<PgConnectOptions>, ConfigError> {
    let Some(text) = secret(name, value, file)? else { return Ok(None) };
    if !text.starts_with("postgres://") && !text.starts_with("postgresql://") {
        return Err(ConfigError::Address { name, reason: String::from("it does not begin with postgres://") });
    }
    PgConnectOptions::from_str(&text).map(Some).map_err(|error| ConfigError::Address { name, reason: error.to_string() })
}

/// `postgres://user:password@host/…` → the password, its percent signs resolved.
pub(super) fn password_of(url: &str) -> Option<String> {
    let (_, rest) = url.split_once("://")?;
    let authority = rest.split(['/', '?']).next()?;
    let (user, _) = authority.rsplit_once('@')?;
    let (_, password) = user.split_once(':')?;
    // A form's rule for the sign + is not an address's, so it is shielded before the form's parser sees it.
    let shielded = password.replace('+', "%2B").replace('&', "%26").replace('=', "%3D");
    form_urlencoded::parse(format!("p={shielded}").as_bytes()).next().map(|(_, value)| value.into_owned())
}
