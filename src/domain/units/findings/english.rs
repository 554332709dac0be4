//! English verbs: an outcome begins with the plain form, adverbs and circumstances before it.

use super::lexicon::Lexicon;
use super::reading::{Link, Opening, is_adverb};
use super::text::{Joint, Word};

/// How far behind a preposition the verb is looked for.
const REACH: usize = 9;

/// How an outcome begins.
pub(super) fn opening(lexicon: &Lexicon, words: &[Word<'_>], bare: bool) -> Opening {
    let mut at = lexicon.of("before").at(words, 0).unwrap_or(0);
    while words.get(at).is_some_and(|word| is_adverb(lexicon, word) || lexicon.of("connectors").has(&word.lower)) {
        at += 1;
    }
    let Some(first) = words.get(at) else { return Opening::NoVerb };
    if lexicon.of("prepositions").has(&first.lower) {
        let found = (at + 1..words.len().min(at + REACH)).find(|&at| {
            let may = words.get(at).filter(|word| is_verb(lexicon, &word.lower));
            may.is_some_and(|word| is_plain(lexicon, &word.lower) || word.joint == Joint::Comma || has_object(lexicon, words, at))
        });
        return found.map_or(Opening::NoVerb, |at| at_verb(lexicon, words, at));
    }
    let lower = first.lower.as_str();
    if lexicon.of("vague").at(words, at).is_some() || is_verb(lexicon, lower) {
        return at_verb(lexicon, words, at);
    }
    let third = third_person(lexicon, lower);
    if third && !bare {
        return Opening::Action(at);
    }
    let of = words.get(at + 1).is_some_and(|next| next.lower == "of" && next.joint == Joint::Space);
    let no_verb = third
        || of
        || words.len() == 1
        || lexicon.of("determiners that begin").has(lower)
        || lexicon.of("not verbs").at(words, at).is_some()
        || lexicon.of("noun endings").ends(lower)
        || is_form(lexicon, lower)
        || !lower.chars().all(char::is_alphabetic) && !lower.contains('-');
    if no_verb { Opening::NoVerb } else { Opening::Unknown }
}

fn at_verb(lexicon: &Lexicon, words: &[Word<'_>], at: usize) -> Opening {
    match lexicon.of("vague").at(words, at) {
        Some(count) => {
            let next = usize::from(count == 1 && words.get(at).is_some_and(|word| lexicon.of("states").has(&word.lower)));
            Opening::Vague(at, (at + count - 1 + next).min(words.len() - 1))
        }
        None => Opening::Action(at),
    }
}

/// Whether a word behind a connector is a verb of the outcome.
pub(super) fn is_second(lexicon: &Lexicon, words: &[Word<'_>], at: usize, link: Link) -> bool {
    let Some(word) = words.get(at) else { return false };
    let next = words.get(at + 1).filter(|next| next.joint == Joint::Space);
    let plain = is_plain(lexicon, &word.lower);
    let verb = plain || is_verb(lexicon, &word.lower);
    let of = next.is_some_and(|next| next.lower == "of");
    if of && !matches!(word.lower.as_str(), "dispose" | "make" | "take") {
        return false;
    }
    match link {
        Link { begins: true, .. } => plain || (verb && next.is_some()),
        Link { chained: true, .. } => verb,
        _ => plain || (verb && has_object(lexicon, words, at)),
    }
}

/// Whether a word that shows an object follows, right behind or behind a particle: `clean the`, `top up the`.
fn has_object(lexicon: &Lexicon, words: &[Word<'_>], at: usize) -> bool {
    let next = |at: usize| words.get(at).filter(|next| next.joint == Joint::Space);
    let shows = |at: usize| next(at).is_some_and(|next| lexicon.of("determiners").has(&next.lower));
    shows(at + 1) || (next(at + 1).is_some_and(|next| lexicon.of("particles").has(&next.lower)) && shows(at + 2))
}

/// -ize is read as -ise.
pub(super) fn british(word: &mut String) {
    if word.ends_with("ize") || word.ends_with("yze") {
        word.truncate(word.len() - 2);
        word.push_str("se");
    }
}

/// Whether it is a verb and nothing else.
fn is_plain(lexicon: &Lexicon, word: &str) -> bool {
    let known = |word: &str| lexicon.of("verbs").has(word) && !lexicon.of("verbs or nouns").has(word);
    let again = |prefix: &str| word.strip_prefix(prefix).is_some_and(|rest| known(rest.trim_start_matches('-')));
    known(word) || (!lexicon.of("verbs or nouns").has(word) && ["re", "de", "dis", "un", "pre", "mis"].into_iter().any(again))
}

/// Whether it is, or can be, the plain form of a verb.
fn is_verb(lexicon: &Lexicon, word: &str) -> bool {
    lexicon.of("verbs or nouns").has(word) || is_plain(lexicon, word) || word.rsplit_once('-').is_some_and(|(_, last)| is_plain(lexicon, last))
}

/// "diagnoses", "applies", "washes".
fn third_person(lexicon: &Lexicon, word: &str) -> bool {
    let stem = |suffix: &str, with: &str| word.strip_suffix(suffix).is_some_and(|stem| is_verb(lexicon, &format!("{stem}{with}")));
    stem("s", "") || stem("es", "") || stem("ies", "y")
}

/// "diagnosing", "diagnosed", and other words in -ing.
fn is_form(lexicon: &Lexicon, word: &str) -> bool {
    let past = |suffix: &str, with: &str| word.strip_suffix(suffix).is_some_and(|stem| is_verb(lexicon, &format!("{stem}{with}")));
    word.ends_with("ing") || past("ed", "") || past("d", "") || past("ied", "y")
}
