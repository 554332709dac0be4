//! Writing the facts of texts.

use super::{Connection, Error};
use crate::domain::actor::Identity;
use crate::domain::ids::{AccountId, OrganisationId, PartnershipId, PartyId, RevisionId, TextId};
use crate::domain::texts::{Amendment, ClosedAs, EndedAs, Frozen, Kind, Means, NewParty, Reason, Signature, Stage};
use chrono::NaiveDate;
use uuid::Uuid;

/// A text to be begun.
#[derive(Debug, Clone)]
pub struct NewText<'a> {
    /// Its id.
    pub id: TextId,
    /// What it is.
    pub kind: Kind,
    /// Its partnership.
    pub partnership: PartnershipId,
    /// The organisation that drafts it.
    pub owner: OrganisationId,
    /// Its title.
    pub title: &'a str,
    /// The language of its title.
    pub language: &'a str,
    /// Who sees it.
    pub party_ids: &'a [Uuid],
}

/// Begins a text; its first revision is inserted apart.
pub async fn insert(connection: &mut Connection, text: &NewText<'_>) -> Result<(), Error> {
    sqlx::query!(
        "insert into texts (id, kind, partnership_id, owner_organisation_id, title, language, stage, party_ids) values ($1, $2, $3, $4, $5, $6, $7, $8)",
        text.id.0, text.kind.code(), text.partnership.0, text.owner.0, text.title, text.language, Stage::Draft.code(), text.party_ids
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// Opens a revision; where it amends the one in force, with the reason.
pub async fn insert_revision(
    connection: &mut Connection,
    id: RevisionId,
    text: TextId,
    number: i32,
    format: i32,
    body: &[u8],
    by: Uuid,
    by_name: &str,
    amendment: Option<&Amendment>,
) -> Result<(), Error> {
    sqlx::query!(
        "insert into revisions (id, text_id, number, format, body, opened_by, opened_by_name, saved_by_name, amendment_code, amendment_reason)
         values ($1, $2, $3, $4, $5, $6, $7, $7, $8, $9)",
        id.0,
        text.0,
        number,
        format,
        body,
        by,
        by_name,
        amendment.map(|amendment| amendment.code.code()),
        amendment.map(|amendment| amendment.words.as_str())
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// Saves the open revision; [`Error::LostUpdate`] where it is not at this version any more. Returns the new version.
pub async fn save(connection: &mut Connection, revision: RevisionId, version: i32, format: i32, body: &[u8], by_name: &str) -> Result<i32, Error> {
    sqlx::query_scalar!(
        "update revisions set format = $3, body = $4, version = version + 1, saved_at = now(), saved_by_name = $5
         where id = $1 and version = $2 and submitted_at is null and closed_at is null returning version",
        revision.0,
        version,
        format,
        body,
        by_name
    )
    .fetch_optional(connection)
    .await?
    .ok_or(Error::LostUpdate)
}

/// Sets what lists show of the latest content.
pub async fn set_title(
    connection: &mut Connection,
    text: TextId,
    title: &str,
    language: &str,
    dates: (Option<NaiveDate>, Option<NaiveDate>),
) -> Result<(), Error> {
    sqlx::query!("update texts set title = $2, language = $3, starts_on = $4, ends_on = $5 where id = $1", text.0, title, language, dates.0, dates.1)
        .execute(connection)
        .await?;
    Ok(())
}

/// Lets more parties see the text; none is ever taken out.
pub async fn widen(connection: &mut Connection, text: TextId, parties: &[Uuid]) -> Result<(), Error> {
    sqlx::query!(
        "update texts set party_ids = array(select distinct unnest(party_ids || $2::uuid[])) where id = $1 and not party_ids @> $2::uuid[]",
        text.0,
        parties
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// Stores the computed stage. `Tx::commit` alone calls it.
pub async fn set_stage(connection: &mut Connection, text: TextId, stage: Stage) -> Result<(), Error> {
    sqlx::query!("update texts set stage = $2 where id = $1", text.0, stage.code()).execute(connection).await?;
    Ok(())
}

/// Freezes the open revision with its parties.
pub async fn freeze(
    connection: &mut Connection,
    text: TextId,
    revision: RevisionId,
    version: i32,
    frozen: &Frozen,
    parties: &[NewParty],
    by: AccountId,
    by_name: &str,
) -> Result<(), Error> {
    let done = sqlx::query!(
        "update revisions set body = $3, hash = $4, submitted_at = now(), submitted_by = $5, submitted_by_name = $6 where id = $1 and version = $2 and submitted_at is null and closed_at is null",
        revision.0, version, frozen.body, &frozen.hash.0[..], by.0, by_name
    )
    .execute(&mut *connection)
    .await?;
    if done.rows_affected() == 0 {
        return Err(Error::LostUpdate);
    }
    for (position, party) in (0_i32..).zip(parties) {
        sqlx::query!(
            "insert into parties (id, revision_id, text_id, position, seat, organisation_id, person_id, name, country, approves, signs, absent_reason)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
            Uuid::now_v7(), revision.0, text.0, position, party.seat.code(), party.organisation.map(|id| id.0), party.person, party.name,
            party.country, party.approves, party.signs, party.absent_reason
        )
        .execute(&mut *connection)
        .await?;
    }
    Ok(())
}

/// Closes a frozen revision: it no longer counts.
pub async fn close_revision(
    connection: &mut Connection,
    revision: RevisionId,
    kind: ClosedAs,
    by_name: &str,
    organisation: &str,
    reason: &str,
) -> Result<(), Error> {
    sqlx::query!(
        "update revisions set closed_at = now(), closed_as = $2, closed_by_name = $3, closed_by_organisation = $4, close_reason = $5 where id = $1 and closed_at is null",
        revision.0, kind.code(), by_name, organisation, reason
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// One party's approval.
pub async fn insert_approval(
    connection: &mut Connection,
    text: TextId,
    revision: RevisionId,
    party: PartyId,
    by: &Identity,
    name: &str,
    role: &str,
    comment: &str,
) -> Result<(), Error> {
    sqlx::query!(
        "insert into approvals (id, text_id, revision_id, party_id, account_id, guest_id, name, role, comment) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        Uuid::now_v7(),
        text.0,
        revision.0,
        party.0,
        by.key(),
        by.guest().map(|guest| guest.id.0),
        name,
        role,
        comment
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// One party's signature; `file` is what one on paper or elsewhere rests on.
pub async fn insert_signature(
    connection: &mut Connection,
    text: TextId,
    revision: RevisionId,
    signature: &Signature,
    file: Option<Uuid>,
) -> Result<(), Error> {
    sqlx::query!(
        "insert into signatures (id, text_id, revision_id, party_id, account_id, guest_id, name, role, place, sentence, language, hash, means, late_reason,
           at, file_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)",
        signature.id.0,
        text.0,
        revision.0,
        signature.party.0,
        signature.by,
        (signature.means == Means::Link).then_some(signature.by),
        signature.name,
        signature.role,
        signature.place,
        signature.sentence,
        signature.language,
        &signature.hash.0[..],
        signature.means.code(),
        signature.late_reason,
        signature.at,
        file
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// One comment.
pub async fn insert_comment(
    connection: &mut Connection,
    text: TextId,
    revision: RevisionId,
    place: &str,
    by: &Identity,
    name: &str,
    organisation: &str,
    body: &str,
) -> Result<(), Error> {
    sqlx::query!(
        "insert into comments (id, text_id, revision_id, place, account_id, guest_id, name, organisation, body) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        Uuid::now_v7(),
        text.0,
        revision.0,
        place,
        by.account().map(|account| account.0),
        by.guest().map(|guest| guest.id.0),
        name,
        organisation,
        body
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// How a text ends.
#[derive(Debug, Clone)]
pub struct NewEnd<'a> {
    /// How.
    pub kind: EndedAs,
    /// From which day on; `None` is at once.
    pub on: Option<NaiveDate>,
    /// Why, as one of the list.
    pub code: Option<Reason>,
    /// Why, in words.
    pub reason: &'a str,
    /// Who writes it down.
    pub by: AccountId,
    /// That person's name.
    pub by_name: &'a str,
    /// For which organisation.
    pub organisation: &'a str,
    /// What takes its place.
    pub successor: Option<TextId>,
}

/// Ends a text as a whole; once.
pub async fn end(connection: &mut Connection, text: TextId, end: &NewEnd<'_>) -> Result<(), Error> {
    sqlx::query!(
        "update texts set ended_as = $2, ended_at = now(), end_reason = $3, end_code = $4, ended_on = $5, ended_by = $6, ended_by_name = $7,
           ended_by_organisation = $8, superseded_by = $9
         where id = $1 and ended_as is null",
        text.0,
        end.kind.code(),
        end.reason,
        end.code.map(Reason::code),
        end.on,
        end.by.0,
        end.by_name,
        end.organisation,
        end.successor.map(|id| id.0)
    )
    .execute(connection)
    .await?;
    Ok(())
}
