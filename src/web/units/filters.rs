//! The filters of the library: they offer only values that exist, each with how many units there would be.

use crate::domain::texts::{Kind, Stage};
use crate::domain::units::language_key;
use crate::domain::units::library::{Facet, Filter, Shelf, Value};
use crate::store::units::library;
use crate::web::texts::stage_word;
use crate::web::ui::Page;
use std::collections::BTreeMap;

/// One filter.
#[derive(Debug)]
pub(super) struct FacetField {
    /// Its name in the address.
    pub name: &'static str,
    /// Its label.
    pub label: String,
    /// What can be chosen.
    pub options: Vec<FacetOption>,
}

/// One value of it.
#[derive(Debug)]
pub(super) struct FacetOption {
    /// What the form sends.
    pub value: String,
    /// What the person reads.
    pub label: String,
    /// The language of those words: of a name it is not known.
    pub lang: Option<String>,
    /// Whether it is chosen.
    pub is_chosen: bool,
}

/// The filters that have anything to choose from. `own` are the reader's own organisations, which are nobody's partners.
pub(super) fn fields(p: &Page, shelf: &Shelf, filter: &Filter, read: &library::Page, own: &[String]) -> Vec<FacetField> {
    Facet::ALL
        .iter()
        .map(|&facet| FacetField { name: facet.code(), label: p.t(facet.key()), options: options(p, facet, shelf, filter, read, own) })
        .filter(|field| !field.options.is_empty())
        .collect()
}

fn options(p: &Page, facet: Facet, shelf: &Shelf, filter: &Filter, read: &library::Page, own: &[String]) -> Vec<FacetOption> {
    let mut counted: BTreeMap<Value, usize> = shelf.values(facet, filter).into_iter().collect();
    for value in read.values.iter().chain(filter.get(facet)).filter(|value| value.facet == facet) {
        counted.entry(value.clone()).or_default();
    }
    let retired = Value::new(Facet::Stage, Stage::Retired.code());
    if let Some(retired) = retired.as_ref().filter(|_| facet == Facet::Stage && read.has_retired) {
        counted.entry(retired.clone()).or_default();
    }
    counted.retain(|value, _| facet != Facet::Partner || !own.contains(&value.code));
    let mut options: Vec<(Order, FacetOption)> = counted
        .into_iter()
        .filter_map(|(value, n)| {
            let (words, lang) = words(p, &value, read)?;
            let is_elsewhere = Some(&value) == retired.as_ref() && filter.get(facet) != Some(&value);
            let label = match (is_elsewhere, shelf.is_whole, n) {
                (true, ..) | (_, false, 0) => words.clone(),
                (_, true, _) => p.t2("library-option", "name", words.as_str(), "n", n),
                (_, false, _) => p.t2("library-option-more", "name", words.as_str(), "n", n),
            };
            let is_chosen = filter.get(facet) == Some(&value);
            Some((order(&value, &words), FacetOption { value: value.code, label, lang, is_chosen }))
        })
        .collect();
    options.sort_by(|(a, _), (b, _)| a.cmp(b));
    options.into_iter().map(|(_, option)| option).collect()
}

/// Levels, fields and stages stand in their own order, names in that of the alphabet.
type Order = (Option<Stage>, String);

fn order(value: &Value, words: &str) -> Order {
    match value.facet {
        Facet::Stage => (Stage::from_code(&value.code), String::new()),
        Facet::Sector | Facet::Level | Facet::Transversal => (None, value.code.clone()),
        Facet::Language | Facet::Partnership | Facet::Partner => (None, words.to_lowercase()),
    }
}

/// What a value is called, and the language of that. A partnership or an organisation that the reader does not see has no name.
fn words(p: &Page, value: &Value, read: &library::Page) -> Option<(String, Option<String>)> {
    let code = value.code.as_str();
    Some(match value.facet {
        Facet::Sector => (format!("{code} {}", p.sector(code)), None),
        Facet::Level => (p.t1("library-level-is", "n", code), None),
        Facet::Language => (p.t(language_key(code)), None),
        Facet::Partnership => (read.partnerships.get(&code.parse().ok()?)?.clone(), Some(String::new())),
        Facet::Partner => (read.organisations.get(&code.parse().ok()?)?.clone(), Some(String::new())),
        Facet::Stage => (p.t(stage_word(Kind::Unit, Stage::from_code(code)?)), None),
        Facet::Transversal => (p.t("library-transversal-only"), None),
    })
}
