//! A company's answers line by line: kept while somebody fills them in, then sent.

use super::{Error, Tx, texts};
use crate::domain::answers::{self, ADDITIONS, Answers, NOTE};
use crate::domain::contents;
use crate::domain::events::{Event, EventKind};
use crate::domain::ids::{AnswersId, TextId};
use crate::domain::proposals;
use crate::domain::texts::Kind;
use crate::domain::units::Area;
use crate::store;
use chrono::{DateTime, Utc};

/// Stores the actor's answers to the latest revision and returns their new version. Sending shows them to all parties, and makes what could
/// be added a proposal, which the unit's owner answers. `revision` is the number of the revision the person was shown.
pub async fn save(mut tx: Tx, new: AnswersId, id: TextId, shown: i32, answers: &Answers, sends: bool, now: DateTime<Utc>) -> Result<i32, Error> {
    let text = store::texts::find_locked(&mut tx, id).await?;
    if text.kind != Kind::Unit {
        return Err(store::Error::NotFound.into());
    }
    let (format, body) = store::texts::body(&mut tx, text.latest.id).await?;
    let unit = contents::unit(format, &body)?;
    let respondent = answers::respondent(&text, &unit, tx.actor())?;
    if text.latest.number != shown {
        return Err(store::Error::LostUpdate.into());
    }
    let asked = answers::asked(&unit);
    let mut stored = answers.clone();
    // What an open revision no longer asks is left out: nobody reads it.
    stored.lines.retain(|outcome, _| asked.contains(outcome));
    for (outcome, line) in &stored.lines {
        if line.note.chars().count() > NOTE {
            return Err(Error::invalid(format!("note-{outcome}"), "ui-error-too-long"));
        }
    }
    if stored.additions.chars().count() > ADDITIONS {
        return Err(Error::invalid("additions", "ui-error-too-long"));
    }
    let mut data = serde_json::json!({ "revision": shown, "answered": stored.lines.values().filter(|line| line.answer.is_some()).count() });
    if sends && !stored.additions.trim().is_empty() {
        let proposer = proposals::proposer(&text, tx.actor())?;
        let said = std::mem::take(&mut stored.additions);
        let addition = texts::Addition { area: Area::Skills, language: &stored.language, text: said.trim(), reason: "" };
        let (number, proposed) = texts::propose(&mut tx, &text, &unit, &proposer, &addition, now).await?;
        tx.beside(proposed);
        if let Some(data) = data.as_object_mut() {
            data.insert("proposal".to_owned(), number.into());
        }
    }
    let (by, name) = (tx.actor().identity.clone(), tx.actor().name.clone());
    let version = store::answers::save(&mut tx, new, &respondent, &stored, sends, &by, &name).await?;
    let kind = if sends { EventKind::AnswersGiven } else { EventKind::AnswersSaved };
    let event = Event::new(kind, text.kind.object(), id, text.title.clone()).with(data);
    let parties = text.party_ids.iter().copied();
    tx.commit(if sends { event.tell(parties) } else { event.read_by(parties) }).await?;
    Ok(version)
}
