//! The form of a learner: a new one's and a known one's fields are the same.

use crate::domain::actor::Actor;
use crate::domain::ids::OrganisationId;
use crate::domain::learners::{Details, Gender, keeper, schools_of};
use crate::web::error::Error;
use crate::web::extract::Reading;
use crate::web::ui::{Choice, Crumb, Form, Page, html_with};
use askama::Template;
use axum::response::Response;
use http::StatusCode;

/// The longest address.
const ADDRESS: usize = 500;

#[derive(Template)]
#[template(path = "learners/new.html")]
struct New {
    p: Page,
    form: Form,
    crumbs: Vec<Crumb>,
    schools: Vec<Choice>,
    genders: Vec<Choice>,
}

pub(super) async fn new(reading: Reading) -> Result<Response, Error> {
    let schools = schools(&reading.actor);
    let Some(first) = schools.first() else {
        return Err(crate::domain::refusal::Refusal::not_entitled("learners-refused-keep", "").into());
    };
    let form = Form::new([("school", first.value.clone())]);
    show(reading.page(), &reading.actor, form, StatusCode::OK)
}

pub(super) fn show(p: Page, actor: &Actor, form: Form, status: StatusCode) -> Result<Response, Error> {
    let crumbs = vec![Crumb::to("/learners", p.t("learners-title")), Crumb::here(p.t("learners-new"))];
    html_with(status, &New { schools: schools(actor), genders: genders(&p), crumbs, form, p })
}

/// The schools this actor enters learners for.
fn schools(actor: &Actor) -> Vec<Choice> {
    schools_of(actor)
        .into_iter()
        .filter(|school| keeper(actor, *school).is_ok())
        .filter_map(|school| Some(Choice::new(school, actor.seats_in(school).next()?.organisation_name.clone())))
        .collect()
}

pub(super) fn genders(p: &Page) -> Vec<Choice> {
    Gender::ALL.iter().map(|gender| Choice::new(gender.code(), p.t(gender.key()))).collect()
}

/// The school of the form, where it is one of those.
pub(super) fn school(form: &mut Form, actor: &Actor) -> Option<OrganisationId> {
    let school = form.id::<OrganisationId>("school").filter(|school| keeper(actor, *school).is_ok());
    if school.is_none() {
        form.reject("school", "learners-error-school");
    }
    school
}

/// Reads the fields; what cannot be accepted is noted in the form. The address that is `stored` is accepted once more.
pub(super) fn read(form: &mut Form, stored: &str) -> Option<Details> {
    let name = form.required_line("name", "learners-error-name");
    let email = form.email_or("email", stored);
    let phone = form.line("phone");
    let address = form.text("address", ADDRESS);
    let gender = form.line("gender");
    let birth_date = form.required_date("birth-date")?;
    Some(Details { name, email, phone, address, birth_date, gender })
}
