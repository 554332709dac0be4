//! Inviting somebody to a seat.

use crate::domain::ids::OrganisationId;
use crate::domain::language::Language;
use crate::domain::members::Member;
use crate::domain::organisations::Organisation;
use crate::domain::roles::Role;
use crate::store;
use crate::web::error::Error;
use crate::web::extract::{Path, Reading};
use crate::web::ui::{Choice, Crumb, Form, Page, html_with, letter_languages};
use askama::Template;
use axum::response::Response;
use http::StatusCode;

#[derive(Template)]
#[template(path = "invitations/new.html")]
struct New {
    p: Page,
    id: OrganisationId,
    organisation: String,
    is_first: bool,
    is_kept: bool,
    form: Form,
    crumbs: Vec<Crumb>,
    roles: Vec<Choice>,
    languages: Vec<Choice>,
}

pub(super) async fn new(Path(id): Path<OrganisationId>, mut reading: Reading) -> Result<Response, Error> {
    let organisation = store::organisations::find(&mut reading.reader, id).await?;
    organisation.inviter(&reading.actor)?;
    let members = store::members::of_organisation(&mut reading.reader, id).await?;
    let p = reading.page();
    // Whoever works in neither of the two languages reads English more often than Latvian.
    let spoken = organisation.languages.iter().find_map(|code| Language::from_code(code));
    let language = spoken.unwrap_or(if organisation.languages.is_empty() { p.language } else { Language::English });
    let mut values = vec![("language", language.code().to_owned())];
    if members.is_empty() {
        // Whoever was entered as the contact is most often the one to invite.
        values.push(("name", organisation.card.contact_name.clone()));
        values.push(("email", organisation.card.contact_email.clone()));
        values.push(("position", organisation.card.contact_position.clone()));
    }
    show(p, &organisation, &members, Form::new(values), StatusCode::OK)
}

pub(super) fn show(p: Page, organisation: &Organisation, members: &[Member], form: Form, status: StatusCode) -> Result<Response, Error> {
    let is_first = members.is_empty();
    let roles = offered(organisation, is_first).map(|role| Choice::new(role.code(), p.t(role.key())).hint(p.t(explained(role)))).collect();
    let crumbs = vec![
        Crumb::to("/organisations", p.t("organisations-title")),
        Crumb::to(format!("/organisations/{}", organisation.id), organisation.card.name.as_str()).in_language(""),
        Crumb::here(p.t("invitations-new")),
    ];
    let new = New {
        id: organisation.id,
        organisation: organisation.card.name.clone(),
        is_first,
        is_kept: organisation.kept_by.is_some(),
        form,
        crumbs,
        roles,
        languages: letter_languages(),
        p,
    };
    html_with(status, &new)
}

/// The roles of such an organisation; the first member administers it.
fn offered(organisation: &Organisation, is_first: bool) -> impl Iterator<Item = Role> {
    let kind = organisation.kind;
    Role::ALL.iter().copied().filter(move |role| {
        let fits = match role {
            Role::Coordinator | Role::Auditor | Role::Mentor => true,
            Role::Teacher => !kind.is_employer(),
            Role::Representative => kind.is_employer(),
            Role::AwardingBody => kind == crate::domain::roles::OrganisationKind::AwardingBody,
        };
        fits && (!is_first || kind.is_administered_by(*role))
    })
}

fn explained(role: Role) -> &'static str {
    match role {
        Role::Coordinator => "invitations-role-coordinator-text",
        Role::Teacher => "invitations-role-teacher-text",
        Role::Representative => "invitations-role-representative-text",
        Role::Mentor => "invitations-role-mentor-text",
        Role::AwardingBody => "invitations-role-awarding-body-text",
        Role::Auditor => "invitations-role-auditor-text",
    }
}
