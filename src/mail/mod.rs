//! Messages worded: subject, text and HTML in the recipient's language. The only place where a token or a code is written out.

mod letter;

pub use letter::{Letter, letter};
