//! The one place where the launcher touches the rest of Tilts.

use crate::actions::papers::Press;
use crate::actions::{self, NewAccount, passwords};
use crate::config::{Add, Server, Site, Transport};
use crate::demo::{self, SignIn};
use crate::domain::ids::{AccountId, MemberId, OrganisationId};
use crate::domain::language::Language;
use crate::domain::links::Secret;
use crate::store::{self, ConnectOptions, Store};
use crate::web::{AppState, Clock, Outbox, WebConfig};
use crate::worker::{Post, Worker};
use anyhow::{Context, bail};
use axum::Router;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use std::io::Write;
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use uuid::Uuid;

/// Connections of one server: enough for two cores, few enough for a small database.
const CONNECTIONS: u32 = 20;

/// Brings the schema up to date, as its owner.
pub async fn migrate(owner: &ConnectOptions) -> anyhow::Result<()> {
    store::migrate(owner).await.context("The schema could not be brought up to date.")
}

/// Connects as the application, which is refused if its role may do more than it should.
pub async fn connect(application: &ConnectOptions) -> anyhow::Result<Store> {
    Store::connect(application.clone(), CONNECTIONS).await.context("The database does not let Tilts in.")
}

/// All pages.
pub fn router(store: Store, site: &Site, secret: Secret, outbox: Outbox, ready: Arc<AtomicBool>) -> Router {
    let config = WebConfig {
        public_url: site.origin(),
        https: site.transport() == Transport::Https,
        insecure: site.transport() == Transport::Insecure,
        secret,
        outbox,
    };
    crate::web::router(AppState::new(store, config, Clock::default(), ready))
}

/// Who empties the outbox and sets papers.
pub fn worker(store: Store, site: &Site, secret: Secret, server: Option<&Server>) -> anyhow::Result<Worker> {
    // The address may hold a password: what is wrong with it is said without it.
    let post = server
        .map(|server| Post::new(&server.url, server.from.clone()))
        .transpose()
        .map_err(|error| anyhow::anyhow!("TILTS_SMTP_URL is not an address of a mail server ({error}): it looks like smtps://user:password@host."))?;
    let press = Press::new(secret.clone(), &site.origin());
    Ok(Worker { store, secret, origin: site.origin(), post, press, now: || Clock::default().now() })
}

/// The secret in this folder, made up where there is none.
pub fn secret(data: &Path) -> anyhow::Result<Secret> {
    let path = data.join("secret");
    let words = match std::fs::read_to_string(&path) {
        Ok(words) => words,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            let words = URL_SAFE_NO_PAD.encode(rand::random::<[u8; 32]>());
            let mut file =
                std::fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(&path).context("The data folder cannot be written.")?;
            file.write_all(words.as_bytes()).and_then(|()| file.sync_all()).context("The data folder cannot be written.")?;
            words
        }
        Err(error) => return Err(error).with_context(|| format!("{} cannot be read.", path.display())),
    };
    Secret::new(words.trim())
        .with_context(|| format!("{} holds no secret: links that were sent would not open. Bring the file back from a backup.", path.display()))
}

/// The file that says that the demo world in this folder is whole; it lies with the data, so that it goes when they go.
const DEMO_MADE: &str = "postgres/demo-is-made";

/// Whether the demo world in this folder is whole.
pub fn is_demo_made(data: &Path) -> bool {
    data.join(DEMO_MADE).is_file()
}

/// Makes the demo world if there is none, and says who can sign in.
pub async fn demo_world(owner: &ConnectOptions, store: &Store, secret: &Secret, data: &Path) -> anyhow::Result<&'static [SignIn]> {
    if !is_demo_made(data) {
        demo::make(owner, store, secret, Clock::default().now()).await?;
        std::fs::write(data.join(DEMO_MADE), "").context("The data folder cannot be written.")?;
    }
    Ok(demo::SIGN_INS)
}

/// Adds a member or an administrator; the answer is the password, made up where none was given.
pub async fn add_member(owner: &ConnectOptions, add: &Add, password: Option<String>) -> anyhow::Result<String> {
    let password = password.unwrap_or_else(|| URL_SAFE_NO_PAD.encode(rand::random::<[u8; 12]>()));
    if password.chars().count() < passwords::SHORTEST {
        bail!("A password has at least {} characters.", passwords::SHORTEST);
    }
    let hash = passwords::hash(&password).map_err(|error| anyhow::anyhow!("The password cannot be used ({error})."))?;
    let seat = add.organisation.zip(add.role).map(|(organisation, role)| (MemberId(Uuid::now_v7()), OrganisationId(organisation), role));
    let account = NewAccount {
        id: AccountId(Uuid::now_v7()),
        email: &add.email,
        name: &add.name,
        password_hash: &hash,
        language: Language::default(),
        administrator: add.administrator,
        seat,
    };
    match actions::make_account(owner, &account).await {
        Ok(()) => Ok(password),
        Err(store::Error::Constraint(name)) if name == "accounts_email_key" => bail!("There is an account with the address {} already.", add.email),
        Err(store::Error::Constraint(name)) if name == "members_organisation_id_fkey" => bail!("There is no organisation with this id."),
        Err(error) => Err(error).context("The person could not be added."),
    }
}
