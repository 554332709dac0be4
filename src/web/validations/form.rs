//! The decision form and its check page. Nothing is chosen beforehand.

use crate::domain::assessments::{Author, Ratings};
use crate::domain::levels::{Answer, Outcome};
use crate::domain::refusal::Refusal;
use crate::domain::validations::{Answered, achieved, differs, needs_reason};
use crate::i18n::local_date;
use crate::web::error::Error;
use crate::web::ui::outcomes::{LevelView, Sign, WayPoint, found, level, placement_crumbs, stay, validated, way, who};
use crate::web::ui::{Choice, Crumb, Form, Page, html_with};
use askama::Template;
use axum::response::Response;
use http::StatusCode;

/// The longest reason.
pub(super) const REASON: usize = 2_000;

#[derive(Template)]
#[template(path = "validations/form.html")]
struct Decide {
    p: Page,
    crumbs: Vec<Crumb>,
    base: String,
    title: String,
    stay: String,
    due: String,
    way: Vec<WayPoint>,
    agreement: String,
    agreed: Vec<Agreed>,
    assessed: String,
    assessed_at: String,
    correcting: String,
    self_rated: bool,
    units: Vec<Unit>,
    answers: Vec<Choice>,
    additional: String,
    lang: String,
    accept: usize,
    accept_marks: String,
    rest: usize,
    filled: Option<String>,
    answered: usize,
    total: usize,
    form: Form,
}

/// A unit in the strip of what the decision rests on.
#[derive(Debug)]
struct Agreed {
    title: String,
    lang: String,
    count: usize,
}

#[derive(Debug)]
struct Unit {
    title: String,
    lang: String,
    rows: Vec<Row>,
}

/// One outcome: what was agreed, what the host found, how the learner rated, and the decision's fields.
#[derive(Debug)]
struct Row {
    mark: String,
    group: String,
    text: String,
    found: Option<Sign>,
    level: Option<LevelView>,
    own: Option<LevelView>,
    cause: String,
    remark: String,
    answer: String,
    reason: String,
    /// The reason is wanted, typed or wrong: its field stands open.
    open: bool,
}

/// The form with what was typed. `filled` says what a button has filled in.
pub(super) fn page(p: Page, ratings: &Ratings, form: Form, filled: Option<String>, status: StatusCode) -> Result<Response, Error> {
    let ground = &ratings.ground;
    let host = ratings.submitted(Author::Host).ok_or_else(|| Refusal::wrong_stage("validations-refused-not-assessed"))?;
    let learner = ratings.submitted(Author::Learner);
    let agreement = ground.agreement().ok_or_else(|| Refusal::wrong_stage("assessments-refused-not-signed"))?;
    let row = |item: &crate::domain::agreements::AgreedItem| {
        let rating = host.rating(item.id);
        let outcome = rating.and_then(|rating| rating.outcome);
        let (answer, reason) = (format!("answer-{}", item.id), format!("reason-{}", item.id));
        let chosen = Answer::from_code(form.value(&answer));
        Row {
            mark: item.mark.clone(),
            group: item.group.clone(),
            text: item.text.clone(),
            found: outcome.map(|outcome| found(p.locale(), outcome)),
            level: level(ground, p.locale(), rating.and_then(|rating| rating.points)),
            own: level(ground, p.locale(), learner.and_then(|learner| learner.rating(item.id)).and_then(|rating| rating.points)),
            cause: rating.map(|rating| rating.cause.clone()).unwrap_or_default(),
            remark: rating.map(|rating| rating.remark.clone()).unwrap_or_default(),
            open: outcome != Some(Outcome::Achieved)
                || chosen.is_some_and(|answer| needs_reason(outcome, answer))
                || !form.value(&reason).is_empty()
                || form.error(&reason).is_some(),
            answer,
            reason,
        }
    };
    let units: Vec<Unit> = agreement
        .units
        .iter()
        .map(|unit| Unit { title: unit.title.clone(), lang: unit.language.clone(), rows: unit.items.iter().map(row).collect() })
        .collect();
    let open = |id: &crate::domain::ids::OutcomeId| form.value(&format!("answer-{id}")).is_empty();
    let acceptable = achieved(ratings, host);
    let accepted: Vec<_> =
        ground.outcomes().into_iter().filter(|item| acceptable.contains(&item.id) && open(&item.id)).map(|item| item.mark.as_str()).collect();
    let total = ground.outcomes().len();
    let answered = ground.outcomes().iter().filter(|item| !open(&item.id)).count();
    let by = host.submitted.as_ref();
    let decide = Decide {
        crumbs: placement_crumbs(&p, ground, p.t("validations-validation")),
        base: format!("/placements/{}", ground.placement),
        title: p.t1("validations-title", "who", ground.learner_name.as_str()),
        stay: stay(&p, ground),
        due: ground.validation_due().map(|day| p.date_short(&day)).unwrap_or_default(),
        way: way(&p, ratings, true),
        agreement: ground.signed.as_ref().map(|signed| format!("/agreements/{}", signed.text)).unwrap_or_default(),
        agreed: agreement
            .units
            .iter()
            .map(|unit| Agreed { title: unit.title.clone(), lang: unit.language.clone(), count: unit.items.len() })
            .collect(),
        assessed: by.map(|by| who(p.locale(), by)).unwrap_or_default(),
        assessed_at: host.draft.overall.assessed_on.or_else(|| by.map(|by| local_date(by.at))).map(|day| p.date(&day)).unwrap_or_default(),
        correcting: host.correcting_since.map(|since| p.date_short(&local_date(since))).unwrap_or_default(),
        self_rated: learner.is_some(),
        units,
        answers: vec![
            Choice::new(Answer::Yes.code(), p.t("ui-yes")),
            Choice::new(Answer::Partly.code(), p.t("validations-partly")),
            Choice::new(Answer::No.code(), p.t("ui-no")),
        ],
        additional: host.draft.overall.additional_skills.clone(),
        lang: host.language.clone(),
        accept: accepted.len(),
        accept_marks: accepted.join(", "),
        rest: total.saturating_sub(answered + accepted.len()),
        filled,
        answered,
        total,
        form,
        p,
    };
    html_with(status, &decide)
}

/// Answers yes where the host found an outcome achieved and nothing is chosen yet. Returns how many.
pub(super) fn accept(form: &mut Form, ratings: &Ratings) -> usize {
    let Some(host) = ratings.submitted(Author::Host) else { return 0 };
    let names: Vec<String> = achieved(ratings, host).iter().map(|id| format!("answer-{id}")).filter(|name| form.value(name).is_empty()).collect();
    for name in &names {
        form.set(name, Answer::Yes.code());
    }
    names.len()
}

/// Reads the answers and notes what is missing.
pub(super) fn read(form: &mut Form, ratings: &Ratings) -> (Vec<Answered>, String) {
    let host = ratings.submitted(Author::Host);
    let mut answers = Vec::new();
    for item in ratings.ground.outcomes() {
        let (name, reason_name) = (format!("answer-{}", item.id), format!("reason-{}", item.id));
        let answer = form.choice(&name, Answer::from_code, "validations-error-answer");
        let reason = form.text(&reason_name, REASON);
        let Some(answer) = answer else { continue };
        let outcome = host.and_then(|host| host.rating(item.id)).and_then(|rating| rating.outcome);
        if needs_reason(outcome, answer) && reason.is_empty() {
            form.reject(&reason_name, "validations-error-reason");
        }
        answers.push(Answered { item: item.id, answer, reason });
    }
    (answers, form.text("note", REASON))
}

#[derive(Template)]
#[template(path = "validations/check.html")]
struct Check {
    p: Page,
    crumbs: Vec<Crumb>,
    base: String,
    title: String,
    stay: String,
    counts: Vec<Sign>,
    lines: Vec<CheckLine>,
    competent: String,
    note: String,
    kept: Vec<(String, String)>,
    form: Form,
}

/// One decision as it will stand; what differs from the host's result comes first.
#[derive(Debug)]
struct CheckLine {
    mark: String,
    text: String,
    lang: String,
    found: Option<Sign>,
    answer: Sign,
    reason: String,
    differs: bool,
}

/// The check page: all decisions once more, nothing stored yet.
pub(super) fn check(p: Page, ratings: &Ratings, form: Form, answers: &[Answered], note: String) -> Result<Response, Error> {
    let ground = &ratings.ground;
    let host = ratings.submitted(Author::Host);
    let units = ground.agreement().map_or(&[][..], |agreement| &agreement.units);
    let mut lines: Vec<CheckLine> = units
        .iter()
        .flat_map(|unit| unit.items.iter().map(move |item| (unit, item)))
        .filter_map(|(unit, item)| {
            let answered = answers.iter().find(|answered| answered.item == item.id)?;
            let outcome = host.and_then(|host| host.rating(item.id)).and_then(|rating| rating.outcome);
            Some(CheckLine {
                mark: item.mark.clone(),
                text: item.text.clone(),
                lang: unit.language.clone(),
                found: outcome.map(|outcome| found(p.locale(), outcome)),
                answer: validated(p.locale(), answered.answer),
                reason: answered.reason.clone(),
                differs: differs(outcome, answered.answer),
            })
        })
        .collect();
    lines.sort_by_key(|line| (!line.differs, line.reason.is_empty()));
    let count = |answer: Answer| answers.iter().filter(|answered| answered.answer == answer).count();
    let counts = Answer::ALL
        .iter()
        .filter(|answer| count(**answer) > 0)
        .map(|&answer| {
            let sign = validated(p.locale(), answer);
            Sign { kind: sign.kind, word: format!("{}: {}", sign.word, count(answer)) }
        })
        .collect();
    let kept = form.pairs().iter().filter(|(name, _)| name != "once" && name != "do").cloned().collect();
    let check = Check {
        crumbs: placement_crumbs(&p, ground, p.t("validations-check")),
        base: format!("/placements/{}", ground.placement),
        title: p.t1("validations-check-title", "who", ground.learner_name.as_str()),
        stay: stay(&p, ground),
        counts,
        lines,
        competent: ratings.who_recognises(),
        note,
        kept,
        form: Form::new([]),
        p,
    };
    html_with(StatusCode::OK, &check)
}
