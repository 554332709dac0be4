//! The library of units: a list, newest first, with filters that say how many there are, and a search through what units say.

use super::filters::{self, FacetField};
use crate::domain::ids::TextId;
use crate::domain::texts::Kind;
use crate::domain::units::language_key;
use crate::domain::units::library::{Facet, Filter, IN_USE, Leaf, Place, Shelf, Value};
use crate::store::units::library::{self, Asked, Listed, USES};
use crate::web::error::Error;
use crate::web::extract::{Query, Reading};
use crate::web::texts::{stage_word, status_kind};
use crate::web::ui::{Page, html};
use askama::Template;
use axum::response::Response;
use chrono::DateTime;

/// Lines of one page.
const PAGE: usize = 50;

#[derive(Template)]
#[template(path = "units/index.html")]
struct Index {
    p: Page,
    lines: Vec<Line>,
    words: String,
    facets: Vec<FacetField>,
    is_filtered: bool,
    /// Whether a value is chosen: the filters are unfolded.
    is_narrowed: bool,
    begins: bool,
    found: String,
    shown: String,
    previous: String,
    next: String,
}

/// One unit.
#[derive(Debug)]
struct Line {
    href: String,
    title: String,
    lang: String,
    partnership: String,
    sector: String,
    is_transversal: bool,
    level: String,
    languages: String,
    kind: &'static str,
    word: String,
    revision: i32,
    approvals: String,
    approved: i64,
    approving: i64,
    uses: String,
}

pub(super) async fn index(query: Query, mut reading: Reading) -> Result<Response, Error> {
    let p = reading.page();
    let actor = reading.actor.clone();
    let ids = actor.ids();
    let filter = Filter::new(|facet| query.get(facet.code()), query.get("q"));
    let after = place(query.get("after"));
    let shelf = library::newest(&mut reading.reader, &ids, &filter.shelf(), &filter.words, None).await?;
    let Leaf { units, next } = leaf(&mut reading, &shelf, &filter, after).await?;
    let own: Vec<String> = ids.iter().map(ToString::to_string).collect();
    let named = |facet| shelf.values(facet, &Filter::default()).into_iter().map(|(value, _)| value).chain(filter.get(facet).cloned());
    let uuids = |facet| named(facet).filter_map(|value| value.code.parse().ok()).collect();
    let asked = Asked { units, partnerships: uuids(Facet::Partnership), organisations: uuids(Facet::Partner), all_values: !shelf.is_whole };
    let read = library::page(&mut reading.reader, &ids, &asked).await?;
    let lines: Vec<Line> = read.lines.iter().map(|line| shown(&p, line)).collect();
    let index = Index {
        words: filter.words.clone(),
        is_narrowed: Facet::ALL.iter().any(|&facet| filter.get(facet).is_some()),
        facets: filters::fields(&p, &shelf, &filter, &read, &own),
        is_filtered: filter.is_some() || after.is_some() || read.has_retired,
        begins: actor.staff_seat().is_some(),
        found: if shelf.is_whole { p.t1("library-found", "n", shelf.count(&filter)) } else { String::new() },
        shown: p.t1("library-shown", "n", lines.len()),
        previous: if after.is_some() { address(&filter, None) } else { String::new() },
        next: next.map(|place| address(&filter, Some(place))).unwrap_or_default(),
        lines,
        p,
    };
    html(&index)
}

/// The units of one page. A library that fits into one reading is looked through at once; a larger one by what is asked.
async fn leaf(reading: &mut Reading, shelf: &Shelf, filter: &Filter, after: Option<Place>) -> Result<Leaf, Error> {
    if shelf.is_whole || (after.is_none() && !filter.is_some()) {
        return Ok(shelf.leaf(filter, after, PAGE));
    }
    let ids = reading.actor.ids();
    let mark = filter.rarest(shelf);
    let looked_through = if filter.words.is_empty() {
        library::newest(&mut reading.reader, &ids, &mark, "", after).await?
    } else {
        library::found(&mut reading.reader, &ids, &mark, &filter.words, &filter.marks(), after).await?
    };
    Ok(looked_through.leaf(filter, after, PAGE))
}

/// The address of a page of this list.
fn address(filter: &Filter, after: Option<Place>) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    if !filter.words.is_empty() {
        query.append_pair("q", &filter.words);
    }
    for value in filter.values() {
        query.append_pair(value.facet.code(), &value.code);
    }
    if let Some(place) = after {
        query.append_pair("after", &format!("{}_{}", place.at.timestamp_micros(), place.id));
    }
    let query = query.finish();
    if query.is_empty() { "/units".to_owned() } else { format!("/units?{query}") }
}

fn place(after: &str) -> Option<Place> {
    let (at, id) = after.split_once('_')?;
    Some(Place { at: DateTime::from_timestamp_micros(at.parse().ok()?)?, id: id.parse::<TextId>().ok()? })
}

fn shown(p: &Page, line: &Listed) -> Line {
    let values: Vec<Value> = line.facets.iter().filter(|mark| *mark != IN_USE).filter_map(|mark| Value::parse(mark)).collect();
    let of = |facet: Facet| values.iter().filter(move |value| value.facet == facet).map(|value| value.code.as_str());
    let is_untitled = line.title.is_empty();
    Line {
        href: format!("/units/{}", line.id),
        title: if is_untitled { p.t("units-untitled") } else { line.title.clone() },
        lang: if is_untitled { p.language.code().to_owned() } else { line.language.clone() },
        partnership: line.partnership.clone(),
        sector: of(Facet::Sector).max_by_key(|code| code.len()).map(|code| p.sector(code)).unwrap_or_default(),
        is_transversal: of(Facet::Transversal).next().is_some(),
        level: of(Facet::Level).next().unwrap_or_default().to_owned(),
        languages: of(Facet::Language)
            .enumerate()
            .map(|(at, code)| if at == 0 { p.t(language_key(code)) } else { p.language_inside(code) })
            .collect::<Vec<_>>()
            .join(", "),
        kind: status_kind(Kind::Unit, line.stage),
        word: p.t(stage_word(Kind::Unit, line.stage)),
        revision: line.revision,
        approvals: match line.approving {
            0 => p.t("units-approvals-none"),
            approving => p.t2("units-approvals", "k", line.approved, "m", approving),
        },
        approved: line.approved,
        approving: line.approving,
        uses: if line.uses >= USES { p.t1("library-uses-more", "n", USES) } else { p.locale().number(line.uses) },
    }
}
