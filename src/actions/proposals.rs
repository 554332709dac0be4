//! What others would add to a unit: proposing, answering, and taking what was accepted into the text.

use super::{Error, Invalid, Tx, texts};
use crate::domain::asks::Act;
use crate::domain::contents;
use crate::domain::events::{Event, EventKind};
use crate::domain::ids::{ProposalId, TextId};
use crate::domain::proposals::{self, Adopter, Proposal};
use crate::domain::refusal::Refusal;
use crate::domain::texts::{Kind, Text, canonical};
use crate::domain::units::{Area, FORMAT, OUTCOME_CHARACTERS, Unit};
use crate::store;
use chrono::{DateTime, Utc};

/// Proposes a new outcome for the actor's organisation and answers its number. The owner is asked to decide.
pub async fn propose(mut tx: Tx, id: TextId, addition: &texts::Addition<'_>, now: DateTime<Utc>) -> Result<i32, Error> {
    let (text, unit) = find(&mut tx, id).await?;
    let proposer = proposals::proposer(&text, tx.actor())?;
    if addition.reason.trim().is_empty() {
        return Err(Error::invalid("reason", "proposals-error-reason"));
    }
    let (number, event) = texts::propose(&mut tx, &text, &unit, &proposer, addition, now).await?;
    tx.commit(event).await?;
    Ok(number)
}

/// The owner's answer to one proposal.
#[derive(Debug)]
pub enum Deciding<'a> {
    /// It is taken in with the next revision: in this column and these words, which are in the language of the unit.
    Accept {
        /// The column.
        area: Area,
        /// The words.
        wording: &'a str,
        /// A word to those who proposed it; may be empty.
        reason: &'a str,
    },
    /// It is not taken in, for this reason.
    Decline {
        /// Why.
        reason: &'a str,
    },
}

/// Answers one proposal, once.
pub async fn decide(mut tx: Tx, id: TextId, number: i32, deciding: &Deciding<'_>) -> Result<(), Error> {
    let (text, _) = find(&mut tx, id).await?;
    let decider = proposals::decider(&text, tx.actor())?;
    let all = proposals_of(&mut tx, id).await?;
    let proposal = all.iter().find(|proposal| proposal.number == number).ok_or(store::Error::NotFound)?;
    if !proposal.is_open() {
        return Err(Refusal::wrong_stage("proposals-refused-decided").into());
    }
    let (accepted, area, wording, reason) = match deciding {
        Deciding::Accept { area, wording, reason } => (true, *area, *wording, *reason),
        Deciding::Decline { reason } => (false, proposal.area, proposal.text.as_str(), *reason),
    };
    let mut wrong = Vec::new();
    if accepted && wording.trim().is_empty() {
        wrong.push(Invalid::new("wording", "proposals-error-wording"));
    } else if wording.chars().count() > OUTCOME_CHARACTERS {
        wrong.push(Invalid::new("wording", "units-error-outcome-too-long"));
    }
    if !accepted && reason.trim().is_empty() {
        wrong.push(Invalid::new("reason", "proposals-error-decline-reason"));
    }
    if !wrong.is_empty() {
        return Err(Error::Invalid(wrong));
    }
    let (account, name) = (tx.actor().account()?, tx.actor().name.clone());
    store::proposals::insert_decision(&mut tx, decider.text(), proposal.id, accepted, area, wording, reason, account, &name).await?;
    if all.iter().filter(|proposal| proposal.is_open()).count() == 1 {
        store::asks::close(&mut tx, id.0, &[Act::Decide], None).await?;
    }
    let data = serde_json::json!({ "proposal": number, "accepted": accepted });
    tx.commit(event(EventKind::ProposalDecided, &text).with(data)).await?;
    Ok(())
}

/// Takes accepted proposals into the open revision, or into the next one, which this opens: then approvals of the frozen one drop. `shown`
/// are the numbers that stood on the page. Answers the number of the revision.
pub async fn adopt(mut tx: Tx, id: TextId, shown: &[i32]) -> Result<i32, Error> {
    let (text, mut unit) = find(&mut tx, id).await?;
    let adopter = proposals::adopter(&text, tx.actor())?;
    let all = proposals_of(&mut tx, id).await?;
    let waiting: Vec<&Proposal> = all.iter().filter(|proposal| proposal.is_waiting() && shown.contains(&proposal.number)).collect();
    if waiting.is_empty() {
        return Err(Refusal::wrong_stage("proposals-refused-none").into());
    }
    let before = unit.clone();
    for proposal in &waiting {
        proposal.add_to(&mut unit);
    }
    unit.note_sources(&before, &[]);
    let faults: Vec<Invalid> = unit.faults().into_iter().map(|fault| Invalid::new("", fault.key)).collect();
    if !faults.is_empty() {
        return Err(Error::Invalid(faults));
    }
    let (account, name) = (tx.actor().account()?, tx.actor().name.clone());
    let body = canonical(&unit);
    let (revision, taken_in) = match &adopter {
        Adopter::Open(editor) => {
            store::texts::save(&mut tx, editor.revision(), text.latest.version, FORMAT, &body, &name).await?;
            (editor.revision(), text.latest.number)
        }
        Adopter::Next(reopener) => {
            let (next, opened) = texts::open_next(&mut tx, &text, reopener, FORMAT, &body).await?;
            tx.beside(opened);
            (next, text.latest.number + 1)
        }
    };
    let ids: Vec<ProposalId> = waiting.iter().map(|proposal| proposal.id).collect();
    store::proposals::insert_adoptions(&mut tx, id, revision, &ids, account, &name).await?;
    let numbers: Vec<i32> = waiting.iter().map(|proposal| proposal.number).collect();
    tx.commit(event(EventKind::ProposalsAdopted, &text).with(serde_json::json!({ "revision": taken_in, "proposals": numbers }))).await?;
    Ok(taken_in)
}

/// The unit, locked, and what its latest revision says.
async fn find(tx: &mut Tx, id: TextId) -> Result<(Text, Unit), Error> {
    let text = store::texts::find_locked(tx, id).await?;
    if text.kind != Kind::Unit {
        return Err(store::Error::NotFound.into());
    }
    let (format, body) = store::texts::body(tx, text.latest.id).await?;
    Ok((text, contents::unit(format, &body)?))
}

async fn proposals_of(tx: &mut Tx, id: TextId) -> Result<Vec<Proposal>, Error> {
    let actor = tx.actor().clone();
    Ok(store::texts::talk(tx, id, &actor).await?.proposals)
}

fn event(kind: EventKind, text: &Text) -> Event {
    Event::new(kind, text.kind.object(), text.id, text.title.clone()).tell(text.party_ids.iter().copied())
}
