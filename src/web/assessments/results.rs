//! Both sides in one picture that is a table: the words beside it say the same without the picture.

use crate::domain::actor::Actor;
use crate::domain::assessments::{Author, Compared, Ratings, Verdict, compare};
use crate::domain::ids::PlacementId;
use crate::i18n::local_date;
use crate::store;
use crate::web::error::Error;
use crate::web::extract::{Path, Reading};
use crate::web::ui::outcomes::{Sign, WayPoint, found, listed, placement_crumbs, way};
use crate::web::ui::{Crumb, Page, html};
use askama::Template;
use axum::response::Response;

#[derive(Template)]
#[template(path = "assessments/results.html")]
struct Results {
    p: Page,
    crumbs: Vec<Crumb>,
    base: String,
    title: String,
    lead: String,
    stage: &'static str,
    way: Vec<WayPoint>,
    own: bool,
    /// The words of the scale, "1 with help".
    scale: Vec<Tick>,
    axis: Axis,
    blocks: Vec<ResultBlock>,
    /// What can already be read where the picture cannot be drawn yet.
    one_sided: Vec<Link>,
    waiting: Vec<String>,
    next: Option<Link>,
}

#[derive(Debug)]
struct ResultBlock {
    title: String,
    lang: String,
    rows: Vec<Row>,
}

/// One item: where both marks stand on the axis, and the same in words.
#[derive(Debug)]
struct Row {
    mark: String,
    text: String,
    learner: Option<usize>,
    host: Option<usize>,
    /// From one mark to the other, where they differ.
    line: Option<(usize, usize)>,
    same: bool,
    label: String,
    verdict: String,
    detail: String,
    sign: Option<Sign>,
}

/// One level on the axis.
#[derive(Debug)]
struct Tick {
    points: i32,
    x: usize,
    word: String,
}

/// The ends of the axis.
#[derive(Debug, Clone, Copy)]
struct Axis {
    from: usize,
    to: usize,
}

#[derive(Debug)]
struct Link {
    href: String,
    label: String,
}

/// Where the step stands on an axis from 28 to 292, as wide as the picture.
fn x(step: usize, of: usize) -> usize {
    if of < 2 { 160 } else { 28 + (step.saturating_sub(1)) * 264 / (of - 1) }
}

pub(super) async fn show(Path(id): Path<PlacementId>, mut reading: Reading) -> Result<Response, Error> {
    let ratings = store::assessments::ratings(&mut reading.reader, id).await?.read_in(reading.visit.language);
    html(&page(reading.page(), &reading.actor, &ratings))
}

fn page(p: Page, actor: &Actor, ratings: &Ratings) -> Results {
    let ground = &ratings.ground;
    let own = actor.learners.iter().any(|learner| learner.id == ground.learner);
    let (learner, host) = (ratings.submitted(Author::Learner), ratings.submitted(Author::Host));
    let compared = match (learner, host) {
        (Some(learner), Some(host)) => compare(ground, learner, host),
        _ => Vec::new(),
    };
    let of = ground.scale().len();
    let host_by = host.and_then(|host| host.submitted.as_ref());
    let lead = match host_by {
        Some(by) if !compared.is_empty() => {
            let differing = compared.iter().filter(|one| matches!(one.verdict, Verdict::HostLower | Verdict::HostHigher)).count();
            let key = if own { "assessments-results-lead-own" } else { "assessments-results-lead" };
            let at = p.date_short(&host.and_then(|host| host.draft.overall.assessed_on).unwrap_or_else(|| local_date(by.at)));
            let said = p.t2(key, "who", by.name.as_str(), "date", at);
            format!("{said} {}", p.t2("assessments-results-differ", "n", differing, "of", compared.len()))
        }
        _ => p.t("assessments-results-not-yet"),
    };
    let base = format!("/placements/{}", ground.placement);
    let blocks = if compared.is_empty() { Vec::new() } else { blocks(&p, ratings, &compared, own) };
    let mut one_sided = Vec::new();
    let mut waiting = Vec::new();
    if compared.is_empty() {
        match learner {
            Some(_) => one_sided.push(Link { href: format!("{base}/self-assessment"), label: p.t("assessments-read-own") }),
            None => waiting.push(p.t1("assessments-waiting-own", "who", ground.learner_name.as_str())),
        }
        match host {
            Some(_) => one_sided.push(Link { href: format!("{base}/assessment"), label: p.t("assessments-read-host") }),
            None => waiting.push(p.t1("assessments-waiting-host", "who", ground.who_assesses())),
        }
        let opens = learner.or(host).map(|one| local_date(one.opens_at)).or_else(|| ground.assessment_due().and_then(|day| day.succ_opt()));
        waiting.extend(opens.map(|day| p.t1("assessments-opens", "date", p.date_short(&day))));
    }
    let next = if ratings.self_assessor(actor).is_ok() {
        Some(Link { href: format!("{base}/self-assessment"), label: p.t("assessments-do-own") })
    } else if ratings.assessor(actor).is_ok() {
        Some(Link { href: format!("{base}/assessment"), label: p.t("assessments-do-host") })
    } else if ratings.validator(actor).is_ok() {
        Some(Link { href: format!("{base}/validation"), label: p.t("assessments-do-validate") })
    } else {
        None
    };
    Results {
        crumbs: placement_crumbs(&p, ground, p.t("assessments-results")),
        title: if own { p.t("assessments-results-title-own") } else { p.t1("assessments-results-title", "who", ground.learner_name.as_str()) },
        lead,
        stage: ratings.phase().code(),
        way: way(&p, ratings, next.is_some()),
        own,
        scale: ground
            .scale()
            .iter()
            .enumerate()
            .map(|(at, level)| Tick { points: level.points, x: x(at + 1, of), word: level.word(p.language).to_lowercase() })
            .collect(),
        axis: Axis { from: x(1, of), to: x(of.max(1), of) },
        blocks,
        one_sided,
        waiting,
        next,
        base,
        p,
    }
}

fn blocks(p: &Page, ratings: &Ratings, compared: &[Compared<'_>], own: bool) -> Vec<ResultBlock> {
    let Some(agreement) = ratings.ground.agreement() else { return Vec::new() };
    listed(agreement)
        .into_iter()
        .map(|listed| {
            let rows = compared.iter().filter(|one| listed.items.iter().any(|item| item.id == one.item.id)).map(|one| row(p, ratings, one, own));
            ResultBlock { title: listed.title.to_owned(), lang: listed.lang.to_owned(), rows: rows.collect() }
        })
        .collect()
}

fn row(p: &Page, ratings: &Ratings, one: &Compared<'_>, own: bool) -> Row {
    let of = ratings.ground.scale().len();
    let word = |step: Option<usize>| {
        let level = step.and_then(|step| ratings.ground.scale().get(step.saturating_sub(1)));
        level.map_or_else(|| p.t("assessments-no-level"), |level| level.word(p.language).to_lowercase())
    };
    let (mine, hosts) = (word(one.learner), word(one.host));
    let words = p.t2(if own { "assessments-both-own" } else { "assessments-both" }, "own", mine.as_str(), "host", hosts.as_str());
    let verdict = match (one.verdict, own) {
        (Verdict::Same, true) => "assessments-verdict-same-own",
        (Verdict::Same, false) => "assessments-verdict-same",
        (Verdict::HostLower, _) => "assessments-verdict-lower",
        (Verdict::HostHigher, _) => "assessments-verdict-higher",
        (Verdict::OneSided, _) => "assessments-verdict-one-sided",
        (Verdict::Neither, _) => "assessments-verdict-neither",
    };
    let (learner, host) = (one.learner.map(|step| x(step, of)), one.host.map(|step| x(step, of)));
    Row {
        mark: one.item.mark.clone(),
        text: one.item.text.clone(),
        line: learner.zip(host).filter(|(learner, host)| learner != host),
        same: one.verdict == Verdict::Same,
        label: words.clone(),
        verdict: p.t(verdict),
        detail: if one.verdict == Verdict::Same { mine } else { words },
        sign: one.outcome.map(|outcome| found(p.locale(), outcome)),
        learner,
        host,
    }
}
