//! What companies answered about one line: how many said what, and their words. `templates/texts/said.html` shows it wherever the line stands.

use crate::domain::answers::{Answer, Tally};
use crate::web::ui::Page;

/// The answers to one line.
#[derive(Debug)]
pub(in crate::web) struct Said {
    /// How many said what.
    pub counts: Vec<Count>,
    /// Their words.
    pub notes: Vec<Note>,
}

/// How many gave one answer.
#[derive(Debug)]
pub(in crate::web) struct Count {
    /// The kind of status for `ui/status.html`.
    pub kind: &'static str,
    /// In words.
    pub words: String,
}

/// A note to a line.
#[derive(Debug)]
pub(in crate::web) struct Note {
    /// Who, and on which revision where it was an earlier one.
    pub who: String,
    /// The words.
    pub text: String,
    /// Their language.
    pub lang: String,
}

/// The answers to one line, for the revision of this number.
pub(in crate::web) fn said(p: &Page, tally: &Tally, revision: i32) -> Said {
    let counts = Answer::ALL.iter().filter(|answer| tally.count(**answer) > 0).map(|&answer| {
        let (kind, key) = match answer {
            Answer::Keep => ("done", "answers-count-keep"),
            Answer::TooHard => ("partly", "answers-count-too-hard"),
            Answer::NotHere => ("not", "answers-count-not-here"),
        };
        Count { kind, words: p.t1(key, "n", tally.count(answer)) }
    });
    let notes = tally.notes.iter().map(|note| {
        let answer = note.answer.map(|answer| p.t(answer.key())).unwrap_or_default();
        let mut who = vec![note.by.clone(), note.organisation.clone(), answer];
        if note.revision != revision {
            who.push(p.t1("texts-revision-n", "revision", note.revision));
        }
        who.retain(|part| !part.is_empty());
        Note { who: who.join(", "), text: note.text.clone(), lang: note.language.clone() }
    });
    Said { counts: counts.collect(), notes: notes.collect() }
}
