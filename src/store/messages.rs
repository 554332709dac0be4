//! The outbox: written in the transaction of the act, read by the worker.

use super::{Connection, Error, Store};
use crate::domain::ids::{InvitationId, LinkId, MessageId, OrganisationId, RevisionId, TextId};
use crate::domain::language::Language;
use crate::domain::messages::{About, Delivery, Listed, Message, MessageKind, NewMessage, Object, Recipient};
use chrono::{DateTime, Utc};
use sqlx::AssertSqlSafe;
use sqlx::types::Json;
use uuid::Uuid;

/// Writes a message. A matter that was told this address already is not told again.
pub async fn insert(connection: &mut Connection, new: &NewMessage) -> Result<(), Error> {
    let (text, link, invitation) = match new.object {
        Object::Text { id, link } => (Some(id.0), link.map(|link| link.0), None),
        Object::Invitation(id) => (None, None, Some(id.0)),
    };
    sqlx::query!(
        "insert into messages (id, kind, to_name, to_email, language, text_id, link_id, invitation_id, data, matter)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing",
        new.id.0,
        new.kind.code(),
        new.to.name,
        new.to.email,
        new.to.language.code(),
        text,
        link,
        invitation,
        Json(&new.about) as _,
        new.matter
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// When this address was last asked or reminded by a link of this text.
pub async fn last_asked(connection: &mut Connection, text: TextId, email: &str) -> Result<Option<DateTime<Utc>>, Error> {
    Ok(sqlx::query_scalar!(
        "select max(created_at) from messages where text_id = $1 and to_email = $2 and kind in ('link', 'reminder')",
        text.0,
        email
    )
    .fetch_one(connection)
    .await?)
}

/// When this address was last sent an invitation to this organisation.
pub async fn last_invited(connection: &mut Connection, organisation: OrganisationId, email: &str) -> Result<Option<DateTime<Utc>>, Error> {
    Ok(sqlx::query_scalar!(
        "select max(m.created_at) from messages m join invitations i on i.id = m.invitation_id where i.organisation_id = $1 and m.to_email = $2",
        organisation.0,
        email
    )
    .fetch_one(connection)
    .await?)
}

/// A group of people of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Group {
    /// All who signed the revision.
    Signers,
    /// Who sent the revision, and the actor's link.
    Drafters,
    /// Open links of parties that have not approved the revision.
    ApprovingLinks,
    /// Open links of parties that have not signed it.
    SigningLinks,
}

impl Group {
    /// As the database's function names it.
    pub fn code(self) -> &'static str {
        match self {
            Self::Signers => "signers",
            Self::Drafters => "drafters",
            Self::ApprovingLinks => "approving-links",
            Self::SigningLinks => "signing-links",
        }
    }
}

/// Somebody to be told.
#[derive(Debug, Clone)]
pub struct Told {
    /// Where.
    pub to: Recipient,
    /// The link by which this person acts.
    pub link: Option<LinkId>,
    /// For whom; empty for accounts.
    pub party: String,
}

/// Whom to ask by account to act on a revision: `act` is `approve` or `sign`. One row an address.
pub async fn asked(connection: &mut Connection, text: TextId, revision: RevisionId, act: &str) -> Result<Vec<Told>, Error> {
    let rows = sqlx::query!(
        r#"select name as "name!", email as "email!", language as "language!", party as "party!" from text_asked($1, $2, $3)"#,
        text.0,
        revision.0,
        act
    )
    .fetch_all(connection)
    .await?;
    let told = |language: &str| Language::from_code(language).unwrap_or_default();
    let people = rows.into_iter().map(|row| Told {
        to: Recipient { name: row.name, email: row.email, language: told(&row.language) },
        link: None,
        party: row.party,
    });
    Ok(people.collect())
}

/// The people of a group; one row an address.
pub async fn recipients(connection: &mut Connection, text: TextId, revision: RevisionId, group: Group) -> Result<Vec<Told>, Error> {
    let rows = sqlx::query!(
        r#"select name as "name!", email as "email!", language as "language!", link_id, party as "party!" from text_recipients($1, $2, $3)"#,
        text.0,
        revision.0,
        group.code()
    )
    .fetch_all(connection)
    .await?;
    let told = |language: &str| Language::from_code(language).unwrap_or_default();
    Ok(rows
        .into_iter()
        .map(|row| Told {
            to: Recipient { name: row.name, email: row.email, language: told(&row.language) },
            link: row.link_id.map(LinkId),
            party: row.party,
        })
        .collect())
}

/// Whom an amendment was brought before: every revision after the one in force, whose number is `since`. One row an address.
pub async fn asked_for_amendment(connection: &mut Connection, text: TextId, since: i32) -> Result<Vec<Told>, Error> {
    let rows = sqlx::query!(
        r#"select name as "name!", email as "email!", language as "language!", link_id, party as "party!" from amendment_asked($1, $2)"#,
        text.0,
        since
    )
    .fetch_all(connection)
    .await?;
    let told = rows.into_iter().map(|row| Told {
        to: Recipient { name: row.name, email: row.email, language: Language::from_code(&row.language).unwrap_or_default() },
        link: row.link_id.map(LinkId),
        party: row.party,
    });
    Ok(told.collect())
}

/// Silences what waits to ask for an amendment.
pub async fn silence_amendment(connection: &mut Connection, text: TextId, since: i32) -> Result<(), Error> {
    sqlx::query!("select amendment_silenced($1, $2)", text.0, since).fetch_one(connection).await?;
    Ok(())
}

/// Whom the end of a text concerns: who approved or signed this revision, and who was sent a link to do so; one row an address.
pub async fn concerned(connection: &mut Connection, text: TextId, revision: RevisionId) -> Result<Vec<Told>, Error> {
    let rows = sqlx::query!(
        r#"select name as "name!", email as "email!", language as "language!", link_id, party as "party!" from text_concerned($1, $2)"#,
        text.0,
        revision.0
    )
    .fetch_all(connection)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Told {
            to: Recipient { name: row.name, email: row.email, language: Language::from_code(&row.language).unwrap_or_default() },
            link: row.link_id.map(LinkId),
            party: row.party,
        })
        .collect())
}

struct Row {
    id: Uuid,
    kind: String,
    to_name: String,
    to_email: String,
    language: String,
    text_id: Option<Uuid>,
    link_id: Option<Uuid>,
    invitation_id: Option<Uuid>,
    data: serde_json::Value,
    created_at: DateTime<Utc>,
    attempts: i32,
    sent_at: Option<DateTime<Utc>>,
    failed_at: Option<DateTime<Utc>>,
    silenced_at: Option<DateTime<Utc>>,
    error: String,
    daily: bool,
    due_at: DateTime<Utc>,
}

fn recipient(row: &Row) -> Recipient {
    let language = Language::from_code(&row.language).unwrap_or_default();
    Recipient { name: row.to_name.clone(), email: row.to_email.clone(), language }
}

fn delivery(row: &Row) -> Delivery {
    match (row.sent_at, row.failed_at, row.silenced_at) {
        (Some(at), ..) => Delivery::Sent(at),
        (_, Some(_), _) => Delivery::Failed(row.error.clone()),
        (.., Some(_)) => Delivery::Silenced,
        _ => Delivery::Waiting(row.error.clone()),
    }
}

fn listed(row: Row) -> Result<Listed, Error> {
    let listed = Listed {
        id: MessageId(row.id),
        to: recipient(&row),
        created_at: row.created_at,
        delivery: delivery(&row),
        goes_at: row.daily.then_some(row.due_at),
        message: None,
    };
    match message(row) {
        Ok(message) => Ok(Listed { message: Some(message), ..listed }),
        Err(Error::Inconsistent { .. }) => Ok(listed),
        Err(error) => Err(error),
    }
}

fn message(row: Row) -> Result<Message, Error> {
    let kind = MessageKind::from_code(&row.kind).ok_or_else(|| Error::inconsistent("messages", "kind"))?;
    let about: About = serde_json::from_value(row.data.clone()).map_err(|_| Error::inconsistent("messages", "data"))?;
    let object = match (row.text_id, row.invitation_id) {
        (Some(id), _) => Object::Text { id: TextId(id), link: row.link_id.map(LinkId) },
        (None, Some(id)) => Object::Invitation(InvitationId(id)),
        (None, None) => return Err(Error::inconsistent("messages", "text_id")),
    };
    Ok(Message {
        id: MessageId(row.id),
        kind,
        to: recipient(&row),
        delivery: delivery(&row),
        object,
        about,
        created_at: row.created_at,
        attempts: row.attempts,
        goes_at: row.daily.then_some(row.due_at),
    })
}

/// A message that this program has no words for is due again after so many seconds: by then a newer one has looked for it.
const LEFT: i32 = 15 * 60;

/// Takes the next message that is due, for so many seconds: afterwards it is due again, unless it was said how it went. What has no
/// point any more is silenced first. Of an account that wants one letter a day it is everything that is due, oldest first. What a newer
/// program wrote is left to it: a kind that is not known is not taken, and what cannot be read is given back as if nobody had tried.
pub async fn claim(store: &Store, seconds: i32) -> Result<Vec<Message>, Error> {
    let kinds: Vec<String> = MessageKind::ALL.iter().map(|kind| kind.code().to_owned()).collect();
    let rows = sqlx::query_as!(
        Row,
        r#"select id as "id!", kind as "kind!", to_name as "to_name!", to_email as "to_email!", language as "language!", text_id, link_id,
             invitation_id, data as "data!", created_at as "created_at!", attempts as "attempts!", sent_at, failed_at, silenced_at, error as "error!",
             daily as "daily!", due_at as "due_at!"
           from message_next($1, $2)"#,
        seconds,
        &kinds
    )
    .fetch_all(store.pool())
    .await?;
    let (mut messages, mut left) = (Vec::new(), Vec::new());
    for row in rows {
        let id = row.id;
        match message(row) {
            Ok(message) => messages.push(message),
            Err(Error::Inconsistent { column, .. }) => {
                tracing::warn!(message = %id, column, "a message is left to a newer program: this one has no words for it");
                left.push(id);
            }
            Err(error) => return Err(error),
        }
    }
    if !left.is_empty() {
        sqlx::query!("select messages_left($1, $2)", &left, LEFT).fetch_one(store.pool()).await?;
    }
    Ok(messages)
}

/// A mail server took them, in one letter.
pub async fn sent(store: &Store, messages: &[MessageId]) -> Result<(), Error> {
    let ids: Vec<Uuid> = messages.iter().map(|id| id.0).collect();
    sqlx::query!("select messages_sent($1)", &ids).fetch_one(store.pool()).await?;
    Ok(())
}

/// They could not be sent: tried again at this moment, or never.
pub async fn failed(store: &Store, messages: &[MessageId], error: &str, again: Option<DateTime<Utc>>) -> Result<(), Error> {
    let ids: Vec<Uuid> = messages.iter().map(|id| id.0).collect();
    sqlx::query!("select messages_failed($1, $2, $3)", &ids, error, again).fetch_one(store.pool()).await?;
    Ok(())
}

/// The newest messages of this installation: for the outbox page, where nothing else shows them.
pub async fn newest(store: &Store, before: Option<MessageId>, number: i64) -> Result<Vec<Listed>, Error> {
    let mut tx = store.pool().begin_with(AssertSqlSafe("BEGIN READ ONLY; SELECT set_config('tilts.worker', 'true', true)".to_owned())).await?;
    let rows = sqlx::query_as!(
        Row,
        r#"select id, kind, to_name, to_email, language, text_id, link_id, invitation_id, data, created_at, attempts, sent_at, failed_at,
             silenced_at, error, daily, due_at from messages where $1::uuid is null or id < $1 order by id desc limit $2"#,
        before.map(|id| id.0),
        number
    )
    .fetch_all(&mut *tx)
    .await?;
    rows.into_iter().map(listed).collect()
}
