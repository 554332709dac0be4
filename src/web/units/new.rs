//! A new unit: first its partnership, then its four sides, its language and its title.

use super::sides::{SideField, side_fields, side_suggestions};
use crate::domain::actor::Actor;
use crate::domain::ids::PartnershipId;
use crate::domain::refusal::Refusal;
use crate::domain::units::{Candidates, LANGUAGES};
use crate::store;
use crate::web::error::Error;
use crate::web::extract::{Query, Reading};
use crate::web::ui::{Choice, Crumb, Form, Page, html_with};
use askama::Template;
use axum::response::Response;
use http::StatusCode;

#[derive(Template)]
#[template(path = "units/new.html")]
struct New {
    p: Page,
    crumbs: Vec<Crumb>,
    homes: Vec<Choice>,
    chosen: Option<Chosen>,
    form: Form,
}

/// The partnership the unit will belong to.
#[derive(Debug)]
struct Chosen {
    id: String,
    title: String,
    sides: Vec<SideField>,
    /// A side that has no institution in this partnership yet: nothing can be agreed there.
    lacks: Option<&'static str>,
}

pub(super) async fn new(query: Query, mut reading: Reading) -> Result<Response, Error> {
    let actor = reading.actor.clone();
    may_begin(&actor)?;
    let p = reading.page();
    let homes = homes(&actor, &mut reading.reader).await?;
    let asked: Option<PartnershipId> = query.parse("partnership").or(if homes.len() == 1 { homes.first().map(|home| home.id) } else { None });
    let Some(partnership) = asked else {
        return page(p, &homes, None, Form::default(), StatusCode::OK);
    };
    let candidates = store::units::candidates(&mut reading.reader, partnership).await?.ok_or(Error::NotFound)?;
    let mut form = Form::new(side_suggestions(&side_fields(&p, &candidates, None)));
    form.set("language", p.language.code());
    page(p, &homes, Some((partnership, &candidates)), form, StatusCode::OK)
}

/// The side that has no institution in the partnership yet: a message key.
pub(super) fn lacks(sides: &[SideField]) -> Option<&'static str> {
    let empty = |name: &str| sides.iter().any(|side| side.name == name && side.options.is_empty());
    match (empty("sending-institution"), empty("hosting-institution")) {
        (true, _) => Some("units-lacks-sending"),
        (false, true) => Some("units-lacks-hosting"),
        (false, false) => None,
    }
}

/// Whoever has a seat as coordinator or teacher of an institution; for which unit is asked when its sides are known.
pub(super) fn may_begin(actor: &Actor) -> Result<(), Refusal> {
    if actor.staff_seat().is_some() { Ok(()) } else { Err(Refusal::not_entitled("units-refused-begin", "")) }
}

/// The partnerships of the actor's institutions.
pub(super) async fn homes(actor: &Actor, connection: &mut store::Connection) -> Result<Vec<store::units::Home>, Error> {
    let organisations: Vec<_> = actor.seats.iter().map(|seat| seat.organisation.0).collect();
    Ok(store::units::homes(connection, &organisations).await?)
}

/// The page: to choose a partnership, or with one chosen the rest.
pub(super) fn page(
    p: Page,
    homes: &[store::units::Home],
    chosen: Option<(PartnershipId, &Candidates)>,
    form: Form,
    status: StatusCode,
) -> Result<Response, Error> {
    let chosen = chosen.map(|(id, candidates)| {
        let sides = side_fields(&p, candidates, None);
        let lacks = lacks(&sides);
        let title = homes.iter().find(|home| home.id == id).map(|home| home.title.clone()).unwrap_or_default();
        Chosen { id: id.to_string(), title, sides, lacks }
    });
    let page = New {
        crumbs: vec![Crumb::to("/units", p.t("ui-nav-units")), Crumb::here(p.t("units-new"))],
        homes: homes.iter().map(|home| Choice::new(home.id, home.title.clone())).collect(),
        chosen,
        form,
        p,
    };
    html_with(status, &page)
}
