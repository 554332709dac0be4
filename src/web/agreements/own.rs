//! The agreement as the learner reads it, top to bottom on a phone; the guardian reads the same about the learner.

use super::document::Document;
use crate::domain::actor::Actor;
use crate::domain::agreements::Agreement;
use crate::domain::placements::Placement;
use crate::domain::texts::{Stage, Text};
use crate::web::error::Error;
use crate::web::texts::{AmendingNote, EndedNote, SignatureBlock, SignatureLine, amending, ended, signature_blocks, signatures};
use crate::web::ui::{Page, html};
use askama::Template;
use axum::response::Response;

#[derive(Template)]
#[template(path = "agreements/learner.html")]
struct Own {
    p: Page,
    base: String,
    placement: Placement,
    stage: &'static str,
    kind: &'static str,
    word: String,
    guards: bool,
    /// What is asked of the reader now, or who is waited for.
    sentence: String,
    signs: bool,
    asks: bool,
    progress: String,
    document: Document,
    promised: Vec<Promised>,
    assessed: String,
    blocks: Vec<SignatureBlock>,
    signatures: Vec<SignatureLine>,
    ended: Option<EndedNote>,
    amending: Option<AmendingNote>,
    links: bool,
}

/// A unit in one sentence.
#[derive(Debug)]
struct Promised {
    title: String,
    language: String,
    outcomes: String,
    promise: String,
}

/// The page.
pub(super) fn show(p: Page, actor: &Actor, text: &Text, placement: Placement, agreement: &Agreement) -> Result<Response, Error> {
    let stage = text.stage_on(p.today);
    let signs = text.signatory(actor).is_ok();
    let asks = text.requester(actor).is_ok();
    let guards = !placement.is_learner(actor);
    let (latest, shown) = (&text.latest, text.standing());
    let signed =
        latest.parties.iter().any(|party| party.person.is_some_and(|person| actor.ids().contains(&person)) && latest.signature(party.id).is_some());
    let sentence = match stage {
        Stage::Draft | Stage::ChangesRequested => p.t("agreements-own-changing"),
        Stage::InReview => p.t("agreements-own-in-review"),
        _ if signs && text.amendment().is_some() => p.t("amendments-own-sign"),
        _ if signs && guards => p.t("agreements-own-sign-guardian"),
        _ if signs => p.t("agreements-own-sign"),
        Stage::Agreed | Stage::PartiallySigned if signed => {
            let missing: Vec<&str> = latest.signatures_missing().map(|party| party.name.as_str()).collect();
            p.t1("agreements-own-signed", "who", missing.join(", "))
        }
        Stage::Agreed | Stage::PartiallySigned => p.t("agreements-own-others"),
        Stage::Signed => p.t1("agreements-own-complete", "day", p.date(&placement.starts_on)),
        Stage::Active => p.t("agreements-own-active"),
        Stage::Completed => p.t("agreements-own-completed"),
        _ => p.t("agreements-own-over"),
    };
    let all = latest.parties.iter().filter(|party| party.signs).count();
    let done = all - latest.signatures_missing().count();
    let document = Document::new(&p, agreement);
    let promised = document
        .units
        .iter()
        .zip(&agreement.units)
        .map(|(view, unit)| Promised {
            title: view.title.clone(),
            language: view.language.clone(),
            outcomes: p.t1("agreements-outcomes", "n", unit.items.len()),
            promise: view.promise.clone(),
        })
        .collect();
    let page = Own {
        base: format!("/agreements/{}", text.id),
        stage: stage.code(),
        kind: if signs { "turn" } else { crate::web::texts::status_kind(text.kind, stage) },
        word: if signs { p.t("texts-turn-sign") } else { p.t(crate::web::texts::stage_word(text.kind, stage)) },
        guards,
        sentence,
        signs,
        asks,
        progress: p.t2("texts-progress-signed", "done", done, "all", all),
        promised,
        assessed: agreement.assessment_on.map(|day| p.date(&day)).unwrap_or_default(),
        document,
        blocks: if shown.is_open() { Vec::new() } else { signature_blocks(&p, text, shown, actor) },
        signatures: if shown.is_agreed() { signatures(&p, text, shown, actor) } else { Vec::new() },
        ended: ended(&p, text),
        amending: amending(&p, text, actor),
        links: false,
        placement,
        p,
    };
    html(&page)
}
