//! The organisations one sees: one's own, those one keeps, and those in a partnership with them; for the administrator all.

use crate::domain::roles::OrganisationKind;
use crate::store;
use crate::store::organisations::{Listed, Position};
use crate::web::error::Error;
use crate::web::extract::{Query, Reading};
use crate::web::ui::{Page, html};
use askama::Template;
use axum::response::Response;

/// Lines on one page.
const PAGE: usize = 50;

#[derive(Template)]
#[template(path = "organisations/index.html")]
struct Index {
    p: Page,
    lines: Vec<Line>,
    makes: bool,
    shown: String,
    previous: String,
    next: String,
}

struct Line {
    href: String,
    name: String,
    kind: String,
    country: String,
    members: i64,
    status: &'static str,
    word: String,
}

pub(super) async fn index(query: Query, mut reading: Reading) -> Result<Response, Error> {
    let p = reading.page();
    let actor = reading.actor.clone();
    let after = Position { name: query.get("after").to_owned(), id: query.parse("id").unwrap_or_default() };
    let limit = i64::try_from(PAGE + 1).unwrap_or(i64::MAX);
    let mut listed = if actor.administrator {
        store::organisations::list_all(&mut reading.reader, &after, limit).await?
    } else {
        store::organisations::list(&mut reading.reader, &actor.ids(), &after, limit).await?
    };
    let more = listed.len() > PAGE;
    listed.truncate(PAGE);
    let next = listed.last().filter(|_| more).map(|last| address(&last.name, &last.id.to_string())).unwrap_or_default();
    let previous = if after.name.is_empty() { String::new() } else { "/organisations".to_owned() };
    let lines: Vec<Line> = listed.into_iter().map(|organisation| line(&p, organisation, |id| actor.seats_in(id).next().is_some())).collect();
    let shown = p.t1("organisations-shown", "n", lines.len());
    html(&Index { makes: actor.administrator, lines, shown, previous, next, p })
}

fn address(name: &str, id: &str) -> String {
    let query = form_urlencoded::Serializer::new(String::new()).append_pair("after", name).append_pair("id", id).finish();
    format!("/organisations?{query}")
}

fn line(p: &Page, organisation: Listed, is_own: impl Fn(crate::domain::ids::OrganisationId) -> bool) -> Line {
    let (status, word) = if organisation.is_suspended {
        ("off", p.t("organisations-status-suspended"))
    } else if is_own(organisation.id) {
        ("done", p.t("organisations-status-own"))
    } else if organisation.kept_by.is_some() {
        ("open", p.t("organisations-status-kept"))
    } else if organisation.members == 0 {
        ("wait", p.t("organisations-status-invited"))
    } else {
        ("done", p.t("organisations-status-joined"))
    };
    Line {
        href: format!("/organisations/{}", organisation.id),
        kind: p.t(organisation.kind.map_or("ui-newer", OrganisationKind::key)),
        country: p.country(&organisation.country),
        name: organisation.name,
        members: organisation.members,
        status,
        word,
    }
}
