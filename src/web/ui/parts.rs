//! Small parts that the macros of `templates/ui` show: where a page stands, label and value, a line of a history.

/// Where a page stands, from the outermost to the page itself, whose address is empty.
#[derive(Debug, Clone)]
pub struct Crumb {
    /// Where to; empty for the page itself.
    pub href: String,
    /// Its words.
    pub label: String,
    /// The language of those words where it may be another than the page's; empty otherwise.
    pub lang: String,
}

impl Crumb {
    /// A page above this one.
    pub fn to(href: impl Into<String>, label: impl Into<String>) -> Self {
        Self { href: href.into(), label: label.into(), lang: String::new() }
    }

    /// This page.
    pub fn here(label: impl Into<String>) -> Self {
        Self { href: String::new(), label: label.into(), lang: String::new() }
    }

    /// With words in this language.
    #[must_use]
    pub fn in_language(mut self, lang: impl Into<String>) -> Self {
        self.lang = lang.into();
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
}

impl Pair {
    /// This label and this value.
    pub fn new(label: impl Into<String>, value: impl Into<String>) -> Self {
        Self { label: label.into(), value: value.into() }
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
