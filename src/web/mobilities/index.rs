//! The list of mobilities, the latest stay first.

use crate::store;
use crate::store::mobilities::MobilityLine;
use crate::web::error::Error;
use crate::web::extract::{Query, Reading};
use crate::web::ui::{Page, html};
use askama::Template;
use axum::response::Response;
use chrono::NaiveDate;
use uuid::Uuid;

/// Lines of one page.
const PAGE: usize = 50;

#[derive(Template)]
#[template(path = "mobilities/index.html")]
struct Index {
    p: Page,
    lines: Vec<MobilityLine>,
    plans: bool,
    shown: String,
    previous: String,
    next: String,
}

pub(super) async fn index(query: Query, mut reading: Reading) -> Result<Response, Error> {
    let p = reading.page();
    let ids = reading.actor.ids();
    let after = position(query.get("after"));
    let mut lines = store::mobilities::list_after(&mut reading.reader, &ids, after, i64::try_from(PAGE + 1).unwrap_or(i64::MAX)).await?;
    let more = lines.len() > PAGE;
    lines.truncate(PAGE);
    let next = lines.last().filter(|_| more).map(|line| format!("/mobilities?after={}_{}", line.starts_on, line.id)).unwrap_or_default();
    let index = Index {
        plans: reading.actor.staff_seat().is_some(),
        shown: p.t1("mobilities-count", "n", lines.len()),
        previous: if after.is_some() { "/mobilities".to_owned() } else { String::new() },
        next,
        lines,
        p,
    };
    html(&index)
}

fn position(after: &str) -> Option<(NaiveDate, Uuid)> {
    let (day, id) = after.split_once('_')?;
    Some((day.parse().ok()?, id.parse().ok()?))
}
