//! The five questions in the editor: yes or no, and a note beside it. A field has the name of its path, `checklist.<code>`; its note is
//! `checklist.<code>.note`.

use crate::domain::units::{Check, Checklist, Criterion};
use crate::web::texts::{Findings, Hint};
use crate::web::ui::{Choice, Form, Page};

/// The longest note.
const NOTE: usize = 1_000;

/// One question.
#[derive(Debug)]
pub(super) struct Question {
    /// The name of its answer.
    pub name: String,
    /// The name of its note.
    pub note: String,
    /// In the reader's words.
    pub words: String,
    /// Yes and no.
    pub options: Vec<Choice>,
    /// What stands beside it.
    pub found: Vec<Hint>,
}

/// The five questions, in their order.
pub(super) fn questions(p: &Page, findings: &Findings) -> Vec<Question> {
    let question = |criterion: &Criterion| {
        let name = name(*criterion);
        Question { note: note(&name), words: p.t(criterion.key()), options: options(p), found: findings.at(&name).to_vec(), name }
    };
    Criterion::ALL.iter().map(question).collect()
}

/// Yes and no, as a form offers them.
pub(super) fn options(p: &Page) -> Vec<Choice> {
    vec![Choice::new("yes", p.t("ui-yes")), Choice::new("no", p.t("ui-no"))]
}

/// The question that an answer or a note of this name belongs to.
pub(super) fn question_of(field: &str) -> Option<Criterion> {
    let code = field.strip_prefix("checklist.")?;
    Criterion::from_code(code.strip_suffix(".note").unwrap_or(code))
}

/// The answers as values of the form.
pub(super) fn values(checklist: &Checklist) -> Vec<(String, String)> {
    let values = |criterion: &Criterion| {
        let name = name(*criterion);
        let check = checklist.get(*criterion);
        let answer = check.map_or("", |check| if check.met { "yes" } else { "no" });
        [(note(&name), check.map(|check| check.note.clone()).unwrap_or_default()), (name, answer.to_owned())]
    };
    Criterion::ALL.iter().flat_map(values).collect()
}

/// Reads the answers. What the form does not have stays as it was; a note without an answer and a no without a note are refused.
pub(super) fn read(form: &mut Form, stored: &Checklist) -> Checklist {
    let mut checklist = stored.clone();
    for &criterion in Criterion::ALL {
        let name = name(criterion);
        let note_name = note(&name);
        if !form.has(&name) && !form.has(&note_name) {
            continue;
        }
        let note = form.text(&note_name, NOTE);
        let met = match form.value(&name) {
            "yes" => true,
            "no" => false,
            "" if note.is_empty() => {
                checklist.0.remove(&criterion);
                continue;
            }
            _ => {
                form.reject(&name, "findings-error-answer");
                continue;
            }
        };
        if !met && note.is_empty() {
            form.reject(&note_name, "findings-error-note");
        }
        checklist.0.insert(criterion, Check { met, note });
    }
    checklist
}

fn name(criterion: Criterion) -> String {
    format!("checklist.{}", criterion.code())
}

fn note(name: &str) -> String {
    format!("{name}.note")
}
