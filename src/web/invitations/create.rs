//! Making an invitation; the answer is the page with its link.

use super::new;
use crate::actions;
use crate::actions::invitations::Seat;
use crate::domain::ids::{InvitationId, OrganisationId};
use crate::domain::invitations::NewInvitation;
use crate::domain::language::Language;
use crate::domain::roles::Role;
use crate::store;
use crate::web::error::Error;
use crate::web::extract::{Path, Writing};
use crate::web::state::AppState;
use crate::web::ui::{Crumb, LinkPage};
use axum::extract::State;
use axum::response::Response;
use http::StatusCode;
use uuid::Uuid;

pub(super) async fn create(State(state): State<AppState>, Path(id): Path<OrganisationId>, mut w: Writing) -> Result<Response, Error> {
    let (organisation, members) = {
        let mut reader = w.reader().await?;
        let organisation = store::organisations::find(&mut reader, id).await?;
        organisation.inviter(&w.actor)?;
        let members = store::members::of_organisation(&mut reader, id).await?;
        (organisation, members)
    };
    let name = w.form.required_line("name", "invitations-error-name");
    let email = w.form.email("email");
    if email.is_empty() {
        w.form.reject("email", "invitations-error-email");
    }
    let role = w.form.choice("role", Role::from_code, "invitations-error-role");
    let position = w.form.line("position");
    let may_sign = w.form.checked("may-sign", "yes");
    let language = w.form.choice("language", Language::from_code, "ui-error-choice");
    let (Some(role), Some(language), false) = (role, language, w.form.has_errors()) else {
        return new::show(w.page(), &organisation, &members, w.form, StatusCode::UNPROCESSABLE_ENTITY);
    };
    let new = NewInvitation::new(InvitationId(Uuid::now_v7()), &state.config.secret, &name, &email, language, w.now());
    let back = format!("/organisations/{id}");
    let tx = w.begin(back.as_str()).await?;
    match actions::invitations::invite(tx, id, Seat { role, may_sign, position }, &new).await {
        Ok(()) => {}
        Err(actions::Error::Invalid(fields)) => {
            w.form.reject_all(fields);
            return new::show(w.page(), &organisation, &members, w.form, StatusCode::UNPROCESSABLE_ENTITY);
        }
        Err(error) => return Err(error.into()),
    }
    let p = w.page();
    let name = organisation.card.name.as_str();
    let crumbs = vec![
        Crumb::to("/organisations", p.t("organisations-title")),
        Crumb::to(back.as_str(), name).in_language(""),
        Crumb::here(p.t("invitations-link-title")),
    ];
    LinkPage::of(p, &state.config, &new, "invitations-message-text", name, crumbs, back).answer()
}
