//! One letter: what is asked, by whom, by when, one button, the whole address below it, and whom to ask.

use crate::domain::actor::Purpose;
use crate::domain::links::Secret;
use crate::domain::messages::{Message, MessageKind};
use crate::domain::texts::{EndedAs, Kind};
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
struct Parts {
    greeting: String,
    lead: Vec<String>,
    quoted: String,
    code: String,
    button: Option<(String, String)>,
    foot: Vec<String>,
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
    let locale = Locale { language: message.to.language };
    let subject = subject(locale, message);
    let parts = parts(locale, message, secret, origin);
    let html = Html { lang: message.to.language.code(), subject: &subject, parts: &parts }.render()?;
    let text = Text { parts: &parts }.render()?;
    Ok(Letter { subject, text, html, link: parts.button.map(|(href, _)| href) })
}

fn subject(locale: Locale, message: &Message) -> String {
    let title = message.about.title.as_str();
    let key = match (message.kind, message.about.purpose) {
        (MessageKind::Link, Some(Purpose::Answer)) => "mail-subject-answer",
        (MessageKind::Link, Some(Purpose::Review)) => "mail-subject-review",
        (kind, _) => kind.key(),
    };
    locale.t1(key, "title", title)
}

fn parts(locale: Locale, message: &Message, secret: &Secret, origin: &str) -> Parts {
    let about = &message.about;
    let kind = locale.t(kind_in_sentence(about.text_kind));
    let lead = |key: &'static str| locale.t3(key, "who", about.sender.as_str(), "kind", kind.as_str(), "title", about.title.as_str());
    let link = message.link.map(|link| format!("{origin}/s/{}?lang={}", secret.token(link).text(), message.to.language.code()));
    let mut parts = Parts {
        greeting: locale.t1("mail-greeting", "name", message.to.name.as_str()),
        lead: Vec::new(),
        quoted: String::new(),
        code: String::new(),
        button: None,
        foot: vec![locale.t2("mail-questions", "who", about.sender.as_str(), "email", about.sender_email.as_str())],
    };
    match message.kind {
        MessageKind::Link | MessageKind::Reminder => {
            let (asked, button) = match about.purpose {
                Some(Purpose::Answer) => ("mail-lead-answer", "mail-do-answer"),
                Some(Purpose::Review) => ("mail-lead-review", "mail-do-review"),
                _ => ("mail-lead-sign", "mail-do-sign"),
            };
            parts.lead.push(lead(asked));
            parts.lead.push(locale.t1("mail-for", "party", about.party.as_str()));
            if let Some(day) = about.due_on {
                parts.lead.push(locale.t1("mail-due", "day", locale.date(day)));
            }
            parts.button = link.map(|href| (href, locale.t(button)));
            if about.purpose == Some(Purpose::Sign) {
                parts.foot.insert(0, locale.t("mail-opens"));
            }
            parts.foot.push(locale.t("mail-wrong-person"));
        }
        MessageKind::AskedToApprove | MessageKind::AskedToSign => {
            let (asked, button, noun) = match message.kind {
                MessageKind::AskedToSign => ("mail-lead-asked-sign", "mail-do-sign", "signature"),
                _ => ("mail-lead-asked-approve", "mail-do-review", "review"),
            };
            parts.lead.push(lead(asked));
            parts.lead.push(locale.t1("mail-for", "party", about.party.as_str()));
            if let Some(day) = about.due_on {
                parts.lead.push(locale.t1("mail-due", "day", locale.date(day)));
            }
            parts.button = message.text.map(|text| (format!("{origin}{}/{noun}", about.text_kind.object().address(text.0)), locale.t(button)));
        }
        MessageKind::Code => {
            parts.lead.push(locale.t1("mail-lead-code", "title", about.title.as_str()));
            parts.code = about.code.map(|code| secret.code(code)).unwrap_or_default();
            parts.foot.insert(0, locale.t("mail-code-unasked"));
        }
        MessageKind::Completed => {
            parts.lead.push(locale.t2("mail-lead-completed", "kind", kind.as_str(), "title", about.title.as_str()));
            parts.button = link
                .or_else(|| message.text.map(|text| format!("{origin}{}", about.text_kind.object().address(text.0))))
                .map(|href| (href, locale.t("mail-do-read")));
        }
        MessageKind::Ended => {
            let how = about.ended.as_ref();
            let title = about.title.as_str();
            parts.lead.push(match how.map(|end| (end.kind, end.on)) {
                Some((_, Some(day))) => locale.t3("mail-lead-ended-on", "who", about.sender.as_str(), "title", title, "day", locale.date(day)),
                Some((EndedAs::Cancelled, None)) => locale.t2("mail-lead-cancelled", "who", about.sender.as_str(), "title", title),
                Some((EndedAs::Superseded, None)) => locale.t2("mail-lead-superseded", "who", about.sender.as_str(), "title", title),
                _ => locale.t2("mail-lead-ended", "who", about.sender.as_str(), "title", title),
            });
            if let Some(code) = how.and_then(|end| end.code) {
                parts.lead.push(locale.t1("mail-ended-why", "reason", locale.t(code.key())));
            }
            parts.quoted.clone_from(&about.words);
            parts.button = link
                .or_else(|| message.text.map(|text| format!("{origin}{}", about.text_kind.object().address(text.0))))
                .map(|href| (href, locale.t("mail-do-read")));
        }
        MessageKind::Declined => {
            parts.lead.push(locale.t2("mail-lead-declined", "who", about.who.as_str(), "title", about.title.as_str()));
            parts.quoted.clone_from(&about.words);
            parts.button = message.text.map(|text| (format!("{origin}{}", about.text_kind.object().address(text.0)), locale.t("mail-do-revise")));
        }
        MessageKind::Referred => {
            parts.lead.push(locale.t2("mail-lead-referred", "who", about.sender.as_str(), "title", about.title.as_str()));
            if !about.who.is_empty() {
                parts.lead.push(locale.t1("mail-referred-to", "name", about.who.as_str()));
            }
            parts.quoted.clone_from(&about.words);
            parts.button =
                message.text.map(|text| (format!("{origin}{}/links", about.text_kind.object().address(text.0)), locale.t("mail-do-links")));
        }
    }
    parts
}

fn kind_in_sentence(kind: Kind) -> &'static str {
    match kind {
        Kind::Unit => "mail-kind-unit",
        Kind::Memorandum => "mail-kind-memorandum",
        Kind::Agreement => "mail-kind-agreement",
    }
}

#[cfg(test)]
mod tests {
    use super::letter;
    use crate::domain::actor::Purpose;
    use crate::domain::ids::{CodeId, LinkId, MessageId, TextId};
    use crate::domain::language::Language;
    use crate::domain::links::Secret;
    use crate::domain::messages::{About, Delivery, Message, MessageKind, NewsOfEnd, Recipient};
    use crate::domain::texts::{EndedAs, Kind, Reason};
    use chrono::{DateTime, NaiveDate, Utc};
    use uuid::Uuid;

    fn message(kind: MessageKind, language: Language) -> Message {
        Message {
            id: MessageId(Uuid::from_u128(1)),
            kind,
            to: Recipient { name: "Pekka <b>".into(), email: "pekka@tampere.example".into(), language },
            text: Some(TextId(Uuid::from_u128(2))),
            link: Some(LinkId(Uuid::from_u128(3))),
            about: About {
                text_kind: Kind::Agreement,
                title: "Anna & Co".into(),
                party: "Autokorjaamo".into(),
                sender: "Ilze".into(),
                sender_email: "ilze@riga.example".into(),
                purpose: Some(Purpose::Sign),
                due_on: NaiveDate::from_ymd_opt(2026, 12, 1),
                code: Some(CodeId(Uuid::from_u128(4))),
                words: "Not <now>".into(),
                who: "Somebody".into(),
                ended: Some(NewsOfEnd { kind: EndedAs::EndedEarly, on: NaiveDate::from_ymd_opt(2026, 12, 3), code: Some(Reason::Safety) }),
            },
            created_at: DateTime::<Utc>::UNIX_EPOCH,
            attempts: 0,
            delivery: Delivery::Waiting(String::new()),
        }
    }

    #[test]
    fn every_message_is_worded_in_both_languages() {
        let secret = Secret::new(&"s".repeat(32)).unwrap();
        for &language in Language::ALL {
            for &kind in MessageKind::ALL {
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
