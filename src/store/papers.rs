//! Papers that were handed out, orders of papers, and what a signing record tells.

use super::{Connection, Error, Store};
use crate::domain::actor::Purpose;
use crate::domain::events::EventKind;
use crate::domain::ids::{RevisionId, TextId};
use crate::domain::links::{EndedAs, masked};
use crate::domain::messages::MessageKind;
use crate::domain::papers::{Code, Digest, Face, Happened, Known, Mailed, NewPaper, PaperKind, Sent, Trail, number};
use crate::domain::roles::Channel;
use crate::domain::texts::{Kind, Stage};
use chrono::{DateTime, Utc};
use serde::Deserialize;
use uuid::Uuid;

/// What a revision says, and in which languages its paper was set before.
#[derive(Debug)]
pub struct Body {
    /// The format of the bytes.
    pub format: i32,
    /// The stored bytes.
    pub body: Vec<u8>,
    /// The languages of the papers that are kept.
    pub kept: Vec<String>,
    /// Everybody who sees the text.
    pub parties: Vec<Uuid>,
}

/// What a revision says.
pub async fn body(connection: &mut Connection, revision: RevisionId) -> Result<Body, Error> {
    let row = sqlx::query!(
        r#"select r.format, r.body,
             array(select p.languages from papers p where p.revision_id = r.id and p.kind = 'text' and p.bytes is not null) as "kept!", t.party_ids
           from revisions r join texts t on t.id = r.text_id where r.id = $1"#,
        revision.0
    )
    .fetch_one(connection)
    .await?;
    Ok(Body { format: row.format, body: row.body, kept: row.kept, parties: row.party_ids })
}

/// The bytes of a complete text's paper in these languages, where it was set before.
pub async fn kept(connection: &mut Connection, revision: RevisionId, languages: &str) -> Result<Option<Vec<u8>>, Error> {
    let bytes = sqlx::query_scalar!(
        r#"select bytes as "bytes!" from papers where revision_id = $1 and languages = $2 and kind = 'text' and bytes is not null"#,
        revision.0,
        languages
    )
    .fetch_optional(connection)
    .await?;
    Ok(bytes)
}

/// Keeps a paper's digest, and its bytes where it binds; which are then the ones to hand out: those that were kept first.
pub async fn keep(connection: &mut Connection, paper: &NewPaper, bytes: &[u8], now: DateTime<Utc>) -> Result<Option<Vec<u8>>, Error> {
    let binds = paper.kind == PaperKind::Text && paper.face.is_final();
    let kept = sqlx::query_scalar!(
        "select paper_keep($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
        Uuid::now_v7(),
        paper.kind.code(),
        paper.text.0,
        paper.revision.0,
        paper.placement.map(|id| id.0),
        paper.face.code(),
        paper.languages,
        paper.basis,
        paper.code.as_str(),
        &Digest::of(bytes).0[..],
        binds.then_some(bytes),
        now
    )
    .fetch_one(connection)
    .await?;
    Ok(kept)
}

/// Orders the paper of a text that was completed; once.
pub(super) async fn order(connection: &mut Connection, text: TextId, revision: RevisionId) -> Result<(), Error> {
    sqlx::query!("insert into paper_orders (revision_id, text_id) values ($1, $2) on conflict do nothing", revision.0, text.0)
        .execute(connection)
        .await?;
    Ok(())
}

/// Says that an order was carried out.
pub async fn carried_out(connection: &mut Connection, revision: RevisionId, now: DateTime<Utc>) -> Result<(), Error> {
    sqlx::query!("update paper_orders set done_at = $2 where revision_id = $1 and done_at is null", revision.0, now).execute(connection).await?;
    Ok(())
}

/// A paper that was ordered, and the parties through whose eyes its text is read.
#[derive(Debug, Clone)]
pub struct Order {
    /// The text.
    pub text: TextId,
    /// The revision.
    pub revision: RevisionId,
    /// Who sees it.
    pub parties: Vec<Uuid>,
}

/// Takes the next order that is due, for so many seconds; afterwards it is due again, unless it was carried out.
pub async fn claim(store: &Store, seconds: i32) -> Result<Option<Order>, Error> {
    let row =
        sqlx::query!(r#"select revision_id as "revision_id!", text_id as "text_id!", party_ids as "party_ids!" from paper_order_claim($1)"#, seconds)
            .fetch_optional(store.pool())
            .await?;
    Ok(row.map(|row| Order { text: TextId(row.text_id), revision: RevisionId(row.revision_id), parties: row.party_ids }))
}

/// By what somebody asks about a paper.
#[derive(Debug, Clone, Copy)]
pub enum By<'a> {
    /// The hash of its bytes.
    Digest(Digest),
    /// The code on it.
    Code(&'a Code),
}

/// What is known of a paper: for anybody who holds it.
pub async fn known(store: &Store, by: By<'_>) -> Result<Option<Known>, Error> {
    let (digest, code) = match by {
        By::Digest(digest) => (Some(digest.0.to_vec()), None),
        By::Code(code) => (None, Some(code.as_str().to_owned())),
    };
    let row = sqlx::query!(
        r#"select kind as "kind!", text_id as "text_id!", of_kind as "of_kind!", face as "face!", revision as "revision!", made_at as "made_at!", completed_at,
             stage as "stage!", starts_on, ends_on, ended_at, ended_on, is_replaced as "is_replaced!", is_outdated as "is_outdated!", initials as "initials!"
           from paper_known($1, $2)"#,
        digest,
        code
    )
    .fetch_optional(store.pool())
    .await?;
    let Some(row) = row else { return Ok(None) };
    Ok(Some(Known {
        kind: PaperKind::from_code(&row.kind).ok_or_else(|| Error::inconsistent("papers", "kind"))?,
        of: Kind::from_code(&row.of_kind).ok_or_else(|| Error::inconsistent("texts", "kind"))?,
        face: Face::from_code(&row.face).ok_or_else(|| Error::inconsistent("papers", "face"))?,
        number: number(TextId(row.text_id)),
        revision: row.revision,
        made_at: row.made_at,
        completed_at: row.completed_at,
        stage: Stage::from_code(&row.stage).ok_or_else(|| Error::inconsistent("texts", "stage"))?,
        starts_on: row.starts_on,
        ends_on: row.ends_on,
        ended_at: row.ended_at,
        ended_on: row.ended_on,
        is_replaced: row.is_replaced,
        is_outdated: row.is_outdated,
        initials: row.initials,
    }))
}

#[derive(Debug, Deserialize)]
struct EntryRow {
    event: String,
    at: DateTime<Utc>,
    by: String,
}

#[derive(Debug, Deserialize)]
struct LinkRow {
    party: String,
    name: String,
    email: String,
    channel: String,
    purpose: String,
    at: DateTime<Utc>,
    sender: String,
    ended_as: Option<String>,
    ended_at: Option<DateTime<Utc>>,
    opened: Vec<DateTime<Utc>>,
    typed: Vec<DateTime<Utc>>,
    times: i64,
    mails: Vec<MailRow>,
}

#[derive(Debug, Deserialize)]
struct MailRow {
    kind: String,
    sent_at: Option<DateTime<Utc>>,
    failed: bool,
    created_at: DateTime<Utc>,
}

/// How a text came to be signed, in one statement.
pub async fn trail(connection: &mut Connection, text: TextId) -> Result<Trail, Error> {
    let row = sqlx::query!(
        r#"select
             (select coalesce(jsonb_agg(jsonb_build_object('event', a.event, 'at', a.at, 'by', a.by_name) order by a.seq), '[]')
                from audit a where a.object_id = $1 and a.event not in ('text-saved', 'line-answers-saved')
                  -- How the host came to assess is no part of how the text was signed, and not for the learner to know before both have rated.
                  and not exists (select from links l where l.text_id = $1 and l.purpose = 'assess' and l.id::text = a.data->>'link')) as "entries!: sqlx::types::Json<Vec<EntryRow>>",
             (select coalesce(jsonb_agg(jsonb_build_object('party', l.party, 'name', l.name, 'email', l.email, 'channel', l.channel,
                 'purpose', l.purpose, 'at', l.created_at, 'sender', l.created_by_name, 'ended_as', l.ended_as, 'ended_at', l.ended_at,
                 'opened', (select coalesce(jsonb_agg(o.first_at order by o.first_at), '[]')
                    from (select first_at from link_openings where link_id = l.id order by first_at limit 5) o),
                 'typed', link_codes_typed(l.id),
                 'times', (select coalesce(sum(o.times), 0) from link_openings o where o.link_id = l.id),
                 'mails', (select coalesce(jsonb_agg(jsonb_build_object('kind', m.kind, 'sent_at', m.sent_at, 'failed', m.failed_at is not null,
                    'created_at', m.created_at) order by m.created_at), '[]') from messages m where m.link_id = l.id)
               ) order by l.created_at), '[]') from links l where l.text_id = $1 and l.purpose <> 'assess') as "links!: sqlx::types::Json<Vec<LinkRow>>",
             (select max(seq) from audit where object_id = $1) as last,
             (select encode(hash, 'hex') from audit where object_id = $1 order by seq desc limit 1) as hash"#,
        text.0
    )
    .fetch_one(connection)
    .await?;
    let entries =
        row.entries.0.into_iter().filter_map(|entry| Some(Happened { kind: EventKind::from_code(&entry.event)?, at: entry.at, by: entry.by }));
    let links = row.links.0.into_iter().filter_map(|link| {
        Some(Sent {
            party: link.party,
            name: link.name,
            address: masked(&link.email),
            channel: Channel::from_code(&link.channel)?,
            purpose: Purpose::from_code(&link.purpose)?,
            at: link.at,
            sender: link.sender,
            opened: link.opened,
            typed: link.typed,
            times: link.times,
            mails: link
                .mails
                .iter()
                .filter_map(|mail| {
                    Some(Mailed { kind: MessageKind::from_code(&mail.kind)?, at: mail.created_at, taken_at: mail.sent_at, is_returned: mail.failed })
                })
                .collect(),
            ended: link.ended_as.as_deref().and_then(EndedAs::from_code).zip(link.ended_at),
        })
    });
    let head = row.last.zip(row.hash).map(|(last, hash)| (i64::from(last), hash));
    Ok(Trail { entries: entries.collect(), links: links.collect(), head })
}
