//! What one should know before an agreement is sent. Nothing here keeps it from being sent: obstacles do.

use super::{Agreement, Material};
use crate::domain::mobilities::usual_length;

/// A finding at a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Warning {
    /// The field of the editor.
    pub field: &'static str,
    /// The message's key.
    pub key: &'static str,
    /// What it is about: a title or a name, the argument `what` of the message.
    pub what: String,
}

impl Warning {
    fn new(field: &'static str, key: &'static str, what: impl Into<String>) -> Self {
        Self { field, key, what: what.into() }
    }
}

impl Material {
    /// The findings on an agreement made of this material.
    pub fn warnings(&self, agreement: &Agreement) -> Vec<Warning> {
        let mut warnings = Vec::new();
        self.of_stay(agreement, &mut warnings);
        self.of_memorandum(agreement, &mut warnings);
        self.of_people(agreement, &mut warnings);
        for unit in &agreement.units {
            match self.units.iter().find(|offer| offer.unit == unit.unit) {
                None => warnings.push(Warning::new("unit", "agreements-warning-unit-gone", &unit.title)),
                Some(offer) if offer.revision != unit.revision => warnings.push(Warning::new("unit", "agreements-warning-unit-newer", &unit.title)),
                Some(_) => {}
            }
        }
        warnings
    }

    fn of_stay(&self, agreement: &Agreement, warnings: &mut Vec<Warning>) {
        let (Some(starts_on), Some(ends_on)) = (agreement.starts_on, agreement.ends_on) else { return };
        if starts_on < self.starts_on || ends_on > self.ends_on {
            warnings.push(Warning::new("starts-on", "agreements-warning-dates", ""));
        }
        if !usual_length(starts_on, ends_on) {
            warnings.push(Warning::new("ends-on", "agreements-warning-length", ""));
        }
        if agreement.assessment_on.is_some_and(|day| day < starts_on || day > ends_on) {
            warnings.push(Warning::new("assessment-on", "agreements-warning-assessment-on", ""));
        }
    }

    fn of_memorandum(&self, agreement: &Agreement, warnings: &mut Vec<Warning>) {
        let Some((title, memorandum)) = &self.memorandum else { return };
        for unit in &agreement.units {
            if !memorandum.units().any(|reference| reference.unit == unit.unit) {
                warnings.push(Warning::new("unit", "agreements-warning-unit", &unit.title));
            }
        }
        let named = agreement.qualification.trim().to_lowercase();
        if !named.is_empty() && !memorandum.qualifications.iter().any(|qualification| qualification.title.trim().to_lowercase() == named) {
            warnings.push(Warning::new("qualification", "agreements-warning-qualification", &agreement.qualification));
        }
        if memorandum.valid_until.zip(agreement.ends_on).is_some_and(|(until, ends_on)| until < ends_on) {
            warnings.push(Warning::new("ends-on", "agreements-warning-memorandum", title));
        }
    }

    fn of_people(&self, agreement: &Agreement, warnings: &mut Vec<Warning>) {
        if !self.learner_joined {
            warnings.push(Warning::new("", "agreements-warning-no-account", &self.learner.name));
        }
        let guardian = agreement.guardian.as_ref().filter(|_| agreement.needs_guardian());
        if let Some(guardian) = guardian {
            if self.guardians.iter().any(|offer| offer.details.id == guardian.id && !offer.joined) {
                warnings.push(Warning::new("guardian", "agreements-warning-no-account", &guardian.name));
            }
        }
        for organisation in agreement.organisations() {
            if self.organisation(organisation.id).is_some_and(|offer| offer.signatories == 0) {
                warnings.push(Warning::new("", "agreements-warning-no-signatory", &organisation.card.name));
            }
        }
    }
}
