//! What every request shares.

use crate::actions::papers::Press;
use crate::domain::links::Secret;
use crate::store::Store;
use chrono::{DateTime, Utc};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use tokio::sync::Semaphore;

/// The shared state: cheap to clone.
#[derive(Debug, Clone)]
pub struct AppState {
    /// The database.
    pub store: Store,
    /// How the web side is set up.
    pub config: Arc<WebConfig>,
    /// The clock; tests set their own.
    pub clock: Clock,
    /// Papers are set here.
    pub press: Press,
    /// Passwords are hashed a few at a time, so that sign-ins do not starve pages.
    pub hashing: Arc<Semaphore>,
    /// What `/readyz` answers; switched off before the server goes away.
    pub ready: Arc<AtomicBool>,
}

/// How the web side is set up.
#[derive(Debug, Clone)]
pub struct WebConfig {
    /// The address people use, without a slash at the end.
    pub public_url: String,
    /// Whether that address is https: then cookies are `Secure` and HSTS is sent.
    pub https: bool,
    /// http on an address that is not loopback, allowed on purpose: a plain cookie and a banner.
    pub insecure: bool,
    /// What links and codes are derived from.
    pub secret: Secret,
    /// Who reads the messages of the outbox.
    pub outbox: Outbox,
}

/// Who reads the messages of the outbox on a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outbox {
    /// Everybody: a demo sends nothing, and its people find their mail here.
    Everybody,
    /// The platform's administrators, because no mail server is set.
    Administrators,
    /// Nobody: mail is sent, and only how it fares is shown to administrators.
    Nobody,
}

/// A clock: the real one, or a fixed moment.
#[derive(Debug, Clone, Copy, Default)]
pub struct Clock(Option<DateTime<Utc>>);

impl Clock {
    /// A clock that stands still.
    pub fn fixed(at: DateTime<Utc>) -> Self {
        Self(Some(at))
    }

    /// Now.
    #[expect(clippy::disallowed_methods, reason = "the one place where the real clock is read")]
    pub fn now(self) -> DateTime<Utc> {
        self.0.unwrap_or_else(Utc::now)
    }
}

impl AppState {
    /// The state of a server.
    pub fn new(store: Store, config: WebConfig, clock: Clock, ready: Arc<AtomicBool>) -> Self {
        let hashers = std::thread::available_parallelism().map_or(1, usize::from);
        let press = Press::new(config.secret.clone(), &config.public_url);
        Self { store, config: Arc::new(config), clock, press, hashing: Arc::new(Semaphore::new(hashers)), ready }
    }

    /// Whether this server takes requests.
    pub fn is_ready(&self) -> bool {
        self.ready.load(Ordering::SeqCst)
    }
}
