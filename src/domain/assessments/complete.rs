//! What is still missing before a rating can be submitted.

use super::{Author, Draft, Ground};
use crate::domain::ids::OutcomeId;
use crate::domain::levels::Outcome;
use chrono::NaiveDate;

/// One thing that is missing or cannot be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missing {
    /// The item it concerns; `None` for the whole.
    pub item: Option<OutcomeId>,
    /// The item's mark, `K1`; empty for the whole and for criteria.
    pub mark: String,
    /// What.
    pub what: What,
}

/// What is missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// An answer.
    Answer,
    /// The level.
    Level,
    /// Why it was reached in part or not.
    Cause,
    /// The day of the assessment.
    Day,
    /// A day that is not before the stay and not in the future.
    PossibleDay,
    /// The place.
    Place,
    /// The method.
    Method,
}

impl What {
    /// The part of the form's field name that it stands at.
    pub fn field(self) -> &'static str {
        match self {
            Self::Answer => "result",
            Self::Level => "points",
            Self::Cause => "cause",
            Self::Day | Self::PossibleDay => "assessed-on",
            Self::Place => "place",
            Self::Method => "method",
        }
    }

    /// The key of its sentence.
    pub fn key(self) -> &'static str {
        match self {
            Self::Answer => "assessments-missing-answer",
            Self::Level => "assessments-missing-level",
            Self::Cause => "assessments-missing-cause",
            Self::Day => "assessments-missing-day",
            Self::PossibleDay => "assessments-missing-possible-day",
            Self::Place => "assessments-missing-place",
            Self::Method => "assessments-missing-method",
        }
    }
}

impl Draft {
    /// What keeps this draft from being submitted on this day, in the order of the form.
    pub fn missing(&self, author: Author, ground: &Ground, today: NaiveDate) -> Vec<Missing> {
        let mut missing: Vec<Missing> = ground
            .items()
            .into_iter()
            .filter_map(|item| {
                let what = match (author, self.rating(item.id)) {
                    (_, None) => What::Answer,
                    (_, Some(rating)) if !rating.is_answered() => What::Answer,
                    // The learner, and the host for a criterion, say a level or that there was no occasion.
                    (Author::Learner, Some(_)) => return None,
                    (Author::Host, Some(_)) if !ground.is_outcome(item.id) => return None,
                    (Author::Host, Some(rating)) => match rating.outcome {
                        None => What::Answer,
                        Some(Outcome::Achieved | Outcome::Partly) if rating.points.is_none() && !ground.scale().is_empty() => What::Level,
                        Some(Outcome::Partly | Outcome::NotAchieved) if rating.cause.trim().is_empty() => What::Cause,
                        Some(_) => return None,
                    },
                };
                Some(Missing { item: Some(item.id), mark: item.mark.clone(), what })
            })
            .collect();
        if author == Author::Host {
            missing.extend(self.missing_overall(ground, today).into_iter().map(|what| Missing { item: None, mark: String::new(), what }));
        }
        missing
    }

    fn missing_overall(&self, ground: &Ground, today: NaiveDate) -> Vec<What> {
        let starts_on = ground.agreement().and_then(|agreement| agreement.starts_on);
        let mut missing = Vec::new();
        match self.overall.assessed_on {
            None => missing.push(What::Day),
            Some(day) if day > today || starts_on.is_some_and(|first| day < first) => missing.push(What::PossibleDay),
            Some(_) => {}
        }
        if self.overall.place.trim().is_empty() {
            missing.push(What::Place);
        }
        if self.overall.method.trim().is_empty() {
            missing.push(What::Method);
        }
        missing
    }
}

impl Missing {
    /// The name of the form's field that it stands at.
    pub fn field(&self) -> String {
        self.item.map_or_else(|| self.what.field().to_owned(), |item| format!("{}-{item}", self.what.field()))
    }
}
