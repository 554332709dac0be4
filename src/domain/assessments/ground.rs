//! What a rating rests on: the placement and the agreement that all have signed.

use crate::domain::agreements::{AgreedItem, Agreement, Person, ScaleLevel};
use crate::domain::ids::{LearnerId, MobilityId, OrganisationId, OutcomeId, PlacementId, RevisionId, TextId};
use crate::domain::texts::EndedAs;
use chrono::{DateTime, Days, NaiveDate, Utc};
use uuid::Uuid;

/// A placement as far as results concern it.
#[derive(Debug, Clone)]
pub struct Ground {
    /// The placement.
    pub placement: PlacementId,
    /// Its mobility.
    pub mobility: MobilityId,
    /// The mobility's title.
    pub mobility_title: String,
    /// The learner.
    pub learner: LearnerId,
    /// The learner's name when the placement was made.
    pub learner_name: String,
    /// When the placement was made.
    pub placed_at: DateTime<Utc>,
    /// Who sees the placement.
    pub party_ids: Vec<Uuid>,
    /// The agreement, from its last signature on.
    pub signed: Option<Signed>,
    /// The hosting institution, where somebody there can send the assessors a link.
    pub host_sends: Option<OrganisationId>,
    /// When the host's results were validated.
    pub validated_at: Option<DateTime<Utc>>,
    /// Units decided by the competent institution.
    pub recognised: usize,
    /// When the last of them was.
    pub recognised_at: Option<DateTime<Utc>>,
    /// How many entries its history has: what a paper of it tells of.
    pub entries: i64,
}

/// An agreement signed by everybody: what it said then is what is rated.
#[derive(Debug, Clone)]
pub struct Signed {
    /// The agreement.
    pub text: TextId,
    /// The signed revision.
    pub revision: RevisionId,
    /// Its number.
    pub number: i32,
    /// When the last party signed.
    pub on: DateTime<Utc>,
    /// How it ended, where it did.
    pub ended: Option<EndedAs>,
    /// What was signed.
    pub agreement: Agreement,
}

/// Days after the last day in which the sending institution validates.
const VALIDATION: u64 = 14;
/// Days after the last day in which the competent institution recognises.
const RECOGNITION: u64 = 35;

impl Ground {
    /// What was signed, where it was.
    pub fn agreement(&self) -> Option<&Agreement> {
        self.signed.as_ref().map(|signed| &signed.agreement)
    }

    /// Every item to be rated.
    pub fn items(&self) -> Vec<&AgreedItem> {
        self.agreement().map(|agreement| agreement.items().collect()).unwrap_or_default()
    }

    /// The outcomes of the units, without the criteria of lists: what is validated and recognised.
    pub fn outcomes(&self) -> Vec<&AgreedItem> {
        self.agreement().map(|agreement| agreement.units.iter().flat_map(|unit| &unit.items).collect()).unwrap_or_default()
    }

    /// Whether this item is an outcome of a unit.
    pub fn is_outcome(&self, item: OutcomeId) -> bool {
        self.outcomes().iter().any(|outcome| outcome.id == item)
    }

    /// The agreement's scale, lowest first.
    pub fn scale(&self) -> &[ScaleLevel] {
        self.agreement().map_or(&[], |agreement| &agreement.scale)
    }

    /// Step and level of these points, the step counted from 1.
    pub fn level(&self, points: i32) -> Option<(usize, &ScaleLevel)> {
        self.scale().iter().enumerate().find(|(_, level)| level.points == points).map(|(at, level)| (at + 1, level))
    }

    /// When both sides should have rated: the agreed day of assessment, otherwise the last day.
    pub fn assessment_due(&self) -> Option<NaiveDate> {
        let agreement = self.agreement()?;
        agreement.assessment_on.or(agreement.ends_on)
    }

    /// When the sending institution should have validated.
    pub fn validation_due(&self) -> Option<NaiveDate> {
        self.agreement()?.ends_on?.checked_add_days(Days::new(VALIDATION))
    }

    /// When the competent institution should have recognised.
    pub fn recognition_due(&self) -> Option<NaiveDate> {
        self.agreement()?.ends_on?.checked_add_days(Days::new(RECOGNITION))
    }

    /// The organisations of the host side: institution and company.
    pub fn host_organisations(&self) -> Vec<OrganisationId> {
        self.agreement().map_or_else(Vec::new, |agreement| {
            std::iter::once(agreement.hosting.id).chain(agreement.host_company.as_ref().map(|company| company.id)).collect()
        })
    }

    /// The assessors the agreement names on the host side. One named on the sending side does not assess alone, so not here.
    pub fn assessors(&self) -> Vec<&Person> {
        let hosts = self.host_organisations();
        self.agreement().map_or_else(Vec::new, |agreement| {
            agreement.assessors.iter().filter(|person| person.organisation.is_some_and(|organisation| hosts.contains(&organisation))).collect()
        })
    }

    /// The organisation that owes the assessment: the first assessor's.
    pub fn assessing_organisation(&self) -> Option<(OrganisationId, &str)> {
        let person = self.assessors().into_iter().next()?;
        Some((person.organisation?, person.organisation_name.as_str()))
    }

    /// The institution that recognises, by id and name: the one the agreement names, otherwise the sending one.
    pub fn competent_institution(&self) -> Option<(OrganisationId, &str)> {
        let agreement = self.agreement()?;
        let named = agreement.recogniser.as_ref().and_then(|person| Some((person.organisation?, person.organisation_name.as_str())));
        Some(named.unwrap_or((agreement.sending.id, agreement.sending.card.name.as_str())))
    }
}
