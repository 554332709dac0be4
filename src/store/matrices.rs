//! Competence matrices of partnerships.

use super::{Connection, Error};
use crate::domain::ids::{MatrixAreaId, PartnershipId, TextId};
use crate::domain::matrices::{FIRST_STEPS, Matrix, MatrixArea, MatrixUnit, PlacedUnit, Stored};
use crate::domain::texts::Stage;
use chrono::{DateTime, Utc};
use serde::Deserialize;
use sqlx::types::Json;
use uuid::Uuid;

#[derive(Debug, Deserialize)]
struct AreaRow {
    id: MatrixAreaId,
    title: String,
    steps: Vec<String>,
}

#[derive(Debug, Deserialize)]
struct PlacedRow {
    area: MatrixAreaId,
    step: usize,
    unit: TextId,
}

#[derive(Debug, Deserialize)]
struct UnitRow {
    id: TextId,
    title: String,
    language: String,
    stage: Stage,
}

#[derive(Debug, Deserialize)]
struct SavedRow {
    steps: usize,
    version: i32,
    by: String,
    at: DateTime<Utc>,
}

/// The matrix of a partnership with the units that can stand in it (the newest two hundred in use, and those that do), in one
/// statement. One that was never written has no areas.
pub async fn find(connection: &mut Connection, partnership: PartnershipId) -> Result<Stored, Error> {
    let row = sqlx::query!(
        r#"select
             (select jsonb_build_object('steps', m.steps, 'version', m.version, 'by', m.saved_by_name, 'at', m.saved_at)
              from matrices m where m.partnership_id = $1) as "saved: Json<SavedRow>",
             (select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'title', a.title, 'steps', a.steps) order by a.position), '[]')
              from matrix_areas a where a.partnership_id = $1) as "areas!: Json<Vec<AreaRow>>",
             (select coalesce(jsonb_agg(jsonb_build_object('area', u.area_id, 'step', u.step, 'unit', u.unit_id)), '[]')
              from matrix_units u where u.partnership_id = $1) as "placed!: Json<Vec<PlacedRow>>",
             (select coalesce(jsonb_agg(to_jsonb(t) order by lower(t.title), t.id), '[]') from (
                (select id, title, language, stage from texts where partnership_id = $1 and kind = 'unit' and stage <> 'retired'
                  order by created_at desc limit 200)
                union
                select t.id, t.title, t.language, t.stage from matrix_units u join texts t on t.id = u.unit_id where u.partnership_id = $1) t)
               as "units!: Json<Vec<UnitRow>>""#,
        partnership.0
    )
    .fetch_one(connection)
    .await?;
    let saved = row.saved.map(|json| json.0);
    Ok(Stored {
        version: saved.as_ref().map_or(0, |saved| saved.version),
        matrix: Matrix {
            steps: saved.as_ref().map_or(FIRST_STEPS, |saved| saved.steps),
            areas: row.areas.0.into_iter().map(|area| MatrixArea { id: area.id, title: area.title, steps: area.steps }).collect(),
            placed: row.placed.0.into_iter().map(|row| PlacedUnit { area: row.area, step: row.step, unit: row.unit }).collect(),
        },
        saved: saved.map(|saved| (saved.by, saved.at)),
        units: row.units.0.into_iter().map(|row| MatrixUnit { id: row.id, title: row.title, language: row.language, stage: row.stage }).collect(),
    })
}

/// Saves a matrix; [`Error::LostUpdate`] where it is not at this version any more. Units that the actor does not see stay where
/// they are, unless their area goes.
pub async fn save(connection: &mut Connection, partnership: PartnershipId, version: i32, matrix: &Matrix, by_name: &str) -> Result<(), Error> {
    let steps = i32::try_from(matrix.steps).unwrap_or_default();
    let done = sqlx::query!(
        "insert into matrices as m (partnership_id, steps, saved_by_name) select $1, $3, $4 where $2 = 0 or exists (select from matrices where partnership_id = $1)
         on conflict (partnership_id) do update set steps = excluded.steps, saved_by_name = excluded.saved_by_name, saved_at = now(), version = m.version + 1
           where m.version = $2",
        partnership.0,
        version,
        steps,
        by_name
    )
    .execute(&mut *connection)
    .await?;
    if done.rows_affected() == 0 {
        return Err(Error::LostUpdate);
    }
    let kept: Vec<Uuid> = matrix.areas.iter().map(|area| area.id.0).collect();
    sqlx::query!("delete from matrix_areas where partnership_id = $1 and id <> all ($2)", partnership.0, &kept).execute(&mut *connection).await?;
    for (position, area) in (0_i32..).zip(&matrix.areas) {
        let done = sqlx::query!(
            "insert into matrix_areas as a (id, partnership_id, position, title, steps) values ($1, $2, $3, $4, $5)
             on conflict (id) do update set position = excluded.position, title = excluded.title, steps = excluded.steps
               where a.partnership_id = excluded.partnership_id",
            area.id.0,
            partnership.0,
            position,
            area.title,
            &area.steps
        )
        .execute(&mut *connection)
        .await?;
        if done.rows_affected() == 0 {
            return Err(Error::NotFound);
        }
    }
    sqlx::query!("delete from matrix_units where partnership_id = $1", partnership.0).execute(&mut *connection).await?;
    for placed in &matrix.placed {
        sqlx::query!(
            "insert into matrix_units (area_id, step, unit_id, partnership_id) values ($1, $2, $3, $4)",
            placed.area.0,
            i32::try_from(placed.step).unwrap_or_default(),
            placed.unit.0,
            partnership.0
        )
        .execute(&mut *connection)
        .await?;
    }
    Ok(())
}
