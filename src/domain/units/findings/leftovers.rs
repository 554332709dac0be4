//! What was left over: a form's note in angle brackets, a sentence that stops in its middle.

use super::Line;
use super::reading::Reading;
use crate::domain::texts::{Finding, Weight};
use crate::domain::units::Unit;

/// Marks that stand for words somebody meant to write.
const STANDING_IN: [&str; 6] = ["???", "[…]", "[...]", "___", "todo:", "lorem ipsum"];
/// The most characters of a note in angle brackets.
const NOTE: usize = 200;

/// Every passage in every language that holds a form's note.
pub(super) fn passages(unit: &Unit, found: &mut Vec<Finding>) {
    for passage in unit.passages() {
        for (language, text) in &passage.wording.0 {
            if let Some(note) = placeholder(text) {
                let path = if *language == unit.language { passage.path.clone() } else { format!("{}@{language}", passage.path) };
                found.push(Finding::new(path, Weight::Hint, "findings-placeholder", "findings-why-placeholder").about(note, language));
            }
        }
    }
}

/// A line that stops in its middle: with dots in any language, with a word that asks for another where the language is read.
/// Answers whether it does in the language that is read.
pub(super) fn line(unit: &Unit, line: &Line<'_>, reading: Option<(&str, &Reading<'_>)>, found: &mut Vec<Finding>) -> bool {
    let mut stops = false;
    let has_children = !line.placed.node.children.is_empty();
    for (language, text) in &line.placed.node.text.0 {
        let read = reading.filter(|(read, _)| read == language);
        // Above points, dots and an open end lead on to them.
        if !has_children && placeholder(text).is_none() && (ends_open(text) || read.is_some_and(|(_, reading)| reading.breaks_off())) {
            stops |= read.is_some();
            let path = if *language == unit.language { line.path.clone() } else { format!("{}@{language}", line.path) };
            found.push(Finding::new(path, Weight::Hint, "findings-breaks-off", "findings-why-breaks-off"));
        }
    }
    stops
}

/// Whether a form's note stands in a passage: then it is not the author's sentence that would be read.
pub(super) fn has_note(text: &str) -> bool {
    placeholder(text).is_some()
}

fn ends_open(text: &str) -> bool {
    let text = text.trim_end();
    ["…", "...", " -", " –", " —", "/", "(", " &"].iter().any(|end| text.ends_with(end))
}

/// The first note of a form: words in angle brackets, or a mark that stands for words.
fn placeholder(text: &str) -> Option<&str> {
    let bracketed = text.match_indices('<').filter_map(|(at, _)| {
        let rest = text.get(at..)?;
        let end = rest.char_indices().take(NOTE).find(|&(_, c)| c == '>')?.0;
        let note = rest.get(..=end)?;
        let words = note.trim_matches(['<', '>', ' ']);
        (words.chars().count() > 2 && words.starts_with(char::is_alphabetic)).then_some(note)
    });
    let stands_in = || {
        let lower = text.to_ascii_lowercase();
        STANDING_IN.iter().find_map(|mark| lower.find(mark).and_then(|at| text.get(at..at + mark.len())))
    };
    bracketed.take(1).next().or_else(stands_in)
}
