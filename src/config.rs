//! What the command line and the environment say; `tilts --help` documents all of it.
//!
//! Pure: nothing is opened here but the files that hold secrets.
#![expect(clippy::doc_markdown, reason = "these comments are what --help prints")]

use std::net::{SocketAddr, ToSocketAddrs};
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use sqlx::postgres::PgConnectOptions;

use crate::domain::links::Secret;
use crate::domain::roles::Role;

mod esco;
mod mail;
mod owner;
mod secrets;
mod site;
pub use esco::{Esco, Import};
pub use mail::{Mail, Server};
pub use owner::OwnDatabase;
pub use secrets::ConfigError;
use secrets::{address, password_of, secret};
pub use site::{Site, SiteError, Transport, reachable};

/// Where a command keeps its data without `--data`: seen from the current folder, and for root where that is closed to PostgreSQL.
pub const DEMO_DATA: [&str; 2] = ["data/demo", "/var/lib/tilts/demo"];
/// The same for `tilts serve`.
pub const SERVE_DATA: [&str; 2] = ["data/serve", "/var/lib/tilts/serve"];

/// Tilts: agree, sign, assess, validate and recognise what learners achieve abroad (ECVET).
#[derive(Debug, Parser)]
#[command(name = "tilts", version, about, long_about = LONG, max_term_width = 100, arg_required_else_help = true)]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
    /// What is logged to standard error: a level, or `target=level` separated by commas
    #[arg(long, global = true, env = "TILTS_LOG", default_value = "warn,tilts=info", value_name = "FILTER", display_order = 900)]
    pub log: String,
    /// How it is logged: lines for people, or JSON for machines [default: text for demo, json for serve]
    #[arg(long, global = true, env = "TILTS_LOG_FORMAT", value_name = "FORMAT", display_order = 901)]
    pub log_format: Option<LogFormat>,
}

const LONG: &str = "Tilts (Latvian: bridge) carries one learner's whole ECVET road: partnership, units of learning outcomes, memorandum, \
    learning agreement, assessment, validation, recognition, transcript.\n\n\
    `tilts demo` shows it with invented people and its own PostgreSQL. `tilts serve` is for real work: with its own PostgreSQL \
    under --data, or on any PostgreSQL from version 15 on that DATABASE_URL names and `tilts migrate` has prepared.\n\n\
    Every option can be given in the environment variable named beside it. SIGTERM or Ctrl-C stops in order: no new requests, \
    running ones finish within 25 seconds, then the database is closed.";

/// How log lines look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum LogFormat {
    /// Lines for people.
    Text,
    /// One JSON object a line.
    Json,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Show Tilts with invented organisations and people, on its own PostgreSQL
    ///
    /// The first start makes the demo world and prints who can sign in; later starts keep what was changed.
    Demo(Demo),
    /// Serve Tilts for real work
    ///
    /// Without DATABASE_URL it runs its own PostgreSQL under --data and migrates it. With DATABASE_URL it connects as the
    /// application's role, which must be no superuser and own nothing; run `tilts migrate` with the owner's URL first.
    Serve(Serve),
    /// Make the application's role if it is missing, and bring the schema of a given PostgreSQL up to date
    Migrate(Migrate),
    /// Members of organisations and administrators of the platform
    #[command(subcommand)]
    Member(Member),
    /// The European classification of skills and occupations, from which units take their terms
    #[command(subcommand)]
    Esco(Esco),
}

/// Options of `tilts demo`.
#[derive(Debug, Args)]
pub struct Demo {
    /// How it is reached.
    #[command(flatten)]
    pub http: Http,
    /// Folder of its data, made if missing [default: data/demo; for root, if PostgreSQL's account cannot enter that, /var/lib/tilts/demo]
    #[arg(long, env = "TILTS_DATA", value_name = "DIR")]
    pub data: Option<PathBuf>,
    /// Delete the demo's data and begin anew
    #[arg(long)]
    pub fresh: bool,
}

/// Options of `tilts serve`.
#[derive(Debug, Args)]
pub struct Serve {
    /// How it is reached.
    #[command(flatten)]
    pub http: Http,
    /// Where the database is.
    #[command(flatten)]
    pub database: Database,
    /// Where mail goes.
    #[command(flatten)]
    pub mail: Mail,
    /// At least 32 random characters, the same for all servers of one database: links and codes are derived from them. Without
    /// DATABASE_URL they are made up and kept in the data folder
    #[arg(long, env = "TILTS_SECRET", hide_env_values = true, value_name = "CHARACTERS")]
    pub secret: Option<String>,
    /// A file that holds them
    #[arg(long, env = "TILTS_SECRET_FILE", value_name = "FILE")]
    pub secret_file: Option<PathBuf>,
}

impl Serve {
    /// The secret that is given.
    ///
    /// # Errors
    /// It is too short, or its file unreadable.
    pub fn secret(&self) -> Result<Option<Secret>, ConfigError> {
        let Some(words) = secret("TILTS_SECRET", self.secret.as_deref(), self.secret_file.as_deref())? else { return Ok(None) };
        Secret::new(&words).map(Some).ok_or(ConfigError::ShortSecret)
    }
}

/// Options of `tilts migrate`.
#[derive(Debug, Args)]
pub struct Migrate {
    /// The owner's address of the database: postgres://tilts_owner:…@host/tilts
    #[arg(long, env = "DATABASE_OWNER_URL", hide_env_values = true, value_name = "URL")]
    pub database_owner_url: Option<String>,
    /// A file that holds it
    #[arg(long, env = "DATABASE_OWNER_URL_FILE", value_name = "FILE")]
    pub database_owner_url_file: Option<PathBuf>,
    /// The application's address; its password is given to the role `tilts_app` if that must be made
    #[arg(long, env = "DATABASE_URL", hide_env_values = true, value_name = "URL")]
    pub database_url: Option<String>,
    /// A file that holds it
    #[arg(long, env = "DATABASE_URL_FILE", value_name = "FILE")]
    pub database_url_file: Option<PathBuf>,
}

/// Commands about members.
#[derive(Debug, Subcommand)]
pub enum Member {
    /// Add a person: the first administrator of the platform, or a member of an organisation
    ///
    /// Makes up a password and prints it once; with --password-stdin it is read instead.
    /// It works beside a running `tilts serve` on the same data.
    Add(Add),
}

/// Options of `tilts member add`.
#[derive(Debug, Args)]
pub struct Add {
    /// The person's e-mail address, which is also the name to sign in with
    #[arg(long)]
    pub email: String,
    /// The person's name
    #[arg(long)]
    pub name: String,
    /// Make an administrator of the platform
    #[arg(long, conflicts_with_all = ["organisation", "role"], required_unless_present = "organisation")]
    pub administrator: bool,
    /// The organisation that the person joins, as its address on the web shows it
    #[arg(long, value_name = "ID", requires = "role")]
    pub organisation: Option<uuid::Uuid>,
    /// What the person does there
    #[arg(long, value_parser = parse_role, requires = "organisation")]
    pub role: Option<Role>,
    /// Read the password from the first line of standard input instead of making one up and printing it
    #[arg(long)]
    pub password_stdin: bool,
    /// Which database.
    #[command(flatten)]
    pub database: OwnDatabase,
}

/// How people reach the server.
#[derive(Debug, Args)]
pub struct Http {
    /// Address and port to listen on; port 0 takes a free one
    #[arg(long, env = "TILTS_LISTEN", default_value = "127.0.0.1:8080", value_parser = parse_listen, value_name = "ADDR:PORT")]
    pub listen: SocketAddr,
    /// The address under which people reach it [default: http:// and the address listened on]
    ///
    /// https:// makes cookies secure and tells browsers to stay with it. http:// is taken for this machine only (loopback),
    /// else it is refused unless --insecure-http is given.
    #[arg(long, env = "TILTS_PUBLIC_URL", value_name = "URL")]
    pub public_url: Option<String>,
    /// Allow http:// beyond this machine: passwords travel in the clear, and every page says so
    #[arg(long, env = "TILTS_INSECURE_HTTP")]
    pub insecure_http: bool,
}

impl Http {
    /// What people reach, with the port that was really bound.
    ///
    /// # Errors
    /// The public address is none, or it is plain http beyond this machine and that was not allowed.
    pub fn site(&self, bound: SocketAddr) -> Result<Site, SiteError> {
        match &self.public_url {
            Some(url) if !url.is_empty() => Site::parse(url, self.insecure_http),
            _ => Site::local(bound, self.insecure_http),
        }
    }
}

/// Which database: a given one, or our own under a data folder.
#[derive(Debug, Args)]
pub struct Database {
    /// The application's address of a given PostgreSQL: postgres://tilts_app:…@host/tilts
    #[arg(long, env = "DATABASE_URL", hide_env_values = true, value_name = "URL")]
    pub database_url: Option<String>,
    /// A file that holds it
    #[arg(long, env = "DATABASE_URL_FILE", value_name = "FILE")]
    pub database_url_file: Option<PathBuf>,
    /// Folder of our own PostgreSQL and its data, made if missing [default: data/serve; for root, if PostgreSQL's account cannot enter that, /var/lib/tilts/serve]
    #[arg(long, env = "TILTS_DATA", value_name = "DIR")]
    pub data: Option<PathBuf>,
}

impl Database {
    /// The given database's address, or `None` for our own.
    ///
    /// # Errors
    /// The address is unusable, its file unreadable, or a folder is given too.
    pub fn given(&self) -> Result<Option<PgConnectOptions>, ConfigError> {
        let found = address("DATABASE_URL", self.database_url.as_deref(), self.database_url_file.as_deref())?;
        if found.is_some() && self.data.is_some() {
            return Err(ConfigError::TwoDatabases);
        }
        Ok(found)
    }
}

impl Migrate {
    /// The owner's address.
    ///
    /// # Errors
    /// It is missing or unusable.
    pub fn owner(&self) -> Result<PgConnectOptions, ConfigError> {
        address("DATABASE_OWNER_URL", self.database_owner_url.as_deref(), self.database_owner_url_file.as_deref())?
            .ok_or(ConfigError::Missing("DATABASE_OWNER_URL"))
    }

    /// The password in the application's address, if one is given.
    ///
    /// # Errors
    /// The address is unusable.
    pub fn application_password(&self) -> Result<Option<String>, ConfigError> {
        let text = secret("DATABASE_URL", self.database_url.as_deref(), self.database_url_file.as_deref())?;
        Ok(text.as_deref().and_then(password_of))
    }
}

fn parse_role(text: &str) -> Result<Role, String> {
    Role::from_code(text).ok_or_else(|| {
        let all: Vec<&str> = Role::ALL.iter().map(|role| role.code()).collect();
        format!("the roles are {}", all.join(", "))
    })
}

fn parse_listen(text: &str) -> Result<SocketAddr, String> {
    let found = text.to_socket_addrs().ok().and_then(|found| {
        let all: Vec<SocketAddr> = found.collect();
        all.iter().find(|address| address.is_ipv4()).or(all.first()).copied()
    });
    found.ok_or_else(|| String::from("it looks like 127.0.0.1:8080, with an address of this machine"))
}

#[cfg(test)]
mod tests;
