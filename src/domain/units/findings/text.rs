//! A passage as the rules read it: its words, and what stands between them.

/// What stands between a word and the one before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Joint {
    /// Nothing but space, or a mark that parts nothing.
    Space,
    /// A comma.
    Comma,
    /// A slash, or a sign for "and".
    Slash,
    /// The end of a sentence, a semicolon, a new line.
    Stop,
}

/// A word of a passage.
#[derive(Debug, Clone)]
pub(super) struct Word<'a> {
    /// As it is written.
    pub text: &'a str,
    /// In lower case.
    pub lower: String,
    /// Where it begins, in bytes.
    pub start: usize,
    /// What stands before it.
    pub joint: Joint,
}

impl Word<'_> {
    /// Where it ends, in bytes.
    pub fn end(&self) -> usize {
        self.start + self.text.len()
    }
}

/// Marks that are set over a letter belong to its word, whichever way the letter was typed.
fn is_letter(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '\u{300}'..='\u{36f}')
}

/// The words of a passage, one walk over its characters.
pub(super) fn words(text: &str) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let mut joint = Joint::Space;
    let mut start = None;
    let mut letters = text.char_indices().peekable();
    while let Some((at, c)) = letters.next() {
        let goes_on = letters.peek().is_some_and(|&(_, next)| is_letter(next));
        let inside = start.is_some() && goes_on && matches!(c, '-' | '\'' | '’' | '.');
        if is_letter(c) || inside {
            start.get_or_insert(at);
            continue;
        }
        if let Some(from) = start.take() {
            push(&mut words, text, from, at, joint);
            joint = Joint::Space;
        }
        joint = match c {
            '.' | ';' | '!' | '?' | '\n' | '•' => Joint::Stop,
            '/' | '&' | '+' if joint != Joint::Stop => Joint::Slash,
            ',' if joint == Joint::Space => Joint::Comma,
            _ => joint,
        };
    }
    if let Some(from) = start {
        push(&mut words, text, from, text.len(), joint);
    }
    words
}

fn push<'a>(words: &mut Vec<Word<'a>>, text: &'a str, start: usize, end: usize, joint: Joint) {
    if let Some(word) = text.get(start..end) {
        words.push(Word { text: word, lower: word.to_lowercase(), start, joint });
    }
}

/// What a passage says from one word to another, both with it.
pub(super) fn said<'a>(text: &'a str, words: &[Word<'_>], from: usize, to: usize) -> &'a str {
    match (words.get(from), words.get(to)) {
        (Some(first), Some(last)) => text.get(first.start..last.end()).unwrap_or_default(),
        _ => "",
    }
}
