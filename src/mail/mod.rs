//! Messages worded: subject, text and HTML in the recipient's language. The only place where a token or a code is written out.

mod invitation;
mod letter;
mod text;

pub use letter::{Letter, letter};
