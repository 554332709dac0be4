//! Latvian verbs: an outcome has an infinitive, known by its ending, behind what says how, where and with whom.

use super::lexicon::Lexicon;
use super::reading::{Link, Opening};
use super::text::{Joint, Word};

/// How far from the beginning the infinitive is looked for.
const REACH: usize = 8;

/// How an outcome begins. Behind a lead-in that does not ask for an infinitive no form of the verb is asked for.
pub(super) fn opening(lexicon: &Lexicon, words: &[Word<'_>], bare: bool) -> Opening {
    let from = lexicon.of("before").at(words, 0).unwrap_or(0);
    let is_noun = words.get(from).is_none_or(|first| lexicon.of("noun endings").ends(&first.lower)) || lexicon.of("nouns").at(words, from).is_some();
    let reach = words.iter().enumerate().skip(from).take(REACH).take_while(|(at, word)| *at == from || word.joint != Joint::Stop);
    let found = reach.map(|(at, _)| at).find(|&at| words.get(at).is_some_and(|word| is_infinitive(lexicon, &word.lower)));
    match found.filter(|_| !is_noun) {
        None if bare || is_noun => Opening::NoVerb,
        None => Opening::Unknown,
        Some(at) => match lexicon.of("vague").at(words, at) {
            Some(count) => {
                let next = usize::from(count == 1 && words.get(at).is_some_and(|word| lexicon.of("states").has(&word.lower)));
                Opening::Vague(at, (at + count - 1 + next).min(words.len() - 1))
            }
            None => Opening::Action(at),
        },
    }
}

/// Whether a word behind a connector is a verb of the outcome. Behind a comma alone a word in -ot may be a participle.
pub(super) fn is_second(lexicon: &Lexicon, words: &[Word<'_>], at: usize, link: Link) -> bool {
    let Some(word) = words.get(at) else { return false };
    let lower = word.lower.as_str();
    let may_be_participle = link.by_comma && (lower.ends_with("ot") || lower.ends_with("oties")) && !lexicon.of("verbs").has(lower);
    is_infinitive(lexicon, lower) && !may_be_participle
}

/// Words in -t and -ties that are neither adverbs nor participles.
fn is_infinitive(lexicon: &Lexicon, word: &str) -> bool {
    let ending = word.strip_suffix("ties").or_else(|| word.strip_suffix('t'));
    let Some(stem) = ending.filter(|stem| stem.chars().count() > 1) else { return false };
    let participle = stem.ends_with("jo") || (stem.ends_with("ino") && !stem.ends_with("vaino"));
    !participle && !lexicon.of("participles").has(word) && !lexicon.of("not verbs").has(word) && stem.chars().all(char::is_alphabetic)
}
