//! Who acts: an account with its seats, the learner or guardian it belongs to, or the platform's administrator.

use super::ids::{AccountId, GuardianId, LearnerId, MemberId, OrganisationId};
use super::language::Language;
use super::roles::{OrganisationKind, Role};
use uuid::Uuid;

/// A signed-in person and everything he or she may speak for.
#[derive(Debug, Clone)]
pub struct Actor {
    /// The account.
    pub account: AccountId,
    /// The person's name.
    pub name: String,
    /// The address the person signs in with.
    pub email: String,
    /// The account's language.
    pub language: Language,
    /// Whether this is a platform administrator, who sees organisations and no texts.
    pub administrator: bool,
    /// Seats in organisations that are not suspended.
    pub seats: Vec<Seat>,
    /// The learner this account belongs to (one per school).
    pub learners: Vec<LearnerSeat>,
    /// The minors this account is guardian of.
    pub guardians: Vec<GuardianSeat>,
}

/// One role in one organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seat {
    /// The seat itself.
    pub member: MemberId,
    /// The organisation.
    pub organisation: OrganisationId,
    /// Its name.
    pub organisation_name: String,
    /// What it is.
    pub organisation_kind: OrganisationKind,
    /// Its country, ISO 3166 alpha-2.
    pub country: String,
    /// The role.
    pub role: Role,
    /// The position as the organisation words it.
    pub position: String,
    /// Whether, today, this seat may sign for the organisation.
    pub may_sign: bool,
}

/// The actor as a learner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LearnerSeat {
    /// The learner.
    pub id: LearnerId,
    /// The name as the school knows it.
    pub name: String,
    /// The home school.
    pub school: OrganisationId,
}

/// The actor as a guardian.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GuardianSeat {
    /// The guardian.
    pub id: GuardianId,
    /// The minor.
    pub learner: LearnerId,
    /// The guardian's name as the school knows it.
    pub name: String,
}

impl Seat {
    /// How papers name what the person is there: the position as the organisation words it, otherwise the role's code.
    pub fn title(&self) -> String {
        if self.position.is_empty() { self.role.code().to_owned() } else { self.position.clone() }
    }
}

impl Actor {
    /// Every id this actor may stand for in the database's row-level security.
    pub fn ids(&self) -> Vec<Uuid> {
        let mut ids: Vec<Uuid> = self.seats.iter().map(|seat| seat.organisation.0).collect();
        ids.extend(self.learners.iter().map(|learner| learner.id.0));
        ids.extend(self.guardians.iter().map(|guardian| guardian.id.0));
        ids.push(self.account.0);
        ids.sort_unstable();
        ids.dedup();
        ids
    }

    /// The seats in this organisation.
    pub fn seats_in(&self, organisation: OrganisationId) -> impl Iterator<Item = &Seat> {
        self.seats.iter().filter(move |seat| seat.organisation == organisation)
    }

    /// The first seat in this organisation with one of these roles.
    pub fn seat(&self, organisation: OrganisationId, roles: &[Role]) -> Option<&Seat> {
        self.seats_in(organisation).find(|seat| roles.contains(&seat.role))
    }

    /// The seat that may, today, sign for this organisation.
    pub fn signing_seat(&self, organisation: OrganisationId) -> Option<&Seat> {
        self.seats_in(organisation).find(|seat| seat.may_sign)
    }

    /// The first seat as coordinator or teacher of an institution: who drafts and plans.
    pub fn staff_seat(&self) -> Option<&Seat> {
        self.seats.iter().find(|seat| matches!(seat.role, Role::Coordinator | Role::Teacher) && !seat.organisation_kind.is_employer())
    }

    /// Whether this person acts only for himself or herself: a learner or a guardian without any seat.
    pub fn is_private(&self) -> bool {
        self.seats.is_empty() && !(self.learners.is_empty() && self.guardians.is_empty())
    }

    /// The organisation shown beside the name.
    pub fn organisation_name(&self) -> &str {
        self.seats.first().map_or("", |seat| seat.organisation_name.as_str())
    }
}
