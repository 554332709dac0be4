//! The same words twice. Under another heading or another outcome they say something else and are not found.

use super::Line;
use crate::domain::texts::{Finding, Weight};
use crate::domain::units::Unit;
use std::collections::HashMap;

/// Every line that says what a line before it says, in any column.
pub(super) fn duplicates<'a>(unit: &Unit, lines: impl Iterator<Item = &'a Line<'a>>, found: &mut Vec<Finding>) {
    let mut before: HashMap<String, Vec<(String, String)>> = HashMap::new();
    for line in lines {
        let text = plain(line.text(&unit.language));
        let is_heading = line.placed.mark().is_empty();
        if text.is_empty() || is_heading {
            continue;
        }
        let above = line.placed.parent.map(|parent| plain(parent.text.get(&unit.language))).unwrap_or_default();
        let same = before.entry(text).or_default();
        let twin = same.iter().find(|(other, _)| *other == above || other.is_empty() || above.is_empty());
        match twin {
            Some((_, mark)) => found.push(Finding::new(&line.path, Weight::Hint, "findings-twice", "findings-why-twice").with(mark.as_str())),
            None => same.push((above, line.placed.mark())),
        }
    }
}

/// Without case, space and the marks at the end, which change nothing of what is said.
fn plain(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").trim_end_matches(['.', ';', ',', ':', ' ']).to_lowercase()
}
