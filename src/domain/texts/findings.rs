//! Findings: what a reader should look at. Nothing is refused for one; who approves past those that weigh says why.

use super::Field;
use super::letters::first_lost;

/// How much a finding weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Weight {
    /// Something in the text that will trouble those who use it.
    Hint,
    /// A passage that one of the text's languages does not have yet.
    Untranslated,
    /// A translation that is older than what it was made from.
    ToCheck,
    /// Worth a thought; may well be right as it is.
    Soft,
}

impl Weight {
    /// Whether an approval past it asks for a word why.
    pub fn asks_why(self) -> bool {
        self != Self::Soft
    }
}

/// A value set into a finding's message.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Told {
    /// A number.
    Number(u64),
    /// The message of this key.
    Message(&'static str),
}

/// Words of the text, or a mark of it, that a finding is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quoted {
    /// As they stand.
    pub words: String,
    /// Their language; `None` for a printed mark, which is the same in every language.
    pub language: Option<String>,
}

/// One finding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The field it is at, by its path.
    pub path: String,
    /// How much it weighs.
    pub weight: Weight,
    /// What was found: a message key.
    pub key: &'static str,
    /// Why it matters: a message key.
    pub reason: &'static str,
    /// What is set into the first message.
    pub told: Vec<(&'static str, Told)>,
    /// The words it is about.
    pub quoted: Option<Quoted>,
}

impl Finding {
    /// A finding at this field.
    pub fn new(path: impl Into<String>, weight: Weight, key: &'static str, reason: &'static str) -> Self {
        Self { path: path.into(), weight, key, reason, told: Vec::new(), quoted: None }
    }

    /// With a number in its message.
    #[must_use]
    pub fn number(mut self, name: &'static str, number: u64) -> Self {
        self.told.push((name, Told::Number(number)));
        self
    }

    /// With another message in its own.
    #[must_use]
    pub fn message(mut self, name: &'static str, key: &'static str) -> Self {
        self.told.push((name, Told::Message(key)));
        self
    }

    /// About these words of the text.
    #[must_use]
    pub fn about(mut self, words: impl Into<String>, language: &str) -> Self {
        self.quoted = Some(Quoted { words: words.into(), language: Some(language.to_owned()) });
        self
    }

    /// About another place of the text, by its printed mark; one without a mark is not named.
    #[must_use]
    pub fn with(mut self, mark: impl Into<String>) -> Self {
        let words = mark.into();
        self.quoted = (!words.is_empty()).then_some(Quoted { words, language: None });
        self
    }
}

/// A finding for every field that holds a character which papers cannot show: it will stand as □ there.
pub fn lost_characters(fields: &[Field]) -> Vec<Finding> {
    let lost = fields.iter().filter_map(|field| {
        let c = first_lost(&field.text)?;
        let finding = Finding::new(field.path.as_str(), Weight::Soft, "findings-lost-character", "findings-why-lost-character");
        Some(finding.about(c, field.language.as_deref().unwrap_or_default()))
    });
    lost.collect()
}
