//! The form: one choice and one note a line, and what could be added.

use crate::domain::answers::{ADDITIONS, Answer, Answers, Line, NOTE};
use crate::domain::ids::OutcomeId;
use crate::domain::texts::Wording;
use crate::domain::units::{Node, Unit};
use crate::web::ui::{Choice, Form, Page};

/// One line that is asked about.
#[derive(Debug)]
pub(super) struct Question {
    /// "3 / 12".
    pub counter: String,
    pub answer: String,
    pub note: String,
    pub text: Words,
    /// The heading it stands under.
    pub group: Words,
    /// What is looked at under it.
    pub points: Vec<Words>,
}

/// Words in the language the reader understands, or in the one they were written in.
#[derive(Debug, Default)]
pub(super) struct Words {
    pub text: String,
    pub lang: String,
}

/// The name of the choice for a line.
pub(super) fn answer_name(outcome: OutcomeId) -> String {
    format!("a-{outcome}")
}

/// The name of the note to a line.
pub(super) fn note_name(outcome: OutcomeId) -> String {
    format!("n-{outcome}")
}

/// The three answers.
pub(super) fn choices(p: &Page) -> Vec<Choice> {
    Answer::ALL.iter().map(|answer| Choice::new(answer.code(), p.t(answer.key()))).collect()
}

/// Every line that is rated, in reading order.
pub(super) fn questions(p: &Page, unit: &Unit) -> Vec<Question> {
    let placed = unit.placed();
    let of = placed.iter().filter(|placed| placed.node.assessable).count();
    placed
        .iter()
        .filter(|placed| placed.node.assessable)
        .zip(1..)
        .map(|(placed, number)| Question {
            counter: format!("{number} / {of}"),
            answer: answer_name(placed.node.id),
            note: note_name(placed.node.id),
            text: words(p, unit, &placed.node.text),
            group: placed.parent.map(|parent| words(p, unit, &parent.text)).unwrap_or_default(),
            points: points(p, unit, placed.node),
        })
        .collect()
}

fn points(p: &Page, unit: &Unit, node: &Node) -> Vec<Words> {
    let mut found = Vec::new();
    for child in node.children.iter().filter(|child| !child.is_blank()) {
        found.push(words(p, unit, &child.text));
        found.extend(points(p, unit, child));
    }
    found
}

pub(super) fn words(p: &Page, unit: &Unit, wording: &Wording) -> Words {
    let own = wording.get(p.language.code());
    let lang = if own.is_empty() { unit.language.as_str() } else { p.language.code() };
    Words { text: wording.get(lang).to_owned(), lang: lang.to_owned() }
}

/// What was stored, as values of the form.
pub(super) fn values(answers: &Answers) -> Vec<(String, String)> {
    let mut values = Vec::new();
    for (&outcome, line) in &answers.lines {
        if let Some(answer) = line.answer {
            values.push((answer_name(outcome), answer.code().to_owned()));
        }
        values.push((note_name(outcome), line.note.clone()));
    }
    values.push(("additions".to_owned(), answers.additions.clone()));
    values
}

/// Reads the form; what cannot be accepted is noted in it.
pub(super) fn read(form: &mut Form, unit: &Unit, language: &str) -> Answers {
    let mut answers = Answers { version: form.version_number(), language: language.to_owned(), ..Answers::default() };
    for placed in unit.placed().iter().filter(|placed| placed.node.assessable) {
        let outcome = placed.node.id;
        let name = answer_name(outcome);
        let answer = if form.value(&name).is_empty() { None } else { form.choice(&name, Answer::from_code, "answers-error-answer") };
        let note = form.text(&note_name(outcome), NOTE);
        if answer.is_some() || !note.is_empty() || form.has(&note_name(outcome)) {
            answers.lines.insert(outcome, Line { answer, note });
        }
    }
    answers.additions = form.text("additions", ADDITIONS);
    answers
}
