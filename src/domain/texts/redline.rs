//! Differences between two revisions, field by field and word by word.

use super::Field;
use similar::{ChangeTag, TextDiff};

/// One piece of a compared text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// Whether it stayed, came or went.
    pub change: Change,
    /// The words.
    pub text: String,
}

/// What happened to a piece.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// In both.
    Same,
    /// Only in the new one.
    Added,
    /// Only in the old one.
    Removed,
}

impl Piece {
    /// Whether it came.
    pub fn is_added(&self) -> bool {
        self.change == Change::Added
    }

    /// Whether it went.
    pub fn is_removed(&self) -> bool {
        self.change == Change::Removed
    }
}

/// One field with its differences.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangedField {
    /// The field of the new revision, or of the old one where it was taken out.
    pub field: Field,
    /// Its text in pieces.
    pub pieces: Vec<Piece>,
    /// Whether anything differs.
    pub changed: bool,
}

/// Compares two contents by the paths of their fields: the fields of `new` in their order, a field taken out where it stood.
pub fn redline(old: &[Field], new: &[Field]) -> Vec<ChangedField> {
    let find = |fields: &[Field], path: &str| fields.iter().position(|field| field.path == path);
    let mut lines = Vec::with_capacity(new.len());
    let mut told = 0;
    for field in new {
        if let Some(at) = find(old, &field.path) {
            for gone in old.iter().take(at).skip(told).filter(|gone| find(new, &gone.path).is_none()) {
                lines.push(removed(gone));
            }
            told = told.max(at + 1);
        }
        let before = find(old, &field.path).and_then(|at| old.get(at));
        lines.push(compared(before.map_or("", |before| before.text.as_str()), field));
    }
    lines.extend(old.iter().skip(told).filter(|gone| find(new, &gone.path).is_none()).map(removed));
    lines
}

fn removed(field: &Field) -> ChangedField {
    let pieces = vec![Piece { change: Change::Removed, text: field.text.clone() }];
    ChangedField { field: field.clone(), pieces, changed: true }
}

fn compared(before: &str, field: &Field) -> ChangedField {
    let mut pieces: Vec<Piece> = Vec::new();
    for change in TextDiff::from_unicode_words(before, &field.text).iter_all_changes() {
        let tag = match change.tag() {
            ChangeTag::Equal => Change::Same,
            ChangeTag::Insert => Change::Added,
            ChangeTag::Delete => Change::Removed,
        };
        match pieces.last_mut() {
            Some(last) if last.change == tag => last.text.push_str(change.value()),
            _ => pieces.push(Piece { change: tag, text: change.value().to_owned() }),
        }
    }
    let changed = pieces.iter().any(|piece| piece.change != Change::Same);
    ChangedField { field: field.clone(), pieces, changed }
}
