//! Sitting down as somebody: what a program does that acts for people through the actions, as the demo and the tests do.

use super::{Confirmed, passwords};
use crate::domain::actor::Actor;
use crate::domain::agreements::Terms;
use crate::domain::assessments::Ratings;
use crate::domain::ids::{PartnershipId, PlacementId, TextId};
use crate::domain::partnerships::Partnership;
use crate::domain::texts::Text;
use crate::domain::validations::Validation;
use crate::store::{self, Error, Store};
use sha2::{Digest, Sha256};
use std::ops::Deref;

/// Somebody who has sat down: who it is, and that the password was typed, for as long as he or she sits there.
#[derive(Debug)]
pub struct Seated {
    /// Who it is.
    pub actor: Actor,
    /// What the acts that bind a party ask for.
    pub confirmed: Confirmed,
}

impl Deref for Seated {
    type Target = Actor;

    fn deref(&self) -> &Actor {
        &self.actor
    }
}

/// Whoever is behind an address and a password; `None` where they do not fit.
pub async fn sign_in(store: &Store, email: &str, password: &str) -> Result<Option<Seated>, Error> {
    let known = store::sessions::credentials(store, email).await?;
    let Some((confirmed, account)) = passwords::matches(known.as_ref(), password).and_then(|confirmed| {
        let account = confirmed.account()?;
        Some((confirmed, account))
    }) else {
        return Ok(None);
    };
    let token: [u8; 32] = rand::random();
    let hash = Sha256::digest(token);
    store::sessions::begin(store, &hash, account).await?;
    let session = store::sessions::find(store, &hash).await?;
    store::sessions::end(store, &hash).await?;
    Ok(session.map(|session| Seated { actor: session.actor, confirmed }))
}

/// A text as this person sees it, to act on what it says.
pub async fn text(store: &Store, actor: &Actor, id: TextId) -> Result<Text, Error> {
    store::texts::find(&mut *store.read(actor).await?, id).await
}

/// A partnership as this person sees it.
pub async fn partnership(store: &Store, actor: &Actor, id: PartnershipId) -> Result<Partnership, Error> {
    store::partnerships::find(&mut *store.read(actor).await?, id).await
}

/// The terms a new agreement of this placement begins with.
pub async fn first_terms(store: &Store, actor: &Actor, placement: PlacementId, language: &str) -> Result<Terms, Error> {
    Ok(store::agreements::material(&mut *store.read(actor).await?, placement).await?.first_terms(language))
}

/// The ratings of a placement that this person sees, with the agreement they rest on.
pub async fn ratings(store: &Store, actor: &Actor, placement: PlacementId) -> Result<Ratings, Error> {
    store::assessments::ratings(&mut *store.read(actor).await?, placement).await
}

/// The validation of a placement, as this person sees it.
pub async fn validation(store: &Store, actor: &Actor, placement: PlacementId) -> Result<Option<Validation>, Error> {
    Ok(store::recognitions::decided(&mut *store.read(actor).await?, placement).await?.0)
}
