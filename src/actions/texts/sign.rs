//! One party signs what was agreed: by its own account and password, or by a link and a code.

use super::tell::{Acted, tell_represented};
use super::{event, tell_completed};
use crate::actions::{Confirmed, Error, Tx, confirm, kinds};
use crate::domain::asks::Act;
use crate::domain::contents;
use crate::domain::days::local_date;
use crate::domain::events::EventKind;
use crate::domain::ids::{PartyId, SignatureId, TextId};
use crate::domain::texts::{ClosedAs, ContentHash, Means, Party, Signature, Text};
use crate::store;
use chrono::{DateTime, Utc};
use uuid::Uuid;

/// What the person typed and saw.
#[derive(Debug)]
pub struct Signing<'a> {
    /// The name as it shall stand on the paper.
    pub name: &'a str,
    /// Where.
    pub place: &'a str,
    /// The sentence that was ticked, word for word.
    pub sentence: &'a str,
    /// The language it was shown in.
    pub language: &'a str,
    /// The hash of the content that was shown: another one by now is refused.
    pub shown: ContentHash,
    /// Why after the first day of the stay.
    pub late_reason: Option<&'a str>,
    /// That the account's password, or the code of the link, was typed for this.
    pub confirmed: &'a Confirmed,
}

/// Signs for the actor's party. The last signature completes the text in the same transaction.
pub async fn sign(mut tx: Tx, id: TextId, signing: &Signing<'_>, now: DateTime<Utc>) -> Result<(), Error> {
    let text = store::texts::find_locked(&mut tx, id).await?;
    // First: what is said of another revision would be true and mislead.
    if text.latest.hash != Some(signing.shown) {
        return Err(store::Error::LostUpdate.into());
    }
    let signatory = text.signatory(tx.actor())?;
    let late = text.signs_late(local_date(now));
    if late && signing.late_reason.is_none() {
        return Err(Error::invalid("late-reason", "texts-error-late-reason"));
    }
    confirm(&mut tx, signing.confirmed, now).await?;
    tell_represented(&mut tx, &text, Acted::Signed).await?;
    let signature = Signature {
        id: SignatureId(Uuid::now_v7()),
        party: signatory.party(),
        by: tx.actor().identity.key(),
        means: if tx.actor().guest().is_some() { Means::Link } else { Means::Password },
        attested: None,
        name: signing.name.to_owned(),
        role: signatory.role().to_owned(),
        place: signing.place.to_owned(),
        sentence: signing.sentence.to_owned(),
        language: signing.language.to_owned(),
        hash: signing.shown,
        late_reason: signing.late_reason.filter(|_| late).map(str::to_owned),
        at: now,
    };
    store::texts::insert_signature(&mut tx, id, signatory.revision(), &signature, None).await?;
    let last = signed(&mut tx, &text, signatory.party()).await?;
    let kind = if last { EventKind::TextCompleted } else { EventKind::TextSigned };
    let data = serde_json::json!({ "revision": text.latest.number, "party": signatory.party(), "hash": signing.shown.to_string() });
    tx.commit(event(kind, &text).with(data)).await?;
    Ok(())
}

/// What follows when the signature of a party is written, however it was given: nobody asks for it any more, and the last one completes
/// the text. Tells whether it was the last.
pub(super) async fn signed(tx: &mut Tx, text: &Text, party: PartyId) -> Result<bool, Error> {
    let key = text.latest.parties.iter().find(|known| known.id == party).and_then(Party::key);
    store::asks::close(tx, text.id.0, &[Act::Sign], key).await?;
    let last = text.latest.signatures_missing().all(|missing| missing.id == party);
    if last {
        supersede(tx, text).await?;
        kinds::completed(tx, text).await?;
        tell_completed(tx, text).await?;
    }
    tx.touch(text.id);
    Ok(last)
}

/// Where everybody has signed an amendment, it takes the place of the revision it amends at this moment, and its title and days count.
async fn supersede(tx: &mut Tx, text: &Text) -> Result<(), Error> {
    let (Some(before), Some(amendment)) = (text.in_force(), text.amendment()) else { return Ok(()) };
    let (name, organisation) = (tx.actor().name.clone(), tx.actor().organisation_name().to_owned());
    store::texts::close_revision(tx, before.id, ClosedAs::Superseded, &name, &organisation, "").await?;
    let (format, body) = store::texts::body(tx, amendment.id).await?;
    let content = contents::decode(text.kind, format, &body)?;
    store::texts::set_title(tx, text.id, &content.title(), content.language(), content.dates()).await?;
    Ok(())
}
