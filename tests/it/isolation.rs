//! Row-level security: what the application's role sees without an actor, and as one with no part in anything.

use crate::harness::App;
use sqlx::{AssertSqlSafe, Connection, PgConnection};

/// Tables that hold no rows of anybody: the migrations' own, and public reference data.
const PUBLIC: &[&str] = &["_sqlx_migrations", "criteria_lists", "criteria", "esco_concepts", "esco_words", "esco_terms", "esco_postings"];

async fn tables(app: &App) -> Vec<String> {
    let all: Vec<String> = app
        .value("select array_agg(relname::text order by relname) from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace")
        .await;
    all.into_iter().filter(|table| !PUBLIC.contains(&table.as_str())).collect()
}

/// Rows visible to the application's role; `None` where it may not even read the table.
async fn visible(connection: &mut PgConnection, table: &str) -> Option<i64> {
    sqlx::query_scalar(AssertSqlSafe(format!("select count(*) from (select 1 from {table}) t"))).fetch_one(connection).await.ok()
}

#[tokio::test]
async fn without_an_actor_every_table_is_empty() {
    let app = App::new().await;
    let mut connection = PgConnection::connect_with(&app.options()).await.unwrap();
    let mut filled = 0;
    for table in tables(&app).await {
        let rows: i64 = app.value(&format!("select count(*) from (select 1 from {table}) t")).await;
        filled += i64::from(rows > 0);
        assert!(matches!(visible(&mut connection, &table).await, None | Some(0)), "{table} shows rows without an actor");
    }
    assert!(filled > 20, "the demo world fills {filled} tables: too few for this to prove anything");
}

#[tokio::test]
async fn every_table_is_guarded() {
    let app = App::new().await;
    let open: Option<Vec<String>> = app
        .value("select array_agg(relname::text) from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace and not relrowsecurity and relname <> '_sqlx_migrations'")
        .await;
    assert_eq!(open, None, "tables without row-level security");
}

#[tokio::test]
async fn a_stranger_sees_only_what_is_his() {
    let app = App::new().await;
    let account: uuid::Uuid = app.value("select id from accounts where email = 'coordinator@vilnius.example'").await;
    let organisation: uuid::Uuid = app.value(&format!("select organisation_id from members where account_id = '{account}'")).await;
    let mut connection = PgConnection::connect_with(&app.options()).await.unwrap();
    let context =
        format!("begin; select set_config('tilts.ids', '{{{account},{organisation}}}', true), set_config('tilts.account', '{account}', true)");
    sqlx::raw_sql(AssertSqlSafe(context)).execute(&mut connection).await.unwrap();
    let own = [("accounts", 1), ("organisations", 1), ("members", 1), ("invitations", 1), ("messages", 1)];
    for table in tables(&app).await {
        let expected = match own.iter().find(|(name, _)| *name == table) {
            Some((_, rows)) => *rows,
            // His own sessions, keys, and the history of his own organisation.
            None if matches!(table.as_str(), "sessions" | "once_keys" | "audit" | "notices" | "heads") => continue,
            None => 0,
        };
        sqlx::raw_sql("savepoint before").execute(&mut connection).await.unwrap();
        // A table that may not be read at all shows nothing.
        let rows = visible(&mut connection, &table).await.unwrap_or(0);
        sqlx::raw_sql("rollback to before").execute(&mut connection).await.unwrap();
        assert_eq!(rows, expected, "{table}");
    }
    let foreign: i64 =
        sqlx::query_scalar(AssertSqlSafe(format!("select count(*) from audit where not party_ids && array['{organisation}'::uuid, '{account}']")))
            .fetch_one(&mut connection)
            .await
            .unwrap();
    assert_eq!(foreign, 0);
}

#[tokio::test]
async fn the_application_connects_only_as_a_role_that_row_level_security_binds() {
    let app = App::new().await;
    let refused = tilts::store::Store::connect(app.options().username("tilts_owner"), 1).await;
    assert!(refused.is_err(), "the owner of the tables must be refused");
}

#[tokio::test]
async fn the_context_ends_with_its_transaction() {
    let app = App::new().await;
    let mut person = app.person("coordinator@riga.example").await;
    person.get("/").await.ok();
    let mut connection = PgConnection::connect_with(&app.options()).await.unwrap();
    assert_eq!(visible(&mut connection, "texts").await, Some(0));
}
