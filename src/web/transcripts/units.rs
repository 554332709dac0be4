//! The list of outcomes with everything recorded on each.

use super::words::{Two, Words};
use crate::domain::agreements::{AgreedItem, AgreedUnit};
use crate::domain::levels::Outcome;
use crate::domain::transcripts::{Line, Transcript};
use crate::domain::units::Area;
use crate::i18n::Locale;
use crate::web::ui::outcomes::{found, level, validated};

/// A unit or a criteria list on the paper.
#[derive(Debug)]
pub(super) struct Block {
    pub titles: Vec<Passage>,
    /// One or two columns of what was agreed.
    pub columns: Vec<Passage>,
    pub rows: Vec<Row>,
    pub is_list: bool,
}

/// Words with their language.
#[derive(Debug, Clone)]
pub(super) struct Passage {
    pub lang: String,
    pub text: String,
}

#[derive(Debug)]
pub(super) struct Row {
    pub area: Option<Two>,
    /// The heading it stands under, where this is the first under it.
    pub group: Vec<Passage>,
    pub mark: String,
    pub texts: Vec<Passage>,
    pub details: Vec<String>,
    pub details_lang: String,
    pub result: Option<SignTwo>,
    pub level: Option<LevelTwo>,
    pub own: Option<Two>,
    pub validated: Option<SignTwo>,
    /// Difference, remarks and reasons: labelled words in their own language.
    pub notes: Vec<Note>,
}

/// A status in both languages.
#[derive(Debug)]
pub(super) struct SignTwo {
    pub kind: &'static str,
    pub words: Two,
}

/// A level in both languages.
#[derive(Debug)]
pub(super) struct LevelTwo {
    pub step: usize,
    pub of: usize,
    pub words: Two,
}

/// Somebody's words on an outcome.
#[derive(Debug)]
pub(super) struct Note {
    pub label: Two,
    pub text: String,
    pub lang: String,
}

/// Every unit, then every criteria list.
pub(super) fn blocks(transcript: &Transcript, words: Words) -> Vec<Block> {
    let Some(agreement) = transcript.ratings.ground.agreement() else { return Vec::new() };
    let units = agreement.units.iter().map(|unit| {
        let langs = languages(unit, words);
        let title = |lang: &String| {
            let known = if *lang == unit.language { unit.title.as_str() } else { unit.titles.get(lang) };
            Some(Passage { lang: lang.clone(), text: known.to_owned() }).filter(|passage| !passage.text.is_empty())
        };
        let mut titles: Vec<Passage> = langs.iter().filter_map(title).collect();
        if titles.is_empty() {
            titles.push(Passage { lang: unit.language.clone(), text: unit.title.clone() });
        }
        Block { titles, columns: columns(&langs, words), rows: rows(transcript, words, &unit.items, &unit.language, &langs, true), is_list: false }
    });
    let lists = agreement.lists.iter().map(|list| {
        let langs = vec![list.language.clone()];
        Block {
            titles: vec![Passage { lang: list.language.clone(), text: list.title.clone() }],
            columns: columns(&langs, words),
            rows: rows(transcript, words, &list.items, &list.language, &langs, false),
            is_list: true,
        }
    });
    units.chain(lists).collect()
}

/// The languages of the paper in which the unit was agreed; its own where there is none of them.
fn languages(unit: &AgreedUnit, words: Words) -> Vec<String> {
    let said = |lang: &str| lang == unit.language || unit.items.iter().any(|item| item.said_in(lang).is_some());
    let wanted = [Some(words.first), words.other].into_iter().flatten().map(|locale| locale.language.code());
    let mut langs: Vec<String> = wanted.filter(|lang| said(lang)).map(str::to_owned).collect();
    if langs.is_empty() {
        langs.push(unit.language.clone());
    }
    langs
}

fn columns(langs: &[String], words: Words) -> Vec<Passage> {
    let locale_of =
        |lang: &str| [Some(words.first), words.other].into_iter().flatten().find(|locale| locale.language.code() == lang).unwrap_or(words.first);
    langs
        .iter()
        .map(|lang| {
            let locale = locale_of(lang);
            Passage { lang: locale.language.code().to_owned(), text: locale.t("transcripts-column-outcome") }
        })
        .collect()
}

fn rows(transcript: &Transcript, words: Words, items: &[AgreedItem], own_lang: &str, langs: &[String], is_unit: bool) -> Vec<Row> {
    let (mut area, mut group) = (None, String::new());
    transcript
        .lines(items)
        .into_iter()
        .map(|line| {
            let item = line.item;
            let new_area = item.area.is_some() && item.area != area;
            let new_group = (new_area || item.group != group) && !item.group.is_empty();
            area = item.area;
            group.clone_from(&item.group);
            Row {
                area: item.area.filter(|_| new_area).map(Area::key).map(|key| words.t(key)),
                group: if new_group { langs.iter().map(|lang| in_language(item, own_lang, lang, Part::Group)).collect() } else { Vec::new() },
                mark: item.mark.clone(),
                texts: langs.iter().map(|lang| in_language(item, own_lang, lang, Part::Text)).collect(),
                details: item.details.clone(),
                details_lang: own_lang.to_owned(),
                ..row(transcript, words, &line, is_unit)
            }
        })
        .collect()
}

fn row(transcript: &Transcript, words: Words, line: &Line<'_>, is_unit: bool) -> Row {
    let ground = &transcript.ratings.ground;
    let levelled = |points: Option<i32>| {
        level(ground, words.first, points).map(|first| LevelTwo {
            step: first.step,
            of: first.of,
            words: words.say(|locale| level(ground, locale, points).map(|level| level.word.to_lowercase()).unwrap_or_default()),
        })
    };
    let host_lang = transcript.host().map(|host| host.language.clone()).unwrap_or_default();
    let learner_lang = transcript.learner().map(|learner| learner.language.clone()).unwrap_or_default();
    let validation_lang = transcript.validation.as_ref().map(|validation| validation.language.clone()).unwrap_or_default();
    let mut notes = Vec::new();
    let mut note = |key: &str, text: &str, lang: &str| {
        if !text.is_empty() {
            notes.push(Note { label: words.t(key), text: text.to_owned(), lang: lang.to_owned() });
        }
    };
    if let Some(host) = line.host {
        note("transcripts-difference", &host.cause, &host_lang);
        note("transcripts-remark", &host.remark, &host_lang);
    }
    if let Some(learner) = line.learner {
        note("transcripts-own-remark", &learner.remark, &learner_lang);
    }
    if let Some(answered) = line.answered {
        note("transcripts-validation-reason", &answered.reason, &validation_lang);
    }
    let own = line.learner.map(|rating| match rating.points {
        Some(_) => levelled(rating.points).map(|level| level.words).unwrap_or_default(),
        None if rating.outcome == Some(Outcome::NotAssessed) => words.t("assessments-own-no-occasion"),
        None => Two::default(),
    });
    let outcome = line.host.and_then(|rating| rating.outcome);
    Row {
        area: None,
        group: Vec::new(),
        mark: String::new(),
        texts: Vec::new(),
        details: Vec::new(),
        details_lang: String::new(),
        result: outcome.map(|outcome| SignTwo { kind: found(words.first, outcome).kind, words: words.t(outcome.key()) }),
        level: levelled(line.host.and_then(|rating| rating.points)),
        own: own.filter(|own| !own.first.is_empty()),
        validated: line
            .answered
            .filter(|_| is_unit)
            .map(|answered| SignTwo { kind: validated(words.first, answered.answer).kind, words: words.t(answered.answer.key()) }),
        notes,
    }
}

#[derive(Clone, Copy)]
enum Part {
    Group,
    Text,
}

fn in_language(item: &AgreedItem, own_lang: &str, lang: &str, part: Part) -> Passage {
    let own = match part {
        Part::Group => &item.group,
        Part::Text => &item.text,
    };
    let said = item.said_in(lang).filter(|_| lang != own_lang).map(|said| match part {
        Part::Group => said.group.as_str(),
        Part::Text => said.text.as_str(),
    });
    match said.filter(|said| !said.is_empty()) {
        Some(said) => Passage { lang: lang.to_owned(), text: said.to_owned() },
        None => Passage { lang: own_lang.to_owned(), text: own.clone() },
    }
}

/// The words of the scale, lowest first, in one language.
pub(super) fn scale(transcript: &Transcript, locale: Locale) -> String {
    transcript.ratings.ground.scale().iter().map(|level| level.word(locale.language).to_lowercase()).collect::<Vec<_>>().join(" · ")
}
