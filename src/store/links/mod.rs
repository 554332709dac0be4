//! Links, their codes, and what comes before there is an actor: by a token's hash.

mod addressee;
mod assessing;
mod codes;
mod list;

pub use addressee::{Addressee, addressee};
pub use assessing::{assesses_nobody, named_in};
pub use codes::{insert_code, try_code, use_code};
pub use list::{Listed, Newer, OfText, of_text};

use super::{Connection, Error, Store};
use crate::domain::actor::{Purpose, Speaks};
use crate::domain::ids::{AccountId, LinkId, OrganisationId, RevisionId, TextId};
use crate::domain::language::Language;
use crate::domain::links::{EndedAs, Link};
use crate::domain::roles::Channel;
use crate::domain::texts::{Kind, PartySeat};
use chrono::{DateTime, Utc};
use uuid::Uuid;

/// The link behind a token's hash, with the text it opens.
#[derive(Debug, Clone)]
pub struct Found {
    /// The link.
    pub link: Link,
    /// The kind of its text.
    pub kind: Kind,
    /// The title of its text.
    pub title: String,
    /// The language of that title.
    pub title_language: String,
}

/// The link behind this token's hash.
pub async fn find(store: &Store, token_hash: &[u8]) -> Result<Option<Found>, Error> {
    let row = sqlx::query!(
        r#"select id as "id!", text_id as "text_id!", purpose as "purpose!", seat as "seat!", organisation_id, person_id, party as "party!", name as "name!",
             "position" as "position!", email as "email!", language as "language!", expires_at as "expires_at!", ended_as, replaced_by,
             created_by_name as "created_by_name!", created_by_email as "created_by_email!", kind as "kind!", title as "title!",
             title_language as "title_language!"
           from link_found($1)"#,
        token_hash
    )
    .fetch_optional(store.pool())
    .await?;
    let Some(row) = row else { return Ok(None) };
    // A link with words that only a newer program knows opens nothing here: nobody acts by what this one does not understand.
    let words = Purpose::from_code(&row.purpose).zip(PartySeat::from_code(&row.seat)).zip(Kind::from_code(&row.kind));
    let ended = row.ended_as.as_deref().map(EndedAs::from_code);
    let (Some(((purpose, seat), kind)), false) = (words, ended == Some(None)) else {
        tracing::warn!(link = %row.id, "a link is not opened: this program does not know its words");
        return Ok(None);
    };
    let link = Link {
        id: LinkId(row.id),
        text: TextId(row.text_id),
        purpose,
        seat,
        speaks: speaks(row.organisation_id, row.person_id)?,
        party: row.party,
        name: row.name,
        position: row.position,
        email: row.email,
        language: Language::from_code(&row.language).unwrap_or_default(),
        expires_at: row.expires_at,
        ended: ended.flatten(),
        replaced_by: row.replaced_by.map(LinkId),
        sender: row.created_by_name,
        sender_email: row.created_by_email,
    };
    Ok(Some(Found { link, kind, title: row.title, title_language: row.title_language }))
}

fn speaks(organisation: Option<Uuid>, person: Option<Uuid>) -> Result<Speaks, Error> {
    organisation
        .map(|id| Speaks::Organisation(OrganisationId(id)))
        .or(person.map(Speaks::Person))
        .ok_or_else(|| Error::inconsistent("links", "organisation_id"))
}

/// Notes that a link was opened, from where and by what.
pub async fn opened(store: &Store, token_hash: &[u8], address: &str, agent: &str) -> Result<(), Error> {
    sqlx::query!("select link_opened($1, $2, $3)", token_hash, address, agent).fetch_one(store.pool()).await?;
    Ok(())
}

/// A new link in the place of one that is lost or too old.
#[derive(Debug)]
pub struct Renewal<'a> {
    /// The old one.
    pub old: LinkId,
    /// The new one's id.
    pub new: LinkId,
    /// The hash of its token.
    pub token_hash: &'a [u8],
    /// The id of the message that carries it.
    pub message: Uuid,
    /// Now.
    pub now: DateTime<Utc>,
    /// Until when it works.
    pub expires_at: DateTime<Utc>,
}

/// Puts a new link in the place of an old one and sends it to the address on file; `false` where that cannot be.
pub async fn renew(store: &Store, renewal: &Renewal<'_>) -> Result<bool, Error> {
    let done = sqlx::query_scalar!(
        r#"select link_renewed($1, $2, $3, $4, $5, $6) as "done!""#,
        renewal.old.0,
        renewal.new.0,
        renewal.token_hash,
        renewal.message,
        renewal.now,
        renewal.expires_at
    )
    .fetch_one(store.pool())
    .await?;
    Ok(done)
}

/// A link to be stored.
#[derive(Debug)]
pub struct NewLink<'a> {
    /// Its id.
    pub id: LinkId,
    /// The text.
    pub text: TextId,
    /// What for.
    pub purpose: Purpose,
    /// The part.
    pub seat: PartySeat,
    /// The party.
    pub speaks: Speaks,
    /// Its name.
    pub party: &'a str,
    /// The one revision it shows, where it is for reading.
    pub revision: Option<RevisionId>,
    /// To whom.
    pub name: &'a str,
    /// What that person is there.
    pub position: &'a str,
    /// The address; empty where there is none.
    pub email: &'a str,
    /// The language.
    pub language: Language,
    /// How it is sent.
    pub channel: Channel,
    /// The hash of its token.
    pub token_hash: &'a [u8],
    /// Now.
    pub now: DateTime<Utc>,
    /// Until when it works.
    pub expires_at: DateTime<Utc>,
    /// Who sends it.
    pub by: AccountId,
    /// That person's name.
    pub by_name: &'a str,
    /// That person's address.
    pub by_email: &'a str,
}

/// Stores a link; `texts::widen` lets it see its text.
pub async fn insert(connection: &mut Connection, link: &NewLink<'_>) -> Result<(), Error> {
    sqlx::query!(
        "insert into links (id, text_id, purpose, seat, organisation_id, person_id, party, name, position, email, language, channel, token_hash, created_at,
           created_by, created_by_name, created_by_email, expires_at, revision_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)",
        link.id.0,
        link.text.0,
        link.purpose.code(),
        link.seat.code(),
        link.speaks.organisation().map(|id| id.0),
        link.speaks.person(),
        link.party,
        link.name,
        link.position,
        link.email,
        link.language.code(),
        link.channel.code(),
        link.token_hash,
        link.now,
        link.by.0,
        link.by_name,
        link.by_email,
        link.expires_at,
        link.revision.map(|id| id.0)
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// Ends a link that is open. `false` where it had ended already.
pub async fn end(
    connection: &mut Connection,
    text: TextId,
    id: LinkId,
    ended: EndedAs,
    by: Option<LinkId>,
    now: DateTime<Utc>,
) -> Result<bool, Error> {
    let done = sqlx::query!(
        "update links set ended_at = $4, ended_as = $3, replaced_by = $5 where id = $2 and text_id = $1 and ended_at is null",
        text.0,
        id.0,
        ended.code(),
        now,
        by.map(|by| by.0)
    )
    .execute(connection)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Notes whom the holder of a link names as the right person.
pub async fn refer(connection: &mut Connection, id: LinkId, name: &str, email: &str, note: &str) -> Result<(), Error> {
    sqlx::query!("update links set referred_name = $2, referred_email = $3, referred_note = $4 where id = $1", id.0, name, email, note)
        .execute(connection)
        .await?;
    Ok(())
}
