//! Units of learning outcomes: the grid of the deck, with groups and nesting.

mod checklist;
mod concepts;
mod content;
mod copied;
mod entitled;
pub mod exchange;
mod findings;
mod format1;
pub mod import;
mod languages;
pub mod library;
mod limits;
mod outline;
mod placed;
mod sides;
pub mod taught;
mod translations;

pub use checklist::{Check, Checklist, Criterion};
pub use concepts::{CONCEPTS, NotLinked, Place};
pub use entitled::{Drafter, Retirer, drafter, retirer};
pub use format1::{FORMAT_1, Unit1};
pub use languages::{LANGUAGES, language_key, language_name, lead_in};
pub use limits::{CHARACTERS, DEPTH, OUTCOME_CHARACTERS, OUTCOMES, TRANSLATIONS};
pub use outline::{Move, Standing};
pub use placed::Placed;
pub use sides::{Candidate, Candidates};
pub use translations::{Passage, Progress, Sources, Translation, mark_of};

use super::ids::{OrganisationId, OutcomeId};
use super::organisations::Named;
use super::roles::words;
use super::texts::Wording;
use serde::{Deserialize, Serialize};

/// The format number of [`Unit`]'s canonical bytes.
pub const FORMAT: i32 = 2;

words! {
    /// The three columns of a unit.
    Area {
        /// What the learner knows.
        Knowledge => "knowledge", "units-knowledge";
        /// What the learner is able to do.
        Skills => "skills", "units-skills";
        /// What the learner does independently and responsibly.
        Competence => "competence", "units-competence";
    }
}

impl Area {
    /// The letter of its outcomes' marks.
    pub fn letter(self) -> char {
        match self {
            Self::Knowledge => 'K',
            Self::Skills => 'S',
            Self::Competence => 'C',
        }
    }
}

/// A unit of learning outcomes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unit {
    /// The language it is written in first.
    pub language: String,
    /// The languages it is translated into, in the order they were added.
    pub translations: Vec<String>,
    /// Name of the unit.
    pub title: Wording,
    /// Reference to the qualification.
    pub qualification: Wording,
    /// Area of work tasks.
    pub work_task_area: Wording,
    /// EQF level, 1 to 8.
    pub eqf_level: Option<u8>,
    /// National level, as the country words it.
    pub national_level: String,
    /// The steps required to fulfil the task.
    pub description: Wording,
    /// Length in days.
    pub days: Option<u16>,
    /// Length in hours.
    pub hours: Option<u16>,
    /// ECVET points; hidden unless one of its institutions has switched them on.
    pub points: Option<u16>,
    /// Field of education and training: a code of ISCED-F 2013, broad, narrow or detailed; empty where none was chosen.
    pub sector: String,
    /// Whether it serves any qualification: entrepreneurship, life skills.
    pub transversal: bool,
    /// What the learner should be able to do before.
    pub prerequisites: Wording,
    /// Tools and materials.
    pub tools: Wording,
    /// What has to be heeded so that nobody is hurt.
    pub safety: Wording,
    /// Occupations of ESCO it leads to.
    pub occupations: Vec<Concept>,
    /// The five criteria of a unit, as its authors answer them.
    pub checklist: Checklist,
    /// What each translation was made from.
    pub sources: Sources,
    /// Knowledge.
    pub knowledge: Column,
    /// Skills.
    pub skills: Column,
    /// Competence.
    pub competence: Column,
    /// The four sides that agree it.
    pub sides: Sides,
}

/// One column of the grid.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// "He/she knows" …
    pub lead_in: Wording,
    /// Its outcomes.
    pub outcomes: Vec<Node>,
}

/// A heading, an outcome, or a point under an outcome.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Node {
    /// Kept from revision to revision.
    pub id: OutcomeId,
    /// What it says.
    pub text: Wording,
    /// Whether it is rated. Headings are not; points under a rated outcome show what to look at.
    pub assessable: bool,
    /// By what one sees that it is reached, one criterion a line.
    pub criteria: Wording,
    /// Skills of ESCO that it names.
    pub skills: Vec<Concept>,
    /// What stands under it.
    pub children: Vec<Node>,
}

/// A concept of ESCO, as it was called when it was linked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Concept {
    /// Its address in ESCO.
    pub uri: String,
    /// Its preferred term, in English.
    pub label: String,
}

/// The four sides of a unit, from its partnership.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sides {
    /// The school that sends.
    pub sending_institution: Named,
    /// Its employer.
    pub sending_employer: Employer,
    /// The institution that receives.
    pub hosting_institution: Named,
    /// Its employer.
    pub hosting_employer: Employer,
}

/// The employer of one side, or why there is none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(clippy::large_enum_variant, reason = "a unit has two of them, and nearly all are companies")]
pub enum Employer {
    /// The company that speaks for this side.
    Company(Named),
    /// No employer on this side, with the reason that everybody sees.
    Absent(String),
}

impl Unit {
    /// The column of an area.
    pub fn column(&self, area: Area) -> &Column {
        match area {
            Area::Knowledge => &self.knowledge,
            Area::Skills => &self.skills,
            Area::Competence => &self.competence,
        }
    }

    /// The column of an area, to change it.
    pub fn column_mut(&mut self, area: Area) -> &mut Column {
        match area {
            Area::Knowledge => &mut self.knowledge,
            Area::Skills => &mut self.skills,
            Area::Competence => &mut self.competence,
        }
    }

    /// Every node of all columns in reading order.
    pub fn placed(&self) -> Vec<Placed<'_>> {
        Area::ALL.iter().flat_map(|&area| self.column(area).placed(area)).collect()
    }

    /// A draft with nothing in it yet but its sides, its title and the lead-ins of its language.
    pub fn begun(language: &str, title: &str, sides: Sides) -> Self {
        let column = |area| Column { lead_in: Wording::new(language, lead_in(language, area)), outcomes: Vec::new() };
        Self {
            title: Wording::new(language, title),
            knowledge: column(Area::Knowledge),
            skills: column(Area::Skills),
            competence: column(Area::Competence),
            ..Self::empty(language, sides)
        }
    }

    /// A unit that says nothing at all.
    pub fn empty(language: &str, sides: Sides) -> Self {
        Self {
            language: language.to_owned(),
            translations: Vec::new(),
            title: Wording::default(),
            qualification: Wording::default(),
            work_task_area: Wording::default(),
            eqf_level: None,
            national_level: String::new(),
            description: Wording::default(),
            days: None,
            hours: None,
            points: None,
            sector: String::new(),
            transversal: false,
            prerequisites: Wording::default(),
            tools: Wording::default(),
            safety: Wording::default(),
            occupations: Vec::new(),
            checklist: Checklist::default(),
            sources: Sources::default(),
            knowledge: Column::default(),
            skills: Column::default(),
            competence: Column::default(),
            sides,
        }
    }

    /// The column a line stands in.
    pub fn area_of(&self, id: OutcomeId) -> Option<Area> {
        Area::ALL.iter().copied().find(|&area| self.column(area).lines(area).iter().any(|line| line.node.id == id))
    }

    /// One of its two institutions.
    pub fn institution(&self, id: OrganisationId) -> Option<&Named> {
        [&self.sides.sending_institution, &self.sides.hosting_institution].into_iter().find(|institution| institution.id == id)
    }

    /// The organisations of the four sides.
    pub fn organisations(&self) -> Vec<OrganisationId> {
        let employers = [&self.sides.sending_employer, &self.sides.hosting_employer];
        let mut ids = vec![self.sides.sending_institution.id, self.sides.hosting_institution.id];
        ids.extend(employers.into_iter().filter_map(|employer| match employer {
            Employer::Company(company) => Some(company.id),
            Employer::Absent(_) => None,
        }));
        ids
    }
}

impl Node {
    /// A line.
    pub fn new(id: OutcomeId, text: Wording, assessable: bool) -> Self {
        Self { id, text, assessable, criteria: Wording::default(), skills: Vec::new(), children: Vec::new() }
    }
}

impl Employer {
    /// The company, where there is one.
    pub fn company(&self) -> Option<&Named> {
        match self {
            Self::Company(company) => Some(company),
            Self::Absent(_) => None,
        }
    }

    /// Its name, or the reason for its absence.
    pub fn says(&self) -> &str {
        match self {
            Self::Company(company) => &company.card.name,
            Self::Absent(reason) => reason,
        }
    }
}

impl Sides {
    /// The employer of the sending or of the hosting side.
    pub fn employers(&self) -> [&Employer; 2] {
        [&self.sending_employer, &self.hosting_employer]
    }
}
