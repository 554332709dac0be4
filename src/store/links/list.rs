//! The links of a text, as their senders see them.

use super::speaks;
use crate::domain::actor::{Purpose, Speaks};
use crate::domain::ids::{LinkId, RevisionId, TextId};
use crate::domain::language::Language;
use crate::domain::links::{EndedAs, Place};
use crate::domain::messages::Fared;
use crate::domain::roles::Channel;
use crate::domain::texts::PartySeat;
use crate::store::{Connection, Error};
use chrono::{DateTime, Utc};

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

/// The links of a text.
#[derive(Debug, Clone, Default)]
pub struct OfText {
    /// Those whose words are known.
    pub known: Vec<Listed>,
    /// Those that a newer program sent.
    pub newer: Vec<Newer>,
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
