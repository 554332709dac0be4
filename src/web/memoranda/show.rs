//! One memorandum: the ten sections of the form, its signatures, how long it holds, what rests on it.

use crate::domain::contents;
use crate::domain::ids::TextId;
use crate::domain::memoranda::{Memorandum, is_expiring};
use crate::domain::texts::{Kind, Revision, Stage, Text};
use crate::store;
use crate::store::memoranda::Around;
use crate::web::error::Error;
use crate::web::extract::{Path, Query, Reading};
use crate::web::texts::{
    AmendingNote, Approvals, EndedNote, NextStep, SignatureBlock, SignatureLine, amending, approvals, asked_elsewhere, ended, face, history,
    signature_blocks, signatures,
};
use crate::web::ui::{Crumb, LogLine, Page, html};
use askama::Template;
use axum::response::Response;

/// Lines of history shown.
const LINES: usize = 12;

#[derive(Template)]
#[template(path = "memoranda/show.html")]
struct Show {
    p: Page,
    crumbs: Vec<Crumb>,
    text: Text,
    stage: Stage,
    next: NextStep,
    shown: Revision,
    face: Option<&'static str>,
    memorandum: Memorandum,
    lang: String,
    around: Around,
    approvals: Option<Approvals>,
    signatures: Vec<SignatureLine>,
    blocks: Vec<SignatureBlock>,
    summary: String,
    validity: String,
    passed: Option<(i64, i64)>,
    expiring: bool,
    asked: Option<(String, String)>,
    ended: Option<EndedNote>,
    amending: Option<AmendingNote>,
    history: Vec<LogLine>,
    base: String,
}

impl Show {
    /// The ten sections: number, anchor and title.
    fn contents(&self) -> Vec<(usize, String)> {
        [
            "memoranda-section-objectives",
            "memoranda-section-organisations",
            "memoranda-section-others",
            "memoranda-section-qualifications",
            "memoranda-section-procedures",
            "memoranda-section-validity",
            "memoranda-section-evaluation",
            "memoranda-section-signatures",
            "memoranda-section-additional",
            "memoranda-section-annexes",
        ]
        .into_iter()
        .enumerate()
        .map(|(at, key)| (at + 1, self.p.t(key)))
        .collect()
    }

    /// Whether the reader may open this unit.
    fn sees(&self, unit: &TextId) -> bool {
        self.around.units.contains(unit)
    }
}

pub(super) async fn show(Path(id): Path<TextId>, query: Query, mut reading: Reading) -> Result<Response, Error> {
    let p = reading.page();
    let actor = reading.actor.clone();
    let text = store::texts::find(&mut reading.reader, id).await?;
    if text.kind != Kind::Memorandum {
        return Err(Error::NotFound);
    }
    if let Some(elsewhere) = asked_elsewhere(text.standing(), &text, &query)? {
        return Ok(elsewhere);
    }
    let (format, body) = store::texts::body(&mut reading.reader, text.standing().id).await?;
    let memorandum = contents::memorandum(format, &body)?;
    let units: Vec<TextId> = memorandum.units().map(|unit| unit.unit).collect();
    let around = store::memoranda::around(&mut reading.reader, id, text.partnership, &units).await?;
    let stage = text.stage_on(p.today);
    let shown = text.standing().clone();
    let asked =
        text.earlier.last().filter(|_| text.latest.is_open()).and_then(|before| before.closed.as_ref()).filter(|closed| !closed.reason.is_empty());
    let mut crumbs = vec![Crumb::to("/memoranda", p.t("ui-nav-memoranda"))];
    crumbs.push(Crumb::here(text.title.clone()).in_language(memorandum.language.clone()));
    let show = Show {
        next: NextStep::new(&p, &text, &actor),
        face: face(&text, &shown, stage),
        approvals: (!shown.is_open()).then(|| approvals(&p, &text, &shown, &actor, None)),
        signatures: signatures(&p, &text, &shown, &actor),
        blocks: signature_blocks(&p, &text, &shown, &actor),
        summary: summary(&p, &memorandum),
        validity: validity(&p, &text, &memorandum),
        passed: passed(&text, &p),
        expiring: stage == Stage::InForce && is_expiring(memorandum.valid_until, p.today),
        asked: asked
            .map(|closed| (p.t2("texts-asked", "who", closed.by.as_str(), "organisation", closed.organisation.as_str()), closed.reason.clone())),
        ended: ended(&p, &text),
        amending: amending(&p, &text, &actor),
        history: history(&p, &text, LINES),
        lang: memorandum.language.clone(),
        base: format!("/memoranda/{id}"),
        crumbs,
        around,
        memorandum,
        shown,
        stage,
        text,
        p,
    };
    html(&show)
}

fn summary(p: &Page, memorandum: &Memorandum) -> String {
    let organisations = memorandum.organisations.len();
    match memorandum.valid_until {
        Some(day) => p.t2("memoranda-summary-until", "n", organisations, "day", p.date(&day)),
        None => p.t1("memoranda-summary", "n", organisations),
    }
}

/// From the last signature to the last day.
fn validity(p: &Page, text: &Text, memorandum: &Memorandum) -> String {
    let Some(until) = memorandum.valid_until else { return p.t("memoranda-validity-none") };
    match text.in_force_since() {
        Some(from) => p.period(&from, &until),
        None => p.t1("memoranda-validity-from-signature", "day", p.date(&until)),
    }
}

/// Days that have passed, of all.
fn passed(text: &Text, p: &Page) -> Option<(i64, i64)> {
    let (from, until) = (text.in_force_since()?, text.ends_on?);
    let all = (until - from).num_days().max(1);
    Some(((p.today - from).num_days().clamp(0, all), all))
}
