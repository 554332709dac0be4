//! Who has signed, who is missing: beside the paper and on it.

use super::parties::SignatureLine;
use super::words::role_words;
use crate::domain::actor::Actor;
use crate::domain::ids::PartyId;
use crate::domain::texts::{Party, Revision, Signature, Text};
use crate::web::ui::{Line, Page};

/// One block of signatures on the paper.
#[derive(Debug)]
pub(in crate::web) struct SignatureBlock {
    /// Kind of status.
    pub kind: &'static str,
    /// Its word.
    pub word: String,
    /// Whether it is signed.
    pub signed: bool,
    /// The name that stands on the paper, or the party's.
    pub name: String,
    /// In which role.
    pub position: String,
    /// Party, place and date, means.
    pub lines: Vec<Line>,
    /// Whether it is the reader's turn.
    pub me: bool,
}

/// The signatures of a revision as a list beside the paper.
pub(in crate::web) fn signatures(p: &Page, text: &Text, revision: &Revision, actor: &Actor) -> Vec<SignatureLine> {
    let mine = signing(text, revision, actor);
    let signing = revision.parties.iter().filter(|party| party.signs);
    signing
        .map(|party| {
            if let Some(signature) = revision.signature(party.id) {
                let line = p.t2("texts-signed-for", "party", party_words(p, party), "at", p.moment(&signature.at));
                return SignatureLine { kind: "done", name: signature.name.clone(), lines: vec![line.into()], me: false };
            }
            let me = mine == Some(party.id);
            let (kind, word) = missing(me);
            let line = p.t2("texts-seat-and-word", "seat", p.t(party.seat.key()), "word", p.t(word));
            SignatureLine { kind, name: party.name.clone(), lines: vec![line.into()], me }
        })
        .collect()
}

/// The blocks of signatures on the paper, in the order of the form; an unsigned one is left open for a signature by hand.
pub(in crate::web) fn signature_blocks(p: &Page, text: &Text, revision: &Revision, actor: &Actor) -> Vec<SignatureBlock> {
    let mine = signing(text, revision, actor);
    let signing = revision.parties.iter().filter(|party| party.signs);
    signing
        .map(|party| {
            if let Some(signature) = revision.signature(party.id) {
                return given(p, party, signature);
            }
            let me = mine == Some(party.id);
            let (kind, word) = missing(me);
            let lines = vec![p.t(party.seat.key()).into()];
            SignatureBlock { kind, word: p.t(word), signed: false, name: party.name.clone(), position: String::new(), lines, me }
        })
        .collect()
}

fn given(p: &Page, party: &Party, signature: &Signature) -> SignatureBlock {
    let mut lines: Vec<Line> = vec![
        party_words(p, party).into(),
        p.t2("texts-place-and-day", "place", signature.place.as_str(), "day", p.moment(&signature.at)).into(),
        p.t(if signature.by_link { "links-means" } else { "texts-means-account" }).into(),
    ];
    if let Some(reason) = &signature.late_reason {
        lines.extend([p.t("texts-signed-late").into(), Line::Typed(reason.clone())]);
    }
    SignatureBlock {
        kind: "done",
        word: p.t("texts-signature-given"),
        signed: true,
        name: signature.name.clone(),
        position: role_words(p, &signature.role),
        lines,
        me: false,
    }
}

fn missing(me: bool) -> (&'static str, &'static str) {
    if me { ("turn", "texts-signature-mine") } else { ("wait", "texts-signature-missing") }
}

fn signing(text: &Text, revision: &Revision, actor: &Actor) -> Option<PartyId> {
    text.signatory(actor).ok().filter(|signatory| signatory.revision() == revision.id).map(|signatory| signatory.party())
}

/// A party with its part; a person's own name already stands above, so only the part is said.
fn party_words(p: &Page, party: &Party) -> String {
    if party.organisation.is_some() { party.name.clone() } else { p.t(party.seat.key()) }
}
