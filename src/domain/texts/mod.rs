//! Everything negotiated. A unit, a memorandum and a learning agreement are each a *text that several parties agree on*:
//! an open revision is edited until it is submitted; submitting freezes it; parties approve it or ask for a change, which
//! closes it and opens the next; where the text asks for it, parties then sign what was agreed.
//!
//! Nothing here knows which of the three it holds: what differs is data (a party approves, signs, or both).

mod amending;
mod content;
mod ending;
mod entitled;
mod facts;
mod findings;
mod frozen;
pub mod letters;
mod means;
mod passages;
mod pieces;
mod reason;
mod recorded;
mod redline;
mod stage;
mod wording;

pub use super::roles::PartySeat;
pub use amending::{Amender, Amendment, Withdrawer};
pub use content::{Content, Field, Label, NewParty, Obstacle, Value};
pub use ending::{Canceller, Superseder, Terminator};
pub use entitled::{Approver, Commenter, Editor, Reopener, Requester, Signatory, Submitter};
pub use facts::{Approval, Closed, ClosedAs, Comment, Ended, EndedAs, Party, Revision, Signature, Submitted, Successor, Text};
pub use findings::{Finding, Quoted, Told, Weight, lost_characters};
pub use frozen::{ContentHash, Frozen, canonical};
pub use means::{Attested, FileKind, Means};
pub use passages::{Passage, passages};
pub use pieces::{Change, Piece, compare};
pub use reason::Reason;
pub use recorded::{Odd, Recorder};
pub use redline::{ChangedField, Was, redline};
pub use stage::Stage;
pub use wording::Wording;

use super::asks::ObjectKind;
use super::roles::words;

words! {
    /// The three kinds of text.
    Kind {
        /// A unit of learning outcomes.
        Unit => "unit", "objects-unit";
        /// A Memorandum of Understanding.
        Memorandum => "memorandum", "objects-memorandum";
        /// A learning agreement.
        Agreement => "agreement", "objects-agreement";
    }
}

impl Kind {
    /// The plural of its addresses and tables.
    pub fn plural(self) -> &'static str {
        match self {
            Self::Unit => "units",
            Self::Memorandum => "memoranda",
            Self::Agreement => "agreements",
        }
    }

    /// The same, as the object of an ask or an event.
    pub fn object(self) -> ObjectKind {
        match self {
            Self::Unit => ObjectKind::Unit,
            Self::Memorandum => ObjectKind::Memorandum,
            Self::Agreement => ObjectKind::Agreement,
        }
    }
}
