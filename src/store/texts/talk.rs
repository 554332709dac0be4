//! What is said about a text beside it.

use super::rows;
use crate::domain::actor::Actor;
use crate::domain::answers::Answers;
use crate::domain::ids::TextId;
use crate::domain::profiles::Stated;
use crate::domain::proposals::Proposal;
use crate::domain::readings::Reading;
use crate::domain::texts::Comment;
use crate::store::{Connection, Error};
use chrono::NaiveDate;
use sqlx::types::Json;

/// Everything that was said about a text beside it.
#[derive(Debug, Default)]
pub struct Talk {
    /// The day the reader's answer is due.
    pub due_on: Option<NaiveDate>,
    /// Comments, oldest first.
    pub comments: Vec<Comment>,
    /// What others would add, in the order of their numbers.
    pub proposals: Vec<Proposal>,
    /// Answers line by line: those that were sent, and the reader's own.
    pub answers: Vec<Answers>,
    /// Whom the sending institution sends, as stated last.
    pub profile: Option<Stated>,
    /// How each side reads the qualification, as stated last.
    pub readings: Vec<Reading>,
}

/// What is said about a text, for this reader, in one statement.
pub async fn talk(connection: &mut Connection, text: TextId, reader: &Actor) -> Result<Talk, Error> {
    let row = sqlx::query!(
        r#"select (select min(a.due_on) from asks a where a.object_id = $1 and a.closed_at is null and a.party = any ($2)) as due_on,
             (select coalesce(jsonb_agg(jsonb_build_object('revision', r.number, 'place', c.place, 'name', c.name, 'organisation', c.organisation,
                'body', c.body, 'at', c.at) order by c.at), '[]') from comments c join revisions r on r.id = c.revision_id where c.text_id = $1)
               as "comments!: Json<Vec<rows::CommentRow>>",
             (select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'number', p.number, 'revision', r.number, 'area', p.area, 'language', p.language,
                'text', p.body, 'reason', p.reason, 'outcome', p.outcome_id, 'organisation', p.organisation, 'by', p.name, 'at', p.at,
                'decision', case when d.proposal_id is not null then jsonb_build_object('accepted', d.accepted, 'area', d.area, 'wording', d.wording,
                  'reason', d.reason, 'by', d.name, 'at', d.at) end, 'adopted_in', ar.number) order by p.number), '[]')
              from proposals p join revisions r on r.id = p.revision_id left join proposal_decisions d on d.proposal_id = p.id
                left join proposal_adoptions a on a.proposal_id = p.id left join revisions ar on ar.id = a.revision_id where p.text_id = $1)
               as "proposals!: Json<Vec<Proposal>>",
             (select coalesce(jsonb_agg(jsonb_build_object('revision', r.number, 'by', a.name, 'organisation', a.organisation, 'own', a.author = $3,
                'language', a.language, 'additions', a.additions, 'version', a.version, 'saved_at', a.saved_at, 'sent_at', a.sent_at,
                'lines', (select coalesce(jsonb_object_agg(l.outcome_id, jsonb_build_object('answer', l.answer, 'note', l.note)), '{}')
                  from answer_lines l where l.answer_id = a.id)) order by a.saved_at), '[]')
              from answers a join revisions r on r.id = a.revision_id where a.text_id = $1) as "answers!: Json<Vec<Answers>>",
             (select jsonb_build_object('profile', jsonb_build_object('language', p.language, 'knowledge', p.knowledge, 'skills', p.skills,
                'competence', p.competence, 'social', p.social), 'version', p.version, 'by', p.name, 'organisation', p.organisation, 'at', p.at)
              from profiles p where p.text_id = $1 order by p.version desc limit 1) as "profile: Json<Stated>",
             (select coalesce(jsonb_agg(jsonb_build_object('side', s.side, 'understanding', jsonb_build_object('language', s.language,
                'eqf_level', s.eqf_level, 'national_level', s.national_level, 'tasks', s.tasks, 'differs', s.differs), 'version', s.version,
                'by', s.name, 'organisation', s.organisation, 'at', s.at)), '[]')
              from (select distinct on (side) * from readings where text_id = $1 order by side, version desc) s) as "readings!: Json<Vec<Reading>>""#,
        text.0,
        &reader.ids(),
        reader.identity.key()
    )
    .fetch_one(connection)
    .await?;
    Ok(Talk {
        due_on: row.due_on,
        comments: row.comments.0.into_iter().map(rows::comment).collect(),
        proposals: row.proposals.0,
        answers: row.answers.0,
        profile: row.profile.map(|json| json.0),
        readings: row.readings.0,
    })
}
