//! Whom the sending institution sends.

use super::{Connection, Error};
use crate::domain::ids::{AccountId, OrganisationId};
use crate::domain::profiles::{Describer, Profile};
use uuid::Uuid;

/// States a profile as the version after this one; [`Error::LostUpdate`] where there is a newer one already.
pub async fn insert(
    connection: &mut Connection,
    describer: &Describer,
    shown: i32,
    profile: &Profile,
    by: AccountId,
    name: &str,
) -> Result<(), Error> {
    let inserted = sqlx::query!(
        "insert into profiles (id, text_id, version, language, knowledge, skills, competence, social, organisation_id, organisation, account_id, name)
         select $1, $2, $3 + 1, $4, $5, $6, $7, $8, $9, $10, $11, $12
         where $3 = (select coalesce(max(version), 0) from profiles where text_id = $2)",
        Uuid::now_v7(),
        describer.text().0,
        shown,
        profile.language,
        profile.knowledge,
        profile.skills,
        profile.competence,
        profile.social,
        describer.organisation().0,
        describer.organisation_name(),
        by.0,
        name
    )
    .execute(connection)
    .await;
    match inserted.map_err(Error::from) {
        Ok(done) if done.rows_affected() == 1 => Ok(()),
        Ok(_) => Err(Error::LostUpdate),
        Err(Error::Constraint(name)) if name == "profiles_version_key" => Err(Error::LostUpdate),
        Err(error) => Err(error),
    }
}

/// Whether a text names a learner of this institution.
pub async fn names_a_learner(connection: &mut Connection, institution: OrganisationId, text: &str) -> Result<bool, Error> {
    Ok(sqlx::query_scalar!(
        r#"select exists (select from learners l where l.organisation_id = $1 and length(trim(l.name)) > 3
             and position(lower(trim(l.name)) in lower($2)) > 0) as "named!""#,
        institution.0,
        text
    )
    .fetch_one(connection)
    .await?)
}
