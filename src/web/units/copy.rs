//! A copy in another partnership: first which one, then its four sides. Nothing of the unit that is copied changes.

use super::home::{Chosen, Home, Homes, may_begin};
use super::show::{find, title, title_lang};
use super::sides::read_sides;
use crate::actions;
use crate::actions::units::Copying;
use crate::domain::ids::{OutcomeId, TextId};
use crate::domain::texts::{Kind, Revision, Text};
use crate::store;
use crate::web::error::Error;
use crate::web::extract::{Path, Query, Reading, Writing};
use crate::web::ui::{Choice, Crumb, Form, Page, html_with, see_other_saying};
use askama::Template;
use axum::response::Response;
use http::StatusCode;
use uuid::Uuid;

#[derive(Template)]
#[template(path = "units/copy.html")]
struct Copy {
    p: Page,
    crumbs: Vec<Crumb>,
    base: String,
    title: String,
    title_lang: String,
    stage: &'static str,
    /// What is copied: "revision 2, agreed".
    revision: String,
    shown: String,
    homes: Vec<Choice>,
    chosen: Option<Chosen>,
    form: Form,
}

/// What is copied: the agreed revision, or where none is agreed the latest.
fn copied(text: &Text) -> &Revision {
    text.agreed().unwrap_or(&text.latest)
}

pub(super) async fn new(Path(id): Path<TextId>, query: Query, mut reading: Reading) -> Result<Response, Error> {
    let text = find(&mut reading, id).await?;
    may_begin(&reading.actor)?;
    let homes = Homes::of(&reading.actor, &mut reading.reader).await?.except(text.partnership);
    // Even where there is only one other partnership, that it is another is to be seen before anything is copied.
    let home = match query.parse("partnership") {
        Some(asked) => homes.asked(Some(asked), &mut reading.reader).await?,
        None => None,
    };
    let p = reading.page();
    let form = home.as_ref().map(|home| home.form(&p)).unwrap_or_default();
    page(p, &text, &homes, home.as_ref(), form, StatusCode::OK)
}

pub(super) async fn create(Path(id): Path<TextId>, mut w: Writing) -> Result<Response, Error> {
    let mut reader = w.reader().await?;
    let text = store::texts::find(&mut reader, id).await?;
    if text.kind != Kind::Unit {
        return Err(Error::NotFound);
    }
    may_begin(&w.actor)?;
    let homes = Homes::of(&w.actor, &mut reader).await?.except(text.partnership);
    let home = homes.named(&w.form, &mut reader).await?;
    drop(reader);
    let sides = read_sides(&mut w.form, &home.candidates, None);
    let (Some(sides), false) = (sides, w.form.has_errors()) else {
        return page(w.page(), &text, &homes, Some(&home), w.form, StatusCode::UNPROCESSABLE_ENTITY);
    };
    let shown = w.form.value("revision").trim().parse().map_err(|_| Error::BadRequest)?;
    let copy = TextId(Uuid::now_v7());
    let location = format!("/units/{copy}");
    let tx = w.begin(location.as_str()).await?;
    let copying = Copying { origin: id, shown, partnership: home.id, sides: &sides };
    match actions::units::copy(tx, copy, &copying, &mut || OutcomeId(Uuid::now_v7())).await {
        Ok(()) => Ok(see_other_saying(location, "library-said-copied")),
        Err(actions::Error::Invalid(invalid)) => {
            w.form.reject_all(invalid);
            page(w.page(), &text, &homes, Some(&home), w.form, StatusCode::UNPROCESSABLE_ENTITY)
        }
        Err(error) => Err(error.into()),
    }
}

fn page(p: Page, text: &Text, homes: &Homes, home: Option<&Home>, form: Form, status: StatusCode) -> Result<Response, Error> {
    let revision = copied(text);
    let base = format!("/units/{}", text.id);
    let page = Copy {
        crumbs: vec![
            Crumb::to("/units", p.t("ui-nav-units")),
            Crumb::to(base.clone(), title(&p, text)).in_language(title_lang(&p, text)),
            Crumb::here(p.t("library-copy")),
        ],
        base,
        title: title(&p, text),
        title_lang: title_lang(&p, text),
        stage: text.stage_on(p.today).code(),
        revision: super::show::revision_word(&p, text, revision.number),
        shown: revision.id.to_string(),
        homes: homes.choices(),
        chosen: home.map(|home| home.chosen(&p)),
        form,
        p,
    };
    html_with(status, &page)
}
