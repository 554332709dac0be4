//! Learning agreements: what a frozen revision says as rows, and what an agreement can be made of.

use super::{Connection, Error};
use crate::domain::agreements::{
    AgreedItem, Agreement, GuardianOffer, LearnerDetails, ListOffer, Material, OrganisationOffer, Person, SeatOffer, UnitOffer,
};
use crate::domain::contents;
use crate::domain::ids::{LearnerId, MobilityId, OrganisationId, PlacementId, RevisionId, TextId};
use crate::domain::partnerships::ScaleLevel;
use serde::Deserialize;
use sqlx::types::Json;
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
    connection: &mut Connection,
    text: TextId,
    revision: RevisionId,
    position: i32,
    item: &AgreedItem,
    unit: Option<Uuid>,
    list: &str,
) -> Result<(), Error> {
    sqlx::query!(
        "insert into agreement_items (revision_id, text_id, position, id, unit_id, list_title, area, label, group_text, text, details)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        revision.0,
        text.0,
        position,
        item.id.0,
        unit,
        list,
        item.area.map_or("criterion", |area| area.code()),
        item.mark,
        item.group,
        item.text,
        &item.details
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
            revision.0,
            text.0,
            task,
            position,
            person.member.map(|id| id.0),
            person.name,
            person.role,
            person.organisation.map(|id| id.0),
            person.organisation_name
        )
        .execute(&mut *connection)
        .await?;
    }
    Ok(())
}

/// The content of an agreement: its format and bytes. Of one that is signed what is in force, which is the first revision that is not
/// closed; otherwise the latest, and for the learner and the guardian the latest that was sent, because a draft is the institutions' own.
pub async fn body(connection: &mut Connection, text: TextId, sent_only: bool) -> Result<(i32, Vec<u8>), Error> {
    let row = sqlx::query!(
        "select format, body from revisions where text_id = $1
         order by ($2 and submitted_at is not null) desc, (submitted_at is not null and closed_at is null) desc,
           case when submitted_at is not null and closed_at is null then number else -number end limit 1",
        text.0,
        sent_only
    )
    .fetch_one(connection)
    .await?;
    Ok((row.format, row.body))
}

#[derive(Debug, Deserialize)]
struct UnitRow {
    unit: TextId,
    revision: RevisionId,
    number: i32,
    format: i32,
    body: String,
}

#[derive(Debug, Deserialize)]
struct MemorandumRow {
    title: String,
    format: i32,
    body: String,
}

/// Everything the agreement of this placement can be made of, in one statement; the id is the placement's or the agreement's.
pub async fn material(connection: &mut Connection, id: impl Into<Uuid>) -> Result<Material, Error> {
    let row = sqlx::query!(
        r#"select p.id, m.id as mobility_id, m.title as mobility_title, m.starts_on, m.ends_on, m.sending_organisation_id, m.hosting_organisation_id, p.company_id,
             l.id as learner_id, l.name, l.address, l.phone, l.email, l.birth_date, l.gender, l.account_id is not null as "joined!",
             (select coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name, 'address', g.address, 'phone', g.phone, 'email', g.email,
                'joined', g.account_id is not null) order by g.created_at, g.id), '[]')
              from guardians g where g.learner_id = l.id) as "guardians!: Json<Vec<GuardianOffer>>",
             (select coalesce(jsonb_agg(jsonb_build_object('named', jsonb_build_object('id', o.id, 'kind', o.kind, 'card', jsonb_build_object(
                  'name', o.name, 'country', o.country, 'address', o.address, 'phone', o.phone, 'email', o.email, 'website', o.website,
                  'contact_name', o.contact_name, 'contact_position', o.contact_position, 'contact_phone', o.contact_phone,
                  'contact_email', o.contact_email)),
                'side', po.side, 'signatories', (select count(*) from members s where s.organisation_id = o.id and s.ended_at is null
                  and s.may_sign_from <= current_date and (s.may_sign_until is null or s.may_sign_until >= current_date)))
                order by o.name, o.id), '[]')
              from partnership_organisations po join organisations o on o.id = po.organisation_id
              where po.partnership_id = m.partnership_id and po.left_at is null) as "organisations!: Json<Vec<OrganisationOffer>>",
             (select coalesce(jsonb_agg(jsonb_build_object('member', s.id, 'organisation', s.organisation_id, 'name', s.name, 'role', s.role,
                'position', s.position) order by s.name, s.created_at, s.id), '[]')
              from partnership_organisations po join members s on s.organisation_id = po.organisation_id and s.ended_at is null
              where po.partnership_id = m.partnership_id and po.left_at is null) as "seats!: Json<Vec<SeatOffer>>",
             (select coalesce(jsonb_agg(jsonb_build_object('points', s.points, 'word_en', s.word_en, 'word_lv', s.word_lv) order by s.points), '[]')
              from scale_levels s where s.partnership_id = m.partnership_id) as "scale!: Json<Vec<ScaleLevel>>",
             (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'title', c.title, 'language', c.language, 'criteria',
                (select coalesce(jsonb_agg(jsonb_build_array(k.id, k.text) order by k.position), '[]') from criteria k where k.list_id = c.id))
                order by c.position), '[]') from criteria_lists c) as "lists!: Json<Vec<ListOffer>>",
             (select coalesce(jsonb_agg(jsonb_build_object('unit', t.id, 'revision', r.id, 'number', r.number, 'format', r.format,
                'body', convert_from(r.body, 'UTF8')) order by t.title, t.id), '[]')
              from texts t join lateral (
                select r.id, r.number, r.format, r.body from revisions r
                where r.text_id = t.id and r.submitted_at is not null and r.closed_at is null and not exists (
                  select from parties y where y.revision_id = r.id and y.approves
                    and not exists (select from approvals a where a.party_id = y.id))
                order by r.number desc limit 1) r on true
              where t.partnership_id = m.partnership_id and t.kind = 'unit' and t.ended_as is null) as "units!: Json<Vec<UnitRow>>",
             (select jsonb_build_object('title', t.title, 'format', r.format, 'body', convert_from(r.body, 'UTF8'))
              from texts t join revisions r on r.text_id = t.id
              where t.id = m.memorandum_id and r.submitted_at is not null
              order by (r.closed_at is null) desc, case when r.closed_at is null then r.number else -r.number end limit 1) as "memorandum: Json<MemorandumRow>"
           from placements p join mobilities m on m.id = p.mobility_id join learners l on l.id = p.learner_id
           where p.id = $1 or p.agreement_id = $1"#,
        id.into()
    )
    .fetch_one(connection)
    .await?;
    let unit = |unit: UnitRow| {
        let content = contents::unit(unit.format, unit.body.as_bytes()).map_err(|_| Error::inconsistent("revisions", "body"))?;
        Ok(UnitOffer { unit: unit.unit, revision: unit.revision, number: unit.number, content })
    };
    let memorandum = row.memorandum.map(|json| {
        let content = contents::memorandum(json.0.format, json.0.body.as_bytes()).map_err(|_| Error::inconsistent("revisions", "body"))?;
        Ok::<_, Error>((json.0.title, content))
    });
    Ok(Material {
        placement: PlacementId(row.id),
        mobility: (MobilityId(row.mobility_id), row.mobility_title),
        starts_on: row.starts_on,
        ends_on: row.ends_on,
        learner: LearnerDetails {
            id: LearnerId(row.learner_id),
            name: row.name,
            address: row.address,
            phone: row.phone,
            email: row.email,
            birth_date: row.birth_date,
            gender: row.gender,
        },
        learner_joined: row.joined,
        guardians: row.guardians.0,
        sending: OrganisationId(row.sending_organisation_id),
        hosting: OrganisationId(row.hosting_organisation_id),
        company: row.company_id.map(OrganisationId),
        organisations: row.organisations.0,
        seats: row.seats.0,
        scale: row.scale.0,
        units: row.units.0.into_iter().map(unit).collect::<Result<_, Error>>()?,
        lists: row.lists.0,
        memorandum: memorandum.transpose()?,
    })
}
