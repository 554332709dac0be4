//! What a day brings in one letter: each message with its own words, its button and its day.

use super::letter::{Letter, Parts, Wording, worded};
use crate::domain::links::Secret;
use crate::domain::messages::Message;
use crate::i18n::Locale;
use askama::Template;

/// What both forms show.
#[derive(Debug)]
struct Day {
    greeting: String,
    lead: String,
    /// The subject of each message, and what its letter shows.
    messages: Vec<(String, Parts)>,
    foot: String,
}

#[derive(Template)]
#[template(path = "mail/digest.html")]
struct Html<'a> {
    lang: &'static str,
    subject: &'a str,
    day: &'a Day,
}

#[derive(Template)]
#[template(path = "mail/digest.txt", escape = "none")]
struct Text<'a> {
    day: &'a Day,
}

/// Words what a day brings one person: at least one message, in the language of the newest. `origin` is the address of this installation,
/// without a slash at the end.
///
/// # Errors
/// The template cannot be filled.
pub fn digest(messages: &[Message], secret: &Secret, origin: &str) -> Result<Letter, askama::Error> {
    let newest = messages.last();
    let language = newest.map(|message| message.to.language).unwrap_or_default();
    let locale = Locale { language };
    let wording = Wording { locale, secret, origin };
    let name = newest.map(|message| message.to.name.as_str()).unwrap_or_default();
    let day = Day {
        greeting: locale.t1("mail-greeting", "name", name),
        lead: locale.t1("mail-digest-lead", "n", messages.len()),
        messages: messages.iter().map(|message| worded(wording, message)).collect(),
        foot: locale.t1("mail-digest-foot", "link", format!("{origin}/account")),
    };
    let subject = format!("Tilts: {}", locale.t1("mail-digest-subject", "n", messages.len()));
    let html = Html { lang: language.code(), subject: &subject, day: &day }.render()?;
    let text = Text { day: &day }.render()?;
    Ok(Letter { subject, text, html, link: None })
}
