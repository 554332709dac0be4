//! The journey of one learner as the seven points of the timeline; the pages of a placement and of its agreement share it.

use super::Page;
use crate::domain::actor::Actor;
use crate::domain::placements::{Placement, Step};
use crate::domain::texts::Stage;

/// One point of the timeline.
#[derive(Debug)]
pub struct TimelineStep {
    /// Its state, as `templates/ui/timeline.html` knows them.
    pub state: &'static str,
    /// What it is.
    pub title: String,
    /// When it was, when it is due, or how far it is.
    pub detail: String,
}

/// The seven points for this reader.
pub fn journey(p: &Page, placement: &Placement, actor: &Actor) -> Vec<TimelineStep> {
    let now = if placement.goes_on(p.today) { placement.step(p.today) } else { None };
    Step::ALL
        .into_iter()
        .map(|step| TimelineStep { state: state(p, placement, actor, step, now), title: p.t(title(step)), detail: detail(p, placement, step) })
        .collect()
}

fn title(step: Step) -> &'static str {
    match step {
        Step::Placed => "placements-step-placed",
        Step::Agreement => "placements-step-agreement",
        Step::Departure => "placements-step-departure",
        Step::SelfAssessment => "placements-step-self-assessment",
        Step::Assessment => "placements-step-assessment",
        Step::Validation => "placements-step-validation",
        Step::Recognition => "placements-step-recognition",
    }
}

fn state(p: &Page, placement: &Placement, actor: &Actor, step: Step, now: Option<Step>) -> &'static str {
    if placement.has_passed(step, p.today) {
        return "done";
    }
    if now != Some(step) {
        return "open";
    }
    let mut asks = placement.asks.iter().filter(|ask| step.acts().contains(&ask.act)).peekable();
    let due = asks.peek().and_then(|ask| ask.due_on);
    if due.is_some_and(|day| day < p.today) || (step == Step::Agreement && placement.starts_on < p.today) {
        return "late";
    }
    let prepares = step == Step::Agreement
        && (placement.preparer(actor).is_ok()
            || placement.agreement.as_ref().is_some_and(|agreement| agreement.stage.is_open() && placement.prepares(actor)));
    if asks.any(|ask| ask.answerable_by(actor)) || prepares { "turn" } else { "wait" }
}

fn detail(p: &Page, placement: &Placement, step: Step) -> String {
    let progress = &placement.progress;
    let moment = |at: Option<chrono::DateTime<chrono::Utc>>| at.map(|at| p.day_month(&crate::i18n::local_date(at)));
    let due = placement.asks.iter().find(|ask| step.acts().contains(&ask.act)).and_then(|ask| ask.due_on);
    let by = || due.map(|day| p.t1("placements-by", "day", p.day_month(&day)));
    match step {
        Step::Placed => moment(Some(placement.created_at)),
        Step::Agreement => Some(agreement(p, placement)),
        Step::Departure => Some(p.day_month(&placement.starts_on)),
        Step::SelfAssessment => moment(progress.self_assessed_at).or_else(by),
        Step::Assessment => moment(progress.assessed_at).or_else(by).or_else(|| Some(p.t1("placements-by", "day", p.day_month(&placement.ends_on)))),
        Step::Validation => moment(progress.validated_at).or_else(by),
        Step::Recognition if placement.is_recognised() => moment(progress.recognised_at),
        Step::Recognition if progress.recognised > 0 => Some(p.t2("placements-units-of", "k", progress.recognised, "n", progress.units)),
        Step::Recognition => by(),
    }
    .unwrap_or_default()
}

fn agreement(p: &Page, placement: &Placement) -> String {
    let Some(agreement) = &placement.agreement else { return p.t("placements-agreement-none") };
    match agreement.stage {
        Stage::Draft => p.t("placements-agreement-draft"),
        Stage::ChangesRequested => p.t("placements-agreement-changes"),
        Stage::InReview => {
            let (k, n) = agreement.approved();
            p.t2("placements-agreed-of", "k", k, "n", n)
        }
        Stage::Cancelled | Stage::EndedEarly => p.t("placements-agreement-ended"),
        _ => {
            let (k, n) = agreement.signed();
            p.t2("placements-signed-of", "k", k, "n", n)
        }
    }
}
