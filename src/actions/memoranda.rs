//! Memoranda: beginning one and saving its open revision. Everything between is the mechanism's.

use super::{Error, Invalid, Tx, texts};
use crate::domain::ids::{PartnershipId, TextId};
use crate::domain::memoranda::{self, Choices, FORMAT, Memorandum, UnitReference};
use crate::domain::partnerships::Partnership;
use crate::domain::texts::{Kind, Text, canonical};
use crate::store;
use chrono::NaiveDate;

/// Begins a memorandum of a partnership, owned by the actor's institution. Organisations and units are those of the partnership.
pub async fn draft(
    mut tx: Tx,
    id: TextId,
    partnership: PartnershipId,
    memorandum: Memorandum,
    choices: &Choices,
    today: NaiveDate,
) -> Result<(), Error> {
    let partnership = store::partnerships::find(&mut tx, partnership).await?;
    let drafter = memoranda::drafter(&partnership, tx.actor())?;
    let memorandum = resolved(&mut tx, &partnership, memorandum, choices, None, today).await?;
    let begun = texts::Begun {
        id,
        kind: Kind::Memorandum,
        partnership: drafter.partnership(),
        owner: drafter.owner(),
        format: FORMAT,
        body: canonical(&memorandum),
    };
    let event = texts::begin(&mut tx, &begun, &memorandum).await?;
    tx.commit(event).await?;
    Ok(())
}

/// Saves the open revision and returns its new version. The cards of the organisations are taken from the address book anew.
pub async fn save(mut tx: Tx, id: TextId, version: i32, memorandum: Memorandum, choices: &Choices, today: NaiveDate) -> Result<i32, Error> {
    let text = store::texts::find(&mut tx, id).await?;
    if text.kind != Kind::Memorandum {
        return Err(store::Error::NotFound.into());
    }
    text.editor(tx.actor())?;
    let partnership = store::partnerships::find(&mut tx, text.partnership).await?;
    let memorandum = resolved(&mut tx, &partnership, memorandum, choices, Some(&text), today).await?;
    texts::save(tx, id, version, FORMAT, &canonical(&memorandum), &memorandum).await
}

/// Puts what was ticked into the content: organisations that have joined the partnership, units that are agreed in it.
async fn resolved(
    tx: &mut Tx,
    partnership: &Partnership,
    mut memorandum: Memorandum,
    choices: &Choices,
    stored: Option<&Text>,
    today: NaiveDate,
) -> Result<Memorandum, Error> {
    let mut invalid: Vec<Invalid> = memorandum.faults(stored, today).into_iter().map(|fault| Invalid::new(fault.path, fault.key)).collect();
    let known = |id| partnership.joined().find(|entry| entry.organisation.id == id);
    if choices.organisations.iter().any(|&id| known(id).is_none()) {
        invalid.push(Invalid::new("organisations", "memoranda-error-organisation"));
    }
    // In the order of the partnership, whatever the order of the form.
    memorandum.organisations =
        partnership.joined().filter(|entry| choices.organisations.contains(&entry.organisation.id)).map(|entry| entry.organisation.clone()).collect();
    let agreed = store::units::agreed_in(tx, partnership.id).await?;
    for (at, (qualification, chosen)) in memorandum.qualifications.iter_mut().zip(&choices.units).enumerate() {
        if chosen.iter().any(|id| agreed.iter().all(|unit| unit.unit != *id)) {
            invalid.push(Invalid::new(format!("q{at}.units"), "memoranda-error-unit"));
        }
        qualification.units = agreed
            .iter()
            .filter(|unit| chosen.contains(&unit.unit))
            .map(|unit| UnitReference {
                unit: unit.unit,
                revision: unit.revision,
                number: unit.number,
                title: unit.title.clone(),
                language: unit.language.clone(),
            })
            .collect();
    }
    if invalid.is_empty() { Ok(memorandum) } else { Err(Error::Invalid(invalid)) }
}
