//! Asks: who owes which act on which object by when.

use super::{Connection, Error, readable};
use crate::domain::asks::{Act, Ask, NewAsk, ObjectKind};
use uuid::Uuid;

/// Opens asks on one object.
pub async fn open(connection: &mut Connection, kind: ObjectKind, object: impl Into<Uuid>, subject: &str, asks: &[NewAsk]) -> Result<(), Error> {
    let object = object.into();
    for ask in asks {
        sqlx::query!(
            "insert into asks (id, party, party_name, asker, act, object_kind, object_id, subject, due_on) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
            Uuid::now_v7(), ask.debtor.party, ask.debtor.name, ask.asker, ask.act.code(), kind.code(), object, subject, ask.due_on
        )
        .execute(&mut *connection)
        .await?;
    }
    Ok(())
}

/// Closes the open asks on an object: those of these acts, of one party or of all. Returns how many there were.
pub async fn close(connection: &mut Connection, object: impl Into<Uuid>, acts: &[Act], party: Option<Uuid>) -> Result<i32, Error> {
    let codes: Vec<String> = acts.iter().map(|act| act.code().to_owned()).collect();
    let closed = sqlx::query_scalar!("select asks_close($1, $2, $3)", object.into(), &codes, party).fetch_one(connection).await?;
    Ok(closed.unwrap_or_default())
}

macro_rules! asks {
    ($rows:expr) => {
        readable($rows.into_iter().map(|row| {
            Ok(Ask {
                party: row.party,
                party_name: row.party_name,
                asker: row.asker,
                act: Act::from_code(&row.act).ok_or_else(|| Error::inconsistent("asks", "act"))?,
                object_kind: ObjectKind::from_code(&row.object_kind).ok_or_else(|| Error::inconsistent("asks", "object_kind"))?,
                object_id: row.object_id,
                subject: row.subject,
                due_on: row.due_on,
                opened_at: row.opened_at,
            })
        }))
    };
}

/// What waits for these parties: soonest first, without a date last.
pub async fn owed_by(connection: &mut Connection, parties: &[Uuid], limit: i64) -> Result<Vec<Ask>, Error> {
    let rows = sqlx::query!(
        r#"select a.party as "party!", a.party_name as "party_name!", a.asker as "asker!", a.act as "act!", a.object_kind as "object_kind!",
             a.object_id as "object_id!", a.subject as "subject!", a.due_on, a.opened_at as "opened_at!"
           from unnest($1::uuid[]) as ids(party) cross join lateral (
             select k.id from asks k where k.party = ids.party and k.closed_at is null order by k.due_on limit $2) k join asks a on a.id = k.id
           order by a.due_on nulls last, a.opened_at limit $2"#,
        parties,
        limit
    )
    .fetch_all(connection)
    .await?;
    asks!(rows)
}

/// What these parties wait for from others, longest first.
pub async fn owed_to(connection: &mut Connection, parties: &[Uuid], limit: i64) -> Result<Vec<Ask>, Error> {
    let rows = sqlx::query!(
        r#"select a.party as "party!", a.party_name as "party_name!", a.asker as "asker!", a.act as "act!", a.object_kind as "object_kind!",
             a.object_id as "object_id!", a.subject as "subject!", a.due_on, a.opened_at as "opened_at!"
           from unnest($1::uuid[]) as ids(party) cross join lateral (
             select k.id from asks k where k.asker = ids.party and k.closed_at is null and k.party <> all ($1) order by k.opened_at limit $2) k
             join asks a on a.id = k.id
           order by a.opened_at limit $2"#,
        parties,
        limit
    )
    .fetch_all(connection)
    .await?;
    asks!(rows)
}

/// What is owed on one object, as far as the reader sees it.
pub async fn on_object(connection: &mut Connection, object: impl Into<Uuid>) -> Result<Vec<Ask>, Error> {
    let rows = sqlx::query!(
        "select party, party_name, asker, act, object_kind, object_id, subject, due_on, opened_at from asks where object_id = $1 and closed_at is null order by due_on nulls last, opened_at",
        object.into()
    )
    .fetch_all(connection)
    .await?;
    asks!(rows)
}
