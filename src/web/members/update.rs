//! Saving a seat.

use super::edit;
use crate::actions;
use crate::actions::members::Change;
use crate::domain::ids::{MemberId, OrganisationId};
use crate::store;
use crate::web::error::Error;
use crate::web::extract::{Path, Writing};
use crate::web::ui::{conflict, see_other_saying};
use axum::response::Response;
use http::StatusCode;

pub(super) async fn update(Path((organisation, id)): Path<(OrganisationId, MemberId)>, mut w: Writing) -> Result<Response, Error> {
    let found = edit::find(&mut w.reader().await?, organisation, id).await?;
    found.organisation.seat_keeper(&w.actor, &found.member)?;
    let ends = found.organisation.seat_ender(&w.actor, &found.member, &found.members).is_ok();
    let position = w.form.line("position");
    let from = w.form.date("may-sign-from");
    let until = w.form.date("may-sign-until");
    if w.form.has_errors() {
        return edit::show(w.page(), &found, w.form, ends, StatusCode::UNPROCESSABLE_ENTITY);
    }
    let location = format!("/organisations/{organisation}");
    let change = Change { position: &position, may_sign_from: from, may_sign_until: until };
    let tx = w.begin(location.as_str()).await?;
    match actions::members::change(tx, organisation, id, w.form.version_number(), &change).await {
        Ok(()) => Ok(see_other_saying(location, "members-said-saved")),
        Err(actions::Error::Invalid(fields)) => {
            w.form.reject_all(fields);
            edit::show(w.page(), &found, w.form, ends, StatusCode::UNPROCESSABLE_ENTITY)
        }
        Err(actions::Error::Store(store::Error::LostUpdate)) => {
            let mut reader = w.reader().await?;
            let now = edit::find(&mut reader, organisation, id).await?;
            let last = store::audit::history(&mut reader, organisation, 1).await?.pop();
            let p = w.page();
            let (by, at) = last.map(|entry| (entry.by, p.moment(&entry.at))).unwrap_or_default();
            let stored = edit::stored(&p, &now.member);
            conflict(p, now.member.name.clone(), format!("{location}/members/{id}"), location, by, at, now.member.version, &w.form, stored)
        }
        Err(error) => Err(error.into()),
    }
}
