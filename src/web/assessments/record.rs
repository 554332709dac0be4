//! A rating to be read: what was submitted, by whom, with its earlier numbers.

use super::{base, code_field};
use crate::domain::actor::Actor;
use crate::domain::assessments::{Assessment, AssessmentStage, Author, Ratings};
use crate::domain::levels::Outcome;
use crate::domain::units::Area;
use crate::i18n::local_date;
use crate::web::error::Error;
use crate::web::ui::outcomes::{LevelView, Sign, WayPoint, found, level, listed, placement_crumbs, stay, way, who};
use crate::web::ui::{Crumb, Form, Page, html_with};
use askama::Template;
use axum::response::Response;
use http::StatusCode;

/// A rating as pages and papers show it.
#[derive(Debug)]
pub(super) struct Record {
    pub lang: String,
    pub overall: Vec<Said>,
    pub blocks: Vec<RecordBlock>,
}

/// One passage somebody wrote, with its label.
#[derive(Debug)]
pub(super) struct Said {
    pub key: &'static str,
    pub label: String,
    pub text: String,
    /// Whether it is somebody's words rather than a day.
    pub is_words: bool,
}

#[derive(Debug)]
pub(super) struct RecordBlock {
    pub title: String,
    pub lang: String,
    pub lines: Vec<RecordLine>,
}

#[derive(Debug)]
pub(super) struct RecordLine {
    pub mark: String,
    pub area: Option<&'static str>,
    pub group: String,
    pub text: String,
    pub sign: Option<Sign>,
    pub level: Option<LevelView>,
    pub cause: String,
    pub remark: String,
}

#[derive(Template)]
#[template(path = "assessments/show.html")]
struct Show {
    p: Page,
    crumbs: Vec<Crumb>,
    base: String,
    title: String,
    stay: String,
    stage: &'static str,
    sign: Sign,
    way: Vec<WayPoint>,
    by: String,
    at: String,
    number: i32,
    reason: String,
    correcting: String,
    replaced: bool,
    earlier: Vec<Earlier>,
    record: Record,
    /// The form of a correction, where the reader may make one.
    form: Option<Form>,
    /// Of a guest, who types a code for it: where it goes, and whether it was sent just now.
    code: Option<(String, bool)>,
}

/// An earlier number, still readable.
#[derive(Debug)]
struct Earlier {
    href: String,
    label: String,
    detail: String,
}

#[derive(Template)]
#[template(path = "assessments/waiting.html")]
struct Waiting {
    p: Page,
    crumbs: Vec<Crumb>,
    base: String,
    title: String,
    stay: String,
    way: Vec<WayPoint>,
    signed: bool,
    who: String,
    due: String,
    /// Where the assessors without an account can be sent a link, and who they are.
    link: Option<(String, String)>,
}

/// What a rating says.
pub(super) fn record(p: &Page, ratings: &Ratings, assessment: &Assessment) -> Record {
    let ground = &ratings.ground;
    let host = assessment.author == Author::Host;
    let overall = &assessment.draft.overall;
    let mut said = Vec::new();
    if host {
        let day = overall.assessed_on.map(|day| p.date(&day)).unwrap_or_default();
        said.push(Said { key: "assessments-assessed-on", label: p.t("assessments-assessed-on"), text: day, is_words: false });
        let passages = [
            ("assessments-place", &overall.place),
            ("assessments-method", &overall.method),
            ("assessments-strengths", &overall.strengths),
            ("assessments-weaknesses", &overall.weaknesses),
            ("assessments-additional-skills", &overall.additional_skills),
        ];
        said.extend(passages.map(|(key, text)| Said { key, label: p.t(key), text: text.clone(), is_words: true }));
    }
    said.push(Said { key: "assessments-remark", label: p.t("assessments-remark"), text: overall.remark.clone(), is_words: true });
    let agreement = ground.agreement();
    let blocks = agreement.map(listed).unwrap_or_default().into_iter().map(|listed| {
        let mut area = None;
        let lines = listed.items.iter().map(|item| {
            let begins = item.area.is_some() && item.area != area;
            area = item.area;
            let rating = assessment.rating(item.id);
            let outcome = rating.and_then(|rating| rating.outcome);
            RecordLine {
                mark: item.mark.clone(),
                area: item.area.filter(|_| begins).map(Area::key),
                group: item.group.clone(),
                text: item.text.clone(),
                sign: outcome.map(|outcome| match (host, outcome) {
                    (false, Outcome::NotAssessed) => Sign { kind: "open", word: p.t("assessments-own-no-occasion") },
                    (_, outcome) => found(p.locale(), outcome),
                }),
                level: level(ground, p.locale(), rating.and_then(|rating| rating.points)),
                cause: rating.map(|rating| rating.cause.clone()).unwrap_or_default(),
                remark: rating.map(|rating| rating.remark.clone()).unwrap_or_default(),
            }
        });
        RecordBlock { title: listed.title.to_owned(), lang: listed.lang.to_owned(), lines: lines.collect() }
    });
    Record { lang: assessment.language.clone(), overall: said, blocks: blocks.collect() }
}

/// The page of a submitted rating; with the form of a correction for who may make one.
pub(super) fn page(
    p: Page,
    actor: &Actor,
    ratings: &Ratings,
    assessment: &Assessment,
    typed: Option<Form>,
    code_sent: bool,
) -> Result<Response, Error> {
    let ground = &ratings.ground;
    let latest = ratings.submitted(assessment.author).map_or(assessment.number, |latest| latest.number);
    let stage = if assessment.number > 1 { AssessmentStage::Corrected } else { AssessmentStage::Submitted };
    let corrects = assessment.author == Author::Host && assessment.number == latest && ratings.corrector(actor).is_ok();
    let status = if typed.as_ref().is_some_and(Form::has_errors) { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let (here, title) = match assessment.author {
        Author::Host => (p.t("assessments-assessment"), p.t1("assessments-host-of", "who", ground.learner_name.as_str())),
        Author::Learner => (p.t("assessments-self-assessment"), p.t1("assessments-own-of", "who", ground.learner_name.as_str())),
    };
    let base = base(actor, ground.placement);
    let earlier = ratings.all.iter().rev().filter(|one| one.author == assessment.author && one.id != assessment.id).filter_map(|one| {
        let by = one.submitted.as_ref()?;
        Some(Earlier {
            href: if one.number == latest { format!("{base}/assessment") } else { format!("{base}/assessment?number={}", one.number) },
            label: p.t1("assessments-number", "n", one.number),
            detail: format!("{}, {}", p.moment(&by.at), by.name),
        })
    });
    let show = Show {
        crumbs: placement_crumbs(&p, ground, here),
        title,
        stay: stay(&p, ground),
        stage: stage.code(),
        sign: Sign { kind: if assessment.number == latest { "done" } else { "off" }, word: p.t(stage.key()) },
        way: way(&p, ratings, false),
        by: assessment.submitted.as_ref().map(|by| who(p.locale(), by)).unwrap_or_default(),
        at: assessment.submitted.as_ref().map(|by| p.moment(&by.at)).unwrap_or_default(),
        number: assessment.number,
        reason: assessment.correction_reason.clone().unwrap_or_default(),
        correcting: assessment.correcting_since.map(|since| p.date_short(&local_date(since))).unwrap_or_default(),
        replaced: assessment.number != latest,
        earlier: earlier.collect(),
        record: record(&p, ratings, assessment),
        form: corrects.then(|| typed.unwrap_or_else(|| Form::new([]))),
        code: code_field(actor, code_sent),
        base,
        p,
    };
    html_with(status, &show)
}

/// The page of an assessment that is not there yet, or not yet for this reader: who will make it, by when.
pub(super) fn waiting(p: Page, actor: &Actor, ratings: &Ratings) -> Result<Response, Error> {
    let ground = &ratings.ground;
    let outsiders: Vec<&str> = ground.to_be_sent_a_link(actor).into_iter().map(|person| person.name.as_str()).collect();
    let signed = ground.signed.as_ref().filter(|_| !outsiders.is_empty());
    let waiting = Waiting {
        link: signed.map(|signed| (format!("/agreements/{}/links", signed.text), outsiders.join(", "))),
        crumbs: placement_crumbs(&p, ground, p.t("assessments-assessment")),
        base: format!("/placements/{}", ground.placement),
        title: p.t1("assessments-host-of", "who", ground.learner_name.as_str()),
        stay: stay(&p, ground),
        way: way(&p, ratings, false),
        signed: ground.signed.is_some(),
        who: ground.who_assesses(),
        due: ground.assessment_due().map(|day| p.date(&day)).unwrap_or_default(),
        p,
    };
    html_with(StatusCode::OK, &waiting)
}
