//! The editor: what is needed and what one should know, then the sections of the form. Contacts come from the address book.

use super::fields::{self, values};
use super::show::{asked, saved};
use super::units::{UnitField, units};
use crate::domain::agreements::{Agreement, Material, OrganisationOffer, SeatOffer};
use crate::domain::contents;
use crate::domain::ids::TextId;
use crate::domain::learners::is_minor;
use crate::domain::levels::{EQF_LEVELS, Promise};
use crate::domain::texts::{Content, Kind, Obstacle, Text};
use crate::domain::units::language_name;
use crate::store;
use crate::store::Connection;
use crate::web::error::Error;
use crate::web::extract::{Path, Reading};
use crate::web::texts::{stage_word, status_kind};
use crate::web::ui::{Choice, Crumb, Form, Page, html_with};
use askama::Template;
use axum::response::Response;
use http::StatusCode;
use sha2::{Digest, Sha256};

#[derive(Template)]
#[template(path = "agreements/edit.html")]
pub(super) struct Edit {
    p: Page,
    crumbs: Vec<Crumb>,
    base: String,
    who: String,
    stage: &'static str,
    status: &'static str,
    stage_word: String,
    number: i32,
    asked: Option<(String, String)>,
    obstacles: Vec<Obstacle>,
    warnings: Vec<(&'static str, String)>,
    learner: Vec<String>,
    minor: bool,
    guardian_hint: String,
    text_lang: String,
    language: String,
    pub(super) choices: Choices,
    units: Vec<UnitField>,
    scale: String,
    was: String,
    saved: String,
    form: Form,
}

/// What the fields offer.
#[derive(Debug, Default)]
pub(super) struct Choices {
    pub languages: Vec<Choice>,
    pub guardians: Vec<Choice>,
    pub host_companies: Vec<Choice>,
    pub sending_companies: Vec<Choice>,
    pub intermediaries: Vec<Choice>,
    pub mentors: Vec<Choice>,
    pub levels: Vec<Choice>,
    pub promises: Vec<Choice>,
    pub lists: Vec<Choice>,
    pub assessors: Vec<Choice>,
    pub validators: Vec<Choice>,
    pub recognisers: Vec<Choice>,
}

/// What the editor is about, as it is stored.
pub(super) struct Stored {
    pub text: Text,
    pub agreement: Agreement,
    pub material: Material,
}

impl Stored {
    /// Of another kind it is not here.
    pub(super) async fn find(connection: &mut Connection, id: TextId) -> Result<Self, Error> {
        let text = store::texts::find(connection, id).await?;
        if text.kind != Kind::Agreement {
            return Err(Error::NotFound);
        }
        let (format, body) = store::texts::body(connection, text.latest.id).await?;
        let material = store::agreements::material(connection, id).await?;
        Ok(Self { text, agreement: contents::agreement(format, &body)?, material })
    }

    /// The stored values of the form.
    pub(super) fn values(&self) -> Vec<(String, String)> {
        values(&self.material, &self.material.terms_of(&self.agreement))
    }
}

pub(super) async fn edit(Path(id): Path<TextId>, mut reading: Reading) -> Result<Response, Error> {
    // The learner and the guardian see no draft; who sees it and may not write is told who may.
    let text = store::texts::find(&mut reading.reader, id).await?;
    if text.kind != Kind::Agreement {
        return Err(Error::NotFound);
    }
    text.editor(&reading.actor)?;
    let (format, body) = store::texts::body(&mut reading.reader, text.latest.id).await?;
    let material = store::agreements::material(&mut reading.reader, id).await?;
    let stored = Stored { text, agreement: contents::agreement(format, &body)?, material };
    let mut form = fields::form(&stored.values());
    form.set("version", stored.text.latest.version.to_string());
    show(reading.page(), &stored, form, StatusCode::OK)
}

/// The editor, as stored or as it was typed.
pub(super) fn show(p: Page, stored: &Stored, form: Form, status: StatusCode) -> Result<Response, Error> {
    let Stored { text, agreement, material } = stored;
    let stage = text.stage_on(p.today);
    let learner = &material.learner;
    let first_day = agreement.starts_on.unwrap_or(material.starts_on);
    let minor = is_minor(learner.birth_date, first_day);
    let parts = [learner.name.clone(), p.date(&learner.birth_date), learner.address.clone(), learner.phone.clone(), learner.email.clone()];
    let page = Edit {
        crumbs: vec![
            Crumb::to("/mobilities", p.t("ui-nav-mobilities")),
            Crumb::to(format!("/mobilities/{}", material.mobility.0), material.mobility.1.clone()).in_language(""),
            Crumb::to(format!("/agreements/{}", text.id), learner.name.clone()),
            Crumb::here(p.t("agreements-edit")),
        ],
        base: format!("/agreements/{}", text.id),
        who: learner.name.clone(),
        stage: stage.code(),
        status: status_kind(Kind::Agreement, stage),
        stage_word: p.t(stage_word(Kind::Agreement, stage)),
        number: text.latest.number,
        asked: asked(&p, text),
        obstacles: agreement.obstacles(),
        warnings: material.warnings(agreement).into_iter().map(|warning| (warning.field, p.t1(warning.key, "what", warning.what))).collect(),
        learner: parts.into_iter().filter(|part| !part.is_empty()).collect(),
        minor,
        guardian_hint: p.t(if minor { "agreements-guardian-needed" } else { "agreements-guardian-optional" }),
        text_lang: agreement.language.clone(),
        language: language_name(&agreement.language).unwrap_or_default().to_owned(),
        choices: Choices::new(&p, material),
        units: units(&p, material, &form),
        scale: material.scale.iter().map(|level| format!("{} – {}", level.points, level.word(p.language))).collect::<Vec<_>>().join(" · "),
        was: if form.has("was") { form.value("was").to_owned() } else { was(&stored.values()) },
        saved: saved(&p, text),
        form,
        p,
    };
    html_with(status, &page)
}

impl Choices {
    /// In the words of this reader.
    pub(super) fn new(p: &Page, material: &Material) -> Self {
        let organisation = |offer: &OrganisationOffer| Choice::new(offer.named.id, offer.named.card.name.clone());
        let name_of = |seat: &SeatOffer| material.organisation(seat.organisation).map(|offer| offer.named.card.name.clone()).unwrap_or_default();
        let role_of = |seat: &SeatOffer| if seat.position.is_empty() { p.t(seat.role.key()) } else { seat.position.clone() };
        let seat = |seat: &SeatOffer| Choice::new(seat.member, [seat.name.clone(), role_of(seat), name_of(seat)].join(", ")).in_language("");
        // Whoever belongs to one of the companies can be chosen; that he or she is of the chosen one is checked on saving.
        let mut host: Vec<&SeatOffer> = material.assessors(None).collect();
        for company in material.host_companies() {
            host.extend(material.mentors(Some(company.named.id)));
        }
        Self {
            languages: Choice::languages(),
            guardians: material.guardians.iter().map(|guardian| Choice::new(guardian.details.id, guardian.details.name.clone())).collect(),
            host_companies: material.host_companies().map(organisation).collect(),
            sending_companies: material.sending_companies().map(organisation).collect(),
            intermediaries: material.intermediaries().map(organisation).collect(),
            mentors: host.iter().map(|offer| seat(offer)).collect(),
            levels: EQF_LEVELS.map(|level| Choice::new(level, level.to_string())).collect(),
            promises: Promise::ALL.iter().map(|promise| Choice::new(promise.code(), p.t(promise.key()))).collect(),
            lists: material
                .lists
                .iter()
                .map(|list| Choice::new(list.id, list.title.clone()).hint(p.t1("agreements-criteria", "n", list.criteria.len())))
                .collect(),
            assessors: host
                .iter()
                .map(|offer| Choice::new(offer.member, offer.name.clone()).hint([role_of(offer), name_of(offer)].join(", ")).in_language(""))
                .collect(),
            validators: material.validators().map(seat).collect(),
            recognisers: material.recognisers().map(seat).collect(),
        }
    }
}

/// What the page began with, in one hidden value: ticks as they were, everything else as a mark of its words.
pub(super) fn was(values: &[(String, String)]) -> String {
    let entry = |(name, value): &(String, String)| {
        if fields::TICKS.contains(&name.as_str()) { format!("{name}={value}") } else { format!("{name}:{}", mark_of(value)) }
    };
    values.iter().map(entry).collect::<Vec<_>>().join(" ")
}

/// A short mark of a text, to tell whether it was touched.
pub(super) fn mark_of(text: &str) -> String {
    let digest = Sha256::digest(text.trim().as_bytes());
    hex::encode(digest.get(..4).unwrap_or_default())
}
