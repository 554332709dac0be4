//! One of the answers a form offers.

use crate::domain::units::LANGUAGES;

/// A value with its words.
#[derive(Debug, Clone, Default)]
pub struct Choice {
    /// What the form sends.
    pub value: String,
    /// What the person reads.
    pub label: String,
    /// A second line; empty where there is none.
    pub hint: String,
    /// In a scale: the step, from 1; 0 for an answer without a level.
    pub step: usize,
    /// The language of label and hint where it is another than the page's: empty where nobody knows it.
    pub lang: Option<String>,
}

impl Choice {
    /// A value with its words.
    pub fn new(value: impl ToString, label: impl Into<String>) -> Self {
        Self { value: value.to_string(), label: label.into(), hint: String::new(), step: 0, lang: None }
    }

    /// With a second line.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = hint.into();
        self
    }

    /// With words in this language; empty for what somebody typed in a language that nobody noted.
    #[must_use]
    pub fn in_language(mut self, lang: impl Into<String>) -> Self {
        self.lang = Some(lang.into());
        self
    }

    /// The languages a text can be in, each called as its speakers call it.
    pub fn languages() -> Vec<Self> {
        LANGUAGES.iter().map(|(code, name)| Self::new(code, *name).in_language(*code)).collect()
    }

    /// As a step of a scale.
    #[must_use]
    pub fn step(mut self, step: usize) -> Self {
        self.step = step;
        self
    }
}
