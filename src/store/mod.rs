//! All SQL, and rows to domain; nothing else. Plain functions on a connection, one file per noun.
//!
//! Three doors lead here: [`Store::read`] gives a [`Reader`] (a read-only transaction that carries its actor's ids),
//! [`Store::write`] gives a [`Tx`], and the look-ups that happen before there is an actor are functions of [`sessions`] and
//! [`invitations`] that take a secret, a hash or an address.

mod error;
mod readable;
mod tx;

pub mod accounts;
pub mod agreements;
pub mod answers;
pub mod asks;
pub mod assessments;
pub mod audit;
pub mod esco;
pub mod invitations;
pub mod learners;
pub mod links;
pub mod matrices;
pub mod members;
pub mod memoranda;
pub mod messages;
pub mod mobilities;
pub mod organisations;
pub mod papers;
pub mod partnerships;
pub mod placements;
pub mod profiles;
pub mod proposals;
pub mod readings;
pub mod recognitions;
pub mod sessions;
pub mod texts;
pub mod units;
pub mod validations;

pub use error::Error;
use readable::{Known, readable};
pub use sqlx::postgres::PgConnectOptions as ConnectOptions;
pub use tx::{Once, Reader, Tx, Why};

use crate::domain::actor::Actor;
use crate::domain::ids::{AccountId, MemberId, OrganisationId};
use crate::domain::language::Language;
use crate::domain::roles::Role;
use sqlx::AssertSqlSafe;
use sqlx::postgres::{PgConnection, PgPool, PgPoolOptions};
use std::time::Duration;

/// A connection: what every function of this layer takes; a [`Reader`] and a [`Tx`] are one.
pub type Connection = PgConnection;

/// The migrations of this binary.
static MIGRATIONS: sqlx::migrate::Migrator = sqlx::migrate!("./migrations");

/// The database as the application's role sees it.
#[derive(Debug, Clone)]
pub struct Store {
    pool: PgPool,
}

impl Store {
    /// Connects as the application's role. Every connection is refused whose role could pass row-level security.
    pub async fn connect(options: ConnectOptions, connections: u32) -> Result<Self, Error> {
        let pool = PgPoolOptions::new()
            .max_connections(connections)
            .acquire_timeout(Duration::from_secs(5))
            .test_before_acquire(false)
            .after_connect(|connection, _| {
                Box::pin(async move {
                    // The day that `current_date` means is Latvia's, as everywhere in Tilts; the driver asks for UTC when it connects.
                    sqlx::raw_sql("set time zone 'Europe/Riga'").execute(&mut *connection).await?;
                    let guarded = sqlx::query_scalar!(
                        r#"select not (r.rolsuper or r.rolbypassrls or exists (
                             select from pg_class c where c.relowner = r.oid and c.relkind = 'r' and c.relnamespace = 'public'::regnamespace)) as "guarded!"
                           from pg_roles r where r.rolname = current_user"#
                    )
                    .fetch_one(connection)
                    .await?;
                    if guarded { Ok(()) } else { Err(sqlx::Error::Configuration("this role owns tables or passes row-level security".into())) }
                })
            })
            // Half the cost of a list is planning it; the policies are written so that one plan serves every actor. What is asked
            // for lies in memory: taken to be on a turning disk, the planner would sooner read whole tables to guard a few rows.
            .connect_with(options.options([("plan_cache_mode", "force_generic_plan"), ("random_page_cost", "1.1"), ("statement_timeout", "15s"), ("lock_timeout", "10s")]))
            .await?;
        Ok(Self { pool })
    }

    /// Begins a read-only transaction for this actor: one round trip.
    pub async fn read(&self, actor: &Actor) -> Result<Reader, Error> {
        let begin = format!("BEGIN READ ONLY; {}", context(actor));
        Ok(Reader::new(self.pool.begin_with(AssertSqlSafe(begin)).await?))
    }

    /// Begins a writing transaction for this actor.
    pub async fn write(&self, actor: &Actor) -> Result<Tx, Error> {
        let begin = format!("BEGIN; {}", context(actor));
        Ok(Tx::new(self.pool.begin_with(AssertSqlSafe(begin)).await?, actor.clone()))
    }

    /// Begins a writing transaction for a submitted form: where the same form was already carried out, the answer is
    /// [`Error::Already`] with the location the first one led to.
    pub async fn write_once(&self, actor: &Actor, once: &Once) -> Result<Tx, Error> {
        let mut tx = self.write(actor).await?;
        tx.claim(once).await?;
        Ok(tx)
    }

    /// Whether the database answers.
    pub async fn is_ready(&self) -> bool {
        sqlx::query_scalar!(r#"select 1 as "one!""#).fetch_one(&self.pool).await.is_ok()
    }

    /// Closes every connection.
    pub async fn close(&self) {
        self.pool.close().await;
    }

    /// The pool, for the look-ups that come before an actor.
    pub(super) fn pool(&self) -> &PgPool {
        &self.pool
    }
}

/// The settings that carry the actor; only UUIDs and a boolean are formatted into it.
fn context(actor: &Actor) -> String {
    let ids: Vec<String> = actor.ids().iter().map(ToString::to_string).collect();
    let account = actor.identity.account().map(|account| account.to_string()).unwrap_or_default();
    let guest = actor.guest().map(|guest| guest.id.to_string()).unwrap_or_default();
    format!(
        "SELECT set_config('tilts.ids', '{{{}}}', true), set_config('tilts.account', '{account}', true), \
         set_config('tilts.guest', '{guest}', true), set_config('tilts.administrator', '{}', true)",
        ids.join(","),
        actor.administrator,
    )
}

/// Brings the schema up to this binary's, as its owner.
pub async fn migrate(owner: &ConnectOptions) -> Result<(), Error> {
    let pool = PgPoolOptions::new().max_connections(1).connect_with(owner.clone()).await?;
    let done = match MIGRATIONS.run(&pool).await {
        Ok(()) => catch_up(&pool).await,
        Err(error) => Err(Error::Database(error.into())),
    };
    pool.close().await;
    done
}

/// Units that were written before there was a library find their place in it; in small steps, so that nobody waits for them.
async fn catch_up(owner: &PgPool) -> Result<(), Error> {
    while sqlx::query_scalar!(r#"select units_catch_up(200) as "caught_up!""#).fetch_one(owner).await? > 0 {}
    Ok(())
}

/// An account that the operator makes, as the owner of the schema.
#[derive(Debug)]
pub struct NewAccount<'a> {
    /// Its id.
    pub id: AccountId,
    /// The address to sign in with.
    pub email: &'a str,
    /// The person's name.
    pub name: &'a str,
    /// The hash of the password.
    pub password_hash: &'a str,
    /// The language of its pages.
    pub language: Language,
    /// Whether it administers the platform.
    pub administrator: bool,
    /// The seat it gets, where it gets one.
    pub seat: Option<(MemberId, OrganisationId, Role)>,
}

/// Makes an account as the owner: for the operator's first administrator and the demo's.
pub async fn make_account(owner: &ConnectOptions, account: &NewAccount<'_>) -> Result<(), Error> {
    let pool = PgPoolOptions::new().max_connections(1).connect_with(owner.clone()).await?;
    let (member, organisation, role) =
        account.seat.map_or((None, None, None), |(member, organisation, role)| (Some(member.0), Some(organisation.0), Some(role.code())));
    let done = sqlx::query!(
        "select account_make($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        account.id.0,
        account.email,
        account.name,
        account.password_hash,
        account.language.code(),
        account.administrator,
        member,
        organisation,
        role
    )
    .fetch_one(&pool)
    .await
    .map(|_| ())
    .map_err(Error::from);
    pool.close().await;
    done
}
