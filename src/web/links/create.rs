//! Sending a link.

use super::new::{page, place};
use crate::actions;
use crate::actions::links::Sending;
use crate::domain::ids::{LinkId, TextId};
use crate::domain::language::Language;
use crate::domain::roles::Channel;
use crate::domain::texts::Kind;
use crate::store;
use crate::web::error::Error;
use crate::web::extract::Writing;
use crate::web::state::AppState;
use crate::web::texts::{address, find};
use crate::web::ui::see_other;
use axum::extract::State;
use axum::response::Response;
use http::StatusCode;
use uuid::Uuid;

pub(super) async fn create(kind: Kind, id: TextId, State(state): State<AppState>, mut w: Writing) -> Result<Response, Error> {
    let (purpose, seat, speaks) = place(|name| w.form.value(name).to_owned()).ok_or(Error::BadRequest)?;
    let name = w.form.required_line("name", "links-error-name");
    let position = w.form.line("position");
    let email = w.form.email("email");
    let language = w.form.choice("language", Language::from_code, "ui-error-choice").unwrap_or_default();
    let channel = w.form.choice("channel", Channel::from_code, "links-error-channel").unwrap_or(Channel::Mail);
    let shares_address = w.form.value("shares-address") == "yes";
    if email.is_empty() && channel == Channel::Mail {
        w.form.reject("email", "links-error-email");
    }
    if w.form.has_errors() {
        return again(kind, id, w).await;
    }
    let new = LinkId(Uuid::now_v7());
    let location = address(kind, id, &format!("links/{new}"));
    let now = w.now();
    let tx = w.begin(location.as_str()).await?;
    let sending = Sending { purpose, seat, speaks, name: &name, position: &position, email: &email, language, channel, shares_address };
    match actions::links::send(tx, id, new, &sending, &state.config.secret, now).await {
        Ok(()) => Ok(see_other(location)),
        Err(actions::Error::Invalid(invalid)) => {
            w.form.reject_all(invalid);
            again(kind, id, w).await
        }
        Err(error) => Err(error.into()),
    }
}

async fn again(kind: Kind, id: TextId, w: Writing) -> Result<Response, Error> {
    let mut reader = w.reader().await?;
    let text = find(&mut reader, kind, id).await?;
    let (_, _, speaks) = place(|name| w.form.value(name).to_owned()).ok_or(Error::BadRequest)?;
    let prefers = store::links::addressee(&mut reader, speaks).await?.and_then(|known| known.channel);
    page(w.page(), &mut reader, &text, w.form.clone(), prefers, StatusCode::UNPROCESSABLE_ENTITY).await
}
