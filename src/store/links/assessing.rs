//! Who can be sent a link for assessing, and who cannot.

use crate::domain::ids::{RevisionId, TextId};
use crate::domain::links::Assessing;
use crate::store::{Connection, Error};

/// What the latest revision says, as format and bytes, and who of the assessors named in the agreement in force has no account, as long as their
/// assessment is waited for. One statement.
pub async fn named_in(
    connection: &mut Connection,
    latest: RevisionId,
    in_force: Option<RevisionId>,
) -> Result<(i32, Vec<u8>, Vec<Assessing>), Error> {
    let row = sqlx::query!(
        r#"select r.format, r.body,
             (select jsonb_agg(jsonb_build_object('person', n.name, 'organisation', n.organisation_id, 'organisation_name', n.organisation,
                'due_on', w.due_on, 'host_sends', w.host_sends) order by n.position)
              from agreement_people n cross join lateral assessment_awaited(n.text_id) w
              where n.revision_id = $2 and n.task = 'assess' and n.member_id is null and n.organisation_id is not null)
               as "assessors: sqlx::types::Json<Vec<Assessing>>"
           from revisions r where r.id = $1"#,
        latest.0,
        in_force.map(|id| id.0)
    )
    .fetch_one(connection)
    .await?;
    Ok((row.format, row.body, row.assessors.map(|json| json.0).unwrap_or_default()))
}

/// Whether this address is one of those who assess nobody: of the sending institution's people, the learner, a guardian.
pub async fn assesses_nobody(connection: &mut Connection, text: TextId, address: &str) -> Result<bool, Error> {
    let one_of_them = sqlx::query_scalar!(r#"select assesses_nobody($1, $2) as "one_of_them!""#, text.0, address).fetch_one(connection).await?;
    Ok(one_of_them)
}
