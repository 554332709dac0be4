//! The two rating forms: their fields, the values they begin with, and reading them.

use crate::domain::agreements::AgreedItem;
use crate::domain::assessments::{Assessment, Author, Draft, Ground, Overall, Rating};
use crate::domain::levels::Outcome;
use crate::domain::units::Area;
use crate::web::ui::outcomes::listed;
use crate::web::ui::{Choice, Form, Page};

/// The longest remark or cause.
pub(super) const REMARK: usize = 2_000;

/// A unit or criteria list with its questions.
#[derive(Debug)]
pub(super) struct Block {
    pub title: String,
    pub lang: String,
    pub questions: Vec<Question>,
}

/// One outcome or criterion to be rated.
#[derive(Debug)]
pub(super) struct Question {
    /// "1 of 18".
    pub counter: String,
    /// `K1`; empty for criteria.
    pub mark: String,
    /// The column, where this is the first of it.
    pub area: Option<&'static str>,
    pub group: String,
    pub text: String,
    pub details: Vec<String>,
    /// The name of its answer.
    pub result: String,
    pub results: Vec<Choice>,
    /// The name of its level; empty where the answer is the level.
    pub points: String,
    pub levels: Vec<Choice>,
    pub cause: String,
    pub remark: String,
    pub has_remark: bool,
}

/// Every question of an author's form, in the order of the agreement.
pub(super) fn blocks(p: &Page, ground: &Ground, author: Author, form: &Form) -> Vec<Block> {
    let Some(agreement) = ground.agreement() else { return Vec::new() };
    let total = ground.items().len();
    let mut number = 0_usize;
    listed(agreement)
        .into_iter()
        .map(|listed| {
            let mut area = None;
            let questions = listed
                .items
                .iter()
                .map(|item| {
                    number += 1;
                    let begins = item.area.is_some() && item.area != area;
                    area = item.area;
                    let remark = format!("remark-{}", item.id);
                    let by_level = author == Author::Learner || listed.unit.is_none();
                    Question {
                        counter: p.t2("assessments-counter", "n", number, "of", total),
                        mark: item.mark.clone(),
                        area: item.area.filter(|_| begins).map(Area::key),
                        group: item.group.clone(),
                        text: item.text.clone(),
                        details: item.details.clone(),
                        result: format!("result-{}", item.id),
                        results: if by_level { level_answers(p, ground, author) } else { outcome_answers(p) },
                        points: if by_level { String::new() } else { format!("points-{}", item.id) },
                        levels: if by_level { Vec::new() } else { levels(p, ground) },
                        cause: format!("cause-{}", item.id),
                        has_remark: !form.value(&remark).is_empty() || form.error(&remark).is_some(),
                        remark,
                    }
                })
                .collect();
            Block { title: listed.title.to_owned(), lang: listed.lang.to_owned(), questions }
        })
        .collect()
}

/// The levels of the scale in words, lowest first.
pub(super) fn levels(p: &Page, ground: &Ground) -> Vec<Choice> {
    let scale = ground.scale().iter().enumerate();
    scale.map(|(at, level)| Choice::new(level.points, level.word(p.language)).step(at + 1)).collect()
}

fn level_answers(p: &Page, ground: &Ground, author: Author) -> Vec<Choice> {
    let mut answers = levels(p, ground);
    let none = match author {
        Author::Learner => "assessments-own-no-occasion",
        Author::Host => Outcome::NotAssessed.key(),
    };
    answers.push(Choice::new(Outcome::NotAssessed.code(), p.t(none)));
    answers
}

fn outcome_answers(p: &Page) -> Vec<Choice> {
    Outcome::ALL.iter().map(|outcome| Choice::new(outcome.code(), p.t(outcome.key()))).collect()
}

/// What the form holds when it is opened: what was saved; nothing is chosen beforehand. The place of work stands there to be
/// changed, because it was agreed; the agreed method stands beside its field, in its own language.
pub(super) fn values(ground: &Ground, saved: Option<&Assessment>, author: Author) -> Vec<(String, String)> {
    let mut values = vec![("version".to_owned(), saved.map_or(0, |saved| saved.version).to_string())];
    for item in ground.items() {
        let rating = saved.and_then(|saved| saved.rating(item.id)).cloned().unwrap_or_else(|| Rating::blank(item.id));
        let points = rating.points.map(|points| points.to_string()).unwrap_or_default();
        let outcome = rating.outcome.map(|outcome| outcome.code().to_owned()).unwrap_or_default();
        if author == Author::Host && ground.is_outcome(item.id) {
            values.push((format!("result-{}", item.id), outcome));
            values.push((format!("points-{}", item.id), points));
            values.push((format!("cause-{}", item.id), rating.cause));
        } else {
            values.push((format!("result-{}", item.id), if points.is_empty() { outcome } else { points }));
        }
        values.push((format!("remark-{}", item.id), rating.remark));
    }
    let overall = saved.map_or_else(|| begun(ground), |saved| saved.draft.overall.clone());
    if author == Author::Host {
        values.push(("assessed-on".to_owned(), overall.assessed_on.map(|day| day.to_string()).unwrap_or_default()));
        values.push(("place".to_owned(), overall.place));
        values.push(("method".to_owned(), overall.method));
        values.push(("strengths".to_owned(), overall.strengths));
        values.push(("weaknesses".to_owned(), overall.weaknesses));
        values.push(("additional-skills".to_owned(), overall.additional_skills));
    }
    values.push(("remark".to_owned(), overall.remark));
    values
}

fn begun(ground: &Ground) -> Overall {
    let agreement = ground.agreement();
    let host = agreement.map(|agreement| agreement.host_company.as_ref().unwrap_or(&agreement.hosting));
    Overall { place: host.map(|host| host.card.name.clone()).unwrap_or_default(), ..Overall::default() }
}

/// The form with these values.
pub(super) fn form(values: &[(String, String)]) -> Form {
    Form::new(values.iter().map(|(name, value)| (name.as_str(), value.clone())))
}

/// Reads a submitted form; what was left open stays open.
pub(super) fn read(form: &mut Form, ground: &Ground, author: Author) -> Draft {
    let ratings = ground.items().into_iter().map(|item| rating(form, ground, author, item)).collect();
    let mut overall = Overall { remark: form.text("remark", REMARK), ..Overall::default() };
    if author == Author::Host {
        overall.assessed_on = form.date("assessed-on");
        overall.place = form.line("place");
        overall.method = form.text("method", REMARK);
        overall.strengths = form.text("strengths", REMARK);
        overall.weaknesses = form.text("weaknesses", REMARK);
        overall.additional_skills = form.text("additional-skills", REMARK);
    }
    Draft { overall, ratings }
}

fn rating(form: &mut Form, ground: &Ground, author: Author, item: &AgreedItem) -> Rating {
    let result = format!("result-{}", item.id);
    let mut rating = Rating { remark: form.text(&format!("remark-{}", item.id), REMARK), ..Rating::blank(item.id) };
    let answer = form.value(&result).trim().to_owned();
    if author == Author::Host && ground.is_outcome(item.id) {
        rating.outcome = Outcome::from_code(&answer);
        if rating.outcome.is_none() && !answer.is_empty() {
            form.reject(&result, "ui-error-choice");
        }
        rating.points = points(form, ground, &format!("points-{}", item.id));
        rating.cause = form.text(&format!("cause-{}", item.id), REMARK);
    } else if answer == Outcome::NotAssessed.code() {
        rating.outcome = Some(Outcome::NotAssessed);
    } else {
        rating.points = points(form, ground, &result);
    }
    rating.settled()
}

fn points(form: &mut Form, ground: &Ground, name: &str) -> Option<i32> {
    let value = form.value(name).trim().to_owned();
    if value.is_empty() {
        return None;
    }
    let points = value.parse().ok().filter(|points| ground.level(*points).is_some());
    if points.is_none() {
        form.reject(name, "ui-error-choice");
    }
    points
}
