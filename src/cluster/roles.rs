//! The two roles and the database. Roles belong to a whole server, so they are made here, never in a migration.

use sqlx::{AssertSqlSafe, Connection, Executor, PgConnection, Row};

/// Owns the schema and runs the migrations.
pub const OWNER: &str = "tilts_owner";
/// What the application logs in as: no superuser, passes every policy, owns nothing.
pub const APPLICATION: &str = "tilts_app";
/// The database's name on a private server.
pub const DATABASE: &str = "tilts";

/// Makes both roles and the database on a private server, over a connection of its superuser.
///
/// # Errors
/// PostgreSQL's own.
pub async fn prepare(connection: &mut PgConnection) -> Result<(), sqlx::Error> {
    if !exists(connection, OWNER).await? {
        connection.execute("create role tilts_owner login nosuperuser createdb nocreaterole noreplication nobypassrls").await?;
    }
    prepare_application(connection, None).await?;
    let found = sqlx::query("select from pg_database where datname = $1").bind(DATABASE).fetch_optional(&mut *connection).await?;
    if found.is_none() {
        connection.execute("create database tilts owner tilts_owner").await?;
    }
    connection.execute("revoke all on database tilts from public").await?;
    connection.execute("grant connect on database tilts to tilts_app").await?;
    Ok(())
}

/// Makes the application's role if it is missing; on a given server `tilts migrate` calls this with the owner's connection.
///
/// The password is set only when the role is made; without one it signs in by a socket's or a certificate's means.
///
/// # Errors
/// PostgreSQL's own; most often that the owner may not create roles.
pub async fn prepare_application(connection: &mut PgConnection, password: Option<&str>) -> Result<(), sqlx::Error> {
    if exists(connection, APPLICATION).await? {
        return Ok(());
    }
    let mut change = connection.begin().await?;
    change.execute("create role tilts_app login nosuperuser nocreatedb nocreaterole noreplication nobypassrls").await?;
    if let Some(password) = password {
        // A utility statement takes no parameters, so the server quotes the password itself.
        let quoted = sqlx::query("select format('alter role tilts_app password %L', $1::text)").bind(password);
        let statement: String = quoted.fetch_one(&mut *change).await?.try_get(0)?;
        change.execute(AssertSqlSafe(statement)).await?;
    }
    change.commit().await
}

async fn exists(connection: &mut PgConnection, role: &str) -> Result<bool, sqlx::Error> {
    let found = sqlx::query("select from pg_roles where rolname = $1").bind(role).fetch_optional(connection).await?;
    Ok(found.is_some())
}
