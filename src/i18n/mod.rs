//! What Tilts says, in the reader's language: messages, dates and numbers.
//!
//! Messages are Project Fluent files, `en/<noun>.ftl` and `lv/<noun>.ftl`, with the same keys and the same variables in
//! both. There is no fallback from one language to the other: `tests/it/language.rs` refuses a key that is missing or
//! unused in either. Keys stand in code and templates as whole string literals, so that this test can find them.
//! Dates, times and numbers are written by ICU from the Unicode data of each language.

mod arg;
mod countries;
mod dates;
mod messages;
mod sectors;
#[cfg(test)]
mod tests;

use crate::domain::language::Language;

pub use crate::domain::days::local_date;
pub use arg::Arg;
pub use dates::local_hour;

/// A reader's language and all that is written in it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Locale {
    /// The language of everything this locale writes.
    pub language: Language,
}

impl Locale {
    /// The locale of a language.
    pub const fn new(language: Language) -> Self {
        Self { language }
    }

    /// The message of a key that takes no values.
    ///
    /// A key that does not exist is a mistake of ours: it panics in a debug build and in tests, and is logged and shown
    /// as it is otherwise. The same holds for a value that the message names and that was not given.
    pub fn t(&self, key: &str) -> String {
        self.format(key, &[])
    }

    /// The message of a key with one value.
    pub fn t1(&self, key: &str, name: &str, value: impl Into<Arg>) -> String {
        self.format(key, &[(name, value.into())])
    }

    /// The message of a key with two values.
    pub fn t2(&self, key: &str, name: &str, value: impl Into<Arg>, name2: &str, value2: impl Into<Arg>) -> String {
        self.format(key, &[(name, value.into()), (name2, value2.into())])
    }

    /// The message of a key with three values.
    pub fn t3(
        &self,
        key: &str,
        name: &str,
        value: impl Into<Arg>,
        name2: &str,
        value2: impl Into<Arg>,
        name3: &str,
        value3: impl Into<Arg>,
    ) -> String {
        self.format(key, &[(name, value.into()), (name2, value2.into()), (name3, value3.into())])
    }

    /// Whether there is a message of this key: for a key that comes from outside, where nothing may be believed.
    pub fn knows(&self, key: &str) -> bool {
        messages::knows(self.language, key)
    }

    /// The message of a key with any number of values.
    pub fn format(&self, key: &str, values: &[(&str, Arg)]) -> String {
        messages::format(self.language, key, values)
    }
}
