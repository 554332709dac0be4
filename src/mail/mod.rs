//! Messages worded: subject, text and HTML in the recipient's language. The only place where a token or a code is written out.

mod digest;
mod invitation;
mod letter;
mod text;

pub use digest::digest;
pub use letter::{Letter, letter};
