//! Learning agreements: what a frozen revision says, as rows.

use super::{Connection, Error};
use crate::domain::agreements::{AgreedItem, Agreement, Person};
use crate::domain::ids::{RevisionId, TextId};
use uuid::Uuid;

/// Projects units with their promises, items to be rated and responsible persons of a frozen revision.
pub async fn project(connection: &mut Connection, text: TextId, revision: RevisionId, agreement: &Agreement) -> Result<(), Error> {
    let mut position = 0_i32;
    for (at, unit) in (0_i32..).zip(&agreement.units) {
        let promise = &unit.promise;
        sqlx::query!(
            "insert into agreement_units (revision_id, text_id, position, unit_id, unit_revision_id, title, promise, promise_module, promise_hours, promise_mark, promise_note)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
            revision.0, text.0, at, unit.unit.0, unit.revision.0, unit.title, promise.promise.code(), promise.module,
            promise.hours.map(i32::from), promise.mark, promise.note
        )
        .execute(&mut *connection)
        .await?;
        for item in &unit.items {
            insert_item(connection, text, revision, position, item, Some(unit.unit.0), "").await?;
            position += 1;
        }
    }
    for list in &agreement.lists {
        for item in &list.items {
            insert_item(connection, text, revision, position, item, None, &list.title).await?;
            position += 1;
        }
    }
    insert_people(connection, text, revision, "assess", &agreement.assessors).await?;
    insert_people(connection, text, revision, "mentor", agreement.mentor.as_slice()).await?;
    insert_people(connection, text, revision, "validate", agreement.validator.as_slice()).await?;
    insert_people(connection, text, revision, "recognise", agreement.recogniser.as_slice()).await?;
    Ok(())
}

async fn insert_item(
    connection: &mut Connection, text: TextId, revision: RevisionId, position: i32, item: &AgreedItem, unit: Option<Uuid>, list: &str,
) -> Result<(), Error> {
    sqlx::query!(
        "insert into agreement_items (revision_id, text_id, position, id, unit_id, list_title, area, label, group_text, text, details)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        revision.0, text.0, position, item.id.0, unit, list, item.area.map_or("criterion", |area| area.code()), item.mark, item.group, item.text, &item.details
    )
    .execute(connection)
    .await?;
    Ok(())
}

async fn insert_people(connection: &mut Connection, text: TextId, revision: RevisionId, task: &str, people: &[Person]) -> Result<(), Error> {
    for (position, person) in (0_i32..).zip(people) {
        sqlx::query!(
            "insert into agreement_people (revision_id, text_id, task, position, member_id, name, role, organisation_id, organisation)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
            revision.0, text.0, task, position, person.member.map(|id| id.0), person.name, person.role,
            person.organisation.map(|id| id.0), person.organisation_name
        )
        .execute(&mut *connection)
        .await?;
    }
    Ok(())
}
