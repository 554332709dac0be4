//! The learners of one's schools, by name.

use crate::domain::ids::LearnerId;
use crate::domain::learners::{is_minor, keeper, schools_of};
use crate::store;
use crate::store::learners::Listed;
use crate::web::error::Error;
use crate::web::extract::{Query, Reading};
use crate::web::ui::{Page, html};
use askama::Template;
use axum::response::Response;
use uuid::Uuid;

/// Lines on one page.
const PAGE: usize = 50;

#[derive(Template)]
#[template(path = "learners/index.html")]
struct Index {
    p: Page,
    lines: Vec<Line>,
    enters: bool,
    has_school: bool,
    several: bool,
    shown: String,
    previous: String,
    next: String,
}

struct Line {
    id: LearnerId,
    name: String,
    school: String,
    born: String,
    is_minor: bool,
    lacks_guardian: bool,
    has_account: bool,
    placements: i64,
}

pub(super) async fn index(query: Query, mut reading: Reading) -> Result<Response, Error> {
    let p = reading.page();
    let actor = reading.actor.clone();
    let schools = schools_of(&actor);
    let after = query.get("after").to_owned();
    let position = (after.as_str(), query.parse::<Uuid>("id").unwrap_or_default());
    let limit = i64::try_from(PAGE + 1).unwrap_or(i64::MAX);
    let mut listed = store::learners::list_of_organisations(&mut reading.reader, &schools, position, limit).await?;
    let more = listed.len() > PAGE;
    listed.truncate(PAGE);
    let next = listed.last().filter(|_| more).map(address).unwrap_or_default();
    let school = |listed: &Listed| actor.seats_in(listed.organisation).next().map(|seat| seat.organisation_name.clone()).unwrap_or_default();
    let lines: Vec<Line> = listed
        .iter()
        .map(|learner| {
            let is_minor = is_minor(learner.birth_date, p.today);
            Line {
                id: learner.id,
                name: learner.name.clone(),
                school: school(learner),
                born: p.date_short(&learner.birth_date),
                is_minor,
                lacks_guardian: is_minor && learner.guardians == 0,
                has_account: learner.has_account,
                placements: learner.placements,
            }
        })
        .collect();
    html(&Index {
        shown: p.t1("learners-shown", "n", lines.len()),
        enters: schools.iter().any(|school| keeper(&actor, *school).is_ok()),
        has_school: !schools.is_empty(),
        several: schools.len() > 1,
        previous: if after.is_empty() { String::new() } else { "/learners".to_owned() },
        next,
        lines,
        p,
    })
}

fn address(last: &Listed) -> String {
    let query = form_urlencoded::Serializer::new(String::new()).append_pair("after", &last.name).append_pair("id", &last.id.to_string()).finish();
    format!("/learners?{query}")
}
