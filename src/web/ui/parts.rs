//! Small parts that the macros of `templates/ui` show: where a page stands, label and value, a line of a history.

/// Where a page stands, from the outermost to the page itself, whose address is empty.
#[derive(Debug, Clone)]
pub struct Crumb {
    /// Where to; empty for the page itself.
    pub href: String,
    /// Its words.
    pub label: String,
    /// The language of those words where it is another than the page's: empty where nobody knows it.
    pub lang: Option<String>,
}

impl Crumb {
    /// A page above this one.
    pub fn to(href: impl Into<String>, label: impl Into<String>) -> Self {
        Self { href: href.into(), label: label.into(), lang: None }
    }

    /// This page.
    pub fn here(label: impl Into<String>) -> Self {
        Self { href: String::new(), label: label.into(), lang: None }
    }

    /// With words in this language; empty for what somebody typed in a language that nobody noted.
    #[must_use]
    pub fn in_language(mut self, lang: impl Into<String>) -> Self {
        self.lang = Some(lang.into());
        self
    }
}

/// A label and its value.
#[derive(Debug, Clone)]
pub struct Pair {
    /// What it is.
    pub label: String,
    /// What it says; empty says that there is none.
    pub value: String,
    /// Whether somebody typed it, in a language that nobody noted.
    pub typed: bool,
}

impl Pair {
    /// This label and this value, in the page's language.
    pub fn new(label: impl Into<String>, value: impl Into<String>) -> Self {
        Self { label: label.into(), value: value.into(), typed: false }
    }

    /// This label and what somebody typed.
    pub fn typed(label: impl Into<String>, value: impl Into<String>) -> Self {
        Self { typed: true, ..Self::new(label, value) }
    }
}

/// A quieter line under a name.
#[derive(Debug, Clone)]
pub enum Line {
    /// In the page's language.
    Ours(String),
    /// What somebody typed, in a language that nobody noted.
    Typed(String),
    /// A file to open.
    File {
        /// Where.
        href: String,
        /// Its words, in the page's language.
        text: String,
    },
}

impl Line {
    /// What it says.
    pub fn text(&self) -> &str {
        match self {
            Self::Ours(text) | Self::Typed(text) | Self::File { text, .. } => text,
        }
    }

    /// Whether somebody typed it.
    pub fn is_typed(&self) -> bool {
        matches!(self, Self::Typed(_))
    }

    /// Where it leads, where it does.
    pub fn href(&self) -> Option<&str> {
        match self {
            Self::File { href, .. } => Some(href),
            Self::Ours(_) | Self::Typed(_) => None,
        }
    }
}

impl From<String> for Line {
    fn from(text: String) -> Self {
        Self::Ours(text)
    }
}

/// A message around words that have their own language: a title, a name.
#[derive(Debug, Clone)]
pub struct Phrase {
    /// What stands before them.
    pub before: String,
    /// The words.
    pub words: String,
    /// What stands after them.
    pub after: String,
}

impl Phrase {
    /// Such words alone.
    pub fn of(words: impl Into<String>) -> Self {
        Self { before: String::new(), words: words.into(), after: String::new() }
    }

    /// A message without any.
    pub fn in_page_language(message: String) -> Self {
        Self { before: message, words: String::new(), after: String::new() }
    }
}

/// A line of a history.
#[derive(Debug, Clone)]
pub struct LogLine {
    /// What happened.
    pub text: String,
    /// When, and what belongs to it.
    pub detail: String,
}
