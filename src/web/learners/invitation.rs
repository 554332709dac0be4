//! Inviting a learner or a guardian to an account; the answer is the page with the link.

use super::show;
use crate::actions;
use crate::domain::ids::{GuardianId, InvitationId, LearnerId};
use crate::domain::invitations::NewInvitation;
use crate::domain::language::Language;
use crate::domain::learners::Learner;
use crate::web::error::Error;
use crate::web::extract::{Path, Writing};
use crate::web::state::AppState;
use crate::web::ui::{Crumb, LinkPage, see_other_saying};
use axum::extract::State;
use axum::response::Response;
use uuid::Uuid;

pub(super) async fn of_learner(State(state): State<AppState>, Path(id): Path<LearnerId>, w: Writing) -> Result<Response, Error> {
    let learner = find(&w, id).await?;
    let (name, email) = (learner.name.clone(), learner.email.clone());
    invite(&state, &w, &learner, None, name, email).await
}

pub(super) async fn of_guardian(
    State(state): State<AppState>,
    Path((id, guardian)): Path<(LearnerId, GuardianId)>,
    w: Writing,
) -> Result<Response, Error> {
    let learner = find(&w, id).await?;
    let known = learner.guardian(guardian).ok_or(Error::NotFound)?;
    let (name, email) = (known.name.clone(), known.email.clone());
    invite(&state, &w, &learner, Some(guardian), name, email).await
}

async fn find(w: &Writing, id: LearnerId) -> Result<Learner, Error> {
    let learner = show::find(&mut w.reader().await?, &w.actor, id).await?;
    learner.keeper(&w.actor)?;
    Ok(learner)
}

async fn invite(
    state: &AppState,
    w: &Writing,
    learner: &Learner,
    guardian: Option<GuardianId>,
    name: String,
    email: String,
) -> Result<Response, Error> {
    let back = format!("/learners/{}", learner.id);
    // The address is what the person will sign in with: without one there is nothing to invite to.
    if email.is_empty() {
        return Ok(see_other_saying(back, "learners-said-no-email"));
    }
    let language = match w.form.value("language") {
        "" => w.visit.language,
        code => Language::from_code(code).ok_or(Error::BadRequest)?,
    };
    let new = NewInvitation::new(InvitationId(Uuid::now_v7()), &state.config.secret, &name, &email, language, w.now());
    let tx = w.begin(back.as_str()).await?;
    actions::learners::invite(tx, learner.id, guardian, &new).await?;
    let p = w.page();
    let school = w.actor.seats_in(learner.organisation).next().map(|seat| seat.organisation_name.clone()).unwrap_or_default();
    let crumbs = vec![
        Crumb::to("/learners", p.t("learners-title")),
        Crumb::to(back.as_str(), learner.name.as_str()),
        Crumb::here(p.t("invitations-link-title")),
    ];
    LinkPage::of(p, &state.config, &new, "invitations-message-person", &school, crumbs, back).answer()
}
