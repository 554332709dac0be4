//! Founding a partnership.

use super::sides;
use crate::domain::actor::Actor;
use crate::domain::partnerships::founding_seats;
use crate::domain::refusal::Refusal;
use crate::web::error::Error;
use crate::web::extract::Reading;
use crate::web::ui::{Choice, Crumb, Form, Page, html_with};
use askama::Template;
use axum::response::Response;
use http::StatusCode;

#[derive(Template)]
#[template(path = "partnerships/new.html")]
struct New {
    p: Page,
    form: Form,
    crumbs: Vec<Crumb>,
    organisations: Vec<Choice>,
    sides: Vec<Choice>,
    kinds: Vec<Choice>,
}

pub(super) async fn new(reading: Reading) -> Result<Response, Error> {
    let Some(first) = founding_seats(&reading.actor).next() else {
        return Err(Refusal::not_entitled("partnerships-refused-found", "").into());
    };
    let form = Form::new([("organisation", first.organisation.to_string()), ("kind", first.organisation_kind.code().to_owned())]);
    show(reading.page(), &reading.actor, form, StatusCode::OK)
}

pub(super) fn show(p: Page, actor: &Actor, form: Form, status: StatusCode) -> Result<Response, Error> {
    let crumbs = vec![Crumb::to("/partnerships", p.t("partnerships-title")), Crumb::here(p.t("partnerships-new"))];
    let organisations = founding_seats(actor).map(|seat| Choice::new(seat.organisation, seat.organisation_name.clone())).collect();
    html_with(status, &New { organisations, sides: sides::sides(&p), kinds: sides::kinds(&p), crumbs, form, p })
}
