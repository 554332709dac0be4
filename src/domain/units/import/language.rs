//! In which language something is written.

use super::labels::{folded, key};
use super::lexicon::COMMON;
use crate::domain::units::LANGUAGES;
use std::collections::HashMap;

/// The language of a text by its common words, where they speak for one.
pub(super) fn guess(text: &str) -> Option<&'static str> {
    let mut counts: HashMap<String, usize> = HashMap::new();
    let letters: String = folded(text).into_iter().take(100_000).collect();
    for word in letters.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        *counts.entry(word.to_owned()).or_default() += 1;
    }
    let score = |words: &[&str]| words.iter().filter_map(|word| counts.get(&key(word))).sum::<usize>();
    let mut scores: Vec<(usize, &'static str)> = COMMON.iter().map(|(language, words)| (score(words), *language)).collect();
    scores.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    let (best, language) = scores.first().copied()?;
    let second = scores.get(1).map_or(0, |(score, _)| *score);
    (best > 1 && best > second).then_some(language)
}

/// English and own names of languages, as heads of tables write them.
const NAMES: &[(&str, &[&str])] = &[
    ("en", &["english", "englisch", "anglu", "anglu valoda", "englanti", "anglais"]),
    ("lv", &["latvian", "latviesu", "latviesu valoda", "latviski", "lettisch", "latvia"]),
    ("fi", &["finnish", "suomi", "suomeksi", "finnisch", "somu", "somu valoda"]),
    ("de", &["german", "deutsch", "vacu", "vacu valoda", "saksa"]),
    ("lt", &["lithuanian", "lietuviu", "lietuviu valoda"]),
    ("et", &["estonian", "eesti", "eesti keel", "igaunu", "igaunu valoda"]),
    ("sv", &["swedish", "svenska", "ruotsi", "zviedru valoda"]),
    ("da", &["danish", "dansk"]),
    ("no", &["norwegian", "norsk"]),
    ("nl", &["dutch", "nederlands"]),
    ("fr", &["french", "francais"]),
    ("es", &["spanish", "espanol"]),
    ("it", &["italian", "italiano"]),
    ("pl", &["polish", "polski"]),
    ("uk", &["ukrainian"]),
];

/// A language of the list by its code or name.
pub(super) fn named(text: &str) -> Option<&'static str> {
    let text = key(text.trim().trim_matches(['(', ')', '[', ']', ':']));
    if let Some((code, _)) = LANGUAGES.iter().find(|(code, name)| *code == text || key(name) == text) {
        return Some(code);
    }
    NAMES.iter().find(|(_, names)| names.contains(&text.as_str())).map(|(code, _)| *code)
}

/// A head such as `Outcome (lv)`, `criteria en` or `Text – English`: its words and its language.
pub(super) fn split(head: &str) -> (String, Option<&'static str>) {
    let head = head.trim();
    if let Some(code) = named(head) {
        return (String::new(), Some(code));
    }
    let cut = head.rfind(['(', '[', ' ', '–', '-', ':', '_', '.']);
    if let Some(cut) = cut {
        let (words, tail) = head.split_at(cut);
        let tail: String = tail.chars().skip(1).collect();
        if let Some(code) = named(&tail) {
            return (words.trim().trim_end_matches(['(', '[', '–', '-', ':', '_', '.']).trim().to_owned(), Some(code));
        }
    }
    (head.to_owned(), None)
}
