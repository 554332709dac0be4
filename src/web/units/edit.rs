//! The editor of a unit: its fields, the three columns with their lines, the four sides, and above all what is still needed.

use super::checklist::{Question, questions};
use super::fields::{self, PASSAGES, Passage};
use super::lines::Lines;
use super::rows::{ColumnView, LanguageLine, PassageView, offered};
pub(super) use super::rows::{View, was};
use super::sides::{SideField, side_fields};
use crate::domain::contents;
use crate::domain::descriptors::{DESCRIPTORS, Descriptors};
use crate::domain::ids::TextId;
use crate::domain::levels::EQF_LEVELS;
use crate::domain::texts::{Content, Kind, Obstacle, Text};
use crate::domain::units::{Area, Candidates, OUTCOMES, Unit};
use crate::store::{self, Connection};
use crate::web::error::Error;
use crate::web::extract::{Path, Query, Reading};
use crate::web::texts::{Findings, stage_word, status_kind};
use crate::web::ui::{Choice, ChoiceGroup, Crumb, Form, Page, html_with, sector_groups};
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
    findings: Findings,
    questions: Vec<Question>,
    volume: String,
    counts: String,
    beside: String,
    languages: Vec<LanguageLine>,
    offered: Vec<Choice>,
    passages: Vec<PassageView>,
    work: Vec<PassageView>,
    sides: Vec<SideField>,
    levels: Vec<Choice>,
    descriptors: [Descriptors; 8],
    sectors: Vec<ChoiceGroup>,
    occupations: Vec<String>,
    was: String,
    /// Whether one of the institutions uses ECVET points.
    points_on: bool,
    columns: Vec<ColumnView>,
    saved: String,
    section: String,
    form: Form,
}

/// Why the revision before was sent back.
#[derive(Debug)]
struct Asked {
    title: String,
    reason: String,
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
    let p = reading.page();
    let beside = fields::beside(&stored.unit, query.get("beside"), p.language.code());
    let mut form = Form::of(fields::values(&stored.unit, beside));
    form.set("version", stored.text.latest.version.to_string());
    form.set("section", query.get("section"));
    let lines = Lines::default();
    let view = View::new(&p, &stored.unit, &lines, beside, query.get("at"));
    show(p, &stored, view, form, StatusCode::OK)
}

/// The passages of the first section, and those of the work itself.
const WORK: [&str; 4] = ["description", "prerequisites", "tools", "safety"];

/// The editor with this unit in it: as stored, or as it was typed.
pub(super) fn show(p: Page, stored: &Stored, view: View<'_>, form: Form, status: StatusCode) -> Result<Response, Error> {
    let text = &stored.text;
    let unit = view.unit;
    let base = text.kind.object().address(text.id.0);
    let stage = text.stage_on(p.today);
    let title = if text.title.is_empty() { p.t("units-untitled") } else { text.title.clone() };
    let asked =
        text.earlier.last().filter(|_| text.latest.is_open()).and_then(|before| before.closed.as_ref()).filter(|closed| !closed.reason.is_empty());
    let rated: usize =
        Area::ALL.iter().map(|&area| unit.column(area).placed(area).iter().filter(|placed| placed.point == 0 && placed.number > 0).count()).sum();
    let all: usize = unit.outcome_ids().len();
    let passages = |wanted: &dyn Fn(Passage) -> bool| {
        PASSAGES.into_iter().filter(|&passage| wanted(passage)).map(|passage| view.passage(&p, passage, &form)).collect()
    };
    let page = Edit {
        crumbs: vec![
            Crumb::to("/units", p.t("ui-nav-units")),
            Crumb::to(base.clone(), title.clone()).in_language(if text.title.is_empty() { p.language.code() } else { &unit.language }),
            Crumb::here(p.t("units-edit")),
        ],
        lang: if text.title.is_empty() { p.language.code().to_owned() } else { unit.language.clone() },
        text_lang: unit.language.clone(),
        language: p.language_inside(&unit.language),
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
        beside: view.beside.unwrap_or("none").to_owned(),
        languages: view.languages(&p),
        offered: offered(&p, unit),
        passages: passages(&|passage| !WORK.contains(&passage.name) && !passage.name.ends_with("-lead-in")),
        work: passages(&|passage| WORK.contains(&passage.name)),
        sides: side_fields(&p, &stored.candidates, Some(&stored.unit.sides)),
        levels: EQF_LEVELS.map(|level| Choice::new(level, level.to_string())).collect(),
        descriptors: DESCRIPTORS,
        sectors: sector_groups(&p),
        occupations: unit.occupations.iter().map(|concept| concept.label.clone()).collect(),
        was: if form.has("was") { form.value("was").to_owned() } else { was(&stored.unit, view.beside) },
        points_on: stored.candidates.points_on(&stored.unit.sides),
        columns: Area::ALL.iter().map(|&area| view.column(&p, &stored.unit, area, &form)).collect(),
        saved: p.t2("units-saved-by", "who", text.latest.saved_by.as_str(), "at", p.moment(&text.latest.saved_at)),
        questions: questions(&p, &view.findings),
        findings: view.findings,
        section: if form.has_errors() { String::new() } else { form.value("section").to_owned() },
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
