//! A unit as the mechanism of negotiated texts sees it: its fields, its four parties, what keeps it from being agreed.

use super::findings::findings;
use super::{Area, Concept, Criterion, Employer, Unit};
use crate::domain::organisations::Named;
use crate::domain::sectors::Sector;
use crate::domain::texts::{Content, Field, Finding, Label, NewParty, Obstacle, PartySeat, Value, Wording};

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

impl Unit {
    /// A passage as fields: in the language of the unit, then in the others (`path@language`).
    fn worded(&self, field: &Field, wording: &Wording) -> Vec<Field> {
        let field = Field { worded: true, ..field.clone() };
        let mut fields = vec![Field { text: wording.get(&self.language).to_owned(), ..field.clone() }.in_language(&self.language)];
        fields.extend(self.translations.iter().map(|language| {
            let path = format!("{}@{language}", field.path);
            Field { path, text: wording.get(language).to_owned(), ..field.clone() }.in_language(language)
        }));
        fields
    }
}

/// Terms of ESCO, which are English whatever the unit is written in.
fn concepts(field: Field, concepts: &[Concept]) -> Option<Field> {
    if concepts.is_empty() {
        return None;
    }
    let labels: Vec<&str> = concepts.iter().map(|concept| concept.label.as_str()).collect();
    Some(Field { text: labels.join("; "), ..field }.in_language("en"))
}

impl Content for Unit {
    fn title(&self) -> String {
        self.title.get(&self.language).to_owned()
    }

    fn language(&self) -> &str {
        &self.language
    }

    fn title_in(&self, language: &str) -> (String, String) {
        match self.title.get(language) {
            "" => (self.title(), self.language.clone()),
            title => (title.to_owned(), language.to_owned()),
        }
    }

    fn languages(&self) -> Vec<&str> {
        Self::languages(self).collect()
    }

    fn fields(&self) -> Vec<Field> {
        let number = |value: Option<u16>| value.map(|value| value.to_string()).unwrap_or_default();
        let plain = |path: &str, label, text: String| Field::plain("units-section-unit", path, label, text);
        let worded = |path: &str, label, wording: &Wording| self.worded(&Field::plain("units-section-unit", path, label, ""), wording);
        let mut fields = worded("title", "units-title-field", &self.title);
        fields.extend(worded("qualification", "units-qualification", &self.qualification));
        fields.extend(worded("work-task-area", "units-work-task-area", &self.work_task_area));
        fields.extend([
            plain("eqf-level", "units-eqf-level", self.eqf_level.map(|level| level.to_string()).unwrap_or_default()),
            plain("national-level", "units-national-level", self.national_level.clone()),
            match Sector::from_code(&self.sector) {
                Some(sector) => Field::message("units-section-unit", "sector", "units-sector", sector.code(), sector.key()),
                None => plain("sector", "units-sector", self.sector.clone()),
            },
            plain("days", "units-days", number(self.days)),
            plain("hours", "units-hours", number(self.hours)),
            plain("points", "units-points", number(self.points)),
            Field::yes("units-section-unit", "transversal", "units-transversal", self.transversal),
        ]);
        fields.extend(worded("description", "units-description", &self.description));
        fields.extend(worded("prerequisites", "units-prerequisites", &self.prerequisites));
        fields.extend(worded("tools", "units-tools", &self.tools));
        fields.extend(worded("safety", "units-safety", &self.safety));
        fields.extend(concepts(plain("occupations", "units-occupations", String::new()), &self.occupations));
        for &area in Area::ALL {
            let column = self.column(area);
            let lead_in = Field::plain(area.key(), &format!("{}-lead-in", area.code()), "units-lead-in", "");
            fields.extend(self.worded(&lead_in, &column.lead_in));
            for placed in column.placed(area) {
                let path = format!("{}.{}", area.code(), placed.node.id);
                let outcome = Field {
                    path: path.clone(),
                    section: area.key(),
                    outcome: Some(placed.node.id),
                    label: Label::Mark(placed.mark()),
                    depth: placed.depth,
                    text: String::new(),
                    language: None,
                    value: Value::Text,
                    worded: false,
                };
                fields.extend(self.worded(&outcome, &placed.node.text));
                let criteria = Field { path: format!("{path}.criteria"), label: Label::Key("units-criteria"), ..outcome.clone() };
                fields.extend(self.worded(&criteria, &placed.node.criteria));
                let skills = Field { path: format!("{path}.skills"), label: Label::Key("units-skills-esco"), ..outcome };
                fields.extend(concepts(skills, &placed.node.skills));
            }
        }
        let sides = &self.sides;
        fields.extend([
            Field::plain("units-section-sides", "sending-institution", "texts-seat-sending-institution", &sides.sending_institution.card.name),
            Field::plain("units-section-sides", "sending-employer", "texts-seat-sending-employer", sides.sending_employer.says()),
            Field::plain("units-section-sides", "hosting-institution", "texts-seat-hosting-institution", &sides.hosting_institution.card.name),
            Field::plain("units-section-sides", "hosting-employer", "texts-seat-hosting-employer", sides.hosting_employer.says()),
        ]);
        fields.extend(Criterion::ALL.iter().filter_map(|&criterion| {
            let check = self.checklist.get(criterion)?;
            let mark = if check.met { "✓" } else { "✗" };
            let said = format!("{mark} {}", check.note.trim());
            let field = Field::plain("units-section-checklist", &format!("checklist.{}", criterion.code()), criterion.key(), said.trim_end());
            Some(field.in_language(&self.language))
        }));
        fields.retain(|field| !field.text.trim().is_empty());
        fields
    }

    fn quotes_esco(&self) -> bool {
        !self.occupations.is_empty() || self.placed().iter().any(|placed| !placed.node.skills.is_empty())
    }

    fn parties(&self) -> Vec<NewParty> {
        vec![
            approving(PartySeat::SendingInstitution, &self.sides.sending_institution),
            self.sides.sending_employer.party(PartySeat::SendingEmployer),
            approving(PartySeat::HostingInstitution, &self.sides.hosting_institution),
            self.sides.hosting_employer.party(PartySeat::HostingEmployer),
        ]
    }

    fn findings(&self) -> Vec<Finding> {
        findings(self)
    }

    fn obstacles(&self) -> Vec<Obstacle> {
        let mut obstacles = Vec::new();
        if self.title.get(&self.language).trim().is_empty() {
            obstacles.push(Obstacle::new("title", "units-obstacle-title"));
        }
        if self.eqf_level.is_none() {
            obstacles.push(Obstacle::new("eqf-level", "units-obstacle-eqf-level"));
        }
        let empty =
            [(Area::Knowledge, "units-obstacle-knowledge"), (Area::Skills, "units-obstacle-skills"), (Area::Competence, "units-obstacle-competence")];
        for (area, key) in empty {
            if !self.column(area).placed(area).iter().any(|placed| placed.node.assessable && !placed.node.text.is_empty()) {
                obstacles.push(Obstacle::new(area.code(), key));
            }
        }
        obstacles
    }
}
