//! What the texts of the world say: as little as can be agreed.

use super::World;
use chrono::NaiveDate;
use tilts::domain::agreements::{AgreedItem, AgreedUnit, Agreement, GuardianDetails, LearnerDetails, Person, UnitPromise};
use tilts::domain::ids::{OutcomeId, PlacementId, RevisionId, TextId};
use tilts::domain::levels::Promise;
use tilts::domain::memoranda::{Memorandum, Qualification, Standard, UnitReference};
use tilts::domain::texts::Wording;
use tilts::domain::units::{Area, Employer, Node, Sides, Unit};
use uuid::Uuid;

/// An agreed unit that memoranda and agreements hold.
#[derive(Debug, Clone)]
pub struct Agreed {
    /// The unit.
    pub unit: TextId,
    /// Its agreed revision.
    pub revision: RevisionId,
    /// What it says.
    pub body: Unit,
}

impl Agreed {
    /// The whole of it in an agreement.
    pub fn promised(&self, promise: Promise) -> AgreedUnit {
        AgreedUnit {
            unit: self.unit,
            revision: self.revision,
            number: 1,
            title: self.body.title.get("en").to_owned(),
            titles: Wording::default(),
            language: "en".into(),
            items: AgreedItem::of_unit(&self.body),
            promise: UnitPromise { promise, module: "M1".into(), hours: Some(40), mark: String::new(), note: String::new() },
        }
    }
}

impl World {
    /// A unit of all four sides, ready to be submitted.
    pub fn unit(&self, title: &str) -> Unit {
        let [school_s, company_s, school_h, company_h] = self.sides.clone();
        let sides = Sides {
            sending_institution: school_s,
            sending_employer: Employer::Company(company_s),
            hosting_institution: school_h,
            hosting_employer: Employer::Company(company_h),
        };
        let mut unit = Unit::begun("en", title, sides);
        unit.eqf_level = Some(4);
        for &area in Area::ALL {
            for number in 1..=2 {
                let text = Wording::new("en", format!("Outcome {number} of {}", area.code()));
                unit.column_mut(area).outcomes.push(Node::new(OutcomeId(Uuid::now_v7()), text, true));
            }
        }
        unit
    }

    /// A memorandum between the two schools, and the companies where asked for.
    pub fn memorandum(&self, title: &str, with_companies: bool, unit: Option<&Agreed>) -> Memorandum {
        let [school_s, company_s, school_h, company_h] = self.sides.clone();
        let organisations = if with_companies { vec![school_s, company_s, school_h, company_h] } else { vec![school_s, school_h] };
        let units = unit.iter().map(|agreed| UnitReference {
            unit: agreed.unit,
            revision: agreed.revision,
            number: 1,
            title: agreed.body.title.get("en").to_owned(),
            language: "en".into(),
        });
        let qualification = Qualification { country: "lv".into(), title: "Carpenter".into(), units: units.collect(), ..Qualification::default() };
        let standard = Standard { objectives: "To work together.".into(), confirmation: "We confirm.".into() };
        let mut memorandum = Memorandum::new("en", title, standard);
        memorandum.organisations = organisations;
        memorandum.qualifications = vec![qualification];
        memorandum.valid_until = NaiveDate::from_ymd_opt(2029, 8, 31);
        memorandum
    }

    /// A learning agreement of the learner. `birth_year` decides whether the guardian signs; the company that sends is a party where asked for.
    pub fn agreement(&self, placement: PlacementId, birth_year: i32, with_sending_company: bool, starts_on: NaiveDate, agreed: &Agreed) -> Agreement {
        let [school_s, company_s, school_h, company_h] = self.sides.clone();
        let text = String::new;
        let person = |seat: &str, of: usize| Person {
            member: Some(self.member(seat)),
            name: seat.to_owned(),
            role: "teacher".into(),
            organisation: Some(self.sides[of].id),
            organisation_name: self.sides[of].card.name.clone(),
        };
        Agreement {
            language: "en".into(),
            placement,
            learner: LearnerDetails {
                id: self.learner,
                name: "Ada Learner".into(),
                address: text(),
                phone: text(),
                email: text(),
                birth_date: NaiveDate::from_ymd_opt(birth_year, 6, 1).unwrap(),
                gender: text(),
            },
            guardian: Some(GuardianDetails { id: self.guardian, name: "Gita Guardian".into(), address: text(), phone: text(), email: text() }),
            sending: school_s,
            hosting: school_h,
            host_company: Some(company_h),
            sending_company: with_sending_company.then_some(company_s),
            intermediary: None,
            mentor: Some(person("mentor-h", 3)),
            starts_on: Some(starts_on),
            ends_on: Some(starts_on + chrono::Days::new(20)),
            hours_per_week: Some(30),
            qualification: "Carpenter".into(),
            qualification_other: text(),
            eqf_level: Some(4),
            national_level: text(),
            progress: text(),
            units: vec![agreed.promised(Promise::Full)],
            activities: text(),
            lists: Vec::new(),
            scale: tilts::domain::partnerships::first_scale(),
            assessors: vec![person("mentor-h", 3)],
            assessment_on: Some(starts_on + chrono::Days::new(20)),
            assessment_method: text(),
            assessment_recording: text(),
            validator: Some(person("teacher-s", 0)),
            validation_method: text(),
            recogniser: Some(person("coordinator-s", 0)),
            recognition_method: text(),
            additional: text(),
            annexes: text(),
        }
    }
}
