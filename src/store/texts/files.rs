//! The files of signatures that were given on paper or elsewhere.

use super::{Connection, Error};
use crate::domain::ids::{AccountId, SignatureId, TextId};
use crate::domain::texts::{Attested, ContentHash, FileKind};
use uuid::Uuid;

/// Keeps the file of a signature; `insert_signature` names it by the id that is returned.
pub async fn insert_file(connection: &mut Connection, text: TextId, attested: &Attested, by: AccountId, bytes: &[u8]) -> Result<Uuid, Error> {
    let id = Uuid::now_v7();
    sqlx::query!(
        "insert into signature_files (id, text_id, attested_by, attested_by_name, signed_on, kind, hash, bytes) values ($1, $2, $3, $4, $5, $6, $7, $8)",
        id,
        text.0,
        by.0,
        attested.by,
        attested.signed_on,
        attested.kind.code(),
        &attested.hash.0[..],
        bytes
    )
    .execute(connection)
    .await?;
    Ok(id)
}

/// A file as it is handed out.
#[derive(Debug, Clone)]
pub struct Kept {
    /// Its kind.
    pub kind: FileKind,
    /// The hash of its bytes.
    pub hash: ContentHash,
    /// The bytes.
    pub bytes: Vec<u8>,
}

/// The file of a signature of this text.
pub async fn file(connection: &mut Connection, text: TextId, signature: SignatureId) -> Result<Kept, Error> {
    let row = sqlx::query!(
        "select f.kind, f.hash, f.bytes from signatures s join signature_files f on f.id = s.file_id where s.id = $2 and s.text_id = $1",
        text.0,
        signature.0
    )
    .fetch_one(connection)
    .await?;
    Ok(Kept {
        kind: FileKind::from_code(&row.kind).ok_or_else(|| Error::inconsistent("signature_files", "kind"))?,
        hash: ContentHash::from_slice(&row.hash).ok_or_else(|| Error::inconsistent("signature_files", "hash"))?,
        bytes: row.bytes,
    })
}
