//! What an agreement of one placement can be made of: the editor offers it, and nothing else is accepted.

use super::{AgreedItem, AgreedList, AgreedUnit, Agreement, GuardianDetails, LearnerDetails, Person, Terms};
use crate::domain::ids::{MemberId, MobilityId, OrganisationId, OutcomeId, PlacementId, RevisionId, TextId};
use crate::domain::memoranda::Memorandum;
use crate::domain::organisations::Named;
use crate::domain::partnerships::ScaleLevel;
use crate::domain::roles::{OrganisationKind, Role, Side};
use crate::domain::units::Unit;
use chrono::NaiveDate;
use serde::Deserialize;
use std::collections::BTreeMap;
use uuid::Uuid;

/// Everything an agreement of this placement can be made of, as it stands today.
#[derive(Debug, Clone)]
pub struct Material {
    /// The placement.
    pub placement: PlacementId,
    /// The mobility with its title.
    pub mobility: (MobilityId, String),
    /// First day of the mobility.
    pub starts_on: NaiveDate,
    /// Last day of the mobility.
    pub ends_on: NaiveDate,
    /// The learner, from the address book.
    pub learner: LearnerDetails,
    /// Whether the learner has an account to sign with.
    pub learner_joined: bool,
    /// The learner's guardians.
    pub guardians: Vec<GuardianOffer>,
    /// The institution that sends.
    pub sending: OrganisationId,
    /// The institution that receives.
    pub hosting: OrganisationId,
    /// The company the learner was placed in.
    pub company: Option<OrganisationId>,
    /// The organisations of the partnership.
    pub organisations: Vec<OrganisationOffer>,
    /// Their seats.
    pub seats: Vec<SeatOffer>,
    /// The partnership's scale.
    pub scale: Vec<ScaleLevel>,
    /// The partnership's agreed units.
    pub units: Vec<UnitOffer>,
    /// The ready criteria lists.
    pub lists: Vec<ListOffer>,
    /// The memorandum the mobility rests on, with its title.
    pub memorandum: Option<(String, Memorandum)>,
}

/// A guardian one can name.
#[derive(Debug, Clone, Deserialize)]
pub struct GuardianOffer {
    /// As the paper shows him or her.
    #[serde(flatten)]
    pub details: GuardianDetails,
    /// Whether the guardian has an account to sign with.
    pub joined: bool,
}

/// An organisation one can name.
#[derive(Debug, Clone, Deserialize)]
pub struct OrganisationOffer {
    /// As the paper shows it.
    pub named: Named,
    /// The side it stands on.
    pub side: Side,
    /// How many of its members may sign for it today.
    pub signatories: i64,
}

/// A member one can name.
#[derive(Debug, Clone, Deserialize)]
pub struct SeatOffer {
    /// The seat.
    pub member: MemberId,
    /// Its organisation.
    pub organisation: OrganisationId,
    /// The person's name.
    pub name: String,
    /// The role.
    pub role: Role,
    /// The position as the organisation words it.
    pub position: String,
}

/// An agreed unit one can take outcomes from.
#[derive(Debug, Clone)]
pub struct UnitOffer {
    /// The unit.
    pub unit: TextId,
    /// Its newest agreed revision.
    pub revision: RevisionId,
    /// That revision's number.
    pub number: i32,
    /// What was agreed.
    pub content: Unit,
}

/// A ready criteria list one can add.
#[derive(Debug, Clone, Deserialize)]
pub struct ListOffer {
    /// The list.
    pub id: Uuid,
    /// Its title.
    pub title: String,
    /// The language it is written in.
    pub language: String,
    /// Its criteria in order: id and text.
    pub criteria: Vec<(OutcomeId, String)>,
}

/// A choice that is not among what is offered: the field of the form and a message key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Misfit {
    /// The field.
    pub field: String,
    /// The message's key.
    pub key: &'static str,
}

impl UnitOffer {
    /// Its title in the language it is written in.
    pub fn title(&self) -> &str {
        self.content.title.get(&self.content.language)
    }

    /// The outcomes that can be taken from it.
    pub fn items(&self) -> Vec<AgreedItem> {
        AgreedItem::of_unit(&self.content)
    }
}

impl ListOffer {
    fn agreed(&self) -> AgreedList {
        let items = (1..).zip(&self.criteria).map(|(number, (id, text))| AgreedItem {
            id: *id,
            area: None,
            mark: number.to_string(),
            group: String::new(),
            text: text.clone(),
            details: Vec::new(),
            translations: BTreeMap::new(),
        });
        AgreedList { title: self.title.clone(), language: self.language.clone(), items: items.collect() }
    }

    /// Whether this list stands in the agreement.
    pub fn is_in(&self, agreement: &Agreement) -> bool {
        agreement.lists.iter().flat_map(|list| &list.items).any(|item| self.criteria.iter().any(|(id, _)| *id == item.id))
    }
}

impl Material {
    /// An organisation of the partnership.
    pub fn organisation(&self, id: OrganisationId) -> Option<&OrganisationOffer> {
        self.organisations.iter().find(|offer| offer.named.id == id)
    }

    /// The companies the learner can work in.
    pub fn host_companies(&self) -> impl Iterator<Item = &OrganisationOffer> {
        self.companies(Side::Hosting)
    }

    /// The companies of the sending side.
    pub fn sending_companies(&self) -> impl Iterator<Item = &OrganisationOffer> {
        self.companies(Side::Sending)
    }

    fn companies(&self, side: Side) -> impl Iterator<Item = &OrganisationOffer> {
        self.organisations.iter().filter(move |offer| (offer.side == side || offer.side == Side::Both) && offer.named.kind.is_employer())
    }

    /// The organisations that can stand between the two sides.
    pub fn intermediaries(&self) -> impl Iterator<Item = &OrganisationOffer> {
        self.organisations.iter().filter(|offer| offer.named.id != self.sending && offer.named.id != self.hosting && !offer.named.kind.is_employer())
    }

    /// Who can guide the learner: the members of the company, or of the hosting institution where there is none.
    pub fn mentors(&self, company: Option<OrganisationId>) -> impl Iterator<Item = &SeatOffer> {
        let at = company.unwrap_or(self.hosting);
        self.seats.iter().filter(move |seat| seat.organisation == at && seat.role != Role::Auditor)
    }

    /// Who can assess: the members of the host side.
    pub fn assessors(&self, company: Option<OrganisationId>) -> impl Iterator<Item = &SeatOffer> {
        self.seats.iter().filter(move |seat| (seat.organisation == self.hosting || Some(seat.organisation) == company) && seat.role != Role::Auditor)
    }

    /// Who can validate: the coordinators and teachers of the sending institution.
    pub fn validators(&self) -> impl Iterator<Item = &SeatOffer> {
        self.seats.iter().filter(|seat| seat.organisation == self.sending && matches!(seat.role, Role::Coordinator | Role::Teacher))
    }

    /// Who can recognise: those of the sending institution, and of an awarding body of the partnership.
    pub fn recognisers(&self) -> impl Iterator<Item = &SeatOffer> {
        self.seats.iter().filter(|seat| {
            let awards = self.organisation(seat.organisation).is_some_and(|offer| offer.named.kind == OrganisationKind::AwardingBody);
            match seat.role {
                Role::Coordinator => awards || seat.organisation == self.sending,
                Role::Teacher => seat.organisation == self.sending,
                Role::AwardingBody => awards || seat.organisation == self.sending,
                Role::Representative => awards,
                Role::Mentor | Role::Auditor => false,
            }
        })
    }

    fn named(&self, id: OrganisationId) -> Option<Named> {
        self.organisation(id).map(|offer| offer.named.clone())
    }

    fn person(&self, seat: &SeatOffer) -> Person {
        Person {
            member: Some(seat.member),
            name: seat.name.clone(),
            role: seat.position.clone(),
            organisation: Some(seat.organisation),
            organisation_name: self.organisation(seat.organisation).map(|offer| offer.named.card.name.clone()).unwrap_or_default(),
        }
    }

    /// The agreement that these terms make. What is not offered is refused: an id in a form is anybody's to type.
    pub fn agreement(&self, terms: &Terms) -> Result<Agreement, Vec<Misfit>> {
        let mut misfits = Vec::new();
        let mut refuse = |field: &str, key: &'static str| misfits.push(Misfit { field: field.to_owned(), key });
        let (Some(sending), Some(hosting)) = (self.named(self.sending), self.named(self.hosting)) else {
            return Err(vec![Misfit { field: String::new(), key: "agreements-error-institution" }]);
        };
        let mut company = |field: &str, chosen: Option<OrganisationId>, mut among: Box<dyn Iterator<Item = &OrganisationOffer> + '_>| {
            let id = chosen?;
            let found = among.find(|offer| offer.named.id == id).map(|offer| offer.named.clone());
            if found.is_none() {
                refuse(field, "agreements-error-organisation");
            }
            found
        };
        let host_company = company("host-company", terms.host_company, Box::new(self.host_companies()));
        let sending_company = company("sending-company", terms.sending_company, Box::new(self.sending_companies()));
        let intermediary = company("intermediary", terms.intermediary, Box::new(self.intermediaries()));
        let at = host_company.as_ref().map(|named| named.id);
        let host = host_company.as_ref().unwrap_or(&hosting);

        let mut member = |field: &str, chosen: Option<MemberId>, mut among: Box<dyn Iterator<Item = &SeatOffer> + '_>| {
            let id = chosen?;
            let found = among.find(|seat| seat.member == id).map(|seat| self.person(seat));
            if found.is_none() {
                refuse(field, "agreements-error-person");
            }
            found
        };
        let mentor = match terms.mentor {
            Some(_) => member("mentor", terms.mentor, Box::new(self.mentors(at))),
            None => Person::without_account(&terms.mentor_name, &terms.mentor_role, host),
        };
        let mut assessors: Vec<Person> =
            terms.assessors.iter().filter_map(|&id| member("assessor", Some(id), Box::new(self.assessors(at)))).collect();
        let validator = member("validator", terms.validator, Box::new(self.validators()));
        let recogniser = member("recogniser", terms.recogniser, Box::new(self.recognisers()));
        let members: Vec<Person> = self.assessors(at).map(|seat| self.person(seat)).collect();
        match terms.assessor_without_account(host, &assessors, &members) {
            Ok(person) => assessors.extend(person),
            Err(misfit) => refuse(&misfit.field, misfit.key),
        }
        let guardian = terms.guardian.and_then(|id| {
            let found = self.guardians.iter().find(|guardian| guardian.details.id == id).map(|guardian| guardian.details.clone());
            if found.is_none() {
                refuse("guardian", "agreements-error-person");
            }
            found
        });
        let units = self.units(terms, &mut refuse);
        let lists = terms
            .lists
            .iter()
            .filter_map(|id| {
                let found = self.lists.iter().find(|list| list.id == *id).map(ListOffer::agreed);
                if found.is_none() {
                    refuse("list", "agreements-error-list");
                }
                found
            })
            .collect();
        if !misfits.is_empty() {
            return Err(misfits);
        }
        Ok(Agreement {
            language: terms.language.clone(),
            placement: self.placement,
            learner: self.learner.clone(),
            guardian,
            sending,
            hosting,
            host_company,
            sending_company,
            intermediary,
            mentor,
            starts_on: terms.starts_on,
            ends_on: terms.ends_on,
            hours_per_week: terms.hours_per_week,
            qualification: terms.qualification.clone(),
            qualification_other: terms.qualification_other.clone(),
            eqf_level: terms.eqf_level,
            national_level: terms.national_level.clone(),
            progress: terms.progress.clone(),
            units,
            activities: terms.activities.clone(),
            lists,
            scale: self.scale.clone(),
            assessors,
            assessment_on: terms.assessment_on,
            assessment_method: terms.assessment_method.clone(),
            assessment_recording: terms.assessment_recording.clone(),
            validator,
            validation_method: terms.validation_method.clone(),
            recogniser,
            recognition_method: terms.recognition_method.clone(),
            additional: terms.additional.clone(),
            annexes: terms.annexes.clone(),
        })
    }

    fn units(&self, terms: &Terms, refuse: &mut impl FnMut(&str, &'static str)) -> Vec<AgreedUnit> {
        let mut agreed: Vec<AgreedUnit> = Vec::new();
        for chosen in &terms.units {
            if agreed.iter().any(|unit| unit.unit == chosen.unit) {
                continue;
            }
            let Some(offer) = self.units.iter().find(|offer| offer.unit == chosen.unit) else {
                refuse("unit", "agreements-error-unit");
                continue;
            };
            let items = offer.items();
            if chosen.outcomes.iter().any(|id| !items.iter().any(|item| item.id == *id)) {
                refuse("unit", "agreements-error-outcome");
                continue;
            }
            agreed.push(AgreedUnit {
                unit: offer.unit,
                revision: offer.revision,
                number: offer.number,
                title: offer.title().to_owned(),
                titles: AgreedUnit::other_titles(&offer.content),
                language: offer.content.language.clone(),
                items: items.into_iter().filter(|item| chosen.outcomes.contains(&item.id)).collect(),
                promise: chosen.promise.clone(),
            });
        }
        agreed
    }
}
