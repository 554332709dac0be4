//! Terms of ESCO for an outcome or for the unit: what is linked, what its words suggest, linking and taking away.

use crate::actions;
use crate::domain::contents;
use crate::domain::esco::{Found, Suggestion, question};
use crate::domain::ids::TextId;
use crate::domain::texts::{Kind, Text, Wording};
use crate::domain::units::{Concept, Place, Unit};
use crate::store::{self, Connection};
use crate::web::error::Error;
use crate::web::extract::{Path, Query, Reading, Writing};
use crate::web::ui::{Crumb, Form, Page, html_with, see_other_saying};
use askama::Template;
use axum::response::Response;
use http::StatusCode;

/// Where the Commission offers the files.
const DOWNLOAD: &str = "https://esco.ec.europa.eu/en/use-esco/download";
/// How they are imported.
const COMMAND: &str = "tilts esco import skills_en.csv occupations_en.csv";

#[derive(Template)]
#[template(path = "units/esco.html")]
struct Esco {
    p: Page,
    crumbs: Vec<Crumb>,
    base: String,
    back: String,
    line: String,
    heading: String,
    none: &'static str,
    /// The words it is about, and their language.
    passage: String,
    lang: String,
    linked: Vec<Concept>,
    found: Found,
    form: Form,
    download: &'static str,
    command: &'static str,
}

impl Esco {
    fn is_linked(&self, suggestion: &Suggestion) -> bool {
        self.linked.iter().any(|concept| concept.uri == suggestion.uri)
    }

    /// What tells a suggestion from others of a similar name.
    fn facts(&self, suggestion: &Suggestion) -> String {
        let code = Some(suggestion.code.as_str()).filter(|code| !code.is_empty()).map(|code| self.p.t1("esco-code", "code", code));
        let skill_type = suggestion.skill_type.map(|skill_type| self.p.t(skill_type.key()));
        let reuse = suggestion.reuse.map(|reuse| self.p.t(reuse.key()));
        [code, skill_type, reuse].into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }
}

/// What the page is about.
struct Stored {
    text: Text,
    unit: Unit,
}

async fn find(connection: &mut Connection, id: TextId) -> Result<Stored, Error> {
    let text = store::texts::find(connection, id).await?;
    if text.kind != Kind::Unit {
        return Err(Error::NotFound);
    }
    let (format, body) = store::texts::body(connection, text.latest.id).await?;
    Ok(Stored { unit: contents::unit(format, &body)?, text })
}

/// A line by its id; anything else is the unit itself.
fn place(line: &str) -> Place {
    line.parse().map_or(Place::Unit, Place::Line)
}

pub(super) async fn show(Path(id): Path<TextId>, query: Query, mut reading: Reading) -> Result<Response, Error> {
    let stored = find(&mut reading.reader, id).await?;
    stored.text.editor(&reading.actor)?;
    let place = place(query.get("line"));
    let mut form = Form::new([]);
    let asked = if query.has("q") { query.get("q").to_owned() } else { worded(&stored.unit, place).1.to_owned() };
    form.set("q", question(&asked));
    page(reading.page(), &mut reading.reader, &stored, place, form, StatusCode::OK).await
}

pub(super) async fn update(Path(id): Path<TextId>, w: Writing) -> Result<Response, Error> {
    let place = place(w.form.value("line"));
    let q = question(w.form.value("q"));
    let location = {
        let path = format!("/units/{id}/esco?");
        let end = path.len();
        form_urlencoded::Serializer::for_suffix(path, end).append_pair("line", w.form.value("line")).append_pair("q", &q).finish()
    };
    // No address of a term has a control character, and PostgreSQL takes no NUL.
    let address = |name: &str| w.form.value(name).replace(char::is_control, "");
    let (link, unlink) = (address("link"), address("unlink"));
    let version = w.form.version_number();
    let said = if unlink.is_empty() { "esco-said-linked" } else { "esco-said-unlinked" };
    let done = match w.begin(location.as_str()).await {
        Ok(tx) if unlink.is_empty() => actions::units::link(tx, id, version, place, &link).await,
        Ok(tx) => actions::units::unlink(tx, id, version, place, &unlink).await,
        // Another button of a page that one went back to: what it shows is no longer so.
        Err(Error::OnceMisused) => Err(store::Error::LostUpdate.into()),
        Err(error) => return Err(error),
    };
    // A form of its own, with a key of its own: the one that was sent may have been carried out.
    let mut form = Form::new([("q", q)]);
    let status = match done {
        Ok(_) => return Ok(see_other_saying(location, said)),
        Err(actions::Error::Invalid(invalid)) => {
            form.reject_all(invalid);
            StatusCode::UNPROCESSABLE_ENTITY
        }
        Err(actions::Error::Store(store::Error::LostUpdate)) => {
            form.reject("q", "esco-error-changed");
            StatusCode::CONFLICT
        }
        Err(error) => return Err(error.into()),
    };
    let mut reader = w.reader().await?;
    let stored = find(&mut reader, id).await?;
    stored.text.editor(&w.actor)?;
    page(w.page(), &mut reader, &stored, place, form, status).await
}

async fn page(p: Page, connection: &mut Connection, stored: &Stored, place: Place, mut form: Form, status: StatusCode) -> Result<Response, Error> {
    let Stored { text, unit } = stored;
    let linked = unit.concepts(place).ok_or(Error::NotFound)?.to_vec();
    let found = store::esco::search(connection, place.pillar(), form.value("q")).await?;
    form.set("version", text.latest.version.to_string());
    let base = text.kind.object().address(text.id.0);
    let (wording, _) = worded(unit, place);
    let (heading, line, back, none) = match place {
        Place::Unit => (p.t("esco-occupations"), String::new(), format!("{base}/edit#occupations"), "esco-linked-none-occupations"),
        Place::Line(id) => (p.t("esco-skills"), id.to_string(), format!("{base}/edit#o-{id}"), "esco-linked-none-skills"),
    };
    let untitled = text.title.is_empty();
    let page = Esco {
        crumbs: vec![
            Crumb::to("/units", p.t("ui-nav-units")),
            Crumb::to(base.clone(), if untitled { p.t("units-untitled") } else { text.title.clone() }).in_language(if untitled {
                p.language.code()
            } else {
                &unit.language
            }),
            Crumb::to(format!("{base}/edit"), p.t("units-edit")),
            Crumb::here(heading.clone()),
        ],
        passage: wording.get(&unit.language).to_owned(),
        lang: unit.language.clone(),
        download: DOWNLOAD,
        command: COMMAND,
        base,
        back,
        line,
        heading,
        none,
        linked,
        found,
        form,
        p,
    };
    html_with(status, &page)
}

/// The words that say what the place is about, and what of them is asked: the English where there is any.
fn worded(unit: &Unit, place: Place) -> (&Wording, &str) {
    let wording = match place {
        Place::Line(id) => unit.line(id).map_or(&unit.title, |node| &node.text),
        Place::Unit if unit.qualification.get(&unit.language).is_empty() => &unit.title,
        Place::Unit => &unit.qualification,
    };
    let english = wording.get("en");
    (wording, if english.is_empty() { wording.get(&unit.language) } else { english })
}
