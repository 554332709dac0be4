//! How a text ends: three transitions, and the note that says since when and why.

mod cancellation;
mod note;
mod supersession;
mod termination;

pub(in crate::web) use note::{EndedNote, ended};

use super::reasoned;
use crate::actions;
use crate::domain::texts::{Kind, Reason, Text};
use crate::web::extract::{Path, Reading, Writing};
use crate::web::routes::Routes;
use crate::web::ui::{Form, Page};

pub(super) fn routes() -> Routes {
    let routes = [Kind::Memorandum, Kind::Agreement].into_iter().fold(Routes::default(), |routes, kind| {
        let at = |noun: &str| format!("/{}/{{id}}/{noun}", kind.plural());
        routes
            .get(&at("termination"), move |Path(id), reading: Reading| termination::new(kind, id, reading))
            .post(&at("termination"), move |Path(id), writing: Writing| termination::create(kind, id, writing))
            .get(&at("cancellation"), move |Path(id), reading: Reading| cancellation::new(kind, id, reading))
            .post(&at("cancellation"), move |Path(id), writing: Writing| cancellation::create(kind, id, writing))
    });
    routes.get("/memoranda/{id}/supersession", supersession::new).post("/memoranda/{id}/supersession", supersession::create)
}

/// Why, as it was typed; what is missing is noted at its field.
fn why(form: &mut Form, kind: Kind) -> (Option<Reason>, String) {
    let list = Reason::of_ending(kind);
    let code = if list.is_empty() { None } else { form.choice("code", Reason::from_code, "endings-error-code") };
    let words = form.text("reason", 2_000);
    if words.is_empty() && matches!(code, None | Some(Reason::Other)) && (list.is_empty() || code.is_some()) {
        form.reject("reason", "endings-error-reason");
    }
    (code, words)
}

/// The same for the action.
fn reason(code: Option<Reason>, words: &str) -> actions::texts::Why<'_> {
    actions::texts::Why { code, words }
}

/// The part of the page that is the same for the three.
fn act(p: &Page, text: &Text) -> reasoned::Act {
    let codes = reasoned::choices(p, Reason::of_ending(text.kind), text.kind);
    reasoned::Act {
        words: p.t("endings-words"),
        hint: p.t(if codes.is_empty() { "endings-words-hint" } else { "endings-words-hint-private" }),
        optional: !codes.is_empty(),
        codes,
        ..reasoned::Act::default()
    }
}
