//! The file that a signature on paper or elsewhere rests on: handed out to whoever sees the text, to keep and never to be shown in place.

use super::load;
use crate::domain::ids::{SignatureId, TextId};
use crate::domain::texts::{ContentHash, Kind};
use crate::store::{self, Connection};
use crate::web::error::Error;
use crate::web::extract::Reading;
use axum::response::{IntoResponse, Response};
use http::{HeaderValue, header};

pub(super) async fn show(kind: Kind, (id, signature): (TextId, SignatureId), mut reading: Reading) -> Result<Response, Error> {
    load::find(&mut reading.reader, kind, id).await?;
    handed(&mut reading.reader, id, signature).await
}

/// The file with the type that was found when it was looked at; the browser looks for no other.
pub(super) async fn handed(connection: &mut Connection, text: TextId, signature: SignatureId) -> Result<Response, Error> {
    let kept = store::texts::file(connection, text, signature).await?;
    if ContentHash::of(&kept.bytes) != kept.hash {
        tracing::error!(%signature, "the file of a signature is not what was kept");
        return Err(Error::Internal);
    }
    let name = format!("attachment; filename=\"{}.{}\"", kept.hash.short(), kept.kind.ending());
    let name = HeaderValue::from_str(&name).map_err(|_| Error::Internal)?;
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(kept.kind.content_type())),
        (header::CONTENT_DISPOSITION, name),
        (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    ];
    Ok((headers, kept.bytes).into_response())
}
