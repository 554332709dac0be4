//! Running Tilts: the database first, then the pages, and everything stopped in the opposite order.

mod esco;
mod listen;
mod log;
mod say;
mod signals;
mod wiring;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use anyhow::Context;
use sqlx::{ConnectOptions as _, Connection};
use tokio::net::TcpListener;
use tokio::sync::watch;

use crate::cluster::{self, Cluster, ClusterError, Opened, Purpose};
use crate::config::{
    Add, Cli, Command, ConfigError, DEMO_DATA, Demo, Esco, Http, LogFormat, Member, Migrate, OwnDatabase, SERVE_DATA, Serve, Server, Site, reachable,
};
use crate::domain::links::Secret;
use crate::store::{ConnectOptions, Store};
use crate::web::Outbox;
use crate::worker::Worker;
use signals::Signals;

/// How long closing the pool may take: a connection that hangs must not keep us.
const CLOSE_PATIENCE: Duration = Duration::from_secs(5);

/// Does what the command line asks for.
///
/// # Errors
/// One sentence for whoever started it.
pub async fn run(cli: Cli) -> anyhow::Result<()> {
    let format = if matches!(cli.command, Command::Serve(_)) { LogFormat::Json } else { LogFormat::Text };
    log::start(&cli.log, cli.log_format.unwrap_or(format))?;
    match cli.command {
        Command::Demo(demo) => run_demo(demo).await,
        Command::Serve(serve) => run_serve(serve).await,
        Command::Migrate(migrate) => run_migrate(migrate).await,
        Command::Member(Member::Add(add)) => as_owner(&add.database, async |owner| add_member(owner, &add).await).await,
        Command::Esco(Esco::Import(import)) => {
            // The files are read first: a wrong one is told before a database is started.
            let terms = esco::read(&import.files)?;
            as_owner(&import.database, async |owner| esco::import(owner, terms, import.replace).await).await
        }
    }
}

async fn run_demo(demo: Demo) -> anyhow::Result<()> {
    let mut signals = Signals::catch()?;
    let front = Front::bind(&demo.http).await?;
    let data = folder(demo.data, DEMO_DATA, Purpose::Demo).await;
    say::line(&format!("The demo's data are in {}.", data.display()));
    // A demo that was cut off while it was made is made anew.
    let fresh = demo.fresh || !wiring::is_demo_made(&data);
    with_cluster(&data, Purpose::Demo, fresh, front, None, None, &mut signals).await
}

async fn run_serve(serve: Serve) -> anyhow::Result<()> {
    let mut signals = Signals::catch()?;
    let front = Front::bind(&serve.http).await?;
    let (secret, server) = (serve.secret()?, serve.mail.server()?);
    let Some(given) = serve.database.given()? else {
        let data = folder(serve.database.data, SERVE_DATA, Purpose::Serve).await;
        return with_cluster(&data, Purpose::Serve, false, front, secret, server.as_ref(), &mut signals).await;
    };
    let secret = secret.ok_or(ConfigError::Missing("TILTS_SECRET"))?;
    let Some(pool) = signals.unless(wiring::connect(&given)).await else { return Ok(()) };
    let inside = Inside::new(pool?, Purpose::Serve, secret, server.as_ref(), &front.site)?;
    front.serve(inside, &mut signals, std::future::pending()).await
}

async fn run_migrate(migrate: Migrate) -> anyhow::Result<()> {
    let owner = migrate.owner()?;
    let password = migrate.application_password()?;
    let mut connection = owner.connect().await.context("The database of DATABASE_OWNER_URL does not answer.")?;
    cluster::roles::prepare_application(&mut connection, password.as_deref())
        .await
        .context("The role tilts_app is missing and could not be made: let a role that may create roles run this once.")?;
    connection.close().await?;
    wiring::migrate(&owner).await?;
    say::line("The schema is up to date.");
    Ok(())
}

/// Works on the database as its owner: on the given one, or on our own, which is started where no other Tilts runs it.
async fn as_owner(database: &OwnDatabase, work: impl AsyncFnOnce(&ConnectOptions) -> anyhow::Result<()>) -> anyhow::Result<()> {
    if let Some(owner) = database.given()? {
        return work(&owner).await;
    }
    let data = folder(database.data.clone(), SERVE_DATA, Purpose::Serve).await;
    match cluster::open(&data).await? {
        Opened::Running(endpoint) => work(&endpoint.owner()).await,
        Opened::Started(cluster) => {
            let owner = cluster.endpoint().owner();
            let done = match wiring::migrate(&owner).await {
                Ok(()) => work(&owner).await,
                failed => failed,
            };
            cluster.stop().await;
            done
        }
    }
}

async fn add_member(owner: &ConnectOptions, add: &Add) -> anyhow::Result<()> {
    let mut given = None;
    if add.password_stdin {
        let mut line = String::new();
        std::io::stdin().read_line(&mut line).context("The password could not be read from standard input.")?;
        given = Some(line.trim_end_matches(['\r', '\n']).to_owned());
    }
    let made = given.is_none();
    let password = wiring::add_member(owner, add, given).await?;
    say::line(&format!("{} can sign in as {}.", add.name, add.email));
    if made {
        say::line(&format!("Password, shown this once: {password}"));
    }
    Ok(())
}

/// Serves from our own PostgreSQL, which is stopped however the serving ends.
async fn with_cluster(
    data: &Path,
    purpose: Purpose,
    fresh: bool,
    front: Front,
    secret: Option<Secret>,
    server: Option<&Server>,
    signals: &mut Signals,
) -> anyhow::Result<()> {
    let Some(cluster) = signals.unless(Cluster::start(data, purpose, fresh)).await.transpose()? else { return Ok(()) };
    let prepared = async {
        let secret = secret.map_or_else(|| wiring::secret(data), Ok)?;
        let pool = prepare(&cluster, (purpose == Purpose::Demo).then_some(data), &secret).await?;
        Inside::new(pool, purpose, secret, server, &front.site)
    };
    let outcome = match signals.unless(prepared).await {
        Some(Ok(inside)) => front.serve(inside, signals, cluster.exited()).await,
        Some(Err(error)) => Err(error),
        None => Ok(()),
    };
    cluster.stop().await;
    outcome
}

/// What is served: the database, the secret, and who empties the outbox.
struct Inside {
    pool: Store,
    secret: Secret,
    outbox: Outbox,
    worker: Worker,
}

impl Inside {
    fn new(pool: Store, purpose: Purpose, secret: Secret, server: Option<&Server>, site: &Site) -> anyhow::Result<Self> {
        let outbox = match (purpose, server) {
            (Purpose::Demo, _) => Outbox::Everybody,
            (_, None) => Outbox::Administrators,
            (_, Some(_)) => Outbox::Nobody,
        };
        let worker = wiring::worker(pool.clone(), site, secret.clone(), server)?;
        Ok(Self { pool, secret, outbox, worker })
    }
}

async fn prepare(cluster: &Cluster, demo: Option<&Path>, secret: &Secret) -> anyhow::Result<Store> {
    wiring::migrate(&cluster.endpoint().owner()).await?;
    let pool = wiring::connect(&cluster.endpoint().application()).await?;
    if let Some(data) = demo {
        let rows: Vec<[String; 3]> = wiring::demo_world(&cluster.endpoint().owner(), &pool, secret, data)
            .await?
            .iter()
            .map(|sign_in| [sign_in.email.to_owned(), crate::demo::PASSWORD.to_owned(), format!("{}, {}", sign_in.name, sign_in.who)])
            .collect();
        say::line(&format!("\n{}", say::table(["E-mail", "Password", "Who"], &rows)));
    }
    Ok(pool)
}

/// The address that is taken and what people know it as.
struct Front {
    listener: TcpListener,
    site: Site,
}

impl Front {
    async fn bind(http: &Http) -> anyhow::Result<Self> {
        let listener = listen::bind(http.listen).await?;
        let site = http.site(listener.local_addr()?)?;
        Ok(Self { listener, site })
    }

    async fn serve(self, inside: Inside, signals: &mut Signals, gone: impl Future<Output = String>) -> anyhow::Result<()> {
        let Inside { pool, secret, outbox, worker } = inside;
        let ready = Arc::new(AtomicBool::new(false));
        let address = self.listener.local_addr()?;
        let router = wiring::router(pool.clone(), &self.site, secret, outbox, Arc::clone(&ready));
        let (stop, stopped) = watch::channel(false);
        let working = tokio::spawn(worker.run(stopped));
        let started = || {
            ready.store(true, Ordering::SeqCst);
            say::line(&format!("ready http://{}", reachable(address)));
        };
        let outcome = listen::serve(self.listener, router, started, || ready.store(false, Ordering::SeqCst), signals, gone).await;
        let _ = stop.send(true);
        // A message that is being sent is sent to its end; what is not said to be sent is sent again.
        let _ = tokio::time::timeout(CLOSE_PATIENCE, working).await;
        close(&pool).await;
        outcome
    }
}

async fn close(pool: &Store) {
    if tokio::time::timeout(CLOSE_PATIENCE, pool.close()).await.is_err() {
        tracing::warn!("some connections to the database did not close in time");
    }
}

/// The data folder: the one given, else the usual one, else (for root, where PostgreSQL's account cannot enter it) one that it can.
async fn folder(given: Option<PathBuf>, [usual, elsewhere]: [&str; 2], purpose: Purpose) -> PathBuf {
    match given {
        Some(given) => given,
        None => match cluster::is_reachable(Path::new(usual), purpose).await {
            Err(ClusterError::Unreachable { .. }) => PathBuf::from(elsewhere),
            _ => PathBuf::from(usual),
        },
    }
}
