//! What a language's grammar tells of a passage: how it begins, and whether it does more than one thing.

use super::lexicon::{Grammar, Lexicon};
use super::text::{Joint, Word, said, words};
use super::{english, latvian};

/// So many words apart, two verbs are quoted with what stands between them.
const NEAR: usize = 3;

/// How an outcome begins, behind what belongs to its lead-in. The numbers are places among its words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Opening {
    /// With a verb that says what is done.
    Action(usize),
    /// With a word that is not known and may well be such a verb.
    Unknown,
    /// With a verb that nobody can see done: from here to here.
    Vague(usize, usize),
    /// With no verb, or not with the form that continues the lead-in.
    NoVerb,
}

/// A passage in a language that is read.
#[derive(Debug)]
pub(super) struct Reading<'a> {
    /// What is known of its language.
    pub lexicon: &'static Lexicon,
    /// Its words.
    pub words: Vec<Word<'a>>,
    text: &'a str,
}

impl<'a> Reading<'a> {
    /// The words of a passage.
    pub fn new(lexicon: &'static Lexicon, text: &'a str) -> Self {
        let mut words = words(text);
        if lexicon.grammar == Grammar::English {
            words.iter_mut().for_each(|word| english::british(&mut word.lower));
        }
        Self { lexicon, words, text }
    }

    /// How it begins. `bare` says that its lead-in asks for the plain form of the verb.
    pub fn opening(&self, bare: bool) -> Opening {
        match self.lexicon.grammar {
            Grammar::English => english::opening(self.lexicon, &self.words, bare),
            Grammar::Latvian => latvian::opening(self.lexicon, &self.words, bare),
        }
    }

    /// What it does besides, where it does more than the action at `first`: both verbs as they stand, dots between them where they stand far apart.
    pub fn two_actions(&self, first: usize) -> Option<String> {
        let other = second_action(self.lexicon, &self.words, first)?;
        let near = other - first <= NEAR;
        Some(if near { self.said(first, other).to_owned() } else { format!("{} … {}", self.said(first, first), self.said(other, other)) })
    }

    /// Whether nothing stands behind the action at `first` but how it is done, and the verb does not say enough alone.
    pub fn lacks_object(&self, first: usize) -> bool {
        let Some(verb) = self.words.get(first) else { return false };
        let enough = self.lexicon.of("without object").has(&verb.lower) || (self.lexicon.grammar == Grammar::Latvian && verb.lower.ends_with("ties"));
        !enough && self.words.iter().skip(first + 1).all(|word| is_adverb(self.lexicon, word))
    }

    /// Whether the sentence stops before its end: with a word that must be followed by another, or with dots.
    pub fn breaks_off(&self) -> bool {
        let Some(last) = self.words.last() else { return false };
        let asks = self.words.iter().any(|word| self.lexicon.of("questions").has(&word.lower));
        self.lexicon.of("endings").has(&last.lower) && !asks
    }

    /// Whether it says no more than one thing by its name.
    pub fn is_one_word(&self) -> bool {
        let articles = self.lexicon.of("determiners that begin");
        self.words.iter().filter(|word| !articles.has(&word.lower)).count() == 1
    }

    /// The words from one place to another as they stand.
    pub fn said(&self, from: usize, to: usize) -> &'a str {
        said(self.text, &self.words, from, to)
    }
}

/// Whether a word says how something is done.
pub(super) fn is_adverb(lexicon: &Lexicon, word: &Word<'_>) -> bool {
    let lower = word.lower.as_str();
    lexicon.of("adverbs").has(lower) || (lexicon.of("adverb endings").ends(lower) && !lexicon.of("not adverbs").has(lower))
}

/// Whether a lead-in asks for the plain form of the verb behind it: `is able to`, `spēj`. One that is empty does not ask otherwise.
pub(super) fn asks_plain_form(lexicon: &Lexicon, lead_in: &str) -> bool {
    words(lead_in).last().is_none_or(|word| lexicon.of("modal").has(&word.lower))
}

/// The place of a verb that is joined to the first one as its equal. A word that is a verb only at times counts where the first
/// verb stands right before, or where an object follows; behind *to*, *how*, *that* it hangs on the first verb and does not.
fn second_action(lexicon: &Lexicon, words: &[Word<'_>], first: usize) -> Option<usize> {
    let connectors = lexicon.of("connectors");
    let (mut chained, mut hangs) = (true, false);
    for at in first + 1..words.len() {
        let word = words.get(at)?;
        let begins = word.joint == Joint::Stop;
        let joined = connectors.at(words, at);
        if begins {
            (chained, hangs) = (false, false);
        }
        if joined.is_some() || word.joint != Joint::Space {
            let other = skip(lexicon, words, at + joined.unwrap_or(0));
            let by_comma = joined.is_none() && word.joint == Joint::Comma;
            if words.get(other).is_some() && !hangs && !is_pair(lexicon, words, first, other) {
                let link = Link { begins, chained, by_comma };
                let counts = match lexicon.grammar {
                    Grammar::English => english::is_second(lexicon, words, other, link),
                    Grammar::Latvian => latvian::is_second(lexicon, words, other, link),
                };
                if counts {
                    return Some(other);
                }
            }
        }
        hangs |= lexicon.of("subordinate").has(&word.lower);
        chained &= joined.is_some() || is_adverb(lexicon, word) || lexicon.of("particles").has(&word.lower);
    }
    None
}

/// How a word is joined to what stands before it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Link {
    /// It begins a new sentence or a new line.
    pub begins: bool,
    /// Nothing but connectors and adverbs stand between it and the first verb.
    pub chained: bool,
    /// By a comma alone.
    pub by_comma: bool,
}

/// Past connectors that follow each other, and adverbs before the verb.
fn skip(lexicon: &Lexicon, words: &[Word<'_>], mut at: usize) -> usize {
    while let Some(word) = words.get(at) {
        match lexicon.of("connectors").at(words, at) {
            Some(count) => at += count,
            None if is_adverb(lexicon, word) => at += 1,
            None => break,
        }
    }
    at
}

fn is_pair(lexicon: &Lexicon, words: &[Word<'_>], first: usize, other: usize) -> bool {
    lexicon.of("pairs").at(words, first).is_some_and(|count| first + count > other)
}
