//! What a company says about a unit line by line, in five minutes and on a phone: it fits, it is too hard, it is not done here.

use super::actor::{Actor, Purpose};
use super::ids::{OrganisationId, OutcomeId, RevisionId, TextId};
use super::proposals::under_way;
use super::refusal::Refusal;
use super::roles::{Role, words};
use super::texts::Text;
use super::units::Unit;
use chrono::{DateTime, Utc};
use serde::Deserialize;
use std::collections::{BTreeMap, HashMap, HashSet};

words! {
    /// The answers to a line.
    Answer {
        /// It can be learnt here as it is written.
        Keep => "keep", "answers-keep";
        /// Too hard for the learners or for the time.
        TooHard => "too-hard", "answers-too-hard";
        /// Such work is not done here.
        NotHere => "not-here", "answers-not-here";
    }
}

/// The longest note to a line, in characters.
pub const NOTE: usize = 500;
/// The longest text on what could be added.
pub const ADDITIONS: usize = 2_000;

/// What one person says about the lines of one revision.
#[derive(Debug, Clone, Default, Deserialize)]
pub struct Answers {
    /// The number of the revision.
    pub revision: i32,
    /// Who.
    pub by: String,
    /// For which organisation.
    pub organisation: String,
    /// Whether these are the reader's own.
    pub own: bool,
    /// The language the notes are written in.
    pub language: String,
    /// Line by line.
    pub lines: BTreeMap<OutcomeId, Line>,
    /// What could be added, not yet sent.
    pub additions: String,
    /// Counts saves; 0 before the first.
    pub version: i32,
    /// When they were last saved.
    pub saved_at: Option<DateTime<Utc>>,
    /// When they were sent.
    pub sent_at: Option<DateTime<Utc>>,
}

/// The answer to one line.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
pub struct Line {
    /// The answer.
    pub answer: Option<Answer>,
    /// In the person's words.
    pub note: String,
}

/// What all together say about one line.
#[derive(Debug, Clone, Default)]
pub struct Tally {
    /// How many gave each answer.
    pub counts: BTreeMap<Answer, usize>,
    /// What they wrote.
    pub notes: Vec<Note>,
}

/// One note.
#[derive(Debug, Clone)]
pub struct Note {
    /// The answer beside it.
    pub answer: Option<Answer>,
    /// The words.
    pub text: String,
    /// The language they are written in.
    pub language: String,
    /// Who.
    pub by: String,
    /// For which organisation.
    pub organisation: String,
    /// On which revision.
    pub revision: i32,
}

impl Tally {
    /// How many gave this answer.
    pub fn count(&self, answer: Answer) -> usize {
        self.counts.get(&answer).copied().unwrap_or_default()
    }
}

/// What was sent about each line: of each person the newest answers, on whichever revision.
pub fn tally(all: &[Answers]) -> HashMap<OutcomeId, Tally> {
    let mut newest: Vec<&Answers> = all.iter().filter(|answers| answers.sent_at.is_some()).collect();
    newest.sort_by_key(|answers| std::cmp::Reverse(answers.revision));
    let mut seen = HashSet::new();
    newest.retain(|answers| seen.insert((&answers.by, &answers.organisation)));
    newest.reverse();
    let mut tallies: HashMap<OutcomeId, Tally> = HashMap::new();
    for answers in newest {
        for (&outcome, line) in answers.lines.iter().filter(|(_, line)| line.answer.is_some() || !line.note.is_empty()) {
            let tally = tallies.entry(outcome).or_default();
            if let Some(answer) = line.answer {
                *tally.counts.entry(answer).or_default() += 1;
            }
            if !line.note.is_empty() {
                tally.notes.push(Note {
                    answer: line.answer,
                    text: line.note.clone(),
                    language: answers.language.clone(),
                    by: answers.by.clone(),
                    organisation: answers.organisation.clone(),
                    revision: answers.revision,
                });
            }
        }
    }
    tallies
}

/// The outcomes that are asked about: those that are rated.
pub fn asked(unit: &Unit) -> HashSet<OutcomeId> {
    unit.placed().iter().filter(|placed| placed.node.assessable).map(|placed| placed.node.id).collect()
}

/// May answer for one company.
#[derive(Debug)]
pub struct Respondent {
    text: TextId,
    revision: RevisionId,
    organisation: OrganisationId,
    organisation_name: String,
}

impl Respondent {
    /// The unit.
    pub fn text(&self) -> TextId {
        self.text
    }
    /// The revision answered on.
    pub fn revision(&self) -> RevisionId {
        self.revision
    }
    /// The company.
    pub fn organisation(&self) -> OrganisationId {
        self.organisation
    }
    /// Its name.
    pub fn organisation_name(&self) -> &str {
        &self.organisation_name
    }
}

/// Who in a company answers: who speaks for it and who does the work.
const ANSWERING: &[Role] = &[Role::Representative, Role::Coordinator, Role::Mentor];

/// May this actor answer line by line? Whoever speaks or works for one of the unit's two companies, and a guest whose link was sent for
/// that; while the unit is being written or in review.
pub fn respondent(text: &Text, unit: &Unit, actor: &Actor) -> Result<Respondent, Refusal> {
    let companies: Vec<_> = unit.sides.employers().into_iter().filter_map(|employer| employer.company()).collect();
    let guest = actor.guest_of(text.id).filter(|guest| guest.purpose == Purpose::Answer);
    let company = companies
        .iter()
        .find(|company| actor.seat(company.id, ANSWERING).is_some() || guest.is_some_and(|guest| guest.organisation() == Some(company.id)))
        .ok_or_else(|| Refusal::only("answers-refused", "answers-refused-nobody", companies.iter().map(|company| company.card.name.as_str())))?;
    under_way(text)?;
    Ok(Respondent { text: text.id, revision: text.latest.id, organisation: company.id, organisation_name: company.card.name.clone() })
}
