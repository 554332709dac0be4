//! In which language something is written.

use super::labels::{folded, key};
use super::lexicon::COMMON;
use crate::domain::units::LANGUAGES;
use std::collections::HashMap;

/// Letters that one language has and its neighbours have not.
const LETTERS: &[(&str, &str)] =
    &[("lv", "āēīūģķļņ"), ("lt", "ėųįąę"), ("fi", "äö"), ("de", "ßü"), ("sv", "å"), ("et", "õ"), ("pl", "łżść"), ("fr", "çèê"), ("es", "ñ¿")];
/// What is looked at of a long text.
const SAMPLE: usize = 100_000;

/// The language of a text by its common words and its letters, where they speak for one.
pub(super) fn guess(text: &str) -> Option<&'static str> {
    let sample: String = text.chars().take(SAMPLE).collect::<String>().to_lowercase();
    let mut counts: HashMap<String, usize> = HashMap::new();
    let plain: String = folded(&sample).into_iter().collect();
    for word in plain.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        *counts.entry(word.to_owned()).or_default() += 1;
    }
    let words = |words: &[&str]| 2 * words.iter().filter_map(|word| counts.get(&key(word))).sum::<usize>();
    let letters = |language: &str| {
        let own = LETTERS.iter().find(|(known, _)| *known == language).map_or("", |(_, letters)| letters);
        sample.chars().filter(|c| own.contains(*c)).count()
    };
    let mut scores: Vec<(usize, &'static str)> = COMMON.iter().map(|(language, common)| (words(common) + letters(language), *language)).collect();
    scores.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    let (best, language) = scores.first().copied()?;
    let second = scores.get(1).map_or(0, |(score, _)| *score);
    (best > 3 && best > second).then_some(language)
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
        // Short words that mean something else at the end of a head.
        let is_word = matches!(tail.to_lowercase().as_str(), "no" | "is" | "it" | "da");
        if let Some(code) = named(&tail).filter(|_| !is_word) {
            return (words.trim().trim_end_matches(['(', '[', '–', '-', ':', '_', '.']).trim().to_owned(), Some(code));
        }
    }
    (head.to_owned(), None)
}
