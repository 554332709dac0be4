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

    /// Only these are entitled. Where nobody is named there is nobody to list, and another sentence says so.
    pub fn only<W: AsRef<str>>(key: &'static str, nobody: &'static str, who: impl IntoIterator<Item = W>) -> Self {
        let mut list = String::new();
        for name in who {
            let name = name.as_ref().trim();
            if !name.is_empty() {
                list.push_str(if list.is_empty() { "" } else { ", " });
                list.push_str(name);
            }
        }
        Self::not_entitled(if list.is_empty() { nobody } else { key }, list)
    }

    /// The matter is not, or no longer, at the stage where this is done.
    pub fn wrong_stage(key: &'static str) -> Self {
        Self { kind: RefusalKind::WrongStage, key, who: String::new() }
    }
}

#[cfg(test)]
mod tests {
    use super::Refusal;

    #[test]
    fn nobody_is_listed_where_nobody_is_named() {
        let refusal = |who: &[&str]| Refusal::only("texts-refused-sign", "texts-refused-sign-nobody", who);
        assert_eq!((refusal(&["Anna", "", "Pekka"]).key, refusal(&["Anna", "", "Pekka"]).who.as_str()), ("texts-refused-sign", "Anna, Pekka"));
        for nobody in [&[][..], &["", " "]] {
            assert_eq!((refusal(nobody).key, refusal(nobody).who.as_str()), ("texts-refused-sign-nobody", ""));
        }
    }
}
