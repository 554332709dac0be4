//! The form, and what is known of a code.

use super::{PER_ADDRESS, WINDOW, says, status};
use crate::domain::days::local_date;
use crate::domain::papers::{Code, Known, PaperKind, Verdict, verdict};
use crate::store::papers::{self, By};
use crate::store::sessions;
use crate::web::error::Error;
use crate::web::extract::{Path, Visit};
use crate::web::state::AppState;
use crate::web::ui::{Form, Page, Pair, html, html_with};
use askama::Template;
use axum::extract::State;
use axum::response::Response;
use http::StatusCode;
use sha2::{Digest, Sha256};

#[derive(Template)]
#[template(path = "verify/new.html")]
struct New {
    p: Page,
    form: Form,
}

#[derive(Template)]
#[template(path = "verify/show.html")]
struct Show {
    p: Page,
    verdict: Verdict,
    kind: &'static str,
    sentence: &'static str,
    /// Whether a code alone was looked at: then the reader compares.
    by_code: bool,
    facts: Vec<Pair>,
}

pub(super) async fn new(visit: Visit) -> Result<Response, Error> {
    html(&New { form: Form::default(), p: Page::new(&visit) })
}

/// The form again, with what is wrong.
pub(super) fn again(visit: &Visit, form: Form, status: StatusCode) -> Result<Response, Error> {
    html_with(status, &New { form, p: Page::new(visit) })
}

/// Counts a check; whether there were too many from this network.
pub(super) async fn too_many(state: &AppState, visit: &Visit) -> Result<bool, Error> {
    let Some(from) = visit.from else { return Ok(false) };
    let key = Sha256::digest(format!("verify {from}")).to_vec();
    Ok(sessions::count_try(&state.store, &key, WINDOW).await? > PER_ADDRESS)
}

pub(super) async fn show(State(state): State<AppState>, Path(code): Path<String>, visit: Visit) -> Result<Response, Error> {
    if too_many(&state, &visit).await? {
        let mut form = Form::new([("code", code)]);
        form.reject("code", "papers-verify-error-many");
        return again(&visit, form, StatusCode::TOO_MANY_REQUESTS);
    }
    let known = match Code::parse(&code) {
        Some(code) => papers::known(&state.store, By::Code(&code)).await?,
        None => None,
    };
    // A code speaks of the paper that was issued: what it would be on a file that is the same.
    page(&visit, verdict(known.as_ref(), None, local_date(visit.now)), known.as_ref(), true)
}

/// The verdict and what may be said beside it.
pub(super) fn page(visit: &Visit, verdict: Verdict, known: Option<&Known>, by_code: bool) -> Result<Response, Error> {
    let p = Page::new(visit);
    let facts = known.map(|known| facts(&p, known)).unwrap_or_default();
    html(&Show { by_code: by_code && known.is_some(), kind: status(verdict), sentence: says(verdict), verdict, facts, p })
}

fn facts(p: &Page, known: &Known) -> Vec<Pair> {
    let mut facts = vec![Pair::new(p.t("papers-what-kind"), p.t(if known.kind == PaperKind::Text { known.of.key() } else { known.kind.key() }))];
    if known.kind != PaperKind::Text {
        facts.push(Pair::new(p.t("papers-what-of"), p.t(known.of.key())));
    }
    facts.push(Pair::new(p.t("texts-paper-number"), known.number.clone()));
    facts.push(Pair::new(p.t("texts-revision-word"), known.revision.to_string()));
    if !known.face.is_final() {
        facts.push(Pair::new(p.t("papers-what-face"), p.t(known.face.key())));
    }
    if !known.initials.is_empty() {
        facts.push(Pair::new(p.t("papers-what-initials"), known.initials.clone()));
    }
    facts.push(Pair::new(p.t("papers-what-made"), p.moment(&known.made_at)));
    if let Some(at) = known.completed_at {
        let key = if known.of == crate::domain::texts::Kind::Unit { "papers-agreed" } else { "papers-signed" };
        facts.push(Pair::new(p.t(key), p.moment(&at)));
    }
    match (known.starts_on, known.ends_on) {
        (Some(from), Some(to)) => facts.push(Pair::new(p.t("papers-period"), p.period(&from, &to))),
        (None, Some(to)) => facts.push(Pair::new(p.t("papers-until"), p.date(&to))),
        _ => {}
    }
    facts.push(Pair::new(p.t("papers-what-state"), p.t(crate::web::texts::stage_word(known.of, known.stage_on(p.today)))));
    match (known.ended_on, known.ended_at) {
        (Some(day), _) => facts.push(Pair::new(p.t("papers-what-ended"), p.date(&day))),
        (None, Some(at)) => facts.push(Pair::new(p.t("papers-what-ended"), p.moment(&at))),
        (None, None) => {}
    }
    facts
}
