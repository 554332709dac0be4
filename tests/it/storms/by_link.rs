//! Somebody of the school that receives, who signs by a link and a code: sent through the actions.

use crate::harness::secret;
use crate::world::World;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::{DateTime, Utc};
use sha2::{Digest, Sha256};
use tilts::actions::links::Sending;
use tilts::domain::ids::{CodeId, LinkId};
use tilts::domain::language::Language;
use tilts::domain::links::{Purpose, Speaks};
use tilts::domain::roles::Channel;
use tilts::domain::texts::Text;
use tilts::store::Store;
use uuid::Uuid;

/// What that person has.
pub(super) struct Guest {
    /// The link.
    pub link: LinkId,
    /// What the cookie of the browser that opened it holds.
    pub pass: String,
    /// The code that was sent to that browser.
    pub code: String,
}

/// To whom a link to this text is sent.
pub(super) fn address(text: &Text) -> String {
    format!("{}@guests.example", text.id.0.simple())
}

/// Sends the link, and the code that its recipient asks for.
pub(super) async fn asked(store: &Store, world: &World, text: &Text, now: DateTime<Utc>) -> Guest {
    let school = world.sides[2].id;
    let party = text.latest.parties.iter().find(|party| party.organisation == Some(school)).unwrap();
    let link = LinkId(Uuid::now_v7());
    let sending = Sending {
        purpose: Purpose::Sign,
        seat: party.seat,
        speaks: Speaks::Organisation(school),
        name: "Somebody else",
        position: "",
        email: &address(text),
        language: Language::English,
        channel: Channel::Mail,
        shares_address: false,
    };
    tilts::actions::links::send(world.begin(store, "coordinator-s").await, text.id, link, &sending, &secret(), now).await.unwrap();
    let token = secret().token(link);
    let guest = tilts::store::links::find(store, &token.hash()).await.unwrap().unwrap().link.actor(now).unwrap();
    let browser: [u8; 16] = rand::random();
    let code = CodeId(Uuid::now_v7());
    tilts::actions::links::send_code(store.write(&guest).await.unwrap(), code, &Sha256::digest(browser), now).await.unwrap();
    Guest { link, pass: format!("{}.{}", token.text(), URL_SAFE_NO_PAD.encode(browser)), code: secret().code(code) }
}
