//! The list of units, newest first, with a filter over what is listed.

use crate::domain::texts::{Kind, Stage};
use crate::store;
use crate::store::texts::{Listed, Position};
use crate::web::error::Error;
use crate::web::extract::{Query, Reading};
use crate::web::texts::{stage_word, status_kind};
use crate::web::ui::{Choice, Form, Page, html};
use askama::Template;
use axum::response::Response;
use chrono::DateTime;
use std::collections::BTreeMap;
use uuid::Uuid;

/// Lines of one page.
const PAGE: usize = 50;
/// Lines that are read for it: the filter looks through these.
const READ: usize = 200;

#[derive(Template)]
#[template(path = "units/index.html")]
struct Index {
    p: Page,
    lines: Vec<Line>,
    stages: Vec<Choice>,
    partnerships: Vec<Choice>,
    is_filtered: bool,
    begins: bool,
    shown: String,
    previous: String,
    next: String,
    form: Form,
}

/// One unit.
#[derive(Debug)]
struct Line {
    href: String,
    title: String,
    lang: String,
    partnership: String,
    kind: &'static str,
    word: String,
    revision: String,
    approvals: String,
    approved: i64,
    approving: i64,
}

pub(super) async fn index(query: Query, mut reading: Reading) -> Result<Response, Error> {
    let p = reading.page();
    let actor = reading.actor.clone();
    let ids = actor.ids();
    let after = position(query.get("after"));
    let listed = store::texts::list(&mut reading.reader, Kind::Unit, &ids, after, i64::try_from(READ).unwrap_or(i64::MAX)).await?;
    let filter = Filter::new(&query);
    let stages: BTreeMap<Stage, Choice> =
        listed.iter().map(|line| (line.stage, Choice::new(line.stage.code(), p.t(stage_word(Kind::Unit, line.stage))))).collect();
    let partnerships: BTreeMap<String, Choice> =
        listed.iter().map(|line| (line.partnership_title.to_lowercase(), Choice::new(line.partnership, line.partnership_title.clone()))).collect();
    let mut found = listed.iter().filter(|line| filter.lets(line));
    let page: Vec<&Listed> = found.by_ref().take(PAGE).collect();
    // More of what was read, or more that was not read yet.
    let last = if found.next().is_some() { page.last().copied() } else { listed.last().filter(|_| listed.len() == READ) };
    let lines: Vec<Line> = page.iter().map(|line| shown(&p, line)).collect();
    let index = Index {
        stages: stages.into_values().collect(),
        partnerships: partnerships.into_values().collect(),
        is_filtered: filter.is_some() || after.is_some(),
        begins: actor.staff_seat().is_some(),
        shown: p.t1("units-count", "n", lines.len()),
        previous: if after.is_some() { filter.address(None) } else { String::new() },
        next: last.map(|line| filter.address(Some(line))).unwrap_or_default(),
        form: Form::new([("stage", filter.stage.clone()), ("partnership", filter.partnership.clone()), ("q", filter.words.clone())]),
        lines,
        p,
    };
    html(&index)
}

struct Filter {
    stage: String,
    partnership: String,
    words: String,
}

impl Filter {
    fn new(query: &Query) -> Self {
        Self { stage: query.get("stage").to_owned(), partnership: query.get("partnership").to_owned(), words: query.get("q").to_owned() }
    }

    fn is_some(&self) -> bool {
        !(self.stage.is_empty() && self.partnership.is_empty() && self.words.is_empty())
    }

    fn lets(&self, line: &Listed) -> bool {
        let text = folded(&format!("{} {}", line.title, line.partnership_title));
        (self.stage.is_empty() || line.stage.code() == self.stage)
            && (self.partnership.is_empty() || line.partnership.to_string() == self.partnership)
            && folded(&self.words).split_whitespace().all(|word| text.contains(word))
    }

    fn address(&self, after: Option<&Listed>) -> String {
        let after = after.map(|line| format!("{}_{}", line.created_at.timestamp_micros(), line.id)).unwrap_or_default();
        let pairs = [("stage", &self.stage), ("partnership", &self.partnership), ("q", &self.words), ("after", &after)];
        let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs.into_iter().filter(|(_, value)| !value.is_empty())).finish();
        if query.is_empty() { "/units".to_owned() } else { format!("/units?{query}") }
    }
}

/// In small letters without the marks of Latvian and its neighbours, so that "stabilitates" finds "stabilitātes".
fn folded(text: &str) -> String {
    text.to_lowercase()
        .chars()
        .map(|c| match c {
            'ā' | 'ä' | 'å' | 'á' | 'ą' => 'a',
            'č' | 'ć' => 'c',
            'ē' | 'é' | 'ę' | 'ė' => 'e',
            'ģ' => 'g',
            'ī' | 'í' | 'į' => 'i',
            'ķ' => 'k',
            'ļ' | 'ł' => 'l',
            'ņ' | 'ń' => 'n',
            'ö' | 'ó' | 'õ' | 'ø' | 'ō' => 'o',
            'š' | 'ś' => 's',
            'ū' | 'ü' | 'ų' | 'ú' => 'u',
            'ž' | 'ź' | 'ż' => 'z',
            other => other,
        })
        .collect()
}

fn position(after: &str) -> Option<Position> {
    let (at, id) = after.split_once('_')?;
    Some(Position { at: DateTime::from_timestamp_micros(at.parse().ok()?)?, id: id.parse::<Uuid>().ok()? })
}

fn shown(p: &Page, line: &Listed) -> Line {
    let (approved, approving) = line.approved;
    let is_untitled = line.title.is_empty();
    Line {
        href: format!("/units/{}", line.id),
        title: if is_untitled { p.t("units-untitled") } else { line.title.clone() },
        lang: if is_untitled { p.language.code().to_owned() } else { line.language.clone() },
        partnership: line.partnership_title.clone(),
        kind: status_kind(Kind::Unit, line.stage),
        word: p.t(stage_word(Kind::Unit, line.stage)),
        revision: p.t1("units-revision", "n", line.revision),
        approvals: if approving == 0 { p.t("units-approvals-none") } else { p.t2("units-approvals", "k", approved, "m", approving) },
        approved,
        approving,
    }
}
