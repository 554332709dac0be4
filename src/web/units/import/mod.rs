//! Units from outside: a paste or a file, a page that shows what was understood and what was not, and drafts. Nothing is stored in
//! between: what was read travels in the check page, and the server reads it again as if it came anew. A table for it would be a
//! write before anybody has confirmed, would need an expiry, and would keep texts of people who went away.

mod check;
mod confirm;
mod files;
mod form;
mod read;
mod view;

pub(super) use confirm::create;
pub(super) use form::new;

/// The largest body of the import's form: a file, and the rest of it.
pub(super) const BODY_BYTES: usize = files::FILE_BYTES + 4 * 1024 * 1024;
