//! Words and choices that several pages of a partnership share.

use crate::actions::partnerships::Place;
use crate::domain::partnerships::Stage;
use crate::domain::roles::{OrganisationKind, Side};
use crate::web::ui::{Choice, Form, Page};

/// The kind of status a stage is.
pub(super) fn stage_kind(stage: Stage) -> &'static str {
    match stage {
        Stage::Forming => "wait",
        Stage::Active => "done",
        Stage::Ended => "off",
    }
}

/// The key of a stage's word.
pub(super) fn stage_word(stage: Stage) -> &'static str {
    stage.key()
}

/// The sides a form offers.
pub(super) fn sides(p: &Page) -> Vec<Choice> {
    Side::ALL
        .iter()
        .map(|side| {
            let text = match side {
                Side::Sending => "partnerships-side-sending-text",
                Side::Hosting => "partnerships-side-hosting-text",
                Side::Both => "partnerships-side-both-text",
                Side::Other => "partnerships-side-other-text",
            };
            Choice::new(side.code(), p.t(side.key())).hint(p.t(text))
        })
        .collect()
}

/// The kinds a form offers.
pub(super) fn kinds(p: &Page) -> Vec<Choice> {
    OrganisationKind::ALL.iter().map(|kind| Choice::new(kind.code(), p.t(kind.key()))).collect()
}

/// Reads side and kind; what cannot be accepted is noted in the form.
pub(super) fn place(form: &mut Form) -> Option<Place> {
    let side = form.choice("side", Side::from_code, "partnerships-error-side");
    let kind = form.choice("kind", OrganisationKind::from_code, "organisations-error-kind");
    Some(Place { side: side?, kind: kind? })
}
