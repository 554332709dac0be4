//! What a POST handler receives: the submitted form, and the way to begin the one transaction that carries it out.

use super::multipart::{self, Upload};
use super::{Kept, Visit};
use crate::domain::actor::Actor;
use crate::domain::refusal::Refusal;
use crate::store::{Once, Reader, Store, Tx};
use crate::web::error::{Carried, Error};
use crate::web::state::AppState;
use crate::web::ui::{Form, Page};
use axum::body::Bytes;
use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::response::Response;
use chrono::{DateTime, Utc};
use sha2::{Digest, Sha256};
use std::sync::Arc;
use uuid::Uuid;

/// The field of a password: it is compared and goes nowhere else, neither into what is carried over a sign-in nor, as a hash that is quick
/// to try, into what tells a repetition from another form.
pub const PASSWORD: &str = "password";
/// The field of a code that was sent to an address: worth nothing in the form for whoever reads it there.
pub const CODE: &str = "code";
/// The longest value that is carried over a sign-in.
const CARRIED: usize = 500_000;

/// A form somebody signed in has submitted.
#[derive(Debug)]
pub struct Writing {
    /// What was typed; every answer keeps it.
    pub form: Form,
    /// Who submitted it.
    pub actor: Arc<Actor>,
    /// The files that came with it.
    pub files: Vec<Upload>,
    /// The visit.
    pub visit: Visit,
    /// Whether the page's script saved in the background.
    pub background: bool,
    store: Store,
    body_hash: Vec<u8>,
}

impl Writing {
    /// Now.
    pub fn now(&self) -> DateTime<Utc> {
        self.visit.now
    }

    /// The frame of a page.
    pub fn page(&self) -> Page {
        Page::new(&self.visit)
    }

    /// Begins the transaction. `location` is where the answer leads: a second submit of the same form is sent there too.
    pub async fn begin(&self, location: impl Into<String>) -> Result<Tx, Error> {
        let tx = match self.form.once().parse::<Uuid>() {
            Ok(key) => {
                let once = Once { key, body_hash: self.body_hash.clone(), location: location.into() };
                self.store.write_once(&self.actor, &once).await?
            }
            Err(_) => self.store.write(&self.actor).await?,
        };
        Ok(tx)
    }

    /// The answer to a form whose act is refused now: where this very form carried it out a moment ago, the page that led to;
    /// otherwise the refusal.
    pub async fn refused(&self, refusal: Refusal) -> Result<Response, Error> {
        drop(self.begin(String::new()).await?);
        Err(refusal.into())
    }

    /// A read-only view, to show the form again or to read what it is about before the transaction.
    pub async fn reader(&self) -> Result<Reader, Error> {
        Ok(self.store.read(&self.actor).await?)
    }
}

impl FromRequest<AppState> for Writing {
    type Rejection = Error;

    async fn from_request(request: Request, state: &AppState) -> Result<Self, Error> {
        let background = request.headers().contains_key("x-requested-with");
        let kept = request.extensions().get::<Kept>().cloned();
        let (mut parts, body) = request.into_parts();
        let Ok(visit) = Visit::from_request_parts(&mut parts, state).await;
        let request = Request::from_parts(parts, body);
        let (form, files, body_hash) = if multipart::is(request.headers()) {
            multipart::read(request, state).await?
        } else {
            let (form, body_hash) = submitted(request, state).await?;
            (form, Vec::new(), body_hash)
        };
        let Some(actor) = visit.actor.clone() else {
            // What would not fit into a form again is sent once more by hand.
            let pairs = form.pairs().iter().filter(|(name, value)| name != PASSWORD && value.len() <= CARRIED).cloned().collect();
            return Err(Error::SignInAgain(Carried { to: visit.path, pairs }));
        };
        if let Some(kept) = kept {
            kept.keep(form.pairs());
        }
        Ok(Self { form, files, actor, visit, background, store: state.store.clone(), body_hash })
    }
}

/// A form somebody has submitted, signed in or not.
#[derive(Debug)]
pub struct Submitted {
    /// What was typed.
    pub form: Form,
    /// The files that came with it.
    pub files: Vec<Upload>,
    /// The visit.
    pub visit: Visit,
}

impl FromRequest<AppState> for Submitted {
    type Rejection = Error;

    async fn from_request(request: Request, state: &AppState) -> Result<Self, Error> {
        let (mut parts, body) = request.into_parts();
        let Ok(visit) = Visit::from_request_parts(&mut parts, state).await;
        let request = Request::from_parts(parts, body);
        let (form, files) = if multipart::is(request.headers()) {
            let (form, files, _) = multipart::read(request, state).await?;
            (form, files)
        } else {
            (submitted(request, state).await?.0, Vec::new())
        };
        Ok(Self { form, files, visit })
    }
}

/// The most fields of a form: the largest unit in two languages has a third of it.
const FIELDS: usize = 10_000;

async fn submitted(request: Request, state: &AppState) -> Result<(Form, Vec<u8>), Error> {
    let is_form = request
        .headers()
        .get(http::header::CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .is_none_or(|value| value.starts_with("application/x-www-form-urlencoded"));
    if !is_form {
        return Err(Error::BadRequest);
    }
    let bytes = Bytes::from_request(request, state).await.map_err(|_| Error::TooLarge)?;
    let pairs: Vec<(String, String)> = form_urlencoded::parse(&bytes).into_owned().take(FIELDS + 1).collect();
    if pairs.len() > FIELDS {
        return Err(Error::TooLarge);
    }
    // Decoding puts U+FFFD for what is not UTF-8; one that was not sent as such means the text is broken.
    let sent =
        bytes.windows(9).any(|window| window.eq_ignore_ascii_case(b"%EF%BF%BD")) || bytes.windows(3).any(|window| window == "\u{FFFD}".as_bytes());
    if !sent && pairs.iter().any(|(_, value)| value.contains('\u{FFFD}')) {
        return Err(Error::BadRequest);
    }
    let body_hash = body_hash(&bytes, &pairs);
    Ok((Form::submitted(pairs), body_hash))
}

/// What tells one form from another, without the password in it.
fn body_hash(bytes: &[u8], pairs: &[(String, String)]) -> Vec<u8> {
    if pairs.iter().all(|(name, _)| name != PASSWORD) {
        return Sha256::digest(bytes).to_vec();
    }
    let rest = pairs.iter().filter(|(name, _)| name != PASSWORD);
    Sha256::digest(form_urlencoded::Serializer::new(String::new()).extend_pairs(rest).finish()).to_vec()
}
