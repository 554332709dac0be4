//! Planning a mobility: first its partnership, then everything else on one page.

use super::fields::bases;
use crate::domain::actor::Actor;
use crate::domain::ids::PartnershipId;
use crate::domain::mobilities::{hosts, planner, senders};
use crate::domain::partnerships::Stage;
use crate::domain::refusal::Refusal;
use crate::store;
use crate::store::Connection;
use crate::web::error::Error;
use crate::web::extract::{Query, Reading};
use crate::web::ui::{Choice, Form, Page, html, html_with};
use askama::Template;
use axum::response::Response;
use http::StatusCode;

#[derive(Template)]
#[template(path = "mobilities/choose.html")]
struct Choose {
    p: Page,
    partnerships: Vec<store::partnerships::Listed>,
}

#[derive(Template)]
#[template(path = "mobilities/new.html")]
struct New {
    p: Page,
    partnership: PartnershipId,
    partnership_title: String,
    sending: Vec<Choice>,
    hosting: Vec<Choice>,
    memoranda: Vec<Choice>,
    form: Form,
}

pub(super) async fn new(query: Query, mut reading: Reading) -> Result<Response, Error> {
    if reading.actor.staff_seat().is_none() {
        return Err(Refusal::not_entitled("mobilities-refused-plan", "").into());
    }
    let (p, actor) = (reading.page(), reading.actor.clone());
    let chosen = match query.parse::<PartnershipId>("partnership") {
        Some(id) => id,
        None => {
            let mut partnerships = store::partnerships::list(&mut reading.reader, &actor.ids(), None, 100).await?;
            partnerships.retain(|partnership| partnership.stage != Stage::Ended);
            match partnerships.as_slice() {
                [only] => only.id,
                _ => return html(&Choose { p, partnerships }),
            }
        }
    };
    show(&mut reading.reader, p, &actor, chosen, Form::new([]), StatusCode::OK).await
}

/// The page of a chosen partnership, with what was typed.
pub(super) async fn show(
    connection: &mut Connection,
    p: Page,
    actor: &Actor,
    id: PartnershipId,
    mut form: Form,
    status: StatusCode,
) -> Result<Response, Error> {
    let partnership = store::partnerships::find(connection, id).await?;
    let memoranda = store::mobilities::memoranda(connection, id, p.today).await?;
    let choice = |entry: &crate::domain::partnerships::PartnershipOrganisation| {
        Choice::new(entry.organisation.id, entry.organisation.card.name.clone()).hint(p.country(&entry.organisation.card.country))
    };
    let sending: Vec<Choice> = senders(&partnership).filter(|entry| planner(actor, entry.organisation.id).is_ok()).map(choice).collect();
    let hosting: Vec<Choice> = hosts(&partnership)
        .filter(|entry| !matches!(sending.as_slice(), [only] if only.value == entry.organisation.id.to_string()))
        .map(choice)
        .collect();
    // Where there is no choice, it is made.
    for (name, choices) in [("sending", &sending), ("hosting", &hosting)] {
        if let ([only], "") = (choices.as_slice(), form.value(name)) {
            form.set(name, only.value.clone());
        }
    }
    if let (Some(first), false) = (memoranda.first(), form.has("memorandum")) {
        form.set("memorandum", first.id.to_string());
    }
    let page =
        New { partnership: id, partnership_title: partnership.title.clone(), memoranda: bases(&p, &memoranda, None), sending, hosting, form, p };
    html_with(status, &page)
}
