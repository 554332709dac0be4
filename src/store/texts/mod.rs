//! Negotiated texts: the facts of all three kinds, in one set of tables.

mod files;
mod list;
mod rows;
mod talk;
mod write;

pub use files::{Kept, file, insert_file};
pub use list::{Listed, Position, count, list};
pub use talk::{Talk, talk};
pub use write::{
    NewEnd, NewText, close_revision, end, freeze, insert, insert_approval, insert_comment, insert_revision, insert_signature, save, set_stage,
    set_title, widen,
};

use super::{Connection, Error};
use crate::domain::ids::{PartnershipId, RevisionId, TextId};
use crate::domain::texts::Text;
use chrono::NaiveDate;

/// A text with all its facts, in one statement. Contents are read apart: see [`body`].
pub async fn find(connection: &mut Connection, id: TextId) -> Result<Text, Error> {
    let row = sqlx::query!(
        r#"select t.id, t.kind, t.partnership_id, t.owner_organisation_id, t.title, t.language, t.stage, t.party_ids, t.starts_on, t.ends_on,
             t.created_at, t.ended_as, t.ended_at, t.end_reason, t.end_code, t.ended_on, t.ended_by_name, t.ended_by_organisation, t.superseded_by,
             (select b.title from texts b where b.id = t.superseded_by) as successor_title,
             (select jsonb_agg(jsonb_build_object(
                'id', r.id, 'number', r.number, 'version', r.version, 'opened_at', r.opened_at, 'opened_by', r.opened_by_name,
                'saved_at', r.saved_at, 'saved_by', r.saved_by_name, 'submitted_at', r.submitted_at, 'submitted_by', r.submitted_by_name,
                'hash', encode(r.hash, 'hex'), 'closed_at', r.closed_at, 'closed_as', r.closed_as, 'closed_by', r.closed_by_name,
                'closed_by_organisation', r.closed_by_organisation, 'close_reason', r.close_reason,
                'amendment_code', r.amendment_code, 'amendment_reason', r.amendment_reason,
                'parties', (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'seat', p.seat, 'organisation', p.organisation_id,
                    'person', p.person_id, 'name', p.name, 'country', p.country, 'approves', p.approves, 'signs', p.signs,
                    'absent_reason', p.absent_reason) order by p.position), '[]') from parties p where p.revision_id = r.id),
                'approvals', (select coalesce(jsonb_agg(jsonb_build_object('party', a.party_id, 'by', a.account_id, 'name', a.name,
                    'role', a.role, 'comment', a.comment, 'at', a.at) order by a.at), '[]') from approvals a where a.revision_id = r.id),
                'signatures', (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'party', s.party_id, 'by', s.account_id, 'means', s.means, 'name', s.name,
                    'role', s.role, 'place', s.place, 'sentence', s.sentence, 'language', s.language, 'hash', encode(s.hash, 'hex'),
                    'late_reason', s.late_reason, 'at', s.at, 'attested', (select jsonb_build_object('by', f.attested_by_name, 'signed_on', f.signed_on,
                      'kind', f.kind, 'hash', encode(f.hash, 'hex')) from signature_files f where f.id = s.file_id)) order by s.at), '[]')
                    from signatures s where s.revision_id = r.id)
              ) order by r.number) from revisions r where r.text_id = t.id) as "revisions: sqlx::types::Json<Vec<rows::RevisionRow>>"
           from texts t where t.id = $1"#,
        id.0
    )
    .fetch_one(connection)
    .await?;
    let revisions = row.revisions.map(|json| json.0).unwrap_or_default();
    rows::text(rows::TextRow {
        id: row.id,
        kind: row.kind,
        partnership: row.partnership_id,
        owner: row.owner_organisation_id,
        title: row.title,
        language: row.language,
        stage: row.stage,
        party_ids: row.party_ids,
        starts_on: row.starts_on,
        ends_on: row.ends_on,
        created_at: row.created_at,
        ended: row.ended_as.zip(row.ended_at),
        end_reason: row.end_reason.unwrap_or_default(),
        end_code: row.end_code,
        ended_on: row.ended_on,
        ended_by: (row.ended_by_name, row.ended_by_organisation),
        superseded_by: row.superseded_by,
        successor_title: row.successor_title,
        revisions,
    })
}

/// Takes the text's row lock, so that what this transaction decides is still true when it commits, and reads its facts.
pub async fn find_locked(connection: &mut Connection, id: TextId) -> Result<Text, Error> {
    sqlx::query!("select id from texts where id = $1 for update", id.0).fetch_one(&mut *connection).await?;
    find(connection, id).await
}

/// The memoranda in force beside this one, of the same partnership, the newest first: what can take its place.
pub async fn successors(
    connection: &mut Connection,
    id: TextId,
    partnership: PartnershipId,
    today: NaiveDate,
) -> Result<Vec<(TextId, String, String)>, Error> {
    let rows = sqlx::query!(
        "select id, title, language from texts where partnership_id = $1 and kind = 'memorandum' and stage = 'in-force' and id <> $2
           and (ends_on is null or ends_on >= $3) order by created_at desc, id limit 100",
        partnership.0,
        id.0,
        today
    )
    .fetch_all(connection)
    .await?;
    Ok(rows.into_iter().map(|row| (TextId(row.id), row.title, row.language)).collect())
}

/// The stored bytes of a revision and their format.
pub async fn body(connection: &mut Connection, revision: RevisionId) -> Result<(i32, Vec<u8>), Error> {
    let row = sqlx::query!("select format, body from revisions where id = $1", revision.0).fetch_one(connection).await?;
    Ok((row.format, row.body))
}

/// The stored bytes of several revisions, in the order of their numbers: (number, format, bytes).
pub async fn bodies(connection: &mut Connection, revisions: &[RevisionId]) -> Result<Vec<(i32, i32, Vec<u8>)>, Error> {
    let ids: Vec<_> = revisions.iter().map(|id| id.0).collect();
    let rows = sqlx::query!("select number, format, body from revisions where id = any ($1) order by number", &ids).fetch_all(connection).await?;
    Ok(rows.into_iter().map(|row| (row.number, row.format, row.body)).collect())
}
