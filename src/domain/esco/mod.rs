//! ESCO, the European classification of skills and occupations: its concepts as Tilts keeps them, and the reading of its files.
//! What is kept is the English, which is also what a unit links.

mod files;

pub use files::{Read, Unusable, read};

use super::words::words;
use std::collections::HashSet;

/// The most words of a question that are looked up: a longer passage is asked by its beginning.
const WORDS: usize = 40;
/// The most characters of a question.
const CHARACTERS: usize = 300;

words! {
    /// The two pillars of ESCO that Tilts uses.
    Pillar {
        /// Skills and knowledge, linked to outcomes.
        Skills => "skill", "esco-skills";
        /// Occupations, linked to units.
        Occupations => "occupation", "esco-occupations";
    }
}

impl Pillar {
    /// What the addresses of its concepts begin with.
    pub fn namespace(self) -> &'static str {
        match self {
            Self::Skills => "http://data.europa.eu/esco/skill/",
            Self::Occupations => "http://data.europa.eu/esco/occupation/",
        }
    }
}

words! {
    /// What a concept of the skills pillar is.
    SkillType {
        /// Something one is able to do.
        Skill => "skill/competence", "esco-type-skill";
        /// Something one knows.
        Knowledge => "knowledge", "esco-type-knowledge";
    }
}

words! {
    /// How widely a skill is used.
    ReuseLevel {
        /// In every work.
        Transversal => "transversal", "esco-reuse-transversal";
        /// In several sectors.
        CrossSector => "cross-sector", "esco-reuse-cross-sector";
        /// In one sector.
        SectorSpecific => "sector-specific", "esco-reuse-sector-specific";
        /// In one occupation.
        OccupationSpecific => "occupation-specific", "esco-reuse-occupation-specific";
    }
}

/// A concept with its terms, as a file gives it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// The pillar it belongs to.
    pub pillar: Pillar,
    /// Its address, which never changes.
    pub uri: String,
    /// The preferred term.
    pub label: String,
    /// Other terms for the same.
    pub alternatives: Vec<String>,
    /// Terms that are searched and not shown: old spellings, common mistakes.
    pub hidden: Vec<String>,
    /// What it means; empty where the file does not say.
    pub description: String,
    /// The code of an occupation; empty for skills and in older files.
    pub code: String,
    /// Of a skill: what it is.
    pub skill_type: Option<SkillType>,
    /// Of a skill: how widely it is used.
    pub reuse: Option<ReuseLevel>,
}

/// A concept that was found, with what tells it from others of a similar name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// Its address.
    pub uri: String,
    /// The preferred term.
    pub label: String,
    /// The other term that was found; empty where it was the preferred one.
    pub also: String,
    /// What it means; empty where it was not imported.
    pub description: String,
    /// The code of an occupation.
    pub code: String,
    /// Of a skill: what it is.
    pub skill_type: Option<SkillType>,
    /// Of a skill: how widely it is used.
    pub reuse: Option<ReuseLevel>,
}

/// What a search found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found {
    /// Whether the pillar has been imported at all.
    pub is_imported: bool,
    /// The best first.
    pub suggestions: Vec<Suggestion>,
}

/// The question that a passage asks: its first words on one line.
pub fn question(passage: &str) -> String {
    let mut question = String::new();
    for word in passage.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty()).take(WORDS) {
        if question.chars().count() + word.chars().count() >= CHARACTERS {
            break;
        }
        if !question.is_empty() {
            question.push(' ');
        }
        question.push_str(word);
    }
    question
}

/// Each concept once: where files name one twice, the last stands.
pub fn distinct(terms: Vec<Term>) -> Vec<Term> {
    let mut known = HashSet::with_capacity(terms.len());
    let mut kept: Vec<Term> = terms.into_iter().rev().filter(|term| known.insert(term.uri.clone())).collect();
    kept.reverse();
    kept
}

#[cfg(test)]
mod tests {
    use super::question;

    #[test]
    fn a_question_is_the_beginning_of_a_passage() {
        assert_eq!(question("  Tests\n a  brake "), "Tests a brake");
        assert_eq!(question(""), "");
        assert_eq!(question(&"word ".repeat(100)).split(' ').count(), 40);
        assert!(question(&"ā".repeat(2_000)).is_empty(), "a word longer than a question is none");
        assert!(question(&"unpronounceable ".repeat(100)).chars().count() < 300);
    }
}
