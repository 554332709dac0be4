//! One link for its sender: to copy into any messenger, or to print.

use crate::actions;
use crate::domain::actor::Purpose;
use crate::domain::ids::{LinkId, TextId};
use crate::domain::links;
use crate::domain::refusal::Refusal;
use crate::domain::roles::Channel;
use crate::domain::texts::Kind;
use crate::i18n::Locale;
use crate::store;
use crate::web::error::Error;
use crate::web::extract::Reading;
use crate::web::state::AppState;
use crate::web::texts::{address, crumbs, find};
use crate::web::ui::{Crumb, Page, html};
use askama::Template;
use axum::extract::State;
use axum::response::Response;
use qrcode::QrCode;
use qrcode::render::svg;

#[derive(Template)]
#[template(path = "links/show.html")]
struct Show {
    p: Page,
    crumbs: Vec<Crumb>,
    base: String,
    title: String,
    title_language: String,
    name: String,
    party: String,
    email: String,
    by_mail: bool,
    by_paper: bool,
    /// Empty where it went by mail and opens what is not for its sender to read.
    link: String,
    message: String,
    message_language: &'static str,
    until: String,
    picture: String,
}

pub(super) async fn show(kind: Kind, (id, link): (TextId, LinkId), State(state): State<AppState>, mut reading: Reading) -> Result<Response, Error> {
    let p = reading.page();
    let text = find(&mut reading.reader, kind, id).await?;
    links::revoker(&text, &reading.actor)?;
    let found = store::links::of_text(&mut reading.reader, id).await?.known.into_iter().find(|found| found.id == link).ok_or(Error::NotFound)?;
    if found.ended.is_some() || found.expires_at <= p.now {
        return Err(Refusal::wrong_stage("links-refused-ended").into());
    }
    // By its link one reads what the host has not submitted yet.
    if found.purpose == Purpose::Assess {
        let named = actions::links::named(&mut reading.reader, &text).await?;
        let places = links::places(&text, &named, &reading.actor);
        let place = places.iter().find(|place| found.is_for(place)).ok_or_else(|| Refusal::wrong_stage("links-refused-ended"))?;
        if !place.is_sent_by(&reading.actor) {
            return Err(Refusal::not_entitled("links-refused-host-sends", "").into());
        }
    }
    let locale = Locale { language: found.language };
    let url = format!("{}/s/{}?lang={}", state.config.public_url, state.config.secret.token(link).text(), found.language.code());
    let page = Show {
        crumbs: crumbs(&p, &text, p.t("links-show-title")),
        base: address(kind, id, "links"),
        message: locale.t3("links-message", "name", found.name.as_str(), "title", text.title.as_str(), "link", url.as_str()),
        message_language: found.language.code(),
        picture: picture(&url)?,
        until: p.date(&crate::i18n::local_date(found.expires_at)),
        by_mail: found.channel == Channel::Mail,
        by_paper: found.channel == Channel::Paper,
        title: text.title,
        title_language: text.language,
        name: found.name,
        party: found.party,
        email: found.email,
        link: url,
        p,
    };
    html(&page)
}

/// The address as a picture for a telephone's camera.
fn picture(url: &str) -> Result<String, Error> {
    let code = QrCode::new(url).map_err(|_| Error::Internal)?;
    let svg = code.render::<svg::Color<'_>>().min_dimensions(200, 200).build();
    // The picture stands inside the page: without the declaration of a file of its own.
    Ok(svg.split_once("?>").map_or(svg.as_str(), |(_, picture)| picture).to_owned())
}
