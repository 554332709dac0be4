//! Errors of handlers. A handler says what is wrong; one layer renders the page in the visitor's language.

use crate::actions;
use crate::domain::refusal::{Refusal, RefusalKind};
use crate::store;
use axum::response::{IntoResponse, Redirect, Response};
use http::StatusCode;

/// What a handler answers instead of a page.
#[derive(Debug)]
pub enum Error {
    /// Sign in first.
    SignIn,
    /// The session ended while this form was filled: sign in, and the form goes on.
    SignInAgain(Carried),
    /// Not there, or not yours: the two look the same.
    NotFound,
    /// The rules do not allow it; says who may.
    Refused(Refusal),
    /// The same form was already carried out and led here.
    Already(String),
    /// Somebody changed it in between, and there is nothing typed to keep.
    LostUpdate,
    /// A form key was used for another form.
    OnceMisused,
    /// Papers were asked for too often: they cost more than pages.
    TooOften,
    /// The body is larger than a form may be.
    TooLarge,
    /// The request cannot be read.
    BadRequest,
    /// The database does not answer.
    Unavailable,
    /// A mistake of ours; the log has it.
    Internal,
}

/// A form that waits for its sender to sign in again.
#[derive(Debug, Clone, Default)]
pub struct Carried {
    /// Where it was going.
    pub to: String,
    /// What was typed.
    pub pairs: Vec<(String, String)>,
}

/// What the error layer needs to render the page; travels in the response's extensions.
#[derive(Debug, Clone)]
pub struct ErrorPage {
    /// A sentence instead of the status's own, with its argument `who`.
    pub sentence: Option<(&'static str, String)>,
    /// A form to carry on after signing in.
    pub carried: Option<Carried>,
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<store::Error> for Error {
    fn from(error: store::Error) -> Self {
        match error {
            store::Error::NotFound => Self::NotFound,
            store::Error::LostUpdate => Self::LostUpdate,
            store::Error::Already(location) => Self::Already(location),
            store::Error::OnceMisused => Self::OnceMisused,
            error if error.is_unavailable() => {
                tracing::warn!(%error, "database unavailable");
                Self::Unavailable
            }
            error => {
                tracing::error!(%error, "database error");
                Self::Internal
            }
        }
    }
}

impl From<actions::Error> for Error {
    fn from(error: actions::Error) -> Self {
        match error {
            actions::Error::Refused(refusal) => Self::Refused(refusal),
            actions::Error::Store(error) => error.into(),
            actions::Error::Invalid(fields) => {
                tracing::warn!(?fields, "a form was accepted that its action refused");
                Self::BadRequest
            }
            actions::Error::Unreadable(error) => {
                tracing::error!(%error, "unreadable content");
                Self::Internal
            }
            actions::Error::TooOften => Self::TooOften,
            actions::Error::Unset => Self::Internal,
        }
    }
}

impl From<crate::domain::contents::Unreadable> for Error {
    fn from(error: crate::domain::contents::Unreadable) -> Self {
        tracing::error!(%error, "unreadable content");
        Self::Internal
    }
}

impl From<askama::Error> for Error {
    fn from(error: askama::Error) -> Self {
        tracing::error!(%error, "template error");
        Self::Internal
    }
}

impl IntoResponse for Error {
    fn into_response(self) -> Response {
        let mut carried = None;
        let (status, sentence) = match self {
            Self::Already(location) => return Redirect::to(&location).into_response(),
            Self::SignIn => (StatusCode::UNAUTHORIZED, None),
            Self::SignInAgain(form) => {
                carried = Some(form);
                (StatusCode::UNAUTHORIZED, None)
            }
            Self::NotFound => (StatusCode::NOT_FOUND, None),
            Self::Refused(refusal) => {
                let status = match refusal.kind {
                    RefusalKind::NotEntitled => StatusCode::FORBIDDEN,
                    RefusalKind::WrongStage => StatusCode::CONFLICT,
                };
                (status, Some((refusal.key, refusal.who)))
            }
            Self::LostUpdate => (StatusCode::CONFLICT, Some(("errors-lost-update", String::new()))),
            Self::OnceMisused => (StatusCode::CONFLICT, Some(("errors-once-misused", String::new()))),
            Self::TooOften => (StatusCode::TOO_MANY_REQUESTS, Some(("papers-refused-too-often", String::new()))),
            Self::TooLarge => (StatusCode::PAYLOAD_TOO_LARGE, None),
            Self::BadRequest => (StatusCode::BAD_REQUEST, None),
            Self::Unavailable => (StatusCode::SERVICE_UNAVAILABLE, None),
            Self::Internal => (StatusCode::INTERNAL_SERVER_ERROR, None),
        };
        let mut response = status.into_response();
        response.extensions_mut().insert(ErrorPage { sentence, carried });
        response
    }
}
