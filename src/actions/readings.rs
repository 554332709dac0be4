//! Stating how one side reads the qualification.

use super::{Error, Invalid, Tx};
use crate::domain::contents;
use crate::domain::events::{Event, EventKind};
use crate::domain::ids::TextId;
use crate::domain::levels::EQF_LEVELS;
use crate::domain::readings::{self, PASSAGE, Understanding, UnitSide};
use crate::domain::texts::Kind;
use crate::domain::units::language_name;
use crate::store;

/// States one side's reading in the place of the version that was shown (0: there was none). Every version stays.
pub async fn state(mut tx: Tx, id: TextId, side: UnitSide, shown: i32, understanding: &Understanding) -> Result<(), Error> {
    let text = store::texts::find(&mut tx, id).await?;
    if text.kind != Kind::Unit {
        return Err(store::Error::NotFound.into());
    }
    let (format, body) = store::texts::body(&mut tx, text.latest.id).await?;
    let voice = readings::voice(&text, &contents::unit(format, &body)?, side, tx.actor())?;
    let mut wrong = Vec::new();
    if language_name(&understanding.language).is_none() {
        wrong.push(Invalid::new("language", "units-error-language"));
    }
    if understanding.is_empty() {
        wrong.push(Invalid::new("tasks", "readings-error-empty"));
    }
    if understanding.eqf_level.is_some_and(|level| !EQF_LEVELS.contains(&level)) {
        wrong.push(Invalid::new("eqf-level", "units-error-eqf-level"));
    }
    let passages = [("national-level", &understanding.national_level), ("tasks", &understanding.tasks), ("differs", &understanding.differs)];
    wrong.extend(passages.iter().filter(|(_, text)| text.chars().count() > PASSAGE).map(|(field, _)| Invalid::new(*field, "ui-error-too-long")));
    if !wrong.is_empty() {
        return Err(Error::Invalid(wrong));
    }
    let (account, name) = (tx.actor().account()?, tx.actor().name.clone());
    store::readings::insert(&mut tx, &voice, shown, understanding, account, &name).await?;
    let event = Event::new(EventKind::ReadingStated, text.kind.object(), id, text.title.clone())
        .with(serde_json::json!({ "side": side, "version": shown + 1 }))
        .tell(text.party_ids.iter().copied());
    tx.commit(event).await?;
    Ok(())
}
