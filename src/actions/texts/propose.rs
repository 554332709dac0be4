//! Writing down what somebody would add to a unit, on whichever page he or she says so.

use super::{DAYS_TO_ANSWER, event};
use crate::actions::{Error, Tx};
use crate::domain::asks::{Act, Debtor, NewAsk};
use crate::domain::events::{Event, EventKind};
use crate::domain::ids::{OutcomeId, ProposalId};
use crate::domain::proposals::{OPEN, Proposer};
use crate::domain::texts::Text;
use crate::domain::units::{Area, OUTCOME_CHARACTERS, Unit};
use crate::store;
use crate::store::proposals::NewProposal;
use chrono::{DateTime, Days, Utc};
use uuid::Uuid;

/// What somebody would add.
#[derive(Debug, Clone)]
pub struct Addition<'a> {
    /// The column.
    pub area: Area,
    /// The language it is written in.
    pub language: &'a str,
    /// What the learner would know or be able to do.
    pub text: &'a str,
    /// Why.
    pub reason: &'a str,
}

/// Stores a proposal, asks the owner where nothing else is asked yet, and answers its number and what happened; the noun's action commits.
pub(in crate::actions) async fn propose(
    tx: &mut Tx,
    text: &Text,
    unit: &Unit,
    proposer: &Proposer,
    addition: &Addition<'_>,
    now: DateTime<Utc>,
) -> Result<(i32, Event), Error> {
    if addition.text.trim().is_empty() {
        return Err(Error::invalid("text", "proposals-error-text"));
    }
    if addition.text.chars().count() > OUTCOME_CHARACTERS {
        return Err(Error::invalid("text", "units-error-outcome-too-long"));
    }
    let open = store::proposals::open(tx, text.id).await?;
    if open >= OPEN {
        return Err(Error::invalid("text", "proposals-error-too-many"));
    }
    let new = NewProposal {
        id: ProposalId(Uuid::now_v7()),
        revision: proposer.revision(),
        area: addition.area,
        language: addition.language,
        text: addition.text,
        reason: addition.reason,
        outcome: OutcomeId(Uuid::now_v7()),
        organisation: proposer.organisation(),
        organisation_name: proposer.organisation_name(),
    };
    let (by, name) = (tx.actor().identity.clone(), tx.actor().name.clone());
    let number = store::proposals::insert(tx, text.id, &new, &by, &name).await?;
    if open == 0 {
        let owner = unit.institution(text.owner).map(|institution| institution.card.name.clone());
        let debtor = Debtor { party: text.owner.0, name: owner.unwrap_or_default() };
        let due_on = now.date_naive().checked_add_days(Days::new(DAYS_TO_ANSWER));
        let ask = NewAsk { debtor, asker: proposer.organisation().0, act: Act::Decide, due_on };
        store::asks::open(tx, text.kind.object(), text.id, &text.title, &[ask]).await?;
    }
    let data = serde_json::json!({ "revision": text.latest.number, "proposal": number });
    Ok((number, event(EventKind::OutcomeProposed, text).with(data)))
}
