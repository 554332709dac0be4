//! The parts of a journey as rows that lead to their pages: what is shown depends on how far it has come.

use crate::domain::actor::Actor;
use crate::domain::asks::Act;
use crate::domain::placements::{Placement, PlacementStage, Step};
use crate::domain::texts::Kind;
use crate::web::texts::{stage_word, status_kind};
use crate::web::ui::Page;
use chrono::{DateTime, Utc};

/// One part of the journey.
#[derive(Debug)]
pub(super) struct Part {
    /// Where to; empty before it can be opened.
    pub href: String,
    pub label: String,
    pub detail: String,
    pub kind: &'static str,
    pub word: String,
}

/// The part's status and its words.
fn status(p: &Page, placement: &Placement, actor: &Actor, act: Act, done: Option<DateTime<Utc>>, word: &str) -> (&'static str, String, String) {
    if let Some(at) = done {
        return ("done", p.t(word), p.moment(&at));
    }
    let Some(ask) = placement.asks.iter().find(|ask| ask.act == act) else { return ("open", p.t("placements-part-open"), String::new()) };
    let by = ask.due_on.map(|day| p.t1("placements-by", "day", p.date_short(&day))).unwrap_or_default();
    if ask.answerable_by(actor) {
        return ("turn", p.t("ui-status-turn"), by);
    }
    if ask.due_on.is_some_and(|day| day < p.today) { ("late", p.t("ui-status-late"), by) } else { ("wait", p.t("ui-status-wait"), by) }
}

/// All parts in their order.
pub(super) fn parts(p: &Page, placement: &Placement, actor: &Actor) -> Vec<Part> {
    let base = format!("/placements/{}", placement.id);
    let at = |noun: &str, open: bool| if open { format!("{base}/{noun}") } else { String::new() };
    let progress = &placement.progress;
    let signed = placement.is_signed();
    let mut parts = Vec::new();
    match &placement.agreement {
        Some(agreement) => {
            let stage = agreement.stage_on(p.today);
            parts.push(Part {
                href: format!("/agreements/{}", agreement.id),
                label: p.t("placements-part-agreement"),
                detail: p.t1("placements-revision", "n", agreement.number),
                kind: status_kind(Kind::Agreement, stage),
                word: p.t(stage_word(Kind::Agreement, stage)),
            });
        }
        None => parts.push(Part {
            href: String::new(),
            label: p.t("placements-part-agreement"),
            detail: String::new(),
            kind: "open",
            word: p.t("placements-agreement-none"),
        }),
    }
    let mut part = |label: &str, href: String, (kind, word, detail): (&'static str, String, String)| {
        parts.push(Part { href, label: p.t(label), detail, kind, word });
    };
    let own = status(p, placement, actor, Act::SelfAssess, progress.self_assessed_at, "placements-part-submitted");
    // Before it is submitted only the learner has anything to open there.
    let opens = placement.is_learner(actor) || progress.self_assessed_at.is_some();
    part("placements-part-self-assessment", at("self-assessment", signed && opens), own);
    let host = status(p, placement, actor, Act::Assess, progress.assessed_at, "placements-part-submitted");
    part("placements-part-assessment", at("assessment", signed), host);
    let validated = status(p, placement, actor, Act::Validate, progress.validated_at, "placements-part-validated");
    part("placements-part-validation", at("validation", progress.assessed_at.is_some()), validated);
    let recognised = progress.recognised_at.filter(|_| placement.is_recognised());
    let recognised = status(p, placement, actor, Act::Recognise, recognised, "placements-part-recognised");
    part("placements-part-recognition", at("recognition", progress.validated_at.is_some()), recognised);
    let transcript = if placement.is_recognised() {
        ("done", p.t("placements-part-complete"), String::new())
    } else {
        ("open", p.t("placements-part-growing"), String::new())
    };
    part("placements-part-transcript", at("transcript", progress.assessed_at.is_some()), transcript);
    parts
}

/// What one can do now, and what follows.
#[derive(Debug)]
pub(super) struct Next {
    /// What is to be done, or who is waited for.
    pub sentence: String,
    /// Where it is done, and its words; without one there is nothing to do.
    pub link: Option<(String, String)>,
    /// By when.
    pub due: String,
    /// Whether the agreement can be prepared here and now.
    pub prepares: bool,
    /// The status in the head.
    pub kind: &'static str,
    pub word: String,
}

/// The next step of this reader.
pub(super) fn next(p: &Page, placement: &Placement, actor: &Actor) -> Next {
    let stage = placement.stage(p.today);
    let (kind, word) = match stage {
        PlacementStage::Completed => ("done", p.t(stage.key())),
        PlacementStage::EndedEarly | PlacementStage::Cancelled => ("off", p.t(stage.key())),
        PlacementStage::Before => ("open", p.t(stage.key())),
        PlacementStage::During | PlacementStage::After => ("wait", p.t(stage.key())),
    };
    let waits = |sentence: String| Next { sentence, link: None, due: String::new(), prepares: false, kind, word: word.clone() };
    let own = placement.is_learner(actor);
    if !placement.goes_on(p.today) {
        if stage == PlacementStage::Completed {
            let transcript = (format!("/placements/{}/transcript", placement.id), p.t("placements-do-transcript"));
            return Next { link: Some(transcript), ..waits(p.t("placements-next-completed")) };
        }
        return waits(p.t("placements-next-over"));
    }
    if let Some(ask) = placement.owed_by(actor) {
        let (sentence, label) = match ask.act {
            Act::Approve => ("placements-next-approve", "placements-do-approve"),
            Act::Sign if own => ("placements-next-sign-own", "placements-do-sign"),
            Act::Sign => ("placements-next-sign", "placements-do-sign"),
            Act::SelfAssess => ("placements-next-self-assess", "placements-do-self-assess"),
            Act::Assess => ("placements-next-assess", "placements-do-assess"),
            Act::Validate => ("placements-next-validate", "placements-do-validate"),
            Act::Recognise => ("placements-next-recognise", "placements-do-recognise"),
            Act::Revise | Act::Join | Act::Decide => ("placements-next-revise", "placements-do-revise"),
        };
        let due = ask.due_on.map(|day| p.t2("placements-due", "day", p.date_short(&day), "when", p.when(day))).unwrap_or_default();
        return Next {
            sentence: p.t(sentence),
            link: Some((ask.address(), p.t(label))),
            due,
            prepares: false,
            kind: "turn",
            word: p.t("ui-status-turn"),
        };
    }
    let prepares = placement.prepares(actor);
    let Some(agreement) = &placement.agreement else {
        let sentence = if prepares {
            "placements-next-prepare"
        } else if placement.is_own(actor) {
            "placements-next-prepare-own"
        } else {
            "placements-next-prepare-others"
        };
        let turn = if prepares { ("turn", p.t("ui-status-turn")) } else { (kind, word) };
        return Next { sentence: p.t(sentence), link: None, due: String::new(), prepares, kind: turn.0, word: turn.1 };
    };
    if agreement.stage.is_open() {
        let link = prepares.then(|| (format!("/agreements/{}/edit", agreement.id), p.t("placements-do-draft")));
        let sentence = if prepares {
            "placements-next-draft"
        } else if placement.is_own(actor) {
            "placements-next-prepare-own"
        } else {
            "placements-next-prepare-others"
        };
        let turn = if prepares { ("turn", p.t("ui-status-turn")) } else { (kind, word) };
        return Next { sentence: p.t(sentence), link, due: String::new(), prepares: false, kind: turn.0, word: turn.1 };
    }
    if !placement.is_signed() {
        return waits(p.t1("placements-next-waiting-signatures", "who", agreement.missing().join(", ")));
    }
    match placement.step(p.today) {
        Some(Step::Placed | Step::Agreement | Step::Departure) => waits(p.t1("placements-next-departure", "day", p.date_short(&placement.starts_on))),
        Some(Step::SelfAssessment | Step::Assessment) if p.today <= placement.ends_on => {
            waits(p.t1("placements-next-abroad", "day", p.date_short(&placement.ends_on)))
        }
        Some(Step::SelfAssessment | Step::Assessment) => waits(p.t1("placements-next-waiting-assessment", "who", host(placement))),
        Some(Step::Validation) => waits(p.t1("placements-next-waiting-validation", "who", placement.sending_name.as_str())),
        Some(Step::Recognition) => waits(p.t("placements-next-waiting-recognition")),
        None => waits(p.t("placements-next-completed")),
    }
}

/// Who rates the learner: the company, or the hosting institution.
fn host(placement: &Placement) -> &str {
    if placement.company_name.is_empty() { &placement.hosting_name } else { &placement.company_name }
}
