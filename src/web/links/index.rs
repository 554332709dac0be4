//! The links of a text: who can still be sent one, and how those that were sent fared.

use crate::actions;
use crate::domain::actor::{Actor, Purpose, Speaks};
use crate::domain::ids::{LinkId, TextId};
use crate::domain::links::{self, EndedAs, Place};
use crate::domain::texts::{Kind, PartySeat, Text};
use crate::store;
use crate::store::links::{Listed, Newer, OfText};
use crate::web::error::Error;
use crate::web::extract::Reading;
use crate::web::texts::{address, crumbs, find};
use crate::web::ui::{Crumb, Page, fared, html};
use askama::Template;
use axum::response::Response;

#[derive(Template)]
#[template(path = "links/index.html")]
struct Index {
    p: Page,
    crumbs: Vec<Crumb>,
    base: String,
    title: String,
    title_language: String,
    places: Vec<PlaceLine>,
    /// Who could read the latest revision and comment on it.
    readers: Vec<PlaceLine>,
    /// The parties whose signature on paper or elsewhere can be recorded.
    elsewhere: Vec<PlaceLine>,
    links: Vec<LinkLine>,
}

/// A party for which something can be done.
#[derive(Debug)]
struct PlaceLine {
    party: String,
    detail: String,
    href: String,
}

/// A link that was sent.
#[derive(Debug)]
struct LinkLine {
    id: LinkId,
    name: String,
    party: String,
    detail: String,
    kind: &'static str,
    word: String,
    fares: Vec<String>,
    referred: Option<(String, String)>,
    again: String,
    is_open: bool,
    /// Whether it can be copied or printed.
    copies: bool,
    reminds: bool,
}

pub(super) async fn index(kind: Kind, id: TextId, mut reading: Reading) -> Result<Response, Error> {
    let p = reading.page();
    let text = find(&mut reading.reader, kind, id).await?;
    links::revoker(&text, &reading.actor)?;
    let named = actions::links::named(&mut reading.reader, &text).await?;
    let places = links::places(&text, &named, &reading.actor);
    let OfText { known: sent, newer } = store::links::of_text(&mut reading.reader, id).await?;
    let base = address(kind, id, "links");
    let (readers, acting): (Vec<&Place>, Vec<&Place>) =
        places.iter().filter(|place| place.is_sent_by(&reading.actor)).partition(|place| place.purpose == Purpose::Review);
    let page = Index {
        crumbs: crumbs(&p, &text, p.t("links-title")),
        places: acting.into_iter().map(|place| place_line(&p, kind, &base, place, &sent)).collect(),
        readers: readers.into_iter().map(|place| place_line(&p, kind, &base, place, &sent)).collect(),
        elsewhere: text
            .recordable(&reading.actor)
            .into_iter()
            .map(|party| PlaceLine {
                party: party.name.clone(),
                detail: p.t(party.seat.key()),
                href: address(kind, id, &format!("paper-signature?party={}", party.id)),
            })
            .collect(),
        links: newer
            .iter()
            .map(|link| newer_line(&p, link))
            .chain(sent.iter().map(|link| link_line(&p, &text, &base, link, &places, &reading.actor)))
            .collect(),
        title: text.title.clone(),
        title_language: text.language.clone(),
        base,
        p,
    };
    html(&page)
}

/// The address of the form for a place.
pub(super) fn place_address(base: &str, purpose: Purpose, seat: PartySeat, speaks: Speaks, person: &str) -> String {
    let party = speaks.organisation().map(|id| id.0).or(speaks.person()).unwrap_or_default();
    let named = if person.is_empty() { String::new() } else { form_urlencoded::Serializer::new("&".to_owned()).append_pair("name", person).finish() };
    format!("{base}/new?purpose={}&seat={}&party={party}{named}", purpose.code(), seat.code())
}

/// What a link asks for: a unit is approved and never signed.
pub(super) fn asked(kind: Kind, purpose: Purpose) -> &'static str {
    if kind == Kind::Unit && purpose == Purpose::Sign { "links-purpose-approve" } else { purpose.key() }
}

fn place_line(p: &Page, kind: Kind, base: &str, place: &Place, sent: &[Listed]) -> PlaceLine {
    let open = sent.iter().any(|link| link.ended.is_none() && link.is_for(place));
    let asked = p.t(asked(kind, place.purpose));
    PlaceLine {
        party: if place.person.is_empty() { place.party.clone() } else { format!("{}, {}", place.person, place.party) },
        detail: match (open, place.purpose) {
            (true, Purpose::Review) => p.t1("links-place-reads", "seat", p.t(place.seat.key())),
            (true, _) => p.t1("links-place-sent", "asked", asked),
            (false, Purpose::Review) => p.t(place.seat.key()),
            (false, _) => asked,
        },
        href: place_address(base, place.purpose, place.seat, place.speaks, &place.person),
    }
}

/// A link that a newer program sent: named, and taken back where it is open.
fn newer_line(p: &Page, link: &Newer) -> LinkLine {
    let is_open = !link.has_ended && link.expires_at > p.now;
    LinkLine {
        id: link.id,
        name: link.name.clone(),
        party: link.party.clone(),
        detail: p.t2("links-newer", "who", link.sender.as_str(), "at", p.moment(&link.created_at)),
        kind: if is_open { "wait" } else { "off" },
        word: p.t(if is_open { "links-open" } else { "links-newer-over" }),
        fares: Vec::new(),
        referred: None,
        again: String::new(),
        is_open,
        copies: false,
        reminds: false,
    }
}

fn link_line(p: &Page, text: &Text, base: &str, link: &Listed, places: &[Place], actor: &Actor) -> LinkLine {
    let place = places.iter().find(|place| link.is_for(place));
    let (waits, sends) = (place.is_some(), place.is_some_and(|place| place.is_sent_by(actor)));
    let too_old = link.expires_at <= p.now;
    let is_open = link.ended.is_none() && !too_old;
    let (kind, word) = match (link.ended, too_old) {
        (Some((ended, _)), _) => (if ended == EndedAs::WrongPerson { "late" } else { "off" }, p.t(ended.key())),
        (None, _) if link.assessed || link.purpose == Purpose::Sign && !waits && !text.latest.is_open() => ("done", p.t("links-done")),
        (None, _) if link.purpose == Purpose::Assess && !waits => ("off", p.t("links-assess-over")),
        (None, _) if link.purpose == Purpose::Review && !waits => ("off", p.t("links-review-over")),
        (None, true) => ("off", p.t("links-too-old")),
        (None, false) => ("wait", p.t("links-open")),
    };
    let mut fares = Vec::new();
    if let Some(mail) = &link.mail {
        fares.push(fared(p, mail));
    }
    fares.push(match &link.opened_at {
        Some(at) => p.t1("links-opened", "at", p.moment(at)),
        None => p.t("links-not-opened"),
    });
    let (name, email, note) = &link.referred;
    let referred = link.ended.is_some_and(|(ended, _)| ended == EndedAs::WrongPerson).then(|| {
        let who = if name.is_empty() && email.is_empty() {
            p.t("links-referred-nobody")
        } else {
            p.t2("links-referred", "name", name.as_str(), "email", email.as_str())
        };
        (who, note.clone())
    });
    // Whom the agreement names for assessing is for the agreement to say; his or her address may be another.
    let (person, right) = if link.purpose == Purpose::Assess { (link.name.as_str(), "") } else { ("", name.as_str()) };
    let place = place_address(base, link.purpose, link.seat, link.speaks, person);
    let mut query = form_urlencoded::Serializer::new(String::new());
    if !right.is_empty() {
        query.append_pair("name", right);
    }
    // To whose address the code goes is to be asked of the person, not of whoever held the link.
    if link.purpose != Purpose::Assess {
        query.append_pair("email", email);
    }
    let query = query.finish();
    LinkLine {
        id: link.id,
        name: link.name.clone(),
        party: link.party.clone(),
        detail: p.t3("links-sent", "who", link.sender.as_str(), "at", p.moment(&link.created_at), "channel", p.t(link.channel.key())),
        kind,
        word,
        fares,
        again: if referred.is_some() && sends { format!("{place}&{query}") } else { String::new() },
        referred,
        is_open,
        copies: is_open && (sends || link.purpose != Purpose::Assess),
        reminds: is_open && sends && !link.email.is_empty(),
    }
}
