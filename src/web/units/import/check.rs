//! The check page: what found no place first, then the units as they were understood. Its button makes the drafts.

use super::form::crumbs;
use super::read::Read;
use super::view::{Section, Unplaced, kept, sections, unplaced};
use crate::domain::units::import::Found;
use crate::domain::units::{Area, language_key};
use crate::web::error::Error;
use crate::web::ui::{Choice, Crumb, Form, Page, Pair, html_with};
use crate::web::units::home::Home;
use crate::web::units::sides::{SideField, side_fields};
use askama::Template;
use axum::response::Response;
use http::StatusCode;

#[derive(Template)]
#[template(path = "units/import_check.html")]
struct Check {
    p: Page,
    crumbs: Vec<Crumb>,
    source: String,
    summary: String,
    units: Vec<UnitView>,
    around: Vec<Unplaced>,
    has_rest: bool,
    ways: Vec<Choice>,
    sides: Vec<Pair>,
    /// Everything the form brought, to bring it again.
    kept: Vec<(String, String)>,
    form: Form,
}

/// One unit.
#[derive(Debug)]
struct UnitView {
    number: usize,
    title: String,
    title_lang: String,
    counts: String,
    taken: bool,
    faults: Vec<String>,
    notes: Vec<String>,
    sections: Vec<Section>,
    rest: Vec<Unplaced>,
    /// The field in which what found no place can be changed.
    rest_name: String,
}

/// The field of what stood around the units.
pub(super) const AROUND: &str = "rest-around";

/// The field of what found no place in a unit.
pub(super) fn rest_name(number: usize) -> String {
    format!("rest-{number}")
}

/// The page, for the first time or with what was chosen on it.
pub(super) fn page(p: Page, home: &Home, read: &Read, mut form: Form, status: StatusCode) -> Result<Response, Error> {
    let is_first = !form.has("checked");
    let units = &read.understood.units;
    if is_first {
        form.set("rest-to", "comment");
        form.set_all("take", units.iter().enumerate().filter(|(_, found)| found.unit.faults().is_empty()).map(|(at, _)| at.to_string()));
        form.set(AROUND, kept(&read.understood.around));
        for (number, found) in units.iter().enumerate() {
            form.set(&rest_name(number), kept(&found.rest));
        }
    }
    let named = ["do", "checked", "take", "rest-to", "once", AROUND];
    let carried = form.pairs().iter().filter(|(name, _)| !named.contains(&name.as_str()) && !name.starts_with("rest-")).cloned().collect();
    let source = match (read.name.as_str(), read.charset.as_str()) {
        ("", _) => p.t("imports-pasted"),
        (name, "") => p.t1("imports-file", "name", name),
        (name, charset) => p.t2("imports-file-charset", "name", name, "charset", charset),
    };
    let check = Check {
        crumbs: crumbs(&p),
        source,
        summary: p.t1("imports-found", "n", units.len()),
        units: units.iter().enumerate().map(|(number, found)| unit(&p, number, found, &form)).collect(),
        around: unplaced(&p, &read.understood.around),
        has_rest: read.understood.rest().next().is_some(),
        ways: ["comment", "description"].into_iter().map(|way| Choice::new(way, p.t(way_key(way)))).collect(),
        sides: chosen(&side_fields(&p, &home.candidates, None), &form),
        kept: carried,
        form: fresh(form),
        p,
    };
    html_with(status, &check)
}

fn way_key(way: &str) -> &'static str {
    if way == "description" { "imports-to-description" } else { "imports-to-comment" }
}

/// The same words under a key of its own: nothing was carried out with the old one.
fn fresh(form: Form) -> Form {
    if form.has("checked") && !form.once().is_empty() {
        return form;
    }
    let mut fresh = Form::of(form.pairs().iter().filter(|(name, _)| name != "once").cloned());
    for (field, key) in form.errors() {
        fresh.reject(field, key);
    }
    fresh
}

fn unit(p: &Page, number: usize, found: &Found, form: &Form) -> UnitView {
    let unit = &found.unit;
    let title = unit.title.get(&unit.language);
    let counted = Area::ALL.iter().flat_map(|&area| unit.column(area).placed(area)).filter(|placed| placed.number > 0 && placed.point == 0).count();
    let languages: Vec<String> = unit.languages().map(|language| p.t(language_key(language))).collect();
    let mut notes: Vec<String> = found.notes.iter().map(|key| p.t(key)).collect();
    if title.is_empty() {
        notes.push(p.t("imports-note-title"));
    }
    if let Some(origin) = &found.origin {
        notes.push(p.t2("imports-note-origin", "n", origin.revision, "partnership", origin.partnership.as_str()));
    }
    UnitView {
        number,
        title_lang: if title.is_empty() { p.language.code().to_owned() } else { unit.language.clone() },
        title: if title.is_empty() { p.t("units-untitled") } else { title.to_owned() },
        counts: p.t2("imports-counts", "n", counted, "languages", languages.join(", ")),
        taken: form.checked("take", &number.to_string()),
        faults: unit.faults().iter().map(|fault| p.t(fault.key)).collect(),
        notes,
        sections: sections(p, unit),
        rest: unplaced(p, &found.rest),
        rest_name: rest_name(number),
    }
}

/// The sides that were chosen, by name.
fn chosen(fields: &[SideField], form: &Form) -> Vec<Pair> {
    fields
        .iter()
        .map(|field| {
            let name = field.options.iter().find(|option| form.checked(field.name, &option.value)).map(|option| option.label.clone());
            let reason = if form.value(field.name) == "none" { form.value(field.reason) } else { "" };
            let name = name.unwrap_or_default();
            Pair::new(field.label.clone(), if reason.is_empty() { name } else { format!("{name}: {reason}") })
        })
        .collect()
}
