//! Levels, results and decisions: the closed lists of the forms.

use super::words::words;

words! {
    /// What the host found for one outcome.
    Outcome {
        /// Reached as agreed.
        Achieved => "achieved", "levels-achieved";
        /// Reached in part.
        Partly => "partly", "levels-partly";
        /// Not reached.
        NotAchieved => "not-achieved", "levels-not-achieved";
        /// There was no occasion to see it.
        NotAssessed => "not-assessed", "levels-not-assessed";
    }
}

words! {
    /// The sending institution's answer on one outcome.
    Answer {
        /// The result matches what the qualification needs.
        Yes => "yes", "levels-validated-yes";
        /// In part; what is missing is said.
        Partly => "partly", "levels-validated-partly";
        /// No.
        No => "no", "levels-validated-no";
    }
}

words! {
    /// The competent institution's decision on one unit.
    Decision {
        /// The whole unit.
        Full => "full", "levels-recognised-full";
        /// Part of it.
        Part => "part", "levels-recognised-part";
        /// As an addition to the qualification.
        Addition => "addition", "levels-recognised-addition";
        /// Not recognised.
        No => "no", "levels-recognised-no";
    }
}

words! {
    /// What the sending institution promises before departure.
    Promise {
        /// The whole unit, when its outcomes are validated.
        Full => "full", "levels-promise-full";
        /// Part of it.
        Part => "part", "levels-promise-part";
        /// As an addition to the qualification.
        Addition => "addition", "levels-promise-addition";
    }
}

/// The levels of the European Qualifications Framework.
pub const EQF_LEVELS: std::ops::RangeInclusive<u8> = 1..=8;
