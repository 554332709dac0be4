//! What the levels of the European Qualifications Framework mean: the descriptors of Annex II to the Council Recommendation of
//! 22 May 2017 (2017/C 189/03), as keys of messages.

/// The three descriptors of one level.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Descriptors {
    /// The level, 1 to 8.
    pub level: u8,
    /// What somebody at this level knows.
    pub knowledge: &'static str,
    /// What he or she is able to do.
    pub skills: &'static str,
    /// With how much responsibility and autonomy.
    pub responsibility: &'static str,
}

/// The eight levels.
pub const DESCRIPTORS: [Descriptors; 8] = [
    Descriptors { level: 1, knowledge: "descriptors-knowledge-1", skills: "descriptors-skills-1", responsibility: "descriptors-responsibility-1" },
    Descriptors { level: 2, knowledge: "descriptors-knowledge-2", skills: "descriptors-skills-2", responsibility: "descriptors-responsibility-2" },
    Descriptors { level: 3, knowledge: "descriptors-knowledge-3", skills: "descriptors-skills-3", responsibility: "descriptors-responsibility-3" },
    Descriptors { level: 4, knowledge: "descriptors-knowledge-4", skills: "descriptors-skills-4", responsibility: "descriptors-responsibility-4" },
    Descriptors { level: 5, knowledge: "descriptors-knowledge-5", skills: "descriptors-skills-5", responsibility: "descriptors-responsibility-5" },
    Descriptors { level: 6, knowledge: "descriptors-knowledge-6", skills: "descriptors-skills-6", responsibility: "descriptors-responsibility-6" },
    Descriptors { level: 7, knowledge: "descriptors-knowledge-7", skills: "descriptors-skills-7", responsibility: "descriptors-responsibility-7" },
    Descriptors { level: 8, knowledge: "descriptors-knowledge-8", skills: "descriptors-skills-8", responsibility: "descriptors-responsibility-8" },
];
