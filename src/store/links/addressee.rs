//! What the address book says of whoever is sent a link.

use crate::domain::actor::Speaks;
use crate::domain::roles::Channel;
use crate::store::{Connection, Error};

/// What the address book says of a party, for the form of a link.
#[derive(Debug, Clone, Default)]
pub struct Addressee {
    /// Who represents it by law; a person's own name.
    pub representative: String,
    /// As what.
    pub representative_position: String,
    /// Its contact person.
    pub contact: String,
    /// Its address.
    pub email: String,
    /// Its languages, the first one first.
    pub languages: Vec<String>,
    /// The way it prefers.
    pub channel: Option<Channel>,
}

/// What the address book says of a party; nothing where the reader does not see it.
pub async fn addressee(connection: &mut Connection, speaks: Speaks) -> Result<Option<Addressee>, Error> {
    let party = speaks.organisation().map(|id| id.0).or(speaks.person()).unwrap_or_default();
    let row = sqlx::query!(
        r#"select o.representative_name as "representative!", o.representative_position as "position!", o.contact_name as "contact!",
             coalesce(nullif(o.contact_email, ''), o.email) as "email!", o.languages as "languages!", o.channel as "channel?"
           from organisations o where o.id = $1
           union all select l.name, '', l.name, l.email, '{}', null from learners l where l.id = $1
           union all select g.name, '', g.name, g.email, '{}', null from guardians g where g.id = $1"#,
        party
    )
    .fetch_optional(connection)
    .await?;
    Ok(row.map(|row| Addressee {
        representative: row.representative,
        representative_position: row.position,
        contact: row.contact,
        email: row.email,
        languages: row.languages,
        channel: row.channel.as_deref().and_then(Channel::from_code),
    }))
}
