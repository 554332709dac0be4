//! Links, their codes, and what comes before there is an actor: by a token's hash.

mod addressee;
mod codes;

pub use addressee::{Addressee, addressee};
pub use codes::{insert_code, try_code, use_code};

use super::{Connection, Error, Store};
use crate::domain::actor::{Purpose, Speaks};
use crate::domain::ids::{AccountId, LinkId, OrganisationId, RevisionId, TextId};
use crate::domain::language::Language;
use crate::domain::links::{Assessing, EndedAs, Link, Place};
use crate::domain::messages::Fared;
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

/// A link among those of a text.
#[derive(Debug, Clone)]
pub struct Listed {
    /// Its id.
    pub id: LinkId,
    /// What for.
    pub purpose: Purpose,
    /// The part.
    pub seat: PartySeat,
    /// The party.
    pub speaks: Speaks,
    /// Its name.
    pub party: String,
    /// The one revision it shows, where it is for reading.
    pub revision: Option<RevisionId>,
    /// To whom.
    pub name: String,
    /// What that person is there.
    pub position: String,
    /// The address.
    pub email: String,
    /// The language.
    pub language: Language,
    /// How it was sent.
    pub channel: Channel,
    /// When.
    pub created_at: DateTime<Utc>,
    /// By whom.
    pub sender: String,
    /// Until when it works.
    pub expires_at: DateTime<Utc>,
    /// How it ended.
    pub ended: Option<(EndedAs, DateTime<Utc>)>,
    /// Whom the recipient named as the right person: name, address, note.
    pub referred: (String, String, String),
    /// Whether an assessment was submitted by it.
    pub assessed: bool,
    /// When it was first opened.
    pub opened_at: Option<DateTime<Utc>>,
    /// How the newest mail with it fared: sent, failed for good, the last error.
    pub mail: Option<Fared>,
}

impl Listed {
    /// Whether it was sent for this place.
    pub fn is_for(&self, place: &Place) -> bool {
        place.takes(self.purpose, self.seat, self.speaks, &self.name) && self.revision == place.revision
    }
}

/// What the latest revision says, as format and bytes, and who of the assessors named in the agreement in force has no account, as long as their
/// assessment is waited for. One statement.
pub async fn named_in(
    connection: &mut Connection,
    latest: RevisionId,
    in_force: Option<RevisionId>,
) -> Result<(i32, Vec<u8>, Vec<Assessing>), Error> {
    let row = sqlx::query!(
        r#"select r.format, r.body,
             (select jsonb_agg(jsonb_build_object('person', n.name, 'organisation', n.organisation_id, 'organisation_name', n.organisation,
                'due_on', w.due_on, 'host_sends', w.host_sends) order by n.position)
              from agreement_people n cross join lateral assessment_awaited(n.text_id) w
              where n.revision_id = $2 and n.task = 'assess' and n.member_id is null and n.organisation_id is not null)
               as "assessors: sqlx::types::Json<Vec<Assessing>>"
           from revisions r where r.id = $1"#,
        latest.0,
        in_force.map(|id| id.0)
    )
    .fetch_one(connection)
    .await?;
    Ok((row.format, row.body, row.assessors.map(|json| json.0).unwrap_or_default()))
}

/// A link of a kind, or with an end, that only a newer program knows: it can be named and taken back.
#[derive(Debug, Clone)]
pub struct Newer {
    /// Its id.
    pub id: LinkId,
    /// The name of the party.
    pub party: String,
    /// To whom.
    pub name: String,
    /// When it was sent.
    pub created_at: DateTime<Utc>,
    /// By whom.
    pub sender: String,
    /// Until when it works.
    pub expires_at: DateTime<Utc>,
    /// Whether it has ended before.
    pub has_ended: bool,
}

/// All links of a text, newest first.
#[derive(Debug, Clone, Default)]
pub struct OfText {
    /// Those whose words are known.
    pub known: Vec<Listed>,
    /// Those that a newer program sent.
    pub newer: Vec<Newer>,
}

/// Whether this address is one of those who assess nobody: of the sending institution's people, the learner, a guardian.
pub async fn assesses_nobody(connection: &mut Connection, text: TextId, address: &str) -> Result<bool, Error> {
    let one_of_them = sqlx::query_scalar!(r#"select assesses_nobody($1, $2) as "one_of_them!""#, text.0, address).fetch_one(connection).await?;
    Ok(one_of_them)
}

/// All links of a text, newest first.
pub async fn of_text(connection: &mut Connection, text: TextId) -> Result<OfText, Error> {
    let rows = sqlx::query!(
        r#"select l.id, l.purpose, l.seat, l.organisation_id, l.person_id, l.party, l.revision_id, l.name, l.position, l.email, l.language, l.channel, l.created_at,
             l.created_by_name, l.expires_at, l.ended_at, l.ended_as, l.referred_name, l.referred_email, l.referred_note,
             l.purpose = 'assess' and link_assessed(l.id) as "assessed!", (select min(o.first_at) from link_openings o where o.link_id = l.id) as opened_at,
             m.created_at as "written_at?", m.sent_at, m.failed_at, m.error as "error?"
           from links l left join lateral (
             select m.created_at, m.sent_at, m.failed_at, m.error from messages m
             where m.text_id = l.text_id and m.link_id = l.id and m.kind in ('link', 'reminder') order by m.created_at desc limit 1) m on true
           where l.text_id = $1 order by l.created_at desc, l.id desc limit 200"#,
        text.0
    )
    .fetch_all(connection)
    .await?;
    let mut of_text = OfText::default();
    for row in rows {
        // How it ended is a word too: a link that ended in a way this program does not know is not open.
        let ended = row.ended_as.as_deref().map(EndedAs::from_code);
        let known = Purpose::from_code(&row.purpose).zip(PartySeat::from_code(&row.seat)).zip(Channel::from_code(&row.channel));
        let (Some(((purpose, seat), channel)), false) = (known, ended == Some(None)) else {
            of_text.newer.push(Newer {
                id: LinkId(row.id),
                party: row.party,
                name: row.name,
                created_at: row.created_at,
                sender: row.created_by_name,
                expires_at: row.expires_at,
                has_ended: row.ended_at.is_some(),
            });
            continue;
        };
        of_text.known.push(Listed {
            id: LinkId(row.id),
            purpose,
            seat,
            speaks: speaks(row.organisation_id, row.person_id)?,
            party: row.party,
            revision: row.revision_id.map(RevisionId),
            name: row.name,
            position: row.position,
            email: row.email,
            language: Language::from_code(&row.language).unwrap_or_default(),
            channel,
            created_at: row.created_at,
            sender: row.created_by_name,
            expires_at: row.expires_at,
            ended: ended.flatten().zip(row.ended_at),
            referred: (row.referred_name, row.referred_email, row.referred_note),
            assessed: row.assessed,
            opened_at: row.opened_at,
            mail: row.written_at.map(|written_at| Fared {
                sent_at: row.sent_at,
                failed_at: row.failed_at,
                error: row.error.unwrap_or_default(),
                written_at,
            }),
        });
    }
    Ok(of_text)
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
