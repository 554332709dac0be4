//! A new unit: first its partnership, then its four sides, its language and its title.

use super::home::{Chosen, Home, Homes, may_begin};
use crate::domain::units::LANGUAGES;
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

pub(super) async fn new(query: Query, mut reading: Reading) -> Result<Response, Error> {
    may_begin(&reading.actor)?;
    let homes = Homes::of(&reading.actor, &mut reading.reader).await?;
    let home = homes.asked(query.parse("partnership"), &mut reading.reader).await?;
    let p = reading.page();
    let mut form = home.as_ref().map(|home| home.form(&p)).unwrap_or_default();
    form.set("language", p.language.code());
    page(p, &homes, home.as_ref(), form, StatusCode::OK)
}

/// The page: to choose a partnership, or with one chosen the rest.
pub(super) fn page(p: Page, homes: &Homes, home: Option<&Home>, form: Form, status: StatusCode) -> Result<Response, Error> {
    let page = New {
        crumbs: vec![Crumb::to("/units", p.t("ui-nav-units")), Crumb::here(p.t("units-new"))],
        homes: homes.choices(),
        chosen: home.map(|home| home.chosen(&p)),
        form,
        p,
    };
    html_with(status, &page)
}
