//! The languages a unit can be written in, and the lead-ins its columns begin with.

use super::Area;

/// Code and own name, so that everybody finds his or her own.
pub const LANGUAGES: &[(&str, &str)] = &[
    ("en", "English"),
    ("lv", "Latviešu"),
    ("bg", "Български"),
    ("cs", "Čeština"),
    ("da", "Dansk"),
    ("de", "Deutsch"),
    ("el", "Ελληνικά"),
    ("es", "Español"),
    ("et", "Eesti"),
    ("fi", "Suomi"),
    ("fr", "Français"),
    ("ga", "Gaeilge"),
    ("hr", "Hrvatski"),
    ("hu", "Magyar"),
    ("is", "Íslenska"),
    ("it", "Italiano"),
    ("lt", "Lietuvių"),
    ("mt", "Malti"),
    ("nl", "Nederlands"),
    ("no", "Norsk"),
    ("pl", "Polski"),
    ("pt", "Português"),
    ("ro", "Română"),
    ("sk", "Slovenčina"),
    ("sl", "Slovenščina"),
    ("sv", "Svenska"),
    ("tr", "Türkçe"),
    ("uk", "Українська"),
];

/// The own name of a language of the list.
pub fn language_name(code: &str) -> Option<&'static str> {
    LANGUAGES.iter().find(|(known, _)| *known == code).map(|(_, name)| *name)
}

/// The key of a language's name in the reader's language.
pub fn language_key(code: &str) -> &'static str {
    match code {
        "en" => "languages-en",
        "lv" => "languages-lv",
        "bg" => "languages-bg",
        "cs" => "languages-cs",
        "da" => "languages-da",
        "de" => "languages-de",
        "el" => "languages-el",
        "es" => "languages-es",
        "et" => "languages-et",
        "fi" => "languages-fi",
        "fr" => "languages-fr",
        "ga" => "languages-ga",
        "hr" => "languages-hr",
        "hu" => "languages-hu",
        "is" => "languages-is",
        "it" => "languages-it",
        "lt" => "languages-lt",
        "mt" => "languages-mt",
        "nl" => "languages-nl",
        "no" => "languages-no",
        "pl" => "languages-pl",
        "pt" => "languages-pt",
        "ro" => "languages-ro",
        "sk" => "languages-sk",
        "sl" => "languages-sl",
        "sv" => "languages-sv",
        "tr" => "languages-tr",
        "uk" => "languages-uk",
        _ => "languages-unknown",
    }
}

/// What a column begins with in the language of the text; empty where we do not speak it.
pub fn lead_in(language: &str, area: Area) -> &'static str {
    match (language, area) {
        ("en", Area::Knowledge) => "He/she knows",
        ("en", _) => "He/she is able to",
        ("lv", Area::Knowledge) => "Viņš/viņa zina",
        ("lv", _) => "Viņš/viņa spēj",
        _ => "",
    }
}
