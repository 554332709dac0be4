//! Two people, or two tabs, wrote the same rating: what only one of them filled is kept, what both filled is asked.

use super::fields;
use crate::domain::assessments::{Assessment, Author, Ground};
use crate::web::error::Error;
use crate::web::ui::{Choice, Conflict, ConflictField, Form, Page};
use axum::response::Response;

/// The conflict page over what is stored now.
pub(super) fn conflict(p: Page, form: &Form, ground: &Ground, stored: &Assessment, action: &str) -> Result<Response, Error> {
    let author = stored.author;
    let now = fields::values(ground, Some(stored), author);
    let mut page = Conflict {
        title: match author {
            Author::Learner => p.t("assessments-own-title"),
            Author::Host => p.t1("assessments-host-of", "who", ground.learner_name.as_str()),
        },
        action: action.to_owned(),
        back: action.to_owned(),
        saved_by: stored.saved_by_name.clone(),
        saved_at: p.moment(&stored.saved_at),
        version: stored.version,
        ..Conflict::default()
    };
    for (name, theirs) in now.into_iter().filter(|(name, _)| name != "version") {
        let mine = form.value(&name).trim().to_owned();
        if mine.is_empty() || mine == theirs.trim() {
            page.kept.push((name, theirs));
        } else if theirs.trim().is_empty() {
            page.kept.push((name, mine));
        } else {
            let (label, options) = label(&p, ground, author, &name);
            page.asked.push(ConflictField { name, label, theirs, mine, lang: stored.language.clone(), options });
        }
    }
    page.answer(p)
}

/// What a field is called, and its answers where it is a choice.
fn label(p: &Page, ground: &Ground, author: Author, name: &str) -> (String, Vec<Choice>) {
    let blocks = fields::blocks(p, ground, author, &Form::default());
    for question in blocks.into_iter().flat_map(|block| block.questions) {
        let called = if question.mark.is_empty() { question.text } else { format!("{} {}", question.mark, question.text) };
        if name == question.result {
            return (called, question.results);
        }
        if name == question.points {
            return (p.t1("assessments-level-of", "what", called), question.levels);
        }
        if name == question.cause {
            return (p.t1("assessments-cause-of", "what", called), Vec::new());
        }
        if name == question.remark {
            return (p.t1("assessments-remark-on", "what", called), Vec::new());
        }
    }
    let key = match name {
        "assessed-on" => "assessments-assessed-on",
        "place" => "assessments-place",
        "method" => "assessments-method",
        "strengths" => "assessments-strengths",
        "weaknesses" => "assessments-weaknesses",
        "additional-skills" => "assessments-additional-skills",
        _ => "assessments-remark",
    };
    (p.t(key), Vec::new())
}
