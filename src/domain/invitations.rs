//! Invitations: a link that lets one person join, as a member of an organisation, as a learner or as a guardian.

use super::ids::{GuardianId, InvitationId, LearnerId, OrganisationId};
use super::language::Language;
use super::links::Secret;
use super::messages::Fared;
use super::organisations::Card;
use super::roles::{OrganisationKind, Role};
use chrono::{DateTime, Days, Utc};

/// Days an invitation is good for.
pub const DAYS: u64 = 14;

/// When an invitation made now becomes too old.
pub fn expires_at(now: DateTime<Utc>) -> DateTime<Utc> {
    now.checked_add_days(Days::new(DAYS)).unwrap_or(now)
}

/// What accepting gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Purpose {
    /// A seat in the organisation.
    Seat {
        /// The role.
        role: Role,
        /// Whether the seat may sign for the organisation from the first day on.
        may_sign: bool,
        /// The position as the organisation words it.
        position: String,
    },
    /// The account of a learner.
    Learner(LearnerId),
    /// The account of a guardian.
    Guardian(GuardianId),
}

/// An invitation to be made. Only the hash of its token is ever stored.
#[derive(Debug, Clone)]
pub struct NewInvitation {
    /// Its id.
    pub id: InvitationId,
    /// SHA-256 of the token in the link.
    pub token_hash: Vec<u8>,
    /// Who is invited.
    pub name: String,
    /// The address the person will sign in with.
    pub email: String,
    /// The language of the letter that carries it.
    pub language: Language,
    /// When it becomes too old.
    pub expires_at: DateTime<Utc>,
}

impl NewInvitation {
    /// An invitation made now; what opens it is derived from the secret.
    pub fn new(id: InvitationId, secret: &Secret, name: &str, email: &str, language: Language, now: DateTime<Utc>) -> Self {
        Self { id, token_hash: secret.invitation(id).hash(), name: name.to_owned(), email: email.to_owned(), language, expires_at: expires_at(now) }
    }
}

/// An invitation to a seat that was neither used nor taken back, as the organisation that invites sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenSeat {
    /// Its id.
    pub id: InvitationId,
    /// Who is invited.
    pub name: String,
    /// To which address.
    pub email: String,
    /// To which role.
    pub role: Role,
    /// Whether the seat may sign for the organisation from the first day on.
    pub may_sign: bool,
    /// The language of its letters.
    pub language: Language,
    /// When it becomes too old.
    pub expires_at: DateTime<Utc>,
    /// How its newest letter fared.
    pub mail: Option<Fared>,
}

/// An invitation of a learner or a guardian that was neither used nor taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenPerson {
    /// Its id.
    pub id: InvitationId,
    /// The guardian; `None` for the learner.
    pub guardian: Option<GuardianId>,
    /// Who is invited.
    pub name: String,
    /// To which address.
    pub email: String,
    /// When it becomes too old.
    pub expires_at: DateTime<Utc>,
    /// How its newest letter fared.
    pub mail: Option<Fared>,
}

/// An invitation as its link shows it.
#[derive(Debug, Clone)]
pub struct Invitation {
    /// Its id.
    pub id: InvitationId,
    /// The organisation joined, or the learner's school.
    pub organisation: OrganisationId,
    /// What the organisation is.
    pub kind: OrganisationKind,
    /// What was entered of it.
    pub card: Card,
    /// Whether another organisation has entered it and keeps it until its first member joins.
    pub is_kept: bool,
    /// The organisation that invites; empty for the platform's administrator.
    pub invited_by: String,
    /// The person that invites.
    pub invited_by_name: String,
    /// What accepting gives.
    pub purpose: Purpose,
    /// The learner's name, for a learner or a guardian.
    pub learner_name: String,
    /// Who is invited.
    pub name: String,
    /// The address the person will sign in with.
    pub email: String,
    /// When it becomes too old.
    pub expires_at: DateTime<Utc>,
    /// When it was used.
    pub accepted_at: Option<DateTime<Utc>>,
    /// When it was taken back.
    pub revoked_at: Option<DateTime<Utc>>,
    /// Whether there is an account at this address already: then it signs in instead of choosing a password.
    pub has_account: bool,
    /// The partnerships the organisation joins with its first member.
    pub partnerships: Vec<String>,
}

/// Whether a link works, and why not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// It can be accepted.
    Open,
    /// It was accepted.
    Used,
    /// It was taken back.
    Revoked,
    /// It is past its days.
    TooOld,
}

impl Invitation {
    /// Whether it can be accepted now.
    pub fn state(&self, now: DateTime<Utc>) -> State {
        if self.accepted_at.is_some() {
            State::Used
        } else if self.revoked_at.is_some() {
            State::Revoked
        } else if self.expires_at <= now {
            State::TooOld
        } else {
            State::Open
        }
    }
}
