//! What others would add to a unit.

use super::{Connection, Error};
use crate::domain::actor::Identity;
use crate::domain::ids::{AccountId, OrganisationId, OutcomeId, ProposalId, RevisionId, TextId};
use crate::domain::units::Area;

/// A proposal to be written down.
#[derive(Debug)]
pub struct NewProposal<'a> {
    /// Its id.
    pub id: ProposalId,
    /// The revision it is said of.
    pub revision: RevisionId,
    /// The column it is meant for.
    pub area: Area,
    /// The language it is written in.
    pub language: &'a str,
    /// What the learner would know or be able to do.
    pub text: &'a str,
    /// Why.
    pub reason: &'a str,
    /// The outcome it becomes.
    pub outcome: OutcomeId,
    /// The organisation that proposes.
    pub organisation: OrganisationId,
    /// Its name.
    pub organisation_name: &'a str,
}

/// Writes down a proposal and answers its number; the text is locked.
pub async fn insert(connection: &mut Connection, text: TextId, new: &NewProposal<'_>, by: &Identity, name: &str) -> Result<i32, Error> {
    Ok(sqlx::query_scalar!(
        "insert into proposals (id, text_id, number, revision_id, area, language, body, reason, outcome_id, organisation_id, organisation,
           account_id, guest_id, name)
         select $1, $2, coalesce(max(number), 0) + 1, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13 from proposals where text_id = $2
         returning number",
        new.id.0,
        text.0,
        new.revision.0,
        new.area.code(),
        new.language,
        new.text,
        new.reason,
        new.outcome.0,
        new.organisation.0,
        new.organisation_name,
        by.account().map(|account| account.0),
        by.guest().map(|guest| guest.id.0),
        name
    )
    .fetch_one(connection)
    .await?)
}

/// How many proposals of a text wait for an answer.
pub async fn open(connection: &mut Connection, text: TextId) -> Result<usize, Error> {
    let open = sqlx::query_scalar!(
        r#"select count(*) as "count!" from proposals p where p.text_id = $1
             and not exists (select from proposal_decisions d where d.proposal_id = p.id)"#,
        text.0
    )
    .fetch_one(connection)
    .await?;
    Ok(usize::try_from(open).unwrap_or_default())
}

/// The owner's answer to a proposal.
pub async fn insert_decision(
    connection: &mut Connection,
    text: TextId,
    proposal: ProposalId,
    accepted: bool,
    area: Area,
    wording: &str,
    reason: &str,
    by: AccountId,
    name: &str,
) -> Result<(), Error> {
    sqlx::query!(
        "insert into proposal_decisions (proposal_id, text_id, accepted, area, wording, reason, account_id, name) values ($1, $2, $3, $4, $5, $6, $7, $8)",
        proposal.0,
        text.0,
        accepted,
        area.code(),
        wording,
        reason,
        by.0,
        name
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// Notes that a revision took these proposals in.
pub async fn insert_adoptions(
    connection: &mut Connection,
    text: TextId,
    revision: RevisionId,
    proposals: &[ProposalId],
    by: AccountId,
    name: &str,
) -> Result<(), Error> {
    let ids: Vec<_> = proposals.iter().map(|id| id.0).collect();
    sqlx::query!(
        "insert into proposal_adoptions (proposal_id, text_id, revision_id, account_id, name) select p, $2, $3, $4, $5 from unnest($1::uuid[]) as p",
        &ids,
        text.0,
        revision.0,
        by.0,
        name
    )
    .execute(connection)
    .await?;
    Ok(())
}
