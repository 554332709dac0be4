//! Submitted forms: raw words in, typed values out, everything typed kept, one message per field.

use crate::actions::Invalid;
use chrono::NaiveDate;
use std::str::FromStr;
use uuid::Uuid;

/// A form: as submitted, or as first shown. Readers turn its words into values and note what cannot be accepted.
#[derive(Debug, Clone, Default)]
pub struct Form {
    pairs: Vec<(String, String)>,
    errors: Vec<(String, &'static str)>,
    once: String,
}

/// The longest one-line text.
pub const LINE: usize = 200;
/// The longest text of several lines.
pub const TEXT: usize = 10_000;

impl Form {
    /// A form to show for the first time, with these values.
    pub fn new<'a>(values: impl IntoIterator<Item = (&'a str, String)>) -> Self {
        Self::of(values.into_iter().map(|(name, value)| (name.to_owned(), value)))
    }

    /// A form with any values, as those of an outline that has its own names.
    pub fn of(values: impl IntoIterator<Item = (String, String)>) -> Self {
        Self { pairs: values.into_iter().collect(), errors: Vec::new(), once: Uuid::new_v4().to_string() }
    }

    /// A form as it was submitted. Line ends are made one kind, and the choices of a conflict page are settled.
    pub fn submitted(pairs: Vec<(String, String)>) -> Self {
        let pairs = super::conflict::settle(pairs.into_iter().map(|(name, value)| (name, value.replace("\r\n", "\n"))).collect());
        let once = pairs.iter().find(|(name, _)| name == "once").map(|(_, value)| value.clone()).unwrap_or_default();
        Self { pairs, errors: Vec::new(), once }
    }

    /// The value under this name as typed; empty where there is none.
    pub fn value(&self, name: &str) -> &str {
        self.pairs.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value)
    }

    /// All values under this name.
    pub fn values<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.pairs.iter().filter(move |(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// Every pair, in the order of the page.
    pub fn pairs(&self) -> &[(String, String)] {
        &self.pairs
    }

    /// Whether the form has this name at all.
    pub fn has(&self, name: &str) -> bool {
        self.pairs.iter().any(|(key, _)| key == name)
    }

    /// Puts a value, replacing all others of this name.
    pub fn set(&mut self, name: &str, value: impl Into<String>) {
        self.pairs.retain(|(key, _)| key != name);
        self.pairs.push((name.to_owned(), value.into()));
    }

    /// Puts several values, replacing all others of this name.
    pub fn set_all(&mut self, name: &str, values: impl IntoIterator<Item = String>) {
        self.pairs.retain(|(key, _)| key != name);
        self.pairs.extend(values.into_iter().map(|value| (name.to_owned(), value)));
    }

    /// Whether this value was ticked or chosen under this name.
    pub fn checked(&self, name: &str, value: &str) -> bool {
        self.values(name).any(|chosen| chosen == value)
    }

    /// Whether a box of this value is ticked; a value that the form does not offer is refused. `unticked` is what a hidden field
    /// beside the box sends, where there is one.
    pub fn ticked(&mut self, name: &str, value: &str, unticked: &str) -> bool {
        if self.values(name).any(|sent| sent != value && sent != unticked) {
            self.reject(name, "ui-error-choice");
        }
        self.checked(name, value)
    }

    /// Makes the next submit another one than this, although it comes from the same page.
    pub fn renew(&mut self) {
        self.once = Uuid::new_v4().to_string();
    }

    /// The key that makes a double submit answer with the first result.
    pub fn once(&self) -> &str {
        &self.once
    }

    /// The version of what is edited, as the page showed it.
    pub fn version(&self) -> &str {
        self.value("version")
    }

    /// The version as a number; one that is none matches nothing.
    pub fn version_number(&self) -> i32 {
        self.version().parse().unwrap_or(-1)
    }

    /// The message at a field.
    pub fn error(&self, name: &str) -> Option<&'static str> {
        self.errors.iter().find(|(field, _)| field == name).map(|(_, key)| *key)
    }

    /// All messages, in the order of the form: (field, message key).
    pub fn errors(&self) -> &[(String, &'static str)] {
        &self.errors
    }

    /// Whether anything cannot be accepted.
    pub fn has_errors(&self) -> bool {
        !self.errors.is_empty()
    }

    /// Notes that a field cannot be accepted; the first message at a field stays.
    pub fn reject(&mut self, field: &str, key: &'static str) {
        if self.error(field).is_none() {
            self.errors.push((field.to_owned(), key));
        }
    }

    /// Notes what an action could not accept.
    pub fn reject_all(&mut self, fields: Vec<Invalid>) {
        for invalid in fields {
            self.reject(&invalid.field, invalid.key);
        }
    }

    /// A text of at most so many characters, trimmed; empty is accepted.
    pub fn text(&mut self, name: &str, longest: usize) -> String {
        let value = self.value(name).trim().to_owned();
        if value.chars().any(|c| c.is_control() && c != '\n' && c != '\t') {
            self.reject(name, "ui-error-characters");
        } else if value.chars().count() > longest {
            self.reject(name, "ui-error-too-long");
        }
        value
    }

    /// One line of at most [`LINE`] characters; empty is accepted.
    pub fn line(&mut self, name: &str) -> String {
        let value = self.text(name, LINE);
        if value.contains(['\n', '\u{2028}', '\u{2029}']) {
            self.reject(name, "ui-error-one-line");
        }
        value
    }

    /// One line that must say something that can be seen: at least a letter or a digit.
    pub fn required_line(&mut self, name: &str, key: &'static str) -> String {
        let value = self.line(name);
        if !value.chars().any(char::is_alphanumeric) {
            self.reject(name, key);
        }
        value
    }

    /// A text that must say something.
    pub fn required_text(&mut self, name: &str, key: &'static str) -> String {
        let value = self.text(name, TEXT);
        if value.is_empty() {
            self.reject(name, key);
        }
        value
    }

    /// An e-mail address that a letter can reach, in lower case; empty is accepted.
    pub fn email(&mut self, name: &str) -> String {
        self.email_or(name, "")
    }

    /// The same; an address that is stored already is accepted as it is, because somebody changes something else beside it.
    pub fn email_or(&mut self, name: &str, stored: &str) -> String {
        let value = self.line(name).to_lowercase();
        if !value.is_empty() && value != stored.to_lowercase() && !is_reachable(&value) {
            self.reject(name, "ui-error-email");
        }
        value
    }

    /// The address somebody signs in with, in lower case, whatever was accepted when it was stored; empty is accepted.
    pub fn known_email(&mut self, name: &str) -> String {
        let value = self.line(name).to_lowercase();
        if !value.is_empty() && !email_address::EmailAddress::is_valid(&value) {
            self.reject(name, "ui-error-email");
        }
        value
    }

    /// A day; empty is none.
    pub fn date(&mut self, name: &str) -> Option<NaiveDate> {
        let value = self.line(name);
        if value.is_empty() {
            return None;
        }
        let day = NaiveDate::parse_from_str(&value, "%Y-%m-%d").ok().filter(|day| (1900..=2200).contains(&chrono::Datelike::year(day)));
        if day.is_none() {
            self.reject(name, "ui-error-date");
        }
        day
    }

    /// A day that must be given.
    pub fn required_date(&mut self, name: &str) -> Option<NaiveDate> {
        let day = self.date(name);
        if day.is_none() {
            self.reject(name, "ui-error-date-required");
        }
        day
    }

    /// A whole number in a range; empty is none.
    pub fn number<N: FromStr + PartialOrd>(&mut self, name: &str, range: std::ops::RangeInclusive<N>) -> Option<N> {
        let value = self.line(name);
        if value.is_empty() {
            return None;
        }
        let number = value.parse().ok().filter(|number| range.contains(number));
        if number.is_none() {
            self.reject(name, "ui-error-number");
        }
        number
    }

    /// One of a closed list, by its code; what is not in it is refused with this message.
    pub fn choice<T>(&mut self, name: &str, from_code: impl Fn(&str) -> Option<T>, key: &'static str) -> Option<T> {
        let choice = from_code(self.value(name).trim());
        if choice.is_none() {
            self.reject(name, key);
        }
        choice
    }

    /// An id; empty is none, anything else is refused.
    pub fn id<T: FromStr>(&mut self, name: &str) -> Option<T> {
        let value = self.value(name).trim().to_owned();
        if value.is_empty() {
            return None;
        }
        let id = value.parse().ok();
        if id.is_none() {
            self.reject(name, "ui-error-choice");
        }
        id
    }
}

/// Whether a letter can reach this address from elsewhere: a host with a dot in it that is no number, no name beside it, no spaces.
fn is_reachable(address: &str) -> bool {
    let options = email_address::Options::default().with_required_tld().without_domain_literal().without_display_text();
    let Ok(parsed) = email_address::EmailAddress::parse_with_options(address, options) else { return false };
    let last = parsed.domain().rsplit('.').next().unwrap_or_default();
    !address.contains(char::is_whitespace) && last != "localhost" && !last.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::is_reachable;

    #[test]
    fn a_letter_reaches_a_host_with_a_name() {
        for good in ["anna@riga.example", "a.b+c@sub.tampere.example", "õnne@tööstus.example", "x@1.example", "o'neil@a-b.example"] {
            assert!(is_reachable(good), "{good}");
        }
        for bad in [
            "a@b",
            "anna@localhost",
            "anna@riga.localhost",
            "anna@riga.example.",
            "anna@[127.0.0.1]",
            "anna@[ipv6:::1]",
            "anna@127.0.0.1",
            "anna@-riga.example",
            "anna@riga-.example",
            "anna@riga..example",
            "anna@.example",
            "anna @riga.example",
            "anna@riga .example",
            "\"anna b\"@riga.example",
            "anna <anna@riga.example>",
            "anna",
            "@riga.example",
            "anna@",
            "a@b@riga.example",
            "anna@riga,example",
        ] {
            assert!(!is_reachable(bad), "{bad}");
        }
    }
}
