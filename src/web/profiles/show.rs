//! The page: a form for the institution that sends, the same to be read for everybody else.

use crate::domain::actor::Actor;
use crate::domain::ids::TextId;
use crate::domain::profiles::{self, Stated};
use crate::domain::texts::Text;
use crate::domain::units::Unit;
use crate::store;
use crate::web::error::Error;
use crate::web::extract::{Path, Reading};
use crate::web::texts::{ProfileView, address, crumbs, profile, title, unit};
use crate::web::ui::{Choice, Crumb, Form, Page, html, html_with};
use askama::Template;
use axum::response::Response;
use http::StatusCode;

#[derive(Template)]
#[template(path = "profiles/edit.html")]
struct Edit {
    p: Page,
    crumbs: Vec<Crumb>,
    base: String,
    title: (String, String),
    stage: &'static str,
    fields: [(&'static str, String, String); 4],
    languages: Vec<Choice>,
    lang: String,
    form: Form,
}

#[derive(Template)]
#[template(path = "profiles/show.html")]
struct Show {
    p: Page,
    crumbs: Vec<Crumb>,
    base: String,
    title: (String, String),
    stage: &'static str,
    institution: String,
    profile: ProfileView,
}

/// The passages of the form: name, key of the label, key of the hint.
pub(super) const FIELDS: [(&str, &str, &str); 4] = [
    ("knowledge", "profiles-of-knowledge", "profiles-hint-knowledge"),
    ("skills", "profiles-of-skills", "profiles-hint-skills"),
    ("competence", "profiles-of-competence", "profiles-hint-competence"),
    ("social", "profiles-of-social", "profiles-hint-social"),
];

pub(super) async fn show(Path(id): Path<TextId>, mut reading: Reading) -> Result<Response, Error> {
    let (text, unit) = unit(&mut reading.reader, id).await?;
    let talk = store::texts::talk(&mut reading.reader, id, &reading.actor).await?;
    let p = reading.page();
    let stated = talk.profile.as_ref();
    if profiles::describer(&text, &unit, &reading.actor).is_ok() {
        let form = Form::of(values(&p, stated));
        return edit(p, &text, form, StatusCode::OK);
    }
    read(p, &text, &unit, stated, &reading.actor)
}

/// What was stated last, as values of the form; the version of a new one is 0.
pub(super) fn values(p: &Page, stated: Option<&Stated>) -> Vec<(String, String)> {
    let said = stated.map(|stated| stated.profile.clone()).unwrap_or_default();
    let language = if said.language.is_empty() { p.language.code().to_owned() } else { said.language };
    let values = [
        ("version", stated.map_or(0, |stated| stated.version).to_string()),
        ("language", language),
        ("knowledge", said.knowledge),
        ("skills", said.skills),
        ("competence", said.competence),
        ("social", said.social),
    ];
    values.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

/// The form.
pub(super) fn edit(p: Page, text: &Text, form: Form, status: StatusCode) -> Result<Response, Error> {
    let page = Edit {
        crumbs: crumbs(&p, text, p.t("profiles-edit")),
        base: address(text.kind, text.id, ""),
        title: title(&p, text),
        stage: text.stage_on(p.today).code(),
        fields: FIELDS.map(|(name, label, hint)| (name, p.t(label), p.t(hint))),
        languages: Choice::languages(),
        lang: form.value("language").to_owned(),
        form,
        p,
    };
    html_with(status, &page)
}

fn read(p: Page, text: &Text, unit: &Unit, stated: Option<&Stated>, actor: &Actor) -> Result<Response, Error> {
    let page = Show {
        crumbs: crumbs(&p, text, p.t("profiles-title")),
        base: address(text.kind, text.id, ""),
        title: title(&p, text),
        stage: text.stage_on(p.today).code(),
        institution: unit.sides.sending_institution.card.name.clone(),
        profile: profile(&p, text, unit, stated, actor),
        p,
    };
    html(&page)
}
