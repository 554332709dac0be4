//! The Memorandum of Understanding: who works together, on which qualifications and units, by which procedures, until when.

use super::actor::Actor;
use super::ids::{OrganisationId, PartnershipId, RevisionId, TextId};
use super::organisations::Named;
use super::partnerships::Partnership;
use super::refusal::Refusal;
use super::roles::Role;
use super::texts::{Content, Field, NewParty, Obstacle, PartySeat, Text};
use chrono::{Days, NaiveDate};
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
    /// 1: the standard objectives, in the words of the form and in the memorandum's language.
    pub objectives: String,
    /// 1: other objectives beside the standard text.
    pub other_objectives: String,
    /// 2: the organisations that sign.
    pub organisations: Vec<Named>,
    /// 3: other organisations covered.
    pub other_organisations: String,
    /// 4: the qualifications covered.
    pub qualifications: Vec<Qualification>,
    /// 5: the confirmation that these procedures are agreed, in the words of the form.
    pub confirmation: String,
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
    /// The language of that title.
    pub language: String,
}

/// The words of the form that a memorandum holds in its own language.
#[derive(Debug, Clone, Default)]
pub struct Standard {
    /// Section 1.
    pub objectives: String,
    /// Section 5.
    pub confirmation: String,
}

/// What a drafter ticked: resolved against the partnership when it is saved.
#[derive(Debug, Clone, Default)]
pub struct Choices {
    /// The organisations that sign.
    pub organisations: Vec<OrganisationId>,
    /// The units of each qualification, in the order of the qualifications.
    pub units: Vec<Vec<TextId>>,
}

/// May draft a memorandum of this partnership.
#[derive(Debug)]
pub struct Drafter {
    partnership: PartnershipId,
    owner: OrganisationId,
}

impl Drafter {
    /// The partnership this proof is bound to.
    pub fn partnership(&self) -> PartnershipId {
        self.partnership
    }

    /// The institution that drafts.
    pub fn owner(&self) -> OrganisationId {
        self.owner
    }
}

/// May this actor draft a memorandum of this partnership: a coordinator or teacher of an institution that has joined it.
pub fn drafter(partnership: &Partnership, actor: &Actor) -> Result<Drafter, Refusal> {
    let seat = partnership.joined().find_map(|entry| {
        actor.seat(entry.organisation.id, &[Role::Coordinator, Role::Teacher]).filter(|seat| !seat.organisation_kind.is_employer())
    });
    let Some(seat) = seat else {
        let institutions = partnership.joined().filter(|entry| !entry.organisation.kind.is_employer());
        let who = institutions.map(|entry| entry.organisation.card.name.as_str());
        return Err(Refusal::only("memoranda-refused-draft", "memoranda-refused-draft-nobody", who));
    };
    if partnership.ended_at.is_some() {
        return Err(Refusal::wrong_stage("memoranda-refused-ended"));
    }
    Ok(Drafter { partnership: partnership.id, owner: seat.organisation })
}

/// Days before the end in which a memorandum in force counts as expiring.
pub const EXPIRING_DAYS: u64 = 90;

/// Whether this day of the end lies ahead by at most [`EXPIRING_DAYS`].
pub fn is_expiring(ends_on: Option<NaiveDate>, today: NaiveDate) -> bool {
    let last = today.checked_add_days(Days::new(EXPIRING_DAYS));
    ends_on.zip(last).is_some_and(|(day, last)| (today..=last).contains(&day))
}

impl Memorandum {
    /// A new one in this language, to be filled in.
    pub fn new(language: &str, title: &str, standard: Standard) -> Self {
        Self {
            language: language.to_owned(),
            title: title.to_owned(),
            objectives: standard.objectives,
            other_objectives: String::new(),
            organisations: Vec::new(),
            other_organisations: String::new(),
            qualifications: vec![Qualification::default()],
            confirmation: standard.confirmation,
            assessment: String::new(),
            documentation: String::new(),
            validation: String::new(),
            recognition: String::new(),
            recognition_time: String::new(),
            report_time: String::new(),
            valid_until: None,
            evaluation: String::new(),
            additional: String::new(),
            annexes: String::new(),
        }
    }

    /// What cannot be saved: a last day that is over. The text it belongs to keeps a day it already had.
    pub fn faults(&self, stored: Option<&Text>, today: NaiveDate) -> Vec<Obstacle> {
        let kept = stored.is_some_and(|text| text.ends_on == self.valid_until);
        match self.valid_until {
            Some(day) if day < today && !kept => vec![Obstacle::new("valid-until", "memoranda-error-past")],
            _ => Vec::new(),
        }
    }

    /// The units of all its qualifications.
    pub fn units(&self) -> impl Iterator<Item = &UnitReference> {
        self.qualifications.iter().flat_map(|qualification| &qualification.units)
    }
}

impl Qualification {
    /// Whether nothing was said about it.
    pub fn is_empty(&self) -> bool {
        self == &Self { country: self.country.clone(), ..Self::default() }
    }

    fn fields(&self, at: usize, language: &str) -> Vec<Field> {
        const SECTION: &str = "memoranda-section-qualifications";
        let plain = |part: &str, label, text: String| Field::plain(SECTION, &format!("qualification.{at}.{part}"), label, text);
        let ticked = |part: &str, label, ticked: bool| Field::yes(SECTION, &format!("qualification.{at}.{part}"), label, ticked);
        let units: Vec<String> = self.units.iter().map(|unit| format!("{} ({})", unit.title, unit.number)).collect();
        let unit_language = self.units.first().map_or(language, |unit| unit.language.as_str());
        vec![
            plain("title", "memoranda-qualification", self.title.clone()).in_language(language),
            Field::country(SECTION, &format!("qualification.{at}.country"), "memoranda-country", &self.country),
            plain("eqf-level", "memoranda-eqf-level", self.eqf_level.map(|level| level.to_string()).unwrap_or_default()),
            plain("national-level", "memoranda-national-level", self.national_level.clone()),
            plain("units", "memoranda-units-with-revision", units.join("\n")).in_language(unit_language),
            ticked("enclosed-supplement", "memoranda-enclosed-supplement", self.certificate_supplement),
            ticked("enclosed-outcomes", "memoranda-enclosed-outcomes", self.outcomes_enclosed),
            ticked("enclosed-units", "memoranda-enclosed-units", self.units_enclosed),
            plain("enclosed-other", "memoranda-enclosed-other", self.other_enclosure.clone()).in_language(language),
        ]
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
        let mut fields = vec![
            plain("memoranda-section-objectives", "objectives", "memoranda-objectives", &self.objectives),
            plain("memoranda-section-objectives", "other-objectives", "memoranda-other-objectives", &self.other_objectives),
        ];
        for organisation in &self.organisations {
            let path = format!("organisation.{}", organisation.id);
            fields.push(Field::plain("memoranda-section-organisations", &path, "memoranda-organisation", organisation.card.lines()));
        }
        fields.push(plain("memoranda-section-others", "other-organisations", "memoranda-other-organisations", &self.other_organisations));
        for (at, qualification) in self.qualifications.iter().enumerate() {
            fields.extend(qualification.fields(at, language));
        }
        fields.extend([
            plain("memoranda-section-procedures", "confirmation", "memoranda-confirmation", &self.confirmation),
            plain("memoranda-section-procedures", "assessment", "memoranda-assessment", &self.assessment),
            plain("memoranda-section-procedures", "documentation", "memoranda-documentation", &self.documentation),
            plain("memoranda-section-procedures", "validation", "memoranda-validation", &self.validation),
            plain("memoranda-section-procedures", "recognition", "memoranda-recognition", &self.recognition),
            plain("memoranda-section-procedures", "recognition-time", "memoranda-recognition-time", &self.recognition_time),
            plain("memoranda-section-procedures", "report-time", "memoranda-report-time", &self.report_time),
            Field::day("memoranda-section-validity", "valid-until", "memoranda-valid-until", self.valid_until),
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
