//! How a letter fares, in words.

use super::{Choice, Page};
use crate::domain::language::Language;
use crate::domain::messages::Fared;

/// Sent, waiting, or refused and why: for whoever wants to know whether it arrived.
pub fn fared(p: &Page, mail: &Fared) -> String {
    match (&mail.sent_at, &mail.failed_at) {
        (Some(at), _) => p.t1("ui-mail-sent", "at", p.moment(at)),
        (None, Some(_)) => p.t1("ui-mail-failed", "why", mail.error.as_str()),
        (None, None) => p.t1("ui-mail-waits", "at", p.moment(&mail.written_at)),
    }
}

/// The languages letters are written in, each called as its speakers call it.
pub fn letter_languages() -> Vec<Choice> {
    Language::ALL.iter().map(|language| Choice::new(language.code(), language.own_name()).in_language(language.code())).collect()
}
