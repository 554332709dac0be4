//! A copy in another partnership: first which one, then its four sides. Nothing of the unit that is copied changes.

use super::new::{self, homes};
use super::show::{find, title, title_lang};
use super::sides::{SideField, read_sides, side_fields, side_suggestions};
use crate::actions;
use crate::actions::units::Copying;
use crate::domain::ids::{OutcomeId, PartnershipId, TextId};
use crate::domain::texts::{Kind, Revision, Text};
use crate::domain::units::Candidates;
use crate::store;
use crate::store::units::Home;
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

/// The partnership of the copy.
#[derive(Debug)]
struct Chosen {
    id: String,
    title: String,
    sides: Vec<SideField>,
    /// A side that has no institution there yet.
    lacks: Option<&'static str>,
}

/// What is copied: the agreed revision, or where none is agreed the latest.
fn copied(text: &Text) -> &Revision {
    text.agreed().unwrap_or(&text.latest)
}

/// The reader's other partnerships.
async fn others(reading: &mut store::Connection, actor: &crate::domain::actor::Actor, text: &Text) -> Result<Vec<Home>, Error> {
    let mut homes = homes(actor, reading).await?;
    homes.retain(|home| home.id != text.partnership);
    Ok(homes)
}

pub(super) async fn new(Path(id): Path<TextId>, query: Query, mut reading: Reading) -> Result<Response, Error> {
    let text = find(&mut reading, id).await?;
    let actor = reading.actor.clone();
    new::may_begin(&actor)?;
    let p = reading.page();
    let homes = others(&mut reading.reader, &actor, &text).await?;
    let asked: Option<PartnershipId> = query.parse("partnership");
    let Some(home) = asked.and_then(|asked| homes.iter().find(|home| home.id == asked)) else {
        return page(p, &text, &homes, None, Form::default(), StatusCode::OK);
    };
    let candidates = store::units::candidates(&mut reading.reader, home.id).await?.ok_or(Error::NotFound)?;
    let form = Form::new(side_suggestions(&side_fields(&p, &candidates, None)));
    page(p, &text, &homes, Some((home, &candidates)), form, StatusCode::OK)
}

pub(super) async fn create(Path(id): Path<TextId>, mut w: Writing) -> Result<Response, Error> {
    let mut reader = w.reader().await?;
    let text = store::texts::find(&mut reader, id).await?;
    if text.kind != Kind::Unit {
        return Err(Error::NotFound);
    }
    new::may_begin(&w.actor)?;
    let homes = others(&mut reader, &w.actor, &text).await?;
    let partnership: PartnershipId = w.form.value("partnership").trim().parse().map_err(|_| Error::NotFound)?;
    let home = homes.iter().find(|home| home.id == partnership).ok_or(Error::NotFound)?;
    let candidates = store::units::candidates(&mut reader, partnership).await?.ok_or(Error::NotFound)?;
    drop(reader);
    let sides = read_sides(&mut w.form, &candidates, None);
    let (Some(sides), false) = (sides, w.form.has_errors()) else {
        return page(w.page(), &text, &homes, Some((home, &candidates)), w.form, StatusCode::UNPROCESSABLE_ENTITY);
    };
    let shown = w.form.value("revision").trim().parse().map_err(|_| Error::BadRequest)?;
    let copy = TextId(Uuid::now_v7());
    let location = format!("/units/{copy}");
    let tx = w.begin(location.as_str()).await?;
    let copying = Copying { origin: id, shown, partnership, sides: &sides };
    match actions::units::copy(tx, copy, &copying, &mut || OutcomeId(Uuid::now_v7())).await {
        Ok(()) => Ok(see_other_saying(location, "library-said-copied")),
        Err(actions::Error::Invalid(invalid)) => {
            w.form.reject_all(invalid);
            page(w.page(), &text, &homes, Some((home, &candidates)), w.form, StatusCode::UNPROCESSABLE_ENTITY)
        }
        Err(error) => Err(error.into()),
    }
}

fn page(p: Page, text: &Text, homes: &[Home], chosen: Option<(&Home, &Candidates)>, form: Form, status: StatusCode) -> Result<Response, Error> {
    let chosen = chosen.map(|(home, candidates)| {
        let sides = side_fields(&p, candidates, None);
        let lacks = new::lacks(&sides);
        Chosen { id: home.id.to_string(), title: home.title.clone(), sides, lacks }
    });
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
        homes: homes.iter().map(|home| Choice::new(home.id, home.title.clone())).collect(),
        chosen,
        form,
        p,
    };
    html_with(status, &page)
}
