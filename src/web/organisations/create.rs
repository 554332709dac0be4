//! Making an organisation; the answer is the page with its first member's link.

use super::new;
use crate::actions;
use crate::domain::ids::{InvitationId, OrganisationId};
use crate::domain::invitations::NewInvitation;
use crate::domain::language::Language;
use crate::domain::organisations;
use crate::domain::roles::Role;
use crate::web::error::Error;
use crate::web::extract::Writing;
use crate::web::state::AppState;
use crate::web::ui::{Crumb, LinkPage, read_organisation};
use axum::extract::State;
use axum::response::Response;
use http::StatusCode;
use uuid::Uuid;

pub(super) async fn create(State(state): State<AppState>, mut w: Writing) -> Result<Response, Error> {
    organisations::maker(&w.actor)?;
    let p = w.page();
    let details = read_organisation(&mut w.form, &p, None);
    let name = w.form.required_line("member-name", "invitations-error-name");
    let email = w.form.email("member-email");
    if email.is_empty() {
        w.form.reject("member-email", "invitations-error-email");
    }
    let role = w.form.choice("role", |code| Role::from_code(code).filter(|role| new::FIRST.contains(role)), "invitations-error-role");
    let language = w.form.choice("member-language", Language::from_code, "ui-error-choice");
    let (Some(details), Some(role), Some(language), false) = (details, role, language, w.form.has_errors()) else {
        return new::show(p, w.form, StatusCode::UNPROCESSABLE_ENTITY);
    };
    let id = OrganisationId(Uuid::now_v7());
    let first = NewInvitation::new(InvitationId(Uuid::now_v7()), &state.config.secret, &name, &email, language, w.now());
    let location = format!("/organisations/{id}");
    let tx = w.begin(location.as_str()).await?;
    match actions::organisations::make(tx, id, &details, role, &first).await {
        Ok(()) => {}
        Err(actions::Error::Invalid(fields)) => {
            w.form.reject_all(fields);
            return new::show(p, w.form, StatusCode::UNPROCESSABLE_ENTITY);
        }
        Err(error) => return Err(error.into()),
    }
    let name = details.card.name.as_str();
    let crumbs =
        vec![Crumb::to("/organisations", p.t("organisations-title")), Crumb::to(location.as_str(), name), Crumb::here(p.t("invitations-link-title"))];
    LinkPage::of(p, &state.config, &first, "invitations-message-text", name, crumbs, location).answer()
}
