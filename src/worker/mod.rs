//! What happens without anybody asking: the outbox is emptied over SMTP. A message is claimed, sent, and said to be sent; a server
//! that is away is asked again later, and nobody's act waits for it.

mod post;

pub use post::{Post, PostError};

use crate::actions::Store;
use crate::actions::messages;
use crate::domain::links::Secret;
use crate::domain::messages::{Message, next_try};
use crate::mail;
use chrono::{DateTime, Utc};
use std::time::Duration;
use tokio::sync::watch;

/// A claimed message is due again after so many seconds, should this process end in the middle.
const LEASE: i32 = 300;
/// How long it looks for work without having been called.
const PATIENCE: Duration = Duration::from_secs(2);

/// Empties the outbox until it is told to stop.
#[derive(Debug)]
pub struct Worker {
    /// The database.
    pub store: Store,
    /// What links and codes are derived from.
    pub secret: Secret,
    /// The address people use, without a slash at the end.
    pub origin: String,
    /// Where mail goes.
    pub post: Post,
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
                Err(error) => tracing::warn!(%error, "the outbox cannot be read"),
            }
            tokio::select! {
                _ = stop.wait_for(|stop| *stop) => return,
                () = tokio::time::sleep(PATIENCE) => {}
            }
        }
    }

    /// Sends the next message that is due; whether there was one.
    ///
    /// # Errors
    /// The database does not answer.
    pub async fn next(&self) -> Result<bool, crate::actions::StoreError> {
        let Some(message) = messages::claim(&self.store, LEASE).await? else { return Ok(false) };
        match self.send(&message).await {
            Ok(()) => messages::sent(&self.store, message.id).await?,
            Err(error) => {
                let again = next_try(message.attempts, error.is_permanent(), (self.now)());
                // Neither the recipient nor the words are anybody's business in a log.
                tracing::warn!(message = %message.id, attempts = message.attempts, %error, given_up = again.is_none(), "a message was not sent");
                messages::failed(&self.store, message.id, &error.to_string(), again).await?;
            }
        }
        Ok(true)
    }

    async fn send(&self, message: &Message) -> Result<(), PostError> {
        let letter = mail::letter(message, &self.secret, &self.origin).map_err(|_| PostError::Worded)?;
        self.post.send(message, letter).await
    }
}
