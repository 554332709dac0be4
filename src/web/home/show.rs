//! The home page by role. It reads asks; it counts nothing itself.

use crate::domain::asks::{Act, Ask};
use crate::store;
use crate::store::audit::Notice;
use crate::store::mobilities::MobilityLine;
use crate::store::placements::OwnLine;
use crate::web::error::Error;
use crate::web::extract::Reading;
use crate::web::ui::{Page, Phrase, html};
use askama::Template;
use axum::response::Response;
use chrono::{Datelike, Days, NaiveDate};

/// Asks shown at once; more are reached by doing these.
const MOST: i64 = 50;
/// What others owe, shown at once.
const OTHERS: usize = 6;
/// Mobilities shown at once.
const MOBILITIES: i64 = 10;
/// News shown at once.
const NEWS: i64 = 6;

#[derive(Template)]
#[template(path = "home/show.html")]
struct Home {
    p: Page,
    greeting: String,
    summary: String,
    groups: Vec<Group>,
    others: Vec<Line>,
    others_more: usize,
    news: Vec<News>,
    is_private: bool,
    is_administrator: bool,
    is_empty: bool,
    starts: bool,
    placements: Vec<OwnLine>,
    mobilities: Vec<MobilityLine>,
    heads: Option<store::audit::Heads>,
}

struct Group {
    id: &'static str,
    title: String,
    late: bool,
    lines: Vec<Line>,
}

struct Line {
    href: String,
    title: Phrase,
    meta: Phrase,
    due: Option<NaiveDate>,
    when: String,
}

struct News {
    href: String,
    subject: String,
    sentence: String,
    at: String,
    new: bool,
}

pub(super) async fn show(mut reading: Reading) -> Result<Response, Error> {
    let p = reading.page();
    let actor = reading.actor.clone();
    let ids = actor.ids();
    let reader = &mut reading.reader;
    let owed = store::asks::owed_by(reader, &ids, MOST).await?;
    let others = store::asks::owed_to(reader, &ids, MOST).await?;
    let news = store::audit::news(reader, &ids, actor.identity.key(), NEWS).await?;
    let placements = if actor.is_private() { store::placements::own(reader, &ids).await? } else { Vec::new() };
    let mobilities = if actor.is_private() || actor.administrator { Vec::new() } else { store::mobilities::list(reader, &ids, MOBILITIES).await? };
    let heads = if actor.administrator { Some(store::audit::heads(reader).await?) } else { None };

    let since = reading.visit.previous_sign_in_at;
    let mine: Vec<Ask> = owed.into_iter().filter(|ask| can(&actor, ask)).collect();
    let count = mine.len();
    let groups = grouped(&p, mine);
    let first = actor.name.split_whitespace().next().unwrap_or_default().to_owned();
    let summary = if count == 0 { p.t("home-nothing-waits") } else { p.t1("home-waiting", "n", count) };
    let home = Home {
        greeting: p.t1(greeting(reading.visit.now), "name", first),
        summary,
        is_empty: count == 0 && mobilities.is_empty() && placements.is_empty(),
        starts: actor.staff_seat().is_some(),
        groups,
        others_more: others.len().saturating_sub(OTHERS),
        others: others.iter().take(OTHERS).map(|ask| line(&p, ask, true)).collect(),
        news: news.into_iter().map(|notice| told(&p, notice, since)).collect(),
        is_private: actor.is_private(),
        is_administrator: actor.administrator,
        placements,
        mobilities,
        heads,
        p,
    };
    html(&home)
}

/// Whether this person is one of those in the organisation who do such acts.
fn can(actor: &crate::domain::actor::Actor, ask: &Ask) -> bool {
    use crate::domain::roles::Role;
    let mut seats = actor.seats.iter().filter(|seat| seat.organisation.0 == ask.party).peekable();
    if seats.peek().is_none() {
        return true;
    }
    seats.any(|seat| match ask.act {
        Act::Sign => seat.may_sign,
        Act::Assess => true,
        _ => !matches!(seat.role, Role::Mentor | Role::Auditor),
    })
}

fn greeting(now: chrono::DateTime<chrono::Utc>) -> &'static str {
    match crate::i18n::local_hour(now) {
        5..=11 => "home-good-morning",
        12..=17 => "home-good-day",
        _ => "home-good-evening",
    }
}

fn grouped(p: &Page, asks: Vec<Ask>) -> Vec<Group> {
    let today = p.today;
    let week_end = today.checked_add_days(Days::new(u64::from(7 - today.weekday().number_from_monday()))).unwrap_or(today);
    let (mut late, mut week, mut later) = (Vec::new(), Vec::new(), Vec::new());
    for ask in asks {
        let line = line(p, &ask, false);
        match ask.due_on {
            Some(day) if day < today => late.push(line),
            Some(day) if day <= week_end => week.push(line),
            _ => later.push(line),
        }
    }
    let groups = [
        Group { id: "late", title: p.t("home-overdue"), late: true, lines: late },
        Group { id: "week", title: p.t("home-this-week"), late: false, lines: week },
        Group { id: "later", title: p.t("home-later"), late: false, lines: later },
    ];
    groups.into_iter().filter(|group| !group.lines.is_empty()).collect()
}

fn line(p: &Page, ask: &Ask, of_others: bool) -> Line {
    let act = p.around(ask.act.key(), "subject", &ask.subject);
    let (title, meta) = if of_others { (Phrase::of(&ask.party_name), act) } else { (act, Phrase::in_page_language(p.t(ask.object_kind.key()))) };
    let when = ask.due_on.map(|day| p.when(day)).unwrap_or_default();
    Line { href: if of_others { ask.object_kind.address(ask.object_id) } else { ask.address() }, title, meta, due: ask.due_on, when }
}

fn told(p: &Page, notice: Notice, since: Option<chrono::DateTime<chrono::Utc>>) -> News {
    News {
        href: notice.object_kind.address(notice.object_id),
        subject: notice.subject,
        sentence: p.t1(notice.kind.key(), "by", notice.by),
        at: format!("{} {}", p.date_short(&crate::i18n::local_date(notice.at)), p.locale().time(notice.at)),
        new: since.is_none_or(|since| since < notice.at),
    }
}
