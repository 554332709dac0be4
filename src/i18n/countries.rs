//! The countries from which partners come: the European Union and those that take part in or beside Erasmus+.

use icu::collator::options::CollatorOptions;
use icu::collator::{Collator, CollatorPreferences};
use icu::locale::locale;

use super::Locale;
use crate::domain::language::Language;

/// Each country's ISO 3166-1 code in lower case, as it is stored, and the key of its name.
const COUNTRIES: [(&str, &str); 37] = [
    ("at", "countries-at"),
    ("be", "countries-be"),
    ("bg", "countries-bg"),
    ("ch", "countries-ch"),
    ("cy", "countries-cy"),
    ("cz", "countries-cz"),
    ("de", "countries-de"),
    ("dk", "countries-dk"),
    ("ee", "countries-ee"),
    ("es", "countries-es"),
    ("fi", "countries-fi"),
    ("fr", "countries-fr"),
    ("gb", "countries-gb"),
    ("gr", "countries-gr"),
    ("hr", "countries-hr"),
    ("hu", "countries-hu"),
    ("ie", "countries-ie"),
    ("is", "countries-is"),
    ("it", "countries-it"),
    ("li", "countries-li"),
    ("lt", "countries-lt"),
    ("lu", "countries-lu"),
    ("lv", "countries-lv"),
    ("md", "countries-md"),
    ("mk", "countries-mk"),
    ("mt", "countries-mt"),
    ("nl", "countries-nl"),
    ("no", "countries-no"),
    ("pl", "countries-pl"),
    ("pt", "countries-pt"),
    ("ro", "countries-ro"),
    ("rs", "countries-rs"),
    ("se", "countries-se"),
    ("si", "countries-si"),
    ("sk", "countries-sk"),
    ("tr", "countries-tr"),
    ("ua", "countries-ua"),
];

impl Locale {
    /// The name of a country by its ISO 3166-1 code, in lower case as it is stored; a code that is not among ours stands as it is.
    pub fn country(&self, code: &str) -> String {
        match COUNTRIES.iter().find(|(known, _)| *known == code) {
            Some((_, key)) => self.t(key),
            None => code.to_owned(),
        }
    }

    /// Every country's code and name, in the alphabetical order of the language (in Latvian, Č stands after C).
    pub fn countries(&self) -> Vec<(&'static str, String)> {
        let mut countries: Vec<_> = COUNTRIES.iter().map(|(code, key)| (*code, self.t(key))).collect();
        let tag = match self.language {
            Language::Latvian => locale!("lv"),
            Language::English => locale!("en-GB"),
        };
        match Collator::try_new(CollatorPreferences::from(&tag), CollatorOptions::default()) {
            Ok(collator) => countries.sort_by(|(_, a), (_, b)| collator.compare(a, b)),
            Err(_) => countries.sort_by(|(_, a), (_, b)| a.cmp(b)),
        }
        countries
    }
}
