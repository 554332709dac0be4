//! The form of a link: to whom, in which language, by which way. What the address book says of the party is filled in.

use crate::actions;
use crate::domain::actor::{Purpose, Speaks, same_name};
use crate::domain::ids::{OrganisationId, TextId};
use crate::domain::language::Language;
use crate::domain::links;
use crate::domain::roles::Channel;
use crate::domain::texts::{Kind, PartySeat, Text};
use crate::store;
use crate::store::Connection;
use crate::web::error::Error;
use crate::web::extract::{Query, Reading};
use crate::web::texts::{address, crumbs, find};
use crate::web::ui::{Choice, Crumb, Form, Page, html_with, letter_languages};
use askama::Template;
use axum::response::Response;
use http::StatusCode;
use uuid::Uuid;

#[derive(Template)]
#[template(path = "links/new.html")]
struct New {
    p: Page,
    crumbs: Vec<Crumb>,
    base: String,
    party: String,
    asked: String,
    signs: bool,
    reads: bool,
    /// The assessor whom the agreement names; empty where the sender chooses who.
    person: String,
    languages: Vec<Choice>,
    channels: Vec<Choice>,
    /// The way the party prefers, in words; empty where it has said nothing.
    prefers: String,
    form: Form,
}

/// Which place a form or an address names.
pub(super) fn place(value: impl Fn(&str) -> String) -> Option<(Purpose, PartySeat, Speaks)> {
    let purpose = Purpose::from_code(&value("purpose"))?;
    let seat = PartySeat::from_code(&value("seat"))?;
    let party: Uuid = value("party").parse().ok()?;
    let is_person = matches!(seat, PartySeat::Learner | PartySeat::Guardian);
    Some((purpose, seat, if is_person { Speaks::Person(party) } else { Speaks::Organisation(OrganisationId(party)) }))
}

pub(super) async fn new(kind: Kind, id: TextId, query: Query, mut reading: Reading) -> Result<Response, Error> {
    let text = find(&mut reading.reader, kind, id).await?;
    let (purpose, _, speaks) = place(|name| query.get(name).to_owned()).ok_or(Error::NotFound)?;
    let known = store::links::addressee(&mut reading.reader, speaks).await?;
    let known = known.unwrap_or_default();
    let or = |asked: &str, known: &str| if asked.is_empty() { known.to_owned() } else { asked.to_owned() };
    // The organisation's own address may be read by others than the assessor whom the agreement names.
    let is_theirs = |name: &str| same_name(name, query.get("name"));
    let others = purpose == Purpose::Assess && !is_theirs(&known.contact) && !is_theirs(&known.representative);
    let language = known.languages.iter().find_map(|code| Language::from_code(code)).unwrap_or(Language::English);
    let mut form = Form::new([
        ("name", or(query.get("name"), if purpose == Purpose::Sign { &known.representative } else { &known.contact })),
        ("position", if query.get("name").is_empty() && purpose == Purpose::Sign { known.representative_position.clone() } else { String::new() }),
        ("email", or(query.get("email"), if others { "" } else { &known.email })),
        ("language", language.code().to_owned()),
        ("channel", known.channel.unwrap_or(Channel::Mail).code().to_owned()),
    ]);
    for name in ["purpose", "seat", "party"] {
        form.set(name, query.get(name));
    }
    page(reading.page(), &mut reading.reader, &text, form, known.channel, StatusCode::OK).await
}

/// The form, as first shown or with everything typed.
pub(super) async fn page(
    p: Page,
    connection: &mut Connection,
    text: &Text,
    form: Form,
    prefers: Option<Channel>,
    status: StatusCode,
) -> Result<Response, Error> {
    let actor = p.actor().cloned().ok_or(Error::SignIn)?;
    let (purpose, seat, speaks) = place(|name| form.value(name).to_owned()).ok_or(Error::NotFound)?;
    let named = actions::links::named(connection, text).await?;
    let places = links::places(text, &named, &actor);
    let sender = links::sender(text, &places, purpose, seat, speaks, form.value("name"), &actor)?;
    // The way the party prefers is offered first.
    let mut channels: Vec<Channel> = Channel::ALL.to_vec();
    channels.sort_by_key(|channel| Some(*channel) != prefers);
    let new = New {
        crumbs: crumbs(&p, text, p.t("links-new-title")),
        base: address(text.kind, text.id, "links"),
        party: sender.place().party.clone(),
        asked: p.t(super::index::asked(text.kind, purpose)),
        signs: purpose == Purpose::Sign,
        reads: purpose == Purpose::Review,
        person: sender.place().person.clone(),
        languages: letter_languages(),
        channels: channels
            .into_iter()
            .map(|channel| Choice::new(channel.code(), p.t(channel_key(channel))).hint(p.t(channel_hint(channel))))
            .collect(),
        prefers: prefers.map(|channel| p.t1("links-prefers", "channel", p.t(channel.key()))).unwrap_or_default(),
        form,
        p,
    };
    html_with(status, &new)
}

fn channel_key(channel: Channel) -> &'static str {
    match channel {
        Channel::Mail => "links-channel-mail",
        Channel::Text => "links-channel-text",
        Channel::Paper => "links-channel-paper",
    }
}

fn channel_hint(channel: Channel) -> &'static str {
    match channel {
        Channel::Mail => "links-channel-mail-hint",
        Channel::Text => "links-channel-text-hint",
        Channel::Paper => "links-channel-paper-hint",
    }
}
