//! Since when a text has ended, and why; or from which day on it will have.

use crate::domain::days::local_date;
use crate::domain::texts::{EndedAs, Kind, Text};
use crate::web::texts::load;
use crate::web::ui::Page;

/// What stands over a text that has ended, or whose end is written down.
#[derive(Debug)]
pub(in crate::web) struct EndedNote {
    /// Its status: what came to its good end is done, all else is off.
    pub kind: &'static str,
    /// How and since when.
    pub title: String,
    /// Why, as one of the list; who wrote it down.
    pub lines: Vec<String>,
    /// Why, in words; may be empty.
    pub reason: String,
    /// What took its place, where the reader sees it: address and title.
    pub successor: Option<(String, String)>,
}

/// The note; nothing for what goes on, and for a unit, whose page says it itself.
pub(in crate::web) fn ended(p: &Page, text: &Text) -> Option<EndedNote> {
    let ended = text.ended.as_ref()?;
    let day = ended.on.unwrap_or_else(|| local_date(ended.at));
    let key = match (ended.kind, day > p.today) {
        (EndedAs::Retired, _) => return None,
        (EndedAs::Terminated, true) => "endings-will-be-terminated",
        (EndedAs::Terminated, false) => "endings-terminated",
        (EndedAs::EndedEarly, true) => "endings-will-end-early",
        (EndedAs::EndedEarly, false) => "endings-ended-early",
        (EndedAs::Superseded, _) => "endings-superseded",
        (EndedAs::Cancelled, _) => "endings-cancelled",
        (EndedAs::Completed, _) => "endings-completed",
    };
    let mut lines = Vec::new();
    if let Some(code) = ended.code {
        lines.push(p.t1("endings-because", "reason", p.t(code.said_of(text.kind))));
    }
    if !ended.by.is_empty() {
        let at = p.moment(&ended.at);
        lines.push(p.t3("endings-written-by", "who", ended.by.as_str(), "organisation", ended.organisation.as_str(), "at", at));
    }
    let successor = ended.successor.as_ref().and_then(|next| Some((load::address(Kind::Memorandum, next.id, ""), next.title.clone()?)));
    Some(EndedNote {
        kind: if ended.kind == EndedAs::Completed { "done" } else { "off" },
        title: p.t1(key, "day", p.date(&day)),
        lines,
        reason: ended.reason.clone(),
        successor,
    })
}
