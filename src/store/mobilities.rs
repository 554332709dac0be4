//! Mobilities: the list with its counts, and single ones.

use super::{Connection, Error};
use crate::domain::ids::{MobilityId, OrganisationId, PartnershipId, TextId};
use crate::domain::mobilities::{Mobility, MobilityStage};
use chrono::NaiveDate;
use uuid::Uuid;

/// One line of the list.
#[derive(Debug, Clone)]
pub struct MobilityLine {
    /// The mobility.
    pub id: MobilityId,
    /// Its title.
    pub title: String,
    /// The institution that receives.
    pub hosting: String,
    /// First day.
    pub starts_on: NaiveDate,
    /// Last day.
    pub ends_on: NaiveDate,
    /// Learners, as far as the reader sees them.
    pub learners: i64,
    /// Agreements signed by all.
    pub signed: i64,
    /// Learners the host has assessed.
    pub assessed: i64,
    /// Learners of whom every unit was decided on.
    pub recognised: i64,
    /// Placements completed, ended or cancelled.
    pub over: i64,
    /// The next day something of it is due from or to the reader.
    pub due_on: Option<NaiveDate>,
}

impl MobilityLine {
    /// The stage on this day.
    pub fn stage(&self, today: NaiveDate) -> MobilityStage {
        MobilityStage::on(today, self.starts_on, self.ends_on, self.learners, self.over)
    }

    /// The next date: what is due, else the day the stay begins or ends.
    pub fn next_on(&self, today: NaiveDate) -> Option<NaiveDate> {
        let turn = match self.stage(today) {
            MobilityStage::Before => Some(self.starts_on),
            MobilityStage::During => Some(self.ends_on),
            MobilityStage::After | MobilityStage::Closed => None,
        };
        self.due_on.into_iter().chain(turn).min()
    }
}

/// The mobilities of these ids, the latest stay first.
pub async fn list(connection: &mut Connection, ids: &[Uuid], limit: i64) -> Result<Vec<MobilityLine>, Error> {
    list_after(connection, ids, None, limit).await
}

/// The same, after this first day and id.
pub async fn list_after(connection: &mut Connection, ids: &[Uuid], after: Option<(NaiveDate, Uuid)>, limit: i64) -> Result<Vec<MobilityLine>, Error> {
    // PostgreSQL's calendar ends before chrono's.
    let last = NaiveDate::from_ymd_opt(5000, 1, 1).unwrap_or_default();
    let (day, id) = after.unwrap_or((last, Uuid::max()));
    let rows = sqlx::query!(
        r#"with seen as materialized (
             select m.* from mobilities m where m.party_ids && $1 and m.cancelled_at is null and (m.starts_on, m.id) < ($2, $3)
             order by m.starts_on desc, m.id desc limit $4)
           select m.id as "id!", m.title as "title!", coalesce(h.name, '') as "hosting!", m.starts_on as "starts_on!", m.ends_on as "ends_on!",
             c.learners as "learners!", c.signed as "signed!", c.assessed as "assessed!", c.recognised as "recognised!", c.over as "over!", c.due_on
           from seen m left join organisations h on h.id = m.hosting_organisation_id cross join lateral (
             select count(*) as learners,
               count(*) filter (where t.stage in ('signed', 'completed', 'ended-early')) as signed,
               count(*) filter (where exists (
                 select from assessments a where a.placement_id = p.id and a.author = 'host' and a.submitted_at is not null)) as assessed,
               count(*) filter (where p.ended_as = 'completed' or t.stage = 'completed') as recognised,
               count(*) filter (where p.ended_as is not null
                 or t.stage in ('completed', 'ended-early', 'cancelled') and coalesce(t.ended_on, current_date) <= current_date) as over,
               min((select min(k.due_on) from asks k where k.closed_at is null and k.object_id in (p.id, p.agreement_id))) as due_on
             from placements p left join texts t on t.id = p.agreement_id where p.mobility_id = m.id) c
           order by m.starts_on desc, m.id desc"#,
        ids,
        day,
        id,
        limit
    )
    .fetch_all(connection)
    .await?;
    Ok(rows
        .into_iter()
        .map(|row| MobilityLine {
            id: MobilityId(row.id),
            title: row.title,
            hosting: row.hosting,
            starts_on: row.starts_on,
            ends_on: row.ends_on,
            learners: row.learners,
            signed: row.signed,
            assessed: row.assessed,
            recognised: row.recognised,
            over: row.over,
            due_on: row.due_on,
        })
        .collect())
}

/// One mobility.
pub async fn find(connection: &mut Connection, id: MobilityId) -> Result<Mobility, Error> {
    let row = sqlx::query!(
        r#"select m.id, m.partnership_id, coalesce(p.title, '') as "partnership_title!", t.id as "memorandum_id?", t.title as "memorandum_title?",
             m.title, m.sending_organisation_id, coalesce(s.name, '') as "sending_name!", m.hosting_organisation_id,
             coalesce(h.name, '') as "hosting_name!", m.starts_on, m.ends_on, m.party_ids, m.created_at, m.cancelled_at, m.version,
             (select count(*) from placements l where l.mobility_id = m.id) as "placements!",
             (select count(*) from placements l left join texts a on a.id = l.agreement_id
               where l.mobility_id = m.id and (l.ended_as is not null
                 or a.stage in ('completed', 'ended-early', 'cancelled') and coalesce(a.ended_on, current_date) <= current_date)) as "over!"
           from mobilities m left join partnerships p on p.id = m.partnership_id left join texts t on t.id = m.memorandum_id
             left join organisations s on s.id = m.sending_organisation_id left join organisations h on h.id = m.hosting_organisation_id
           where m.id = $1"#,
        id.0
    )
    .fetch_one(connection)
    .await?;
    Ok(Mobility {
        id: MobilityId(row.id),
        partnership: PartnershipId(row.partnership_id),
        partnership_title: row.partnership_title,
        memorandum: row.memorandum_id.map(TextId).zip(row.memorandum_title),
        title: row.title,
        sending: OrganisationId(row.sending_organisation_id),
        sending_name: row.sending_name,
        hosting: OrganisationId(row.hosting_organisation_id),
        hosting_name: row.hosting_name,
        starts_on: row.starts_on,
        ends_on: row.ends_on,
        party_ids: row.party_ids,
        created_at: row.created_at,
        cancelled_at: row.cancelled_at,
        placements: row.placements,
        over: row.over,
        version: row.version,
    })
}

/// A memorandum in force that a mobility can rest on.
#[derive(Debug, Clone)]
pub struct Basis {
    /// The memorandum.
    pub id: TextId,
    /// Its title.
    pub title: String,
    /// Its last day.
    pub ends_on: Option<NaiveDate>,
}

/// The memoranda of a partnership that are in force on this day.
pub async fn memoranda(connection: &mut Connection, partnership: PartnershipId, today: NaiveDate) -> Result<Vec<Basis>, Error> {
    let rows = sqlx::query!(
        "select id, title, ends_on from texts
         where partnership_id = $1 and kind = 'memorandum' and stage = 'in-force' and (ends_on is null or ends_on >= $2) order by created_at desc, id",
        partnership.0,
        today
    )
    .fetch_all(connection)
    .await?;
    Ok(rows.into_iter().map(|row| Basis { id: TextId(row.id), title: row.title, ends_on: row.ends_on }).collect())
}

/// Plans a mobility.
pub async fn insert(
    connection: &mut Connection,
    id: MobilityId,
    partnership: PartnershipId,
    memorandum: Option<TextId>,
    title: &str,
    sending: OrganisationId,
    hosting: OrganisationId,
    stay: (NaiveDate, NaiveDate),
) -> Result<(), Error> {
    sqlx::query!(
        "insert into mobilities (id, partnership_id, memorandum_id, title, sending_organisation_id, hosting_organisation_id, starts_on, ends_on, party_ids)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        id.0, partnership.0, memorandum.map(|id| id.0), title, sending.0, hosting.0, stay.0, stay.1, &[sending.0, hosting.0]
    )
    .execute(connection)
    .await?;
    Ok(())
}

/// Saves a mobility; [`Error::LostUpdate`] where it is not at this version any more.
pub async fn update(
    connection: &mut Connection,
    id: MobilityId,
    version: i32,
    memorandum: Option<TextId>,
    title: &str,
    stay: (NaiveDate, NaiveDate),
) -> Result<(), Error> {
    let done = sqlx::query!(
        "update mobilities set memorandum_id = $3, title = $4, starts_on = $5, ends_on = $6, version = version + 1 where id = $1 and version = $2",
        id.0,
        version,
        memorandum.map(|id| id.0),
        title,
        stay.0,
        stay.1
    )
    .execute(connection)
    .await?;
    if done.rows_affected() == 0 { Err(Error::LostUpdate) } else { Ok(()) }
}
