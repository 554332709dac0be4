//! Where mail goes.
#![expect(clippy::doc_markdown, reason = "these comments are what --help prints")]

use super::secrets::{ConfigError, secret};
use clap::Args;
use lettre::message::Mailbox;
use std::path::PathBuf;

/// A mail server; without one messages are shown on a page.
#[derive(Debug, Args)]
pub struct Mail {
    /// The mail server: smtps://user:password@host, or smtp://user:password@host:587?tls=required. Without it the platform's
    /// administrators find every message on /outbox
    #[arg(long, env = "TILTS_SMTP_URL", hide_env_values = true, value_name = "URL")]
    pub smtp_url: Option<String>,
    /// A file that holds it
    #[arg(long, env = "TILTS_SMTP_URL_FILE", value_name = "FILE")]
    pub smtp_url_file: Option<PathBuf>,
    /// In whose name mail is sent: Tilts <tilts@school.example>
    #[arg(long, env = "TILTS_MAIL_FROM", value_name = "ADDRESS")]
    pub mail_from: Option<String>,
}

/// A mail server and a sender.
#[derive(Clone)]
pub struct Server {
    /// Its address, which may hold a password.
    pub url: String,
    /// The sender.
    pub from: Mailbox,
}

impl std::fmt::Debug for Server {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Server").field("from", &self.from).finish_non_exhaustive()
    }
}

impl Mail {
    /// The server that is given.
    ///
    /// # Errors
    /// Only half of it is given, its file is unreadable, or the sender is no address.
    pub fn server(&self) -> Result<Option<Server>, ConfigError> {
        let url = secret("TILTS_SMTP_URL", self.smtp_url.as_deref(), self.smtp_url_file.as_deref())?;
        match (url, self.mail_from.as_deref().map(str::trim).filter(|from| !from.is_empty())) {
            (None, None) => Ok(None),
            (Some(url), Some(from)) => Ok(Some(Server { url, from: from.parse().map_err(|_| ConfigError::Sender)? })),
            _ => Err(ConfigError::HalfMail),
        }
    }
}
