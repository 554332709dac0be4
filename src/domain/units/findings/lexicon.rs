//! The words the rules know of a language, read once from `words/*.txt`. A language without such a file is not read.

use super::text::Word;
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

/// How the verbs of a language are found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Grammar {
    /// The plain form in front; it is known from lists.
    English,
    /// An infinitive, known by its ending, behind what says how and where.
    Latvian,
}

/// Entries of one section: single words, and phrases by their first word.
#[derive(Debug, Default)]
pub(super) struct Section {
    words: HashSet<&'static str>,
    phrases: HashMap<&'static str, Vec<Vec<&'static str>>>,
    /// First words of which only the beginning is given.
    stems: Vec<&'static str>,
}

/// What is known of a language.
#[derive(Debug)]
pub(super) struct Lexicon {
    /// How its verbs are found.
    pub grammar: Grammar,
    sections: HashMap<&'static str, Section>,
    none: Section,
}

static ENGLISH: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::read(Grammar::English, include_str!("words/en.txt")));
static LATVIAN: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::read(Grammar::Latvian, include_str!("words/lv.txt")));

/// What is known of this language.
pub(super) fn lexicon(language: &str) -> Option<&'static Lexicon> {
    match language {
        "en" => Some(&ENGLISH),
        "lv" => Some(&LATVIAN),
        _ => None,
    }
}

impl Lexicon {
    fn read(grammar: Grammar, file: &'static str) -> Self {
        let mut sections: HashMap<&'static str, Section> = HashMap::new();
        let mut name = "";
        for line in file.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#')) {
            if let Some(section) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
                name = section;
                continue;
            }
            let section = sections.entry(name).or_default();
            line.split(',').map(str::trim).filter(|entry| !entry.is_empty()).for_each(|entry| section.add(entry));
        }
        Self { grammar, sections, none: Section::default() }
    }

    /// The entries under this name.
    pub fn of(&self, name: &str) -> &Section {
        self.sections.get(name).unwrap_or(&self.none)
    }
}

impl Section {
    fn add(&mut self, entry: &'static str) {
        let mut parts = entry.split([' ', '/']);
        let first = parts.next().unwrap_or_default();
        let rest: Vec<&'static str> = parts.collect();
        match first.strip_suffix('*') {
            Some(stem) => self.stems.push(stem),
            None if rest.is_empty() => {
                self.words.insert(first);
            }
            None => self.phrases.entry(first).or_default().push(rest),
        }
    }

    /// Whether this word stands in it.
    pub fn has(&self, word: &str) -> bool {
        self.words.contains(word)
    }

    /// How many words of the longest entry stand at this place.
    pub fn at(&self, words: &[Word<'_>], at: usize) -> Option<usize> {
        let first = words.get(at)?.lower.as_str();
        let phrases = self.phrases.get(first).into_iter().flatten();
        let longest = phrases.filter(|rest| fits(rest, words.get(at + 1..).unwrap_or_default())).map(|rest| rest.len() + 1).max();
        longest.or_else(|| (self.has(first) || self.stems.iter().any(|stem| first.starts_with(stem))).then_some(1))
    }

    /// The first place where an entry stands, and how many words it has.
    pub fn find(&self, words: &[Word<'_>]) -> Option<(usize, usize)> {
        (0..words.len()).find_map(|at| self.at(words, at).map(|count| (at, count)))
    }

    /// Whether an entry is the ending of this word, and not all of it.
    pub fn ends(&self, word: &str) -> bool {
        self.words.iter().any(|ending| word.len() > ending.len() + 1 && word.ends_with(ending))
    }
}

fn fits(rest: &[&str], words: &[Word<'_>]) -> bool {
    rest.len() <= words.len()
        && rest.iter().zip(words).all(|(wanted, word)| match wanted.strip_suffix('*') {
            Some(stem) => word.lower.starts_with(stem),
            None => word.lower == *wanted,
        })
}
