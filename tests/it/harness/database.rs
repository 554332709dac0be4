//! Databases of tests: one template with the demo world, made once per run, and a clone for each test.

use sqlx::postgres::{PgConnectOptions, PgPool, PgPoolOptions};
use sqlx::{AssertSqlSafe, Connection, PgConnection};
use std::str::FromStr;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};
use tokio::sync::Mutex;

/// A test's own database; dropped with it.
pub struct Database {
    name: String,
    owner: PgPool,
}

static TEMPLATE: OnceLock<String> = OnceLock::new();
static CLONING: Mutex<()> = Mutex::const_new(());
static NUMBER: AtomicU32 = AtomicU32::new(0);

/// The owner's options on the server that `dev/postgres` runs; its user may create databases.
fn server(user: &str, database: &str) -> PgConnectOptions {
    let url = std::env::var("DATABASE_OWNER_URL").expect("DATABASE_OWNER_URL: run the tests with `make test` or `dev/postgres run cargo test`");
    PgConnectOptions::from_str(&url).expect("a PostgreSQL address").username(user).database(database)
}

fn template() -> &'static str {
    TEMPLATE.get_or_init(|| {
        let made = std::thread::spawn(|| {
            let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
            runtime.block_on(async {
                let name = format!("tilts_template_{}", std::process::id());
                admin(&format!("create database {name}")).await;
                let owner = server("tilts_owner", &name);
                tilts::store::migrate(&owner).await.expect("migrated");
                let store = tilts::store::Store::connect(server("tilts_app", &name), 2).await.expect("connected");
                tilts::demo::make(&owner, &store, &super::secret(), super::now()).await.expect("the demo world");
                store.close().await;
                let mut connection = PgConnection::connect_with(&owner).await.unwrap();
                sqlx::query("update accounts set password_hash = $1").bind(super::quick_hash()).execute(&mut connection).await.unwrap();
                connection.close().await.unwrap();
                name
            })
        });
        made.join().expect("the template database")
    })
}

async fn admin(sql: &str) {
    let mut connection = PgConnection::connect_with(&server("tilts_owner", "postgres")).await.expect("the server of the tests");
    sqlx::query(AssertSqlSafe(sql.to_owned())).execute(&mut connection).await.unwrap_or_else(|error| panic!("{error}: {sql}"));
}

impl Database {
    /// A clone of the template.
    pub async fn clone_of_demo_world() -> Self {
        Self::clone_of(tokio::task::spawn_blocking(template).await.unwrap()).await
    }

    /// A clone of a database that nobody is connected to.
    pub async fn clone_of(template: &str) -> Self {
        let name = format!("tilts_test_{}_{}", std::process::id(), NUMBER.fetch_add(1, Ordering::SeqCst));
        {
            let _one_at_a_time = CLONING.lock().await;
            admin(&format!("create database {name} template {template} strategy file_copy")).await;
        }
        let owner = PgPoolOptions::new().max_connections(2).connect_with(server("tilts_owner", &name)).await.unwrap();
        Self { name, owner }
    }

    /// Leaves it to be cloned, until the server goes; gives its name.
    pub async fn keep(self) -> String {
        self.owner.close().await;
        let name = self.name.clone();
        std::mem::forget(self);
        name
    }

    /// As the application's role.
    pub fn app(&self) -> PgConnectOptions {
        server("tilts_app", &self.name)
    }

    /// As the owner.
    pub fn owner(&self) -> PgConnectOptions {
        server("tilts_owner", &self.name)
    }

    /// One value, as the owner.
    pub async fn value<T>(&self, sql: &str) -> T
    where
        T: for<'r> sqlx::Decode<'r, sqlx::Postgres> + sqlx::Type<sqlx::Postgres> + Send + Unpin,
    {
        sqlx::query_scalar(AssertSqlSafe(sql.to_owned())).fetch_one(&self.owner).await.unwrap_or_else(|error| panic!("{error}: {sql}"))
    }

    /// Any statements, as the owner; all of them or none.
    pub async fn execute(&self, sql: &str) {
        sqlx::raw_sql(AssertSqlSafe(sql.to_owned())).execute(&self.owner).await.unwrap_or_else(|error| panic!("{error}: {sql}"));
    }

    /// A digest over every table but sessions and throttles.
    pub async fn digest(&self) -> String {
        let tables: Vec<String> = sqlx::query_scalar(
            "select relname::text from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace
               and relname not in ('sessions', 'throttles', '_sqlx_migrations') order by relname",
        )
        .fetch_all(&self.owner)
        .await
        .unwrap();
        // Signing in notes its moment on the account: not a change of anything.
        let hashes: Vec<String> = tables
            .iter()
            .map(|table| {
                let row = if table == "accounts" { "to_jsonb(t) - 'signed_in_at' - 'previous_sign_in_at'" } else { "to_jsonb(t)" };
                format!("select '{table}' as name, md5(coalesce(string_agg(md5(({row})::text), '' order by md5(({row})::text)), '')) as hash from {table} t")
            })
            .collect();
        self.value(&format!("select md5(string_agg(name || hash, ',' order by name)) from ({}) all_tables", hashes.join(" union all "))).await
    }
}

impl Drop for Database {
    fn drop(&mut self) {
        let name = self.name.clone();
        let dropped = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
            runtime.block_on(admin(&format!("drop database if exists {name} with (force)")));
        });
        // A failing test is already failing; a database left behind goes with the server.
        dropped.join().ok();
    }
}
