//! How a text came to be signed: who was sent what when, opened it, got a code, signed.

use crate::domain::actor::Purpose;
use crate::domain::events::EventKind;
use crate::domain::links::EndedAs;
use crate::domain::messages::MessageKind;
use crate::domain::roles::Channel;
use chrono::{DateTime, Utc};

/// The history of a text, as its signing record tells it.
#[derive(Debug, Clone, Default)]
pub struct Trail {
    /// The entries of its chain, oldest first, without the saving of drafts.
    pub entries: Vec<Happened>,
    /// The links that were sent.
    pub links: Vec<Sent>,
    /// How many entries the chain has, and the hash of the last, in hexadecimal digits.
    pub head: Option<(i64, String)>,
}

/// One entry of a chain.
#[derive(Debug, Clone)]
pub struct Happened {
    /// What.
    pub kind: EventKind,
    /// When.
    pub at: DateTime<Utc>,
    /// Who did it.
    pub by: String,
}

/// A link and what became of it.
#[derive(Debug, Clone)]
pub struct Sent {
    /// For whom it speaks.
    pub party: String,
    /// To whom it was sent.
    pub name: String,
    /// The address, masked.
    pub address: String,
    /// How.
    pub channel: Channel,
    /// What for.
    pub purpose: Purpose,
    /// When.
    pub at: DateTime<Utc>,
    /// By whom.
    pub sender: String,
    /// When it was opened first; at most the first few. From where is nobody's business who holds the paper.
    pub opened: Vec<DateTime<Utc>>,
    /// When codes that were sent for it were typed and bound the party.
    pub typed: Vec<DateTime<Utc>>,
    /// How often it was opened in all.
    pub times: i64,
    /// What was mailed.
    pub mails: Vec<Mailed>,
    /// How it ended before its day.
    pub ended: Option<(EndedAs, DateTime<Utc>)>,
}

/// A mail with a link or a code.
#[derive(Debug, Clone)]
pub struct Mailed {
    /// What it is.
    pub kind: MessageKind,
    /// When it was written.
    pub at: DateTime<Utc>,
    /// When a mail server took it.
    pub taken_at: Option<DateTime<Utc>>,
    /// Whether it came back for good.
    pub is_returned: bool,
}
