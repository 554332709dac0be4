//! Transactions. A [`Reader`] cannot write; a [`Tx`] cannot be committed without saying what happened.

use super::{Connection, Error, audit, papers, texts};
use crate::domain::actor::Actor;
use crate::domain::events::Event;
use crate::domain::ids::TextId;
use sqlx::{Postgres, Transaction};
use std::ops::{Deref, DerefMut};
use uuid::Uuid;

/// A read-only transaction that sees what its actor may see. All that handlers of GET receive.
#[derive(Debug)]
pub struct Reader {
    inner: Transaction<'static, Postgres>,
}

impl Reader {
    pub(super) fn new(inner: Transaction<'static, Postgres>) -> Self {
        Self { inner }
    }
}

impl Deref for Reader {
    type Target = Connection;
    fn deref(&self) -> &Connection {
        &self.inner
    }
}

impl DerefMut for Reader {
    fn deref_mut(&mut self) -> &mut Connection {
        &mut self.inner
    }
}

/// A writing transaction. Dropped without a commit, it leaves nothing.
#[derive(Debug)]
pub struct Tx {
    inner: Transaction<'static, Postgres>,
    actor: Actor,
    touched: Vec<TextId>,
    beside: Vec<Event>,
}

/// What makes a double submit answer with the first result.
#[derive(Debug, Clone)]
pub struct Once {
    /// The hidden key of the form.
    pub key: Uuid,
    /// A hash over what was posted: another body under the same key is a mistake, not a repetition.
    pub body_hash: Vec<u8>,
    /// Where the first one leads.
    pub location: String,
}

/// Why a change needs no event: nobody would speak of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// A session began, was touched or ended.
    Session,
    /// A try was counted.
    Throttle,
    /// A job was taken or done.
    Job,
    /// A message was sent.
    Delivery,
    /// A paper was handed out, and is known from now on.
    Served,
}

impl Tx {
    pub(super) fn new(inner: Transaction<'static, Postgres>, actor: Actor) -> Self {
        Self { inner, actor, touched: Vec::new(), beside: Vec::new() }
    }

    /// Who acts.
    pub fn actor(&self) -> &Actor {
        &self.actor
    }

    /// Marks a text whose facts this transaction changed: its stage is computed again at the commit.
    pub fn touch(&mut self, text: TextId) {
        if !self.touched.contains(&text) {
            self.touched.push(text);
        }
    }

    /// Notes the same change in the history of a second object; it is written with the event of the commit.
    pub fn beside(&mut self, event: Event) {
        self.beside.push(event);
    }

    pub(super) async fn claim(&mut self, once: &Once) -> Result<(), Error> {
        let claimed = sqlx::query!(
            "insert into once_keys (account_id, key, body_hash, location) values ($1, $2, $3, $4) on conflict do nothing",
            self.actor.identity.key(),
            once.key,
            once.body_hash,
            once.location
        )
        .execute(&mut *self.inner)
        .await?;
        if claimed.rows_affected() == 1 {
            return Ok(());
        }
        let first = sqlx::query!("select body_hash, location from once_keys where account_id = $1 and key = $2", self.actor.identity.key(), once.key)
            .fetch_one(&mut *self.inner)
            .await?;
        if first.body_hash == once.body_hash { Err(Error::Already(first.location)) } else { Err(Error::OnceMisused) }
    }

    /// Commits with what happened: stages, audit entry and notices in the same transaction. The chain's lock is taken last.
    pub async fn commit(self, event: Event) -> Result<(), Error> {
        self.commit_all(vec![event]).await
    }

    /// The same where one act made several objects: one entry on each one's chain. The chains are locked in the order of their
    /// ids, so that two such acts wait for each other and never cross.
    pub async fn commit_all(mut self, mut events: Vec<Event>) -> Result<(), Error> {
        for text in std::mem::take(&mut self.touched) {
            let found = texts::find(&mut self.inner, text).await?;
            let stage = found.computed_stage();
            if stage != found.stage {
                texts::set_stage(&mut self.inner, text, stage).await?;
            }
            if found.latest.is_complete() {
                papers::order(&mut self.inner, text, found.latest.id).await?;
            }
        }
        for beside in std::mem::take(&mut self.beside) {
            audit::record(&mut self.inner, &beside, &self.actor.name).await?;
        }
        events.sort_by_key(|event| event.object_id);
        for event in &events {
            audit::record(&mut self.inner, event, &self.actor.name).await?;
        }
        self.inner.commit().await?;
        Ok(())
    }

    /// Commits what nobody would call a change.
    pub async fn commit_technical(self, why: Why) -> Result<(), Error> {
        tracing::trace!(?why, "technical commit");
        self.inner.commit().await?;
        Ok(())
    }
}

impl Deref for Tx {
    type Target = Connection;
    fn deref(&self) -> &Connection {
        &self.inner
    }
}

impl DerefMut for Tx {
    fn deref_mut(&mut self) -> &mut Connection {
        &mut self.inner
    }
}
