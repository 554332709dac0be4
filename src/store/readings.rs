//! How each side reads the qualification.

use super::{Connection, Error};
use crate::domain::ids::AccountId;
use crate::domain::readings::{Understanding, Voice};
use uuid::Uuid;

/// States one side's reading as the version after this one; [`Error::LostUpdate`] where there is a newer one already.
pub async fn insert(
    connection: &mut Connection,
    voice: &Voice,
    shown: i32,
    understanding: &Understanding,
    by: AccountId,
    name: &str,
) -> Result<(), Error> {
    let inserted = sqlx::query!(
        "insert into readings (id, text_id, side, version, language, eqf_level, national_level, tasks, differs, organisation_id, organisation, account_id, name)
         select $1, $2, $3, $4 + 1, $5, $6, $7, $8, $9, $10, $11, $12, $13
         where $4 = (select coalesce(max(version), 0) from readings where text_id = $2 and side = $3)",
        Uuid::now_v7(),
        voice.text().0,
        voice.side().code(),
        shown,
        understanding.language,
        understanding.eqf_level.map(i16::from),
        understanding.national_level,
        understanding.tasks,
        understanding.differs,
        voice.organisation().0,
        voice.organisation_name(),
        by.0,
        name
    )
    .execute(connection)
    .await;
    match inserted.map_err(Error::from) {
        Ok(done) if done.rows_affected() == 1 => Ok(()),
        Ok(_) => Err(Error::LostUpdate),
        Err(Error::Constraint(name)) if name == "readings_version_key" => Err(Error::LostUpdate),
        Err(error) => Err(error),
    }
}
