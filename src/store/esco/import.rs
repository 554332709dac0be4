//! Importing: the concepts of files into one transaction, and the search over them made anew.

use crate::domain::esco::{Pillar, Term};
use crate::store::{ConnectOptions, Error};
use sqlx::ConnectOptions as _;
use sqlx::postgres::{PgConnection, PgPoolOptions};

/// Concepts sent in one statement.
const BATCH: usize = 1_000;

/// What an import did with the concepts of one pillar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Imported {
    /// The pillar.
    pub pillar: Pillar,
    /// Concepts in the files.
    pub read: usize,
    /// Those that were not there.
    pub new: usize,
    /// Those that said something else.
    pub changed: usize,
    /// Stored concepts that the files do not have and that were taken out.
    pub gone: usize,
    /// Stored concepts that the files do not have and that stay.
    pub kept: usize,
}

/// Stores these concepts, each of them once, as the owner of the schema; what is stored already is brought up to date. Where `replaces`, concepts
/// of the same pillars that are not among them are taken out. Readers see all of it or nothing of it.
pub async fn import(owner: &ConnectOptions, terms: &[Term], replaces: bool) -> Result<Vec<Imported>, Error> {
    // Minutes on a small machine are no cause for alarm, and the statements are long.
    let options = owner.clone().disable_statement_logging();
    let pool = PgPoolOptions::new().max_connections(1).connect_with(options).await?;
    let done = whole(&pool, terms, replaces).await;
    pool.close().await;
    done
}

async fn whole(pool: &sqlx::PgPool, terms: &[Term], replaces: bool) -> Result<Vec<Imported>, Error> {
    let mut tx = pool.begin().await?;
    // One import after another; readers go on.
    sqlx::query!("lock table esco_concepts in exclusive mode").execute(&mut *tx).await?;
    let mut imported = Vec::new();
    for &pillar in Pillar::ALL {
        let own: Vec<&Term> = terms.iter().filter(|term| term.pillar == pillar).collect();
        if !own.is_empty() {
            imported.push(store(&mut tx, pillar, &own, replaces).await?);
        }
    }
    if imported.iter().any(|pillar| pillar.new + pillar.changed + pillar.gone > 0) {
        index(&mut tx).await?;
    }
    tx.commit().await?;
    Ok(imported)
}

async fn store(connection: &mut PgConnection, pillar: Pillar, terms: &[&Term], replaces: bool) -> Result<Imported, Error> {
    let (mut new, mut changed) = (0, 0);
    for batch in terms.chunks(BATCH) {
        let column = |value: fn(&Term) -> String| batch.iter().map(|term| value(term)).collect::<Vec<String>>();
        let maybe = |value: fn(&Term) -> Option<&'static str>| batch.iter().map(|term| value(term)).collect::<Vec<Option<&str>>>();
        let written = sqlx::query_scalar!(
            r#"insert into esco_concepts as c (uri, pillar, label, alternatives, hidden, description, code, skill_type, reuse)
               select t.uri, $1, t.label, string_to_array(t.alternatives, E'\n'), string_to_array(t.hidden, E'\n'), t.description, t.code, t.skill_type, t.reuse
               from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[], $9::text[])
                 as t (uri, label, alternatives, hidden, description, code, skill_type, reuse)
               on conflict (uri) do update set pillar = excluded.pillar, label = excluded.label, alternatives = excluded.alternatives,
                 hidden = excluded.hidden, description = excluded.description, code = excluded.code, skill_type = excluded.skill_type, reuse = excluded.reuse
               where (c.pillar, c.label, c.alternatives, c.hidden, c.description, c.code, c.skill_type, c.reuse) is distinct from
                 (excluded.pillar, excluded.label, excluded.alternatives, excluded.hidden, excluded.description, excluded.code, excluded.skill_type, excluded.reuse)
               returning (xmax = 0) as "new!""#,
            pillar.code(),
            &column(|term| term.uri.clone()),
            &column(|term| term.label.clone()),
            &column(|term| term.alternatives.join("\n")),
            &column(|term| term.hidden.join("\n")),
            &column(|term| term.description.clone()),
            &column(|term| term.code.clone()),
            &maybe(|term| term.skill_type.map(crate::domain::esco::SkillType::code)) as &[Option<&str>],
            &maybe(|term| term.reuse.map(crate::domain::esco::ReuseLevel::code)) as &[Option<&str>]
        )
        .fetch_all(&mut *connection)
        .await?;
        new += written.iter().filter(|is_new| **is_new).count();
        changed += written.iter().filter(|is_new| !**is_new).count();
    }
    let uris: Vec<String> = terms.iter().map(|term| term.uri.clone()).collect();
    let others = sqlx::query_scalar!(
        "select id from esco_concepts c where c.pillar = $1 and not exists (select from unnest($2::text[]) as t (uri) where t.uri = c.uri)",
        pillar.code(),
        &uris
    )
    .fetch_all(&mut *connection)
    .await?;
    if replaces {
        sqlx::query!("delete from esco_concepts where id = any ($1)", &others).execute(&mut *connection).await?;
    }
    let (gone, kept) = if replaces { (others.len(), 0) } else { (0, others.len()) };
    Ok(Imported { pillar, read: terms.len(), new, changed, gone, kept })
}

/// Makes the search anew from all concepts, and tells the planner how large it is now.
async fn index(connection: &mut PgConnection) -> Result<(), Error> {
    sqlx::query!("delete from esco_postings").execute(&mut *connection).await?;
    sqlx::query!("delete from esco_terms").execute(&mut *connection).await?;
    sqlx::query!("delete from esco_words").execute(&mut *connection).await?;
    sqlx::query!(
        r#"with forms as materialized (
             select c.id as concept_id, c.pillar, (t.place - 1)::smallint as position, f.form, f.word
             from esco_concepts c
               cross join lateral unnest(c.label || c.alternatives || c.hidden) with ordinality as t (term, place)
               cross join lateral esco_forms(t.term) f
           ), stems as materialized (
             select distinct concept_id, pillar, position, word from forms
           ), counted as materialized (
             select word, count(*)::integer as terms, ln(1 + (select count(*) from (select distinct concept_id, position from stems) all_terms)::float8 / count(*))::real as weight
             from stems group by word
           ), words as (
             insert into esco_words (form, word, terms, weight) select distinct f.form, c.word, c.terms, c.weight from forms f join counted c using (word)
           ), weighed as materialized (
             select s.concept_id, s.pillar, s.position, array_agg(s.word order by s.word) as words, sqrt(sum(c.weight::float8 ^ 2))::real as norm
             from stems s join counted c using (word) group by s.concept_id, s.pillar, s.position
           ), terms as (
             insert into esco_terms (concept_id, position, words) select concept_id, position, words from weighed
           )
           insert into esco_postings (word, pillar, norm, concept_id, position)
           select u.word, w.pillar, w.norm, w.concept_id, w.position from weighed w cross join unnest(w.words) as u (word) order by 1, 2, 3, 4, 5"#
    )
    .execute(&mut *connection)
    .await?;
    sqlx::query!("analyze esco_concepts, esco_words, esco_terms, esco_postings").execute(&mut *connection).await?;
    Ok(())
}
