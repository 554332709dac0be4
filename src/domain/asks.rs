//! An ask is a row: who owes which act on which object by when.

use super::roles::words;
use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

words! {
    /// The acts one can owe.
    Act {
        /// Join a partnership one was added to.
        Join => "join", "asks-join";
        /// Finish a draft after changes were asked for.
        Revise => "revise", "asks-revise";
        /// Approve a frozen revision, or ask for a change.
        Approve => "approve", "asks-approve";
        /// Answer what others would add to a unit.
        Decide => "decide", "asks-decide";
        /// Sign an agreed revision.
        Sign => "sign", "asks-sign";
        /// Rate oneself.
        SelfAssess => "self-assess", "asks-self-assess";
        /// Rate a learner.
        Assess => "assess", "asks-assess";
        /// Validate what was assessed.
        Validate => "validate", "asks-validate";
        /// Recognise what was validated.
        Recognise => "recognise", "asks-recognise";
    }
}

words! {
    /// The kinds of objects that asks, notices and the audit speak of; their addresses follow from them.
    ObjectKind {
        /// An organisation.
        Organisation => "organisation", "objects-organisation";
        /// A partnership.
        Partnership => "partnership", "objects-partnership";
        /// A unit of learning outcomes.
        Unit => "unit", "objects-unit";
        /// A Memorandum of Understanding.
        Memorandum => "memorandum", "objects-memorandum";
        /// A mobility.
        Mobility => "mobility", "objects-mobility";
        /// A placement.
        Placement => "placement", "objects-placement";
        /// A learning agreement.
        Agreement => "agreement", "objects-agreement";
        /// A learner.
        Learner => "learner", "objects-learner";
        /// An account.
        Account => "account", "objects-account";
    }
}

impl ObjectKind {
    /// The address of an object of this kind, without a host.
    pub fn address(self, id: Uuid) -> String {
        let plural = match self {
            Self::Organisation => "organisations",
            Self::Partnership => "partnerships",
            Self::Unit => "units",
            Self::Memorandum => "memoranda",
            Self::Mobility => "mobilities",
            Self::Placement => "placements",
            Self::Agreement => "agreements",
            Self::Learner => "learners",
            Self::Account => return "/account".to_owned(),
        };
        format!("/{plural}/{id}")
    }
}

impl Act {
    /// Where this act is done on such an object.
    pub fn address(self, kind: ObjectKind, object: Uuid) -> String {
        let base = kind.address(object);
        match self {
            Self::Join | Self::Revise => base,
            Self::Approve => format!("{base}/review"),
            Self::Decide => format!("{base}/proposals"),
            Self::Sign => format!("{base}/signature"),
            Self::SelfAssess => format!("{base}/self-assessment"),
            Self::Assess => format!("{base}/assessment"),
            Self::Validate => format!("{base}/validation"),
            Self::Recognise => format!("{base}/recognition"),
        }
    }
}

/// Who owes the act.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Debtor {
    /// The organisation, learner or guardian.
    pub party: Uuid,
    /// Its name.
    pub name: String,
}

/// An act somebody owes, before it is stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewAsk {
    /// Who owes it.
    pub debtor: Debtor,
    /// Who waits for it.
    pub asker: Uuid,
    /// What is owed.
    pub act: Act,
    /// The day it is due, where there is one.
    pub due_on: Option<NaiveDate>,
}

/// An open ask as home shows it.
#[derive(Debug, Clone)]
pub struct Ask {
    /// Who owes it.
    pub party: Uuid,
    /// The name of who owes it.
    pub party_name: String,
    /// Who waits for it.
    pub asker: Uuid,
    /// What is owed.
    pub act: Act,
    /// On what.
    pub object_kind: ObjectKind,
    /// The object's id.
    pub object_id: Uuid,
    /// The object's title when the ask was opened.
    pub subject: String,
    /// The day it is due.
    pub due_on: Option<NaiveDate>,
    /// Since when.
    pub opened_at: DateTime<Utc>,
}

impl Ask {
    /// Where the act is done.
    pub fn address(&self) -> String {
        self.act.address(self.object_kind, self.object_id)
    }
}
