//! The page behind an invitation's link: who invites, to what, what was entered. Opening it changes nothing.

use crate::domain::invitations::{Invitation, Purpose, State as Standing};
use crate::store;
use crate::web::error::Error;
use crate::web::extract::{Path, Visit};
use crate::web::sessions::cookie::hash_of;
use crate::web::state::AppState;
use crate::web::ui::{Form, Page, Pair, html_with};
use askama::Template;
use axum::extract::State;
use axum::response::Response;
use http::StatusCode;

#[derive(Template)]
#[template(path = "invitations/show.html")]
struct Show {
    p: Page,
    token: String,
    stage: &'static str,
    heading: String,
    lead: String,
    organisation: String,
    gives: Vec<Pair>,
    card: Vec<Pair>,
    is_kept: bool,
    is_person: bool,
    partnerships: Vec<String>,
    email: String,
    needs_name: bool,
    knows: Known,
    form: Form,
    next_step: String,
}

/// What the form asks to know the person by.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Known {
    /// A new password: there is no account at the address yet.
    NewPassword,
    /// The password of the account at the address.
    Password,
    /// Nothing: the person is signed in with the address.
    SignedIn,
}

impl Known {
    pub(super) fn by(visit: &Visit, invitation: &Invitation) -> Self {
        let is_same = visit.actor.as_deref().is_some_and(|actor| actor.email.eq_ignore_ascii_case(&invitation.email));
        match (is_same, invitation.has_account) {
            (true, _) => Self::SignedIn,
            (false, true) => Self::Password,
            (false, false) => Self::NewPassword,
        }
    }
}

pub(super) async fn show(State(state): State<AppState>, Path(token): Path<String>, visit: Visit) -> Result<Response, Error> {
    let invitation = find(&state, &token).await?;
    let form = Form::new([("name", invitation.name.clone())]);
    page(&visit, &token, &invitation, form, StatusCode::OK)
}

/// The invitation behind a token as it stands in the address.
pub(super) async fn find(state: &AppState, token: &str) -> Result<Invitation, Error> {
    let hash = hash_of(token).ok_or(Error::NotFound)?;
    store::invitations::by_token(&state.store, &hash).await?.ok_or(Error::NotFound)
}

/// The page, or what became of the link: used, taken back or too old, each with the next step.
pub(super) fn page(visit: &Visit, token: &str, invitation: &Invitation, mut form: Form, status: StatusCode) -> Result<Response, Error> {
    form.set("password", "");
    let p = Page::new(visit);
    let standing = invitation.state(visit.now);
    let status = if standing == Standing::Open { status } else { StatusCode::GONE };
    let who = if invitation.invited_by.is_empty() { "Tilts" } else { invitation.invited_by.as_str() };
    let inviter = invitation.invited_by_name.as_str();
    let organisation = invitation.card.name.as_str();
    let (stage, heading, next_step) = match standing {
        Standing::Open => ("invited", heading(&p, invitation), String::new()),
        Standing::Used => ("used", p.t("invitations-used"), p.t("invitations-used-next")),
        Standing::Revoked => ("revoked", p.t("invitations-revoked"), p.t2("invitations-revoked-next", "who", inviter, "organisation", who)),
        Standing::TooOld => ("too-old", p.t("invitations-expired"), p.t2("invitations-expired-next", "who", inviter, "organisation", who)),
    };
    let knows = Known::by(visit, invitation);
    let show = Show {
        token: token.to_owned(),
        stage,
        heading,
        lead: p.t3("invitations-lead", "who", inviter, "by", who, "name", invitation.name.as_str()),
        gives: gives(&p, invitation),
        card: card(&p, invitation),
        is_kept: invitation.is_kept,
        is_person: !matches!(invitation.purpose, Purpose::Seat { .. }),
        partnerships: invitation.partnerships.clone(),
        email: invitation.email.clone(),
        needs_name: knows == Known::NewPassword,
        knows,
        form,
        next_step,
        organisation: organisation.to_owned(),
        p,
    };
    html_with(status, &show)
}

fn heading(p: &Page, invitation: &Invitation) -> String {
    let organisation = invitation.card.name.as_str();
    match &invitation.purpose {
        Purpose::Seat { .. } => p.t1("invitations-heading-seat", "organisation", organisation),
        Purpose::Learner(_) => p.t1("invitations-heading-learner", "organisation", organisation),
        Purpose::Guardian(_) => p.t1("invitations-heading-guardian", "learner", invitation.learner_name.as_str()),
    }
}

/// What accepting gives, in words.
fn gives(p: &Page, invitation: &Invitation) -> Vec<Pair> {
    match &invitation.purpose {
        Purpose::Seat { role, may_sign, position } => {
            let mut pairs = vec![Pair::new(p.t("invitations-role"), p.t(role.key()))];
            if !position.is_empty() {
                pairs.push(Pair::new(p.t("members-position"), position.as_str()));
            }
            pairs.push(Pair::new(p.t("members-signing"), p.t(if *may_sign { "invitations-signs" } else { "invitations-signs-not" })));
            pairs
        }
        Purpose::Learner(_) => vec![Pair::new(p.t("invitations-role"), p.t("roles-learner"))],
        Purpose::Guardian(_) => {
            vec![Pair::new(p.t("invitations-role"), p.t("roles-guardian")), Pair::new(p.t("roles-learner"), invitation.learner_name.as_str())]
        }
    }
}

/// What was entered of the organisation; what is empty is left out.
fn card(p: &Page, invitation: &Invitation) -> Vec<Pair> {
    let card = &invitation.card;
    let pairs = [
        (p.t("organisations-kind"), p.t(invitation.kind.key())),
        (p.t("organisations-country"), p.country(&card.country)),
        (p.t("organisations-address"), card.address.clone()),
        (p.t("organisations-phone"), card.phone.clone()),
        (p.t("organisations-email"), card.email.clone()),
        (p.t("organisations-website"), card.website.clone()),
        (p.t("organisations-section-contact"), card.contact_name.clone()),
    ];
    pairs.into_iter().filter(|(_, value)| !value.is_empty()).map(|(label, value)| Pair::new(label, value)).collect()
}
