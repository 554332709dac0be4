//! Codes: sent to the address of a link, tried in one browser, used once.

use crate::domain::ids::{CodeId, LinkId};
use crate::store::{Connection, Error, Store};
use chrono::{DateTime, Utc};

/// Counts a try at the newest code of this link and browser; which one it is, where there is one that can still be used.
pub async fn try_code(store: &Store, link: LinkId, browser: &[u8], now: DateTime<Utc>, most: i32) -> Result<Option<CodeId>, Error> {
    let id = sqlx::query_scalar!(r#"select id as "id!" from link_code_try($1, $2, $3, $4)"#, link.0, browser, now, most)
        .fetch_optional(store.pool())
        .await?;
    Ok(id.map(CodeId))
}

/// Stores that a code is sent to the address of the actor's link, for one browser.
pub async fn insert_code(
    connection: &mut Connection,
    id: CodeId,
    link: LinkId,
    browser: &[u8],
    now: DateTime<Utc>,
    expires_at: DateTime<Utc>,
) -> Result<(), Error> {
    sqlx::query!(
        "insert into link_codes (id, link_id, browser, created_at, expires_at) values ($1, $2, $3, $4, $5)",
        id.0,
        link.0,
        browser,
        now,
        expires_at
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// Uses a code up; `false` where it was used already, or is of another link.
pub async fn use_code(connection: &mut Connection, id: CodeId, link: LinkId, now: DateTime<Utc>) -> Result<bool, Error> {
    let done = sqlx::query!(
        "update link_codes set used_at = $3, used_in = pg_current_xact_id() where id = $1 and link_id = $2 and used_at is null",
        id.0,
        link.0,
        now
    )
    .execute(connection)
    .await?;
    Ok(done.rows_affected() == 1)
}
