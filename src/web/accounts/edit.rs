//! The form of the own account.

use crate::domain::messages::Rhythm;
use crate::store;
use crate::web::error::Error;
use crate::web::extract::Reading;
use crate::web::ui::{Choice, Form, Page, html_with, letter_languages};
use askama::Template;
use axum::response::Response;
use http::StatusCode;

#[derive(Template)]
#[template(path = "accounts/edit.html")]
struct Edit {
    p: Page,
    name: String,
    email: String,
    languages: Vec<Choice>,
    rhythms: Vec<Choice>,
    form: Form,
}

pub(super) async fn edit(mut reading: Reading) -> Result<Response, Error> {
    let account = reading.actor.account()?;
    let chosen = store::accounts::choices(&mut reading.reader, account).await?;
    let form = Form::new([
        ("language", chosen.language.code().to_owned()),
        ("mail", chosen.mail.code().to_owned()),
        ("version", chosen.version.to_string()),
    ]);
    show(reading.page(), form, StatusCode::OK)
}

/// The form, as stored or with everything typed.
pub(super) fn show(p: Page, form: Form, status: StatusCode) -> Result<Response, Error> {
    let actor = p.actor().ok_or(Error::SignIn)?;
    let (name, email) = (actor.name.clone(), actor.email.clone());
    html_with(status, &Edit { name, email, languages: letter_languages(), rhythms: rhythms(&p), form, p })
}

/// The two ways in which mail comes.
pub(super) fn rhythms(p: &Page) -> Vec<Choice> {
    let hint = |rhythm| match rhythm {
        Rhythm::AtOnce => "accounts-mail-at-once-text",
        Rhythm::Daily => "accounts-mail-daily-text",
    };
    Rhythm::ALL.iter().map(|&rhythm| Choice::new(rhythm.code(), p.t(rhythm.key())).hint(p.t(hint(rhythm)))).collect()
}
