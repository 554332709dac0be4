//! An assessment as a PDF: as it was submitted, and as a form for whoever writes it by hand in the workshop.

use super::record::record;
use super::still_named;
use crate::actions::papers::{self, OfPlacement};
use crate::documents::sheet::{Block, Cell, Frame, Pair, Part, Row, Said, Section, Signature};
use crate::documents::{File, Sheet, Tongues};
use crate::domain::agreements::AgreedItem;
use crate::domain::assessments::{Assessment, Author, Ratings, Signed};
use crate::domain::ids::PlacementId;
use crate::domain::language::Language;
use crate::domain::levels::Outcome;
use crate::domain::papers::{Code, Face, PaperKind};
use crate::domain::refusal::Refusal;
use crate::i18n::Locale;
use crate::store;
use crate::web::error::Error;
use crate::web::extract::{Query, Reading};
use crate::web::state::AppState;
use crate::web::ui::outcomes::{listed, stay, who};
use crate::web::ui::{Page, Shown, file};
use axum::response::Response;

/// The form for a hand, in two languages unless one is asked for.
pub(super) async fn blank(state: &AppState, id: PlacementId, query: Query, reading: Reading) -> Result<Response, Error> {
    let Reading { mut reader, actor, visit } = reading;
    let ratings = store::assessments::ratings(&mut reader, id).await?;
    drop(reader);
    still_named(&ratings, &actor)?;
    let Some(signed) = ratings.ground.signed.as_ref() else { return Err(Refusal::wrong_stage("papers-refused-blank").into()) };
    let p = Page::new(&visit);
    let t = tongues(p.language, query.get("view") != "one");
    let wanted = OfPlacement {
        kind: PaperKind::Blank,
        face: Face::Blank,
        placement: id,
        text: signed.text,
        revision: signed.revision,
        languages: &key(t),
        basis: 0,
    };
    let build = |code: &Code, origin: &str| form(&p, t, &ratings, signed, code, origin);
    let bytes = papers::of_placement(&state.press, &state.store, &actor, wanted, build, visit.now).await?;
    answer(&visit.locale(), "papers-kind-blank", signed, bytes)
}

/// The assessment that counts, as it was submitted.
pub(super) async fn paper(state: &AppState, id: PlacementId, query: Query, reading: Reading) -> Result<Response, Error> {
    let Reading { mut reader, actor, visit } = reading;
    let ratings = store::assessments::ratings(&mut reader, id).await?;
    drop(reader);
    still_named(&ratings, &actor)?;
    let (Some(signed), Some(assessment)) = (ratings.ground.signed.as_ref(), ratings.submitted(Author::Host)) else {
        return Err(Refusal::wrong_stage("papers-refused-assessment").into());
    };
    let p = Page::new(&visit);
    let t = tongues(p.language, query.get("view") != "one");
    let wanted = OfPlacement {
        kind: PaperKind::Assessment,
        face: Face::Final,
        placement: id,
        text: signed.text,
        revision: signed.revision,
        languages: &key(t),
        basis: ratings.ground.entries,
    };
    let build = |code: &Code, origin: &str| filled(&p, t, &ratings, signed, assessment, code, origin);
    let bytes = papers::of_placement(&state.press, &state.store, &actor, wanted, build, visit.now).await?;
    answer(&visit.locale(), "papers-kind-assessment", signed, bytes)
}

fn tongues(language: Language, both: bool) -> Tongues {
    let other = Language::ALL.iter().copied().find(|other| *other != language).filter(|_| both);
    Tongues { first: Locale::new(language), other: other.map(Locale::new) }
}

fn key(t: Tongues) -> String {
    let other = t.other.map(|other| format!("+{}", other.language.code())).unwrap_or_default();
    format!("{}{other}", t.first.language.code())
}

fn answer(locale: &Locale, word: &'static str, signed: &Signed, bytes: Vec<u8>) -> Result<Response, Error> {
    let word = locale.t(word).to_lowercase().replace(' ', "-");
    file("application/pdf", &papers::file_name(&word, signed.text, signed.number), Shown::Inside, bytes)
}

fn plain(text: &str) -> Vec<Said> {
    vec![Said::new("", text)]
}

/// What both papers begin with.
fn frame(p: &Page, t: Tongues, ratings: &Ratings, frame: Frame<'_>) -> Sheet {
    let mut sheet = frame.sheet();
    let agreement = ratings.ground.agreement();
    sheet.under = vec![plain(&ratings.ground.learner_name), plain(&stay(p, &ratings.ground))];
    if let Some(agreement) = agreement {
        sheet
            .facts
            .push(Pair { label: t.t("transcripts-qualification"), value: vec![Said::new(&agreement.language, agreement.qualification.as_str())] });
        sheet.facts.push(Pair { label: t.t("transcripts-sending"), value: plain(&agreement.sending.card.name) });
        sheet.facts.push(Pair { label: t.t("transcripts-hosting"), value: plain(&agreement.hosting.card.name) });
    }
    sheet
}

/// An item in the languages of the paper in which it was agreed, with its points under it.
fn item(t: Tongues, item: &AgreedItem, own: &str) -> Cell {
    let wanted = [Some(t.first), t.other].into_iter().flatten().map(|locale| locale.language.code());
    let mut words: Vec<Said> = Vec::new();
    for lang in wanted {
        if lang == own {
            words.push(Said::new(lang, item.text.as_str()));
        } else if let Some(said) = item.said_in(lang) {
            words.push(Said::new(lang, said.text.as_str()));
        }
    }
    if words.is_empty() {
        words.push(Said::new(own, item.text.as_str()));
    }
    let points = item.details.iter().map(|point| Part::small(vec![Said::new(own, format!("– {point}"))]));
    std::iter::once(Part::new(words)).chain(points).collect()
}

fn form(p: &Page, t: Tongues, ratings: &Ratings, signed: &Signed, code: &Code, origin: &str) -> (Sheet, Vec<File>) {
    let around = Frame {
        tongues: t,
        title: t.t("papers-kind-blank"),
        kind: t.t("papers-kind-blank"),
        face: Face::Blank,
        at: signed.on,
        text: signed.text,
        revision: signed.number,
        code,
        origin,
    };
    let mut sheet = frame(p, t, ratings, around);
    let scale = ratings.ground.scale();
    for listed in listed(&signed.agreement) {
        let head = vec![
            t.t("transcripts-column-mark"),
            t.t("transcripts-column-outcome"),
            t.t("transcripts-column-result"),
            t.t("papers-level"),
            t.t("transcripts-remark"),
        ];
        let (mut area, mut group, mut rows) = (None, "", Vec::new());
        for one in listed.items {
            if one.area.is_some() && one.area != area {
                area = one.area;
                rows.extend(one.area.map(|area| Row { span: true, cells: vec![vec![Part::strong(t.t(area.key()))]] }));
            }
            if one.group != group && !one.group.is_empty() {
                rows.push(Row { span: true, cells: vec![vec![Part::new(vec![Said::new(listed.lang, one.group.as_str())])]] });
            }
            group = &one.group;
            let results = Outcome::ALL.iter().map(|outcome| Part { small: true, ..Part::tick(t.t(outcome.key())) });
            let levels = scale.iter().map(|level| Part { small: true, ..Part::tick(t.say(|locale| level.word(locale.language).to_owned())) });
            let cells = vec![
                vec![Part::small(plain(&one.mark))],
                item(t, one, listed.lang),
                if listed.unit.is_some() { results.collect() } else { Vec::new() },
                levels.collect(),
                vec![Part::rule(), Part::rule()],
            ];
            rows.push(Row { span: false, cells });
        }
        sheet.sections.push(Section::new(vec![Said::new(listed.lang, listed.title)], vec![Block::Table { head, widths: vec![0, 5, 5, 4, 4], rows }]));
    }
    let lines = |key: &str| Row { span: false, cells: vec![vec![Part::new(t.t(key))], vec![Part::rule(), Part::rule()]] };
    let keys = [
        "assessments-assessed-on",
        "assessments-place",
        "assessments-method",
        "assessments-strengths",
        "assessments-weaknesses",
        "assessments-additional-skills",
        "assessments-remark",
    ];
    let table = Block::Table {
        head: vec![t.t("papers-what-is-asked"), t.t("papers-answer")],
        widths: vec![2, 5],
        rows: keys.into_iter().map(lines).collect(),
    };
    sheet.sections.push(Section::new(t.t("transcripts-whole"), vec![table]));
    let hand = Signature { signed: false, name: ratings.ground.who_assesses(), lines: vec![t.t("papers-by-hand")] };
    sheet.sections.push(Section::new(
        t.t("texts-signatures"),
        vec![Block::Text { value: t.t("papers-blank-how"), small: true }, Block::Signatures { blocks: vec![hand] }],
    ));
    (sheet, Vec::new())
}

fn filled(p: &Page, t: Tongues, ratings: &Ratings, signed: &Signed, assessment: &Assessment, code: &Code, origin: &str) -> (Sheet, Vec<File>) {
    let around = Frame {
        tongues: t,
        title: t.t("papers-kind-assessment"),
        kind: t.t("papers-kind-assessment"),
        face: Face::Final,
        at: assessment.submitted.as_ref().map_or(assessment.saved_at, |by| by.at),
        text: signed.text,
        revision: signed.number,
        code,
        origin,
    };
    let mut sheet = frame(p, t, ratings, around);
    if let Some(by) = &assessment.submitted {
        sheet.facts.push(t.pair("papers-assessed-by", |locale| format!("{}, {}", who(locale, by), locale.moment(by.at))));
    }
    if assessment.number > 1 {
        sheet.facts.push(Pair {
            label: t.say(|locale| locale.t1("transcripts-correction", "n", assessment.number)),
            value: vec![Said::new(&assessment.language, assessment.correction_reason.clone().unwrap_or_default())],
        });
    }
    for listed in listed(&signed.agreement) {
        let head = vec![t.t("transcripts-column-mark"), t.t("transcripts-column-outcome"), t.t("transcripts-column-result"), t.t("papers-level")];
        let (mut area, mut rows) = (None, Vec::new());
        for one in listed.items {
            if one.area.is_some() && one.area != area {
                area = one.area;
                rows.extend(one.area.map(|area| Row { span: true, cells: vec![vec![Part::strong(t.t(area.key()))]] }));
            }
            let rating = assessment.rating(one.id);
            let mut what = item(t, one, listed.lang);
            for (key, text) in
                [("transcripts-difference", rating.map(|rating| &rating.cause)), ("transcripts-remark", rating.map(|rating| &rating.remark))]
            {
                let said = text.filter(|text| !text.is_empty()).map(|text| vec![Said::new(&assessment.language, text.as_str())]);
                what.extend(said.map(|said| Part::note(t.t(key), said)));
            }
            let result: Cell = rating.and_then(|rating| rating.outcome).map(|outcome| Part::strong(t.t(outcome.key()))).into_iter().collect();
            let level = rating.and_then(|rating| rating.points).and_then(|points| ratings.ground.level(points));
            let level: Cell = level.map(|(_, level)| Part::new(t.say(|locale| level.word(locale.language).to_owned()))).into_iter().collect();
            rows.push(Row { span: false, cells: vec![vec![Part::small(plain(&one.mark))], what, result, level] });
        }
        sheet.sections.push(Section::new(vec![Said::new(listed.lang, listed.title)], vec![Block::Table { head, widths: vec![0, 9, 3, 3], rows }]));
    }
    let said = record(p, ratings, assessment).overall;
    let pairs = said.into_iter().filter(|said| !said.text.is_empty()).map(|said| {
        let lang = if said.is_words { assessment.language.as_str() } else { p.language.code() };
        Pair { label: t.t(said.key), value: vec![Said::new(lang, said.text)] }
    });
    sheet.sections.push(Section::new(t.t("transcripts-whole"), vec![Block::Pairs { rows: pairs.collect() }]));
    sheet.attach(t)
}
