//! Whom the school sends: what the group knows, can do and is like, so that the host can prepare. It describes the trainees together
//! and names none of them.

use super::actor::Actor;
use super::ids::{OrganisationId, TextId};
use super::refusal::Refusal;
use super::roles::Role;
use super::texts::{Kind, Text};
use super::units::Unit;
use chrono::{DateTime, Utc};
use serde::Deserialize;

/// The longest passage, in characters.
pub const PASSAGE: usize = 4_000;

/// What a profile says.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
pub struct Profile {
    /// The language it is written in.
    pub language: String,
    /// What the trainees know.
    pub knowledge: String,
    /// What they are able to do.
    pub skills: String,
    /// What they do independently and responsibly.
    pub competence: String,
    /// How they work with others, speak, keep time.
    pub social: String,
}

impl Profile {
    /// Its four passages with the keys of their labels, in the order of the page.
    pub fn passages(&self) -> [(&'static str, &str); 4] {
        [
            ("profiles-of-knowledge", &self.knowledge),
            ("profiles-of-skills", &self.skills),
            ("profiles-of-competence", &self.competence),
            ("profiles-of-social", &self.social),
        ]
    }

    /// Whether it says nothing.
    pub fn is_empty(&self) -> bool {
        self.passages().iter().all(|(_, text)| text.is_empty())
    }
}

/// A profile as it was stated.
#[derive(Debug, Clone, Deserialize)]
pub struct Stated {
    /// What it says.
    pub profile: Profile,
    /// Its version, from 1.
    pub version: i32,
    /// Who.
    pub by: String,
    /// For which institution.
    pub organisation: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// May describe the trainees.
#[derive(Debug)]
pub struct Describer {
    text: TextId,
    organisation: OrganisationId,
    organisation_name: String,
}

impl Describer {
    /// The unit.
    pub fn text(&self) -> TextId {
        self.text
    }
    /// The sending institution.
    pub fn organisation(&self) -> OrganisationId {
        self.organisation
    }
    /// Its name.
    pub fn organisation_name(&self) -> &str {
        &self.organisation_name
    }
}

/// May this actor describe the trainees? A coordinator or teacher of the institution that sends them.
pub fn describer(text: &Text, unit: &Unit, actor: &Actor) -> Result<Describer, Refusal> {
    let sending = &unit.sides.sending_institution;
    if text.kind != Kind::Unit || actor.seat(sending.id, &[Role::Coordinator, Role::Teacher]).is_none() {
        return Err(Refusal::not_entitled("profiles-refused", sending.card.name.clone()));
    }
    if text.ended.is_some() {
        return Err(Refusal::wrong_stage("texts-refused-ended"));
    }
    Ok(Describer { text: text.id, organisation: sending.id, organisation_name: sending.card.name.clone() })
}
