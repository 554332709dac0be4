//! A unit as the mechanism of negotiated texts sees it: its fields, its four parties, what keeps it from being agreed.

use super::{Area, Employer, Unit};
use crate::domain::organisations::Named;
use crate::domain::texts::{Content, Field, Label, NewParty, Obstacle, PartySeat, Wording};

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
        let worded =
            |path: &str, label, wording: &Wording| Field::plain("units-section-unit", path, label, wording.get(language)).in_language(language);
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
            fields.push(
                Field::plain(area.key(), &format!("{}-lead-in", area.code()), "units-lead-in", column.lead_in.get(language)).in_language(language),
            );
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
