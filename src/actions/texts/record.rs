//! Somebody who drafts a text records that a party has signed it elsewhere: on paper, or in a file that was signed electronically.

use super::sign::signed;
use super::{SignedFile, event};
use crate::actions::{Error, Tx};
use crate::domain::days::local_date;
use crate::domain::events::{Event, EventKind};
use crate::domain::ids::{PartyId, SignatureId, TextId};
use crate::domain::texts::{Attested, ContentHash, Means, Signature};
use crate::store;
use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

/// What the recorder typed, saw and sent.
#[derive(Debug)]
pub struct Recording<'a> {
    /// The party that has signed.
    pub party: PartyId,
    /// The name of who signed.
    pub name: &'a str,
    /// In which role; empty for persons.
    pub role: &'a str,
    /// Where.
    pub place: &'a str,
    /// On which day.
    pub signed_on: NaiveDate,
    /// Why before the text was frozen, or after its first day.
    pub reason: Option<&'a str>,
    /// On paper, or in a signed file.
    pub means: Means,
    /// The scan, or the signed file.
    pub file: &'a SignedFile,
    /// The sentence by which the recorder attests it, word for word.
    pub sentence: &'a str,
    /// The language it was shown in.
    pub language: &'a str,
    /// The hash of the content that was shown: another one by now is refused.
    pub shown: ContentHash,
}

/// Records a party's signature; whoever does attests it. The last signature completes the text in the same transaction.
pub async fn record(mut tx: Tx, id: TextId, recording: &Recording<'_>, now: DateTime<Utc>) -> Result<(), Error> {
    let text = store::texts::find_locked(&mut tx, id).await?;
    let recorder = text.recorder(tx.actor(), recording.party)?;
    if text.latest.hash != Some(recording.shown) {
        return Err(store::Error::LostUpdate.into());
    }
    if !recording.file.kind().suits(recording.means) {
        return Err(Error::invalid("file", "texts-error-file-suits"));
    }
    if recording.signed_on > local_date(now) {
        return Err(Error::invalid("signed-on", "texts-error-signed-later"));
    }
    let odd = text.odd(&text.latest, recording.signed_on);
    if let (Some(odd), None) = (odd, recording.reason) {
        return Err(Error::invalid("reason", odd.error()));
    }
    let (account, name) = (tx.actor().account()?, tx.actor().name.clone());
    let attested = Attested { by: name, signed_on: recording.signed_on, kind: recording.file.kind(), hash: recording.file.hash() };
    let file = store::texts::insert_file(&mut tx, id, &attested, account, recording.file.bytes()).await?;
    let signature = Signature {
        id: SignatureId(Uuid::now_v7()),
        party: recorder.party(),
        by: account.0,
        means: recording.means,
        attested: Some(attested),
        name: recording.name.to_owned(),
        role: recording.role.to_owned(),
        place: recording.place.to_owned(),
        sentence: recording.sentence.to_owned(),
        language: recording.language.to_owned(),
        hash: recording.shown,
        late_reason: recording.reason.filter(|_| odd.is_some()).map(str::to_owned),
        at: now,
    };
    store::texts::insert_signature(&mut tx, id, recorder.revision(), &signature, Some(file)).await?;
    let last = signed(&mut tx, &text, recorder.party()).await?;
    let data = serde_json::json!({ "revision": text.latest.number, "party": recorder.party(), "hash": recording.shown.to_string(),
        "means": recording.means, "signature": signature.id, "signed_on": recording.signed_on, "file": recording.file.hash().to_string() });
    let recorded = event(EventKind::SignatureRecorded, &text).with(data.clone());
    if !last {
        tx.commit(recorded).await?;
        return Ok(());
    }
    // Two things have happened; the news is the second.
    let recorded = Event { told: Vec::new(), ..recorded };
    tx.commit_all(vec![recorded, event(EventKind::TextCompleted, &text).with(data)]).await?;
    Ok(())
}
