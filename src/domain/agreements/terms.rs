//! The terms of an agreement as the editor gives them: ids and words. What they name is looked up in the [`Material`].

use super::{Agreement, Material, UnitPromise};
use crate::domain::ids::{GuardianId, MemberId, OrganisationId, OutcomeId, TextId};
use crate::domain::levels::Promise;
use crate::domain::roles::Role;
use chrono::NaiveDate;
use uuid::Uuid;

/// What the editor gives; the fields are those of [`Agreement`].
#[derive(Debug, Clone, Default)]
pub struct Terms {
    /// The language it is written in.
    pub language: String,
    /// The guardian that signs for a minor.
    pub guardian: Option<GuardianId>,
    /// The company where the learner works.
    pub host_company: Option<OrganisationId>,
    /// The company of the sending side.
    pub sending_company: Option<OrganisationId>,
    /// An intermediary.
    pub intermediary: Option<OrganisationId>,
    /// The mentor, where he or she is a member.
    pub mentor: Option<MemberId>,
    /// The mentor's name, where not.
    pub mentor_name: String,
    /// And position.
    pub mentor_role: String,
    /// First day.
    pub starts_on: Option<NaiveDate>,
    /// Last day.
    pub ends_on: Option<NaiveDate>,
    /// Hours a week.
    pub hours_per_week: Option<u16>,
    /// Title of the qualification.
    pub qualification: String,
    /// Its title in the other language.
    pub qualification_other: String,
    /// EQF level.
    pub eqf_level: Option<u8>,
    /// National level.
    pub national_level: String,
    /// How far the learner has come.
    pub progress: String,
    /// The units.
    pub units: Vec<UnitTerms>,
    /// The ready criteria lists.
    pub lists: Vec<Uuid>,
    /// Activities.
    pub activities: String,
    /// Who assesses.
    pub assessors: Vec<MemberId>,
    /// The name of one who assesses without an account, by a link.
    pub assessor_name: String,
    /// And position.
    pub assessor_role: String,
    /// When.
    pub assessment_on: Option<NaiveDate>,
    /// How.
    pub assessment_method: String,
    /// How it is recorded.
    pub assessment_recording: String,
    /// Who validates.
    pub validator: Option<MemberId>,
    /// How.
    pub validation_method: String,
    /// Who recognises.
    pub recogniser: Option<MemberId>,
    /// How.
    pub recognition_method: String,
    /// Additional information.
    pub additional: String,
    /// Annexes.
    pub annexes: String,
}

/// A unit, the outcomes taken from it and the promise.
#[derive(Debug, Clone)]
pub struct UnitTerms {
    /// The unit.
    pub unit: TextId,
    /// The outcomes taken.
    pub outcomes: Vec<OutcomeId>,
    /// What is promised for them.
    pub promise: UnitPromise,
}

impl UnitPromise {
    /// The whole unit, without more words.
    pub fn full() -> Self {
        Self { promise: Promise::Full, module: String::new(), hours: None, mark: String::new(), note: String::new() }
    }
}

impl Material {
    /// The terms a new agreement begins with: what mobility, learner, organisations, memorandum and agreed units already say.
    pub fn first_terms(&self, language: &str) -> Terms {
        let minor = crate::domain::learners::is_minor(self.learner.birth_date, self.starts_on);
        let memorandum = self.memorandum.as_ref().map(|(_, memorandum)| memorandum);
        let country = self.organisation(self.sending).map(|offer| offer.named.card.country.clone()).unwrap_or_default();
        let qualification = memorandum.and_then(|memorandum| {
            let own = memorandum.qualifications.iter().find(|qualification| qualification.country == country);
            own.or(memorandum.qualifications.first())
        });
        let covered = |unit: TextId| memorandum.is_none_or(|memorandum| memorandum.units().any(|reference| reference.unit == unit));
        let units: Vec<_> = self.units.iter().filter(|offer| covered(offer.unit)).collect();
        let only = |mut seats: Box<dyn Iterator<Item = MemberId> + '_>| seats.next().filter(|_| seats.next().is_none());
        let mentor = only(Box::new(self.mentors(self.company).filter(|seat| seat.role == Role::Mentor).map(|seat| seat.member)));
        Terms {
            language: language.to_owned(),
            guardian: self.guardians.first().map(|guardian| guardian.details.id).filter(|_| minor),
            host_company: self.company,
            mentor,
            starts_on: Some(self.starts_on),
            ends_on: Some(self.ends_on),
            qualification: qualification
                .map(|qualification| qualification.title.clone())
                .or_else(|| units.first().map(|offer| offer.content.qualification.get(&offer.content.language).to_owned()))
                .unwrap_or_default(),
            eqf_level: qualification
                .and_then(|qualification| qualification.eqf_level)
                .or_else(|| units.first().and_then(|offer| offer.content.eqf_level)),
            national_level: qualification.map(|qualification| qualification.national_level.clone()).unwrap_or_default(),
            units: units
                .iter()
                .map(|offer| UnitTerms {
                    unit: offer.unit,
                    outcomes: offer.items().into_iter().map(|item| item.id).collect(),
                    promise: UnitPromise::full(),
                })
                .collect(),
            assessors: mentor.into_iter().collect(),
            assessment_on: Some(self.ends_on),
            assessment_method: memorandum.map(|memorandum| memorandum.assessment.clone()).unwrap_or_default(),
            assessment_recording: memorandum.map(|memorandum| memorandum.documentation.clone()).unwrap_or_default(),
            validator: only(Box::new(self.validators().map(|seat| seat.member))),
            validation_method: memorandum.map(|memorandum| memorandum.validation.clone()).unwrap_or_default(),
            recogniser: only(Box::new(self.recognisers().map(|seat| seat.member))),
            recognition_method: memorandum.map(|memorandum| memorandum.recognition.clone()).unwrap_or_default(),
            ..Terms::default()
        }
    }

    /// The terms of an agreement that is there, as far as they are still offered.
    pub fn terms_of(&self, agreement: &Agreement) -> Terms {
        let company = agreement.host_company.as_ref().map(|named| named.id);
        let still =
            |person: Option<MemberId>, mut among: Box<dyn Iterator<Item = MemberId> + '_>| person.filter(|id| among.any(|member| member == *id));
        let mentor = agreement.mentor.as_ref();
        let typed = mentor.filter(|mentor| mentor.member.is_none());
        let assessor = agreement.assessors.iter().find(|person| person.member.is_none());
        Terms {
            language: agreement.language.clone(),
            guardian: agreement.guardian.as_ref().map(|guardian| guardian.id).filter(|id| self.guardians.iter().any(|offer| offer.details.id == *id)),
            host_company: company.filter(|id| self.host_companies().any(|offer| offer.named.id == *id)),
            sending_company: agreement
                .sending_company
                .as_ref()
                .map(|named| named.id)
                .filter(|id| self.sending_companies().any(|offer| offer.named.id == *id)),
            intermediary: agreement.intermediary.as_ref().map(|named| named.id).filter(|id| self.intermediaries().any(|offer| offer.named.id == *id)),
            mentor: still(mentor.and_then(|mentor| mentor.member), Box::new(self.mentors(company).map(|seat| seat.member))),
            mentor_name: typed.map(|mentor| mentor.name.clone()).unwrap_or_default(),
            mentor_role: typed.map(|mentor| mentor.role.clone()).unwrap_or_default(),
            starts_on: agreement.starts_on,
            ends_on: agreement.ends_on,
            hours_per_week: agreement.hours_per_week,
            qualification: agreement.qualification.clone(),
            qualification_other: agreement.qualification_other.clone(),
            eqf_level: agreement.eqf_level,
            national_level: agreement.national_level.clone(),
            progress: agreement.progress.clone(),
            units: agreement.units.iter().filter_map(|unit| self.unit_terms(unit)).collect(),
            lists: self.lists.iter().filter(|list| list.is_in(agreement)).map(|list| list.id).collect(),
            activities: agreement.activities.clone(),
            assessors: agreement
                .assessors
                .iter()
                .filter_map(|person| still(person.member, Box::new(self.assessors(company).map(|seat| seat.member))))
                .collect(),
            assessor_name: assessor.map(|assessor| assessor.name.clone()).unwrap_or_default(),
            assessor_role: assessor.map(|assessor| assessor.role.clone()).unwrap_or_default(),
            assessment_on: agreement.assessment_on,
            assessment_method: agreement.assessment_method.clone(),
            assessment_recording: agreement.assessment_recording.clone(),
            validator: still(agreement.validator.as_ref().and_then(|person| person.member), Box::new(self.validators().map(|seat| seat.member))),
            validation_method: agreement.validation_method.clone(),
            recogniser: still(agreement.recogniser.as_ref().and_then(|person| person.member), Box::new(self.recognisers().map(|seat| seat.member))),
            recognition_method: agreement.recognition_method.clone(),
            additional: agreement.additional.clone(),
            annexes: agreement.annexes.clone(),
        }
    }

    fn unit_terms(&self, unit: &super::AgreedUnit) -> Option<UnitTerms> {
        let offered = self.units.iter().find(|offer| offer.unit == unit.unit)?.items();
        let outcomes = unit.items.iter().map(|item| item.id).filter(|id| offered.iter().any(|item| item.id == *id)).collect();
        Some(UnitTerms { unit: unit.unit, outcomes, promise: unit.promise.clone() })
    }

    /// The terms of another learner's agreement for this one: a group under the same conditions shares a text, and each
    /// signs his or her own. Learner, guardian and company stay those of this placement.
    pub fn terms_like(&self, agreement: &Agreement) -> Terms {
        let mut same = agreement.clone();
        let own = self.company.and_then(|id| self.organisation(id)).map(|offer| offer.named.clone());
        let same_company = own.as_ref().map(|named| named.id) == agreement.host_company.as_ref().map(|named| named.id);
        same.host_company = own;
        if !same_company {
            same.mentor = None;
            // Who is named without an account belongs to the other company.
            same.assessors.retain(|person| person.member.is_some());
        }
        let minor = crate::domain::learners::is_minor(self.learner.birth_date, same.starts_on.unwrap_or(self.starts_on));
        let mut terms = self.terms_of(&same);
        terms.guardian = self.guardians.first().map(|guardian| guardian.details.id).filter(|_| minor);
        terms.progress = String::new();
        terms
    }
}
