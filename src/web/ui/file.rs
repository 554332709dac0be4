//! Files as answers.

use crate::web::error::Error;
use axum::response::{IntoResponse, Response};
use http::{HeaderValue, header};

/// Whether a file is kept or looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// It is stored where downloads go.
    Kept,
    /// The browser shows it.
    Inside,
}

/// A file. The plain name is for programs that do not know the other.
pub fn file(kind: &'static str, name: &str, shown: Shown, bytes: Vec<u8>) -> Result<Response, Error> {
    let plain: String = name.chars().map(|c| if c.is_ascii() { c } else { '_' }).collect();
    let encoded: String = form_urlencoded::byte_serialize(name.as_bytes()).collect();
    let how = match shown {
        Shown::Kept => "attachment",
        Shown::Inside => "inline",
    };
    let disposition = format!("{how}; filename=\"{plain}\"; filename*=UTF-8''{}", encoded.replace('+', "%20"));
    let disposition = HeaderValue::from_str(&disposition).map_err(|_| Error::Internal)?;
    Ok(([(header::CONTENT_TYPE, HeaderValue::from_static(kind)), (header::CONTENT_DISPOSITION, disposition)], bytes).into_response())
}
