//! The other languages of a unit: which passages there are, which are translated, and which translations are older than their source.

use super::{Area, Unit};
use crate::domain::texts::Wording;
use std::collections::BTreeMap;

/// Of each translated passage, by its path and language, a mark of the source that the translation was made from.
pub type Sources = BTreeMap<String, BTreeMap<String, String>>;

/// A passage that can stand in several languages.
#[derive(Debug, Clone)]
pub struct Passage<'a> {
    /// Its path, which is also its field's: `title`, `skills.<id>`, `skills.<id>.criteria` …
    pub path: String,
    /// What it says.
    pub wording: &'a Wording,
}

/// How a passage stands in another language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Translation {
    /// Nothing to translate: the source says nothing.
    NotNeeded,
    /// Not yet translated.
    Missing,
    /// Translated, and its source has changed since.
    ToCheck,
    /// Translated.
    Done,
}

/// How far one language is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Progress {
    /// The language's code.
    pub language: String,
    /// Passages translated and up to date.
    pub done: usize,
    /// Passages whose source has changed since.
    pub to_check: usize,
    /// Passages that the source has.
    pub all: usize,
}

/// A short mark of a text, to tell whether it changed. White space at its ends does not count.
pub fn mark_of(text: &str) -> String {
    let whole = crate::domain::texts::ContentHash::of(text.trim().as_bytes()).to_string();
    whole.chars().take(8).collect()
}

impl Unit {
    /// All languages, the one it is written in first.
    pub fn languages(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.language.as_str()).chain(self.translations.iter().map(String::as_str))
    }

    /// Every passage that can be translated, in reading order, whether it says anything or not. Lines left empty are not there.
    pub fn passages(&self) -> Vec<Passage<'_>> {
        let own = [
            ("title", &self.title),
            ("qualification", &self.qualification),
            ("work-task-area", &self.work_task_area),
            ("description", &self.description),
            ("prerequisites", &self.prerequisites),
            ("tools", &self.tools),
            ("safety", &self.safety),
        ];
        let mut passages: Vec<Passage<'_>> = own.into_iter().map(|(path, wording)| Passage { path: path.to_owned(), wording }).collect();
        for &area in Area::ALL {
            let column = self.column(area);
            passages.push(Passage { path: format!("{}-lead-in", area.code()), wording: &column.lead_in });
            for placed in column.placed(area) {
                let path = format!("{}.{}", area.code(), placed.node.id);
                passages.push(Passage { path: path.clone(), wording: &placed.node.text });
                passages.push(Passage { path: format!("{path}.criteria"), wording: &placed.node.criteria });
            }
        }
        passages
    }

    /// How a passage stands in another language.
    pub fn translation(&self, path: &str, wording: &Wording, language: &str) -> Translation {
        let source = wording.get(&self.language);
        if source.trim().is_empty() {
            return Translation::NotNeeded;
        }
        if wording.get(language).trim().is_empty() {
            return Translation::Missing;
        }
        match self.sources.get(path).and_then(|languages| languages.get(language)) {
            Some(mark) if *mark != mark_of(source) => Translation::ToCheck,
            _ => Translation::Done,
        }
    }

    /// How far each other language is.
    pub fn progress(&self) -> Vec<Progress> {
        let passages = self.passages();
        let count = |language: &str| {
            let mut progress = Progress { language: language.to_owned(), done: 0, to_check: 0, all: 0 };
            for passage in &passages {
                match self.translation(&passage.path, passage.wording, language) {
                    Translation::NotNeeded => continue,
                    Translation::Missing => {}
                    Translation::ToCheck => progress.to_check += 1,
                    Translation::Done => progress.done += 1,
                }
                progress.all += 1;
            }
            progress
        };
        self.translations.iter().map(|language| count(language)).collect()
    }

    /// Notes what each translation was made from, after an edit of `before`: one that was written or changed now was made from
    /// the source as it stands; one that was left alone keeps what it was made from, so that a changed source marks it *to check*.
    /// `confirmed` names passages (`path@language`) that somebody has read again and found right.
    pub fn note_sources(&mut self, before: &Self, confirmed: &[String]) {
        let earlier: BTreeMap<String, &Wording> = before.passages().into_iter().map(|passage| (passage.path, passage.wording)).collect();
        let mut sources = Sources::new();
        for passage in self.passages() {
            for language in &self.translations {
                let translated = passage.wording.get(language);
                if translated.trim().is_empty() {
                    continue;
                }
                let old = before.sources.get(&passage.path).and_then(|languages| languages.get(language));
                let untouched = earlier.get(&passage.path).is_some_and(|wording| wording.get(language) == translated);
                let is_confirmed =
                    confirmed.iter().any(|name| name.strip_suffix(language.as_str()).and_then(|rest| rest.strip_suffix('@')) == Some(&passage.path));
                let mark = match old {
                    Some(mark) if untouched && !is_confirmed => mark.clone(),
                    _ => mark_of(passage.wording.get(&self.language)),
                };
                sources.entry(passage.path.clone()).or_default().insert(language.clone(), mark);
            }
        }
        self.sources = sources;
    }
}
