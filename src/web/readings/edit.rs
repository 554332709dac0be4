//! The form of one side, with the other side's reading beside it.

use crate::domain::actor::Actor;
use crate::domain::ids::TextId;
use crate::domain::levels::EQF_LEVELS;
use crate::domain::readings::{self, Reading as Stated, UnitSide};
use crate::domain::texts::Text;
use crate::domain::units::Unit;
use crate::store;
use crate::web::error::Error;
use crate::web::extract::{Path, Reading};
use crate::web::texts::{ReadingView, address, both_readings, crumbs, side_title, title, unit};
use crate::web::ui::{Choice, Crumb, Form, Page, html_with};
use askama::Template;
use axum::response::Response;
use http::StatusCode;

#[derive(Template)]
#[template(path = "readings/edit.html")]
struct Edit {
    p: Page,
    crumbs: Vec<Crumb>,
    base: String,
    title: (String, String),
    stage: &'static str,
    action: String,
    side: String,
    other: Option<ReadingView>,
    levels: Vec<Choice>,
    languages: Vec<Choice>,
    lang: String,
    form: Form,
}

pub(super) async fn edit(Path((id, side)): Path<(TextId, String)>, mut reading: Reading) -> Result<Response, Error> {
    let side = UnitSide::from_code(&side).ok_or(Error::NotFound)?;
    let (text, unit) = unit(&mut reading.reader, id).await?;
    readings::voice(&text, &unit, side, &reading.actor)?;
    let talk = store::texts::talk(&mut reading.reader, id, &reading.actor).await?;
    let p = reading.page();
    let form = Form::of(values(&p, talk.readings.iter().find(|stated| stated.side == side)));
    page(p, &reading.actor, &text, &unit, side, &talk.readings, form, StatusCode::OK)
}

/// What the side stated last, as values of the form; the version of a new one is 0.
pub(super) fn values(p: &Page, stated: Option<&Stated>) -> Vec<(String, String)> {
    let said = stated.map(|stated| stated.understanding.clone()).unwrap_or_default();
    let language = if said.language.is_empty() { p.language.code().to_owned() } else { said.language };
    let values = [
        ("version", stated.map_or(0, |stated| stated.version).to_string()),
        ("eqf-level", said.eqf_level.map(|level| level.to_string()).unwrap_or_default()),
        ("national-level", said.national_level),
        ("tasks", said.tasks),
        ("differs", said.differs),
        ("language", language),
    ];
    values.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

pub(super) fn page(
    p: Page,
    actor: &Actor,
    text: &Text,
    unit: &Unit,
    side: UnitSide,
    stated: &[Stated],
    form: Form,
    status: StatusCode,
) -> Result<Response, Error> {
    let other = UnitSide::ALL.iter().zip(both_readings(&p, text, unit, stated, actor)).find(|(known, _)| **known != side).map(|(_, view)| view);
    let base = address(text.kind, text.id, "");
    let page = Edit {
        crumbs: crumbs(&p, text, p.t("readings-edit")),
        action: format!("{base}/readings/{}", side.code()),
        base,
        title: title(&p, text),
        stage: text.stage_on(p.today).code(),
        side: side_title(&p, unit, side),
        other: other.filter(|other| !other.detail.is_empty()),
        levels: EQF_LEVELS.map(|level| Choice::new(level, level.to_string())).collect(),
        languages: Choice::languages(),
        lang: form.value("language").to_owned(),
        form,
        p,
    };
    html_with(status, &page)
}
