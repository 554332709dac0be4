//! Why something cannot be done, as a message a person can act on.

use thiserror::Error;

/// An act that the rules do not allow. The key names a message of the reader's language; `who` is put into it
/// (an organisation or a person that may do what was refused).
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{key} ({who})")]
pub struct Refusal {
    /// What kind of refusal it is: it decides the status of the answer.
    pub kind: RefusalKind,
    /// The message's key.
    pub key: &'static str,
    /// The argument `who` of the message; empty where it has none.
    pub who: String,
}

/// The two ways to be refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RefusalKind {
    /// Somebody else may do this: 403.
    NotEntitled,
    /// Nobody may do it now: 409.
    WrongStage,
}

impl Refusal {
    /// Somebody else is entitled; the message says who.
    pub fn not_entitled(key: &'static str, who: impl Into<String>) -> Self {
        Self { kind: RefusalKind::NotEntitled, key, who: who.into() }
    }

    /// The matter is not, or no longer, at the stage where this is done.
    pub fn wrong_stage(key: &'static str) -> Self {
        Self { kind: RefusalKind::WrongStage, key, who: String::new() }
    }
}
