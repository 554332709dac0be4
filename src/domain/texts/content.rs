//! What the mechanism asks of a content: its fields in order, its parties, and what keeps it from being agreed.

use super::{Finding, PartySeat, lost_characters};
use crate::domain::ids::{OrganisationId, OutcomeId};
use chrono::NaiveDate;
use uuid::Uuid;

/// The content of one revision, seen by the mechanism as a flat list of fields.
pub trait Content {
    /// The title lists show.
    fn title(&self) -> String;

    /// The first language of the text, as a code.
    fn language(&self) -> &str;

    /// The title in this language, or in the first where it has none in this; and the language it is in.
    fn title_in(&self, _language: &str) -> (String, String) {
        (self.title(), self.language().to_owned())
    }

    /// Every language some of it is written in, the first one first.
    fn languages(&self) -> Vec<&str> {
        vec![self.language()]
    }

    /// Every field that has something to say, in reading order.
    fn fields(&self) -> Vec<Field>;

    /// Who must approve or sign, in the order of the form.
    fn parties(&self) -> Vec<NewParty>;

    /// What keeps it from being submitted and agreed; everything else is at most a finding.
    fn obstacles(&self) -> Vec<Obstacle>;

    /// Whether it quotes terms of ESCO, whose licence asks for a sentence.
    fn quotes_esco(&self) -> bool {
        false
    }

    /// What its readers should look at, in reading order. Nothing is refused for it.
    fn findings(&self) -> Vec<Finding> {
        lost_characters(&self.fields())
    }

    /// First and last day, where the text has them: the stay, or the end of validity.
    fn dates(&self) -> (Option<NaiveDate>, Option<NaiveDate>) {
        (None, None)
    }
}

/// One field as review and redline see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// Where it stands: stable from revision to revision (`title`, `skills.<id>`, …).
    pub path: String,
    /// The section it belongs to: a message key.
    pub section: &'static str,
    /// The outcome or criterion it is, where it is one.
    pub outcome: Option<OutcomeId>,
    /// Its label: a message key, or for an outcome its printed label ("K1", "S2.1").
    pub label: Label,
    /// How deep it is nested, from 0.
    pub depth: u8,
    /// What it says; where that is no words, as it is stored.
    pub text: String,
    /// The language of what it says; `None` for dates, numbers and names.
    pub language: Option<String>,
    /// What kind of thing it says.
    pub value: Value,
    /// Whether it is said in every language of the text, or should be.
    pub worded: bool,
}

/// What a field holds, where readers of different languages read it differently.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Words, names and numbers: the text as it stands.
    Text,
    /// A day, which each reader sees as his or her language writes it.
    Day(NaiveDate),
    /// One of a closed list, or a yes: a message of the reader's language.
    Message(&'static str),
    /// A country by its code, which each reader sees by its name.
    Country(String),
}

/// A field's label.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Label {
    /// A message of the reader's language.
    Key(&'static str),
    /// A printed mark that is the same in every language.
    Mark(String),
}

impl Field {
    /// A field under a labelled section, in no particular language.
    pub fn plain(section: &'static str, path: &str, label: &'static str, text: impl Into<String>) -> Self {
        let text = text.into();
        Self {
            path: path.to_owned(),
            section,
            outcome: None,
            label: Label::Key(label),
            depth: 0,
            text,
            language: None,
            value: Value::Text,
            worded: false,
        }
    }

    /// A day; without one there is nothing to say.
    pub fn day(section: &'static str, path: &str, label: &'static str, day: Option<NaiveDate>) -> Self {
        let text = day.map(|day| day.to_string()).unwrap_or_default();
        Self { value: day.map_or(Value::Text, Value::Day), ..Self::plain(section, path, label, text) }
    }

    /// A country by its code; without one there is nothing to say.
    pub fn country(section: &'static str, path: &str, label: &'static str, code: &str) -> Self {
        Self { value: Value::Country(code.to_owned()), ..Self::plain(section, path, label, code.to_uppercase()) }
    }

    /// One of a closed list: its stored word, and the key of what readers see.
    pub fn message(section: &'static str, path: &str, label: &'static str, code: &str, key: &'static str) -> Self {
        Self { value: Value::Message(key), ..Self::plain(section, path, label, code) }
    }

    /// A yes; a no says nothing.
    pub fn yes(section: &'static str, path: &str, label: &'static str, yes: bool) -> Self {
        if yes { Self::message(section, path, label, "yes", "ui-yes") } else { Self::plain(section, path, label, "") }
    }

    /// The path of what this says, whatever the language: `title` of `title@fi`.
    pub fn base(&self) -> &str {
        match self.path.rsplit_once('@') {
            Some((base, language)) if self.language.as_deref() == Some(language) => base,
            _ => &self.path,
        }
    }

    /// Whether it says the same as another field in another language.
    pub fn is_translation(&self) -> bool {
        self.base().len() < self.path.len()
    }

    /// Whether it belongs to an outcome and is not the outcome itself: its criteria, the skills it names.
    pub fn is_under_outcome(&self) -> bool {
        self.outcome.is_some() && matches!(self.label, Label::Key(_))
    }

    /// Whether it is a line of its own: neither a translation nor what stands under an outcome.
    pub fn is_passage(&self) -> bool {
        !self.is_translation() && !self.is_under_outcome()
    }

    /// The same, with the language of its words.
    #[must_use]
    pub fn in_language(mut self, language: &str) -> Self {
        self.language = Some(language.to_owned());
        self
    }
}

/// A party as a content names it, before it is frozen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewParty {
    /// The part it plays.
    pub seat: PartySeat,
    /// The organisation, where it is one.
    pub organisation: Option<OrganisationId>,
    /// The learner or guardian, where it is one.
    pub person: Option<Uuid>,
    /// Its name as it stands now.
    pub name: String,
    /// Its country, ISO 3166 alpha-2; empty for persons.
    pub country: String,
    /// Whether it must approve the frozen text.
    pub approves: bool,
    /// Whether it must sign the agreed text.
    pub signs: bool,
    /// Why nobody speaks for this seat; then it neither approves nor signs.
    pub absent_reason: Option<String>,
}

/// Something without which a text cannot be agreed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Obstacle {
    /// The field to mend.
    pub path: String,
    /// The message's key.
    pub key: &'static str,
}

impl Obstacle {
    /// An obstacle at this field.
    pub fn new(path: &str, key: &'static str) -> Self {
        Self { path: path.to_owned(), key }
    }
}
