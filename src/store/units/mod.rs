//! Units: what a frozen revision says as rows, which of them are agreed, and who can stand on their sides.

pub mod library;
mod origins;
mod read;
mod taught;
mod uses;

pub use origins::{Copied, Origin, insert_origin};
pub use read::{Read, read};
pub use taught::taught;
pub use uses::{SHOWN, Use, uses};

use super::{Connection, Error};
use crate::domain::contents;
use crate::domain::ids::{OrganisationId, PartnershipId, RevisionId, TextId};
use crate::domain::organisations::{Card, Named};
use crate::domain::roles::{OrganisationKind, Side};
use crate::domain::units::{Candidate, Candidates, Unit};
use uuid::Uuid;

/// Projects the outcomes of a frozen revision.
pub async fn project(connection: &mut Connection, text: TextId, revision: RevisionId, unit: &Unit) -> Result<(), Error> {
    for (position, placed) in (0_i32..).zip(unit.placed()) {
        sqlx::query!(
            "insert into outcomes (revision_id, text_id, id, parent_id, area, position, label, text, assessable) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
            revision.0, text.0, placed.node.id.0, placed.parent.map(|parent| parent.id.0), placed.area.code(), position, placed.mark(),
            placed.node.text.get(&unit.language), placed.node.assessable
        )
        .execute(&mut *connection)
        .await?;
    }
    Ok(())
}

/// A unit whose revision is agreed and holds.
#[derive(Debug, Clone)]
pub struct AgreedUnit {
    /// The unit.
    pub unit: TextId,
    /// Its agreed revision.
    pub revision: RevisionId,
    /// That revision's number.
    pub number: i32,
    /// Its title in the language it is written in.
    pub title: String,
    /// That language, as a code.
    pub language: String,
    /// What was agreed.
    pub body: Unit,
}

/// The units of a partnership that memoranda and agreements can hold: of each the newest agreed revision, by title.
/// Retired units are not offered.
pub async fn agreed_in(connection: &mut Connection, partnership: PartnershipId) -> Result<Vec<AgreedUnit>, Error> {
    let rows = sqlx::query!(
        r#"select distinct on (t.id) t.id as "id!", r.id as "revision!", r.number as "number!", r.format as "format!", r.body as "body!"
           from texts t join revisions r on r.text_id = t.id
           where t.partnership_id = $1 and t.kind = 'unit' and t.ended_as is null and r.submitted_at is not null and r.closed_at is null
             and not exists (select from parties p where p.revision_id = r.id and p.approves
               and not exists (select from approvals a where a.party_id = p.id))
           order by t.id, r.number desc"#,
        partnership.0
    )
    .fetch_all(connection)
    .await?;
    let mut agreed = rows
        .into_iter()
        .map(|row| {
            let body = unit(row.format, &row.body)?;
            Ok(AgreedUnit {
                unit: TextId(row.id),
                revision: RevisionId(row.revision),
                number: row.number,
                title: body.title.get(&body.language).to_owned(),
                language: body.language.clone(),
                body,
            })
        })
        .collect::<Result<Vec<_>, Error>>()?;
    agreed.sort_by(|a, b| a.title.to_lowercase().cmp(&b.title.to_lowercase()).then(a.unit.cmp(&b.unit)));
    Ok(agreed)
}

/// The organisations of a partnership that goes on, as they stand today, as far as the reader sees more of them than their name; `None` where it is not there for this actor or has ended.
pub async fn candidates(connection: &mut Connection, partnership: PartnershipId) -> Result<Option<Candidates>, Error> {
    let rows = sqlx::query!(
        r#"select m.side as "side?", o.id as "id?", o.kind as "kind?", coalesce(o.points_enabled, false) as "uses_points!",
             o.name as "name?", o.country as "country?", o.address as "address?",
             o.phone as "phone?", o.email as "email?", o.website as "website?", o.contact_name as "contact_name?",
             o.contact_position as "contact_position?", o.contact_phone as "contact_phone?", o.contact_email as "contact_email?"
           from partnerships p
             left join partnership_organisations m on m.partnership_id = p.id and m.left_at is null
             left join organisations o on o.id = m.organisation_id
           where p.id = $1 and p.ended_at is null
           order by m.added_at, o.name"#,
        partnership.0
    )
    .fetch_all(connection)
    .await?;
    if rows.is_empty() {
        return Ok(None);
    }
    // One that has not joined yet is seen by its name alone: there is nothing of it to put on a paper.
    let found = rows.into_iter().filter_map(|row| {
        let card = Card {
            name: row.name?,
            country: row.country?,
            address: row.address?,
            phone: row.phone?,
            email: row.email?,
            website: row.website?,
            contact_name: row.contact_name?,
            contact_position: row.contact_position?,
            contact_phone: row.contact_phone?,
            contact_email: row.contact_email?,
        };
        let named = Named { id: OrganisationId(row.id?), kind: OrganisationKind::from_code(&row.kind?)?, card };
        Some(Candidate { named, side: Side::from_code(&row.side?)?, uses_points: row.uses_points })
    });
    Ok(Some(Candidates(found.collect())))
}

/// A partnership one can begin a unit in.
#[derive(Debug, Clone)]
pub struct Home {
    /// The partnership.
    pub id: PartnershipId,
    /// Its title.
    pub title: String,
}

/// The partnerships of these organisations that have not ended, newest first.
pub async fn homes(connection: &mut Connection, organisations: &[Uuid]) -> Result<Vec<Home>, Error> {
    let rows = sqlx::query!(
        "select id, title from partnerships where party_ids && $1 and ended_at is null order by created_at desc, id limit 200",
        organisations
    )
    .fetch_all(connection)
    .await?;
    Ok(rows.into_iter().map(|row| Home { id: PartnershipId(row.id), title: row.title }).collect())
}

fn unit(format: i32, body: &[u8]) -> Result<Unit, Error> {
    contents::unit(format, body).map_err(|_| Error::inconsistent("revisions", "body"))
}
