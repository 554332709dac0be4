//! Who visits and in which language: found once per request by a layer, then read by every extractor.

use crate::domain::actor::Actor;
use crate::domain::language::Language;
use crate::i18n::Locale;
use crate::store::links::Found;
use axum::extract::FromRequestParts;
use chrono::{DateTime, Utc};
use http::request::Parts;
use std::net::IpAddr;
use std::sync::Arc;

/// One visit.
#[derive(Debug, Clone)]
pub struct Visit {
    /// The language of the answer.
    pub language: Language,
    /// Who is signed in.
    pub actor: Option<Arc<Actor>>,
    /// When the account signed in the time before.
    pub previous_sign_in_at: Option<DateTime<Utc>>,
    /// The path and query asked for, without `lang`.
    pub path: String,
    /// Now.
    pub now: DateTime<Utc>,
    /// The network address it comes from.
    pub from: Option<IpAddr>,
    /// A message left by the page before.
    pub banner: Option<String>,
    /// Whether the warning of an unprotected connection is shown.
    pub insecure: bool,
    /// The link by which somebody visits, open or not.
    pub link: Option<Arc<Opened>>,
}

/// A link in a browser that has opened it.
#[derive(Debug)]
pub struct Opened {
    /// The link and its text.
    pub found: Found,
    /// The hash of what tells this browser from others.
    pub browser: Vec<u8>,
}

impl Visit {
    /// The words of this visit's language.
    pub fn locale(&self) -> Locale {
        Locale { language: self.language }
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Visit {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Self::Rejection> {
        Ok(parts.extensions.get::<Self>().cloned().unwrap_or_else(|| Self {
            language: Language::default(),
            actor: None,
            previous_sign_in_at: None,
            path: parts.uri.path().to_owned(),
            now: DateTime::UNIX_EPOCH,
            from: None,
            banner: None,
            insecure: false,
            link: None,
        }))
    }
}
