//! The stage of a text, computed from its facts.

use super::{ClosedAs, EndedAs, Kind, Text};
use crate::domain::roles::words;
use chrono::NaiveDate;

words! {
    /// The stages of `domain.md`; their codes stand in `<main data-stage>`.
    Stage {
        /// Open, edited in place.
        Draft => "draft", "texts-stage-draft";
        /// Open again because a party asked for a change.
        ChangesRequested => "changes-requested", "texts-stage-changes-requested";
        /// Frozen, waiting for approvals.
        InReview => "in-review", "texts-stage-in-review";
        /// All have approved.
        Agreed => "agreed", "texts-stage-agreed";
        /// Some have signed.
        PartiallySigned => "partially-signed", "texts-stage-partially-signed";
        /// All have signed a learning agreement.
        Signed => "signed", "texts-stage-signed";
        /// All have signed a memorandum.
        InForce => "in-force", "texts-stage-in-force";
        /// A signed agreement whose stay has begun (by date, never stored).
        Active => "active", "texts-stage-active";
        /// A memorandum past its day (by date, never stored).
        Expired => "expired", "texts-stage-expired";
        /// A unit no longer offered.
        Retired => "retired", "texts-stage-retired";
        /// Ended before its day.
        Terminated => "terminated", "texts-stage-terminated";
        /// Replaced by a newer text.
        Superseded => "superseded", "texts-stage-superseded";
        /// Never began.
        Cancelled => "cancelled", "texts-stage-cancelled";
        /// Broken off.
        EndedEarly => "ended-early", "texts-stage-ended-early";
        /// Every unit recognised or refused.
        Completed => "completed", "texts-stage-completed";
    }
}

impl Text {
    /// The stage that follows from the facts, without what comes by date. `Tx::commit` stores it. What is in force stays in force while
    /// its amendment is written, reviewed and signed.
    pub fn computed_stage(&self) -> Stage {
        match (&self.ended, self.kind, self.in_force()) {
            (None, Kind::Memorandum, Some(_)) => Stage::InForce,
            (None, Kind::Agreement, Some(_)) => Stage::Signed,
            _ => self.negotiation(),
        }
    }

    /// How far the latest revision is on its way, whether or not another one is in force meanwhile; how the text ended, where it did.
    pub fn negotiation(&self) -> Stage {
        if let Some(ended) = &self.ended {
            return match ended.kind {
                EndedAs::Retired => Stage::Retired,
                EndedAs::Terminated => Stage::Terminated,
                EndedAs::Superseded => Stage::Superseded,
                EndedAs::Cancelled => Stage::Cancelled,
                EndedAs::EndedEarly => Stage::EndedEarly,
                EndedAs::Completed => Stage::Completed,
            };
        }
        let latest = &self.latest;
        if latest.is_open() {
            let asked = self.earlier.last().and_then(|before| before.closed.as_ref());
            return match asked {
                Some(closed) if closed.kind == ClosedAs::ChangesRequested => Stage::ChangesRequested,
                _ => Stage::Draft,
            };
        }
        if !latest.is_agreed() {
            return Stage::InReview;
        }
        let signing = latest.parties.iter().filter(|party| party.signs).count();
        if signing == 0 {
            return Stage::Agreed;
        }
        match (latest.signatures.len(), latest.is_complete(), self.kind) {
            (0, ..) => Stage::Agreed,
            (_, false, _) => Stage::PartiallySigned,
            (_, true, Kind::Memorandum) => Stage::InForce,
            (_, true, _) => Stage::Signed,
        }
    }

    /// The stage on this day: a signed agreement becomes active, a memorandum expires, and what ends on a day to come still holds.
    pub fn stage_on(&self, today: NaiveDate) -> Stage {
        self.stage.on(today, self.starts_on, self.ends_on, self.ended.as_ref().and_then(|ended| ended.on))
    }
}

impl Stage {
    /// Adds to a stored stage what comes by date.
    #[must_use]
    pub fn on(self, today: NaiveDate, starts_on: Option<NaiveDate>, ends_on: Option<NaiveDate>, ended_on: Option<NaiveDate>) -> Self {
        let to_come = ended_on.is_some_and(|day| day > today);
        match self {
            Self::Terminated if to_come => Self::InForce.on(today, starts_on, ends_on, None),
            Self::EndedEarly if to_come => Self::Signed.on(today, starts_on, ends_on, None),
            Self::Signed if starts_on.is_some_and(|day| day <= today) => Self::Active,
            Self::InForce if ends_on.is_some_and(|day| day < today) => Self::Expired,
            stage => stage,
        }
    }

    /// Whether the text's content still changes by editing.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Draft | Self::ChangesRequested)
    }
}

#[cfg(test)]
mod tests {
    use super::Stage;
    use chrono::NaiveDate;

    #[test]
    fn what_ends_on_a_day_to_come_holds_until_then() {
        let day = |day| NaiveDate::from_ymd_opt(2026, 11, day);
        let on = |stage: Stage, today| stage.on(day(today).unwrap(), day(1), day(20), day(10));
        assert_eq!([9, 10, 21].map(|today| on(Stage::Terminated, today)), [Stage::InForce, Stage::Terminated, Stage::Terminated]);
        assert_eq!([9, 10, 21].map(|today| on(Stage::EndedEarly, today)), [Stage::Active, Stage::EndedEarly, Stage::EndedEarly]);
        assert_eq!(Stage::Terminated.on(day(9).unwrap(), None, day(20), None), Stage::Terminated, "at once, where no day is given");
    }
}
