//! What the pages of results share: agreed items as they are listed, levels, results in shape and word, the seven points of
//! a placement.

use super::{Crumb, Page};
use crate::domain::agreements::{AgreedItem, AgreedUnit, Agreement};
use crate::domain::assessments::{Author, By, Ground, Ratings};
use crate::domain::levels::{Answer, Decision, Outcome};
use crate::domain::roles::Role;
use crate::i18n::Locale;

/// A level of the scale as the macros of `ui/steps.html` show it.
#[derive(Debug, Clone)]
pub struct LevelView {
    /// The step, from 1.
    pub step: usize,
    /// Of how many.
    pub of: usize,
    /// Its word.
    pub word: String,
}

/// A status: its kind for `ui/status.html` and its word.
#[derive(Debug, Clone)]
pub struct Sign {
    /// The kind.
    pub kind: &'static str,
    /// The word.
    pub word: String,
}

/// A unit or a criteria list with its items, as a page goes through them.
#[derive(Debug, Clone, Copy)]
pub struct Listed<'a> {
    /// Its title.
    pub title: &'a str,
    /// The language of title and items.
    pub lang: &'a str,
    /// The unit; `None` for a criteria list.
    pub unit: Option<&'a AgreedUnit>,
    /// What is rated.
    pub items: &'a [AgreedItem],
}

/// One point of the way before, during and after.
#[derive(Debug, Clone)]
pub struct WayPoint {
    /// done · turn · wait · late · open, as `ui/timeline.html` has them.
    pub state: &'static str,
    /// What.
    pub title: String,
    /// When.
    pub detail: String,
}

/// The place of the self-assessment among the seven points.
const SELF: usize = 3;

/// The units of an agreement, then its criteria lists.
pub fn listed(agreement: &Agreement) -> Vec<Listed<'_>> {
    let units = agreement.units.iter().map(|unit| Listed { title: &unit.title, lang: &unit.language, unit: Some(unit), items: &unit.items });
    let lists = agreement.lists.iter().map(|list| Listed { title: &list.title, lang: &list.language, unit: None, items: &list.items });
    units.chain(lists).collect()
}

/// A level in words.
pub fn level(ground: &Ground, locale: Locale, points: Option<i32>) -> Option<LevelView> {
    let (step, level) = ground.level(points?)?;
    Some(LevelView { step, of: ground.scale().len(), word: level.word(locale.language).to_owned() })
}

/// What the host found.
pub fn found(locale: Locale, outcome: Outcome) -> Sign {
    let kind = match outcome {
        Outcome::Achieved => "achieved",
        Outcome::Partly => "partly",
        Outcome::NotAchieved => "not",
        Outcome::NotAssessed => "open",
    };
    Sign { kind, word: locale.t(outcome.key()) }
}

/// What was validated.
pub fn validated(locale: Locale, answer: Answer) -> Sign {
    let kind = match answer {
        Answer::Yes => "achieved",
        Answer::Partly => "partly",
        Answer::No => "not",
    };
    Sign { kind, word: locale.t(answer.key()) }
}

/// What was recognised.
pub fn recognised(locale: Locale, decision: Decision) -> Sign {
    let kind = match decision {
        Decision::Full | Decision::Addition => "achieved",
        Decision::Part => "partly",
        Decision::No => "not",
    };
    Sign { kind, word: locale.t(decision.key()) }
}

/// Name, role and organisation of who answered for something.
pub fn who(locale: Locale, by: &By) -> String {
    let role = Role::from_code(&by.role).map_or_else(|| by.role.clone(), |role| locale.t(role.key()));
    [by.name.as_str(), &role, &by.organisation].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// Where a page of a placement stands; learners and guardians come from home, a guest has this page alone.
pub fn placement_crumbs(p: &Page, ground: &Ground, here: String) -> Vec<Crumb> {
    if p.actor().is_some_and(|actor| actor.guest().is_some()) {
        return Vec::new();
    }
    let mut crumbs = if p.actor().is_some_and(crate::domain::actor::Actor::is_private) {
        vec![Crumb::to("/", p.t("ui-nav-home"))]
    } else {
        vec![
            Crumb::to("/mobilities", p.t("ui-nav-mobilities")),
            Crumb::to(format!("/mobilities/{}", ground.mobility), ground.mobility_title.clone()).in_language(""),
        ]
    };
    crumbs.push(Crumb::to(format!("/placements/{}", ground.placement), ground.learner_name.clone()));
    crumbs.push(Crumb::here(here));
    crumbs
}

/// Where the learner works, and when.
pub fn stay(p: &Page, ground: &Ground) -> String {
    let Some(agreement) = ground.agreement() else { return String::new() };
    let host = agreement.host_company.as_ref().unwrap_or(&agreement.hosting);
    match (agreement.starts_on, agreement.ends_on) {
        (Some(from), Some(to)) => format!("{} · {}", host.card.name, p.period(&from, &to)),
        _ => host.card.name.clone(),
    }
}

/// The seven points of a placement, as far as the reader may know them. `turn`: it is now the reader who must act.
pub fn way(p: &Page, ratings: &Ratings, turn: bool) -> Vec<WayPoint> {
    let ground = &ratings.ground;
    let starts_on = ground.agreement().and_then(|agreement| agreement.starts_on);
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| p.date_short(&day)).unwrap_or_default();
    let moment = |at: chrono::DateTime<chrono::Utc>| p.date_short(&crate::i18n::local_date(at));
    let by = |day: Option<chrono::NaiveDate>| day.map(|day| p.t1("assessments-way-by", "date", p.date_short(&day))).unwrap_or_default();
    let own = ratings.submitted(Author::Learner).and_then(|own| own.submitted.as_ref()).map(|by| by.at);
    let assessed = ratings.submitted(Author::Host).and_then(|host| host.submitted.as_ref()).map(|by| by.at);
    let recognised = ground.agreement().is_some_and(|agreement| !agreement.units.is_empty() && ground.recognised >= agreement.units.len());
    let points = [
        (true, "assessments-way-placed", moment(ground.placed_at), None),
        (ground.signed.is_some(), "assessments-way-signed", ground.signed.as_ref().map(|signed| moment(signed.on)).unwrap_or_default(), None),
        (starts_on.is_some_and(|day| day <= p.today), "assessments-way-departure", day(starts_on), None),
        (own.is_some(), "assessments-way-self", own.map_or_else(|| by(ground.assessment_due()), moment), ground.assessment_due()),
        (assessed.is_some(), "assessments-way-assessment", assessed.map_or_else(|| by(ground.assessment_due()), moment), ground.assessment_due()),
        (
            ground.validated_at.is_some(),
            "assessments-way-validation",
            ground.validated_at.map_or_else(|| by(ground.validation_due()), moment),
            ground.validation_due(),
        ),
        (
            recognised,
            "assessments-way-recognition",
            ground.recognised_at.filter(|_| recognised).map_or_else(|| by(ground.recognition_due()), moment),
            ground.recognition_due(),
        ),
    ];
    let now = points.iter().position(|(done, ..)| !done).filter(|at| *at != SELF || assessed.is_none()).or_else(|| {
        // Without a self-assessment the way goes on all the same.
        points.iter().enumerate().position(|(at, (done, ..))| !done && at != SELF)
    });
    points
        .into_iter()
        .enumerate()
        .map(|(at, (done, title, detail, due))| {
            let state = match (done, Some(at) == now) {
                (true, _) => "done",
                (false, true) if due.is_some_and(|due| due < p.today) => "late",
                (false, true) if turn => "turn",
                (false, true) => "wait",
                (false, false) => "open",
            };
            WayPoint { state, title: p.t(title), detail }
        })
        .collect()
}
