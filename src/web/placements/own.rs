//! The learner's own page of his or her stay, and the guardian's: what is next, what is agreed, whom to ask.

use super::parts::{Next, Part, next, parts};
use crate::domain::agreements::Agreement;
use crate::domain::contents;
use crate::domain::ids::OrganisationId;
use crate::domain::organisations::Organisation;
use crate::domain::placements::Placement;
use crate::store;
use crate::web::error::Error;
use crate::web::extract::Reading;
use crate::web::ui::{Page, TimelineStep, html, journey};
use askama::Template;
use axum::response::Response;

#[derive(Template)]
#[template(path = "placements/learner.html")]
struct Own {
    p: Page,
    placement: Placement,
    agreement: Option<Agreement>,
    guards: bool,
    /// Whether all is done or has ended: what was agreed is then the past.
    over: bool,
    stage: &'static str,
    timeline: Vec<TimelineStep>,
    next: Next,
    parts: Vec<Part>,
    contacts: Vec<Contact>,
}

/// Somebody to ask.
#[derive(Debug)]
struct Contact {
    what: String,
    name: String,
    organisation: String,
    phone: String,
    email: String,
}

pub(super) async fn show(mut reading: Reading, placement: Placement) -> Result<Response, Error> {
    let p = reading.page();
    let organisations: Vec<OrganisationId> = placement.organisation_ids.iter().copied().map(OrganisationId).collect();
    let organisations = store::organisations::by_ids(&mut reading.reader, &organisations).await?;
    let sent = placement.agreement.as_ref().filter(|agreement| agreement.number > 1 || agreement.submitted_at.is_some());
    let agreement = match sent {
        Some(agreement) => {
            let (format, body) = store::agreements::body(&mut reading.reader, agreement.id, true).await?;
            Some(contents::agreement(format, &body)?.read_in(p.language))
        }
        None => None,
    };
    let guards = !placement.is_learner(&reading.actor);
    let page = Own {
        stage: placement.stage(p.today).code(),
        timeline: journey(&p, &placement, &reading.actor),
        next: next(&p, &placement, &reading.actor),
        parts: parts(&p, &placement, &reading.actor).into_iter().filter(|part| !part.href.is_empty()).collect(),
        contacts: contacts(&p, &placement, agreement.as_ref(), &organisations),
        agreement,
        guards,
        over: !placement.goes_on(p.today),
        placement,
        p,
    };
    html(&page)
}

fn contacts(p: &Page, placement: &Placement, agreement: Option<&Agreement>, organisations: &[Organisation]) -> Vec<Contact> {
    let of = |id: OrganisationId, key: &str| {
        let organisation = organisations.iter().find(|organisation| organisation.id == id)?;
        let card = &organisation.card;
        let own = !card.contact_name.is_empty();
        Some(Contact {
            what: p.t(key),
            name: if own { card.contact_name.clone() } else { card.name.clone() },
            organisation: if own { card.name.clone() } else { String::new() },
            phone: if card.contact_phone.is_empty() { card.phone.clone() } else { card.contact_phone.clone() },
            email: if card.contact_email.is_empty() { card.email.clone() } else { card.contact_email.clone() },
        })
    };
    let mentor = agreement.and_then(|agreement| agreement.mentor.as_ref()).map(|mentor| {
        let at =
            mentor.organisation.and_then(|id| organisations.iter().find(|organisation| organisation.id == id)).map(|organisation| &organisation.card);
        Contact {
            what: p.t("placements-contact-mentor"),
            name: mentor.name.clone(),
            organisation: mentor.organisation_name.clone(),
            phone: at.map(|card| card.phone.clone()).unwrap_or_default(),
            email: at.map(|card| card.email.clone()).unwrap_or_default(),
        }
    });
    let mut contacts: Vec<Contact> = of(placement.sending, "placements-contact-sending").into_iter().collect();
    contacts.extend(of(placement.hosting, "placements-contact-hosting"));
    match mentor {
        Some(mentor) => contacts.push(mentor),
        None => contacts.extend(placement.company.and_then(|id| of(id, "placements-contact-company"))),
    }
    contacts
}
