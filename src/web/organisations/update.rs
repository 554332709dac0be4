//! Saving an organisation's data.

use super::edit;
use crate::actions;
use crate::domain::ids::OrganisationId;
use crate::domain::organisations::Organisation;
use crate::store;
use crate::web::error::Error;
use crate::web::extract::{Path, Writing};
use crate::web::ui::{Choice, Conflict, ConflictField, OrganisationChoices, organisation_label, read_organisation, see_other_saying, text_values};
use axum::response::Response;
use http::StatusCode;

pub(super) async fn update(Path(id): Path<OrganisationId>, mut w: Writing) -> Result<Response, Error> {
    let organisation = store::organisations::find(&mut *w.reader().await?, id).await?;
    organisation.editor(&w.actor)?;
    let p = w.page();
    let details = read_organisation(&mut w.form, &p, Some(&organisation));
    let (Some(details), false) = (details, w.form.has_errors()) else {
        return edit::show(p, &organisation, w.form, StatusCode::UNPROCESSABLE_ENTITY);
    };
    let location = format!("/organisations/{id}");
    let tx = w.begin(location.as_str()).await?;
    match actions::organisations::change(tx, id, w.form.version_number(), &details).await {
        Ok(()) => Ok(see_other_saying(location, "organisations-said-saved")),
        Err(actions::Error::Invalid(fields)) => {
            w.form.reject_all(fields);
            edit::show(p, &organisation, w.form, StatusCode::UNPROCESSABLE_ENTITY)
        }
        Err(actions::Error::Store(store::Error::LostUpdate)) => conflict(&w, id).await,
        Err(error) => Err(error.into()),
    }
}

/// Somebody saved in between: both texts of what differs.
async fn conflict(w: &Writing, id: OrganisationId) -> Result<Response, Error> {
    let mut reader = w.reader().await?;
    let stored = store::organisations::find(&mut reader, id).await?;
    let last = store::audit::history(&mut reader, id, 1).await?.pop();
    let p = w.page();
    let theirs = text_values(&stored);
    let mut page = Conflict {
        title: p.t("organisations-edit"),
        action: format!("/organisations/{id}/edit"),
        back: format!("/organisations/{id}"),
        saved_by: last.as_ref().map(|entry| entry.by.clone()).unwrap_or_default(),
        saved_at: last.map(|entry| p.moment(&entry.at)).unwrap_or_default(),
        version: stored.version,
        ..Conflict::default()
    };
    for (name, mine) in w.form.pairs().iter().filter(|(name, _)| name != "version" && name != "once") {
        match theirs.iter().find(|(field, _)| field == name) {
            Some((_, stored_now)) if stored_now.trim() != mine.trim() => page.asked.push(ConflictField {
                name: name.clone(),
                label: organisation_label(&p, name),
                theirs: stored_now.clone(),
                mine: mine.clone(),
                options: options(&p, name),
                ..ConflictField::default()
            }),
            _ => page.kept.push((name.clone(), mine.clone())),
        }
    }
    keep_ticked(&mut page, &stored);
    page.answer(p)
}

/// What is ticked cannot be asked one by one: what either has ticked stays ticked.
fn keep_ticked(page: &mut Conflict, stored: &Organisation) {
    let languages = stored.languages.iter().map(|code| ("languages".to_owned(), code.clone()));
    for ticked in languages.chain(stored.uses_points.then(|| ("points".to_owned(), "yes".to_owned()))) {
        if !page.kept.contains(&ticked) {
            page.kept.push(ticked);
        }
    }
}

fn options(p: &crate::web::ui::Page, name: &str) -> Vec<Choice> {
    let choices = OrganisationChoices::new(p);
    match name {
        "kind" => choices.kinds,
        "channel" => choices.channels,
        "country" => p.countries(),
        _ => Vec::new(),
    }
}
