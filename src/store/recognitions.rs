//! Recognitions, with the validation they rest on.

use super::{Connection, Error};
use crate::domain::assessments::By;
use crate::domain::ids::{AccountId, OrganisationId, PlacementId, RecognitionId, TextId, ValidationId};
use crate::domain::language::Language;
use crate::domain::levels::{Answer, Decision};
use crate::domain::recognitions::{Decided, Recognition};
use crate::domain::texts::EndedAs;
use crate::domain::validations::{Answered, Validation};
use chrono::{DateTime, Utc};
use serde::Deserialize;
use uuid::Uuid;

#[derive(Debug, Deserialize)]
struct ValidationRow {
    id: Uuid,
    assessment: Uuid,
    name: String,
    role: String,
    organisation: String,
    note: String,
    language: String,
    at: DateTime<Utc>,
    answers: Vec<AnswerRow>,
}

#[derive(Debug, Deserialize)]
struct AnswerRow {
    item: Uuid,
    answer: Answer,
    reason: String,
}

#[derive(Debug, Deserialize)]
struct RecognitionRow {
    id: Uuid,
    unit: Uuid,
    decision: Decision,
    module: String,
    hours: Option<i32>,
    mark: String,
    reason: String,
    items: Vec<Uuid>,
    language: String,
    name: String,
    role: String,
    organisation: String,
    at: DateTime<Utc>,
}

/// Everything decided at home on a placement: the validation, and what was recognised so far. One statement.
pub async fn decided(connection: &mut Connection, placement: PlacementId) -> Result<(Option<Validation>, Vec<Recognition>), Error> {
    let row = sqlx::query!(
        r#"select
             (select jsonb_build_object('id', v.id, 'assessment', v.assessment_id, 'name', v.name, 'role', v.role, 'organisation', v.organisation,
                'note', v.note, 'language', v.language, 'at', v.at,
                'answers', (select coalesce(jsonb_agg(jsonb_build_object('item', d.item_id, 'answer', d.answer, 'reason', d.reason)), '[]')
                  from validation_decisions d where d.validation_id = v.id))
              from validations v where v.placement_id = $1) as "validation: sqlx::types::Json<ValidationRow>",
             (select jsonb_agg(jsonb_build_object('id', c.id, 'unit', c.unit_id, 'decision', c.decision, 'module', c.module, 'hours', c.hours,
                'mark', c.mark, 'reason', c.reason, 'items', c.item_ids, 'language', c.language, 'name', c.name, 'role', c.role,
                'organisation', c.organisation, 'at', c.at) order by c.at)
              from recognitions c where c.placement_id = $1) as "recognitions: sqlx::types::Json<Vec<RecognitionRow>>""#,
        placement.0
    )
    .fetch_one(connection)
    .await?;
    let validation = row.validation.map(|json| json.0).map(|row| Validation {
        id: ValidationId(row.id),
        assessment: row.assessment.into(),
        by: By { at: row.at, name: row.name, role: row.role, organisation: row.organisation },
        language: row.language,
        note: row.note,
        answers: row.answers.into_iter().map(|row| Answered { item: row.item.into(), answer: row.answer, reason: row.reason }).collect(),
    });
    let recognitions = row.recognitions.map(|json| json.0).unwrap_or_default().into_iter().map(|row| Recognition {
        id: RecognitionId(row.id),
        decided: Decided {
            unit: TextId(row.unit),
            decision: row.decision,
            module: row.module,
            hours: row.hours,
            mark: row.mark,
            reason: row.reason,
            items: row.items.into_iter().map(Into::into).collect(),
        },
        language: row.language,
        by: By { at: row.at, name: row.name, role: row.role, organisation: row.organisation },
    });
    Ok((validation, recognitions.collect()))
}

/// Stores the decision on one unit.
pub async fn insert(
    connection: &mut Connection,
    id: RecognitionId,
    placement: PlacementId,
    validation: ValidationId,
    decided: &Decided,
    by: &By,
    account: AccountId,
    organisation: OrganisationId,
    language: Language,
) -> Result<(), Error> {
    let items: Vec<Uuid> = decided.items.iter().map(|item| item.0).collect();
    sqlx::query!(
        "insert into recognitions (id, placement_id, validation_id, unit_id, decision, module, hours, mark, reason, item_ids, account_id, name, role,
           organisation_id, organisation, language, at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)",
        id.0,
        placement.0,
        validation.0,
        decided.unit.0,
        decided.decision.code(),
        decided.module,
        decided.hours,
        decided.mark,
        decided.reason,
        &items,
        account.0,
        by.name,
        by.role,
        organisation.0,
        by.organisation,
        language.code(),
        by.at
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// Closes a placement whose units are all decided.
pub async fn complete(connection: &mut Connection, placement: PlacementId, at: DateTime<Utc>) -> Result<(), Error> {
    sqlx::query!("update placements set ended_as = $2, ended_at = $3 where id = $1 and ended_as is null", placement.0, EndedAs::Completed.code(), at)
        .execute(connection)
        .await?;
    Ok(())
}
