//! The agreement as the mechanism of all texts sees it: its fields, parties, obstacles and dates.

use super::{AgreedItem, Agreement, Person, ScaleLevel};
use crate::domain::organisations::Named;
use crate::domain::texts::{Content, Field, Label, NewParty, Obstacle, PartySeat, Value};
use chrono::NaiveDate;

fn person(section: &'static str, path: &str, label: &'static str, person: Option<&Person>) -> Field {
    let text = person.map(|person| {
        [&person.name, &person.role, &person.organisation_name].into_iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join(", ")
    });
    Field::plain(section, path, label, text.unwrap_or_default())
}

impl Content for Agreement {
    fn title(&self) -> String {
        self.learner.name.clone()
    }

    fn language(&self) -> &str {
        &self.language
    }

    fn fields(&self) -> Vec<Field> {
        const WHO: &str = "agreements-section-participants";
        const STAY: &str = "agreements-section-stay";
        const QUALIFICATION: &str = "agreements-section-qualification";
        const UNITS: &str = "agreements-section-units";
        const ASSESSMENT: &str = "agreements-section-assessment";
        const RECOGNITION: &str = "agreements-section-recognition";
        let language = self.language.as_str();
        let words = |section, path: &str, label, text: &str| Field::plain(section, path, label, text).in_language(language);
        let lines = |named: &Option<Named>| named.as_ref().map(|named| named.card.lines()).unwrap_or_default();
        let learner = [&self.learner.name, &self.learner.address, &self.learner.phone, &self.learner.email];
        let mut fields = vec![
            Field::plain(
                WHO,
                "learner",
                "agreements-learner",
                learner.into_iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join("\n"),
            ),
            Field::day(WHO, "birth-date", "agreements-birth-date", Some(self.learner.birth_date)),
            Field::plain(
                WHO,
                "guardian",
                "agreements-guardian",
                self.guardian
                    .as_ref()
                    .map(|guardian| {
                        [&guardian.name, &guardian.address, &guardian.phone, &guardian.email]
                            .into_iter()
                            .filter(|part| !part.is_empty())
                            .cloned()
                            .collect::<Vec<_>>()
                            .join("\n")
                    })
                    .unwrap_or_default(),
            ),
            Field::plain(WHO, "sending", "agreements-sending", self.sending.card.lines()),
            Field::plain(WHO, "hosting", "agreements-hosting", self.hosting.card.lines()),
            Field::plain(WHO, "host-company", "agreements-host-company", lines(&self.host_company)),
            Field::plain(WHO, "sending-company", "agreements-sending-company", lines(&self.sending_company)),
            Field::plain(WHO, "intermediary", "agreements-intermediary", lines(&self.intermediary)),
            person(WHO, "mentor", "agreements-mentor", self.mentor.as_ref()),
            Field::day(STAY, "starts-on", "agreements-starts-on", self.starts_on),
            Field::day(STAY, "ends-on", "agreements-ends-on", self.ends_on),
            Field::plain(STAY, "hours-per-week", "agreements-hours-per-week", self.hours_per_week.map(|hours| hours.to_string()).unwrap_or_default()),
            words(QUALIFICATION, "qualification", "agreements-qualification", &self.qualification),
            Field::plain(QUALIFICATION, "qualification-other", "agreements-qualification-other", &self.qualification_other),
            Field::plain(QUALIFICATION, "eqf-level", "agreements-eqf-level", self.eqf_level.map(|level| level.to_string()).unwrap_or_default()),
            Field::plain(QUALIFICATION, "national-level", "agreements-national-level", &self.national_level),
            words(QUALIFICATION, "progress", "agreements-progress", &self.progress),
        ];
        let mut promises = Vec::new();
        for unit in &self.units {
            fields.push(Field::plain(UNITS, &format!("unit.{}", unit.unit), "agreements-unit", &unit.title).in_language(&unit.language));
            fields.extend(unit.items.iter().map(|item| item.field(UNITS, &unit.language)));
            let promise = &unit.promise;
            let hours = promise.hours.map(|hours| format!("{hours} h")).unwrap_or_default();
            let says: Vec<_> = [promise.module.as_str(), &hours, &promise.mark, &promise.note].into_iter().filter(|part| !part.is_empty()).collect();
            // The title is in the unit's language, the rest in the agreement's.
            let text = format!("{}: {}", unit.title, says.join(", "));
            promises.push(Field::plain(RECOGNITION, &format!("promise.{}", unit.unit), promise.promise.key(), text));
        }
        for list in &self.lists {
            fields.push(Field::plain(UNITS, &format!("list.{}", list.title), "agreements-list", &list.title).in_language(&list.language));
            fields.extend(list.items.iter().map(|item| item.field(UNITS, &list.language)));
        }
        fields.push(words(UNITS, "activities", "agreements-activities", &self.activities));
        for (at, assessor) in self.assessors.iter().enumerate() {
            fields.push(person(ASSESSMENT, &format!("assessor.{at}"), "agreements-assessor", Some(assessor)));
        }
        let scale = |word: fn(&ScaleLevel) -> &str| {
            self.scale.iter().map(|level| format!("{}: {}", level.points, word(level))).collect::<Vec<_>>().join("\n")
        };
        fields.extend([
            Field::day(ASSESSMENT, "assessment-on", "agreements-assessment-on", self.assessment_on),
            words(ASSESSMENT, "assessment-method", "agreements-assessment-method", &self.assessment_method),
            words(ASSESSMENT, "assessment-recording", "agreements-assessment-recording", &self.assessment_recording),
            Field::plain(ASSESSMENT, "scale", "agreements-scale-english", scale(|level| &level.word_en)).in_language("en"),
            Field::plain(ASSESSMENT, "scale-lv", "agreements-scale-latvian", scale(|level| &level.word_lv)).in_language("lv"),
            person(RECOGNITION, "validator", "agreements-validator", self.validator.as_ref()),
            words(RECOGNITION, "validation-method", "agreements-validation-method", &self.validation_method),
            person(RECOGNITION, "recogniser", "agreements-recogniser", self.recogniser.as_ref()),
            words(RECOGNITION, "recognition-method", "agreements-recognition-method", &self.recognition_method),
        ]);
        fields.extend(promises);
        fields.extend([
            words("agreements-section-additional", "additional", "agreements-additional", &self.additional),
            words("agreements-section-annexes", "annexes", "agreements-annexes", &self.annexes),
        ]);
        fields.retain(|field| !field.text.trim().is_empty());
        fields
    }

    fn parties(&self) -> Vec<NewParty> {
        let organisation = |seat, named: &Named| NewParty {
            seat,
            organisation: Some(named.id),
            person: None,
            name: named.card.name.clone(),
            country: named.card.country.clone(),
            approves: true,
            signs: true,
            absent_reason: None,
        };
        let human = |seat, id, name: &str| NewParty {
            seat,
            organisation: None,
            person: Some(id),
            name: name.to_owned(),
            country: String::new(),
            approves: false,
            signs: true,
            absent_reason: None,
        };
        let mut parties =
            vec![organisation(PartySeat::SendingInstitution, &self.sending), organisation(PartySeat::HostingInstitution, &self.hosting)];
        parties.extend(self.host_company.as_ref().map(|named| organisation(PartySeat::HostingEmployer, named)));
        parties.extend(self.sending_company.as_ref().map(|named| organisation(PartySeat::SendingEmployer, named)));
        parties.extend(self.intermediary.as_ref().map(|named| organisation(PartySeat::Intermediary, named)));
        parties.push(human(PartySeat::Learner, self.learner.id.0, &self.learner.name));
        if self.needs_guardian() {
            parties.extend(self.guardian.as_ref().map(|guardian| human(PartySeat::Guardian, guardian.id.0, &guardian.name)));
        }
        parties
    }

    fn obstacles(&self) -> Vec<Obstacle> {
        let mut obstacles = Vec::new();
        let mut unless = |present: bool, path: &str, key| {
            if !present {
                obstacles.push(Obstacle::new(path, key));
            }
        };
        unless(self.starts_on.is_some() && self.ends_on.is_some(), "starts-on", "agreements-obstacle-stay");
        unless(!self.units.is_empty(), "units", "agreements-obstacle-units");
        unless(self.units.iter().all(|unit| !unit.items.is_empty()), "units", "agreements-obstacle-outcomes");
        unless(!self.assessors.is_empty(), "assessors", "agreements-obstacle-assessor");
        unless(self.validator.is_some(), "validator", "agreements-obstacle-validator");
        unless(self.recogniser.is_some(), "recogniser", "agreements-obstacle-recogniser");
        unless(!self.needs_guardian() || self.guardian.is_some(), "guardian", "agreements-obstacle-guardian");
        obstacles
    }

    fn dates(&self) -> (Option<NaiveDate>, Option<NaiveDate>) {
        (self.starts_on, self.ends_on)
    }
}

impl AgreedItem {
    fn field(&self, section: &'static str, language: &str) -> Field {
        let mut text = self.text.clone();
        for detail in &self.details {
            text.push_str("\n– ");
            text.push_str(detail);
        }
        Field {
            path: format!("item.{}", self.id),
            section,
            outcome: Some(self.id),
            label: Label::Mark(self.mark.clone()),
            depth: 1,
            text,
            language: Some(language.to_owned()),
            value: Value::Text,
            worded: false,
        }
    }
}
