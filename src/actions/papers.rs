//! Papers: set in type, known by their hash from then on, and kept where they bind. The paper of a complete text is set once.

use super::{Error, Tx};
use crate::documents::{self, File, Sheet, Source};
use crate::domain::actor::{Actor, Identity};
use crate::domain::contents;
use crate::domain::ids::{PlacementId, RevisionId, TextId};
use crate::domain::links::Secret;
use crate::domain::papers::{Code, Face, Languages, NewPaper, PaperKind, Trail};
use crate::domain::texts::{ContentHash, Revision, Text};
use crate::store::{self, Reader, Store, Why};
use chrono::{DateTime, Utc};
use sha2::{Digest, Sha256};
use std::sync::Arc;
use tokio::sync::Semaphore;

pub use crate::store::papers::{By, Order, claim, known};

/// Papers that one account or link has set within [`WINDOW`]: enough to print those of a whole class, in two languages.
const PER_PERSON: i32 = 60;
/// Fifteen minutes, in seconds.
const WINDOW: i32 = 15 * 60;

/// What papers are set with: a few at a time, so that whoever wants a paper starves nobody who wants a page.
#[derive(Debug, Clone)]
pub struct Press {
    permits: Arc<Semaphore>,
    secret: Secret,
    origin: Arc<str>,
}

impl Press {
    /// A press for this installation; `origin` is the address people use, without a slash at the end.
    pub fn new(secret: Secret, origin: &str) -> Self {
        let processors = std::thread::available_parallelism().map_or(1, usize::from);
        Self { permits: Arc::new(Semaphore::new(processors.saturating_sub(1).max(1))), secret, origin: origin.into() }
    }

    /// The address people use.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// Counts that this actor has a paper set; no work that follows from what others did is counted. What is kept is handed out uncounted.
    async fn count(store: &Store, actor: &Actor) -> Result<(), Error> {
        if matches!(actor.identity, Identity::Worker(_)) {
            return Ok(());
        }
        let key = Sha256::digest(format!("papers {}", actor.identity.key()));
        if store::sessions::count_try(store, &key, WINDOW).await? > PER_PERSON { Err(Error::TooOften) } else { Ok(()) }
    }

    async fn set(&self, sheet: Sheet, files: Vec<File>) -> Result<Vec<u8>, Error> {
        let permit = self.permits.clone().acquire_owned().await.map_err(|_| Error::Unset)?;
        let set = tokio::task::spawn_blocking(move || {
            let _permit = permit;
            documents::set(&sheet, &files)
        });
        set.await.map_err(|_| Error::Unset)?.map_err(|error| {
            tracing::error!(%error, "a paper");
            Error::Unset
        })
    }

    fn code(&self, kind: PaperKind, face: Face, revision: RevisionId, placement: Option<PlacementId>, basis: i64) -> Code {
        let placement = placement.map_or_else(Default::default, |id| id.0);
        let of = [revision.0.as_bytes(), placement.as_bytes(), &basis.to_be_bytes()[..], kind.code().as_bytes(), face.code().as_bytes()].concat();
        Code::new(self.secret.paper(&of))
    }
}

/// Which paper of a text is wanted.
#[derive(Debug, Clone, Copy)]
pub struct Wanted<'a> {
    /// The signing record alone; otherwise the text.
    pub record: bool,
    /// The language asked for; empty for the text's own.
    pub language: &'a str,
    /// The one beside it; empty for none.
    pub beside: &'a str,
}

/// A paper of a revision of a text. What it tells of the history, where it tells of it, is the whole of it and the same whoever asks:
/// the first paper that was set is everybody's.
pub async fn text(
    press: &Press,
    store: &Store,
    actor: &Actor,
    mut reader: Reader,
    text: &Text,
    revision: &Revision,
    wanted: Wanted<'_>,
    now: DateTime<Utc>,
) -> Result<Vec<u8>, Error> {
    let found = store::papers::body(&mut reader, revision.id).await?;
    if revision.hash.is_some_and(|hash| hash != ContentHash::of(&found.body)) {
        tracing::error!(revision = %revision.id, "a frozen revision is not what was frozen");
        return Err(Error::Unset);
    }
    let content = contents::decode(text.kind, found.format, &found.body)?;
    let languages = Languages::of(&content.languages(), wanted.language, wanted.beside);
    if !wanted.record && found.kept.contains(&languages.key()) {
        if let Some(bytes) = store::papers::kept(&mut reader, revision.id, &languages.key()).await? {
            return Ok(bytes);
        }
    }
    // Rendering takes longer than reading: nobody waits for this connection meanwhile.
    drop(reader);
    Press::count(store, actor).await?;
    let face = Face::of(revision);
    let trail = if wanted.record || face.is_final() {
        let mut reader = store.read(&Actor::worker(found.parties)).await?;
        store::papers::trail(&mut reader, text.id).await?
    } else {
        Trail::default()
    };
    let kind = if wanted.record { PaperKind::Record } else { PaperKind::Text };
    let basis = match (wanted.record, face.is_final()) {
        (true, _) => trail.head.as_ref().map_or(0, |(number, _)| *number),
        (false, true) => 0,
        (false, false) => i64::from(revision.version),
    };
    let code = press.code(kind, face, revision.id, None, basis);
    let source =
        Source { text, revision, content: &*content, body: &found.body, trail: &trail, languages: &languages, code: &code, origin: &press.origin };
    let (sheet, files) = if wanted.record { documents::record(&source) } else { documents::text(&source) };
    let bytes = press.set(sheet, files).await?;
    let paper = NewPaper { kind, text: text.id, revision: revision.id, placement: None, face, languages: languages.key(), basis, code };
    keep(store.write(actor).await?, &paper, bytes, now).await
}

/// A paper of a placement that is wanted.
#[derive(Debug)]
pub struct OfPlacement<'a> {
    /// What it is.
    pub kind: PaperKind,
    /// What it says on its face.
    pub face: Face,
    /// The placement.
    pub placement: PlacementId,
    /// The agreement it rests on.
    pub text: TextId,
    /// The agreement's revision.
    pub revision: RevisionId,
    /// In which languages: a word for them.
    pub languages: &'a str,
    /// How many entries the history has that it tells of.
    pub basis: i64,
}

/// A paper of a placement: `sheet` is asked what it says once its code is known.
pub async fn of_placement(
    press: &Press,
    store: &Store,
    actor: &Actor,
    wanted: OfPlacement<'_>,
    sheet: impl FnOnce(&Code, &str) -> (Sheet, Vec<File>),
    now: DateTime<Utc>,
) -> Result<Vec<u8>, Error> {
    let OfPlacement { kind, face, placement, text, revision, languages, basis } = wanted;
    Press::count(store, actor).await?;
    let code = press.code(kind, face, revision, Some(placement), basis);
    let (sheet, files) = sheet(&code, &press.origin);
    let bytes = press.set(sheet, files).await?;
    let paper = NewPaper { kind, text, revision, placement: Some(placement), face, languages: languages.to_owned(), basis, code };
    keep(store.write(actor).await?, &paper, bytes, now).await
}

/// Keeps what was set, in a transaction of its own: from now on it is known. Of two who set the same paper at once both get the same one.
async fn keep(mut tx: Tx, paper: &NewPaper, bytes: Vec<u8>, now: DateTime<Utc>) -> Result<Vec<u8>, Error> {
    let kept = store::papers::keep(&mut tx, paper, &bytes, now).await?;
    tx.commit_technical(Why::Served).await?;
    Ok(kept.unwrap_or(bytes))
}

/// Sets the paper of a text that was completed, where nobody has asked for it yet.
pub async fn carry_out(press: &Press, store: &Store, order: &Order, now: DateTime<Utc>) -> Result<(), Error> {
    let actor = Actor::worker(order.parties.clone());
    let mut reader = store.read(&actor).await?;
    let found = store::texts::find(&mut reader, order.text).await?;
    let Some(revision) = found.revisions().find(|revision| revision.id == order.revision) else { return Ok(()) };
    let wanted = Wanted { record: false, language: "", beside: "" };
    text(press, store, &actor, reader, &found, revision, wanted, now).await?;
    let mut tx = store.write(&actor).await?;
    store::papers::carried_out(&mut tx, order.revision, now).await?;
    tx.commit_technical(Why::Job).await?;
    Ok(())
}

/// The number of the text, its revision and the ending: what a paper's file is called.
pub fn file_name(word: &str, text: TextId, revision: i32) -> String {
    format!("{word}-{}-{revision}.pdf", crate::domain::papers::number(text))
}
