//! What stands at the margin of a paper: what was said on each place, and the form to say more; what companies answered about it.

use super::said::{Said, said};
use crate::domain::answers::{Answers, Tally, tally};
use crate::domain::ids::OutcomeId;
use crate::domain::texts::{Comment, Content};
use crate::web::ui::{Form, Page};
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

/// A comment.
#[derive(Debug)]
pub(super) struct Spoken {
    pub comment: Comment,
    /// Whether it was made on an earlier revision than the one that is read.
    pub is_earlier: bool,
}

/// What was said about a passage, and the form to say more.
#[derive(Debug)]
pub(super) struct Talk {
    pub comments: Vec<Spoken>,
    pub once: String,
    pub typed: String,
    pub error: Option<&'static str>,
    pub is_open: bool,
}

impl Talk {
    /// The id of its text field: the name of the field where it was refused, so that the summary of errors leads here.
    pub(super) fn field(&self, path: &str) -> String {
        if self.is_open { "body".to_owned() } else { format!("c-{path}") }
    }
}

/// Everything at the margin, by place.
pub(super) struct Margin<'a> {
    comments: HashMap<String, Vec<Spoken>>,
    outcomes: HashSet<OutcomeId>,
    tallies: HashMap<OutcomeId, Tally>,
    refused: Option<&'a Form>,
    may_comment: bool,
    revision: i32,
}

impl<'a> Margin<'a> {
    /// Of the revision of this number, which says `content`; places that only `before` has are kept too.
    pub(super) fn new(
        content: &dyn Content,
        before: Option<&dyn Content>,
        comments: Vec<Comment>,
        answers: &[Answers],
        revision: i32,
        may_comment: bool,
        refused: Option<&'a Form>,
    ) -> Self {
        let outcomes = std::iter::once(content).chain(before).flat_map(Content::fields).filter_map(|field| field.outcome).collect();
        let mut margin = Self { comments: HashMap::new(), outcomes, tallies: tally(answers), refused, may_comment, revision };
        for comment in comments {
            let place = margin.place(&comment.place);
            let is_earlier = comment.revision < revision;
            margin.comments.entry(place).or_default().push(Spoken { comment, is_earlier });
        }
        margin
    }

    /// What a comment hangs on: the outcome, wherever it stands by now, or the path without its language.
    fn place(&self, path: &str) -> String {
        let path = path.split_once('@').map_or(path, |(base, _)| base);
        let outcome = path.split('.').filter_map(|part| part.parse::<OutcomeId>().ok()).find(|id| self.outcomes.contains(id));
        outcome.map_or_else(|| path.to_owned(), |id| id.to_string())
    }

    /// What was said about this passage: `None` where nobody did and the reader may not either.
    /// `stands` is whether the text still says it: nobody comments on what was taken out.
    pub(super) fn talk(&mut self, path: &str, outcome: Option<OutcomeId>, stands: bool) -> Option<Talk> {
        let may_comment = self.may_comment && stands;
        let comments = self.comments.remove(&outcome.map_or_else(|| path.to_owned(), |id| id.to_string())).unwrap_or_default();
        if comments.is_empty() && !may_comment {
            return None;
        }
        let refused = self.refused.filter(|form| form.value("place") == path);
        Some(Talk {
            comments,
            once: if may_comment { Uuid::new_v4().to_string() } else { String::new() },
            typed: refused.map(|form| form.value("body").to_owned()).unwrap_or_default(),
            error: refused.and_then(|form| form.error("body")),
            is_open: refused.is_some(),
        })
    }

    /// What companies answered about this outcome.
    pub(super) fn said(&self, p: &Page, outcome: OutcomeId) -> Option<Said> {
        self.tallies.get(&outcome).map(|tally| said(p, tally, self.revision))
    }

    /// What was said on places that are no longer there, oldest first.
    pub(super) fn left(self) -> Vec<Spoken> {
        let mut left: Vec<Spoken> = self.comments.into_values().flatten().collect();
        left.sort_by_key(|spoken| spoken.comment.at);
        left
    }
}
