//! The transcript's page and paper.

use super::units::{Block, blocks, scale};
use super::words::{Line, Two, Words};
use crate::domain::agreements::AgreedUnit;
use crate::domain::assessments::Author;
use crate::domain::ids::PlacementId;
use crate::domain::levels::Answer;
use crate::domain::papers::number;
use crate::domain::recognitions::Recognition;
use crate::domain::transcripts::{Open, Transcript};
use crate::i18n::{Locale, local_date};
use crate::store;
use crate::web::error::Error;
use crate::web::extract::{Path, Query, Reading};
use crate::web::ui::outcomes::{Sign, placement_crumbs, who};
use crate::web::ui::{Crumb, Page, html};
use askama::Template;
use axum::response::Response;

#[derive(Template)]
#[template(path = "transcripts/show.html")]
pub(super) struct Show {
    p: Page,
    crumbs: Vec<Crumb>,
    base: String,
    stage: &'static str,
    sign: Sign,
    both: bool,
    /// The code of the other language of the paper; empty where it is in one.
    other: &'static str,
    title: Two,
    pub(super) learner: String,
    pub(super) number: String,
    pub(super) issuer: String,
    pub(super) open_title: Two,
    pub(super) open: Vec<Two>,
    pub(super) frame_title: Two,
    pub(super) frame: Vec<Line>,
    pub(super) assessed: Option<Two>,
    pub(super) correction: Option<Line>,
    pub(super) blocks: Vec<Block>,
    pub(super) result_title: Two,
    pub(super) validated_title: Two,
    pub(super) own_label: Two,
    pub(super) levels: Two,
    pub(super) whole_title: Two,
    pub(super) whole: Vec<Line>,
    pub(super) decisions_title: Two,
    pub(super) decisions: Vec<Line>,
    pub(super) units: Vec<UnitDecision>,
    ground_line: Two,
}

/// What was decided on one unit.
#[derive(Debug)]
pub(super) struct UnitDecision {
    pub(super) title: String,
    pub(super) lang: String,
    pub(super) lines: Vec<Line>,
}

#[derive(Template)]
#[template(path = "transcripts/empty.html")]
struct Empty {
    p: Page,
    crumbs: Vec<Crumb>,
    base: String,
    who: String,
}

pub(super) async fn show(Path(id): Path<PlacementId>, query: Query, mut reading: Reading) -> Result<Response, Error> {
    let ratings = store::assessments::ratings(&mut reading.reader, id).await?;
    let (validation, recognitions) = store::recognitions::decided(&mut reading.reader, id).await?;
    let transcript = Transcript { ratings, validation, recognitions };
    let p = reading.page();
    if transcript.has_begun() {
        return html(&page(p, &transcript, query.get("view") != "one"));
    }
    let ground = &transcript.ratings.ground;
    html(&Empty {
        crumbs: placement_crumbs(&p, ground, p.t("transcripts-title")),
        base: format!("/placements/{id}"),
        who: ground.learner_name.clone(),
        p,
    })
}

pub(super) fn page(p: Page, transcript: &Transcript, both: bool) -> Show {
    let ratings = &transcript.ratings;
    let ground = &ratings.ground;
    let words = Words::new(p.language, both);
    let agreement = ground.agreement();
    let phase = transcript.phase();
    let open: Vec<Two> = transcript.open().into_iter().map(|open| words.say(|locale| open_words(transcript, locale, open))).collect();
    let host = transcript.host();
    let numbered = ground.signed.as_ref().map(|signed| number(signed.text)).unwrap_or_default();
    Show {
        crumbs: placement_crumbs(&p, ground, p.t("transcripts-title")),
        base: format!("/placements/{}", ground.placement),
        stage: phase.code(),
        sign: if open.is_empty() { Sign { kind: "done", word: p.t("transcripts-complete") } } else { Sign { kind: "wait", word: p.t(phase.key()) } },
        both,
        other: words.other_code(),
        title: words.t("transcripts-title"),
        learner: ground.learner_name.clone(),
        number: p.t2("transcripts-number", "number", numbered.as_str(), "revision", ground.signed.as_ref().map_or(0, |signed| signed.number)),
        issuer: agreement.map(|agreement| agreement.sending.card.name.clone()).unwrap_or_default(),
        open_title: words.t("transcripts-open"),
        open,
        frame_title: words.t("transcripts-frame"),
        frame: frame(transcript, words, &numbered),
        assessed: host.and_then(|host| host.submitted.as_ref().map(|by| (host, by))).map(|(host, by)| {
            words.say(|locale| {
                let day = host.draft.overall.assessed_on.unwrap_or_else(|| local_date(by.at));
                locale.t2("transcripts-assessed-by", "who", who(locale, by), "date", locale.date_short(day))
            })
        }),
        correction: host.and_then(|host| {
            let reason = host.correction_reason.as_deref()?;
            let mut line = words.quote("transcripts-correction", reason, &host.language);
            line.label = words.say(|locale| locale.t1("transcripts-correction", "n", host.number));
            Some(line)
        }),
        blocks: blocks(transcript, words),
        result_title: words.t("transcripts-column-result"),
        validated_title: words.t("transcripts-column-validated"),
        own_label: words.t("transcripts-own"),
        levels: words.say(|locale| locale.t1("transcripts-levels", "words", scale(transcript, locale))),
        whole_title: words.t("transcripts-whole"),
        whole: whole(transcript, words),
        decisions_title: words.t("transcripts-decisions"),
        decisions: decisions(transcript, words),
        units: agreement
            .map_or(&[][..], |agreement| &agreement.units)
            .iter()
            .filter_map(|unit| Some((unit, transcript.recognition(unit)?)))
            .map(|(unit, recognition)| UnitDecision {
                title: unit.title.clone(),
                lang: unit.language.clone(),
                lines: recognised(unit, recognition, words, agreement.map_or("", |agreement| &agreement.language)),
            })
            .collect(),
        ground_line: words.say(|locale| locale.t1("transcripts-made", "at", locale.date_short(p.today))),
        p,
    }
}

fn open_words(transcript: &Transcript, locale: Locale, open: Open) -> String {
    let ratings = &transcript.ratings;
    match open {
        Open::SelfAssessment => locale.t1("transcripts-open-self", "who", ratings.ground.learner_name.as_str()),
        Open::Assessment => locale.t1("transcripts-open-assessment", "who", ratings.ground.who_assesses()),
        Open::Validation => locale.t1("transcripts-open-validation", "who", ratings.who_validates()),
        Open::Recognition(n) => locale.t2("transcripts-open-recognition", "who", ratings.who_recognises(), "n", n),
    }
}

fn frame(transcript: &Transcript, words: Words, numbered: &str) -> Vec<Line> {
    let ground = &transcript.ratings.ground;
    let Some((signed, agreement)) = ground.signed.as_ref().map(|signed| (signed, &signed.agreement)) else { return Vec::new() };
    let mut lines = vec![words.quote("transcripts-learner", &agreement.learner.name, "")];
    let mut qualification = words.quote("transcripts-qualification", &agreement.qualification, &agreement.language);
    if words.other.is_some() {
        qualification.value.other.clone_from(&agreement.qualification_other);
    }
    lines.push(qualification);
    if agreement.eqf_level.is_some() || !agreement.national_level.is_empty() {
        lines.push(words.line("transcripts-level", |locale| {
            let eqf = agreement.eqf_level.map(|level| locale.t1("levels-eqf", "level", i64::from(level)));
            let nqf = Some(&agreement.national_level).filter(|level| !level.is_empty()).map(|level| locale.t1("levels-nqf", "level", level.as_str()));
            [eqf, nqf].into_iter().flatten().collect::<Vec<_>>().join(", ")
        }));
    }
    let organisation = |card: &crate::domain::organisations::Card| {
        [card.name.as_str(), &card.address].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    };
    lines.push(words.quote("transcripts-sending", &organisation(&agreement.sending.card), ""));
    lines.push(words.quote("transcripts-hosting", &organisation(&agreement.hosting.card), ""));
    if let Some(company) = &agreement.host_company {
        lines.push(words.quote("transcripts-company", &organisation(&company.card), ""));
    }
    if let (Some(from), Some(to)) = (agreement.starts_on, agreement.ends_on) {
        lines.push(words.line("transcripts-period", |locale| match agreement.weeks() {
            Some(weeks) => format!("{}, {}", locale.period(from, to), locale.t1("transcripts-weeks", "n", weeks)),
            None => locale.period(from, to),
        }));
    }
    lines.push(words.line("transcripts-agreement", |locale| {
        locale.t3("transcripts-agreement-line", "number", numbered, "revision", signed.number, "date", locale.date_short(local_date(signed.on)))
    }));
    lines
}

fn whole(transcript: &Transcript, words: Words) -> Vec<Line> {
    let mut lines = Vec::new();
    if let Some(host) = transcript.host() {
        let overall = &host.draft.overall;
        let passages = [
            ("assessments-place", &overall.place),
            ("assessments-method", &overall.method),
            ("assessments-strengths", &overall.strengths),
            ("assessments-weaknesses", &overall.weaknesses),
            ("assessments-additional-skills", &overall.additional_skills),
            ("assessments-remark", &overall.remark),
        ];
        lines.extend(passages.into_iter().filter(|(_, text)| !text.is_empty()).map(|(key, text)| words.quote(key, text, &host.language)));
    }
    if let Some(learner) = transcript.ratings.submitted(Author::Learner) {
        if let Some(by) = &learner.submitted {
            lines.push(
                words.line("transcripts-self-assessment", |locale| locale.t1("transcripts-self-on", "date", locale.date_short(local_date(by.at)))),
            );
        }
        if !learner.draft.overall.remark.is_empty() {
            lines.push(words.quote("transcripts-own-remark", &learner.draft.overall.remark, &learner.language));
        }
    }
    lines
}

fn decisions(transcript: &Transcript, words: Words) -> Vec<Line> {
    let Some(validation) = &transcript.validation else { return Vec::new() };
    let count = |answer: Answer| validation.answers.iter().filter(|answered| answered.answer == answer).count();
    let by = &validation.by;
    let mut lines = vec![words.line("transcripts-validated", |locale| {
        let counts = Answer::ALL.iter().filter(|answer| count(**answer) > 0).map(|&answer| format!("{}: {}", locale.t(answer.key()), count(answer)));
        let counts = counts.collect::<Vec<_>>().join(" · ");
        format!("{}, {}. {counts}", locale.date(local_date(by.at)), who(locale, by))
    })];
    if !validation.note.is_empty() {
        lines.push(words.quote("transcripts-note", &validation.note, &validation.language));
    }
    lines
}

fn recognised(unit: &AgreedUnit, recognition: &Recognition, words: Words, agreed_lang: &str) -> Vec<Line> {
    let decided = &recognition.decided;
    let by = &recognition.by;
    let mut lines = vec![words.line("transcripts-recognised", |locale| {
        format!("{}, {}, {}", locale.t(decided.decision.key()), locale.date(local_date(by.at)), who(locale, by))
    })];
    if !decided.module.is_empty() {
        lines.push(words.quote("recognitions-module", &decided.module, &recognition.language));
    }
    if let Some(hours) = decided.hours {
        lines.push(words.line("recognitions-hours", |locale| locale.number(i64::from(hours))));
    }
    if !decided.mark.is_empty() {
        lines.push(words.quote("recognitions-mark", &decided.mark, &recognition.language));
    }
    let marks: Vec<&str> = unit.items.iter().filter(|item| decided.items.contains(&item.id)).map(|item| item.mark.as_str()).collect();
    if !marks.is_empty() {
        lines.push(words.line("recognitions-counted", |locale| {
            locale.t3("transcripts-counted", "n", marks.len(), "of", unit.items.len(), "marks", marks.join(", "))
        }));
    }
    if decided.differs(&unit.promise) {
        lines.push(words.line("transcripts-promised", |locale| locale.t(unit.promise.promise.key())));
        let says = [unit.promise.module.as_str(), &unit.promise.note].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(". ");
        if !says.is_empty() {
            lines.push(words.quote("transcripts-promise-words", &says, agreed_lang));
        }
        lines.push(words.quote("transcripts-recognition-reason", &decided.reason, &recognition.language));
    } else if !decided.reason.is_empty() {
        lines.push(words.quote("transcripts-recognition-reason", &decided.reason, &recognition.language));
    }
    lines
}
