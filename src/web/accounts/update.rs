//! Saving what was chosen for the own account.

use super::edit;
use crate::actions;
use crate::actions::accounts::Choices;
use crate::domain::language::Language;
use crate::domain::messages::Rhythm;
use crate::store;
use crate::web::error::Error;
use crate::web::extract::Writing;
use crate::web::ui::{Conflict, ConflictField, letter_languages, see_other_saying};
use axum::response::Response;
use http::StatusCode;

pub(super) async fn update(mut w: Writing) -> Result<Response, Error> {
    let language = w.form.choice("language", Language::from_code, "ui-error-choice");
    let mail = w.form.choice("mail", Rhythm::from_code, "ui-error-choice");
    let (Some(language), Some(mail), false) = (language, mail, w.form.has_errors()) else {
        return edit::show(w.page(), w.form, StatusCode::UNPROCESSABLE_ENTITY);
    };
    // The pages follow at once, whatever was chosen at the top of them before.
    let location = format!("/account?lang={}", language.code());
    let tx = w.begin(location.as_str()).await?;
    match actions::accounts::choose(tx, Choices { language, mail, version: w.form.version_number() }).await {
        Ok(()) => Ok(see_other_saying(location, "accounts-said-saved")),
        Err(actions::Error::Store(store::Error::LostUpdate)) => conflict(&w, language, mail).await,
        Err(error) => Err(error.into()),
    }
}

/// It was saved elsewhere in between: what differs is asked.
async fn conflict(w: &Writing, language: Language, mail: Rhythm) -> Result<Response, Error> {
    let p = w.page();
    let account = w.actor.account()?;
    let mut reader = w.reader().await?;
    let stored = store::accounts::choices(&mut reader, account).await?;
    let last = store::audit::history(&mut reader, account.0, 1).await?.pop();
    let (saved_by, saved_at) = last.map(|entry| (entry.by, p.moment(&entry.at))).unwrap_or_default();
    let here = "/account".to_owned();
    let mut page = Conflict {
        title: p.t("accounts-title"),
        action: here.clone(),
        back: here,
        saved_by,
        saved_at,
        version: stored.version,
        ..Conflict::default()
    };
    let fields = [
        ("language", p.t("accounts-language"), stored.language.code(), language.code(), letter_languages()),
        ("mail", p.t("accounts-mail"), stored.mail.code(), mail.code(), edit::rhythms(&p)),
    ];
    for (name, label, theirs, mine, options) in fields {
        if theirs == mine {
            page.kept.push((name.to_owned(), mine.to_owned()));
        } else {
            let (theirs, mine) = (theirs.to_owned(), mine.to_owned());
            page.asked.push(ConflictField { name: name.to_owned(), label, theirs, mine, options, ..ConflictField::default() });
        }
    }
    page.answer(p)
}
