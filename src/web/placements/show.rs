//! One learner's whole journey, as the institutions and the company see it. The learner and the guardian have their own page at the same address.

use super::own;
use super::parts::{Next, Part, next, parts};
use crate::domain::ids::PlacementId;
use crate::domain::placements::Placement;
use crate::store;
use crate::web::error::Error;
use crate::web::extract::{Path, Reading};
use crate::web::ui::{Choice, Crumb, Form, LogLine, Page, TimelineStep, html, journey};
use askama::Template;
use axum::response::Response;

/// Lines of the history on the page.
const HISTORY: i64 = 8;

#[derive(Template)]
#[template(path = "placements/show.html")]
struct Show {
    p: Page,
    crumbs: Vec<Crumb>,
    placement: Placement,
    stage: &'static str,
    timeline: Vec<TimelineStep>,
    next: Next,
    parts: Vec<Part>,
    parties: Vec<PartyLine>,
    languages: Vec<Choice>,
    history: Vec<LogLine>,
    form: Form,
}

/// One party and how far it is with the agreement.
#[derive(Debug)]
struct PartyLine {
    name: String,
    seat: String,
    kind: &'static str,
    word: String,
}

pub(super) async fn show(Path(id): Path<PlacementId>, mut reading: Reading) -> Result<Response, Error> {
    let placement = store::placements::find(&mut reading.reader, id).await?;
    let staff = reading.actor.seats.iter().any(|seat| placement.party_ids.contains(&seat.organisation.0));
    if placement.is_own(&reading.actor) && !staff {
        return own::show(reading, placement).await;
    }
    let history = store::audit::history(&mut reading.reader, id.0, HISTORY).await?;
    let p = reading.page();
    let show = Show {
        crumbs: vec![
            Crumb::to("/mobilities", p.t("ui-nav-mobilities")),
            Crumb::to(format!("/mobilities/{}", placement.mobility), placement.mobility_title.clone()).in_language(""),
            Crumb::here(placement.learner_name.clone()),
        ],
        stage: placement.stage(p.today).code(),
        timeline: journey(&p, &placement, &reading.actor),
        next: next(&p, &placement, &reading.actor),
        parts: parts(&p, &placement, &reading.actor),
        parties: parties(&p, &placement),
        languages: Choice::languages(),
        history: history
            .into_iter()
            .map(|entry| LogLine {
                text: p.t(entry.kind.key()),
                detail: p.t2("placements-by-at", "who", entry.by.as_str(), "at", p.moment(&entry.at)),
            })
            .collect(),
        form: Form::new([("language", "en".to_owned())]),
        placement,
        p,
    };
    html(&show)
}

fn parties(p: &Page, placement: &Placement) -> Vec<PartyLine> {
    let Some(agreement) = placement.agreement.as_ref().filter(|agreement| !agreement.parties.is_empty()) else {
        let planned = [
            ("texts-seat-sending-institution", &placement.sending_name),
            ("texts-seat-hosting-institution", &placement.hosting_name),
            ("texts-seat-hosting-employer", &placement.company_name),
            ("texts-seat-learner", &placement.learner_name),
        ];
        let line = |(key, name): (&str, &String)| PartyLine { name: name.clone(), seat: p.t(key), kind: "open", word: p.t("placements-party-later") };
        return planned.into_iter().filter(|(_, name)| !name.is_empty()).map(line).collect();
    };
    let line = |party: &crate::domain::placements::PartyState| {
        let (kind, word) = match (party.signed_at, party.approved_at) {
            (Some(at), _) => ("done", p.t1("placements-party-signed", "day", p.date_short(&crate::i18n::local_date(at)))),
            (None, Some(at)) => ("wait", p.t1("placements-party-agreed", "day", p.date_short(&crate::i18n::local_date(at)))),
            (None, None) => ("open", p.t("placements-party-not-yet")),
        };
        PartyLine { name: party.name.clone(), seat: p.t(party.seat.key()), kind, word }
    };
    agreement.parties.iter().map(line).collect()
}
