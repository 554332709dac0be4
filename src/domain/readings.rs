//! Two readings of one qualification: each side says at which level it sees it, what its people typically do, and what differs.
//! The two stand beside each other; neither is agreed, and each side changes only its own.

use super::actor::{Actor, Seat};
use super::ids::{OrganisationId, TextId};
use super::refusal::Refusal;
use super::roles::Role;
use super::texts::{Kind, Text};
use super::units::{Employer, Unit};
use crate::domain::roles::words;
use chrono::{DateTime, Utc};
use serde::Deserialize;

/// The longest passage, in characters.
pub const PASSAGE: usize = 4_000;

words! {
    /// The two sides of a unit.
    UnitSide {
        /// The side that sends learners.
        Sending => "sending", "roles-side-sending";
        /// The side that receives them.
        Hosting => "hosting", "roles-side-hosting";
    }
}

/// What one side says.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
pub struct Understanding {
    /// The language it is written in.
    pub language: String,
    /// The EQF level it sees the qualification at.
    pub eqf_level: Option<u8>,
    /// The level as its country words it.
    pub national_level: String,
    /// What people with this qualification typically do.
    pub tasks: String,
    /// What differs from the other side's.
    pub differs: String,
}

impl Understanding {
    /// Whether it says nothing.
    pub fn is_empty(&self) -> bool {
        self.eqf_level.is_none() && [&self.national_level, &self.tasks, &self.differs].iter().all(|text| text.is_empty())
    }
}

/// One side's reading as it was stated.
#[derive(Debug, Clone, Deserialize)]
pub struct Reading {
    /// Whose.
    pub side: UnitSide,
    /// What it says.
    pub understanding: Understanding,
    /// Its version, from 1.
    pub version: i32,
    /// Who.
    pub by: String,
    /// For which organisation.
    pub organisation: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// May speak for one side.
#[derive(Debug)]
pub struct Voice {
    text: TextId,
    side: UnitSide,
    organisation: OrganisationId,
    organisation_name: String,
}

impl Voice {
    /// The unit.
    pub fn text(&self) -> TextId {
        self.text
    }
    /// The side.
    pub fn side(&self) -> UnitSide {
        self.side
    }
    /// The organisation.
    pub fn organisation(&self) -> OrganisationId {
        self.organisation
    }
    /// Its name.
    pub fn organisation_name(&self) -> &str {
        &self.organisation_name
    }
}

/// May this actor say how this side reads the qualification? A coordinator or teacher of its institution, a representative or
/// coordinator of its company.
pub fn voice(text: &Text, unit: &Unit, side: UnitSide, actor: &Actor) -> Result<Voice, Refusal> {
    let (institution, employer) = match side {
        UnitSide::Sending => (&unit.sides.sending_institution, &unit.sides.sending_employer),
        UnitSide::Hosting => (&unit.sides.hosting_institution, &unit.sides.hosting_employer),
    };
    let seat = actor.seat(institution.id, &[Role::Coordinator, Role::Teacher]).or_else(|| speaks(employer, actor));
    let Some(seat) = seat.filter(|_| text.kind == Kind::Unit) else {
        let who = std::iter::once(institution.card.name.as_str()).chain(employer.company().map(|company| company.card.name.as_str()));
        return Err(Refusal::only("readings-refused", "readings-refused-nobody", who));
    };
    if text.ended.is_some() {
        return Err(Refusal::wrong_stage("texts-refused-ended"));
    }
    Ok(Voice { text: text.id, side, organisation: seat.organisation, organisation_name: seat.organisation_name.clone() })
}

fn speaks<'a>(employer: &Employer, actor: &'a Actor) -> Option<&'a Seat> {
    employer.company().and_then(|company| actor.seat(company.id, &[Role::Representative, Role::Coordinator]))
}
