//! The partnerships of one's organisations, newest first.

use super::sides::{stage_kind, stage_word};
use crate::domain::ids::PartnershipId;
use crate::domain::partnerships::founding_seats;
use crate::store;
use crate::web::error::Error;
use crate::web::extract::{Query, Reading};
use crate::web::ui::{Page, html};
use askama::Template;
use axum::response::Response;
use chrono::{DateTime, Utc};
use uuid::Uuid;

/// Lines on one page.
const PAGE: usize = 50;

#[derive(Template)]
#[template(path = "partnerships/index.html")]
struct Index {
    p: Page,
    lines: Vec<Line>,
    founds: bool,
    shown: String,
    previous: String,
    next: String,
}

struct Line {
    id: PartnershipId,
    title: String,
    countries: String,
    joined: String,
    status: &'static str,
    word: String,
}

pub(super) async fn index(query: Query, mut reading: Reading) -> Result<Response, Error> {
    let p = reading.page();
    let after = query.parse::<DateTime<Utc>>("after").zip(query.parse::<Uuid>("id"));
    let limit = i64::try_from(PAGE + 1).unwrap_or(i64::MAX);
    let mut listed = store::partnerships::list(&mut reading.reader, &reading.actor.ids(), after, limit).await?;
    let more = listed.len() > PAGE;
    listed.truncate(PAGE);
    let next = listed.last().filter(|_| more).map(|last| address(last.created_at, last.id)).unwrap_or_default();
    let lines: Vec<Line> = listed
        .into_iter()
        .map(|listed| Line {
            id: listed.id,
            title: listed.title,
            countries: listed.countries.iter().map(|code| p.country(code)).collect::<Vec<_>>().join(", "),
            joined: p.t2("partnerships-joined-of", "k", listed.joined, "n", listed.organisations),
            status: stage_kind(listed.stage),
            word: p.t(stage_word(listed.stage)),
        })
        .collect();
    html(&Index {
        shown: p.t1("partnerships-shown", "n", lines.len()),
        founds: founding_seats(&reading.actor).next().is_some(),
        previous: if after.is_some() { "/partnerships".to_owned() } else { String::new() },
        next,
        lines,
        p,
    })
}

fn address(at: DateTime<Utc>, id: PartnershipId) -> String {
    let at = at.to_rfc3339_opts(chrono::SecondsFormat::Micros, true);
    let query = form_urlencoded::Serializer::new(String::new()).append_pair("after", &at).append_pair("id", &id.to_string()).finish();
    format!("/partnerships?{query}")
}
