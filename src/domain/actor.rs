//! Who acts: an account with its seats, the learner or guardian it belongs to, or the platform's administrator; or a guest, who has
//! no account and was sent a link.

use super::ids::{AccountId, GuardianId, LearnerId, LinkId, MemberId, OrganisationId, TextId};
use super::language::Language;
use super::refusal::Refusal;
use super::roles::{OrganisationKind, PartySeat, Role, words};

use uuid::Uuid;

/// A person and everything he or she may speak for.
#[derive(Debug, Clone)]
pub struct Actor {
    /// The account, or the link.
    pub identity: Identity,
    /// The person's name.
    pub name: String,
    /// The address the person signs in with, or was written to.
    pub email: String,
    /// The language of the person's pages.
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

/// Who somebody is, as rows name their author.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Identity {
    /// Somebody who signs in.
    Account(AccountId),
    /// Somebody who was sent a link.
    Guest(Guest),
    /// Nobody: what happens without anybody asking, seen through the eyes of these parties.
    Worker(Vec<Uuid>),
}

/// Somebody who acts by a link: for one party of one text. A guest reads, comments, proposes and answers; what binds the party needs
/// a code as well.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Guest {
    /// The link.
    pub id: LinkId,
    /// The text.
    pub text: TextId,
    /// The part of the party spoken for.
    pub seat: PartySeat,
    /// The organisation or person spoken for.
    pub speaks: Speaks,
    /// Its name.
    pub party: String,
    /// What the guest is there, as the sender worded it.
    pub position: String,
    /// What the link was sent for.
    pub purpose: Purpose,
}

/// For whom a link speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Speaks {
    /// An organisation.
    Organisation(OrganisationId),
    /// A learner or a guardian, for himself or herself.
    Person(Uuid),
}

impl Speaks {
    /// The organisation, where it is one.
    pub fn organisation(self) -> Option<OrganisationId> {
        match self {
            Self::Organisation(id) => Some(id),
            Self::Person(_) => None,
        }
    }

    /// The person, where it is one.
    pub fn person(self) -> Option<Uuid> {
        match self {
            Self::Organisation(_) => None,
            Self::Person(id) => Some(id),
        }
    }
}

words! {
    /// What a link was sent for.
    Purpose {
        /// To read, comment and propose.
        Review => "review", "links-purpose-review";
        /// To answer line by line as well.
        Answer => "answer", "links-purpose-answer";
        /// To approve and sign for the party.
        Sign => "sign", "links-purpose-sign";
        /// To rate the learner, for an assessor whom the agreement names.
        Assess => "assess", "links-purpose-assess";
    }
}

/// Whether two names are one: what somebody is called in a text and in the address book may differ in capitals and blanks.
pub fn same_name(one: &str, other: &str) -> bool {
    let plain = |name: &str| name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    plain(one) == plain(other)
}

impl Guest {
    /// The organisation spoken for, where it is one.
    pub fn organisation(&self) -> Option<OrganisationId> {
        self.speaks.organisation()
    }
}

impl Identity {
    /// The account, where it is one.
    pub fn account(&self) -> Option<AccountId> {
        match self {
            Self::Account(account) => Some(*account),
            Self::Guest(_) | Self::Worker(_) => None,
        }
    }

    /// The guest, where it is one.
    pub fn guest(&self) -> Option<&Guest> {
        match self {
            Self::Guest(guest) => Some(guest),
            Self::Account(_) | Self::Worker(_) => None,
        }
    }

    /// The one id it has.
    pub fn key(&self) -> Uuid {
        match self {
            Self::Account(account) => account.0,
            Self::Guest(guest) => guest.id.0,
            Self::Worker(_) => Uuid::nil(),
        }
    }
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
    /// Nobody, for the work that follows from what others did: it sees what these parties see.
    pub fn worker(parties: Vec<Uuid>) -> Self {
        Self {
            identity: Identity::Worker(parties),
            name: String::new(),
            email: String::new(),
            language: Language::default(),
            administrator: false,
            seats: Vec::new(),
            learners: Vec::new(),
            guardians: Vec::new(),
        }
    }

    /// The account, for what only an account can do.
    pub fn account(&self) -> Result<AccountId, Refusal> {
        self.identity.account().ok_or_else(|| Refusal::not_entitled("errors-needs-account", ""))
    }

    /// The guest, where this is one.
    pub fn guest(&self) -> Option<&Guest> {
        self.identity.guest()
    }

    /// The guest, where this is one of this text.
    pub fn guest_of(&self, text: TextId) -> Option<&Guest> {
        self.guest().filter(|guest| guest.text == text)
    }

    /// Every id this actor may stand for in the database's row-level security.
    pub fn ids(&self) -> Vec<Uuid> {
        let mut ids: Vec<Uuid> = self.seats.iter().map(|seat| seat.organisation.0).collect();
        ids.extend(self.learners.iter().map(|learner| learner.id.0));
        ids.extend(self.guardians.iter().map(|guardian| guardian.id.0));
        match &self.identity {
            Identity::Worker(parties) => ids.extend(parties),
            someone => ids.push(someone.key()),
        }
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
        let seat = self.seats.first().map(|seat| seat.organisation_name.as_str());
        seat.or(self.guest().map(|guest| guest.party.as_str())).unwrap_or_default()
    }
}
