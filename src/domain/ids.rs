//! Identifiers: one type per noun, so that the id of one can never stand for another.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;
use uuid::Uuid;

macro_rules! id {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.trim().parse().map(Self)
            }
        }

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }

        impl From<$name> for Uuid {
            fn from(id: $name) -> Self {
                id.0
            }
        }
    )+};
}

id! {
    /// A person who can sign in.
    AccountId,
    /// A school, a company, an authority …
    OrganisationId,
    /// A seat: one account in one role in one organisation.
    MemberId,
    /// A person a school sends abroad, with or without an account.
    LearnerId,
    /// The legal representative of a learner who is a minor.
    GuardianId,
    /// A link that lets one person join.
    InvitationId,
    /// Organisations of several countries that work together.
    PartnershipId,
    /// An area of work tasks in a competence matrix.
    MatrixAreaId,
    /// Anything negotiated: a unit, a memorandum, a learning agreement.
    TextId,
    /// One revision of a text.
    RevisionId,
    /// One party of one revision.
    PartyId,
    /// One party's signature.
    SignatureId,
    /// A learning outcome or a criterion; it keeps its id from revision to revision.
    OutcomeId,
    /// A link that lets somebody without an account act on one text.
    LinkId,
    /// A code that was sent to the address of a link.
    CodeId,
    /// A message of the outbox.
    MessageId,
    /// A new outcome that somebody would add to a unit.
    ProposalId,
    /// What one person says about the lines of one revision.
    AnswersId,
    /// A group of learners, one host, one period.
    MobilityId,
    /// One learner in one mobility.
    PlacementId,
    /// One filled assessment.
    AssessmentId,
    /// The sending institution's decision on what was assessed.
    ValidationId,
    /// The competent institution's decision on one unit.
    RecognitionId,
}
