//! Why a text is ended or amended: a closed list, so that it can be counted, and words beside it.

use super::Kind;
use crate::domain::roles::words;

words! {
    /// The reasons for ending or amending a text.
    Reason {
        /// The stay, or the validity, moves.
        Dates => "dates", "endings-reason-dates";
        /// What is to be learnt changes.
        Outcomes => "outcomes", "endings-reason-outcomes";
        /// Mentor, assessor, company or another named party changes.
        People => "people", "endings-reason-people";
        /// Somebody is ill; no more is asked.
        Illness => "illness", "endings-reason-illness";
        /// Work would not be safe.
        Safety => "safety", "endings-reason-safety";
        /// The company's orders leave no room, or there are none.
        CompanyOrders => "company-orders", "endings-reason-company-orders";
        /// The learner wishes it.
        LearnerWish => "learner-wish", "endings-reason-learner-wish";
        /// Learner and workshop do not suit each other.
        WrongMatch => "wrong-match", "endings-reason-wrong-match";
        /// What was agreed turned out to be wrong.
        Correction => "correction", "endings-reason-correction";
        /// Anything else, in words.
        Other => "other", "endings-reason-other";
    }
}

impl Reason {
    /// The key of its name for a text of this kind: the days of a memorandum are no stay.
    pub fn said_of(self, kind: Kind) -> &'static str {
        match (self, kind) {
            (Self::Dates, Kind::Memorandum) => "endings-reason-validity",
            _ => self.key(),
        }
    }

    /// The reasons for which a text of this kind is ended or cancelled; a memorandum says it in words alone.
    pub fn of_ending(kind: Kind) -> &'static [Self] {
        match kind {
            Kind::Agreement => &[Self::Illness, Self::Safety, Self::CompanyOrders, Self::LearnerWish, Self::WrongMatch, Self::Other],
            Kind::Unit | Kind::Memorandum => &[],
        }
    }

    /// The reasons for which a signed text of this kind is amended.
    pub fn of_amendment(kind: Kind) -> &'static [Self] {
        match kind {
            Kind::Agreement => &[
                Self::Dates,
                Self::Outcomes,
                Self::People,
                Self::Illness,
                Self::Safety,
                Self::CompanyOrders,
                Self::LearnerWish,
                Self::WrongMatch,
                Self::Correction,
                Self::Other,
            ],
            Kind::Memorandum => &[Self::Dates, Self::Outcomes, Self::People, Self::Correction, Self::Other],
            Kind::Unit => &[],
        }
    }
}
