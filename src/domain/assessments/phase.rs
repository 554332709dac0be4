//! How far the results of a placement are, and how far one assessment is.

use super::{Author, Ratings};
use crate::domain::roles::words;

words! {
    /// The state of a placement's outcomes.
    Phase {
        /// Agreed, not yet rated by the host.
        Planned => "planned", "assessments-phase-planned";
        /// Rated by the host.
        Assessed => "assessed", "assessments-phase-assessed";
        /// Validated by the sending institution.
        Validated => "validated", "assessments-phase-validated";
        /// Every unit recognised or refused by the competent institution.
        Recognised => "recognised", "assessments-phase-recognised";
    }
}

words! {
    /// The state of an assessment.
    AssessmentStage {
        /// Being written.
        Open => "open", "assessments-stage-open";
        /// Submitted and locked.
        Submitted => "submitted", "assessments-stage-submitted";
        /// Submitted again, with a reason.
        Corrected => "corrected", "assessments-stage-corrected";
    }
}

impl Ratings {
    /// How far the placement's outcomes are, as far as the reader sees.
    pub fn phase(&self) -> Phase {
        let units = self.ground.agreement().map_or(0, |agreement| agreement.units.len());
        match (self.ground.validated_at, self.submitted(Author::Host)) {
            (Some(_), _) if units > 0 && self.ground.recognised >= units => Phase::Recognised,
            (Some(_), _) => Phase::Validated,
            (None, Some(_)) => Phase::Assessed,
            (None, None) => Phase::Planned,
        }
    }

    /// How far an author's assessment is: an open correction counts as open to whoever sees it.
    pub fn stage(&self, author: Author) -> AssessmentStage {
        match (self.open(author), self.submitted(author)) {
            (None, Some(assessment)) if assessment.number > 1 => AssessmentStage::Corrected,
            (None, Some(_)) => AssessmentStage::Submitted,
            _ => AssessmentStage::Open,
        }
    }
}
