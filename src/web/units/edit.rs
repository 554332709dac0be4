//! The editor of a unit: its fields, the three columns with their lines, the four sides, and above all what is still needed.

use super::fields;
use super::lines::{Lines, mark_of};
use super::sides::{SideField, side_fields};
use crate::domain::contents;
use crate::domain::ids::TextId;
use crate::domain::levels::EQF_LEVELS;
use crate::domain::texts::{Content, Kind, Obstacle, Text};
use crate::domain::units::{Area, Candidates, OUTCOMES, Unit, language_name};
use crate::store::{self, Connection};
use crate::web::error::Error;
use crate::web::extract::{Path, Query, Reading};
use crate::web::texts::{stage_word, status_kind};
use crate::web::ui::{Choice, Crumb, Form, Page, html_with};
use askama::Template;
use axum::response::Response;
use http::StatusCode;

#[derive(Template)]
#[template(path = "units/edit.html")]
pub(super) struct Edit {
    p: Page,
    crumbs: Vec<Crumb>,
    base: String,
    title: String,
    lang: String,
    text_lang: String,
    language: String,
    stage: &'static str,
    status: &'static str,
    stage_word: String,
    revision: i32,
    asked: Option<Asked>,
    obstacles: Vec<Obstacle>,
    volume: String,
    counts: String,
    sides: Vec<SideField>,
    levels: Vec<Choice>,
    was: String,
    columns: Vec<ColumnView>,
    saved: String,
    form: Form,
}

/// Why the revision before was sent back.
#[derive(Debug)]
struct Asked {
    title: String,
    reason: String,
}

/// One column of the editor.
#[derive(Debug)]
struct ColumnView {
    code: &'static str,
    title: String,
    lead_in: &'static str,
    lines: Vec<LineView>,
}

/// One line of the editor.
#[derive(Debug)]
struct LineView {
    token: String,
    name: String,
    row: String,
    /// What its buttons and its field call it: its mark, or its first words.
    called: String,
    /// The language of that.
    called_lang: String,
    mark: String,
    text: String,
    class: &'static str,
    rated: bool,
    is_point: bool,
    is_heading: bool,
    up: bool,
    down: bool,
    inward: bool,
    outward: bool,
    holds: bool,
    focus: String,
}

/// What the editor is about, as it is stored.
pub(super) struct Stored {
    pub text: Text,
    pub unit: Unit,
    pub candidates: Candidates,
}

/// The unit as it is stored; of another kind it is not here.
pub(super) async fn find(connection: &mut Connection, id: TextId) -> Result<Stored, Error> {
    let text = store::texts::find(connection, id).await?;
    if text.kind != Kind::Unit {
        return Err(Error::NotFound);
    }
    let (format, body) = store::texts::body(connection, text.latest.id).await?;
    let unit = contents::unit(format, &body)?;
    let candidates = store::units::candidates(connection, text.partnership).await?.unwrap_or_default();
    Ok(Stored { text, unit, candidates })
}

pub(super) async fn edit(Path(id): Path<TextId>, query: Query, mut reading: Reading) -> Result<Response, Error> {
    let stored = find(&mut reading.reader, id).await?;
    stored.text.editor(&reading.actor)?;
    let mut form = Form::new(fields::values(&stored.unit));
    form.set("version", stored.text.latest.version.to_string());
    show(reading.page(), &stored, &stored.unit, &Lines::default(), form, query.get("at"), StatusCode::OK)
}

/// The editor with this unit in it: as stored, or as it was typed.
pub(super) fn show(p: Page, stored: &Stored, unit: &Unit, lines: &Lines, form: Form, at: &str, status: StatusCode) -> Result<Response, Error> {
    let text = &stored.text;
    let base = text.kind.object().address(text.id.0);
    let stage = text.stage_on(p.today);
    let title = if text.title.is_empty() { p.t("units-untitled") } else { text.title.clone() };
    let asked =
        text.earlier.last().filter(|_| text.latest.is_open()).and_then(|before| before.closed.as_ref()).filter(|closed| !closed.reason.is_empty());
    let rated: usize =
        Area::ALL.iter().map(|&area| unit.column(area).placed(area).iter().filter(|placed| placed.point == 0 && placed.number > 0).count()).sum();
    let all: usize = unit.outcome_ids().len();
    let page = Edit {
        crumbs: vec![
            Crumb::to("/units", p.t("ui-nav-units")),
            Crumb::to(base.clone(), title.clone()).in_language(if text.title.is_empty() { p.language.code() } else { &unit.language }),
            Crumb::here(p.t("units-edit")),
        ],
        lang: if text.title.is_empty() { p.language.code().to_owned() } else { unit.language.clone() },
        text_lang: unit.language.clone(),
        language: language_name(&unit.language).unwrap_or_default().to_owned(),
        stage: stage.code(),
        status: status_kind(Kind::Unit, stage),
        stage_word: p.t(stage_word(Kind::Unit, stage)),
        revision: text.latest.number,
        asked: asked.map(|closed| Asked {
            title: p.t1("units-change-asked", "who", format!("{}, {}", closed.by, closed.organisation)),
            reason: closed.reason.clone(),
        }),
        obstacles: unit.obstacles(),
        volume: volume(&p, unit),
        counts: p.t2("units-counts", "rated", rated, "rest", OUTCOMES.saturating_sub(all)),
        sides: side_fields(&p, &stored.candidates, Some(&stored.unit.sides)),
        levels: EQF_LEVELS.map(|level| Choice::new(level, level.to_string())).collect(),
        was: if form.has("was") { form.value("was").to_owned() } else { was(&fields::values(&stored.unit)) },
        columns: Area::ALL.iter().map(|&area| column(&p, unit, &stored.unit, area, lines, at)).collect(),
        saved: p.t2("units-saved-by", "who", text.latest.saved_by.as_str(), "at", p.moment(&text.latest.saved_at)),
        base,
        title,
        form,
        p,
    };
    html_with(status, &page)
}

/// Days and hours in words.
pub(super) fn volume(p: &Page, unit: &Unit) -> String {
    match (unit.days, unit.hours) {
        (Some(days), Some(hours)) => p.t2("units-volume", "days", i64::from(days), "hours", i64::from(hours)),
        (Some(days), None) => p.t1("units-volume-days", "days", i64::from(days)),
        (None, Some(hours)) => p.t1("units-volume-hours", "hours", i64::from(hours)),
        (None, None) => p.t("units-volume-none"),
    }
}

/// What the page began with, in one hidden value.
pub(super) fn was(values: &[(&'static str, String)]) -> String {
    values.iter().map(|(name, value)| format!("{name}:{}", mark_of(value))).collect::<Vec<_>>().join(" ")
}

fn column(p: &Page, unit: &Unit, stored: &Unit, area: Area, typed: &Lines, at: &str) -> ColumnView {
    let language = unit.language.as_str();
    let begun: std::collections::HashMap<_, _> = stored.column(area).lines(area).into_iter().map(|line| (line.node.id, line.node)).collect();
    let lines = unit
        .column(area)
        .standing(area)
        .into_iter()
        .map(|standing| {
            let node = standing.line.node;
            let token = typed.token(node.id);
            let mark = standing.line.mark();
            let text = node.text.get(language).to_owned();
            let (called, called_lang) = match (mark.is_empty(), text.is_empty()) {
                (false, _) => (mark.clone(), p.language.code()),
                (true, false) => (text.chars().take(40).collect(), language),
                (true, true) => (p.t("units-empty-line"), p.language.code()),
            };
            let before = begun.get(&node.id);
            let (base, was_rated) = match typed.find(node.id) {
                Some(line) => (line.base.clone(), line.base_rated),
                None => (mark_of(before.map_or("", |node| node.text.get(language))), before.is_some_and(|node| node.assessable)),
            };
            let was_rated = u8::from(was_rated);
            let is_heading = !node.assessable && !standing.is_point;
            LineView {
                row: format!("{}.{token}.{}.{base}.{was_rated}", area.code(), standing.line.depth),
                name: format!("{}.{token}", area.code()),
                called,
                called_lang: called_lang.to_owned(),
                mark,
                text,
                class: match (is_heading, standing.line.depth) {
                    (true, 0) => "grp",
                    (true, _) => "grp d1",
                    (false, 2) => "d1 d2",
                    (false, 1) if standing.is_point => "d1",
                    (false, _) => "",
                },
                rated: node.assessable,
                is_point: standing.is_point,
                is_heading,
                up: standing.up,
                down: standing.down,
                inward: standing.inward,
                outward: standing.outward,
                holds: standing.holds,
                focus: at.split_once('-').filter(|(_, asked)| *asked == token).map(|(act, _)| act.to_owned()).unwrap_or_default(),
                token,
            }
        })
        .collect();
    let lead_in = fields::LEAD_INS.iter().find(|(known, _)| *known == area).map_or("", |(_, name)| *name);
    ColumnView { code: area.code(), title: p.t(area.key()), lead_in, lines }
}
