//! Saving title and purpose.

use super::create::PURPOSE;
use super::edit;
use crate::actions;
use crate::domain::ids::PartnershipId;
use crate::store;
use crate::web::error::Error;
use crate::web::extract::{Path, Writing};
use crate::web::ui::{conflict, see_other_saying};
use axum::response::Response;
use http::StatusCode;

pub(super) async fn update(Path(id): Path<PartnershipId>, mut w: Writing) -> Result<Response, Error> {
    let partnership = store::partnerships::find(&mut *w.reader().await?, id).await?;
    partnership.manager(&w.actor)?;
    let title = w.form.required_line("title", "partnerships-error-title");
    let purpose = w.form.text("purpose", PURPOSE);
    if w.form.has_errors() {
        return edit::show(w.page(), &partnership, w.form, StatusCode::UNPROCESSABLE_ENTITY);
    }
    let location = format!("/partnerships/{id}");
    let tx = w.begin(location.as_str()).await?;
    match actions::partnerships::change(tx, id, w.form.version_number(), &title, &purpose).await {
        Ok(()) => Ok(see_other_saying(location, "partnerships-said-saved")),
        Err(actions::Error::Store(store::Error::LostUpdate)) => {
            let p = w.page();
            let now = store::partnerships::find(&mut *w.reader().await?, id).await?;
            let stored = vec![
                ("title".to_owned(), p.t("partnerships-name"), now.title.clone()),
                ("purpose".to_owned(), p.t("partnerships-purpose"), now.purpose.clone()),
            ];
            lost(&w, id, "edit", now.version, stored).await
        }
        Err(error) => Err(error.into()),
    }
}

/// Somebody saved in between: both texts of what differs.
pub(super) async fn lost(w: &Writing, id: PartnershipId, form: &str, version: i32, stored: Vec<(String, String, String)>) -> Result<Response, Error> {
    let p = w.page();
    let last = store::audit::history(&mut *w.reader().await?, id, 1).await?.pop();
    let (by, at) = last.map(|entry| (entry.by, p.moment(&entry.at))).unwrap_or_default();
    let back = format!("/partnerships/{id}");
    conflict(p.clone(), p.t("partnerships-edit"), format!("{back}/{form}"), back, by, at, version, &w.form, stored)
}
