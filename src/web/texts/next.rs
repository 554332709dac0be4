//! What the reader can do now with a text: the same questions that guard the actions.

use super::load::address;
use super::words::{stage_word, status_kind};
use crate::domain::actor::Actor;
use crate::domain::texts::{Kind, Stage, Text};
use crate::web::ui::Page;

/// One thing to do.
#[derive(Debug)]
pub(in crate::web) struct Step {
    /// Where it is done.
    pub href: String,
    /// What.
    pub label: String,
}

/// What the reader can do now, the first thing first.
#[derive(Debug)]
pub(in crate::web) struct NextStep {
    /// Kind of status in the head of the page: the reader's turn before the stage of the text.
    pub status: &'static str,
    /// Its word.
    pub word: String,
    /// The heading of the card.
    pub title: String,
    /// For whom one acts, or what is waited for.
    pub sentence: String,
    /// How far it is, for the bar of phones.
    pub progress: String,
    /// What to do, the first of it as the primary button.
    pub steps: Vec<Step>,
    /// What follows from asking for a change; empty where one cannot.
    pub consequence: String,
    /// What is done seldom: amending it, ending it.
    pub seldom: Vec<Step>,
}

impl NextStep {
    /// For this actor on this text.
    pub(in crate::web) fn new(p: &Page, text: &Text, actor: &Actor) -> Self {
        let latest = &text.latest;
        let stage = text.stage_on(p.today);
        // While an amendment is in progress, what is to be done is done to that.
        let going = if text.amendment().is_some() { text.negotiation() } else { stage };
        let step = |noun: &str, label: String| Step { href: address(text.kind, text.id, noun), label };
        let mut steps = Vec::new();
        let (mut status, mut word) = (status_kind(text.kind, stage), p.t(stage_word(text.kind, stage)));
        let mut title = p.t("texts-next-title");
        let mut sentence = String::new();
        if let Ok(approver) = text.approver(actor) {
            (status, word) = ("turn", p.t("texts-turn-approve"));
            title = p.t("texts-next-answer");
            sentence = speaks(p, text, approver.party());
            steps.push(step("approval", p.t1("texts-do-approve", "revision", latest.number)));
        } else if let Ok(signatory) = text.signatory(actor) {
            (status, word) = ("turn", p.t("texts-turn-sign"));
            title = p.t("texts-next-signature");
            sentence = speaks(p, text, signatory.party());
            steps.push(step("signature", p.t("texts-do-sign")));
        } else if text.submitter(actor).is_ok() {
            sentence = match (going, actor.seats.iter().any(|seat| seat.organisation == text.owner)) {
                (Stage::ChangesRequested, _) => p.t("texts-next-revise"),
                (_, true) => p.t("texts-next-draft"),
                (_, false) => p.t("texts-next-draft-too"),
            };
            let edit = step("edit", p.t("texts-do-edit"));
            let submit = step("submission", p.t("texts-do-submit"));
            if going == Stage::ChangesRequested {
                status = "turn";
            }
            steps.extend([submit, edit]);
        }
        let may_ask = text.requester(actor).is_ok();
        if may_ask {
            steps.push(step("change-request", p.t("texts-do-request")));
        }
        let consequence = if may_ask {
            p.t1(if signs(text) { "texts-consequence-sign" } else { "texts-consequence-approve" }, "revision", latest.number + 1)
        } else {
            String::new()
        };
        if text.reopener(actor).is_ok() {
            steps.push(step("revision", p.t("texts-do-reopen")));
        }
        let waits = latest.approvals_missing().next().is_some() || latest.signatures_missing().next().is_some();
        if text.drafts(actor) && text.ended.is_none() && latest.closed.is_none() && (waits || latest.is_open()) {
            steps.push(step("links", p.t("links-step")));
        }
        match text.recordable(actor).as_slice() {
            [] => {}
            [only] => steps.push(step(&format!("paper-signature?party={}", only.id), p.t("texts-do-record"))),
            _ => steps.push(step("links#elsewhere", p.t("texts-do-record"))),
        }
        if sentence.is_empty() {
            sentence = waiting(p, text, going);
        }
        let seldom = seldom(p, text, actor);
        Self { status, word, title, sentence, progress: progress(p, text), steps, consequence, seldom }
    }

    /// The one thing to do first, where it is the reader's turn or the text is the reader's to write.
    pub(in crate::web) fn urgent(&self) -> Option<&Step> {
        self.steps.first().filter(|_| matches!(self.status, "turn" | "draft"))
    }
}

/// Amending what is in force, and ending it.
fn seldom(p: &Page, text: &Text, actor: &Actor) -> Vec<Step> {
    let memorandum = text.kind == Kind::Memorandum;
    let may = [
        ("amendment", text.amender(actor, p.today).is_ok(), "amendments-do"),
        ("withdrawal", text.withdrawer(actor).is_ok(), "amendments-do-withdraw"),
        ("supersession", text.superseder(actor, p.today).is_ok(), "endings-do-supersede"),
        ("termination", text.terminator(actor, p.today).is_ok(), if memorandum { "endings-do-terminate" } else { "endings-do-break-off" }),
        (
            "cancellation",
            text.canceller(actor, p.today).is_ok(),
            if memorandum { "endings-do-cancel-memorandum" } else { "endings-do-cancel-agreement" },
        ),
    ];
    let step = |noun: &str, key: &str| Step { href: address(text.kind, text.id, noun), label: p.t(key) };
    may.into_iter().filter(|(_, may, _)| *may).map(|(noun, _, key)| step(noun, key)).collect()
}

fn signs(text: &Text) -> bool {
    text.latest.parties.iter().any(|party| party.signs)
}

fn speaks(p: &Page, text: &Text, party: crate::domain::ids::PartyId) -> String {
    let name = text.latest.parties.iter().find(|known| known.id == party).map(|party| party.name.clone()).unwrap_or_default();
    p.t2("texts-next-for", "who", name, "revision", text.latest.number)
}

fn waiting(p: &Page, text: &Text, stage: Stage) -> String {
    let names = |missing: Vec<String>| missing.join(", ");
    match stage {
        Stage::Draft | Stage::ChangesRequested => p.t("texts-next-others-write"),
        Stage::InReview => p.t1("texts-next-others-approve", "who", names(text.latest.approvals_missing().map(|party| party.name.clone()).collect())),
        Stage::Agreed | Stage::PartiallySigned if signs(text) => {
            p.t1("texts-next-others-sign", "who", names(text.latest.signatures_missing().map(|party| party.name.clone()).collect()))
        }
        _ => p.t("texts-next-nothing"),
    }
}

fn progress(p: &Page, text: &Text) -> String {
    let latest = &text.latest;
    if latest.is_open() {
        return p.t1("texts-progress-open", "revision", latest.number);
    }
    let (done, all, key) = if latest.is_agreed() && signs(text) {
        let all = latest.parties.iter().filter(|party| party.signs).count();
        (all - latest.signatures_missing().count(), all, "texts-progress-signed")
    } else {
        let all = latest.parties.iter().filter(|party| party.approves).count();
        (all - latest.approvals_missing().count(), all, "texts-progress-approved")
    };
    p.t2(key, "done", done, "all", all)
}
