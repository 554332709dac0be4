//! An invitation to join: who invites, what it gives, until when.

use super::letter::{Parts, Wording};
use crate::domain::messages::{Gives, Message, Object, OnInvitation};

/// The key of the subject.
pub(super) fn subject(on: &OnInvitation) -> &'static str {
    match on.gives {
        Gives::Seat(_) => "mail-subject-invitation",
        Gives::Learner | Gives::Guardian(_) => "mail-subject-invitation-person",
    }
}

/// Fills in what the letter says.
pub(super) fn fill(parts: &mut Parts, wording: Wording<'_>, message: &Message, on: &OnInvitation) {
    let Wording { locale, secret, origin } = wording;
    let sender = message.about.sender.as_str();
    let who = if on.invited_by.is_empty() { sender.to_owned() } else { format!("{sender} ({})", on.invited_by) };
    let organisation = on.organisation.as_str();
    let button = match &on.gives {
        Gives::Seat(role) => {
            parts.lead.push(locale.t2("mail-lead-invitation", "who", who, "organisation", organisation));
            parts.lead.push(locale.t1("mail-invitation-role", "role", locale.t(role.key())));
            "mail-do-join"
        }
        Gives::Learner => {
            parts.lead.push(locale.t2("mail-lead-invitation-learner", "who", who, "organisation", organisation));
            "mail-do-account"
        }
        Gives::Guardian(learner) => {
            parts.lead.push(locale.t3("mail-lead-invitation-guardian", "who", who, "organisation", organisation, "learner", learner.as_str()));
            "mail-do-account"
        }
    };
    parts.lead.push(locale.t1("mail-invitation-until", "day", locale.date(on.until)));
    if let Object::Invitation(id) = message.object {
        let href = format!("{origin}/invitations/{}?lang={}", secret.invitation(id).text(), message.to.language.code());
        parts.button = Some((href, locale.t(button)));
    }
    parts.foot.push(locale.t("mail-invitation-unknown"));
}
