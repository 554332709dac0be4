//! The audit chain and the news. Both are written by one function of the database, which also keeps the chain.

use super::{Connection, Error};
use crate::domain::asks::ObjectKind;
use crate::domain::events::{Event, EventKind};
use chrono::{DateTime, Utc};
use uuid::Uuid;

/// One line of an object's history.
#[derive(Debug, Clone)]
pub struct Entry {
    /// What happened.
    pub kind: EventKind,
    /// When.
    pub at: DateTime<Utc>,
    /// Who did it.
    pub by: String,
    /// Facts kept with it.
    pub data: serde_json::Value,
}

/// One line of the news.
#[derive(Debug, Clone)]
pub struct Notice {
    /// What happened.
    pub kind: EventKind,
    /// When.
    pub at: DateTime<Utc>,
    /// Who did it.
    pub by: String,
    /// To what kind of object.
    pub object_kind: ObjectKind,
    /// To which.
    pub object_id: Uuid,
    /// Its title then.
    pub subject: String,
}

pub(super) async fn record(connection: &mut Connection, event: &Event, by: &str) -> Result<(), Error> {
    sqlx::query!(
        "select record($1, $2, $3, $4, $5, $6, $7, $8)",
        event.object_id,
        event.object_kind.code(),
        event.kind.code(),
        event.data,
        by,
        &event.readers,
        event.subject,
        &event.told
    )
    .fetch_one(connection)
    .await?;
    Ok(())
}

/// The newest entries of an object's history, newest first.
pub async fn history(connection: &mut Connection, object: impl Into<Uuid>, limit: i64) -> Result<Vec<Entry>, Error> {
    let rows = sqlx::query!("select event, at, by_name, data from audit where object_id = $1 order by seq desc limit $2", object.into(), limit)
        .fetch_all(connection)
        .await?;
    Ok(rows
        .into_iter()
        .filter_map(|row| Some(Entry { kind: EventKind::from_code(&row.event)?, at: row.at, by: row.by_name, data: row.data }))
        .collect())
}

/// The newest news of these parties, newest first, without what the account did itself.
pub async fn news(connection: &mut Connection, parties: &[Uuid], account: Uuid, limit: i64) -> Result<Vec<Notice>, Error> {
    let rows = sqlx::query!(
        r#"select distinct on (n.at, n.object_id, n.event) n.event as "event!", n.at as "at!", n.by_name as "by_name!",
             n.object_kind as "object_kind!", n.object_id as "object_id!", n.subject as "subject!"
           from unnest($1::uuid[]) as ids(party) cross join lateral (
             select * from notices n where n.party = ids.party and n.account_id is distinct from $2 order by n.at desc limit $3) n
           order by n.at desc, n.object_id, n.event limit $3"#,
        parties,
        account,
        limit
    )
    .fetch_all(connection)
    .await?;
    Ok(rows
        .into_iter()
        .filter_map(|row| {
            Some(Notice {
                kind: EventKind::from_code(&row.event)?,
                at: row.at,
                by: row.by_name,
                object_kind: ObjectKind::from_code(&row.object_kind)?,
                object_id: row.object_id,
                subject: row.subject,
            })
        })
        .collect())
}

/// The first entry of an object's chain that does not follow from the one before; `None` where the chain is whole.
pub async fn broken_at(connection: &mut Connection, object: impl Into<Uuid>) -> Result<Option<i32>, Error> {
    Ok(sqlx::query_scalar!("select chain_broken_at($1)", object.into()).fetch_one(connection).await?)
}

/// The heads of all chains, for the administrator: how many objects, how many entries, and one hash over all heads.
#[derive(Debug, Clone)]
pub struct Heads {
    /// Objects with a history.
    pub objects: i64,
    /// Entries in all.
    pub entries: i64,
    /// A hash over all heads, in the order of their ids; hexadecimal.
    pub digest: String,
}

/// The heads as they stand.
pub async fn heads(connection: &mut Connection) -> Result<Heads, Error> {
    let row = sqlx::query!(
        r#"select count(*) as "objects!", coalesce(sum(seq), 0) as "entries!",
             encode(sha256(coalesce(string_agg(hash, ''::bytea order by object_id), ''::bytea)), 'hex') as "digest!" from heads"#
    )
    .fetch_one(connection)
    .await?;
    Ok(Heads { objects: row.objects, entries: row.entries, digest: row.digest })
}
