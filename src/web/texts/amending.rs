//! What stands over a text that is in force while its amendment is in progress, and on the paper of the amendment.

use super::load;
use crate::domain::actor::Actor;
use crate::domain::texts::{Revision, Stage, Text};
use crate::web::ui::Page;

/// An amendment, for its readers.
#[derive(Debug)]
pub(in crate::web) struct AmendingNote {
    /// What it is.
    pub title: String,
    /// How far it is, and who is missing.
    pub sentence: String,
    /// Why, as one of the list.
    pub why: String,
    /// Why, in words.
    pub words: String,
    /// Where it is read.
    pub link: Option<(String, String)>,
}

/// The amendment in progress as this reader sees it: what is still being written is the institutions' own.
pub(in crate::web) fn amending(p: &Page, text: &Text, actor: &Actor) -> Option<AmendingNote> {
    let amendment = text.amendment().filter(|_| text.ended.is_none())?;
    if amendment.is_open() && actor.seats.is_empty() {
        return None;
    }
    let number = amendment.number;
    let names = |parties: Vec<&str>| parties.join(", ");
    let sentence = match text.negotiation() {
        Stage::Draft => p.t1("amendments-being-written", "revision", number),
        Stage::ChangesRequested => p.t1("amendments-being-changed", "revision", number),
        Stage::InReview => {
            let who = names(amendment.approvals_missing().map(|party| party.name.as_str()).collect());
            p.t2("amendments-in-review", "revision", number, "who", who)
        }
        _ => {
            let who = names(amendment.signatures_missing().map(|party| party.name.as_str()).collect());
            p.t2("amendments-being-signed", "revision", number, "who", who)
        }
    };
    let link = Some((load::address(text.kind, text.id, "review"), p.t1("amendments-read", "revision", number)));
    Some(AmendingNote { title: p.t("amendments-in-progress"), sentence, link, ..why(p, text, amendment) })
}

/// Why a revision amends the one before it, on its own paper.
pub(in crate::web) fn amends(p: &Page, text: &Text, revision: &Revision) -> Option<AmendingNote> {
    revision.amendment.as_ref()?;
    let held = |other: &&Revision| {
        other.number < revision.number
            && other.submitted.is_some()
            && other.closed.as_ref().is_none_or(|closed| closed.kind == crate::domain::texts::ClosedAs::Superseded)
    };
    let before = text.revisions().filter(held).max_by_key(|other| other.number)?;
    Some(AmendingNote { title: p.t1("amendments-amends", "revision", before.number), ..why(p, text, revision) })
}

fn why(p: &Page, text: &Text, revision: &Revision) -> AmendingNote {
    let amendment = revision.amendment.as_ref();
    AmendingNote {
        title: String::new(),
        sentence: String::new(),
        why: amendment.map(|amendment| p.t1("endings-because", "reason", p.t(amendment.code.said_of(text.kind)))).unwrap_or_default(),
        words: amendment.map(|amendment| amendment.words.clone()).unwrap_or_default(),
        link: None,
    }
}
