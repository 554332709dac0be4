//! Adding an organisation: one that is in Tilts already, found by exactly its OID, registration number or contact e-mail, or
//! one that is entered here.

use super::edit::crumbs;
use super::sides;
use crate::actions;
use crate::domain::ids::{OrganisationId, PartnershipId};
use crate::domain::organisations::is_oid;
use crate::domain::partnerships::Partnership;
use crate::store;
use crate::store::organisations::Known;
use crate::web::error::Error;
use crate::web::extract::{Path, Query, Reading, Writing};
use crate::web::ui::{Choice, Crumb, Form, OrganisationChoices, Page, html_with, read_organisation, see_other_saying};
use askama::Template;
use axum::response::Response;
use http::StatusCode;
use uuid::Uuid;

#[derive(Template)]
#[template(path = "partnerships/organisation.html")]
struct New {
    p: Page,
    id: PartnershipId,
    step: Step,
    identifier: String,
    form: Form,
    crumbs: Vec<Crumb>,
    sides: Vec<Choice>,
    kinds: Vec<Choice>,
    choices: OrganisationChoices,
}

/// How far one has come.
enum Step {
    /// Nothing was looked for yet.
    Find,
    /// It is in Tilts already.
    Found { name: String, country: String, is_here: bool },
    /// It is not, and is entered.
    Enter,
}

pub(super) async fn new(Path(id): Path<PartnershipId>, query: Query, mut reading: Reading) -> Result<Response, Error> {
    let partnership = store::partnerships::find(&mut reading.reader, id).await?;
    partnership.manager(&reading.actor)?;
    let identifier = query.get("identifier").to_owned();
    let (step, form) = if !identifier.is_empty() {
        match store::organisations::known(&mut reading.reader, &identifier).await? {
            Some(known) => (found(&partnership, &known), Form::new([])),
            None => (Step::Enter, Form::new([("channel", "mail".to_owned()), field_of(&identifier)])),
        }
    } else if query.get("enter").is_empty() {
        (Step::Find, Form::new([]))
    } else {
        (Step::Enter, Form::new([("channel", "mail".to_owned())]))
    };
    show(reading.page(), &partnership, step, identifier, form, StatusCode::OK)
}

fn found(partnership: &Partnership, known: &Known) -> Step {
    Step::Found { name: known.name.clone(), country: known.country.clone(), is_here: partnership.entry(known.id).is_some() }
}

/// What was looked for and not found goes into the field it belongs to.
fn field_of(identifier: &str) -> (&'static str, String) {
    if is_oid(&identifier.to_uppercase()) {
        ("oid", identifier.to_uppercase())
    } else if identifier.contains('@') {
        ("contact-email", identifier.to_owned())
    } else {
        ("registration-number", identifier.to_owned())
    }
}

fn show(p: Page, partnership: &Partnership, step: Step, identifier: String, form: Form, status: StatusCode) -> Result<Response, Error> {
    let new = New {
        id: partnership.id,
        step,
        identifier,
        form,
        crumbs: crumbs(&p, partnership, p.t("partnerships-add")),
        sides: sides::sides(&p),
        kinds: sides::kinds(&p),
        choices: OrganisationChoices::new(&p),
        p,
    };
    html_with(status, &new)
}

pub(super) async fn create(Path(id): Path<PartnershipId>, mut w: Writing) -> Result<Response, Error> {
    let partnership = store::partnerships::find(&mut *w.reader().await?, id).await?;
    partnership.manager(&w.actor)?;
    if w.form.has("identifier") { add_known(w, &partnership).await } else { enter(&mut w, &partnership).await }
}

/// One that is in Tilts already. The identifier is looked up again: nobody adds an organisation he or she cannot name.
async fn add_known(mut w: Writing, partnership: &Partnership) -> Result<Response, Error> {
    let identifier = w.form.line("identifier");
    let Some(known) = store::organisations::known(&mut *w.reader().await?, &identifier).await? else {
        w.form.reject("identifier", "partnerships-error-unknown");
        return show(w.page(), partnership, Step::Find, identifier, w.form, StatusCode::UNPROCESSABLE_ENTITY);
    };
    let place = sides::place(&mut w.form);
    let (Some(place), false) = (place, w.form.has_errors()) else {
        return show(w.page(), partnership, found(partnership, &known), identifier, w.form, StatusCode::UNPROCESSABLE_ENTITY);
    };
    let location = format!("/partnerships/{}", partnership.id);
    let tx = w.begin(location.as_str()).await?;
    match actions::partnerships::add_known(tx, partnership.id, &identifier, place).await {
        Ok(_) => Ok(see_other_saying(location, "partnerships-said-added")),
        Err(actions::Error::Invalid(fields)) => {
            w.form.reject_all(fields);
            show(w.page(), partnership, found(partnership, &known), identifier, w.form, StatusCode::UNPROCESSABLE_ENTITY)
        }
        Err(error) => Err(error.into()),
    }
}

/// One that is not: what it is in this partnership is what it is. On to the invitation of its first member.
async fn enter(w: &mut Writing, partnership: &Partnership) -> Result<Response, Error> {
    let p = w.page();
    let details = read_organisation(&mut w.form, &p, None);
    let place = sides::place(&mut w.form);
    let (Some(details), Some(place), false) = (details, place, w.form.has_errors()) else {
        return show(p, partnership, Step::Enter, String::new(), w.form.clone(), StatusCode::UNPROCESSABLE_ENTITY);
    };
    let organisation = OrganisationId(Uuid::now_v7());
    let location = format!("/organisations/{organisation}/invitations/new");
    let tx = w.begin(location.as_str()).await?;
    match actions::partnerships::enter(tx, partnership.id, organisation, &details, place).await {
        Ok(()) => Ok(see_other_saying(location, "partnerships-said-entered")),
        Err(actions::Error::Invalid(fields)) => {
            w.form.reject_all(fields);
            show(p, partnership, Step::Enter, String::new(), w.form.clone(), StatusCode::UNPROCESSABLE_ENTITY)
        }
        Err(error) => Err(error.into()),
    }
}
