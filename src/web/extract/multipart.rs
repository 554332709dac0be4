//! Forms that carry files. Their pairs are those of any form; a file is bytes with the name that the sender gave it.

use super::PASSWORD;
use crate::web::error::Error;
use crate::web::state::AppState;
use crate::web::ui::Form;
use axum::body::Bytes;
use axum::extract::multipart::MultipartError;
use axum::extract::{FromRequest, Multipart, Request};
use http::{HeaderMap, StatusCode, header};
use sha2::{Digest, Sha256};

/// More fields than any form of ours has.
const FIELDS: usize = 1_000;
/// The longest name of a file that is kept.
const NAME: usize = 200;

/// A file of a form; a field in which none was chosen is not there.
#[derive(Debug, Clone)]
pub struct Upload {
    /// The name of the field.
    pub field: String,
    /// The name of the file, without folders; whatever the sender says.
    pub name: String,
    /// What is in it.
    pub bytes: Bytes,
}

/// Whether a request carries such a form.
pub(super) fn is(headers: &HeaderMap) -> bool {
    headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).is_some_and(|value| value.starts_with("multipart/form-data"))
}

/// Reads the form, its files, and a hash over both. The hash leaves out what a browser makes anew for each sending: the boundary.
pub(super) async fn read(request: Request, state: &AppState) -> Result<(Form, Vec<Upload>, Vec<u8>), Error> {
    let mut parts = Multipart::from_request(request, state).await.map_err(|_| Error::BadRequest)?;
    let (mut pairs, mut files) = (Vec::new(), Vec::new());
    let mut hash = Sha256::new();
    while let Some(part) = parts.next_field().await.map_err(refused)? {
        if pairs.len() + files.len() >= FIELDS {
            return Err(Error::BadRequest);
        }
        let field = part.name().unwrap_or_default().to_owned();
        let name = part.file_name().map(file_name);
        let bytes = part.bytes().await.map_err(refused)?;
        if field == PASSWORD {
            pairs.push((field, String::from_utf8(bytes.to_vec()).map_err(|_| Error::BadRequest)?));
            continue;
        }
        hash.update(u64::try_from(field.len()).unwrap_or(u64::MAX).to_be_bytes());
        hash.update(&field);
        hash.update(u64::try_from(bytes.len()).unwrap_or(u64::MAX).to_be_bytes());
        hash.update(&bytes);
        match name {
            Some(name) if name.is_empty() && bytes.is_empty() => {}
            Some(name) => files.push(Upload { field, name, bytes }),
            None => pairs.push((field, String::from_utf8(bytes.to_vec()).map_err(|_| Error::BadRequest)?)),
        }
    }
    Ok((Form::submitted(pairs), files, hash.finalize().to_vec()))
}

fn refused(error: MultipartError) -> Error {
    if error.status() == StatusCode::PAYLOAD_TOO_LARGE { Error::TooLarge } else { Error::BadRequest }
}

fn file_name(sent: &str) -> String {
    let name = sent.rsplit(['/', '\\']).next().unwrap_or_default();
    name.chars().filter(|c| !c.is_control()).take(NAME).collect()
}
