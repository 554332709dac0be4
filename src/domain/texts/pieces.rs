//! Differences within one passage, word by word. A piece never begins or ends within what a reader sees as one sign: a letter with
//! its combining marks, a syllable, an emoji of several parts.

use similar::{Algorithm, DiffTag, capture_diff_slices};
use unicode_segmentation::UnicodeSegmentation;

/// One piece of a compared text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// Whether it stayed, came or went.
    pub change: Change,
    /// The words.
    pub text: String,
}

/// What happened to a piece.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// In both.
    Same,
    /// Only in the new one.
    Added,
    /// Only in the old one.
    Removed,
}

impl Piece {
    fn new(change: Change, text: impl Into<String>) -> Self {
        Self { change, text: text.into() }
    }

    /// Whether it came.
    pub fn is_added(&self) -> bool {
        self.change == Change::Added
    }

    /// Whether it went.
    pub fn is_removed(&self) -> bool {
        self.change == Change::Removed
    }
}

/// As many pairs of words are compared at most; longer passages are compared by sentences first, so that the time a page takes is
/// bounded whatever somebody writes.
const PAIRS: usize = 1_000_000;

/// A passage as it stands, with nothing compared.
pub fn whole(text: &str, change: Change) -> Vec<Piece> {
    if text.is_empty() { Vec::new() } else { vec![Piece::new(change, text)] }
}

/// Compares two passages. Without the added pieces it is the old one to the letter, without the removed ones the new one.
pub fn compare(before: &str, after: &str) -> Vec<Piece> {
    if before == after {
        return whole(after, Change::Same);
    }
    if before.is_empty() || after.is_empty() {
        return whole(before, Change::Removed).into_iter().chain(whole(after, Change::Added)).collect();
    }
    told(hunks(before, after))
}

/// A stretch that is the same, or one text in the place of another.
#[derive(Debug)]
enum Hunk {
    Same(String),
    Changed(String, String),
}

fn hunks(before: &str, after: &str) -> Vec<Hunk> {
    let (old, new) = (words(before), words(after));
    if old.len().saturating_mul(new.len()) <= PAIRS {
        return diff(&old, &new);
    }
    let (old, new) = (sentences(before), sentences(after));
    if old.len().saturating_mul(new.len()) > PAIRS {
        return vec![Hunk::Changed(before.to_owned(), after.to_owned())];
    }
    let mut fine = Vec::new();
    for hunk in diff(&old, &new) {
        match hunk {
            Hunk::Changed(gone, come) => {
                let (old, new) = (words(&gone), words(&come));
                if old.len().saturating_mul(new.len()) <= PAIRS {
                    fine.extend(diff(&old, &new));
                } else {
                    fine.push(Hunk::Changed(gone, come));
                }
            }
            same => fine.push(same),
        }
    }
    fine
}

fn diff(old: &[&str], new: &[&str]) -> Vec<Hunk> {
    capture_diff_slices(Algorithm::Myers, old, new)
        .into_iter()
        .map(|op| {
            let (tag, from, to) = op.as_tag_tuple();
            let gone = || old.get(from).unwrap_or_default().concat();
            let come = || new.get(to.clone()).unwrap_or_default().concat();
            match tag {
                DiffTag::Equal => Hunk::Same(come()),
                DiffTag::Delete => Hunk::Changed(gone(), String::new()),
                DiffTag::Insert => Hunk::Changed(String::new(), come()),
                DiffTag::Replace => Hunk::Changed(gone(), come()),
            }
        })
        .collect()
}

/// Hunks as pieces: neighbouring changes are told as one, and so are changes with nothing but a space between them: nobody reads
/// a sentence of which every second word is struck out.
fn told(hunks: Vec<Hunk>) -> Vec<Piece> {
    let mut runs: Vec<Hunk> = Vec::new();
    let mut hunks = hunks.into_iter().peekable();
    while let Some(hunk) = hunks.next() {
        let joins = matches!(hunks.peek(), Some(Hunk::Changed(..)));
        match (runs.last_mut(), hunk) {
            (Some(Hunk::Changed(gone, come)), Hunk::Changed(more_gone, more_come)) => {
                gone.push_str(&more_gone);
                come.push_str(&more_come);
            }
            (Some(Hunk::Changed(gone, come)), Hunk::Same(space)) if joins && is_gap(&space) => {
                gone.push_str(&space);
                come.push_str(&space);
            }
            (_, hunk) => runs.push(hunk),
        }
    }
    runs.into_iter()
        .flat_map(|run| match run {
            Hunk::Same(text) => whole(&text, Change::Same),
            Hunk::Changed(gone, come) => {
                let mut pieces = whole(&gone, Change::Removed);
                pieces.extend(whole(&come, Change::Added));
                pieces
            }
        })
        .collect()
}

fn is_gap(text: &str) -> bool {
    text.chars().all(|c| c.is_whitespace() && c != '\n')
}

fn words(text: &str) -> Vec<&str> {
    unbroken(text, text.split_word_bounds())
}

fn sentences(text: &str) -> Vec<&str> {
    unbroken(text, text.split_sentence_bounds())
}

/// Joins parts of a text whose border lies within one sign: the rules for words part Thai and Lao vowels from their consonants.
fn unbroken<'a>(text: &'a str, parts: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut signs = text.grapheme_indices(true).map(|(at, sign)| at + sign.len());
    let mut sign_end = 0;
    let (mut begin, mut end) = (0, 0);
    let mut found = Vec::new();
    for part in parts {
        end += part.len();
        while sign_end < end {
            sign_end = signs.next().unwrap_or(text.len());
        }
        if sign_end == end {
            found.extend(text.get(begin..end));
            begin = end;
        }
    }
    found.extend(text.get(begin..).filter(|rest| !rest.is_empty()));
    found
}
