//! Why an action was not carried out.

use crate::domain::contents::Unreadable;
use crate::domain::refusal::Refusal;
use crate::store;
use thiserror::Error;

/// One field that cannot be accepted: the field's name in the form and a message key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invalid {
    /// The field.
    pub field: String,
    /// The message's key.
    pub key: &'static str,
}

impl Invalid {
    /// This field, for this reason.
    pub fn new(field: impl Into<String>, key: &'static str) -> Self {
        Self { field: field.into(), key }
    }
}

/// Why an action was not carried out; nothing was written.
#[derive(Debug, Error)]
pub enum Error {
    /// The rules do not allow it.
    #[error(transparent)]
    Refused(#[from] Refusal),
    /// Fields that cannot be accepted.
    #[error("invalid: {0:?}")]
    Invalid(Vec<Invalid>),
    /// The database's answer.
    #[error(transparent)]
    Store(store::Error),
    /// Stored bytes that this program cannot read.
    #[error(transparent)]
    Unreadable(#[from] Unreadable),
    /// The same person has had too many papers set in a short time.
    #[error("too often")]
    TooOften,
    /// A paper could not be set: a mistake of ours, and the log has it.
    #[error("a paper could not be set")]
    Unset,
}

impl From<store::Error> for Error {
    fn from(error: store::Error) -> Self {
        Self::Store(error)
    }
}

impl Error {
    /// One field that cannot be accepted.
    pub fn invalid(field: impl Into<String>, key: &'static str) -> Self {
        Self::Invalid(vec![Invalid::new(field, key)])
    }

    /// Fields that the domain found wrong, if there are any.
    pub(super) fn faults(faults: Vec<(&'static str, &'static str)>) -> Result<(), Self> {
        if faults.is_empty() { Ok(()) } else { Err(Self::Invalid(faults.into_iter().map(|(field, key)| Invalid::new(field, key)).collect())) }
    }

    /// Turns a named rule of the database into a message at a field.
    #[must_use]
    pub fn on_constraint(self, name: &str, field: &str, key: &'static str) -> Self {
        match self {
            Self::Store(store::Error::Constraint(constraint)) if constraint == name => Self::invalid(field, key),
            other => other,
        }
    }
}
