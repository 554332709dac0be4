//! Inviting a learner or a guardian to an account; the answer is the page with the link.

use super::show;
use crate::actions;
use crate::domain::ids::{GuardianId, InvitationId, LearnerId};
use crate::domain::invitations::{self, NewInvitation};
use crate::domain::learners::Learner;
use crate::web::error::Error;
use crate::web::extract::{Path, Writing};
use crate::web::sessions::cookie::new_token;
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
    let (token, token_hash) = new_token();
    let new = NewInvitation {
        id: InvitationId(Uuid::now_v7()),
        token_hash,
        name: name.clone(),
        email: email.clone(),
        expires_at: invitations::expires_at(w.now()),
    };
    let tx = w.begin(back.as_str()).await?;
    actions::learners::invite(tx, learner.id, guardian, &new).await?;
    let p = w.page();
    let school = w.actor.seats_in(learner.organisation).next().map(|seat| seat.organisation_name.clone()).unwrap_or_default();
    let link = format!("{}/invitations/{token}", state.config.public_url);
    LinkPage {
        crumbs: vec![
            Crumb::to("/learners", p.t("learners-title")),
            Crumb::to(back.as_str(), learner.name.as_str()),
            Crumb::here(p.t("invitations-link-title")),
        ],
        message: p.t3("invitations-message-person", "name", name.as_str(), "school", school, "link", link.as_str()),
        until: p.moment(&new.expires_at),
        name,
        email,
        link,
        back,
        p,
    }
    .answer()
}
