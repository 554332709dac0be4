//! The form of one seat.

use crate::domain::ids::{MemberId, OrganisationId};
use crate::domain::members::Member;
use crate::domain::organisations::Organisation;
use crate::store;
use crate::store::Reader;
use crate::web::error::Error;
use crate::web::extract::{Path, Reading};
use crate::web::ui::{Crumb, Form, Page, html_with};
use askama::Template;
use axum::response::Response;
use http::StatusCode;

#[derive(Template)]
#[template(path = "members/edit.html")]
struct Edit {
    p: Page,
    action: String,
    name: String,
    role: String,
    email: String,
    form: Form,
    crumbs: Vec<Crumb>,
    back: String,
    ends: bool,
}

/// A seat with what is needed to decide about it.
pub(super) struct Found {
    pub organisation: Organisation,
    pub members: Vec<Member>,
    pub member: Member,
}

pub(super) async fn find(reader: &mut Reader, organisation: OrganisationId, id: MemberId) -> Result<Found, Error> {
    let organisation = store::organisations::find(reader, organisation).await?;
    let members = store::members::of_organisation(reader, organisation.id).await?;
    let member = members.iter().find(|member| member.id == id).cloned().ok_or(Error::NotFound)?;
    Ok(Found { organisation, members, member })
}

pub(super) async fn edit(Path((organisation, id)): Path<(OrganisationId, MemberId)>, mut reading: Reading) -> Result<Response, Error> {
    let found = find(&mut reading.reader, organisation, id).await?;
    found.organisation.seat_keeper(&reading.actor, &found.member)?;
    let form = Form::new(values(&found.member));
    let ends = found.organisation.seat_ender(&reading.actor, &found.member, &found.members).is_ok();
    show(reading.page(), &found, form, ends, StatusCode::OK)
}

fn values(member: &Member) -> [(&'static str, String); 4] {
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    [
        ("position", member.position.clone()),
        ("may-sign-from", day(member.may_sign_from)),
        ("may-sign-until", day(member.may_sign_until)),
        ("version", member.version.to_string()),
    ]
}

pub(super) fn show(p: Page, found: &Found, form: Form, ends: bool, status: StatusCode) -> Result<Response, Error> {
    let back = format!("/organisations/{}", found.organisation.id);
    let crumbs = vec![
        Crumb::to("/organisations", p.t("organisations-title")),
        Crumb::to(back.as_str(), found.organisation.card.name.as_str()).in_language(""),
        Crumb::here(found.member.name.as_str()),
    ];
    let edit = Edit {
        action: format!("{back}/members/{}", found.member.id),
        name: found.member.name.clone(),
        role: p.t(found.member.role.key()),
        email: found.member.email.clone(),
        form,
        crumbs,
        back,
        ends,
        p,
    };
    html_with(status, &edit)
}

/// What is stored now, for the page of a lost update: name, label, text.
pub(super) fn stored(p: &Page, member: &Member) -> Vec<(String, String, String)> {
    let label = |name: &str| match name {
        "position" => p.t("members-position"),
        "may-sign-from" => p.t("members-from"),
        _ => p.t("members-until"),
    };
    values(member).into_iter().filter(|(name, _)| *name != "version").map(|(name, value)| (name.to_owned(), label(name), value)).collect()
}
