//! The transitions of every negotiated text. Nothing here knows which kind it holds.

mod amend;
mod approve;
mod comment;
mod draft;
mod end;
mod propose;
mod record;
mod reopen;
mod request_changes;
mod sign;
mod signed_file;
mod submit;
mod tell;

pub use amend::{amend, withdraw};
pub use approve::approve;
pub use comment::comment;
pub use draft::{Begun, begin, save};
pub use end::{Why, cancel, supersede, terminate};
pub use propose::Addition;
pub(super) use propose::propose;
pub use record::{Recording, record};
pub(super) use reopen::open_next;
pub use reopen::reopen;
pub use request_changes::request_changes;
pub use sign::{Signing, sign};
pub use signed_file::{FILE_BYTES, SignedFile};
pub use submit::submit;
use tell::{ask, tell_completed};
pub(super) use tell::{tell_assessed, tell_drafters};

use crate::domain::events::{Event, EventKind};
use crate::domain::texts::Text;

/// Days a party has for its answer, until an organisation says otherwise.
const DAYS_TO_ANSWER: u64 = 7;

/// An event on a text that its parties are told of.
fn event(kind: EventKind, text: &Text) -> Event {
    Event::new(kind, text.kind.object(), text.id, text.title.clone()).tell(text.party_ids.iter().copied())
}
