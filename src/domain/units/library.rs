//! The library: what units are filtered by, which of those that were read a filter lets through, and how many there are of each.

use crate::domain::ids::TextId;
use crate::domain::levels::EQF_LEVELS;
use crate::domain::roles::words;
use crate::domain::texts::Stage;
use chrono::{DateTime, Utc};
use uuid::Uuid;

words! {
    /// What units are filtered by.
    Facet {
        /// Field of education and training; a broad field holds its narrow ones.
        Sector => "sector", "library-sector";
        /// EQF level.
        Level => "level", "library-level";
        /// A language it can be read in.
        Language => "language", "library-language";
        /// Its partnership.
        Partnership => "partnership", "library-partnership";
        /// Another organisation among its four sides.
        Partner => "partner", "library-partner";
        /// How far it has come.
        Stage => "stage", "library-stage";
        /// Whether it serves any qualification.
        Transversal => "transversal", "library-transversal";
    }
}

impl Facet {
    /// Whether such a value can be at all: what stands in an address may be anything.
    fn lets(self, code: &str) -> bool {
        match self {
            Self::Sector => (2..=4).contains(&code.len()) && code.bytes().all(|byte| byte.is_ascii_digit()),
            Self::Level => code.parse().is_ok_and(|level: u8| EQF_LEVELS.contains(&level)),
            Self::Language => (2..=3).contains(&code.len()) && code.bytes().all(|byte| byte.is_ascii_lowercase()),
            Self::Partnership | Self::Partner => code.parse::<Uuid>().is_ok(),
            Self::Stage => Stage::from_code(code).is_some(),
            Self::Transversal => code == "yes",
        }
    }
}

/// What a list that asks for nothing else shows: units that are not retired.
pub const IN_USE: &str = "in-use";

/// One value of one facet, as units carry it: `level=4`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Value {
    /// Of what.
    pub facet: Facet,
    /// Which.
    pub code: String,
}

impl Value {
    /// A value that can be.
    pub fn new(facet: Facet, code: &str) -> Option<Self> {
        facet.lets(code).then(|| Self { facet, code: code.to_owned() })
    }

    /// From the form in which units carry it.
    pub fn parse(mark: &str) -> Option<Self> {
        let (facet, code) = mark.split_once('=')?;
        Self::new(Facet::from_code(facet)?, code)
    }

    /// The form in which units carry it.
    pub fn mark(&self) -> String {
        format!("{}={}", self.facet.code(), self.code)
    }
}

/// What a reader asks for: at most one value of each facet, and words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    values: Vec<Value>,
    /// Words as they were typed.
    pub words: String,
}

impl Filter {
    /// From what stands under each facet; what cannot be is left out.
    pub fn new<'a>(asked: impl Fn(Facet) -> &'a str, words: &str) -> Self {
        let values = Facet::ALL.iter().filter_map(|&facet| Value::new(facet, asked(facet))).collect();
        Self { values, words: words.to_owned() }
    }

    /// What is asked of this facet.
    pub fn get(&self, facet: Facet) -> Option<&Value> {
        self.values.iter().find(|value| value.facet == facet)
    }

    /// All that is asked.
    pub fn values(&self) -> &[Value] {
        &self.values
    }

    /// Whether anything is asked.
    pub fn is_some(&self) -> bool {
        !self.values.is_empty() || !self.words.is_empty()
    }

    /// Under what such units stand together: retired ones by themselves, all others in use.
    pub fn shelf(&self) -> String {
        self.get(Facet::Stage).filter(|stage| stage.code == Stage::Retired.code()).map_or_else(|| IN_USE.to_owned(), Value::mark)
    }

    /// Everything a unit must carry, never nothing.
    pub fn marks(&self) -> Vec<String> {
        let mut marks: Vec<String> = self.values.iter().map(Value::mark).collect();
        let shelf = self.shelf();
        if !marks.contains(&shelf) {
            marks.push(shelf);
        }
        marks
    }

    /// Under what to read a library that is too large to read whole: what the fewest of those at hand carry.
    pub fn rarest(&self, shelf: &Shelf) -> String {
        if self.shelf() != IN_USE {
            return self.shelf();
        }
        let carrying = |value: &&Value| shelf.entries.iter().filter(|entry| entry.values.contains(value)).count();
        self.values.iter().min_by_key(carrying).map_or_else(|| IN_USE.to_owned(), Value::mark)
    }

    /// The values that this unit lacks.
    fn unmet<'a>(&'a self, entry: &'a Entry) -> impl Iterator<Item = &'a Value> {
        self.values.iter().filter(|value| !entry.values.contains(value))
    }

    fn lets(&self, entry: &Entry) -> bool {
        entry.is_worded && self.unmet(entry).next().is_none()
    }
}

/// A place in the list: after this unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// When it was begun.
    pub at: DateTime<Utc>,
    /// Its id.
    pub id: TextId,
}

/// A unit as far as filters concern it.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Where it stands.
    pub place: Place,
    /// What it carries.
    pub values: Vec<Value>,
    /// Whether it has the words that are looked for; true where none are.
    pub is_worded: bool,
}

/// Units that were read together, the newest first.
#[derive(Debug, Clone, Default)]
pub struct Shelf {
    /// The units.
    pub entries: Vec<Entry>,
    /// Whether these are all there are; otherwise they are the newest.
    pub is_whole: bool,
}

/// One page of a list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Leaf {
    /// The units on it.
    pub units: Vec<TextId>,
    /// Where the next begins, where there is more to look through.
    pub next: Option<Place>,
}

impl Shelf {
    /// The units on one page after this place.
    pub fn leaf(&self, filter: &Filter, after: Option<Place>, length: usize) -> Leaf {
        let mut standing = self.entries.iter().filter(|entry| after.is_none_or(|after| entry.place < after));
        let mut leaf = Leaf::default();
        let mut last = None;
        while let Some(entry) = standing.by_ref().find(|entry| filter.lets(entry)) {
            if leaf.units.len() == length {
                leaf.next = last;
                return leaf;
            }
            leaf.units.push(entry.place.id);
            last = Some(entry.place);
        }
        // What was not read yet may hold more.
        leaf.next = self.entries.last().filter(|_| !self.is_whole).map(|entry| entry.place);
        leaf
    }

    /// How many the filter lets through.
    pub fn count(&self, filter: &Filter) -> usize {
        self.entries.iter().filter(|entry| filter.lets(entry)).count()
    }

    /// Every value of a facet with how many units there would be if it were chosen with what else is asked.
    pub fn values(&self, facet: Facet, filter: &Filter) -> Vec<(Value, usize)> {
        let mut counted: Vec<(Value, usize)> = Vec::new();
        for entry in &self.entries {
            let counts = entry.is_worded && filter.unmet(entry).all(|value| value.facet == facet);
            for value in entry.values.iter().filter(|value| value.facet == facet) {
                match counted.iter_mut().find(|(known, _)| known == value) {
                    Some((_, n)) => *n += usize::from(counts),
                    None => counted.push((value.clone(), usize::from(counts))),
                }
            }
        }
        counted
    }
}
