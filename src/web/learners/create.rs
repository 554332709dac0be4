//! Entering a learner.

use super::new;
use crate::actions;
use crate::domain::ids::LearnerId;
use crate::domain::learners::is_minor;
use crate::web::error::Error;
use crate::web::extract::Writing;
use crate::web::ui::see_other_saying;
use axum::response::Response;
use http::StatusCode;
use uuid::Uuid;

pub(super) async fn create(mut w: Writing) -> Result<Response, Error> {
    let p = w.page();
    if crate::domain::learners::schools_of(&w.actor).iter().all(|school| crate::domain::learners::keeper(&w.actor, *school).is_err()) {
        return Err(crate::domain::refusal::Refusal::not_entitled("learners-refused-keep", "").into());
    }
    let school = new::school(&mut w.form, &w.actor);
    let details = new::read(&mut w.form, "");
    let (Some(school), Some(details), false) = (school, details, w.form.has_errors()) else {
        return new::show(p, &w.actor, w.form, StatusCode::UNPROCESSABLE_ENTITY);
    };
    let id = LearnerId(Uuid::now_v7());
    let location = format!("/learners/{id}");
    let tx = w.begin(location.as_str()).await?;
    match actions::learners::enter(tx, id, school, &details, p.today).await {
        Ok(()) if is_minor(details.birth_date, p.today) => Ok(see_other_saying(location, "learners-said-entered-minor")),
        Ok(()) => Ok(see_other_saying(location, "learners-said-entered")),
        Err(actions::Error::Invalid(fields)) => {
            w.form.reject_all(fields);
            new::show(p, &w.actor, w.form, StatusCode::UNPROCESSABLE_ENTITY)
        }
        Err(error) => Err(error.into()),
    }
}
