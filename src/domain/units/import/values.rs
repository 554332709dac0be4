//! Levels and lengths as schools write them: `4`, `4. līmenis`, `EQF 4`, `80 h`, `10 days / 80 hours`.

use super::labels::key;
use crate::domain::esco::Pillar;
use crate::domain::sectors::Sector;
use crate::domain::units::{CONCEPTS, Concept};

/// Words that say what a number is and nothing more.
const LEVEL_WORDS: &[&str] = &["level", "eqf", "nqf", "eki", "lki", "limenis", "pkl", "taso", "tason", "niveau", "stufe", "eqr", "dqr", "nqr", "nr"];
const DAY_WORDS: &[&str] = &["day", "days", "d", "diena", "dienas", "dienu", "paiva", "paivaa", "paivia", "tag", "tage", "tagen", "pv"];
const HOUR_WORDS: &[&str] =
    &["hour", "hours", "h", "hrs", "stunda", "stundas", "stundu", "st", "tunti", "tuntia", "stunde", "stunden", "std", "zeitstunden"];
const POINT_WORDS: &[&str] = &["point", "points", "ecvet", "punkts", "punkti", "osp", "pistetta", "punkte", "cp", "lp"];

/// A number that was read, and whether there were words beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Number {
    pub value: u16,
    pub alone: bool,
}

fn words(text: &str) -> Vec<String> {
    let text = key(text);
    // `80h` is two words.
    let mut apart = String::new();
    let mut last = ' ';
    for c in text.chars() {
        if last.is_ascii_digit() && c.is_alphabetic() {
            apart.push(' ');
        }
        apart.push(c);
        last = c;
    }
    apart.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

fn number(text: &str, known: &[&str]) -> Option<Number> {
    let words = words(text);
    let numbers: Vec<u16> = words.iter().filter_map(|word| word.parse().ok()).collect();
    let value = *numbers.first()?;
    let alone = numbers.len() == 1 && words.iter().all(|word| word.parse::<u16>().is_ok() || known.contains(&word.as_str()));
    Some(Number { value, alone })
}

/// A level from 1 to 8, in Arabic or Roman figures.
pub(super) fn level(text: &str) -> Option<Number> {
    const ROMAN: [&str; 8] = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii"];
    let found = number(text, LEVEL_WORDS).or_else(|| {
        let words = words(text);
        let at = words.iter().find_map(|word| ROMAN.iter().position(|roman| roman == word))?;
        let alone = words.iter().all(|word| ROMAN.contains(&word.as_str()) || LEVEL_WORDS.contains(&word.as_str()));
        Some(Number { value: u16::try_from(at + 1).ok()?, alone })
    });
    found.filter(|number| (1..=8).contains(&number.value))
}

/// Days from 1 to 999.
pub(super) fn days(text: &str) -> Option<Number> {
    number(text, DAY_WORDS).filter(|number| (1..=999).contains(&number.value))
}

/// Hours from 1 to 9,999.
pub(super) fn hours(text: &str) -> Option<Number> {
    number(text, HOUR_WORDS).filter(|number| (1..=9_999).contains(&number.value))
}

/// ECVET points.
pub(super) fn points(text: &str) -> Option<Number> {
    number(text, POINT_WORDS)
}

/// A length in words: days, hours, and whether nothing else was said.
pub(super) fn length(text: &str) -> (Option<u16>, Option<u16>, bool) {
    let words = words(text);
    let (mut days, mut hours, mut whole) = (None, None, true);
    let mut pending = None;
    for word in &words {
        if let Ok(value) = word.parse::<u16>() {
            whole &= pending.is_none();
            pending = Some(value);
        } else if DAY_WORDS.contains(&word.as_str()) && days.is_none() && pending.is_some_and(|value| (1..=999).contains(&value)) {
            days = pending.take();
        } else if HOUR_WORDS.contains(&word.as_str()) && hours.is_none() && pending.is_some_and(|value| (1..=9_999).contains(&value)) {
            hours = pending.take();
        } else {
            whole = false;
        }
    }
    (days, hours, whole && pending.is_none() && !words.is_empty())
}

/// A code of ISCED-F at the beginning of a text: two to four figures.
pub(super) fn sector(text: &str) -> Option<String> {
    let first = text.split_whitespace().next()?.trim_end_matches([':', '.', ',']);
    Sector::from_code(first).map(|sector| sector.code().to_owned())
}

/// The longest term of a concept, in characters.
const TERM: usize = 500;

/// A concept of ESCO, where its address is one of this kind.
pub(super) fn concept(label: &str, uri: &str, pillar: Pillar) -> Option<Concept> {
    let is_one = uri.starts_with(pillar.namespace()) && !uri.contains(char::is_whitespace) && label.chars().count() <= TERM;
    is_one.then(|| Concept { uri: uri.to_owned(), label: label.to_owned() })
}

/// Concepts in a cell, one a line, each its term and its address; `None` where a line is none, or where there are too many.
pub(super) fn concepts(text: &str, pillar: Pillar) -> Option<Vec<Concept>> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let found: Option<Vec<Concept>> = lines
        .map(|line| {
            let (label, uri) = line.split_at(line.find(pillar.namespace())?);
            concept(label.trim().trim_end_matches(['<', '(']).trim_end(), uri.trim().trim_end_matches(['>', ')']), pillar)
        })
        .collect();
    found.filter(|found| !found.is_empty() && found.len() <= CONCEPTS)
}

/// Whether a value is only what a form asks for: `<brief overview>`, `[title]`, `____`.
pub(super) fn is_placeholder(text: &str) -> bool {
    let text = text.trim();
    let wrapped = |open: char, close: char| text.starts_with(open) && text.ends_with(close) && text.chars().count() > 2;
    wrapped('<', '>') || wrapped('[', ']') || (!text.is_empty() && text.chars().all(|c| matches!(c, '_' | '.' | '…' | ' ')))
}

/// Whether a cell is only the number of its row: `3`, `2.1`, `K1`, `S2.3`.
pub(super) fn is_mark(text: &str) -> bool {
    let text = text.trim();
    let number = text.trim_start_matches(|c: char| c.is_ascii_uppercase()).trim_end_matches(['.', ')']);
    text.len() < 10
        && text.len() - number.len() < 4
        && !number.is_empty()
        && number.split(['.', '-']).all(|part| !part.is_empty() && part.chars().all(|c| c.is_ascii_digit()))
}

/// Whether a row is rated, as a table says it.
pub(super) fn yes(text: &str) -> Option<bool> {
    match key(text).as_str() {
        "yes" | "y" | "x" | "1" | "true" | "ja" | "j" | "kylla" | "k" | "✓" => Some(true),
        "no" | "n" | "0" | "false" | "ne" | "nein" | "ei" | "e" => Some(false),
        _ => None,
    }
}
