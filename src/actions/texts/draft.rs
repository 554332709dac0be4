//! Beginning a text and saving its open revision.

use crate::actions::{Error, Tx};
use crate::domain::events::{Event, EventKind};
use crate::domain::ids::{OrganisationId, PartnershipId, RevisionId, TextId};
use crate::domain::texts::{Content, Kind};
use crate::store;
use crate::store::texts::NewText;
use uuid::Uuid;

/// A text to begin.
#[derive(Debug)]
pub struct Begun {
    /// Its id.
    pub id: TextId,
    /// What it is.
    pub kind: Kind,
    /// Its partnership.
    pub partnership: PartnershipId,
    /// The organisation that drafts it.
    pub owner: OrganisationId,
    /// The format of the bytes.
    pub format: i32,
    /// Canonical bytes of its content.
    pub body: Vec<u8>,
}

/// Stores a new text with its first revision, and returns what happened; the noun's action commits.
pub async fn begin(tx: &mut Tx, begun: &Begun, content: &(dyn Content + Send + Sync)) -> Result<Event, Error> {
    let parties = visible_to(content, begun.owner);
    let title = content.title();
    store::texts::insert(
        tx,
        &NewText {
            id: begun.id,
            kind: begun.kind,
            partnership: begun.partnership,
            owner: begun.owner,
            title: &title,
            language: content.language(),
            party_ids: &parties,
        },
    )
    .await?;
    let (account, name) = (tx.actor().account()?, tx.actor().name.clone());
    store::texts::insert_revision(tx, RevisionId(Uuid::now_v7()), begun.id, 1, begun.format, &begun.body, account.0, &name, None).await?;
    store::texts::set_title(tx, begun.id, &title, content.language(), content.dates()).await?;
    Ok(Event::new(EventKind::TextDrafted, begun.kind.object(), begun.id, title).tell(parties))
}

/// Saves the open revision and returns its new version; a version that is no longer the stored one is a lost update.
pub async fn save(mut tx: Tx, id: TextId, version: i32, format: i32, body: &[u8], content: &(dyn Content + Send + Sync)) -> Result<i32, Error> {
    let text = store::texts::find(&mut tx, id).await?;
    let editor = text.editor(tx.actor())?;
    let name = tx.actor().name.clone();
    let saved = store::texts::save(&mut tx, editor.revision(), version, format, body, &name).await?;
    let title = content.title();
    // What is in force goes on saying its own title and days; those of an amendment count once everybody has signed it.
    if text.amendment().is_none() {
        store::texts::set_title(&mut tx, id, &title, content.language(), content.dates()).await?;
    }
    store::texts::widen(&mut tx, id, &visible_to(content, text.owner)).await?;
    let event = Event::new(EventKind::TextSaved, text.kind.object(), id, title)
        .with(serde_json::json!({ "revision": text.latest.number, "version": saved }))
        .read_by(text.party_ids.iter().copied());
    tx.commit(event).await?;
    Ok(saved)
}

/// The organisations of a content see its draft; persons see it from its submission on.
fn visible_to(content: &dyn Content, owner: OrganisationId) -> Vec<Uuid> {
    let mut ids: Vec<Uuid> = content.parties().iter().filter_map(|party| party.organisation).map(|organisation| organisation.0).collect();
    ids.push(owner.0);
    ids.sort_unstable();
    ids.dedup();
    ids
}
