//! Units of learning outcomes: the grid of the deck, with groups and nesting.

use super::ids::{OrganisationId, OutcomeId};
use super::organisations::Named;
use super::roles::words;
use super::texts::{Content, Field, Label, NewParty, Obstacle, PartySeat, Wording};
use serde::{Deserialize, Serialize};

/// The format number of [`Unit`]'s canonical bytes.
pub const FORMAT: i32 = 1;

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
    /// What stands under it.
    pub children: Vec<Node>,
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
pub enum Employer {
    /// The company that speaks for this side.
    Company(Named),
    /// No employer on this side, with the reason that everybody sees.
    Absent(String),
}

/// A node in reading order, with its mark and depth.
#[derive(Debug, Clone, Copy)]
pub struct Placed<'a> {
    /// The column.
    pub area: Area,
    /// The node.
    pub node: &'a Node,
    /// The node above.
    pub parent: Option<&'a Node>,
    /// 0 at the top.
    pub depth: u8,
    /// Its number among the column's assessable outcomes, or of the outcome it belongs to; 0 for headings.
    pub number: usize,
    /// Its place under that outcome, from 1; 0 for outcomes and headings.
    pub point: usize,
}

impl Placed<'_> {
    /// The printed mark: `K1`, `C1.2`; empty for headings.
    pub fn mark(&self) -> String {
        match (self.number, self.point) {
            (0, _) => String::new(),
            (number, 0) => format!("{}{number}", self.area.letter()),
            (number, point) => format!("{}{number}.{point}", self.area.letter()),
        }
    }
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

impl Column {
    /// The nodes of this column in reading order.
    pub fn placed(&self, area: Area) -> Vec<Placed<'_>> {
        let mut found = Vec::new();
        let mut numbered = 0;
        for node in &self.outcomes {
            place(node, None, area, 0, (0, 0), &mut numbered, &mut found);
        }
        found
    }
}

fn place<'a>(node: &'a Node, parent: Option<&'a Node>, area: Area, depth: u8, under: (usize, usize), numbered: &mut usize, found: &mut Vec<Placed<'a>>) {
    let (number, point) = if node.assessable {
        *numbered += 1;
        (*numbered, 0)
    } else {
        under
    };
    found.push(Placed { area, node, parent, depth, number, point });
    for (at, child) in node.children.iter().enumerate() {
        let under = if number > 0 && point == 0 { (number, at + 1) } else { (0, 0) };
        place(child, Some(node), area, depth.saturating_add(1), under, numbered, found);
    }
}

impl Employer {
    fn party(&self, seat: PartySeat) -> NewParty {
        match self {
            Self::Company(company) => approving(seat, company),
            Self::Absent(reason) => NewParty {
                seat,
                organisation: None,
                person: None,
                name: String::new(),
                country: String::new(),
                approves: false,
                signs: false,
                absent_reason: Some(reason.clone()),
            },
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

fn approving(seat: PartySeat, organisation: &Named) -> NewParty {
    NewParty {
        seat,
        organisation: Some(organisation.id),
        person: None,
        name: organisation.card.name.clone(),
        country: organisation.card.country.clone(),
        approves: true,
        signs: false,
        absent_reason: None,
    }
}

impl Content for Unit {
    fn title(&self) -> String {
        self.title.get(&self.language).to_owned()
    }

    fn language(&self) -> &str {
        &self.language
    }

    fn fields(&self) -> Vec<Field> {
        let language = self.language.as_str();
        let number = |value: Option<u16>| value.map(|value| value.to_string()).unwrap_or_default();
        let worded = |path: &str, label, wording: &Wording| {
            Field::plain("units-section-unit", path, label, wording.get(language)).in_language(language)
        };
        let mut fields = vec![
            worded("title", "units-title-field", &self.title),
            worded("qualification", "units-qualification", &self.qualification),
            worded("work-task-area", "units-work-task-area", &self.work_task_area),
            Field::plain("units-section-unit", "eqf-level", "units-eqf-level", self.eqf_level.map(|level| level.to_string()).unwrap_or_default()),
            Field::plain("units-section-unit", "national-level", "units-national-level", &self.national_level),
            worded("description", "units-description", &self.description),
            Field::plain("units-section-unit", "days", "units-days", number(self.days)),
            Field::plain("units-section-unit", "hours", "units-hours", number(self.hours)),
        ];
        for &area in Area::ALL {
            let column = self.column(area);
            fields.push(Field::plain(area.key(), &format!("{}-lead-in", area.code()), "units-lead-in", column.lead_in.get(language)).in_language(language));
            fields.extend(column.placed(area).into_iter().map(|placed| Field {
                path: format!("{}.{}", area.code(), placed.node.id),
                section: area.key(),
                outcome: Some(placed.node.id),
                label: Label::Mark(placed.mark()),
                depth: placed.depth,
                text: placed.node.text.get(language).to_owned(),
                language: Some(language.to_owned()),
            }));
        }
        let sides = &self.sides;
        fields.extend([
            Field::plain("units-section-sides", "sending-institution", "texts-seat-sending-institution", &sides.sending_institution.card.name),
            Field::plain("units-section-sides", "sending-employer", "texts-seat-sending-employer", sides.sending_employer.says()),
            Field::plain("units-section-sides", "hosting-institution", "texts-seat-hosting-institution", &sides.hosting_institution.card.name),
            Field::plain("units-section-sides", "hosting-employer", "texts-seat-hosting-employer", sides.hosting_employer.says()),
        ]);
        fields.retain(|field| !field.text.trim().is_empty());
        fields
    }

    fn parties(&self) -> Vec<NewParty> {
        vec![
            approving(PartySeat::SendingInstitution, &self.sides.sending_institution),
            self.sides.sending_employer.party(PartySeat::SendingEmployer),
            approving(PartySeat::HostingInstitution, &self.sides.hosting_institution),
            self.sides.hosting_employer.party(PartySeat::HostingEmployer),
        ]
    }

    fn obstacles(&self) -> Vec<Obstacle> {
        let mut obstacles = Vec::new();
        if self.title.get(&self.language).trim().is_empty() {
            obstacles.push(Obstacle::new("title", "units-obstacle-title"));
        }
        if self.eqf_level.is_none() {
            obstacles.push(Obstacle::new("eqf-level", "units-obstacle-eqf-level"));
        }
        let empty = [
            (Area::Knowledge, "units-obstacle-knowledge"),
            (Area::Skills, "units-obstacle-skills"),
            (Area::Competence, "units-obstacle-competence"),
        ];
        for (area, key) in empty {
            if !self.column(area).placed(area).iter().any(|placed| placed.node.assessable && !placed.node.text.is_empty()) {
                obstacles.push(Obstacle::new(area.code(), key));
            }
        }
        obstacles
    }
}
