//! One partnership: its organisations by country and side, what waits for whom, what it holds.

use super::sides::{stage_kind, stage_word};
use crate::domain::actor::Actor;
use crate::domain::ids::{OrganisationId, PartnershipId};
use crate::domain::partnerships::{Partnership, PartnershipOrganisation};
use crate::domain::texts::Kind;
use crate::store;
use crate::store::partnerships::{Contents, MobilityLine, Task, TextLine};
use crate::web::error::Error;
use crate::web::extract::{Path, Reading};
use crate::web::texts;
use crate::web::ui::{Crumb, LogLine, Page, html};
use askama::Template;
use axum::response::Response;
use uuid::Uuid;

/// Lines of the history.
const HISTORY: i64 = 20;

#[derive(Template)]
#[template(path = "partnerships/show.html")]
struct Show {
    p: Page,
    id: PartnershipId,
    title: String,
    purpose: String,
    stage: &'static str,
    status: &'static str,
    word: String,
    crumbs: Vec<Crumb>,
    countries: Vec<CountryGroup>,
    waiting: Vec<(OrganisationId, String)>,
    units: Vec<TextRow>,
    memoranda: Vec<TextRow>,
    mobilities: Vec<MobilityLine>,
    tasks: Vec<TaskGroup>,
    scale: Vec<(i32, String)>,
    history: Vec<LogLine>,
    manages: bool,
    drafts: bool,
    unit_new: String,
    memorandum_new: String,
    mobility_new: String,
}

struct CountryGroup {
    code: String,
    name: String,
    entries: Vec<Entry>,
}

struct Entry {
    name: String,
    href: String,
    side: String,
    kind: String,
    status: &'static str,
    word: String,
    invite: String,
}

struct TextRow {
    href: String,
    title: String,
    lang: String,
    status: &'static str,
    word: String,
}

struct TaskGroup {
    party: Uuid,
    name: String,
    is_own: bool,
    lines: Vec<TaskLine>,
}

struct TaskLine {
    href: String,
    text: String,
    due: String,
}

pub(super) async fn show(Path(id): Path<PartnershipId>, mut reading: Reading) -> Result<Response, Error> {
    let p = reading.page();
    let actor = reading.actor.clone();
    let partnership = store::partnerships::find(&mut reading.reader, id).await?;
    let contents = store::partnerships::contents(&mut reading.reader, id).await?;
    let history = store::audit::history(&mut reading.reader, id, HISTORY).await?;
    let stage = partnership.stage();
    let Contents { units, memoranda, mobilities, tasks } = contents;
    let log = |entry: store::audit::Entry| LogLine { text: p.t(entry.kind.key()), detail: format!("{}, {}", entry.by, p.moment(&entry.at)) };
    let show = Show {
        id,
        crumbs: vec![Crumb::to("/partnerships", p.t("partnerships-title")), Crumb::here(partnership.title.as_str()).in_language("")],
        stage: stage.code(),
        status: stage_kind(stage),
        word: p.t(stage_word(stage)),
        countries: countries(&p, &partnership, &actor),
        waiting: partnership.waiting_for(&actor).map(|entry| (entry.organisation.id, entry.organisation.card.name.clone())).collect(),
        units: units.into_iter().map(|line| text_row(&p, Kind::Unit, line)).collect(),
        memoranda: memoranda.into_iter().map(|line| text_row(&p, Kind::Memorandum, line)).collect(),
        mobilities,
        tasks: grouped(&p, tasks, &actor),
        scale: partnership.scale.iter().map(|level| (level.points, level.word(p.language).to_owned())).collect(),
        history: history.into_iter().map(log).collect(),
        manages: partnership.manager(&actor).is_ok(),
        drafts: partnership.is_drafted_by(&actor),
        unit_new: format!("/units/new?partnership={id}"),
        memorandum_new: format!("/memoranda/new?partnership={id}"),
        mobility_new: format!("/mobilities/new?partnership={id}"),
        title: partnership.title,
        purpose: partnership.purpose,
        p,
    };
    html(&show)
}

/// The organisations by country, in each the sending side first.
fn countries(p: &Page, partnership: &Partnership, actor: &Actor) -> Vec<CountryGroup> {
    let mut sorted: Vec<&PartnershipOrganisation> = partnership.organisations.iter().collect();
    sorted.sort_by_key(|entry| entry.side);
    let mut groups: Vec<CountryGroup> = Vec::new();
    for entry in sorted {
        let code = entry.organisation.card.country.as_str();
        let line = line(p, partnership, actor, entry);
        match groups.iter_mut().find(|group| group.code == code) {
            Some(group) => group.entries.push(line),
            None => groups.push(CountryGroup { code: code.to_owned(), name: p.country(code), entries: vec![line] }),
        }
    }
    groups
}

fn line(p: &Page, partnership: &Partnership, actor: &Actor, entry: &PartnershipOrganisation) -> Entry {
    let id = entry.organisation.id;
    let (status, word) = if entry.joined_at.is_some() {
        ("done", p.t("partnerships-entry-joined"))
    } else if entry.has_members {
        ("wait", p.t("partnerships-entry-added"))
    } else {
        ("open", p.t("partnerships-entry-kept"))
    };
    let invites = !entry.has_members && entry.kept_by.is_some_and(|keeper| actor.seat(keeper, &[crate::domain::roles::Role::Coordinator]).is_some());
    Entry {
        name: entry.organisation.card.name.clone(),
        href: if entry.is_visible { format!("/organisations/{id}") } else { String::new() },
        side: p.t(entry.side.key()),
        kind: p.t(entry.organisation.kind.key()),
        status,
        word,
        invite: if invites && partnership.ended_at.is_none() { format!("/organisations/{id}/invitations/new") } else { String::new() },
    }
}

fn text_row(p: &Page, kind: Kind, line: TextLine) -> TextRow {
    let stage = line.stage.on(p.today, line.starts_on, line.ends_on, line.ended_on);
    TextRow {
        href: kind.object().address(line.id.0),
        title: line.title,
        lang: line.language,
        status: texts::status_kind(kind, stage),
        word: p.t(texts::stage_word(kind, stage)),
    }
}

fn grouped(p: &Page, tasks: Vec<Task>, actor: &Actor) -> Vec<TaskGroup> {
    let ids = actor.ids();
    let mut groups: Vec<TaskGroup> = Vec::new();
    for task in tasks {
        let line = TaskLine {
            href: task.object_kind.address(task.object_id),
            text: p.t1(task.act.key(), "subject", task.subject.as_str()),
            due: task.due_on.map(|day| p.t1("partnerships-due", "day", p.date_short(&day))).unwrap_or_default(),
        };
        match groups.iter_mut().find(|group| group.party == task.party) {
            Some(group) => group.lines.push(line),
            None => groups.push(TaskGroup { party: task.party, is_own: ids.contains(&task.party), name: task.party_name, lines: vec![line] }),
        }
    }
    // What waits for the reader is seen first.
    groups.sort_by_key(|group| !group.is_own);
    groups
}
