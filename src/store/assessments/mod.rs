//! Assessments: what they rest on, all ratings of a placement, and writing one.

mod rows;
mod write;

pub use write::{NewAssessment, insert, lock, save, set_correcting, submit};

use super::{Connection, Error};
use crate::domain::assessments::{Assessment, Ground, Ratings, Signed};
use crate::domain::contents;
use crate::domain::ids::{LearnerId, MobilityId, OrganisationId, PlacementId, RevisionId, TextId};
use crate::domain::texts::EndedAs;

/// The placement with its signed agreement: the newest revision that every party has approved and signed. One statement.
pub async fn ground(connection: &mut Connection, id: PlacementId) -> Result<Ground, Error> {
    let row = sqlx::query!(
        r#"select p.id, p.mobility_id, coalesce(m.title, '') as "title!", p.learner_id, p.learner_name, p.created_at, p.party_ids,
             (select v.at from validations v where v.placement_id = p.id) as validated_at,
             (select count(*) from recognitions c where c.placement_id = p.id) as "recognised!",
             (select max(c.at) from recognitions c where c.placement_id = p.id) as recognised_at, paper_basis(p.agreement_id, p.id) as "entries!", host_sends(p.agreement_id) as host_sends,
             t.id as "text?", t.ended_as as "ended_as?", r.id as "revision?", r.number as "number?", r.format as "format?", r.body as "body?",
             r.signed_at as "signed_at?"
           from placements p
             -- A guest who assesses sees the placement alone.
             left join mobilities m on m.id = p.mobility_id
             left join texts t on t.id = p.agreement_id
             left join lateral (
               select r.id, r.number, r.format, r.body,
                 coalesce((select max(s.at) from signatures s where s.revision_id = r.id), r.submitted_at) as signed_at
               from revisions r
               where r.text_id = t.id and r.submitted_at is not null and r.closed_at is null
                 and not exists (select from parties q where q.revision_id = r.id and (
                   q.approves and not exists (select from approvals a where a.party_id = q.id)
                   or q.signs and not exists (select from signatures s where s.party_id = q.id)))
               order by r.number desc limit 1) r on true
           where p.id = $1"#,
        id.0
    )
    .fetch_one(connection)
    .await?;
    let signed = match (row.text, row.revision, row.number, row.format, row.body, row.signed_at) {
        (Some(text), Some(revision), Some(number), Some(format), Some(body), Some(on)) => Some(Signed {
            text: TextId(text),
            revision: RevisionId(revision),
            number,
            on,
            ended: match row.ended_as {
                Some(code) => Some(EndedAs::from_code(&code).ok_or_else(|| Error::inconsistent("texts", "ended_as"))?),
                None => None,
            },
            agreement: contents::agreement(format, &body).map_err(|error| {
                tracing::error!(%error, "unreadable agreement");
                Error::inconsistent("revisions", "body")
            })?,
        }),
        _ => None,
    };
    Ok(Ground {
        placement: PlacementId(row.id),
        mobility: MobilityId(row.mobility_id),
        mobility_title: row.title,
        learner: LearnerId(row.learner_id),
        learner_name: row.learner_name,
        placed_at: row.created_at,
        party_ids: row.party_ids,
        host_sends: row.host_sends.map(OrganisationId),
        signed,
        validated_at: row.validated_at,
        recognised: usize::try_from(row.recognised).unwrap_or_default(),
        recognised_at: row.recognised_at,
        entries: row.entries,
    })
}

/// All assessments of a placement that the reader may see, by author and number. One statement.
pub async fn list(connection: &mut Connection, placement: PlacementId) -> Result<Vec<Assessment>, Error> {
    let rows = sqlx::query_as!(
        rows::AssessmentRow,
        r#"select a.id, a.author, a.number, a.correction_reason, a.agreement_revision_id, a.assessed_on, a.place, a.method, a.strengths, a.weaknesses,
             a.additional_skills, a.remark, a.language, a.saved_by_name, a.saved_at, a.submitted_at, a.submitted_by_name,
             a.submitted_by_role, a.submitted_by_organisation, a.correcting_since, a.opens_at, a.version,
             (select jsonb_agg(jsonb_build_object('item', r.item_id, 'outcome', r.result, 'points', r.points, 'cause', r.cause, 'remark', r.remark)
                order by i.position)
              from results r join agreement_items i on i.revision_id = r.agreement_revision_id and i.id = r.item_id
              where r.assessment_id = a.id) as "ratings: sqlx::types::Json<Vec<rows::RatingRow>>"
           from assessments a where a.placement_id = $1 order by a.author, a.number"#,
        placement.0
    )
    .fetch_all(connection)
    .await?;
    rows.into_iter().map(rows::assessment).collect()
}

/// Ground and ratings in two statements.
pub async fn ratings(connection: &mut Connection, placement: PlacementId) -> Result<Ratings, Error> {
    let ground = ground(connection, placement).await?;
    let all = list(connection, placement).await?;
    Ok(Ratings { ground, all })
}
