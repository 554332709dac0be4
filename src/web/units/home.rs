//! Where a unit can be: the partnerships of its author's institution, and the one chosen with who can stand on its four sides.

use super::sides::{SideField, side_fields, side_suggestions};
use crate::domain::actor::Actor;
use crate::domain::ids::PartnershipId;
use crate::domain::refusal::Refusal;
use crate::domain::units::Candidates;
use crate::store;
use crate::web::error::Error;
use crate::web::ui::{Choice, Form, Page};

/// Whoever has a seat as coordinator or teacher of an institution; for which unit is asked when its sides are known.
pub(super) fn may_begin(actor: &Actor) -> Result<(), Refusal> {
    if actor.staff_seat().is_some() { Ok(()) } else { Err(Refusal::not_entitled("units-refused-begin", "")) }
}

/// The partnerships of the actor's institutions.
pub(super) struct Homes(pub Vec<store::units::Home>);

/// One of them, and who is in it.
pub(super) struct Home {
    pub id: PartnershipId,
    pub title: String,
    pub candidates: Candidates,
}

/// The same as a page shows it.
#[derive(Debug)]
pub(super) struct Chosen {
    pub id: String,
    pub title: String,
    pub sides: Vec<SideField>,
    /// A side that has no institution in this partnership yet: nothing can be agreed there.
    pub lacks: Option<&'static str>,
}

impl Homes {
    pub async fn of(actor: &Actor, connection: &mut store::Connection) -> Result<Self, Error> {
        let organisations: Vec<_> = actor.seats.iter().map(|seat| seat.organisation.0).collect();
        Ok(Self(store::units::homes(connection, &organisations).await?))
    }

    /// Without one of them.
    pub fn except(mut self, id: PartnershipId) -> Self {
        self.0.retain(|home| home.id != id);
        self
    }

    /// The one an address asks for; where none is asked for there is nothing to choose if there is only one.
    pub async fn asked(&self, asked: Option<PartnershipId>, connection: &mut store::Connection) -> Result<Option<Home>, Error> {
        let only = if let [home] = self.0.as_slice() { Some(home.id) } else { None };
        match asked.or(only) {
            Some(id) => Ok(Some(self.home(id, connection).await?)),
            None => Ok(None),
        }
    }

    /// The one a submitted form names.
    pub async fn named(&self, form: &Form, connection: &mut store::Connection) -> Result<Home, Error> {
        self.home(form.value("partnership").trim().parse().map_err(|_| Error::NotFound)?, connection).await
    }

    async fn home(&self, id: PartnershipId, connection: &mut store::Connection) -> Result<Home, Error> {
        let home = self.0.iter().find(|home| home.id == id).ok_or(Error::NotFound)?;
        let candidates = store::units::candidates(connection, id).await?.ok_or(Error::NotFound)?;
        Ok(Home { id, title: home.title.clone(), candidates })
    }

    /// As a form offers them.
    pub fn choices(&self) -> Vec<Choice> {
        self.0.iter().map(|home| Choice::new(home.id, home.title.clone())).collect()
    }
}

impl Home {
    /// A form with the sides that suggest themselves.
    pub fn form(&self, p: &Page) -> Form {
        Form::new(side_suggestions(&side_fields(p, &self.candidates, None)))
    }

    pub fn chosen(&self, p: &Page) -> Chosen {
        let sides = side_fields(p, &self.candidates, None);
        let empty = |name: &str| sides.iter().any(|side| side.name == name && side.options.is_empty());
        let lacks = match (empty("sending-institution"), empty("hosting-institution")) {
            (true, _) => Some("units-lacks-sending"),
            (false, true) => Some("units-lacks-hosting"),
            (false, false) => None,
        };
        Chosen { id: self.id.to_string(), title: self.title.clone(), sides, lacks }
    }
}
