//! How a text is shown: what changed since an earlier revision, as it stands, or in two languages side by side; and in which languages.

use crate::domain::units::language_key;
use crate::web::ui::{Choice, Page};

/// What an address or a form asks for, unchecked.
#[derive(Debug, Clone, Default)]
pub(in crate::web) struct Asked {
    pub view: String,
    pub against: Option<i32>,
    pub language: String,
    pub beside: String,
}

/// The three ways of showing a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::web) enum Mode {
    Changes,
    Clean,
    Both,
}

/// How it is shown: what was asked for, as far as the text has it.
#[derive(Debug, Clone)]
pub(in crate::web) struct View {
    pub mode: Mode,
    /// The revision it is compared with.
    pub against: Option<i32>,
    /// All languages of the text; the first is the one it is written in.
    pub languages: Vec<String>,
    pub original: String,
    /// The language read first.
    pub language: String,
    /// The one that stands beside it.
    pub beside: Option<String>,
}

/// One way to go on reading.
#[derive(Debug)]
pub(in crate::web) struct ViewLink {
    pub href: String,
    pub label: String,
    pub current: bool,
}

impl Asked {
    /// From an address or a form.
    pub(in crate::web) fn of(value: impl Fn(&str) -> String) -> Self {
        Self { view: value("view"), against: value("against").parse().ok(), language: value("language"), beside: value("beside") }
    }

    /// The pairs it stands in an address with.
    pub(in crate::web) fn pairs(&self) -> Vec<(&'static str, String)> {
        let against = self.against.map(|number| number.to_string()).unwrap_or_default();
        let pairs = [("view", self.view.clone()), ("against", against), ("language", self.language.clone()), ("beside", self.beside.clone())];
        pairs.into_iter().filter(|(_, value)| !value.is_empty()).collect()
    }

    /// The address's query; empty where nothing is asked for.
    pub(in crate::web) fn query(&self) -> String {
        let pairs = self.pairs();
        if pairs.is_empty() {
            return String::new();
        }
        format!("?{}", form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish())
    }
}

impl View {
    /// As the text is written, with nothing beside it.
    pub(in crate::web) fn original(languages: &[&str]) -> Self {
        Self::new(&Asked { view: "clean".to_owned(), language: first(languages), ..Asked::default() }, languages, "", None)
    }

    /// What was asked for, as far as there is such a language and such a revision; otherwise the reader's language, and what changed where
    /// there is something to compare with.
    pub(in crate::web) fn new(asked: &Asked, languages: &[&str], reader: &str, against: Option<i32>) -> Self {
        let original = first(languages);
        let find = |code: &str| languages.iter().find(|language| **language == code).map(|language| (*language).to_owned());
        let language = find(&asked.language).or_else(|| find(reader)).unwrap_or_else(|| original.clone());
        let other = |code: String| Some(code).filter(|code| *code != language);
        let beside = find(&asked.beside)
            .and_then(other)
            .or_else(|| other(original.clone()))
            .or_else(|| find(reader).and_then(other))
            .or_else(|| languages.iter().find_map(|code| other((*code).to_owned())));
        let wants_both = asked.view == "both" || asked.view.is_empty() && find(&asked.beside).is_some();
        let mode = match asked.view.as_str() {
            _ if wants_both && beside.is_some() => Mode::Both,
            "clean" | "both" => Mode::Clean,
            _ if against.is_some() => Mode::Changes,
            _ => Mode::Clean,
        };
        Self {
            beside: beside.filter(|_| mode == Mode::Both),
            against: against.filter(|_| mode == Mode::Changes),
            languages: languages.iter().map(|language| (*language).to_owned()).collect(),
            mode,
            original,
            language,
        }
    }

    /// The languages that are shown, in the order of the columns.
    pub(in crate::web) fn shown(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.language.as_str()).chain(self.beside.as_deref())
    }

    /// The heads of the two columns: each language's name and code.
    pub(in crate::web) fn columns(&self, p: &Page) -> Vec<(String, String)> {
        if self.beside.is_none() {
            return Vec::new();
        }
        self.shown().map(|code| (p.t(language_key(code)), code.to_owned())).collect()
    }

    /// Which language the text is written in, said where another one is read.
    pub(in crate::web) fn note(&self, p: &Page) -> String {
        let name = p.t(language_key(&self.original));
        match self.beside {
            None if self.language == self.original => String::new(),
            None => p.t1("reviews-original", "language", name),
            Some(_) => p.t1("reviews-original-beside", "language", name),
        }
    }

    fn code(mode: Mode) -> &'static str {
        match mode {
            Mode::Changes => "changes",
            Mode::Clean => "clean",
            Mode::Both => "both",
        }
    }

    /// What asks for this view again.
    pub(in crate::web) fn asked(&self) -> Asked {
        let has_choice = self.languages.len() > 1;
        Asked {
            view: Self::code(self.mode).to_owned(),
            against: self.against,
            language: if has_choice { self.language.clone() } else { String::new() },
            beside: self.beside.clone().unwrap_or_default(),
        }
    }

    /// The ways of showing it that there are.
    pub(in crate::web) fn modes(&self, p: &Page, compares: bool) -> Vec<ViewLink> {
        let other = self.beside.clone().or_else(|| Self::new(&Asked { view: "both".to_owned(), ..self.asked() }, &self.refs(), "", None).beside);
        let mut modes = Vec::new();
        if compares {
            modes.push((Mode::Changes, p.t("texts-view-changes")));
        }
        modes.push((Mode::Clean, p.t("texts-view-clean")));
        if let Some(other) = other {
            modes.push((Mode::Both, p.t2("reviews-view-both", "one", p.t(language_key(&self.language)), "other", p.t(language_key(&other)))));
        }
        if modes.len() < 2 {
            return Vec::new();
        }
        modes
            .into_iter()
            .map(|(mode, label)| {
                let asked = Asked { view: Self::code(mode).to_owned(), against: None, beside: String::new(), ..self.asked() };
                ViewLink { href: asked.query(), label, current: mode == self.mode }
            })
            .collect()
    }

    /// The languages it can be read in; beside another one where two are shown.
    pub(in crate::web) fn choices(&self, p: &Page) -> Vec<ViewLink> {
        let least = if self.mode == Mode::Both { 3 } else { 2 };
        if self.languages.len() < least {
            return Vec::new();
        }
        self.languages
            .iter()
            .filter(|code| self.mode != Mode::Both || **code != self.language)
            .map(|code| {
                let both = self.mode == Mode::Both;
                let asked = if both { Asked { beside: code.clone(), ..self.asked() } } else { Asked { language: code.clone(), ..self.asked() } };
                let current = if both { self.beside.as_ref() == Some(code) } else { self.language == *code };
                ViewLink { href: asked.query(), label: p.t(language_key(code)), current }
            })
            .collect()
    }

    /// The earlier revisions it can be compared with, newest first; empty where there is no choice.
    pub(in crate::web) fn revisions(&self, p: &Page, earlier: &[i32]) -> Vec<Choice> {
        if self.mode != Mode::Changes || earlier.len() < 2 {
            return Vec::new();
        }
        earlier.iter().rev().map(|number| Choice::new(number, p.t1("texts-revision-n", "revision", *number))).collect()
    }

    fn refs(&self) -> Vec<&str> {
        self.languages.iter().map(String::as_str).collect()
    }
}

fn first(languages: &[&str]) -> String {
    languages.first().copied().unwrap_or_default().to_owned()
}
