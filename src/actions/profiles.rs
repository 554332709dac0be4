//! Describing the trainees to the host.

use super::{Error, Invalid, Tx};
use crate::domain::contents;
use crate::domain::events::{Event, EventKind};
use crate::domain::ids::TextId;
use crate::domain::profiles::{self, PASSAGE, Profile};
use crate::domain::texts::Kind;
use crate::domain::units::language_name;
use crate::store;

/// The fields of a profile in the form.
const FIELDS: [&str; 4] = ["knowledge", "skills", "competence", "social"];

/// States a profile in the place of the version that was shown (0: there was none). Every version stays.
pub async fn state(mut tx: Tx, id: TextId, shown: i32, profile: &Profile) -> Result<(), Error> {
    let text = store::texts::find(&mut tx, id).await?;
    if text.kind != Kind::Unit {
        return Err(store::Error::NotFound.into());
    }
    let (format, body) = store::texts::body(&mut tx, text.latest.id).await?;
    let describer = profiles::describer(&text, &contents::unit(format, &body)?, tx.actor())?;
    let mut wrong = Vec::new();
    if language_name(&profile.language).is_none() {
        wrong.push(Invalid::new("language", "units-error-language"));
    }
    if profile.is_empty() {
        wrong.push(Invalid::new("knowledge", "profiles-error-empty"));
    }
    for (field, (_, passage)) in FIELDS.into_iter().zip(profile.passages()) {
        if passage.chars().count() > PASSAGE {
            wrong.push(Invalid::new(field, "ui-error-too-long"));
        } else if !passage.is_empty() && store::profiles::names_a_learner(&mut tx, describer.organisation(), passage).await? {
            wrong.push(Invalid::new(field, "profiles-error-name"));
        }
    }
    if !wrong.is_empty() {
        return Err(Error::Invalid(wrong));
    }
    let (account, name) = (tx.actor().account()?, tx.actor().name.clone());
    store::profiles::insert(&mut tx, &describer, shown, profile, account, &name).await?;
    let event = Event::new(EventKind::ProfileStated, text.kind.object(), id, text.title.clone())
        .with(serde_json::json!({ "version": shown + 1 }))
        .tell(text.party_ids.iter().copied());
    tx.commit(event).await?;
    Ok(())
}
