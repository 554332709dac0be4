//! Words in languages.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One passage in one or more languages, by language code (`en`, `lv`, `fi` …).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Wording(pub BTreeMap<String, String>);

impl Wording {
    /// The passage in one language only.
    pub fn new(language: &str, text: impl Into<String>) -> Self {
        let mut wording = Self::default();
        wording.set(language, text);
        wording
    }

    /// The passage in this language; empty where there is none.
    pub fn get(&self, language: &str) -> &str {
        self.0.get(language).map_or("", String::as_str)
    }

    /// Puts the passage in this language; an empty one is taken out.
    pub fn set(&mut self, language: &str, text: impl Into<String>) {
        let text = text.into();
        if text.is_empty() {
            self.0.remove(language);
        } else {
            self.0.insert(language.to_owned(), text);
        }
    }

    /// Whether no language has any words.
    pub fn is_empty(&self) -> bool {
        self.0.values().all(|text| text.trim().is_empty())
    }
}
