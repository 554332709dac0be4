//! Which concepts a passage speaks of.

use crate::domain::esco::{Found, Pillar, ReuseLevel, SkillType, Suggestion};
use crate::store::{Connection, Error};
use serde::Deserialize;

/// The most suggestions of one question.
const SUGGESTIONS: i32 = 20;
/// Terms that one question looks at: those of its rarest words first, until there are so many; of one word, the best so many.
const TERMS: i64 = 3_000;

#[derive(Debug, Deserialize)]
struct Row {
    uri: String,
    label: String,
    also: Option<String>,
    description: String,
    code: String,
    skill_type: Option<String>,
    reuse: Option<String>,
}

/// The concepts whose terms have words of the question or words like them, the best first, in one statement.
///
/// - A word of the question that ESCO knows stands for itself and, with less weight, for words of the same beginning that are written
///   much alike (*diagnose*, *diagnostic*); one that it does not know stands for those that differ from it by a letter or two.
/// - A term is as good as the question and it point the same way, each word weighing the more the rarer it is; the preferred term
///   goes before an equal alternative. A concept is as good as its best term.
pub async fn search(connection: &mut Connection, pillar: Pillar, question: &str) -> Result<Found, Error> {
    // Whether there is anything is asked of the index, in whose order the pillar stands: `exists` would read the other one first.
    let row = sqlx::query!(
        r#"with asked as (
             select f.form, f.word, exists (select from esco_words w where w.word = f.word) as known from esco_forms($1) f
           ), near as (
             select distinct on (n.word) n.word, n.terms, n.weight, n.likeness from (
               select w.word, w.terms, w.weight, 1::float8 as likeness from asked a join esco_words w using (word)
               union all
               select same.* from asked a cross join lateral (
                 select w.word, w.terms, w.weight, similarity(w.form, a.form)::float8 as likeness from esco_words w
                 where a.known and length(a.form) > 3 and w.form >= left(a.form, 4) and w.form < left(a.form, 4) || '~'
                   and w.word <> a.word and similarity(w.form, a.form) >= 0.5
                 order by likeness desc, w.terms desc, w.form limit 4) same
               union all
               select like_it.* from asked a cross join lateral (
                 select w.word, w.terms, w.weight, 0.8 - 0.8 * levenshtein_less_equal(w.form, a.form, 2)::float8 / length(a.form) as likeness
                 from esco_words w
                 where not a.known and length(a.form) > 3 and w.form >= left(a.form, 1) and w.form < left(a.form, 1) || '~'
                   and length(w.form) between length(a.form) - 2 and length(a.form) + 2
                   and levenshtein_less_equal(w.form, a.form, 2) <= case when length(a.form) > 5 then 2 else 1 end
                 order by likeness desc, w.terms desc, w.form limit 4) like_it
             ) n order by n.word, n.likeness desc
           ), rare as (
             select r.word from (
               select n.word, sum(n.terms) over (order by n.weight * n.likeness desc, n.word) - n.terms as before from near n) r
             where r.before < $3
           ), found as (
             select distinct p.concept_id, p.position, p.norm from rare r cross join lateral (
               select p.concept_id, p.position, p.norm from esco_postings p where p.word = r.word and p.pillar = $2 order by p.norm limit $3) p
           ), scored as (
             select f.concept_id, f.position, sum((n.weight * n.likeness) ^ 2) / f.norm * case f.position when 0 then 1.05 else 1 end as score
             from found f join esco_terms t using (concept_id, position) cross join unnest(t.words) as u (word) join near n using (word)
             group by f.concept_id, f.position, f.norm
           ), best as (
             select distinct on (s.concept_id) s.concept_id, s.position, s.score from scored s order by s.concept_id, s.score desc, s.position
           ), first as (
             select c.uri, c.label, case when b.position > 0 then c.alternatives[b.position] end as also, c.description, c.code, c.skill_type, c.reuse,
               row_number() over (order by b.score desc, c.label, c.uri) as place
             from best b join esco_concepts c on c.id = b.concept_id order by place limit $4
           )
           select (select min(c.pillar) from esco_concepts c where c.pillar >= $2 and c.pillar <= $2) is not null as "is_imported!",
             (select coalesce(jsonb_agg(to_jsonb(f) order by f.place), '[]') from first f) as "rows!: sqlx::types::Json<Vec<Row>>""#,
        question,
        pillar.code(),
        TERMS,
        i64::from(SUGGESTIONS)
    )
    .fetch_one(connection)
    .await?;
    Ok(Found { is_imported: row.is_imported, suggestions: row.rows.0.into_iter().map(suggestion).collect() })
}

fn suggestion(row: Row) -> Suggestion {
    Suggestion {
        uri: row.uri,
        label: row.label,
        also: row.also.unwrap_or_default(),
        description: row.description,
        code: row.code,
        skill_type: row.skill_type.as_deref().and_then(SkillType::from_code),
        reuse: row.reuse.as_deref().and_then(ReuseLevel::from_code),
    }
}
