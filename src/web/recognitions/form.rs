//! The decision form and its check page. Nothing is chosen beforehand.

use super::view::{DecisionView, PromiseView, decision, kept, marks, promise};
use crate::domain::agreements::AgreedUnit;
use crate::domain::assessments::Ratings;
use crate::domain::ids::{OutcomeId, RecognitionId};
use crate::domain::levels::Decision;
use crate::domain::recognitions::{Decided, Flaw, Recognition};
use crate::domain::validations::Validation;
use crate::i18n::local_date;
use crate::web::error::Error;
use crate::web::ui::outcomes::{Sign, WayPoint, placement_crumbs, recognised, stay, validated, way, who};
use crate::web::ui::{Choice, Crumb, Form, Page, Pair, html_with};
use askama::Template;
use axum::response::Response;
use http::StatusCode;
use uuid::Uuid;

const REASON: usize = 2_000;

#[derive(Template)]
#[template(path = "recognitions/form.html")]
struct Decide {
    p: Page,
    crumbs: Vec<Crumb>,
    base: String,
    title: String,
    stay: String,
    due: String,
    way: Vec<WayPoint>,
    agreement: String,
    promised_on: String,
    promise_lang: String,
    validated_by: String,
    validated_at: String,
    counts: Vec<Sign>,
    units: Vec<Unit>,
    offers: Vec<Offer>,
    filled: Option<String>,
    decided: usize,
    total: usize,
    form: Form,
}

/// What *decide as promised* would fill in for a unit.
#[derive(Debug)]
struct Offer {
    title: String,
    lang: String,
    says: String,
}

#[derive(Debug)]
struct Unit {
    title: String,
    lang: String,
    promise: PromiseView,
    decided: Option<DecisionView>,
    fields: Option<Fields>,
}

/// The fields of an undecided unit.
#[derive(Debug)]
struct Fields {
    decision: String,
    decisions: Vec<Choice>,
    module: String,
    hours: String,
    mark: String,
    why: String,
    count: String,
    outcomes: Vec<Outcome>,
}

#[derive(Debug)]
struct Outcome {
    id: String,
    mark: String,
    text: String,
    sign: Option<Sign>,
    counts: bool,
}

/// The names of a unit's fields.
fn names(unit: &AgreedUnit) -> [String; 6] {
    ["decision", "module", "hours", "mark", "why", "count"].map(|name| format!("{name}-{}", unit.unit))
}

fn undecided<'a>(ratings: &'a Ratings, recognitions: &'a [Recognition]) -> impl Iterator<Item = &'a AgreedUnit> {
    let units = ratings.ground.agreement().map_or(&[][..], |agreement| &agreement.units);
    units.iter().filter(|unit| recognitions.iter().all(|recognition| recognition.decided.unit != unit.unit))
}

fn counting(unit: &AgreedUnit, validation: &Validation) -> Vec<OutcomeId> {
    unit.items.iter().map(|item| item.id).filter(|id| validation.counts(*id)).collect()
}

/// The form with what was typed.
pub(super) fn page(
    p: Page,
    ratings: &Ratings,
    validation: &Validation,
    recognitions: &[Recognition],
    form: Form,
    filled: Option<String>,
    status: StatusCode,
) -> Result<Response, Error> {
    let ground = &ratings.ground;
    let agreement = ground.agreement();
    let all = agreement.map_or(&[][..], |agreement| &agreement.units);
    let units = all.iter().map(|unit| {
        let decided =
            recognitions.iter().find(|recognition| recognition.decided.unit == unit.unit).map(|recognition| decision(&p, unit, recognition));
        Unit {
            title: unit.title.clone(),
            lang: unit.language.clone(),
            promise: promise(&p, &unit.promise),
            fields: decided.is_none().then(|| fields(&p, unit, validation)),
            decided,
        }
    });
    let offers = undecided(ratings, recognitions).filter(|unit| form.value(&names(unit)[0]).is_empty()).map(|unit| Offer {
        title: unit.title.clone(),
        lang: unit.language.clone(),
        says: p.t2("recognitions-offer", "promise", p.t(unit.promise.promise.key()), "n", counting(unit, validation).len()),
    });
    let answer = |wanted| validation.answers.iter().filter(|answered| answered.answer == wanted).count();
    let counts = crate::domain::levels::Answer::ALL.iter().filter(|wanted| answer(**wanted) > 0).map(|&wanted| {
        let sign = validated(p.locale(), wanted);
        Sign { kind: sign.kind, word: format!("{}: {}", sign.word, answer(wanted)) }
    });
    let decide = Decide {
        crumbs: placement_crumbs(&p, ground, p.t("recognitions-recognition")),
        base: format!("/placements/{}", ground.placement),
        title: p.t1("recognitions-title", "who", ground.learner_name.as_str()),
        stay: stay(&p, ground),
        due: ground.recognition_due().map(|day| p.date_short(&day)).unwrap_or_default(),
        way: way(&p, ratings, true),
        agreement: ground.signed.as_ref().map(|signed| format!("/agreements/{}", signed.text)).unwrap_or_default(),
        promised_on: ground.signed.as_ref().map(|signed| p.date_short(&local_date(signed.on))).unwrap_or_default(),
        promise_lang: agreement.map(|agreement| agreement.language.clone()).unwrap_or_default(),
        validated_by: who(p.locale(), &validation.by),
        validated_at: p.date(&local_date(validation.by.at)),
        counts: counts.collect(),
        units: units.collect(),
        offers: offers.collect(),
        filled,
        decided: recognitions.len() + undecided(ratings, recognitions).filter(|unit| !form.value(&names(unit)[0]).is_empty()).count(),
        total: all.len(),
        form,
        p,
    };
    html_with(status, &decide)
}

fn fields(p: &Page, unit: &AgreedUnit, validation: &Validation) -> Fields {
    let [decision, module, hours, mark, why, count] = names(unit);
    let choice = |decision: Decision, key, hint| Choice::new(decision.code(), p.t(key)).hint(hint);
    Fields {
        decision,
        decisions: vec![
            choice(Decision::Full, "recognitions-full", p.t("recognitions-full-hint")),
            choice(Decision::Part, "recognitions-part", p.t("recognitions-part-hint")),
            choice(Decision::Addition, "recognitions-addition", p.t("recognitions-addition-hint")),
            choice(Decision::No, "recognitions-no", String::new()),
        ],
        module,
        hours,
        mark,
        why,
        count,
        outcomes: unit
            .items
            .iter()
            .map(|item| Outcome {
                id: item.id.to_string(),
                mark: item.mark.clone(),
                text: item.text.clone(),
                sign: validation.answer(item.id).map(|answered| validated(p.locale(), answered.answer)),
                counts: validation.counts(item.id),
            })
            .collect(),
    }
}

/// Fills in what was promised where nothing is decided yet, counting what was validated. Returns for how many units.
pub(super) fn fill(form: &mut Form, ratings: &Ratings, validation: &Validation, recognitions: &[Recognition]) -> usize {
    let mut filled = 0;
    for unit in undecided(ratings, recognitions) {
        let [decision, module, hours, mark, _, count] = names(unit);
        if !form.value(&decision).is_empty() {
            continue;
        }
        filled += 1;
        form.set(&decision, kept(&unit.promise));
        let promised = [
            (module, unit.promise.module.clone()),
            (hours, unit.promise.hours.map(|hours| hours.to_string()).unwrap_or_default()),
            (mark, unit.promise.mark.clone()),
        ];
        for (name, value) in promised {
            if form.value(&name).trim().is_empty() {
                form.set(&name, value);
            }
        }
        form.set_all(&count, counting(unit, validation).iter().map(ToString::to_string));
    }
    filled
}

/// Reads the decisions on units for which one is chosen, and notes what is missing.
pub(super) fn read(form: &mut Form, ratings: &Ratings, validation: &Validation, recognitions: &[Recognition]) -> Vec<(RecognitionId, Decided)> {
    let mut decisions = Vec::new();
    for unit in undecided(ratings, recognitions) {
        let [decision, module, hours, mark, why, count] = names(unit);
        let code = form.value(&decision).trim().to_owned();
        let chosen = Decision::from_code(&code);
        let items: Vec<OutcomeId> = form.values(&count).filter_map(|id| id.parse().ok()).collect();
        let typed = (form.line(&module), form.number::<i32>(&hours, 0..=9_999), form.line(&mark), form.text(&why, REASON));
        let Some(chosen) = chosen else {
            if !code.is_empty() {
                form.reject(&decision, "ui-error-choice");
            } else if !(typed.0.is_empty() && typed.1.is_none() && typed.2.is_empty() && typed.3.is_empty() && items.is_empty()) {
                form.reject(&decision, "recognitions-error-decision");
            }
            continue;
        };
        let items = if chosen == Decision::No { Vec::new() } else { items };
        let decided = Decided { unit: unit.unit, decision: chosen, module: typed.0, hours: typed.1, mark: typed.2, reason: typed.3, items };
        for flaw in decided.flaws(unit, validation) {
            match flaw {
                Flaw::NothingCounted => form.reject(&count, "recognitions-error-nothing-counted"),
                Flaw::NotAllCounted => form.reject(&count, "recognitions-error-not-all-counted"),
                Flaw::NotValidated => form.reject(&count, "recognitions-error-not-validated"),
                Flaw::ReasonMissing => form.reject(&why, "recognitions-error-reason"),
            }
        }
        decisions.push((RecognitionId(Uuid::now_v7()), decided));
    }
    if decisions.is_empty() && !form.has_errors() {
        if let Some(unit) = undecided(ratings, recognitions).next() {
            let [decision, ..] = names(unit);
            form.reject(&decision, "recognitions-error-decision");
        }
    }
    decisions
}

#[derive(Template)]
#[template(path = "recognitions/check.html")]
struct Check {
    p: Page,
    crumbs: Vec<Crumb>,
    base: String,
    title: String,
    stay: String,
    units: Vec<CheckUnit>,
    left: usize,
    promise_lang: String,
    kept: Vec<(String, String)>,
    form: Form,
}

#[derive(Debug)]
struct CheckUnit {
    title: String,
    lang: String,
    promise: PromiseView,
    sign: Sign,
    pairs: Vec<Pair>,
    counted: String,
    reason: String,
    differs: bool,
}

/// The check page: promise and decision once more, nothing stored yet.
pub(super) fn check(
    p: Page,
    ratings: &Ratings,
    recognitions: &[Recognition],
    form: &Form,
    decisions: &[(RecognitionId, Decided)],
) -> Result<Response, Error> {
    let ground = &ratings.ground;
    let units: Vec<CheckUnit> = undecided(ratings, recognitions)
        .filter_map(|unit| {
            let (_, decided) = decisions.iter().find(|(_, decided)| decided.unit == unit.unit)?;
            Some(CheckUnit {
                title: unit.title.clone(),
                lang: unit.language.clone(),
                promise: promise(&p, &unit.promise),
                sign: recognised(p.locale(), decided.decision),
                pairs: vec![
                    Pair::new(p.t("recognitions-module"), decided.module.clone()),
                    Pair::new(p.t("recognitions-hours"), decided.hours.map(|hours| hours.to_string()).unwrap_or_default()),
                    Pair::new(p.t("recognitions-mark"), decided.mark.clone()),
                ],
                counted: marks(unit, &decided.items),
                reason: decided.reason.clone(),
                differs: decided.differs(&unit.promise),
            })
        })
        .collect();
    let check = Check {
        crumbs: placement_crumbs(&p, ground, p.t("validations-check")),
        base: format!("/placements/{}", ground.placement),
        title: p.t1("recognitions-check-title", "who", ground.learner_name.as_str()),
        stay: stay(&p, ground),
        left: undecided(ratings, recognitions).count().saturating_sub(units.len()),
        units,
        promise_lang: ground.agreement().map(|agreement| agreement.language.clone()).unwrap_or_default(),
        kept: form.pairs().iter().filter(|(name, _)| name != "once" && name != "do").cloned().collect(),
        form: Form::new([]),
        p,
    };
    html_with(StatusCode::OK, &check)
}
