//! Answers line by line.

use super::{Connection, Error};
use crate::domain::actor::Identity;
use crate::domain::answers::{Answers, Respondent};
use crate::domain::ids::AnswersId;
use uuid::Uuid;

/// Stores one person's answers to one revision and returns their new version; [`Error::LostUpdate`] where they are not at this version any
/// more. `id` is used where these are the first.
pub async fn save(
    connection: &mut Connection,
    id: AnswersId,
    respondent: &Respondent,
    answers: &Answers,
    sends: bool,
    by: &Identity,
    name: &str,
) -> Result<i32, Error> {
    let (id, version) = if answers.version == 0 {
        insert(connection, id, respondent, answers, sends, by, name).await?
    } else {
        let row = sqlx::query!(
            "update answers set additions = $4, language = $5, name = $6, version = version + 1, saved_at = now(),
               sent_at = case when $7 then now() else sent_at end
             where revision_id = $1 and author = $2 and version = $3 returning id, version",
            respondent.revision().0,
            by.key(),
            answers.version,
            answers.additions,
            answers.language,
            name,
            sends
        )
        .fetch_optional(&mut *connection)
        .await?
        .ok_or(Error::LostUpdate)?;
        (row.id, row.version)
    };
    let outcomes: Vec<Uuid> = answers.lines.keys().map(|outcome| outcome.0).collect();
    let given: Vec<Option<String>> = answers.lines.values().map(|line| line.answer.map(|answer| answer.code().to_owned())).collect();
    let notes: Vec<String> = answers.lines.values().map(|line| line.note.clone()).collect();
    sqlx::query!(
        "insert into answer_lines (answer_id, text_id, outcome_id, answer, note)
         select $1, $2, line.outcome, line.answer, line.note from unnest($3::uuid[], $4::text[], $5::text[]) as line(outcome, answer, note)
         on conflict (answer_id, outcome_id) do update set answer = excluded.answer, note = excluded.note",
        id,
        respondent.text().0,
        &outcomes,
        &given as &[Option<String>],
        &notes
    )
    .execute(connection)
    .await?;
    Ok(version)
}

async fn insert(
    connection: &mut Connection,
    id: AnswersId,
    respondent: &Respondent,
    answers: &Answers,
    sends: bool,
    by: &Identity,
    name: &str,
) -> Result<(Uuid, i32), Error> {
    let inserted = sqlx::query!(
        "insert into answers (id, text_id, revision_id, organisation_id, organisation, account_id, guest_id, name, language, additions, sent_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, case when $11 then now() end)",
        id.0,
        respondent.text().0,
        respondent.revision().0,
        respondent.organisation().0,
        respondent.organisation_name(),
        by.account().map(|account| account.0),
        by.guest().map(|guest| guest.id.0),
        name,
        answers.language,
        answers.additions,
        sends
    )
    .execute(connection)
    .await;
    match inserted.map_err(Error::from) {
        Ok(_) => Ok((id.0, 1)),
        // The same person began in another tab.
        Err(Error::Constraint(name)) if name == "answers_author_key" => Err(Error::LostUpdate),
        Err(error) => Err(error),
    }
}
