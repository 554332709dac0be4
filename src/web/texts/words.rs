//! Words and signs that follow from data of a text. Latvian needs the gender of the noun: a unit is feminine, the other two are masculine.

use crate::domain::roles::Role;
use crate::domain::texts::{ClosedAs, Kind, PartySeat, Revision, Stage, Text};
use crate::web::ui::Page;

/// The key of a stage's word for this kind.
pub(in crate::web) fn stage_word(kind: Kind, stage: Stage) -> &'static str {
    let unit = kind == Kind::Unit;
    match stage {
        Stage::Agreed if unit => "texts-stage-unit-agreed",
        Stage::Agreed => "texts-stage-document-agreed",
        Stage::PartiallySigned => "texts-stage-document-partially-signed",
        Stage::Signed => "texts-stage-document-signed",
        Stage::Expired => "texts-stage-document-expired",
        Stage::Retired => "texts-stage-unit-retired",
        Stage::Terminated => "texts-stage-document-terminated",
        Stage::Superseded => "texts-stage-document-superseded",
        Stage::Cancelled => "texts-stage-document-cancelled",
        Stage::EndedEarly => "texts-stage-document-ended-early",
        Stage::Completed => "texts-stage-document-completed",
        Stage::Draft | Stage::ChangesRequested | Stage::InReview | Stage::InForce | Stage::Active => stage.key(),
    }
}

/// The kind of status a stage is, for the macro `status`.
pub(in crate::web) fn status_kind(kind: Kind, stage: Stage) -> &'static str {
    match stage {
        Stage::Draft | Stage::ChangesRequested => "draft",
        Stage::Agreed if kind == Kind::Unit => "done",
        Stage::Agreed | Stage::InReview | Stage::PartiallySigned => "wait",
        Stage::Signed | Stage::InForce | Stage::Active | Stage::Completed => "done",
        Stage::Expired | Stage::Retired | Stage::Terminated | Stage::Superseded | Stage::Cancelled | Stage::EndedEarly => "off",
    }
}

/// The role in which somebody approved or signed: a position as it was worded, or the name of a role.
pub(in crate::web) fn role_words(p: &Page, role: &str) -> String {
    Role::from_code(role).map_or_else(|| role.to_owned(), |role| p.t(role.key()))
}

/// What a paper of this revision says on its face where it is not the valid one: a message key.
pub(in crate::web) fn face(text: &Text, revision: &Revision, stage: Stage) -> Option<&'static str> {
    if revision.is_open() {
        Some("texts-face-draft")
    } else if let Some(closed) = &revision.closed {
        Some(match closed.kind {
            ClosedAs::Superseded => "texts-face-superseded",
            ClosedAs::Withdrawn => "texts-face-withdrawn",
            ClosedAs::ChangesRequested | ClosedAs::Replaced => "texts-face-closed",
        })
    } else if !revision.is_agreed() {
        Some("texts-face-in-review")
    } else if !revision.is_complete() {
        Some("texts-face-unsigned")
    } else if text.agreed().is_some_and(|agreed| agreed.id != revision.id) {
        Some("texts-face-replaced")
    } else if matches!(stage, Stage::Expired | Stage::Retired | Stage::Terminated | Stage::Superseded | Stage::Cancelled | Stage::EndedEarly) {
        Some("texts-face-ended")
    } else {
        None
    }
}

/// The sentence one agrees to when signing: `who` is the party, `title` and `revision` are the text's.
pub(super) fn sentence(kind: Kind, seat: PartySeat) -> &'static str {
    match (kind, seat) {
        (Kind::Agreement, PartySeat::Learner) => "texts-sentence-learner",
        (Kind::Agreement, PartySeat::Guardian) => "texts-sentence-guardian",
        (Kind::Agreement, _) => "texts-sentence-agreement",
        (Kind::Memorandum, _) => "texts-sentence-memorandum",
        (Kind::Unit, _) => "texts-sentence-unit",
    }
}

/// The sentence by which somebody attests a signature that was given elsewhere: `who` is the party, `title` and `revision` are the text's.
pub(super) fn attestation(kind: Kind) -> &'static str {
    match kind {
        Kind::Agreement => "texts-attest-agreement",
        Kind::Memorandum | Kind::Unit => "texts-attest-memorandum",
    }
}

/// What happens once everybody has signed.
pub(super) fn after_signing(kind: Kind) -> &'static str {
    match kind {
        Kind::Unit => "texts-after-unit",
        Kind::Memorandum => "texts-after-memorandum",
        Kind::Agreement => "texts-after-agreement",
    }
}
