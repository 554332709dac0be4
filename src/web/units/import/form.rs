//! What is imported and for whom: the partnership, then its four sides, the language, and a paste or a file.

use crate::domain::ids::PartnershipId;
use crate::domain::units::Candidates;
use crate::store;
use crate::web::error::Error;
use crate::web::extract::{Query, Reading, Writing};
use crate::web::ui::{Choice, Crumb, Form, Page, html_with};
use crate::web::units::new::{homes, may_begin};
use crate::web::units::sides::{SideField, side_fields, side_suggestions};
use askama::Template;
use axum::response::Response;
use http::StatusCode;

#[derive(Template)]
#[template(path = "units/import.html")]
struct Import {
    p: Page,
    crumbs: Vec<Crumb>,
    homes: Vec<Choice>,
    chosen: Option<Chosen>,
    form: Form,
}

/// The partnership the units will belong to.
#[derive(Debug)]
struct Chosen {
    id: String,
    title: String,
    sides: Vec<SideField>,
    lacks: Option<&'static str>,
    languages: Vec<Choice>,
    /// The file that was read before; empty where there is none.
    file: String,
}

/// Where units can be imported to.
pub(super) struct Home {
    pub homes: Vec<store::units::Home>,
    pub partnership: PartnershipId,
    pub candidates: Candidates,
}

impl Home {
    /// The partnership that a submitted form names.
    pub async fn of(w: &Writing) -> Result<Self, Error> {
        let mut reader = w.reader().await?;
        let homes = homes(&w.actor, &mut reader).await?;
        let partnership: PartnershipId = w.form.value("partnership").trim().parse().map_err(|_| Error::NotFound)?;
        let candidates = store::units::candidates(&mut reader, partnership).await?.ok_or(Error::NotFound)?;
        Ok(Self { homes, partnership, candidates })
    }
}

pub(in crate::web::units) async fn new(query: Query, mut reading: Reading) -> Result<Response, Error> {
    let actor = reading.actor.clone();
    may_begin(&actor)?;
    let p = reading.page();
    let homes = homes(&actor, &mut reading.reader).await?;
    let asked: Option<PartnershipId> = query.parse("partnership").or(if homes.len() == 1 { homes.first().map(|home| home.id) } else { None });
    let Some(partnership) = asked else {
        let page = Import { crumbs: crumbs(&p), homes: choices(&homes), chosen: None, form: Form::default(), p };
        return html_with(StatusCode::OK, &page);
    };
    let candidates = store::units::candidates(&mut reading.reader, partnership).await?.ok_or(Error::NotFound)?;
    let form = Form::new(side_suggestions(&side_fields(&p, &candidates, None)));
    page(p, &Home { homes, partnership, candidates }, form, StatusCode::OK)
}

/// The page with everything typed.
pub(super) fn page(p: Page, home: &Home, form: Form, status: StatusCode) -> Result<Response, Error> {
    let sides = side_fields(&p, &home.candidates, None);
    let empty = |name: &str| sides.iter().any(|side| side.name == name && side.options.is_empty());
    let lacks = match (empty("sending-institution"), empty("hosting-institution")) {
        (true, _) => Some("units-lacks-sending"),
        (false, true) => Some("units-lacks-hosting"),
        (false, false) => None,
    };
    let title = home.homes.iter().find(|known| known.id == home.partnership).map(|known| known.title.clone()).unwrap_or_default();
    let languages = Choice::languages();
    let file = if form.value("source").is_empty() { String::new() } else { form.value("source-name").to_owned() };
    let page = Import {
        crumbs: crumbs(&p),
        homes: choices(&home.homes),
        chosen: Some(Chosen { id: home.partnership.to_string(), title, sides, lacks, languages, file }),
        form,
        p,
    };
    html_with(status, &page)
}

pub(super) fn crumbs(p: &Page) -> Vec<Crumb> {
    vec![Crumb::to("/units", p.t("ui-nav-units")), Crumb::here(p.t("imports-title"))]
}

fn choices(homes: &[store::units::Home]) -> Vec<Choice> {
    homes.iter().map(|home| Choice::new(home.id, home.title.clone())).collect()
}
