//! A promise and a decision as pages show them.

use crate::domain::agreements::{AgreedUnit, UnitPromise};
use crate::domain::recognitions::{Recognition, promised};
use crate::i18n::local_date;
use crate::web::ui::outcomes::{Sign, recognised, who};
use crate::web::ui::{Page, Pair};

/// What was promised before departure.
#[derive(Debug)]
pub(super) struct PromiseView {
    pub word: String,
    pub pairs: Vec<Pair>,
    pub note: String,
}

/// What was decided.
#[derive(Debug)]
pub(super) struct DecisionView {
    pub sign: Sign,
    pub pairs: Vec<Pair>,
    /// The outcomes counted, by their marks.
    pub counted: String,
    pub reason: String,
    pub lang: String,
    pub differs: bool,
    pub by: String,
    pub at: String,
}

pub(super) fn promise(p: &Page, promise: &UnitPromise) -> PromiseView {
    let mut pairs = Vec::new();
    if !promise.module.is_empty() {
        pairs.push(Pair::new(p.t("recognitions-module"), promise.module.clone()));
    }
    if let Some(hours) = promise.hours {
        pairs.push(Pair::new(p.t("recognitions-hours"), hours.to_string()));
    }
    if !promise.mark.is_empty() {
        pairs.push(Pair::new(p.t("recognitions-mark"), promise.mark.clone()));
    }
    PromiseView { word: p.t(promise.promise.key()), pairs, note: promise.note.clone() }
}

pub(super) fn decision(p: &Page, unit: &AgreedUnit, recognition: &Recognition) -> DecisionView {
    let decided = &recognition.decided;
    let mut pairs = Vec::new();
    if !decided.module.is_empty() {
        pairs.push(Pair::new(p.t("recognitions-module"), decided.module.clone()));
    }
    if let Some(hours) = decided.hours {
        pairs.push(Pair::new(p.t("recognitions-hours"), hours.to_string()));
    }
    if !decided.mark.is_empty() {
        pairs.push(Pair::new(p.t("recognitions-mark"), decided.mark.clone()));
    }
    DecisionView {
        sign: recognised(p.locale(), decided.decision),
        pairs,
        counted: marks(unit, &decided.items),
        reason: decided.reason.clone(),
        lang: recognition.language.clone(),
        differs: decided.differs(&unit.promise),
        by: who(p.locale(), &recognition.by),
        at: p.date(&local_date(recognition.by.at)),
    }
}

/// The marks of these outcomes, in the order of the unit.
pub(super) fn marks(unit: &AgreedUnit, items: &[crate::domain::ids::OutcomeId]) -> String {
    unit.items.iter().filter(|item| items.contains(&item.id)).map(|item| item.mark.as_str()).collect::<Vec<_>>().join(", ")
}

/// The code of the decision that keeps this promise.
pub(super) fn kept(promise: &UnitPromise) -> &'static str {
    promised(promise.promise).code()
}
