//! What is imported and for whom: the partnership, then its four sides, the language, and a paste or a file.

use crate::web::error::Error;
use crate::web::extract::{Query, Reading, Writing};
use crate::web::ui::{Choice, Crumb, Form, Page, html_with};
use crate::web::units::home::{Chosen, Home, Homes, may_begin};
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
    languages: Vec<Choice>,
    /// The file that was read before; empty where there is none.
    file: String,
    form: Form,
}

/// The partnership that a submitted form names, among all there are.
pub(super) async fn home(w: &Writing) -> Result<(Homes, Home), Error> {
    let mut reader = w.reader().await?;
    let homes = Homes::of(&w.actor, &mut reader).await?;
    let home = homes.named(&w.form, &mut reader).await?;
    Ok((homes, home))
}

pub(in crate::web::units) async fn new(query: Query, mut reading: Reading) -> Result<Response, Error> {
    may_begin(&reading.actor)?;
    let homes = Homes::of(&reading.actor, &mut reading.reader).await?;
    let home = homes.asked(query.parse("partnership"), &mut reading.reader).await?;
    let p = reading.page();
    let form = home.as_ref().map(|home| home.form(&p)).unwrap_or_default();
    page(p, &homes, home.as_ref(), form, StatusCode::OK)
}

/// The page: to choose a partnership, or with one chosen everything typed.
pub(super) fn page(p: Page, homes: &Homes, home: Option<&Home>, form: Form, status: StatusCode) -> Result<Response, Error> {
    let file = if form.value("source").is_empty() { String::new() } else { form.value("source-name").to_owned() };
    let page = Import {
        crumbs: crumbs(&p),
        homes: homes.choices(),
        chosen: home.map(|home| home.chosen(&p)),
        languages: Choice::languages(),
        file,
        form,
        p,
    };
    html_with(status, &page)
}

pub(super) fn crumbs(p: &Page) -> Vec<Crumb> {
    vec![Crumb::to("/units", p.t("ui-nav-units")), Crumb::here(p.t("imports-title"))]
}
