//! What a unit taught us, counted where it was learnt.

use crate::domain::ids::TextId;
use crate::domain::levels::Outcome;
use crate::domain::units::taught::{Cause, OutcomeTaught, Recognised, Taught, without_names};
use crate::store::{Connection, Error};
use serde::Deserialize;
use sqlx::types::Json;
use uuid::Uuid;

/// How many agreements are counted at most: the newest say what is still true.
const COUNTED: i64 = 100;

#[derive(Debug, Deserialize)]
struct CauseRow {
    mark: String,
    found: Outcome,
    text: String,
    language: String,
    names: Vec<String>,
}

/// Counts over the newest agreements of these ids that hold this unit, in one statement. Assessments, validations
/// and recognitions are those that the reader may see; a corrected assessment does not count.
pub async fn taught(connection: &mut Connection, ids: &[Uuid], unit: TextId) -> Result<Taught, Error> {
    let row = sqlx::query!(
        r#"with used as materialized (
             select distinct s.text_id from unnest($3::uuid[]) as ids(party) cross join lateral (
               select s.text_id from unit_uses s where s.party = ids.party and s.unit_id = $1 order by s.text_id desc limit $2) s
             order by s.text_id desc limit $2),
           held as materialized (
             select t.id as text_id, h.revision_id, t.stage, t.language, t.starts_on, t.ends_on, t.ended_as, t.ended_at, t.ended_on
             from used join texts t on t.id = used.text_id and t.kind = 'agreement'
               -- The revision in force, which is the first that is not closed, where that holds the unit.
               cross join lateral (select r.id from revisions r where r.text_id = t.id and r.submitted_at is not null and r.closed_at is null
                 order by r.number limit 1) newest
               join agreement_units h on h.revision_id = newest.id and h.unit_id = $1),
           stays as materialized (
             select p.id, p.learner_id, p.learner_name, h.revision_id, h.language, h.starts_on,
               coalesce(h.ended_as, p.ended_as) = 'ended-early' as ended_early,
               case when coalesce(h.ended_as, p.ended_as) = 'ended-early' then least(h.ends_on, coalesce(h.ended_on, coalesce(h.ended_at, p.ended_at)::date)) else h.ends_on end as ends_on
             from held h join placements p on p.agreement_id = h.text_id where h.stage in ('signed', 'completed', 'ended-early')),
           assessed as materialized (
             select distinct on (s.id) s.id, s.starts_on, s.learner_name, a.id as assessment, a.assessed_on, a.language, a.submitted_by_name, a.saved_by_name, a.submitted_at
             from stays s join assessments a on a.placement_id = s.id where a.author = 'host' and a.submitted_at is not null
             order by s.id, a.number desc),
           found as materialized (
             select r.item_id, r.result, r.cause, i.label, a.language, array[a.learner_name, a.submitted_by_name, a.saved_by_name] as names, a.submitted_at, i.position
             from assessed a join results r on r.assessment_id = a.assessment
               join agreement_items i on i.revision_id = r.agreement_revision_id and i.id = r.item_id
             where i.unit_id = $1 and r.result is not null),
           answered as materialized (
             select d.item_id, d.answer from stays s join validation_decisions d on d.placement_id = s.id),
           items as materialized (
             select distinct on (i.id) i.id, i.label, i.text, i.position, h.language
             from held h join agreement_items i on i.revision_id = h.revision_id where i.unit_id = $1 order by i.id, h.text_id desc),
           outcomes as (
             select i.id, i.label as mark, i.text, i.language, i.position,
               coalesce(f.achieved, 0) as achieved, coalesce(f.partly, 0) as partly, coalesce(f.not_achieved, 0) as not_achieved,
               coalesce(f.not_assessed, 0) as not_assessed,
               coalesce(v.yes, 0) as yes, coalesce(v.in_part, 0) as in_part, coalesce(v.no, 0) as no
             from items i
               left join (select item_id, count(*) filter (where result = 'achieved') as achieved, count(*) filter (where result = 'partly') as partly,
                   count(*) filter (where result = 'not-achieved') as not_achieved, count(*) filter (where result = 'not-assessed') as not_assessed
                 from found group by item_id) f on f.item_id = i.id
               left join (select item_id, count(*) filter (where answer = 'yes') as yes, count(*) filter (where answer = 'partly') as in_part,
                   count(*) filter (where answer = 'no') as no
                 from answered group by item_id) v on v.item_id = i.id)
           select
             (select count(*) from held where stage <> 'cancelled') as "agreements!",
             (select count(*) >= $2 from used) as "is_cut!",
             (select count(distinct learner_id) from stays) as "learners!",
             (select count(*) from stays where ended_early) as "ended_early!",
             array(select (ends_on - starts_on + 1)::bigint from stays where starts_on is not null and ends_on >= starts_on) as "stays!",
             array(select (assessed_on - starts_on + 1)::bigint from assessed where starts_on is not null and assessed_on >= starts_on) as "assessed_after!",
             (select coalesce(jsonb_agg(to_jsonb(o) order by o.position), '[]') from outcomes o) as "outcomes!: Json<Vec<OutcomeTaught>>",
             (select jsonb_build_object('full', count(*) filter (where c.decision = 'full'), 'part', count(*) filter (where c.decision = 'part'),
                'addition', count(*) filter (where c.decision = 'addition'), 'no', count(*) filter (where c.decision = 'no'))
              from stays s join recognitions c on c.placement_id = s.id where c.unit_id = $1) as "recognised!: Json<Recognised>",
             (select coalesce(jsonb_agg(to_jsonb(c) order by c.submitted_at desc, c.position), '[]') from (
                select label as mark, result as found, cause as text, language, names, submitted_at, position from found
                where cause <> '' and result in ('partly', 'not-achieved') order by submitted_at desc, position limit 12) c) as "causes!: Json<Vec<CauseRow>>""#,
        unit.0,
        COUNTED,
        ids
    )
    .fetch_one(connection)
    .await?;
    Ok(Taught {
        agreements: row.agreements,
        learners: row.learners,
        is_cut: row.is_cut,
        ended_early: row.ended_early,
        stays: row.stays,
        assessed_after: row.assessed_after,
        outcomes: row.outcomes.0,
        recognised: row.recognised.0,
        causes: row
            .causes
            .0
            .into_iter()
            .map(|cause| Cause { mark: cause.mark, found: cause.found, text: without_names(&cause.text, &cause.names), language: cause.language })
            .collect(),
    })
}
