//! The form of a learner's data.

use super::{new, show};
use crate::domain::ids::LearnerId;
use crate::domain::learners::Learner;
use crate::web::error::Error;
use crate::web::extract::{Path, Reading};
use crate::web::ui::{Choice, Crumb, Form, Page, html_with};
use askama::Template;
use axum::response::Response;
use http::StatusCode;

#[derive(Template)]
#[template(path = "learners/edit.html")]
struct Edit {
    p: Page,
    id: LearnerId,
    name: String,
    form: Form,
    crumbs: Vec<Crumb>,
    genders: Vec<Choice>,
}

pub(super) async fn edit(Path(id): Path<LearnerId>, mut reading: Reading) -> Result<Response, Error> {
    let learner = show::find(&mut reading.reader, &reading.actor, id).await?;
    learner.keeper(&reading.actor)?;
    let mut values: Vec<_> = values(&learner).into();
    values.push(("version", learner.version.to_string()));
    page(reading.page(), &learner, Form::new(values), StatusCode::OK)
}

pub(super) fn values(learner: &Learner) -> [(&'static str, String); 6] {
    [
        ("name", learner.name.clone()),
        ("birth-date", learner.birth_date.to_string()),
        ("gender", learner.gender.clone()),
        ("email", learner.email.clone()),
        ("phone", learner.phone.clone()),
        ("address", learner.address.clone()),
    ]
}

pub(super) fn page(p: Page, learner: &Learner, form: Form, status: StatusCode) -> Result<Response, Error> {
    let crumbs = vec![
        Crumb::to("/learners", p.t("learners-title")),
        Crumb::to(format!("/learners/{}", learner.id), learner.name.as_str()),
        Crumb::here(p.t("learners-edit")),
    ];
    html_with(status, &Edit { id: learner.id, name: learner.name.clone(), genders: new::genders(&p), crumbs, form, p })
}
