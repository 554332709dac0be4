//! Freezing: canonical bytes and their hash. The hash is what is shown and signed.

use serde::Serialize;
use sha2::{Digest, Sha256};
use std::fmt;

/// SHA-256 over the canonical bytes of a frozen revision.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct ContentHash(pub [u8; 32]);

impl ContentHash {
    /// Of these bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }

    /// From stored bytes; `None` where they are not 32.
    pub fn from_slice(bytes: &[u8]) -> Option<Self> {
        bytes.try_into().ok().map(Self)
    }

    /// From 64 hexadecimal digits, as the signing form carries it.
    pub fn from_hex(text: &str) -> Option<Self> {
        let mut bytes = [0; 32];
        hex::decode_to_slice(text.trim(), &mut bytes).ok()?;
        Some(Self(bytes))
    }

    /// The first digits, for people to compare.
    pub fn short(&self) -> String {
        hex::encode(&self.0[..6])
    }
}

impl fmt::Display for ContentHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex::encode(self.0))
    }
}

impl fmt::Debug for ContentHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// A content's canonical bytes in the format of today.
///
/// The structs have their fields in a fixed order and hold no maps but ordered ones, so that equal contents have equal bytes.
pub fn canonical<T: Serialize>(content: &T) -> Vec<u8> {
    serde_json::to_vec(content).unwrap_or_default()
}

/// What freezing stores.
#[derive(Debug, Clone)]
pub struct Frozen {
    /// The canonical bytes.
    pub body: Vec<u8>,
    /// Their hash.
    pub hash: ContentHash,
}

impl Frozen {
    /// Freezes these bytes.
    pub fn new(body: Vec<u8>) -> Self {
        let hash = ContentHash::of(&body);
        Self { body, hash }
    }
}
