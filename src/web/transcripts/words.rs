//! Words in the reader's language and, where the paper is in two, in the other one.

use crate::domain::language::Language;
use crate::i18n::Locale;

/// The languages of the paper.
#[derive(Debug, Clone, Copy)]
pub(super) struct Words {
    /// The reader's.
    pub first: Locale,
    /// The other one, where the paper is in two.
    pub other: Option<Locale>,
}

/// The same thing said in both languages; `other` is empty where there is one, or where both say the same.
#[derive(Debug, Clone, Default)]
pub(super) struct Two {
    pub first: String,
    pub other: String,
}

/// A label and what stands beside it.
#[derive(Debug)]
pub(super) struct Line {
    pub label: Two,
    pub value: Two,
    /// The language of the value where it is neither of the paper's own words; empty otherwise.
    pub lang: String,
}

impl Words {
    /// In the reader's language, and in the other one where both are wanted.
    pub fn new(language: Language, both: bool) -> Self {
        let other = Language::ALL.iter().copied().find(|other| *other != language).filter(|_| both).map(Locale::new);
        Self { first: Locale::new(language), other }
    }

    /// The code of the other language; empty where there is none.
    pub fn other_code(self) -> &'static str {
        self.other.map_or("", |other| other.language.code())
    }

    /// Says it in each language.
    pub fn say(self, say: impl Fn(Locale) -> String) -> Two {
        let first = say(self.first);
        let other = self.other.map(say).filter(|other| *other != first).unwrap_or_default();
        Two { first, other }
    }

    /// A message.
    pub fn t(self, key: &str) -> Two {
        self.say(|locale| locale.t(key))
    }

    /// A labelled line of the paper's own words.
    pub fn line(self, key: &str, value: impl Fn(Locale) -> String) -> Line {
        Line { label: self.t(key), value: self.say(value), lang: String::new() }
    }

    /// A labelled line of somebody's words, which stay in the language they were written in.
    pub fn quote(self, key: &str, text: &str, lang: &str) -> Line {
        Line { label: self.t(key), value: Two { first: text.to_owned(), other: String::new() }, lang: lang.to_owned() }
    }
}
