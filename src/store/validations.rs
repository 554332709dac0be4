//! Writing validations; they are read with what rests on them, by [`super::recognitions::decided`].

use super::{Connection, Error};
use crate::domain::ids::{AccountId, OrganisationId, PlacementId};
use crate::domain::language::Language;
use crate::domain::validations::Validation;
use uuid::Uuid;

/// Stores a validation with its answers.
pub async fn insert(
    connection: &mut Connection,
    placement: PlacementId,
    validation: &Validation,
    account: AccountId,
    organisation: OrganisationId,
    language: Language,
) -> Result<(), Error> {
    let by = &validation.by;
    sqlx::query!(
        "insert into validations (id, placement_id, assessment_id, account_id, name, role, organisation_id, organisation, note, language, at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        validation.id.0,
        placement.0,
        validation.assessment.0,
        account.0,
        by.name,
        by.role,
        organisation.0,
        by.organisation,
        validation.note,
        language.code(),
        by.at
    )
    .execute(&mut *connection)
    .await?;
    let items: Vec<Uuid> = validation.answers.iter().map(|answered| answered.item.0).collect();
    let answers: Vec<String> = validation.answers.iter().map(|answered| answered.answer.code().to_owned()).collect();
    let reasons: Vec<String> = validation.answers.iter().map(|answered| answered.reason.clone()).collect();
    sqlx::query!(
        "insert into validation_decisions (validation_id, placement_id, item_id, answer, reason)
         select $1, $2, * from unnest($3::uuid[], $4::text[], $5::text[])",
        validation.id.0,
        placement.0,
        &items,
        &answers,
        &reasons
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// Lets the competent institution see the placement and its agreement: it decides next, and may be no party of either.
pub async fn let_in(connection: &mut Connection, placement: PlacementId, organisation: OrganisationId) -> Result<(), Error> {
    sqlx::query!(
        "update placements set party_ids = array_append(party_ids, $2), organisation_ids = array_append(array_remove(organisation_ids, $2), $2)
         where id = $1 and $2 <> all (party_ids)",
        placement.0,
        organisation.0
    )
    .execute(&mut *connection)
    .await?;
    sqlx::query!(
        "update texts set party_ids = array_append(party_ids, $2)
         where id = (select agreement_id from placements where id = $1) and $2 <> all (party_ids)",
        placement.0,
        organisation.0
    )
    .execute(connection)
    .await?;
    Ok(())
}
