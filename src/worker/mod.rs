//! What happens without anybody asking: the outbox is emptied over SMTP, and the papers of completed texts are set. A message is
//! claimed, sent, and said to be sent; a server that is away is asked again later, and nobody's act waits for it.

mod post;

pub use post::{Post, PostError};

use crate::actions::papers::{self, Press};
use crate::actions::{Store, StoreError, messages};
use crate::domain::ids::MessageId;
use crate::domain::links::Secret;
use crate::domain::messages::{Message, next_try};
use crate::mail;
use chrono::{DateTime, Utc};
use std::time::Duration;
use tokio::sync::watch;

/// A claimed message is due again after so many seconds, should this process end in the middle.
const LEASE: i32 = 300;
/// The same for a paper; each time longer.
const PAPER_LEASE: i32 = 60;
/// How long it looks for work without having been called.
const PATIENCE: Duration = Duration::from_secs(2);

/// Empties the outbox and sets papers until it is told to stop.
#[derive(Debug)]
pub struct Worker {
    /// The database.
    pub store: Store,
    /// What links and codes are derived from.
    pub secret: Secret,
    /// The address people use, without a slash at the end.
    pub origin: String,
    /// Where mail goes; nowhere, where no server is set.
    pub post: Option<Post>,
    /// Where papers are set.
    pub press: Press,
    /// Reads the clock.
    pub now: fn() -> DateTime<Utc>,
}

impl Worker {
    /// Works until `stop` says so; a message that is being sent is sent to its end.
    pub async fn run(self, mut stop: watch::Receiver<bool>) {
        loop {
            match self.next().await {
                Ok(true) => {
                    if *stop.borrow() {
                        return;
                    }
                    continue;
                }
                Ok(false) => {}
                Err(error) => tracing::warn!(%error, "the work cannot be read"),
            }
            tokio::select! {
                _ = stop.wait_for(|stop| *stop) => return,
                () = tokio::time::sleep(PATIENCE) => {}
            }
        }
    }

    /// Does the next thing that is due; whether there was one.
    ///
    /// # Errors
    /// The database does not answer.
    pub async fn next(&self) -> Result<bool, StoreError> {
        Ok(self.next_message().await? || self.next_paper().await?)
    }

    /// Sets the next paper of a text that was completed.
    async fn next_paper(&self) -> Result<bool, StoreError> {
        let Some(order) = papers::claim(&self.store, PAPER_LEASE).await? else { return Ok(false) };
        if let Err(error) = papers::carry_out(&self.press, &self.store, &order, (self.now)()).await {
            // It is due again later, and whoever asks for it meanwhile has it set at once.
            tracing::warn!(revision = %order.revision, %error, "a paper was not set");
        }
        Ok(true)
    }

    async fn next_message(&self) -> Result<bool, StoreError> {
        let Some(post) = &self.post else { return Ok(false) };
        let claimed = messages::claim(&self.store, LEASE).await?;
        let Some(first) = claimed.first() else { return Ok(false) };
        let ids: Vec<MessageId> = claimed.iter().map(|message| message.id).collect();
        match self.send(post, first, &claimed).await {
            Ok(()) => messages::sent(&self.store, &ids).await?,
            Err(error) => {
                let again = next_try(first.attempts, error.is_permanent(), (self.now)());
                // Neither the recipient nor the words are anybody's business in a log.
                tracing::warn!(message = %first.id, attempts = first.attempts, %error, given_up = again.is_none(), "a message was not sent");
                messages::failed(&self.store, &ids, &error.to_string(), again).await?;
            }
        }
        Ok(true)
    }

    /// Sends one message, or in one letter what a day has brought its recipient. The first one's id is the letter's.
    async fn send(&self, post: &Post, first: &Message, claimed: &[Message]) -> Result<(), PostError> {
        if first.goes_at.is_none() {
            let letter = mail::letter(first, &self.secret, &self.origin).map_err(|_| PostError::Worded)?;
            let answers = (first.about.sender.as_str(), first.about.sender_email.as_str());
            return post.send(first.id, &first.to, Some(answers), letter).await;
        }
        let letter = mail::digest(claimed, &self.secret, &self.origin).map_err(|_| PostError::Worded)?;
        post.send(first.id, &first.to, None, letter).await
    }
}
