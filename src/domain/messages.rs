//! Messages: what the outbox holds. A message says what it is about and never how a link is opened; it is worded when it is sent.

use super::ids::{CodeId, InvitationId, LinkId, MessageId, TextId};
use super::language::Language;
use super::links::Purpose;
use super::roles::{Role, words};
use super::texts::{EndedAs, Kind, Reason};
use chrono::{DateTime, Duration, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

words! {
    /// The kinds of messages; the key is their subject.
    MessageKind {
        /// Somebody is asked to act, by a link.
        Link => "link", "mail-subject-sign";
        /// Somebody with an account is asked to approve.
        AskedToApprove => "asked-approve", "mail-subject-asked-approve";
        /// Somebody with an account is asked to sign.
        AskedToSign => "asked-sign", "mail-subject-asked-sign";
        /// A link, once more.
        Reminder => "reminder", "mail-subject-reminder";
        /// The six digits that sign.
        Code => "code", "mail-subject-code";
        /// Somebody has approved by a link for a party that the recipient can act for too.
        ApprovedFor => "approved-for", "mail-subject-approved-for";
        /// The same, for a signature.
        SignedFor => "signed-for", "mail-subject-signed-for";
        /// Somebody has assessed by a link for an organisation of the recipient, or by one that the recipient sent.
        AssessedFor => "assessed-for", "mail-subject-assessed-for";
        /// All have signed.
        Completed => "completed", "mail-subject-completed";
        /// Somebody asked for a change instead of signing.
        Declined => "declined", "mail-subject-declined";
        /// A text they have approved, signed or were asked to has ended.
        Ended => "ended", "mail-subject-ended";
        /// An amendment they were asked for is given up.
        Withdrawn => "withdrawn", "mail-subject-withdrawn";
        /// Somebody says that the link went to the wrong person.
        Referred => "referred", "mail-subject-referred";
        /// Somebody is invited to join.
        Invitation => "invitation", "mail-subject-invitation";
    }
}

words! {
    /// How an account wants its mail. Codes, invitations and what goes to guests by a link is never kept back.
    Rhythm {
        /// Each letter as it is written.
        AtOnce => "at-once", "accounts-mail-at-once";
        /// What the day brings in one letter, at seven in the morning.
        Daily => "daily", "accounts-mail-daily";
    }
}

/// To whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recipient {
    /// The name.
    pub name: String,
    /// The address.
    pub email: String,
    /// The language it is worded in.
    pub language: Language,
}

/// The row a message belongs to: who sees it sees how the message fares.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Object {
    /// A text, and the link by which the recipient acts on it.
    Text {
        /// The text.
        id: TextId,
        /// The link, for whoever has no account.
        link: Option<LinkId>,
    },
    /// An invitation.
    Invitation(InvitationId),
}

/// What a message tells, and in whose name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct About {
    /// Who sends it.
    pub sender: String,
    /// That person's address, to answer to.
    pub sender_email: String,
    /// What of.
    #[serde(flatten)]
    pub subject: Subject,
}

/// What a message tells of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Subject {
    /// A text, and what happens with it.
    Text(OnText),
    /// An invitation, and what it gives.
    Invitation(OnInvitation),
}

impl About {
    /// What it is called: the title of a text, the name of the organisation somebody is invited to.
    pub fn title(&self) -> &str {
        match &self.subject {
            Subject::Text(on) => &on.title,
            Subject::Invitation(on) => &on.organisation,
        }
    }
}

/// A text, and what happens with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OnText {
    /// The kind of text.
    pub text_kind: Kind,
    /// The title of the text.
    pub title: String,
    /// The party spoken for.
    pub party: String,
    /// What a link is for.
    #[serde(default)]
    pub purpose: Option<Purpose>,
    /// By when.
    #[serde(default)]
    pub due_on: Option<NaiveDate>,
    /// Which code.
    #[serde(default)]
    pub code: Option<CodeId>,
    /// In somebody's own words.
    #[serde(default)]
    pub words: String,
    /// Who did what the message tells.
    #[serde(default)]
    pub who: String,
    /// How the text ended.
    #[serde(default)]
    pub ended: Option<NewsOfEnd>,
}

/// An invitation, and what it gives.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OnInvitation {
    /// The organisation one joins, or the learner's school.
    pub organisation: String,
    /// The organisation that invites; empty for the platform's administrator.
    pub invited_by: String,
    /// What accepting gives.
    pub gives: Gives,
    /// Until when it works.
    pub until: NaiveDate,
}

/// What accepting an invitation gives.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Gives {
    /// A seat with this role.
    Seat(Role),
    /// The account of a learner.
    Learner,
    /// The account of the guardian of this learner.
    Guardian(String),
}

/// How a text ended, as a message tells it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewsOfEnd {
    /// How.
    pub kind: EndedAs,
    /// From which day on, where one was given.
    pub on: Option<NaiveDate>,
    /// Why, as one of the list.
    pub code: Option<Reason>,
}

/// A message to be written into the outbox.
#[derive(Debug, Clone)]
pub struct NewMessage {
    /// Its id.
    pub id: MessageId,
    /// What it is.
    pub kind: MessageKind,
    /// To whom.
    pub to: Recipient,
    /// What it belongs to.
    pub object: Object,
    /// What it is about.
    pub about: About,
    /// The same matter is told one address once.
    pub matter: Option<String>,
}

/// A message of the outbox.
#[derive(Debug, Clone)]
pub struct Message {
    /// Its id; also of the mail, so that a repetition is known.
    pub id: MessageId,
    /// What it is.
    pub kind: MessageKind,
    /// To whom.
    pub to: Recipient,
    /// What it belongs to.
    pub object: Object,
    /// What it is about.
    pub about: About,
    /// When it was written.
    pub created_at: DateTime<Utc>,
    /// How often it was tried.
    pub attempts: i32,
    /// How it went.
    pub delivery: Delivery,
    /// When it goes with what else the day brings; `None` for what goes by itself.
    pub goes_at: Option<DateTime<Utc>>,
}

/// A message as the outbox lists it: it has a recipient and fares somehow, whatever it tells.
#[derive(Debug, Clone)]
pub struct Listed {
    /// Its id.
    pub id: MessageId,
    /// To whom.
    pub to: Recipient,
    /// When it was written.
    pub created_at: DateTime<Utc>,
    /// How it went.
    pub delivery: Delivery,
    /// When it goes with what else the day brings; `None` for what goes by itself.
    pub goes_at: Option<DateTime<Utc>>,
    /// What it tells; `None` where a newer program wrote it, and this one has no words for it.
    pub message: Option<Message>,
}

/// How a message fared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Delivery {
    /// It waits, or was tried in vain for the reason given.
    Waiting(String),
    /// A mail server took it.
    Sent(DateTime<Utc>),
    /// Refused for good, or tried too often.
    Failed(String),
    /// There was no point in sending it any more.
    Silenced,
}

/// How the newest mail to somebody fared, beside what it carries.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Fared {
    /// When it was written.
    pub written_at: DateTime<Utc>,
    /// When a mail server took it.
    pub sent_at: Option<DateTime<Utc>>,
    /// When it was given up.
    pub failed_at: Option<DateTime<Utc>>,
    /// What the server said last.
    pub error: String,
}

/// A person hears of the same matter once in so long.
pub const BETWEEN_REMINDERS: Duration = Duration::hours(24);

/// After so many tries a message is given up: two days.
const MOST_TRIES: i32 = 50;

/// When a message that could not be sent is tried again; never, where that has no sense any more.
pub fn next_try(attempts: i32, is_permanent: bool, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    if is_permanent || attempts >= MOST_TRIES {
        return None;
    }
    let minutes = 1_i64 << attempts.clamp(1, 7).saturating_sub(1);
    Some(now + Duration::minutes(minutes.min(60)))
}

#[cfg(test)]
mod tests {
    use super::next_try;
    use chrono::{DateTime, Duration, Utc};

    #[test]
    fn tries_come_less_often_and_end() {
        let now = DateTime::<Utc>::UNIX_EPOCH;
        assert_eq!(next_try(1, false, now), Some(now + Duration::minutes(1)));
        assert_eq!(next_try(4, false, now), Some(now + Duration::minutes(8)));
        assert_eq!(next_try(40, false, now), Some(now + Duration::minutes(60)));
        assert_eq!(next_try(50, false, now), None);
        assert_eq!(next_try(1, true, now), None, "refused for good");
    }
}
