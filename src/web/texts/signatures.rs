//! Who has signed, who is missing: beside the paper and on it.

use super::load::address;
use super::parties::SignatureLine;
use super::words::role_words;
use crate::domain::actor::Actor;
use crate::domain::ids::PartyId;
use crate::domain::texts::{Attested, Means, Odd, Party, Revision, Signature, Text};
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
                let given = signature.attested.as_ref().map_or_else(|| p.moment(&signature.at), |attested| p.date(&attested.signed_on));
                let mut lines: Vec<Line> = vec![p.t2("texts-signed-for", "party", party_words(p, party), "at", given).into()];
                if let Some(attested) = &signature.attested {
                    lines.push(attested_words(p, signature, attested).into());
                    lines.push(file(p, text, actor, signature, attested, attested.hash.short()));
                }
                return SignatureLine { kind: "done", name: signature.name.clone(), lines, me: false };
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
                return given(p, text, revision, actor, party, signature);
            }
            let me = mine == Some(party.id);
            let (kind, word) = if me { ("turn", "ui-status-turn") } else { ("wait", "ui-not-signed") };
            let lines = vec![p.t(party.seat.key()).into()];
            SignatureBlock { kind, word: p.t(word), signed: false, name: party.name.clone(), position: String::new(), lines, me }
        })
        .collect()
}

fn given(p: &Page, text: &Text, revision: &Revision, actor: &Actor, party: &Party, signature: &Signature) -> SignatureBlock {
    let day = signature.attested.as_ref().map_or_else(|| p.moment(&signature.at), |attested| p.date(&attested.signed_on));
    let mut lines: Vec<Line> = vec![party_words(p, party).into(), p.t2("texts-place-and-day", "place", signature.place.as_str(), "day", day).into()];
    match &signature.attested {
        Some(attested) => {
            lines.push(attested_words(p, signature, attested).into());
            lines.push(file(p, text, actor, signature, attested, attested.hash.to_string()));
        }
        None => lines.push(p.t(signature.means.key()).into()),
    }
    if let Some(reason) = &signature.late_reason {
        let odd = signature.attested.as_ref().and_then(|attested| text.odd(revision, attested.signed_on));
        let why = if odd == Some(Odd::BeforeFrozen) { "texts-signed-early" } else { "texts-signed-late" };
        lines.extend([p.t(why).into(), Line::Typed(reason.clone())]);
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

/// On what the signature rests, and whose word that is.
fn attested_words(p: &Page, signature: &Signature, attested: &Attested) -> String {
    let key = if signature.means == Means::File { "texts-attested-file" } else { "texts-attested-paper" };
    p.t2(key, "who", attested.by.as_str(), "day", p.moment(&signature.at))
}

/// The file, where this reader opens it.
fn file(p: &Page, text: &Text, actor: &Actor, signature: &Signature, attested: &Attested, hash: String) -> Line {
    let base = match actor.guest() {
        Some(guest) => format!("/s/{}/signatures", guest.id),
        None => address(text.kind, text.id, "signatures"),
    };
    Line::File { href: format!("{base}/{}/file", signature.id), text: p.t2("texts-file-and-hash", "kind", p.t(attested.kind.key()), "hash", hash) }
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
