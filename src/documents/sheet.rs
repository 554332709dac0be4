//! What a paper says, as data: the one form that every paper of Tilts has before it is set in type.

use crate::domain::ids::TextId;
use crate::domain::papers::{Code, Face, number};
use crate::i18n::Locale;
use chrono::{DateTime, Utc};
use serde::Serialize;

/// A passage with its language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Said {
    /// The language's code; empty for names and numbers.
    pub lang: String,
    /// Whether it is written from right to left.
    pub rtl: bool,
    /// The words.
    pub text: String,
}

/// The same thing in each language of the paper, or once where all read the same.
pub type Words = Vec<Said>;

/// What every paper has around what it says.
#[derive(Debug, Clone)]
pub struct Frame<'a> {
    /// The languages of its own words.
    pub tongues: Tongues,
    /// Its title.
    pub title: Words,
    /// What kind of paper it is.
    pub kind: Words,
    /// What it says on its face.
    pub face: Face,
    /// The moment it speaks of.
    pub at: DateTime<Utc>,
    /// The text it is of, or rests on.
    pub text: TextId,
    /// The revision.
    pub revision: i32,
    /// What one types to check it.
    pub code: &'a Code,
    /// The address people use, without a slash at the end.
    pub origin: &'a str,
}

impl Frame<'_> {
    /// A paper with this around it and nothing in it yet.
    pub fn sheet(self) -> Sheet {
        let t = self.tongues;
        Sheet {
            lang: t.first.language.code(),
            title: self.title,
            under: Vec::new(),
            author: "Tilts".to_owned(),
            keywords: vec![self.code.marked()],
            at: self.at,
            face: if self.face.is_final() { Vec::new() } else { t.t(self.face.key()) },
            kind: self.kind,
            number: number(self.text),
            revision: t.say(|locale| locale.t1("texts-revision-n", "revision", self.revision)),
            code: self.code.groups(),
            url: format!("{}/verify/{}", self.origin, self.code.groups()),
            check: t.t("papers-check"),
            picture: t.first.t("papers-picture"),
            page: t.t("papers-page"),
            of: t.t("papers-of"),
            facts: Vec::new(),
            sections: Vec::new(),
            attached: Vec::new(),
        }
    }
}

impl Said {
    /// Words in a language.
    pub fn new(lang: &str, text: impl Into<String>) -> Self {
        let text = text.into();
        Self { lang: lang.to_owned(), rtl: is_rtl(&text), text }
    }
}

/// Whether the first letter that has a direction runs from right to left: the rule by which browsers find `dir="auto"`.
fn is_rtl(text: &str) -> bool {
    let strong = |c: &char| c.is_alphabetic();
    text.chars().find(strong).is_some_and(|c| matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}'))
}

/// The languages of a paper's own words: the first, and the one beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tongues {
    /// The paper's own.
    pub first: Locale,
    /// The one beside it, where the paper is in two.
    pub other: Option<Locale>,
}

impl Tongues {
    /// Says something in each language; once where both say the same.
    pub fn say(self, say: impl Fn(Locale) -> String) -> Words {
        let first = say(self.first);
        let other = self.other.map(|locale| (locale, say(locale))).filter(|(_, other)| *other != first);
        let mut words = vec![Said::new(self.first.language.code(), first)];
        words.extend(other.map(|(locale, text)| Said::new(locale.language.code(), text)));
        words
    }

    /// A message.
    pub fn t(self, key: &str) -> Words {
        self.say(|locale| locale.t(key))
    }

    /// A label and words of the paper's own.
    pub fn pair(self, key: &str, value: impl Fn(Locale) -> String) -> Pair {
        Pair { label: self.t(key), value: self.say(value) }
    }
}

/// A whole paper.
#[derive(Debug, Clone, Serialize)]
pub struct Sheet {
    /// The language of its own words.
    pub lang: &'static str,
    /// Its title.
    pub title: Words,
    /// What stands under the title.
    pub under: Vec<Words>,
    /// In whose name: kept in the file's own data.
    pub author: String,
    /// Words by which a program finds the number again, should the file be changed.
    pub keywords: Vec<String>,
    /// The moment it speaks of: the same paper has the same one whenever it is set.
    #[serde(skip)]
    pub at: DateTime<Utc>,
    /// What it is where it is not the valid one; empty where it is.
    pub face: Words,
    /// What kind of paper it is.
    pub kind: Words,
    /// The number of what it is of.
    pub number: String,
    /// Its revision.
    pub revision: Words,
    /// What one types where papers are checked.
    pub code: String,
    /// Where papers are checked.
    pub url: String,
    /// The sentence before that address.
    pub check: Words,
    /// What the picture of that address is.
    pub picture: String,
    /// The word before a page's number.
    pub page: Words,
    /// The word between it and the number of pages.
    pub of: Words,
    /// Number, dates, hash.
    pub facts: Vec<Pair>,
    /// Everything else.
    pub sections: Vec<Section>,
    /// The files inside the file.
    pub attached: Vec<Attached>,
}

impl Sheet {
    /// The paper with what it says attached as data.
    pub fn attach(mut self, tongues: Tongues) -> (Self, Vec<(&'static str, Vec<u8>)>) {
        let data =
            serde_json::json!({ "title": self.title, "number": self.number, "under": self.under, "facts": self.facts, "sections": self.sections });
        self.attached.push(Attached { file: "content.json", kind: "application/json", says: tongues.first.t("papers-attached") });
        (self, vec![("content.json", data.to_string().into_bytes())])
    }
}

/// A file inside the file.
#[derive(Debug, Clone, Serialize)]
pub struct Attached {
    /// Its name.
    pub file: &'static str,
    /// Its media type.
    pub kind: &'static str,
    /// What it is.
    pub says: String,
}

/// One part of a paper.
#[derive(Debug, Clone, Serialize)]
pub struct Section {
    /// Its heading.
    pub title: Words,
    /// The words that every line of it goes on from.
    pub lead: Words,
    /// What stands in it.
    pub blocks: Vec<Block>,
}

impl Section {
    /// A section without a lead-in.
    pub fn new(title: Words, blocks: Vec<Block>) -> Self {
        Self { title, lead: Vec::new(), blocks }
    }
}

/// What a section is made of.
#[derive(Debug, Clone, Serialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub enum Block {
    /// Labels and what belongs to them.
    Pairs {
        /// One a line.
        rows: Vec<Pair>,
    },
    /// A heading that nobody rates.
    Heading {
        /// Its words.
        value: Words,
    },
    /// Learning outcomes.
    Outcomes {
        /// One a line.
        rows: Vec<Outcome>,
    },
    /// A table with its head.
    Table {
        /// The heads of the columns.
        head: Vec<Words>,
        /// The columns' shares of the width; 0: as wide as what stands in it.
        widths: Vec<u8>,
        /// The rows.
        rows: Vec<Row>,
    },
    /// Blocks of signature.
    Signatures {
        /// One a party.
        blocks: Vec<Signature>,
    },
    /// A passage.
    Text {
        /// Its words.
        value: Words,
        /// Whether it is of lesser weight.
        small: bool,
    },
}

/// A label and what belongs to it.
#[derive(Debug, Clone, Serialize)]
pub struct Pair {
    /// The label.
    pub label: Words,
    /// Passages beside each other; none says nothing.
    pub value: Words,
}

/// A learning outcome.
#[derive(Debug, Clone, Serialize)]
pub struct Outcome {
    /// Its mark: "K1".
    pub mark: String,
    /// How deep it is nested.
    pub depth: u8,
    /// What it says.
    pub value: Words,
    /// Its criteria and the skills it names.
    pub under: Vec<Pair>,
}

/// A row of a table.
#[derive(Debug, Clone, Serialize)]
pub struct Row {
    /// Whether its one cell goes over all columns.
    pub span: bool,
    /// Its cells.
    pub cells: Vec<Cell>,
}

/// A cell: one line or several.
pub type Cell = Vec<Part>;

/// A line of a cell.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Part {
    /// What it is, where that is said.
    pub label: Words,
    /// What it says.
    pub value: Words,
    /// Whether it is of greater weight.
    pub strong: bool,
    /// Whether it is of lesser weight.
    pub small: bool,
    /// Whether a box to tick stands before it.
    #[serde(rename = "box")]
    pub tick: bool,
    /// Whether it is a line to write on.
    pub rule: bool,
}

impl Part {
    /// Words.
    pub fn new(value: Words) -> Self {
        Self { value, ..Self::default() }
    }

    /// Words of lesser weight.
    pub fn small(value: Words) -> Self {
        Self { value, small: true, ..Self::default() }
    }

    /// Words of greater weight.
    pub fn strong(value: Words) -> Self {
        Self { value, strong: true, ..Self::default() }
    }

    /// A box to tick, with its words.
    pub fn tick(value: Words) -> Self {
        Self { value, tick: true, ..Self::default() }
    }

    /// A line to write on.
    pub fn rule() -> Self {
        Self { rule: true, ..Self::default() }
    }

    /// A labelled remark.
    pub fn note(label: Words, value: Words) -> Self {
        Self { label, value, small: true, ..Self::default() }
    }
}

/// A block of signature.
#[derive(Debug, Clone, Serialize)]
pub struct Signature {
    /// Whether it is signed; otherwise it is left open for a hand.
    pub signed: bool,
    /// The name that was typed, or the party's.
    pub name: String,
    /// Party, role, place, day, means.
    pub lines: Vec<Words>,
}
