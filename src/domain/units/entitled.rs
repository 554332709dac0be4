//! Who may begin a unit and who may take it out of use. Editing and approving are the mechanism's questions.

use super::Sides;
use crate::domain::actor::Actor;
use crate::domain::ids::{OrganisationId, TextId};
use crate::domain::refusal::Refusal;
use crate::domain::roles::Role;
use crate::domain::texts::{Kind, Text};

/// May begin a unit for one of its two institutions.
#[derive(Debug)]
pub struct Drafter {
    owner: OrganisationId,
}

impl Drafter {
    /// The institution drafted for: it owns the unit.
    pub fn owner(&self) -> OrganisationId {
        self.owner
    }
}

/// May take a unit out of use.
#[derive(Debug)]
pub struct Retirer {
    unit: TextId,
}

impl Retirer {
    /// The unit.
    pub fn unit(&self) -> TextId {
        self.unit
    }
}

const DRAFTING: &[Role] = &[Role::Coordinator, Role::Teacher];

/// May this actor begin a unit of these sides? A coordinator or teacher of either school.
pub fn drafter(actor: &Actor, sides: &Sides) -> Result<Drafter, Refusal> {
    let institutions = [&sides.sending_institution, &sides.hosting_institution];
    institutions
        .iter()
        .find(|institution| actor.seat(institution.id, DRAFTING).is_some())
        .map(|institution| Drafter { owner: institution.id })
        .ok_or_else(|| {
            let who = institutions.iter().map(|institution| institution.card.name.as_str());
            Refusal::only("units-refused-draft", "units-refused-draft-nobody", who)
        })
}

/// May this actor take the unit out of use? A coordinator or teacher of the institution that owns it.
pub fn retirer(text: &Text, actor: &Actor) -> Result<Retirer, Refusal> {
    if actor.seat(text.owner, DRAFTING).is_none() {
        let owner = text.revisions().flat_map(|revision| &revision.parties).find(|party| party.organisation == Some(text.owner));
        return Err(Refusal::only("units-refused-retire", "units-refused-retire-nobody", owner.map(|party| party.name.as_str())));
    }
    if text.kind != Kind::Unit || text.ended.is_some() {
        return Err(Refusal::wrong_stage("units-refused-retired"));
    }
    Ok(Retirer { unit: text.id })
}
