//! Placements, with the state of everything that hangs on them, in one statement.

use super::{Connection, Error, Known, readable};
use crate::domain::ids::{LearnerId, MobilityId, OrganisationId, PartnershipId, PlacementId, TextId};
use crate::domain::placements::{AgreementState, Owed, Placement, PlacementEnd, Progress};
use chrono::NaiveDate;
use sqlx::types::Json;
use uuid::Uuid;

/// The one statement behind every function that gives placements: they differ in which ones.
macro_rules! placements {
    ($connection:expr, $which:tt $(, $argument:expr)*) => {
        sqlx::query!(
            r#"select p.id as "id!", p.mobility_id as "mobility!", m.title as "mobility_title!", m.partnership_id as "partnership!",
                 m.starts_on as "starts_on!", m.ends_on as "ends_on!", p.learner_id as "learner!", p.learner_name as "learner_name!",
                 m.sending_organisation_id as "sending!", coalesce(s.name, '') as "sending_name!",
                 m.hosting_organisation_id as "hosting!", coalesce(h.name, '') as "hosting_name!", p.company_id, p.company_name as "company_name!",
                 p.organisation_ids as "organisation_ids!", p.party_ids as "party_ids!", p.created_at as "created_at!", p.ended_as, p.ended_at,
                 (select jsonb_build_object('id', t.id, 'stage', t.stage, 'starts_on', t.starts_on, 'ends_on', t.ends_on, 'ended_on', t.ended_on, 'ended_at', t.ended_at, 'end_code', t.end_code,
                    'revision', r.id, 'number', r.number, 'submitted_at', r.submitted_at,
                    'parties', (select coalesce(jsonb_agg(jsonb_build_object('seat', y.seat, 'key', coalesce(y.organisation_id, y.person_id),
                        'name', y.name, 'approves', y.approves, 'signs', y.signs, 'approved_at', a.at, 'signed_at', g.at) order by y.position), '[]')
                      from parties y left join approvals a on a.party_id = y.id left join signatures g on g.party_id = y.id
                      where y.revision_id = r.id),
                    'asked_by', b.closed_by_name, 'asked_why', b.close_reason)
                  from texts t join lateral (
                      -- The one in force, otherwise the latest: the first that is not closed.
                      select * from revisions r where r.text_id = t.id and r.closed_at is null order by r.number limit 1) r on true
                    left join revisions b on b.text_id = t.id and b.number = r.number - 1 and b.closed_as = 'changes-requested'
                  where t.id = p.agreement_id) as "agreement: Json<AgreementState>",
                 (select max(a.submitted_at) from assessments a where a.placement_id = p.id and a.author = 'self') as "self_assessed_at?",
                 (select max(a.submitted_at) from assessments a where a.placement_id = p.id and a.author = 'host') as "assessed_at?",
                 (select v.at from validations v where v.placement_id = p.id) as "validated_at?",
                 (select max(c.at) from recognitions c where c.placement_id = p.id) as "recognised_at?",
                 (select count(*) from recognitions c where c.placement_id = p.id) as "recognised!",
                 (select count(*) from agreement_units u where u.revision_id = (
                    select r.id from revisions r where r.text_id = p.agreement_id and r.submitted_at is not null
                    order by (r.closed_at is null) desc, case when r.closed_at is null then r.number else -r.number end limit 1)) as "units!",
                 (select coalesce(jsonb_agg(jsonb_build_object('party', k.party, 'party_name', k.party_name, 'act', k.act,
                    'object_kind', k.object_kind, 'object_id', k.object_id, 'due_on', k.due_on) order by k.due_on nulls last, k.opened_at), '[]')
                  from asks k where k.closed_at is null and k.object_id in (p.id, p.agreement_id)) as "asks!: Json<Known<Owed>>"
               from placements p join mobilities m on m.id = p.mobility_id
                 left join organisations s on s.id = m.sending_organisation_id
                 left join organisations h on h.id = m.hosting_organisation_id
               "# + $which
            $(, $argument)*
        )
        .fetch_all($connection)
        .await?
        .into_iter()
        .map(|row| {
            let agreement = row.agreement.map(|json| json.0);
            let ended = match row.ended_as.as_deref().zip(row.ended_at) {
                Some((code, at)) => Some((PlacementEnd::from_code(code).ok_or_else(|| Error::inconsistent("placements", "ended_as"))?, at)),
                None => None,
            };
            // A stay that was broken off lasted until its last day.
            let stay = agreement.as_ref().map(|agreement| (agreement.starts_on, agreement.ended_on.or(agreement.ends_on))).unwrap_or_default();
            Ok(Placement {
                id: PlacementId(row.id),
                mobility: MobilityId(row.mobility),
                mobility_title: row.mobility_title,
                partnership: PartnershipId(row.partnership),
                starts_on: stay.0.unwrap_or(row.starts_on),
                ends_on: stay.1.unwrap_or(row.ends_on),
                learner: LearnerId(row.learner),
                learner_name: row.learner_name,
                sending: OrganisationId(row.sending),
                sending_name: row.sending_name,
                hosting: OrganisationId(row.hosting),
                hosting_name: row.hosting_name,
                company: row.company_id.map(OrganisationId),
                company_name: row.company_name,
                agreement,
                progress: Progress {
                    self_assessed_at: row.self_assessed_at,
                    assessed_at: row.assessed_at,
                    validated_at: row.validated_at,
                    recognised_at: row.recognised_at,
                    recognised: row.recognised,
                    units: row.units,
                },
                asks: row.asks.0.0,
                organisation_ids: row.organisation_ids,
                party_ids: row.party_ids,
                created_at: row.created_at,
                ended,
            })
        })
        .collect::<Vec<Result<Placement, Error>>>()
    };
}

/// One placement.
pub async fn find(connection: &mut Connection, id: PlacementId) -> Result<Placement, Error> {
    placements!(connection, "where p.id = $1", id.0).pop().ok_or(Error::NotFound)?
}

/// The id of the placement an agreement is made for.
pub async fn id_of_agreement(connection: &mut Connection, agreement: TextId) -> Result<PlacementId, Error> {
    Ok(PlacementId(sqlx::query_scalar!("select id from placements where agreement_id = $1", agreement.0).fetch_one(connection).await?))
}

/// The placement an agreement is made for.
pub async fn of_agreement(connection: &mut Connection, agreement: TextId) -> Result<Placement, Error> {
    placements!(connection, "where p.agreement_id = $1", agreement.0).pop().ok_or(Error::NotFound)?
}

/// The placements of a mobility by the learners' names, as far as the reader sees them.
pub async fn of_mobility(connection: &mut Connection, mobility: MobilityId) -> Result<Vec<Placement>, Error> {
    readable(placements!(connection, "where p.mobility_id = $1 order by p.learner_name, p.id limit 500", mobility.0))
}

/// Takes the placement's row lock, so that what this transaction decides is still true when it commits, and reads it.
pub async fn find_locked(connection: &mut Connection, id: PlacementId) -> Result<Placement, Error> {
    sqlx::query!("select id from placements where id = $1 for update", id.0).fetch_one(&mut *connection).await?;
    find(connection, id).await
}

/// One line of a learner's or guardian's home.
#[derive(Debug, Clone)]
pub struct OwnLine {
    /// The placement.
    pub id: PlacementId,
    /// The mobility's title.
    pub mobility: String,
    /// The learner.
    pub learner: String,
    /// The company.
    pub company: String,
    /// First day.
    pub starts_on: NaiveDate,
    /// Last day.
    pub ends_on: NaiveDate,
}

/// The placements of these learners and guardians, newest stay first.
pub async fn own(connection: &mut Connection, ids: &[Uuid]) -> Result<Vec<OwnLine>, Error> {
    let rows = sqlx::query!(
        r#"select p.id, m.title, p.learner_name, p.company_name, coalesce(t.starts_on, m.starts_on) as "starts_on!", coalesce(t.ends_on, m.ends_on) as "ends_on!"
           from placements p join mobilities m on m.id = p.mobility_id left join texts t on t.id = p.agreement_id
           where p.learner_id in (
             select unnest($1::uuid[]) union select g.learner_id from guardians g where g.id = any ($1))
           order by 5 desc, p.id limit 50"#,
        ids
    )
    .fetch_all(connection)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| OwnLine {
            id: PlacementId(row.id),
            mobility: row.title,
            learner: row.learner_name,
            company: row.company_name,
            starts_on: row.starts_on,
            ends_on: row.ends_on,
        })
        .collect())
}

/// A learner one can place: not yet in this mobility.
#[derive(Debug, Clone)]
pub struct Candidate {
    /// The learner.
    pub id: LearnerId,
    /// The name.
    pub name: String,
    /// Date of birth.
    pub birth_date: NaiveDate,
    /// Who stands behind the learner: the guardians' ids.
    pub guardians: Vec<Uuid>,
}

/// The learners of a school who are not yet in this mobility, by name.
pub async fn candidates(connection: &mut Connection, mobility: MobilityId, school: OrganisationId) -> Result<Vec<Candidate>, Error> {
    let rows = sqlx::query!(
        r#"select l.id, l.name, l.birth_date, array(select g.id from guardians g where g.learner_id = l.id order by g.id) as "guardians!"
           from learners l
           where l.organisation_id = $2 and not exists (select from placements p where p.mobility_id = $1 and p.learner_id = l.id)
           order by l.name, l.id limit 500"#,
        mobility.0,
        school.0
    )
    .fetch_all(connection)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| Candidate { id: LearnerId(row.id), name: row.name, birth_date: row.birth_date, guardians: row.guardians })
        .collect())
}

/// A placement to make.
#[derive(Debug)]
pub struct NewPlacement<'a> {
    /// Its id.
    pub id: PlacementId,
    /// The mobility.
    pub mobility: MobilityId,
    /// The learner.
    pub learner: LearnerId,
    /// The learner's name.
    pub learner_name: &'a str,
    /// The company with its name.
    pub company: Option<(OrganisationId, &'a str)>,
    /// The organisations concerned.
    pub organisation_ids: &'a [Uuid],
    /// Who sees it.
    pub party_ids: &'a [Uuid],
}

/// Makes a placement.
pub async fn insert(connection: &mut Connection, placement: &NewPlacement<'_>) -> Result<(), Error> {
    sqlx::query!(
        "insert into placements (id, mobility_id, learner_id, learner_name, company_id, company_name, organisation_ids, party_ids)
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        placement.id.0,
        placement.mobility.0,
        placement.learner.0,
        placement.learner_name,
        placement.company.map(|company| company.0.0),
        placement.company.map_or("", |company| company.1),
        placement.organisation_ids,
        placement.party_ids
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// Hangs the agreement on its placement.
pub async fn set_agreement(connection: &mut Connection, id: PlacementId, agreement: TextId) -> Result<(), Error> {
    sqlx::query!("update placements set agreement_id = $2 where id = $1", id.0, agreement.0).execute(connection).await?;
    Ok(())
}

/// Puts the organisations an agreement names: who they are, and who sees the placement from now on.
pub async fn set_parties(
    connection: &mut Connection,
    id: PlacementId,
    company: Option<(OrganisationId, &str)>,
    organisation_ids: &[Uuid],
    party_ids: &[Uuid],
) -> Result<(), Error> {
    sqlx::query!(
        "update placements set company_id = $2, company_name = $3, organisation_ids = $4, party_ids = $5 where id = $1",
        id.0,
        company.map(|company| company.0.0),
        company.map_or("", |company| company.1),
        organisation_ids,
        party_ids
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// Puts the company where the learner works, as an amendment that everybody has signed says. Who sees the placement stays.
pub async fn set_company(connection: &mut Connection, agreement: TextId, company: Option<(OrganisationId, &str)>) -> Result<(), Error> {
    let (id, name) = (company.map(|company| company.0.0), company.map_or("", |company| company.1));
    sqlx::query!("select placement_company($1, $2, $3)", agreement.0, id, name).fetch_one(connection).await?;
    Ok(())
}
