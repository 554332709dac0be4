//! The contents by kind and format: the one place that knows all three. Old formats keep their structs and an upcast here.

use super::agreements::{self, Agreement};
use super::memoranda::{self, Memorandum};
use super::texts::{Content, Kind};
use super::units::{self, Unit};
use thiserror::Error;

/// Stored bytes that are not a content of this kind and format.
#[derive(Debug, Error)]
#[error("unreadable {kind:?} in format {format}: {reason}")]
pub struct Unreadable {
    kind: Kind,
    format: i32,
    reason: String,
}

/// A content as the mechanism sees it.
pub fn decode(kind: Kind, format: i32, bytes: &[u8]) -> Result<Box<dyn Content + Send + Sync>, Unreadable> {
    Ok(match kind {
        Kind::Unit => Box::new(unit(format, bytes)?),
        Kind::Memorandum => Box::new(memorandum(format, bytes)?),
        Kind::Agreement => Box::new(agreement(format, bytes)?),
    })
}

/// The number of the format in which a kind is written today.
pub fn format(kind: Kind) -> i32 {
    match kind {
        Kind::Unit => units::FORMAT,
        Kind::Memorandum => memoranda::FORMAT,
        Kind::Agreement => agreements::FORMAT,
    }
}

/// A unit.
pub fn unit(format: i32, bytes: &[u8]) -> Result<Unit, Unreadable> {
    match format {
        units::FORMAT_1 => read::<units::Unit1>(Kind::Unit, units::FORMAT_1, format, bytes).map(Unit::from),
        _ => read(Kind::Unit, units::FORMAT, format, bytes),
    }
}

/// A memorandum.
pub fn memorandum(format: i32, bytes: &[u8]) -> Result<Memorandum, Unreadable> {
    read(Kind::Memorandum, memoranda::FORMAT, format, bytes)
}

/// A learning agreement.
pub fn agreement(format: i32, bytes: &[u8]) -> Result<Agreement, Unreadable> {
    read(Kind::Agreement, agreements::FORMAT, format, bytes)
}

fn read<T: serde::de::DeserializeOwned>(kind: Kind, known: i32, format: i32, bytes: &[u8]) -> Result<T, Unreadable> {
    if format != known {
        return Err(Unreadable { kind, format, reason: "unknown format".to_owned() });
    }
    serde_json::from_slice(bytes).map_err(|error| Unreadable { kind, format, reason: error.to_string() })
}
