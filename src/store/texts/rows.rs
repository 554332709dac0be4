//! Rows of texts to domain.

use super::Error;
use crate::domain::ids::{OrganisationId, PartnershipId, PartyId, RevisionId, SignatureId, TextId};
use crate::domain::texts::{
    Amendment, Approval, Attested, Closed, ClosedAs, Comment, ContentHash, Ended, EndedAs, FileKind, Kind, Means, Party, PartySeat, Reason, Revision,
    Signature, Stage, Submitted, Successor, Text,
};
use chrono::{DateTime, NaiveDate, Utc};
use serde::Deserialize;
use uuid::Uuid;

pub(super) struct TextRow {
    pub id: Uuid,
    pub kind: String,
    pub partnership: Uuid,
    pub owner: Uuid,
    pub title: String,
    pub language: String,
    pub stage: String,
    pub party_ids: Vec<Uuid>,
    pub starts_on: Option<NaiveDate>,
    pub ends_on: Option<NaiveDate>,
    pub created_at: DateTime<Utc>,
    pub ended: Option<(String, DateTime<Utc>)>,
    pub end_reason: String,
    pub end_code: Option<String>,
    pub ended_on: Option<NaiveDate>,
    pub ended_by: (String, String),
    pub superseded_by: Option<Uuid>,
    pub successor_title: Option<String>,
    pub revisions: Vec<RevisionRow>,
}

#[derive(Debug, Deserialize)]
pub(super) struct RevisionRow {
    id: Uuid,
    number: i32,
    version: i32,
    opened_at: DateTime<Utc>,
    opened_by: String,
    saved_at: DateTime<Utc>,
    saved_by: String,
    submitted_at: Option<DateTime<Utc>>,
    submitted_by: Option<String>,
    hash: Option<String>,
    closed_at: Option<DateTime<Utc>>,
    closed_as: Option<ClosedAs>,
    closed_by: Option<String>,
    closed_by_organisation: Option<String>,
    close_reason: Option<String>,
    amendment_code: Option<Reason>,
    amendment_reason: Option<String>,
    parties: Vec<PartyRow>,
    approvals: Vec<ApprovalRow>,
    signatures: Vec<SignatureRow>,
}

#[derive(Debug, Deserialize)]
struct PartyRow {
    id: PartyId,
    seat: PartySeat,
    organisation: Option<OrganisationId>,
    person: Option<Uuid>,
    name: String,
    country: String,
    approves: bool,
    signs: bool,
    absent_reason: Option<String>,
}

#[derive(Debug, Deserialize)]
struct ApprovalRow {
    party: PartyId,
    by: Uuid,
    name: String,
    role: String,
    comment: String,
    at: DateTime<Utc>,
}

#[derive(Debug, Deserialize)]
struct SignatureRow {
    id: SignatureId,
    party: PartyId,
    by: Uuid,
    means: Means,
    attested: Option<AttestedRow>,
    name: String,
    role: String,
    place: String,
    sentence: String,
    language: String,
    hash: String,
    late_reason: Option<String>,
    at: DateTime<Utc>,
}

#[derive(Debug, Deserialize)]
struct AttestedRow {
    by: String,
    signed_on: NaiveDate,
    kind: FileKind,
    hash: String,
}

#[derive(Debug, Deserialize)]
pub(super) struct CommentRow {
    revision: i32,
    place: String,
    name: String,
    organisation: String,
    body: String,
    at: DateTime<Utc>,
}

pub(super) fn comment(row: CommentRow) -> Comment {
    Comment { revision: row.revision, place: row.place, name: row.name, organisation: row.organisation, body: row.body, at: row.at }
}

pub(super) fn text(row: TextRow) -> Result<Text, Error> {
    let mut revisions = row.revisions.into_iter().map(revision).collect::<Result<Vec<_>, _>>()?;
    // The newest that still counts: an amendment that was withdrawn leaves the one before it.
    let at = revisions.iter().rposition(|revision| revision.closed.is_none()).unwrap_or(revisions.len().saturating_sub(1));
    if at >= revisions.len() {
        return Err(Error::NotFound);
    }
    let latest = revisions.remove(at);
    let ended = match row.ended {
        Some((kind, at)) => Some(Ended {
            kind: EndedAs::from_code(&kind).ok_or_else(|| Error::inconsistent("texts", "ended_as"))?,
            at,
            on: row.ended_on,
            code: match row.end_code {
                Some(code) => Some(Reason::from_code(&code).ok_or_else(|| Error::inconsistent("texts", "end_code"))?),
                None => None,
            },
            reason: row.end_reason,
            by: row.ended_by.0,
            organisation: row.ended_by.1,
            successor: row.superseded_by.map(|id| Successor { id: TextId(id), title: row.successor_title }),
        }),
        None => None,
    };
    Ok(Text {
        id: TextId(row.id),
        kind: Kind::from_code(&row.kind).ok_or_else(|| Error::inconsistent("texts", "kind"))?,
        partnership: PartnershipId(row.partnership),
        owner: OrganisationId(row.owner),
        title: row.title,
        language: row.language,
        stage: Stage::from_code(&row.stage).ok_or_else(|| Error::inconsistent("texts", "stage"))?,
        party_ids: row.party_ids,
        starts_on: row.starts_on,
        ends_on: row.ends_on,
        created_at: row.created_at,
        ended,
        earlier: revisions,
        latest,
    })
}

fn revision(row: RevisionRow) -> Result<Revision, Error> {
    let hash = match row.hash {
        Some(hex) => Some(ContentHash::from_hex(&hex).ok_or_else(|| Error::inconsistent("revisions", "hash"))?),
        None => None,
    };
    let closed = row.closed_at.zip(row.closed_as).map(|(at, kind)| Closed {
        kind,
        at,
        by: row.closed_by.unwrap_or_default(),
        organisation: row.closed_by_organisation.unwrap_or_default(),
        reason: row.close_reason.unwrap_or_default(),
    });
    Ok(Revision {
        id: RevisionId(row.id),
        number: row.number,
        version: row.version,
        opened_at: row.opened_at,
        opened_by: row.opened_by,
        saved_at: row.saved_at,
        saved_by: row.saved_by,
        submitted: row.submitted_at.map(|at| Submitted { at, by: row.submitted_by.unwrap_or_default() }),
        hash,
        closed,
        amendment: row.amendment_code.zip(row.amendment_reason).map(|(code, words)| Amendment { code, words }),
        parties: row.parties.into_iter().map(party).collect(),
        approvals: row.approvals.into_iter().map(approval).collect(),
        signatures: row.signatures.into_iter().map(signature).collect::<Result<_, _>>()?,
    })
}

fn party(row: PartyRow) -> Party {
    Party {
        id: row.id,
        seat: row.seat,
        organisation: row.organisation,
        person: row.person,
        name: row.name,
        country: row.country,
        approves: row.approves,
        signs: row.signs,
        absent_reason: row.absent_reason,
    }
}

fn approval(row: ApprovalRow) -> Approval {
    Approval { party: row.party, by: row.by, name: row.name, role: row.role, comment: row.comment, at: row.at }
}

fn signature(row: SignatureRow) -> Result<Signature, Error> {
    let attested = match row.attested {
        Some(row) => Some(Attested {
            by: row.by,
            signed_on: row.signed_on,
            kind: row.kind,
            hash: ContentHash::from_hex(&row.hash).ok_or_else(|| Error::inconsistent("signature_files", "hash"))?,
        }),
        None => None,
    };
    Ok(Signature {
        id: row.id,
        party: row.party,
        by: row.by,
        means: row.means,
        attested,
        name: row.name,
        role: row.role,
        place: row.place,
        sentence: row.sentence,
        language: row.language,
        hash: ContentHash::from_hex(&row.hash).ok_or_else(|| Error::inconsistent("signatures", "hash"))?,
        late_reason: row.late_reason,
        at: row.at,
    })
}
