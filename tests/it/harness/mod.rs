//! A test's own Tilts: a cloned database that holds the demo world, the router in memory, browsers with cookies.

mod answer;
mod browser;
mod database;
mod post;
mod statements;
pub mod storm;

pub use answer::{Answer, fields};
pub use browser::Browser;
pub use post::{Sink, drain, worker};
pub use statements::Statements;

use chrono::{DateTime, TimeZone, Utc};
use database::Database;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use tilts::domain::links::Secret;
use tilts::store::Store;
use tilts::web::{AppState, Clock, Outbox, WebConfig, router};

/// The password of everybody in the demo world.
pub const PASSWORD: &str = "tilts-demo";

/// The hash of everybody's password, made with next to no work: people sign in thousands of times, and how slow that is for whoever
/// guesses is no test's business but that of passwords.
pub fn quick_hash() -> String {
    let little = argon2::Params::new(argon2::Params::MIN_M_COST, 1, 1, None).unwrap();
    let quick = argon2::Argon2::new(argon2::Algorithm::Argon2id, argon2::Version::V0x13, little);
    let salt = argon2::password_hash::SaltString::encode_b64(b"the tests' salt").unwrap();
    argon2::PasswordHasher::hash_password(&quick, PASSWORD.as_bytes(), &salt).unwrap().to_string()
}

/// One Tilts for one test.
pub struct App {
    /// Its shared state; the clock stands still.
    pub state: AppState,
    router: axum::Router,
    database: Database,
}

/// The moment of all tests: a Monday morning.
pub fn now() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 23, 8, 0, 0).unwrap()
}

/// The words of [`secret`].
pub const SECRET: &str = "the tests' secret, long enough to be one";

/// What the links and codes of the tests are derived from.
pub fn secret() -> Secret {
    Secret::new(SECRET).unwrap()
}

impl App {
    /// With the demo world.
    pub async fn new() -> Self {
        Self::at(now()).await
    }

    /// With the demo world, at another moment.
    pub async fn at(moment: DateTime<Utc>) -> Self {
        // One connection must do for a request: one that holds one and waits for a second waits for ever as soon as all do.
        Self::with(moment, 1).await
    }

    /// With the demo world, and connections enough for requests that race each other.
    pub async fn crowded() -> Self {
        Self::with(now(), 10).await
    }

    /// With the world of a database that was kept.
    pub async fn of(kept: &str) -> Self {
        Self::on(Database::clone_of(kept).await, now(), 1).await
    }

    /// Ends it, and keeps its database for others to begin from; gives the database's name.
    pub async fn keep(self) -> String {
        self.state.store.close().await;
        self.database.keep().await
    }

    async fn with(moment: DateTime<Utc>, connections: u32) -> Self {
        Self::on(Database::clone_of_demo_world().await, moment, connections).await
    }

    async fn on(database: Database, moment: DateTime<Utc>, connections: u32) -> Self {
        let store = Store::connect(database.app(), connections).await.expect("connected as the application");
        let config =
            WebConfig { public_url: "http://127.0.0.1:8080".into(), https: false, insecure: false, secret: secret(), outbox: Outbox::Everybody };
        let state = AppState::new(store, config, Clock::fixed(moment), Arc::new(AtomicBool::new(true)));
        Self { router: router(state.clone()), state, database }
    }

    /// A browser that nobody has signed in with.
    pub fn anonymous(&self) -> Browser {
        Browser::new(self.router.clone())
    }

    /// A browser signed in through the real form, in English.
    pub async fn person(&self, email: &str) -> Browser {
        let mut browser = self.anonymous();
        let page = browser.get("/sign-in?lang=en").await;
        let answer = browser.submit(&page, "/sign-in", &[("email", email), ("password", PASSWORD)]).await;
        assert_eq!(answer.status, 303, "{email} signs in: {}", answer.text());
        browser.get("/?lang=en").await.ok();
        browser
    }

    /// The first column of the first row, as the owner of the database sees it.
    pub async fn value<T>(&self, sql: &str) -> T
    where
        T: for<'r> sqlx::Decode<'r, sqlx::Postgres> + sqlx::Type<sqlx::Postgres> + Send + Unpin,
    {
        self.database.value(sql).await
    }

    /// Carries out SQL as the owner of the database.
    pub async fn execute(&self, sql: &str) {
        self.database.execute(sql).await;
    }

    /// Takes out what is dead and counts afresh. A transaction of another test that has just begun can hold dead rows back, and reading
    /// past them would be counted as reading too much.
    pub async fn vacuum(&self) {
        for _ in 0..300 {
            self.execute("vacuum (analyze, index_cleanup on)").await;
            if self.value::<i64>("select coalesce(sum(n_dead_tup), 0)::bigint from pg_stat_user_tables").await == 0 {
                return;
            }
            tokio::time::sleep(std::time::Duration::from_millis(100)).await;
        }
        panic!("dead rows stay");
    }

    /// How to connect as the application's role.
    pub fn options(&self) -> tilts::store::ConnectOptions {
        self.database.app()
    }

    /// How to connect as the owner of the database.
    pub fn owner_options(&self) -> tilts::store::ConnectOptions {
        self.database.owner()
    }

    /// A digest of every table but sessions and throttles: equal before and after what must change nothing.
    pub async fn digest(&self) -> String {
        self.database.digest().await
    }
}
