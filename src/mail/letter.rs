//! One letter: what is asked, by whom, by when, one button, the whole address below it, and whom to ask.

use super::{invitation, text};
use crate::domain::links::Secret;
use crate::domain::messages::{Message, Subject};
use crate::i18n::Locale;
use askama::Template;

/// A message as it is sent.
#[derive(Debug, Clone)]
pub struct Letter {
    /// The subject says what to do.
    pub subject: String,
    /// As plain text.
    pub text: String,
    /// As HTML.
    pub html: String,
    /// Where its button leads.
    pub link: Option<String>,
}

/// What both forms show.
#[derive(Debug)]
pub(super) struct Parts {
    pub(super) greeting: String,
    pub(super) lead: Vec<String>,
    /// In somebody's own words.
    pub(super) quoted: String,
    pub(super) code: String,
    /// Where the button leads, and its words.
    pub(super) button: Option<(String, String)>,
    pub(super) foot: Vec<String>,
}

/// What a message is worded with.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wording<'a> {
    pub(super) locale: Locale,
    pub(super) secret: &'a Secret,
    /// The address of this installation, without a slash at the end.
    pub(super) origin: &'a str,
}

#[derive(Template)]
#[template(path = "mail/letter.html")]
struct Html<'a> {
    lang: &'static str,
    subject: &'a str,
    parts: &'a Parts,
}

#[derive(Template)]
#[template(path = "mail/letter.txt", escape = "none")]
struct Text<'a> {
    parts: &'a Parts,
}

/// Words a message. `origin` is the address of this installation, without a slash at the end.
///
/// # Errors
/// The template cannot be filled.
pub fn letter(message: &Message, secret: &Secret, origin: &str) -> Result<Letter, askama::Error> {
    let wording = Wording { locale: Locale { language: message.to.language }, secret, origin };
    let (subject, parts) = worded(wording, message);
    let html = Html { lang: message.to.language.code(), subject: &subject, parts: &parts }.render()?;
    let text = Text { parts: &parts }.render()?;
    Ok(Letter { subject, text, html, link: parts.button.map(|(href, _)| href) })
}

/// The subject of a message, and what its letter shows.
pub(super) fn worded(wording: Wording<'_>, message: &Message) -> (String, Parts) {
    let (locale, about) = (wording.locale, &message.about);
    let mut parts = Parts {
        greeting: locale.t1("mail-greeting", "name", message.to.name.as_str()),
        lead: Vec::new(),
        quoted: String::new(),
        code: String::new(),
        button: None,
        foot: vec![locale.t2("mail-questions", "who", about.sender.as_str(), "email", about.sender_email.as_str())],
    };
    let subject = match &about.subject {
        Subject::Text(on) => {
            text::fill(&mut parts, wording, message, on);
            text::subject(message.kind, on)
        }
        Subject::Invitation(on) => {
            invitation::fill(&mut parts, wording, message, on);
            invitation::subject(on)
        }
    };
    (locale.t1(subject, "title", about.title()), parts)
}

#[cfg(test)]
mod tests {
    use super::letter;
    use crate::domain::actor::Purpose;
    use crate::domain::ids::{CodeId, InvitationId, LinkId, MessageId, TextId};
    use crate::domain::language::Language;
    use crate::domain::links::Secret;
    use crate::domain::messages::{About, Delivery, Gives, Message, MessageKind, NewsOfEnd, Object, OnInvitation, OnText, Recipient, Subject};
    use crate::domain::roles::Role;
    use crate::domain::texts::{EndedAs, Kind, Reason};
    use chrono::{DateTime, NaiveDate, Utc};
    use uuid::Uuid;

    fn message(kind: MessageKind, language: Language) -> Message {
        Message {
            id: MessageId(Uuid::from_u128(1)),
            kind,
            to: Recipient { name: "Pekka <b>".into(), email: "pekka@tampere.example".into(), language },
            object: Object::Text { id: TextId(Uuid::from_u128(2)), link: Some(LinkId(Uuid::from_u128(3))) },
            about: About {
                sender: "Ilze".into(),
                sender_email: "ilze@riga.example".into(),
                subject: Subject::Text(OnText {
                    text_kind: Kind::Agreement,
                    title: "Anna & Co".into(),
                    party: "Autokorjaamo".into(),
                    purpose: Some(Purpose::Sign),
                    due_on: NaiveDate::from_ymd_opt(2026, 12, 1),
                    code: Some(CodeId(Uuid::from_u128(4))),
                    words: "Not <now>".into(),
                    who: "Somebody".into(),
                    ended: Some(NewsOfEnd { kind: EndedAs::EndedEarly, on: NaiveDate::from_ymd_opt(2026, 12, 3), code: Some(Reason::Safety) }),
                }),
            },
            created_at: DateTime::<Utc>::UNIX_EPOCH,
            attempts: 0,
            delivery: Delivery::Waiting(String::new()),
            goes_at: None,
        }
    }

    fn invitation(gives: Gives, language: Language) -> Message {
        let on = OnInvitation {
            organisation: "Anna & Co".into(),
            invited_by: "Rīgas tehnikums".into(),
            gives,
            until: NaiveDate::from_ymd_opt(2026, 12, 1).unwrap(),
        };
        let about = About { sender: "Ilze".into(), sender_email: "ilze@riga.example".into(), subject: Subject::Invitation(on) };
        Message { object: Object::Invitation(InvitationId(Uuid::from_u128(5))), about, ..message(MessageKind::Invitation, language) }
    }

    #[test]
    fn an_invitation_opens_by_a_token_of_its_own() {
        let secret = Secret::new(&"s".repeat(32)).unwrap();
        let token = secret.invitation(InvitationId(Uuid::from_u128(5))).text();
        for &language in Language::ALL {
            for gives in [Gives::Seat(Role::Coordinator), Gives::Learner, Gives::Guardian("Elīna".into())] {
                let message = invitation(gives.clone(), language);
                // As it stands in the outbox, and back.
                let stored = serde_json::to_value(&message.about).unwrap();
                assert_eq!(serde_json::from_value::<About>(stored).unwrap(), message.about);
                let letter = letter(&message, &secret, "https://tilts.example").unwrap();
                assert!(!letter.text.contains("mail-") && !letter.subject.contains("mail-"), "{} {}", letter.subject, letter.text);
                assert!(letter.subject.contains("Anna & Co"), "{}", letter.subject);
                assert_eq!(letter.link.unwrap(), format!("https://tilts.example/invitations/{token}?lang={}", language.code()));
                assert!(letter.text.contains("Ilze") && letter.text.contains("Rīgas tehnikums") && letter.text.contains("2026"), "{}", letter.text);
            }
        }
    }

    #[test]
    fn every_message_is_worded_in_both_languages() {
        let secret = Secret::new(&"s".repeat(32)).unwrap();
        for &language in Language::ALL {
            for &kind in MessageKind::ALL.iter().filter(|kind| **kind != MessageKind::Invitation) {
                let letter = letter(&message(kind, language), &secret, "https://tilts.example").unwrap();
                for part in [&letter.subject, &letter.text, &letter.html] {
                    assert!(!part.contains("mail-"), "{kind:?} {language:?}: {part}");
                }
                assert!(letter.subject.contains("Anna & Co"), "{}", letter.subject);
                assert!(letter.html.contains("Pekka &#60;b&#62;") && !letter.html.contains("<now>"), "{}", letter.html);
                assert!(letter.text.contains("Pekka <b>"));
            }
        }
    }

    #[test]
    fn a_day_is_one_letter_with_every_link_and_every_day() {
        let secret = Secret::new(&"s".repeat(32)).unwrap();
        for &language in Language::ALL {
            let mut asked = message(MessageKind::AskedToSign, language);
            asked.object = Object::Text { id: TextId(Uuid::from_u128(2)), link: None };
            let day = [asked.clone(), Message { kind: MessageKind::Declined, ..asked }];
            let letter = crate::mail::digest(&day, &secret, "https://tilts.example").unwrap();
            for part in [&letter.subject, &letter.text, &letter.html] {
                assert!(!part.contains("mail-") && part.contains('2'), "{language:?}: {part}");
            }
            let address = format!("https://tilts.example/agreements/{}", Uuid::from_u128(2));
            assert!(letter.text.contains(&format!("{address}/signature")) && letter.text.contains(&format!("{address}\n")), "{}", letter.text);
            assert!(letter.text.contains("2026") && letter.text.contains("> Not <now>") && letter.text.contains("https://tilts.example/account"));
            assert!(letter.html.contains("Anna &#38; Co") && !letter.html.contains("<now>"), "{}", letter.html);
        }
    }

    #[test]
    fn a_link_is_whole_and_a_code_stands_in_its_own_message_only() {
        let secret = Secret::new(&"s".repeat(32)).unwrap();
        let token = secret.token(LinkId(Uuid::from_u128(3))).text();
        let code = secret.code(CodeId(Uuid::from_u128(4)));
        let asked = letter(&message(MessageKind::Link, Language::English), &secret, "https://tilts.example").unwrap();
        assert!(asked.text.contains(&format!("https://tilts.example/s/{token}?lang=en")), "{}", asked.text);
        assert!(asked.text.contains("1 December 2026") && !asked.text.contains(&code), "{}", asked.text);
        let coded = letter(&message(MessageKind::Code, Language::Latvian), &secret, "https://tilts.example").unwrap();
        assert!(coded.text.contains(&code) && !coded.text.contains(&token) && !coded.subject.contains(&code));
    }
}
