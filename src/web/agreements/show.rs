//! The learning agreement: the paper, who has signed and who is missing, the journey, what can be done now.

use super::document::Document;
use super::own;
use crate::domain::contents;
use crate::domain::ids::TextId;
use crate::domain::placements::Placement;
use crate::domain::texts::{Kind, Text};
use crate::store;
use crate::web::error::Error;
use crate::web::extract::{Path, Query, Reading};
use crate::web::texts::{
    AmendingNote, Approvals, EndedNote, NextStep, SignatureBlock, SignatureLine, amending, approvals, asked_elsewhere, ended, face, history,
    signature_blocks, signatures,
};
use crate::web::ui::{Crumb, LogLine, Page, TimelineStep, html, journey};
use askama::Template;
use axum::response::Response;

/// Lines of the history on the page.
const HISTORY: usize = 10;

#[derive(Template)]
#[template(path = "agreements/show.html")]
struct Show {
    p: Page,
    crumbs: Vec<Crumb>,
    base: String,
    placement: Placement,
    stage: &'static str,
    number: i32,
    saved: String,
    face: Option<&'static str>,
    timeline: Vec<TimelineStep>,
    next: NextStep,
    asked: Option<(String, String)>,
    ended: Option<EndedNote>,
    amending: Option<AmendingNote>,
    document: Document,
    blocks: Vec<SignatureBlock>,
    approvals: Option<Approvals>,
    signatures: Vec<SignatureLine>,
    history: Vec<LogLine>,
    /// Whether the reader can open the units.
    links: bool,
}

pub(super) async fn show(Path(id): Path<TextId>, query: Query, mut reading: Reading) -> Result<Response, Error> {
    let text = store::texts::find(&mut reading.reader, id).await?;
    if text.kind != Kind::Agreement {
        return Err(Error::NotFound);
    }
    if let Some(elsewhere) = asked_elsewhere(text.standing(), &text, &query)? {
        return Ok(elsewhere);
    }
    let placement = store::placements::of_agreement(&mut reading.reader, id).await?;
    let staff = reading.actor.seats.iter().any(|seat| text.party_ids.contains(&seat.organisation.0));
    let private = placement.is_own(&reading.actor) && !staff;
    let (format, body) = store::agreements::body(&mut reading.reader, id, private).await?;
    let agreement = contents::agreement(format, &body)?;
    let p = reading.page();
    if private {
        return own::show(p, &reading.actor, &text, placement, &agreement);
    }
    let actor = &reading.actor;
    let latest = text.standing();
    let asked = asked(&p, &text);
    let show = Show {
        crumbs: vec![
            Crumb::to("/mobilities", p.t("ui-nav-mobilities")),
            Crumb::to(format!("/mobilities/{}", placement.mobility), placement.mobility_title.clone()).in_language(""),
            Crumb::to(format!("/placements/{}", placement.id), placement.learner_name.clone()),
            Crumb::here(p.t("agreements-crumb")),
        ],
        base: format!("/agreements/{id}"),
        stage: text.stage_on(p.today).code(),
        number: latest.number,
        saved: saved(&p, &text),
        face: face(&text, latest, text.stage_on(p.today)),
        timeline: journey(&p, &placement, actor),
        next: NextStep::new(&p, &text, actor),
        asked,
        ended: ended(&p, &text),
        amending: amending(&p, &text, actor),
        document: Document::new(&p, &agreement),
        blocks: if latest.is_open() { Vec::new() } else { signature_blocks(&p, &text, latest, actor) },
        approvals: (!latest.is_open() && !latest.is_agreed()).then(|| approvals(&p, &text, latest, actor, None)),
        signatures: if latest.is_agreed() { signatures(&p, &text, latest, actor) } else { Vec::new() },
        history: history(&p, &text, HISTORY),
        links: true,
        placement,
        p,
    };
    html(&show)
}

/// Who sent or saved the revision that is shown, and when.
pub(super) fn saved(p: &Page, text: &Text) -> String {
    let shown = text.standing();
    match &shown.submitted {
        Some(sent) => p.t2("agreements-sent-by", "who", sent.by.as_str(), "at", p.moment(&sent.at)),
        None => p.t2("agreements-saved-by", "who", shown.saved_by.as_str(), "at", p.moment(&shown.saved_at)),
    }
}

/// Who asked for a change of the revision before, and why.
pub(super) fn asked(p: &Page, text: &Text) -> Option<(String, String)> {
    let closed = text.earlier.last().filter(|_| text.latest.is_open() && text.ended.is_none())?.closed.as_ref()?;
    let who = if closed.organisation.is_empty() || closed.organisation == closed.by {
        closed.by.clone()
    } else {
        format!("{}, {}", closed.by, closed.organisation)
    };
    (!closed.reason.is_empty()).then(|| (p.t1("agreements-change-asked", "who", who), closed.reason.clone()))
}
