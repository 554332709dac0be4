//! Guardians of a learner: entering one, changing what is known of one.

use super::{show, update};
use crate::actions;
use crate::domain::ids::{GuardianId, LearnerId};
use crate::domain::learners::{Guardian, GuardianDetails, Learner, Relation};
use crate::store;
use crate::web::error::Error;
use crate::web::extract::{Path, Reading, Writing};
use crate::web::ui::{Choice, Conflict, Crumb, Form, Page, html_with, see_other_saying};
use askama::Template;
use axum::response::Response;
use http::StatusCode;
use uuid::Uuid;

/// The longest address.
const ADDRESS: usize = 500;

#[derive(Template)]
#[template(path = "learners/guardian.html")]
struct GuardianForm {
    p: Page,
    learner: String,
    heading: String,
    action: String,
    back: String,
    form: Form,
    crumbs: Vec<Crumb>,
    relations: Vec<Choice>,
}

pub(super) async fn new(Path(id): Path<LearnerId>, mut reading: Reading) -> Result<Response, Error> {
    let learner = show::find(&mut reading.reader, &reading.actor, id).await?;
    learner.keeper(&reading.actor)?;
    page(reading.page(), &learner, None, Form::new([("address", learner.address.clone())]), StatusCode::OK)
}

pub(super) async fn create(Path(id): Path<LearnerId>, mut w: Writing) -> Result<Response, Error> {
    let learner = show::find(&mut w.reader().await?, &w.actor, id).await?;
    learner.keeper(&w.actor)?;
    let details = read(&mut w.form, "");
    let (Some(details), false) = (details, w.form.has_errors()) else {
        return page(w.page(), &learner, None, w.form, StatusCode::UNPROCESSABLE_ENTITY);
    };
    let location = format!("/learners/{id}");
    let tx = w.begin(location.as_str()).await?;
    match actions::learners::add_guardian(tx, id, GuardianId(Uuid::now_v7()), &details).await {
        Ok(()) => Ok(see_other_saying(location, "learners-said-guardian")),
        Err(actions::Error::Invalid(fields)) => {
            w.form.reject_all(fields);
            page(w.page(), &learner, None, w.form, StatusCode::UNPROCESSABLE_ENTITY)
        }
        Err(error) => Err(error.into()),
    }
}

pub(super) async fn edit(Path((id, guardian)): Path<(LearnerId, GuardianId)>, mut reading: Reading) -> Result<Response, Error> {
    let learner = show::find(&mut reading.reader, &reading.actor, id).await?;
    learner.keeper(&reading.actor)?;
    let guardian = learner.guardian(guardian).ok_or(Error::NotFound)?;
    let mut values: Vec<_> = values(guardian).into();
    values.push(("version", learner.version.to_string()));
    page(reading.page(), &learner, Some(guardian), Form::new(values), StatusCode::OK)
}

pub(super) async fn update(Path((id, guardian)): Path<(LearnerId, GuardianId)>, mut w: Writing) -> Result<Response, Error> {
    let learner = show::find(&mut w.reader().await?, &w.actor, id).await?;
    learner.keeper(&w.actor)?;
    let known = learner.guardian(guardian).ok_or(Error::NotFound)?;
    let details = read(&mut w.form, &known.email);
    let (Some(details), false) = (details, w.form.has_errors()) else {
        return page(w.page(), &learner, Some(known), w.form, StatusCode::UNPROCESSABLE_ENTITY);
    };
    let location = format!("/learners/{id}");
    let tx = w.begin(location.as_str()).await?;
    match actions::learners::change_guardian(tx, id, guardian, w.form.version_number(), &details).await {
        Ok(()) => Ok(see_other_saying(location, "learners-said-saved")),
        Err(actions::Error::Invalid(fields)) => {
            w.form.reject_all(fields);
            page(w.page(), &learner, Some(known), w.form, StatusCode::UNPROCESSABLE_ENTITY)
        }
        Err(actions::Error::Store(store::Error::LostUpdate)) => {
            let mut reader = w.reader().await?;
            let stored = show::find(&mut reader, &w.actor, id).await?;
            let theirs = values(stored.guardian(guardian).ok_or(Error::NotFound)?);
            let action = format!("/learners/{id}/guardians/{guardian}/edit");
            let conflict = Conflict { title: w.page().t("learners-guardian-edit"), action, version: stored.version, ..Conflict::default() };
            update::conflict(&mut reader, &w, conflict, id, &theirs).await
        }
        Err(error) => Err(error.into()),
    }
}

fn values(guardian: &Guardian) -> [(&'static str, String); 5] {
    [
        ("name", guardian.name.clone()),
        ("relation", guardian.relation.clone()),
        ("email", guardian.email.clone()),
        ("phone", guardian.phone.clone()),
        ("address", guardian.address.clone()),
    ]
}

fn read(form: &mut Form, stored: &str) -> Option<GuardianDetails> {
    let name = form.required_line("name", "learners-error-guardian-name");
    let email = form.email_or("email", stored);
    let phone = form.line("phone");
    let address = form.text("address", ADDRESS);
    let relation = form.choice("relation", Relation::from_code, "learners-error-relation")?;
    Some(GuardianDetails { name, email, phone, address, relation: relation.code().to_owned() })
}

pub(super) fn relations(p: &Page) -> Vec<Choice> {
    Relation::ALL.iter().map(|relation| Choice::new(relation.code(), p.t(relation.key()))).collect()
}

fn page(p: Page, learner: &Learner, guardian: Option<&Guardian>, form: Form, status: StatusCode) -> Result<Response, Error> {
    let back = format!("/learners/{}", learner.id);
    let heading = p.t(if guardian.is_some() { "learners-guardian-edit" } else { "learners-guardian-new" });
    let crumbs = vec![Crumb::to("/learners", p.t("learners-title")), Crumb::to(back.as_str(), learner.name.as_str()), Crumb::here(heading.as_str())];
    let action = guardian.map_or_else(|| format!("{back}/guardians"), |guardian| format!("{back}/guardians/{}/edit", guardian.id));
    html_with(status, &GuardianForm { learner: learner.name.clone(), relations: relations(&p), heading, action, back, form, crumbs, p })
}
