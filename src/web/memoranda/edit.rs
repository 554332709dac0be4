//! The editor of a memorandum: the sections of the form, and above them what is still needed.

use super::fields;
use crate::domain::contents;
use crate::domain::ids::TextId;
use crate::domain::levels::EQF_LEVELS;
use crate::domain::memoranda::Memorandum;
use crate::domain::texts::{Content, Kind, Obstacle, Text};
use crate::store::memoranda::Offered;
use crate::store::units::AgreedUnit;
use crate::store::{self, Connection};
use crate::web::error::Error;
use crate::web::extract::{Path, Reading};
use crate::web::texts::{stage_word, status_kind};
use crate::web::ui::{Choice, Crumb, Form, Page, html_with};
use askama::Template;
use axum::response::Response;
use http::StatusCode;

#[derive(Template)]
#[template(path = "memoranda/edit.html")]
struct Edit {
    p: Page,
    crumbs: Vec<Crumb>,
    text: Text,
    stage: &'static str,
    status: &'static str,
    word: String,
    memorandum: Memorandum,
    obstacles: Vec<Obstacle>,
    asked: Option<(String, String)>,
    organisations: Vec<Choice>,
    waiting: String,
    countries: Vec<Choice>,
    levels: Vec<Choice>,
    enclosures: Vec<Choice>,
    rows: Vec<Row>,
    full: bool,
    saved: String,
    base: String,
    form: Form,
}

/// One qualification of the form: the names of its fields and the units it offers.
struct Row {
    number: usize,
    at: usize,
    title: String,
    country: String,
    eqf_level: String,
    national_level: String,
    units: String,
    enclosed: String,
    other_enclosure: String,
    offered: Vec<Choice>,
    foreign: Vec<String>,
}

/// What the editor is about, as it is stored.
pub(super) struct Stored {
    pub text: Text,
    pub memorandum: Memorandum,
    pub organisations: Vec<Offered>,
}

/// The memorandum as it is stored; of another kind it is not here.
pub(super) async fn find(connection: &mut Connection, id: TextId) -> Result<Stored, Error> {
    let text = store::texts::find(connection, id).await?;
    if text.kind != Kind::Memorandum {
        return Err(Error::NotFound);
    }
    let edited = store::memoranda::edited(connection, text.latest.id).await?;
    Ok(Stored { memorandum: contents::memorandum(edited.format, &edited.body)?, organisations: edited.organisations, text })
}

pub(super) async fn edit(Path(id): Path<TextId>, mut reading: Reading) -> Result<Response, Error> {
    let stored = find(&mut reading.reader, id).await?;
    stored.text.editor(&reading.actor)?;
    let form = fields::form(&stored.memorandum, stored.text.latest.version);
    page(reading.page(), &mut reading.reader, stored, form, StatusCode::OK).await
}

/// The editor with this form in it: as stored, or as it was typed.
pub(super) async fn page(p: Page, connection: &mut Connection, stored: Stored, form: Form, status: StatusCode) -> Result<Response, Error> {
    let Stored { text, memorandum, organisations: offered } = stored;
    let agreed = store::units::agreed_in(connection, text.partnership).await?;
    let base = format!("/memoranda/{}", text.id);
    let stage = text.stage_on(p.today);
    let title = Crumb::to(base.clone(), text.title.clone()).in_language(memorandum.language.clone());
    let asked =
        text.earlier.last().filter(|_| text.latest.is_open()).and_then(|before| before.closed.as_ref()).filter(|closed| !closed.reason.is_empty());
    let rows = fields::rows(&form);
    let edit = Edit {
        crumbs: vec![Crumb::to("/memoranda", p.t("ui-nav-memoranda")), title, Crumb::here(p.t("memoranda-edit"))],
        stage: stage.code(),
        status: status_kind(Kind::Memorandum, stage),
        word: p.t(stage_word(Kind::Memorandum, stage)),
        obstacles: memorandum.obstacles(),
        asked: asked
            .map(|closed| (p.t2("texts-asked", "who", closed.by.as_str(), "organisation", closed.organisation.as_str()), closed.reason.clone())),
        organisations: organisations(&p, &offered),
        waiting: waiting(&offered),
        countries: p.countries(),
        levels: EQF_LEVELS.map(|level| Choice::new(level, level.to_string())).collect(),
        enclosures: vec![
            Choice::new("supplement", p.t("memoranda-enclosed-supplement")),
            Choice::new("outcomes", p.t("memoranda-enclosed-outcomes")),
            Choice::new("units", p.t("memoranda-enclosed-units")),
        ],
        full: rows.len() >= fields::QUALIFICATIONS,
        rows: rows.into_iter().enumerate().map(|(number, at)| row(&p, &form, &agreed, number + 1, at)).collect(),
        saved: p.t2("memoranda-last-saved", "who", text.latest.saved_by.as_str(), "at", p.moment(&text.latest.saved_at)),
        memorandum,
        text,
        base,
        form,
        p,
    };
    html_with(status, &edit)
}

fn organisations(p: &Page, offered: &[Offered]) -> Vec<Choice> {
    offered
        .iter()
        .filter(|organisation| organisation.joined)
        .map(|organisation| {
            let hint = p.t2("memoranda-organisation-hint", "side", p.t(organisation.side.key()), "country", p.country(&organisation.country));
            Choice::new(organisation.id, organisation.name.clone()).hint(hint)
        })
        .collect()
}

/// The organisations of the partnership that have not joined and cannot sign yet.
fn waiting(offered: &[Offered]) -> String {
    let names: Vec<&str> = offered.iter().filter(|organisation| !organisation.joined).map(|organisation| organisation.name.as_str()).collect();
    names.join(", ")
}

fn row(p: &Page, form: &Form, agreed: &[AgreedUnit], number: usize, at: usize) -> Row {
    let name = |part: &str| format!("q{at}.{part}");
    let offered: Vec<Choice> =
        agreed.iter().map(|unit| Choice::new(unit.unit, unit.title.clone()).hint(p.t1("texts-revision-n", "revision", unit.number))).collect();
    // What was posted and is not offered stays in the form, so that nothing typed is lost and the refusal stands.
    let foreign = form.values(&name("units")).filter(|value| offered.iter().all(|unit| unit.value != *value)).map(str::to_owned).collect();
    Row {
        number,
        at,
        title: name("title"),
        country: name("country"),
        eqf_level: name("eqf-level"),
        national_level: name("national-level"),
        units: name("units"),
        enclosed: name("enclosed"),
        other_enclosure: name("other-enclosure"),
        offered,
        foreign,
    }
}
