//! Partnerships: organisations of several countries that agree texts and send learners to each other.

use super::actor::Actor;
use super::ids::{OrganisationId, PartnershipId};
use super::language::Language;
use super::organisations::Named;
use super::refusal::Refusal;
use super::roles::{Role, Side, words};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

words! {
    /// How far a partnership has come.
    Stage {
        /// Fewer than two organisations of two countries have joined.
        Forming => "forming", "partnerships-stage-forming";
        /// Two organisations of two countries have joined.
        Active => "active", "partnerships-stage-active";
        /// It was ended.
        Ended => "ended", "partnerships-stage-ended";
    }
}

/// A partnership with its organisations.
#[derive(Debug, Clone)]
pub struct Partnership {
    /// Its id.
    pub id: PartnershipId,
    /// Its title.
    pub title: String,
    /// What it is for.
    pub purpose: String,
    /// The organisation that founded it.
    pub owner: OrganisationId,
    /// Who sees it.
    pub party_ids: Vec<Uuid>,
    /// Its organisations, in the order in which they were added.
    pub organisations: Vec<PartnershipOrganisation>,
    /// The words of its scale, lowest first.
    pub scale: Vec<ScaleLevel>,
    /// When it was founded.
    pub created_at: DateTime<Utc>,
    /// When it was ended.
    pub ended_at: Option<DateTime<Utc>>,
    /// Why it was ended.
    pub end_reason: String,
    /// Counts saves.
    pub version: i32,
}

/// An organisation in a partnership.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartnershipOrganisation {
    /// The organisation as papers show it; its kind is what it is in this partnership. Of one that was added and has not joined,
    /// the card holds name and country alone.
    pub organisation: Named,
    /// The side it stands on.
    pub side: Side,
    /// When it was added.
    pub added_at: DateTime<Utc>,
    /// When it joined.
    pub joined_at: Option<DateTime<Utc>>,
    /// Whether it has members of its own.
    pub has_members: bool,
    /// The organisation that entered it, as long as it has no member.
    pub kept_by: Option<OrganisationId>,
    /// Whether the reader sees more of it than its name.
    pub is_visible: bool,
}

/// One step of the scale.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScaleLevel {
    /// The figure.
    pub points: i32,
    /// Its words in English.
    pub word_en: String,
    /// Its words in Latvian.
    pub word_lv: String,
}

impl ScaleLevel {
    /// Its words in the reader's language.
    pub fn word(&self, language: Language) -> &str {
        match language {
            Language::Latvian => &self.word_lv,
            Language::English => &self.word_en,
        }
    }
}

/// The scale a new partnership starts from: ours; the deck prints figures only.
pub fn first_scale() -> Vec<ScaleLevel> {
    [(1, "with help", "ar palīdzību"), (2, "under guidance", "vadībā"), (3, "independently", "patstāvīgi")]
        .into_iter()
        .map(|(points, en, lv)| ScaleLevel { points, word_en: en.to_owned(), word_lv: lv.to_owned() })
        .collect()
}

/// May found a partnership for an organisation.
#[derive(Debug)]
pub struct Founder {
    organisation: OrganisationId,
}

impl Founder {
    /// The organisation founded for.
    pub fn organisation(&self) -> OrganisationId {
        self.organisation
    }
}

/// May change the partnership, add organisations and word its scale.
#[derive(Debug)]
pub struct Manager {
    partnership: PartnershipId,
    organisation: OrganisationId,
}

impl Manager {
    /// The partnership this proof is bound to.
    pub fn partnership(&self) -> PartnershipId {
        self.partnership
    }

    /// The organisation acted for; it keeps what it enters.
    pub fn organisation(&self) -> OrganisationId {
        self.organisation
    }
}

/// May join for an organisation that was added.
#[derive(Debug)]
pub struct Joiner {
    partnership: PartnershipId,
    organisation: OrganisationId,
}

impl Joiner {
    /// The partnership this proof is bound to.
    pub fn partnership(&self) -> PartnershipId {
        self.partnership
    }

    /// The organisation that joins.
    pub fn organisation(&self) -> OrganisationId {
        self.organisation
    }
}

/// The institutions for which this actor may found a partnership: those he or she coordinates.
pub fn founding_seats(actor: &Actor) -> impl Iterator<Item = &super::actor::Seat> {
    actor.seats.iter().filter(|seat| seat.role == Role::Coordinator && !seat.organisation_kind.is_employer())
}

/// May this actor found a partnership for this organisation?
pub fn founder(actor: &Actor, organisation: OrganisationId) -> Result<Founder, Refusal> {
    founding_seats(actor)
        .find(|seat| seat.organisation == organisation)
        .map(|seat| Founder { organisation: seat.organisation })
        .ok_or_else(|| Refusal::not_entitled("partnerships-refused-found", ""))
}

impl Partnership {
    /// How far it has come.
    pub fn stage(&self) -> Stage {
        if self.ended_at.is_some() {
            return Stage::Ended;
        }
        let mut countries: Vec<&str> = self.joined().map(|entry| entry.organisation.card.country.as_str()).collect();
        countries.sort_unstable();
        countries.dedup();
        if countries.len() >= 2 { Stage::Active } else { Stage::Forming }
    }

    /// The organisations that have joined.
    pub fn joined(&self) -> impl Iterator<Item = &PartnershipOrganisation> {
        self.organisations.iter().filter(|entry| entry.joined_at.is_some())
    }

    /// The entry of this organisation.
    pub fn entry(&self, organisation: OrganisationId) -> Option<&PartnershipOrganisation> {
        self.organisations.iter().find(|entry| entry.organisation.id == organisation)
    }

    /// The organisations that stand on this side, those on both included.
    pub fn on_side(&self, side: Side) -> impl Iterator<Item = &PartnershipOrganisation> {
        self.organisations.iter().filter(move |entry| entry.side == side || entry.side == Side::Both)
    }

    /// May this actor manage it: a coordinator of an institution that has joined.
    pub fn manager(&self, actor: &Actor) -> Result<Manager, Refusal> {
        let seat = self
            .joined()
            .find_map(|entry| actor.seat(entry.organisation.id, &[Role::Coordinator]).filter(|seat| !seat.organisation_kind.is_employer()));
        let Some(seat) = seat else {
            let institutions = self.joined().filter(|entry| !entry.organisation.kind.is_employer());
            let who = institutions.map(|entry| entry.organisation.card.name.as_str());
            return Err(Refusal::only("partnerships-refused-manage", "partnerships-refused-manage-nobody", who));
        };
        if self.ended_at.is_some() {
            return Err(Refusal::wrong_stage("partnerships-refused-ended"));
        }
        Ok(Manager { partnership: self.id, organisation: seat.organisation })
    }

    /// Whether this actor drafts texts and plans mobilities here: coordinators and teachers of an institution that has joined.
    pub fn is_drafted_by(&self, actor: &Actor) -> bool {
        self.ended_at.is_none()
            && self.joined().any(|entry| {
                let seat = actor.seat(entry.organisation.id, &[Role::Coordinator, Role::Teacher]);
                seat.is_some_and(|seat| !seat.organisation_kind.is_employer())
            })
    }

    /// May this actor join for this organisation: one of its coordinators, or the representative of a company.
    pub fn joiner(&self, actor: &Actor, organisation: OrganisationId) -> Result<Joiner, Refusal> {
        let Some(entry) = self.entry(organisation) else {
            return Err(Refusal::not_entitled("partnerships-refused-join", ""));
        };
        if !actor.seats_in(organisation).any(|seat| seat.organisation_kind.is_administered_by(seat.role)) {
            return Err(Refusal::not_entitled("partnerships-refused-join", entry.organisation.card.name.clone()));
        }
        if self.ended_at.is_some() {
            return Err(Refusal::wrong_stage("partnerships-refused-ended"));
        }
        if entry.joined_at.is_some() {
            return Err(Refusal::wrong_stage("partnerships-refused-joined"));
        }
        Ok(Joiner { partnership: self.id, organisation })
    }

    /// The organisations of this actor that were added and have yet to join.
    pub fn waiting_for<'a>(&'a self, actor: &'a Actor) -> impl Iterator<Item = &'a PartnershipOrganisation> {
        self.organisations.iter().filter(move |entry| self.joiner(actor, entry.organisation.id).is_ok())
    }
}
