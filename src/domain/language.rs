//! The languages of the pages.

use super::words::words;

words! {
    /// A language of the pages.
    #[derive(Default)]
    Language {
        /// Latvian, the language of the first schools.
        #[default]
        Latvian => "lv", "ui-language-lv";
        /// English.
        English => "en", "ui-language-en";
    }
}

impl Language {
    /// The language's own name.
    pub fn own_name(self) -> &'static str {
        match self {
            Self::Latvian => "Latviešu",
            Self::English => "English",
        }
    }
}
