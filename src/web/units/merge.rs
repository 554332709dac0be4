//! Two people edited the same revision. What only one of them touched is merged; what both touched is asked.

use super::checklist;
use super::edit::{Stored, was};
use super::fields::{LEAD_INS, PASSAGES, values};
use super::lines::{Line, Lines, said, suffixes};
use super::sides::side_fields;
use crate::domain::levels::EQF_LEVELS;
use crate::domain::units::{Area, language_name, mark_of};
use crate::web::error::Error;
use crate::web::ui::{Choice, Conflict, ConflictField, Form, Page, sector_choices};
use axum::response::Response;
use std::collections::HashMap;

/// The words of one field: at the beginning (as a mark), stored now, typed now.
struct Three<'a> {
    base: Option<&'a str>,
    theirs: &'a str,
    mine: &'a str,
}

enum Merged {
    Kept(String),
    Asked,
}

impl Three<'_> {
    fn merge(&self) -> Merged {
        let (theirs, mine) = (self.theirs.trim(), self.mine.trim());
        if theirs == mine || self.base.is_some_and(|base| mark_of(theirs) == base) {
            Merged::Kept(mine.to_owned())
        } else if self.base.is_some_and(|base| mark_of(mine) == base) {
            Merged::Kept(theirs.to_owned())
        } else {
            Merged::Asked
        }
    }
}

/// The conflict page: the whole form again, over the version that is stored now.
pub(super) fn conflict(p: Page, form: &Form, stored: &Stored, lines: &Lines, beside: Option<&str>) -> Result<Response, Error> {
    let text = &stored.text;
    let mut page = Conflict {
        title: if text.title.is_empty() { p.t("units-untitled") } else { text.title.clone() },
        action: format!("/units/{}/edit", text.id),
        back: format!("/units/{}/edit", text.id),
        saved_by: text.latest.saved_by.clone(),
        saved_at: p.moment(&text.latest.saved_at),
        version: text.latest.version,
        ..Conflict::default()
    };
    let now = values(&stored.unit, beside);
    page.kept.push(("was".to_owned(), was(&stored.unit, beside)));
    page.kept.push(("beside".to_owned(), beside.unwrap_or("none").to_owned()));
    let begun: HashMap<&str, &str> = form.value("was").split(' ').filter_map(|pair| pair.split_once(':')).collect();
    merge_fields(&p, form, stored, &now, &begun, &mut page);
    merge_lines(&p, stored, lines, &suffixes(beside), &begun, &mut page);
    page.answer(p)
}

fn merge_fields(p: &Page, form: &Form, stored: &Stored, now: &[(String, String)], begun: &HashMap<&str, &str>, page: &mut Conflict) {
    let sides = side_fields(p, &stored.candidates, Some(&stored.unit.sides));
    for (name, theirs) in now {
        let mine = if form.has(name) { form.value(name) } else { theirs };
        let three = Three { base: begun.get(name.as_str()).copied(), theirs, mine };
        match three.merge() {
            Merged::Kept(value) => keep(page, name, value, mine),
            Merged::Asked => {
                let options = match name.as_str() {
                    "eqf-level" => EQF_LEVELS.map(|level| Choice::new(level, level.to_string())).collect(),
                    "sector" => sector_choices(p),
                    "transversal" => {
                        [("yes", "units-transversal"), ("no", "units-transversal-no")].map(|(value, key)| Choice::new(value, p.t(key))).into()
                    }
                    name if checklist::question_of(name).is_some() && !name.ends_with(".note") => checklist::options(p),
                    name => sides.iter().find(|side| side.name == name).map(|side| side.options.clone()).unwrap_or_default(),
                };
                let lang = worded_in(name, &stored.unit.language);
                page.asked.push(ConflictField {
                    name: name.clone(),
                    label: label(p, name),
                    theirs: theirs.clone(),
                    mine: mine.to_owned(),
                    lang,
                    options,
                });
            }
        }
    }
}

/// Their lines in their order, since every press of a button that changes the order saves at once; then mine that they took out.
fn merge_lines(p: &Page, stored: &Stored, lines: &Lines, suffixes: &[String], begun: &HashMap<&str, &str>, page: &mut Conflict) {
    let language = stored.unit.language.as_str();
    let mut new = 0;
    for &area in Area::ALL {
        let column = stored.unit.column(area);
        for line in column.lines(area) {
            let name = format!("{}.{}", area.code(), line.node.id);
            let theirs = line.node.text.get(language);
            let mine = lines.find(line.node.id);
            let row = format!("{}.{}.{}.{}.{}", area.code(), line.node.id, line.depth, mark_of(theirs), u8::from(line.node.assessable));
            page.kept.push(("row".to_owned(), row));
            let rated = mine.map_or(line.node.assessable, |mine| if mine.rated == mine.base_rated { line.node.assessable } else { mine.rated });
            if rated {
                page.kept.push(("rated".to_owned(), line.node.id.to_string()));
            }
            let words = mine.map_or(theirs, |mine| mine.text.as_str());
            let three = Three { base: mine.map(|mine| mine.base.as_str()), theirs, mine: words };
            match three.merge() {
                Merged::Kept(value) => keep(page, &name, value, words),
                Merged::Asked => page.asked.push(asked(p, &name, area, &line.mark(), theirs, words, language)),
            }
            let nothing = mark_of("");
            for suffix in suffixes {
                let name = format!("{name}{suffix}");
                let theirs = said(line.node, suffix, &stored.unit);
                let typed = mine.and_then(|mine| mine.beside.iter().find(|(known, _)| known == suffix));
                let words = typed.map_or(theirs, |(_, text)| text.as_str());
                let base = typed.map(|_| begun.get(name.as_str()).copied().unwrap_or(nothing.as_str()));
                match (Three { base, theirs, mine: words }).merge() {
                    Merged::Kept(value) => keep(page, &name, value, words),
                    Merged::Asked => {
                        let lang = worded_in(&name, language);
                        page.asked.push(ConflictField {
                            label: label_beside(p, area, &line.mark(), suffix),
                            ..asked(p, &name, area, "", theirs, words, &lang)
                        });
                    }
                }
            }
        }
        let known: Vec<_> = column.lines(area).iter().map(|line| line.node.id).collect();
        for gone in lines.iter().filter(|line| line.area == area && !known.contains(&line.id)) {
            bring_back(p, gone, &mut new, language, begun, page);
        }
    }
}

/// A line that somebody took out: where I wrote in it, it is asked about, and taken back it is a new line.
fn bring_back(p: &Page, gone: &Line, new: &mut usize, language: &str, begun: &HashMap<&str, &str>, page: &mut Conflict) {
    let nothing = mark_of("");
    let is_written = |suffix: &str, text: &str| {
        let base = begun.get(format!("{}{suffix}", gone.name()).as_str()).copied().unwrap_or(nothing.as_str());
        !text.is_empty() && mark_of(text) != base
    };
    let wrote_beside = gone.beside.iter().any(|(suffix, text)| is_written(suffix, text));
    if (gone.text.is_empty() || mark_of(&gone.text) == gone.base) && !wrote_beside {
        page.kept.push((format!("mine.{}", gone.name()), gone.text.clone()));
        return;
    }
    *new += 1;
    let token = format!("n{new}");
    let name = format!("{}.{token}", gone.area.code());
    page.kept.push(("row".to_owned(), format!("{}.{token}.0.{nothing}.0", gone.area.code())));
    if gone.rated {
        page.kept.push(("rated".to_owned(), token));
    }
    page.asked.push(asked(p, &name, gone.area, "", "", &gone.text, language));
    page.kept.extend(gone.beside.iter().map(|(suffix, text)| (format!("{name}{suffix}"), text.clone())));
}

fn asked(p: &Page, name: &str, area: Area, mark: &str, theirs: &str, mine: &str, language: &str) -> ConflictField {
    let label = if mark.is_empty() { p.t(area.key()) } else { p.t2("units-conflict-line", "area", p.t(area.key()), "mark", mark) };
    ConflictField { name: name.to_owned(), label, theirs: theirs.to_owned(), mine: mine.to_owned(), lang: language.to_owned(), options: Vec::new() }
}

/// Carries a merged value along; where it is theirs, what I had in that field stands beside it all the same.
fn keep(page: &mut Conflict, name: &str, value: String, mine: &str) {
    if value != mine.trim() {
        page.kept.push((format!("mine.{name}"), mine.to_owned()));
    }
    page.kept.push((name.to_owned(), value));
}

/// The language of the words under this name; empty for what is in none.
fn worded_in(name: &str, written_in: &str) -> String {
    match name.split_once('@') {
        Some((_, language)) => language.to_owned(),
        None if checklist::question_of(name).is_some() && !name.ends_with(".note") => String::new(),
        None if PASSAGES.iter().any(|passage| passage.name == name) || name.contains('.') => written_in.to_owned(),
        None => String::new(),
    }
}

/// A field's label, with the language where it is not the one the unit is written in.
fn label(p: &Page, name: &str) -> String {
    let (of, language) = name.split_once('@').unwrap_or((name, ""));
    let lead_in = LEAD_INS.iter().find(|(_, known)| *known == of);
    if let Some(criterion) = checklist::question_of(of) {
        let question = p.t(criterion.key());
        return if of.ends_with(".note") { p.t2("units-conflict-line", "area", question, "mark", p.t("findings-note")) } else { question };
    }
    let label = match (of, lead_in) {
        (_, Some((area, _))) => p.t2("units-conflict-line", "area", p.t(area.key()), "mark", p.t("units-lead-in")),
        ("eqf-level", _) => p.t("units-eqf-level"),
        ("national-level", _) => p.t("units-national-level"),
        ("sector", _) => p.t("units-sector"),
        ("days", _) => p.t("units-days"),
        ("hours", _) => p.t("units-hours"),
        ("points", _) => p.t("units-points"),
        ("transversal", _) => p.t("units-transversal"),
        ("sending-institution", _) => p.t("texts-seat-sending-institution"),
        ("hosting-institution", _) => p.t("texts-seat-hosting-institution"),
        ("sending-employer", _) => p.t("texts-seat-sending-employer"),
        ("hosting-employer", _) => p.t("texts-seat-hosting-employer"),
        _ => p.t(PASSAGES.iter().find(|passage| passage.name == of).map_or("units-absent-reason", |passage| passage.label)),
    };
    with_language(p, label, language)
}

/// The label of what stands beside a line.
fn label_beside(p: &Page, area: Area, mark: &str, suffix: &str) -> String {
    let (of, language) = suffix.split_once('@').unwrap_or((suffix, ""));
    let line = if mark.is_empty() { p.t("units-empty-line") } else { mark.to_owned() };
    let label = p.t2("units-conflict-line", "area", p.t(area.key()), "mark", line);
    let label = if of.is_empty() { label } else { p.t2("units-conflict-line", "area", label, "mark", p.t("units-criteria")) };
    with_language(p, label, language)
}

fn with_language(p: &Page, label: String, language: &str) -> String {
    match language_name(language) {
        Some(name) => p.t2("units-in-language", "what", label, "language", name),
        None => label,
    }
}
