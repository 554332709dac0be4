//! The list of memoranda, and those that end soon.

use crate::domain::days::local_date;
use crate::domain::memoranda::EXPIRING_DAYS;
use crate::domain::memoranda::is_expiring;
use crate::domain::texts::{Kind, Stage};
use crate::store;
use crate::store::texts::Position;
use crate::web::error::Error;
use crate::web::extract::{Query, Reading};
use crate::web::texts::{stage_word, status_kind};
use crate::web::ui::{Page, html};
use askama::Template;
use axum::response::Response;
use chrono::{DateTime, Days, NaiveDate};
use uuid::Uuid;

/// Lines on a page.
const MOST: i64 = 50;

#[derive(Template)]
#[template(path = "memoranda/index.html")]
struct Index {
    p: Page,
    lines: Vec<Line>,
    expiring: bool,
    may_begin: bool,
    next: String,
}

struct Line {
    id: Uuid,
    title: String,
    lang: String,
    partnership: String,
    status: &'static str,
    stage: &'static str,
    signed: Option<(i64, i64)>,
    ends_on: Option<NaiveDate>,
    soon: String,
    /// Since when it has ended and why, or that it is being amended.
    remark: String,
    why: String,
}

pub(super) async fn index(query: Query, mut reading: Reading) -> Result<Response, Error> {
    let p = reading.page();
    let ids = reading.actor.ids();
    let expiring = query.get("filter") == "expiring";
    let mut next = String::new();
    let lines = if expiring {
        let last = p.today.checked_add_days(Days::new(EXPIRING_DAYS)).unwrap_or(p.today);
        let found = store::memoranda::expiring(&mut reading.reader, &ids, p.today, last, MOST).await?;
        found.into_iter().map(|expiring| ending(&p, expiring)).collect()
    } else {
        let mut found = store::texts::list(&mut reading.reader, Kind::Memorandum, &ids, position(&query), MOST + 1).await?;
        if found.len() > usize::try_from(MOST).unwrap_or(usize::MAX) {
            found.pop();
            if let Some(last) = found.last() {
                next = format!("/memoranda?after={}&id={}", last.created_at.timestamp_micros(), last.id);
            }
        }
        found.into_iter().map(|listed| line(&p, listed)).collect()
    };
    html(&Index { lines, expiring, may_begin: reading.actor.staff_seat().is_some(), next, p })
}

fn position(query: &Query) -> Option<Position> {
    Some(Position { at: DateTime::from_timestamp_micros(query.parse("after")?)?, id: query.parse("id")? })
}

fn line(p: &Page, listed: store::texts::Listed) -> Line {
    let today = p.today;
    let stage = listed.stage.map(|stage| stage.on(today, listed.starts_on, listed.ends_on, listed.ended_on));
    Line {
        id: listed.id.0,
        title: listed.title,
        lang: listed.language,
        partnership: listed.partnership_title,
        status: stage.map_or("off", |stage| status_kind(Kind::Memorandum, stage)),
        stage: stage.map_or("ui-newer", |stage| stage_word(Kind::Memorandum, stage)),
        signed: (listed.signed.1 > 0).then_some(listed.signed),
        soon: listed
            .ends_on
            .filter(|_| stage == Some(Stage::InForce) && is_expiring(listed.ends_on, today))
            .map(|day| p.when(day))
            .unwrap_or_default(),
        ends_on: listed.ends_on,
        remark: match (listed.ended_at, listed.ended_on) {
            (Some(_), Some(day)) if day > today => p.t1("endings-until", "day", p.date_short(&day)),
            (Some(at), on) => p.t1("endings-since", "day", p.date_short(&on.unwrap_or_else(|| local_date(at)))),
            (None, _) if listed.is_amended => p.t("amendments-in-progress"),
            (None, _) => String::new(),
        },
        why: listed.end_reason,
    }
}

fn ending(p: &Page, expiring: store::memoranda::Expiring) -> Line {
    Line {
        id: expiring.id.0,
        title: expiring.title,
        lang: expiring.language,
        partnership: expiring.partnership_title,
        status: status_kind(Kind::Memorandum, Stage::InForce),
        stage: stage_word(Kind::Memorandum, Stage::InForce),
        signed: Some((expiring.signed, expiring.signed)),
        ends_on: Some(expiring.ends_on),
        soon: p.when(expiring.ends_on),
        remark: String::new(),
        why: String::new(),
    }
}
