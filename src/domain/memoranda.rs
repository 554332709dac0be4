//! The Memorandum of Understanding: who works together, on which qualifications and units, by which procedures, until when.

use super::ids::{RevisionId, TextId};
use super::organisations::Named;
use super::texts::{Content, Field, NewParty, Obstacle, PartySeat};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The format number of [`Memorandum`]'s canonical bytes.
pub const FORMAT: i32 = 1;

/// A Memorandum of Understanding; the numbers are the form's sections.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Memorandum {
    /// The language it is written in.
    pub language: String,
    /// Its title in lists.
    pub title: String,
    /// 1: other objectives beside the standard text.
    pub other_objectives: String,
    /// 2: the organisations that sign.
    pub organisations: Vec<Named>,
    /// 3: other organisations covered.
    pub other_organisations: String,
    /// 4: the qualifications covered.
    pub qualifications: Vec<Qualification>,
    /// 5: how outcomes are assessed: who, how, when, where, what.
    pub assessment: String,
    /// 5: how this is documented.
    pub documentation: String,
    /// 5: how outcomes are validated.
    pub validation: String,
    /// 5: how they are recognised.
    pub recognition: String,
    /// When outcomes are recognised.
    pub recognition_time: String,
    /// When the mobility report is made.
    pub report_time: String,
    /// 6: the last day.
    pub valid_until: Option<NaiveDate>,
    /// 7: how, by whom and when the work is evaluated and reviewed.
    pub evaluation: String,
    /// 9: additional information.
    pub additional: String,
    /// 10: annexes.
    pub annexes: String,
}

/// A qualification covered by a memorandum.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Qualification {
    /// Country, ISO 3166 alpha-2 in lower case.
    pub country: String,
    /// Its title.
    pub title: String,
    /// EQF level.
    pub eqf_level: Option<u8>,
    /// National level.
    pub national_level: String,
    /// Units for the mobility phases.
    pub units: Vec<UnitReference>,
    /// Enclosure: Europass Certificate Supplement.
    pub certificate_supplement: bool,
    /// Enclosure: the learning outcomes associated with the qualification.
    pub outcomes_enclosed: bool,
    /// Enclosure: the description of the units.
    pub units_enclosed: bool,
    /// Enclosure: something else.
    pub other_enclosure: String,
}

/// A unit by its agreed revision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnitReference {
    /// The unit.
    pub unit: TextId,
    /// The agreed revision meant.
    pub revision: RevisionId,
    /// Its number.
    pub number: i32,
    /// Its title.
    pub title: String,
}

impl Memorandum {
    /// The units of all its qualifications.
    pub fn units(&self) -> impl Iterator<Item = &UnitReference> {
        self.qualifications.iter().flat_map(|qualification| &qualification.units)
    }
}

impl Qualification {
    fn lines(&self) -> String {
        let mut lines = vec![self.title.clone()];
        if let Some(level) = self.eqf_level {
            lines.push(format!("EQF {level}"));
        }
        if !self.national_level.is_empty() {
            lines.push(format!("NQF {}", self.national_level));
        }
        lines.extend(self.units.iter().map(|unit| format!("– {} ({})", unit.title, unit.number)));
        lines.join("\n")
    }
}

impl Content for Memorandum {
    fn title(&self) -> String {
        self.title.clone()
    }

    fn language(&self) -> &str {
        &self.language
    }

    fn fields(&self) -> Vec<Field> {
        let language = self.language.as_str();
        let plain = |section, path: &str, label, text: &str| Field::plain(section, path, label, text).in_language(language);
        let mut fields = vec![plain("memoranda-section-objectives", "other-objectives", "memoranda-other-objectives", &self.other_objectives)];
        for organisation in &self.organisations {
            let path = format!("organisation.{}", organisation.id);
            fields.push(Field::plain("memoranda-section-organisations", &path, "memoranda-organisation", organisation.card.lines()));
        }
        fields.push(plain("memoranda-section-others", "other-organisations", "memoranda-other-organisations", &self.other_organisations));
        for (at, qualification) in self.qualifications.iter().enumerate() {
            fields.push(plain("memoranda-section-qualifications", &format!("qualification.{at}"), "memoranda-qualification", &qualification.lines()));
        }
        fields.extend([
            plain("memoranda-section-procedures", "assessment", "memoranda-assessment", &self.assessment),
            plain("memoranda-section-procedures", "documentation", "memoranda-documentation", &self.documentation),
            plain("memoranda-section-procedures", "validation", "memoranda-validation", &self.validation),
            plain("memoranda-section-procedures", "recognition", "memoranda-recognition", &self.recognition),
            plain("memoranda-section-procedures", "recognition-time", "memoranda-recognition-time", &self.recognition_time),
            plain("memoranda-section-procedures", "report-time", "memoranda-report-time", &self.report_time),
            Field::plain("memoranda-section-validity", "valid-until", "memoranda-valid-until", self.valid_until.map(|day| day.to_string()).unwrap_or_default()),
            plain("memoranda-section-evaluation", "evaluation", "memoranda-evaluation", &self.evaluation),
            plain("memoranda-section-additional", "additional", "memoranda-additional", &self.additional),
            plain("memoranda-section-annexes", "annexes", "memoranda-annexes", &self.annexes),
        ]);
        fields.retain(|field| !field.text.trim().is_empty());
        fields
    }

    fn parties(&self) -> Vec<NewParty> {
        self.organisations
            .iter()
            .map(|organisation| NewParty {
                seat: PartySeat::Organisation,
                organisation: Some(organisation.id),
                person: None,
                name: organisation.card.name.clone(),
                country: organisation.card.country.clone(),
                approves: true,
                signs: true,
                absent_reason: None,
            })
            .collect()
    }

    fn obstacles(&self) -> Vec<Obstacle> {
        let mut obstacles = Vec::new();
        if self.title.trim().is_empty() {
            obstacles.push(Obstacle::new("title", "memoranda-obstacle-title"));
        }
        if self.organisations.len() < 2 {
            obstacles.push(Obstacle::new("organisations", "memoranda-obstacle-organisations"));
        }
        if self.qualifications.iter().all(|qualification| qualification.title.trim().is_empty()) {
            obstacles.push(Obstacle::new("qualifications", "memoranda-obstacle-qualification"));
        }
        if self.valid_until.is_none() {
            obstacles.push(Obstacle::new("valid-until", "memoranda-obstacle-valid-until"));
        }
        obstacles
    }

    fn dates(&self) -> (Option<NaiveDate>, Option<NaiveDate>) {
        (None, self.valid_until)
    }
}
