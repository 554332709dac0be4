//! The personal transcript: the agreement's own list of outcomes with everything that was recorded on it. Nothing is typed
//! for it, and it says on its face what is still open.

use super::agreements::{AgreedItem, AgreedUnit};
use super::assessments::{Assessment, Author, Phase, Rating, Ratings};
use super::recognitions::Recognition;
use super::validations::{Answered, Validation};

/// All that was recorded on one placement, as far as the reader may see it.
#[derive(Debug, Clone)]
pub struct Transcript {
    /// The ratings and what they rest on.
    pub ratings: Ratings,
    /// The validation.
    pub validation: Option<Validation>,
    /// What was recognised so far, by unit.
    pub recognitions: Vec<Recognition>,
}

/// One outcome or criterion with everything recorded on it.
#[derive(Debug, Clone, Copy)]
pub struct Line<'a> {
    /// What was agreed.
    pub item: &'a AgreedItem,
    /// What the host found.
    pub host: Option<&'a Rating>,
    /// How the learner rated himself or herself.
    pub learner: Option<&'a Rating>,
    /// What was validated.
    pub answered: Option<&'a Answered>,
}

/// What a transcript is still waiting for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Open {
    /// The learner's rating of himself or herself.
    SelfAssessment,
    /// The host's assessment, or this reader may not see it yet.
    Assessment,
    /// The sending institution's validation.
    Validation,
    /// The competent institution's decision on so many units.
    Recognition(usize),
}

impl Transcript {
    /// Whether anything was recorded that this reader may see: before that there is no transcript.
    pub fn has_begun(&self) -> bool {
        self.host().is_some() || self.learner().is_some()
    }

    /// The assessment that counts: the one validated, before that the newest submitted one.
    pub fn host(&self) -> Option<&Assessment> {
        let validated =
            self.validation.as_ref().and_then(|validation| self.ratings.all.iter().find(|assessment| assessment.id == validation.assessment));
        validated.or_else(|| self.ratings.submitted(Author::Host))
    }

    /// The learner's own.
    pub fn learner(&self) -> Option<&Assessment> {
        self.ratings.submitted(Author::Learner)
    }

    /// The decision on a unit.
    pub fn recognition(&self, unit: &AgreedUnit) -> Option<&Recognition> {
        self.recognitions.iter().find(|recognition| recognition.decided.unit == unit.unit)
    }

    /// Items with everything recorded on them.
    pub fn lines<'a>(&'a self, items: &'a [AgreedItem]) -> Vec<Line<'a>> {
        let (host, learner) = (self.host(), self.learner());
        items
            .iter()
            .map(|item| Line {
                item,
                host: host.and_then(|assessment| assessment.rating(item.id)),
                learner: learner.and_then(|assessment| assessment.rating(item.id)),
                answered: self.validation.as_ref().and_then(|validation| validation.answer(item.id)),
            })
            .collect()
    }

    /// What is still open, in the order of the process.
    pub fn open(&self) -> Vec<Open> {
        let mut open = Vec::new();
        if self.learner().is_none() {
            open.push(Open::SelfAssessment);
        }
        if self.host().is_none() {
            open.push(Open::Assessment);
        }
        if self.validation.is_none() {
            open.push(Open::Validation);
        }
        let units = self.ratings.ground.agreement().map_or(&[][..], |agreement| &agreement.units);
        let undecided = units.iter().filter(|unit| self.recognition(unit).is_none()).count();
        if undecided > 0 {
            open.push(Open::Recognition(undecided));
        }
        open
    }

    /// How far it is.
    pub fn phase(&self) -> Phase {
        self.ratings.phase()
    }
}
