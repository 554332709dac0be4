//! What is told of a text.

use super::letter::{Parts, Wording};
use crate::domain::actor::Purpose;
use crate::domain::messages::{Message, MessageKind, Object, OnText};
use crate::domain::texts::{EndedAs, Kind};

/// The key of the subject.
pub(super) fn subject(kind: MessageKind, on: &OnText) -> &'static str {
    match (kind, on.purpose) {
        (MessageKind::Link, Some(Purpose::Answer)) => "mail-subject-answer",
        (MessageKind::Link, Some(Purpose::Review)) => "mail-subject-review",
        (MessageKind::Link, Some(Purpose::Assess)) => "mail-subject-assess",
        (kind, _) => kind.key(),
    }
}

/// Fills in what the letter says.
pub(super) fn fill(parts: &mut Parts, wording: Wording<'_>, message: &Message, on: &OnText) {
    let Wording { locale, secret, origin } = wording;
    let about = &message.about;
    let kind = locale.t(kind_in_sentence(on.text_kind));
    let lead = |key: &'static str| locale.t3(key, "who", about.sender.as_str(), "kind", kind.as_str(), "title", on.title.as_str());
    let (text, link) = match message.object {
        Object::Text { id, link } => (Some(id), link),
        Object::Invitation(_) => (None, None),
    };
    let link = link.map(|link| format!("{origin}/s/{}?lang={}", secret.token(link).text(), message.to.language.code()));
    let at = |noun: &str| text.map(|text| format!("{origin}{}{noun}", on.text_kind.object().address(text.0)));
    match message.kind {
        MessageKind::Link | MessageKind::Reminder => {
            let (asked, button) = match on.purpose {
                Some(Purpose::Answer) => ("mail-lead-answer", "mail-do-answer"),
                Some(Purpose::Review) => ("mail-lead-review", "mail-do-review"),
                Some(Purpose::Assess) => ("mail-lead-assess", "mail-do-assess"),
                _ => ("mail-lead-sign", "mail-do-sign"),
            };
            parts.lead.push(lead(asked));
            parts.lead.push(locale.t1("mail-for", "party", on.party.as_str()));
            if let Some(day) = on.due_on {
                parts.lead.push(locale.t1("mail-due", "day", locale.date(day)));
            }
            parts.button = link.map(|href| (href, locale.t(button)));
            match on.purpose {
                Some(Purpose::Sign) => parts.foot.insert(0, locale.t("mail-opens")),
                Some(Purpose::Assess) => parts.foot.insert(0, locale.t("mail-opens-assess")),
                _ => {}
            }
            parts.foot.push(locale.t("mail-wrong-person"));
        }
        MessageKind::AskedToApprove | MessageKind::AskedToSign => {
            let (asked, button, noun) = match message.kind {
                MessageKind::AskedToSign => ("mail-lead-asked-sign", "mail-do-sign", "signature"),
                _ => ("mail-lead-asked-approve", "mail-do-review", "review"),
            };
            parts.lead.push(lead(asked));
            parts.lead.push(locale.t1("mail-for", "party", on.party.as_str()));
            if let Some(day) = on.due_on {
                parts.lead.push(locale.t1("mail-due", "day", locale.date(day)));
            }
            parts.button = at(&format!("/{noun}")).map(|href| (href, locale.t(button)));
        }
        MessageKind::Code => {
            let shows = if on.purpose == Some(Purpose::Assess) { "mail-lead-code-assess" } else { "mail-lead-code" };
            parts.lead.push(locale.t1(shows, "title", on.title.as_str()));
            parts.code = on.code.map(|code| secret.code(code)).unwrap_or_default();
            let unasked = if on.purpose == Some(Purpose::Assess) { "mail-code-unasked-assess" } else { "mail-code-unasked" };
            parts.foot.insert(0, locale.t(unasked));
        }
        MessageKind::ApprovedFor | MessageKind::SignedFor => {
            let acted = if message.kind == MessageKind::SignedFor { "mail-lead-signed-for" } else { "mail-lead-approved-for" };
            parts.lead.push(locale.t3(acted, "who", on.who.as_str(), "party", on.party.as_str(), "title", on.title.as_str()));
            parts.lead.push(locale.t1("mail-acted-for-wrong", "who", about.sender.as_str()));
            parts.button = at("").map(|href| (href, locale.t("mail-do-read")));
        }
        MessageKind::AssessedFor => {
            parts.lead.push(locale.t3("mail-lead-assessed-for", "who", on.who.as_str(), "party", on.party.as_str(), "title", on.title.as_str()));
            parts.lead.push(locale.t("mail-assessed-for-wrong"));
            parts.button = at("").map(|href| (href, locale.t("mail-do-read")));
        }
        MessageKind::Completed => {
            parts.lead.push(locale.t2("mail-lead-completed", "kind", kind.as_str(), "title", on.title.as_str()));
            parts.button = link.or_else(|| at("")).map(|href| (href, locale.t("mail-do-read")));
        }
        MessageKind::Ended => {
            let how = on.ended.as_ref();
            let title = on.title.as_str();
            parts.lead.push(match how.map(|end| (end.kind, end.on)) {
                Some((_, Some(day))) => locale.t3("mail-lead-ended-on", "who", about.sender.as_str(), "title", title, "day", locale.date(day)),
                Some((EndedAs::Cancelled, None)) => locale.t2("mail-lead-cancelled", "who", about.sender.as_str(), "title", title),
                Some((EndedAs::Superseded, None)) => locale.t2("mail-lead-superseded", "who", about.sender.as_str(), "title", title),
                _ => locale.t2("mail-lead-ended", "who", about.sender.as_str(), "title", title),
            });
            if let Some(code) = how.and_then(|end| end.code) {
                parts.lead.push(locale.t1("mail-ended-why", "reason", locale.t(code.key())));
            }
            parts.quoted.clone_from(&on.words);
            parts.button = link.or_else(|| at("")).map(|href| (href, locale.t("mail-do-read")));
        }
        MessageKind::Withdrawn => {
            parts.lead.push(locale.t2("mail-lead-withdrawn", "who", about.sender.as_str(), "title", on.title.as_str()));
            parts.quoted.clone_from(&on.words);
            parts.button = link.or_else(|| at("")).map(|href| (href, locale.t("mail-do-read")));
        }
        MessageKind::Declined => {
            parts.lead.push(locale.t2("mail-lead-declined", "who", on.who.as_str(), "title", on.title.as_str()));
            parts.quoted.clone_from(&on.words);
            parts.button = at("").map(|href| (href, locale.t("mail-do-revise")));
        }
        MessageKind::Referred => {
            parts.lead.push(locale.t2("mail-lead-referred", "who", about.sender.as_str(), "title", on.title.as_str()));
            if !on.who.is_empty() {
                parts.lead.push(locale.t1("mail-referred-to", "name", on.who.as_str()));
            }
            parts.quoted.clone_from(&on.words);
            parts.button = at("/links").map(|href| (href, locale.t("mail-do-links")));
        }
        // Worded as what it is about.
        MessageKind::Invitation => {}
    }
}

fn kind_in_sentence(kind: Kind) -> &'static str {
    match kind {
        Kind::Unit => "mail-kind-unit",
        Kind::Memorandum => "mail-kind-memorandum",
        Kind::Agreement => "mail-kind-agreement",
    }
}
