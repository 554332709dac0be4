//! The frame of every page.

use super::{Choice, Phrase};
use crate::domain::actor::Actor;
use crate::domain::language::Language;
use crate::domain::units::language_key;
use crate::i18n::{Arg, Locale};
use crate::web::assets;
use crate::web::extract::Visit;
use chrono::{DateTime, NaiveDate, Utc};
use std::sync::Arc;

/// What a page's layout needs; every page template has it as `p`.
#[derive(Debug, Clone)]
pub struct Page {
    /// The language of the page.
    pub language: Language,
    /// Who is signed in.
    pub who: Option<Who>,
    /// A message to show once, in the page's language.
    pub banner: Option<String>,
    /// Whether the connection is unprotected on purpose.
    pub insecure: bool,
    /// Today, in Riga.
    pub today: NaiveDate,
    /// Now.
    pub now: DateTime<Utc>,
    actor: Option<Arc<Actor>>,
    path: String,
}

/// Who is signed in.
#[derive(Debug, Clone)]
pub struct Who {
    /// The name.
    pub name: String,
    /// The organisation of the first seat; empty for learners and guardians.
    pub organisation: String,
}

/// One entry of the main navigation.
#[derive(Debug, Clone)]
pub struct NavItem {
    /// Where to.
    pub href: &'static str,
    /// Its words.
    pub label: String,
    /// Whether the page is in this part.
    pub current: bool,
}

/// One language to switch to.
#[derive(Debug, Clone)]
pub struct LangLink {
    /// The same page in that language.
    pub href: String,
    /// The language's code.
    pub code: &'static str,
    /// The language's own name.
    pub name: &'static str,
    /// Whether it is the page's language.
    pub current: bool,
}

impl Page {
    /// The frame for this visit.
    pub fn new(visit: &Visit) -> Self {
        let actor = visit.actor.as_deref();
        Self {
            language: visit.language,
            // A guest has neither navigation nor an account to go to.
            who: actor
                .filter(|actor| actor.guest().is_none())
                .map(|actor| Who { name: actor.name.clone(), organisation: actor.organisation_name().to_owned() }),
            banner: visit.banner.clone(),
            insecure: visit.insecure,
            today: crate::i18n::local_date(visit.now),
            now: visit.now,
            actor: visit.actor.clone(),
            path: visit.path.clone(),
        }
    }

    /// The words of the page's language.
    pub fn locale(&self) -> Locale {
        Locale { language: self.language }
    }

    /// Who reads the page, where somebody is signed in.
    pub fn actor(&self) -> Option<&Actor> {
        self.actor.as_deref()
    }

    /// A message.
    pub fn t(&self, key: &str) -> String {
        self.locale().t(key)
    }

    /// A message with one argument.
    pub fn t1(&self, key: &str, name: &str, value: impl Into<Arg>) -> String {
        self.locale().t1(key, name, value)
    }

    /// A message with two arguments.
    pub fn t2(&self, key: &str, name: &str, value: impl Into<Arg>, name_2: &str, value_2: impl Into<Arg>) -> String {
        self.locale().t2(key, name, value, name_2, value_2)
    }

    /// A message with three arguments.
    pub fn t3(
        &self,
        key: &str,
        name: &str,
        value: impl Into<Arg>,
        name_2: &str,
        value_2: impl Into<Arg>,
        name_3: &str,
        value_3: impl Into<Arg>,
    ) -> String {
        self.locale().t3(key, name, value, name_2, value_2, name_3, value_3)
    }

    /// A message with the words that are set in kept apart, so that the page can say that their language is not its own.
    pub fn around(&self, key: &str, name: &str, words: impl Into<String>) -> Phrase {
        // Stands for them while Fluent writes the message; no text contains it.
        const WORDS: &str = "\u{FFFC}";
        let said = self.t1(key, name, WORDS);
        let (before, after) = said.split_once(WORDS).unwrap_or((said.as_str(), ""));
        Phrase { before: before.to_owned(), words: words.into(), after: after.to_owned() }
    }

    /// A date in words.
    pub fn date(&self, day: &NaiveDate) -> String {
        self.locale().date(*day)
    }

    /// A date in few letters.
    pub fn date_short(&self, day: &NaiveDate) -> String {
        self.locale().date_short(*day)
    }

    /// Day and month in few letters.
    pub fn day_month(&self, day: &NaiveDate) -> String {
        self.locale().day_month(*day)
    }

    /// How far away a day is: today, in 3 days, 1 day late.
    pub fn when(&self, day: NaiveDate) -> String {
        self.locale().due(day, self.today)
    }

    /// A country's name by its code.
    pub fn country(&self, code: &str) -> String {
        self.locale().country(code)
    }

    /// The name of a language by its code, as it stands inside a sentence: in Latvian it begins with a small letter there.
    pub fn language_inside(&self, code: &str) -> String {
        let name = self.t(language_key(code));
        let mut letters = name.chars();
        match (self.language, letters.next()) {
            (Language::Latvian, Some(first)) => first.to_lowercase().chain(letters).collect(),
            _ => name,
        }
    }

    /// The name of a field of education by its code.
    pub fn sector(&self, code: &str) -> String {
        self.locale().sector(code)
    }

    /// Every country a form offers, by name.
    pub fn countries(&self) -> Vec<Choice> {
        self.locale().countries().into_iter().map(|(code, name)| Choice::new(code, name)).collect()
    }

    /// From one day to another.
    pub fn period(&self, from: &NaiveDate, to: &NaiveDate) -> String {
        self.locale().period(*from, *to)
    }

    /// A moment in Riga's time.
    pub fn moment(&self, at: &DateTime<Utc>) -> String {
        self.locale().moment(*at)
    }

    /// The same page in each language.
    pub fn lang_links(&self) -> Vec<LangLink> {
        let separator = if self.path.contains('?') { '&' } else { '?' };
        Language::ALL
            .iter()
            .map(|&language| LangLink {
                href: format!("{}{separator}lang={}", self.path, language.code()),
                code: language.code(),
                name: language.own_name(),
                current: language == self.language,
            })
            .collect()
    }

    /// The main navigation of this person.
    pub fn nav(&self) -> Vec<NavItem> {
        let Some(actor) = self.actor.as_deref().filter(|actor| actor.guest().is_none()) else { return Vec::new() };
        let mut items = vec![("/", "ui-nav-home")];
        if actor.administrator {
            items.push(("/organisations", "ui-nav-organisations"));
        } else if !actor.is_private() {
            items.extend([
                ("/mobilities", "ui-nav-mobilities"),
                ("/partnerships", "ui-nav-partnerships"),
                ("/units", "ui-nav-units"),
                ("/memoranda", "ui-nav-memoranda"),
                ("/organisations", "ui-nav-organisations"),
            ]);
        }
        items
            .into_iter()
            .map(|(href, key)| NavItem {
                href,
                label: self.t(key),
                current: if href == "/" { self.path == "/" } else { self.path.starts_with(href) },
            })
            .collect()
    }

    /// A fresh key for a form of one button, so that a double submit answers with the first result.
    pub fn once(&self) -> String {
        uuid::Uuid::new_v4().to_string()
    }

    /// The stylesheet's address.
    pub fn css(&self) -> &'static str {
        assets::address("app.css")
    }

    /// The script's address.
    pub fn js(&self) -> &'static str {
        assets::address("app.js")
    }
}
