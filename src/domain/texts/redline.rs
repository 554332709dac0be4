//! Differences between two revisions, field by field: what its words became, what is new, what was taken out and where it stood,
//! what stands elsewhere now.

use super::pieces::{Change, Piece, compare, whole};
use super::{Field, Label};
use crate::domain::ids::OutcomeId;
use std::collections::{HashMap, HashSet};

/// One field with its differences.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangedField {
    /// The field of the new revision, or of the old one where it was taken out.
    pub field: Field,
    /// Its text in pieces.
    pub pieces: Vec<Piece>,
    /// Where it stood before, where that is told.
    pub was: Option<Was>,
    /// Whether anything differs.
    pub changed: bool,
}

/// A field that is not what or where it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Was {
    /// Its label before.
    pub label: Label,
    /// Whether it stands at another place; otherwise only what it is has changed: a heading that is rated now, or the other way.
    pub moved: bool,
}

impl ChangedField {
    /// Whether it is no longer there.
    pub fn is_gone(&self) -> bool {
        !self.pieces.is_empty() && self.pieces.iter().all(Piece::is_removed)
    }

    /// A field with nothing compared.
    pub fn plain(field: Field) -> Self {
        Self { pieces: whole(&field.text, Change::Same), field, was: None, changed: false }
    }
}

/// What makes two fields of two revisions the same one: the outcome and what of it, or the path. An outcome stays itself in
/// another column.
#[derive(PartialEq, Eq, Hash)]
struct Key<'a>(Option<OutcomeId>, &'a str);

fn key(field: &Field) -> Key<'_> {
    let part = field.outcome.and_then(|id| Some((id, field.path.split_once(&id.to_string())?.1)));
    match part {
        Some((id, rest)) => Key(Some(id), rest),
        None => Key(None, &field.path),
    }
}

/// Compares two contents: the fields of `new` in their order, a field taken out after what stood before it and stayed.
pub fn redline(old: &[Field], new: &[Field]) -> Vec<ChangedField> {
    let mut before: HashMap<Key<'_>, usize> = HashMap::with_capacity(old.len());
    for (at, field) in old.iter().enumerate() {
        before.entry(key(field)).or_insert(at);
    }
    let stood: Vec<Option<usize>> = new.iter().map(|field| before.get(&key(field)).copied()).collect();
    let steady = steady(&stood);
    let mut gone = taken_out(old, new, &steady);
    let mut lines = Vec::with_capacity(new.len());
    lines.extend(gone.remove(&None).unwrap_or_default());
    for (field, stood) in new.iter().zip(stood) {
        let earlier = stood.and_then(|at| old.get(at));
        let in_place = stood.is_none_or(|at| steady.contains(&at));
        lines.push(changed(earlier, field, in_place));
        if let Some(at) = stood.filter(|at| steady.contains(at)) {
            lines.extend(gone.remove(&Some(at)).unwrap_or_default());
        }
    }
    lines
}

/// The fields that are no longer there, by the place in the old content of the last field before them that stays where it was.
fn taken_out(old: &[Field], new: &[Field], steady: &HashSet<usize>) -> HashMap<Option<usize>, Vec<ChangedField>> {
    let now: HashSet<Key<'_>> = new.iter().map(key).collect();
    let mut gone: HashMap<Option<usize>, Vec<ChangedField>> = HashMap::new();
    let mut after = None;
    for (at, field) in old.iter().enumerate() {
        if steady.contains(&at) {
            after = Some(at);
        } else if !now.contains(&key(field)) {
            let line = ChangedField { pieces: whole(&field.text, Change::Removed), field: field.clone(), was: None, changed: true };
            gone.entry(after).or_default().push(line);
        }
    }
    gone
}

fn changed(earlier: Option<&Field>, field: &Field, in_place: bool) -> ChangedField {
    let pieces = compare(earlier.map_or("", |earlier| earlier.text.as_str()), &field.text);
    let was = earlier.filter(|_| field.is_passage()).and_then(|earlier| {
        let moved = !in_place || earlier.section != field.section || earlier.depth != field.depth;
        let regraded = is_heading(earlier) != is_heading(field);
        (moved || regraded).then(|| Was { label: earlier.label.clone(), moved })
    });
    let changed = was.is_some() || pieces.iter().any(|piece| piece.change != Change::Same);
    ChangedField { field: field.clone(), pieces, was, changed }
}

fn is_heading(field: &Field) -> bool {
    field.outcome.is_some() && matches!(&field.label, Label::Mark(mark) if mark.is_empty())
}

/// Which of the old places keep their order among each other: the most that can be found. What is not among them has moved.
fn steady(stood: &[Option<usize>]) -> HashSet<usize> {
    // Patience sorting: the last of each pile, and what lay under it.
    let mut piles: Vec<usize> = Vec::new();
    let places: Vec<usize> = stood.iter().copied().flatten().collect();
    let mut under: HashMap<usize, Option<usize>> = HashMap::with_capacity(places.len());
    for &place in &places {
        let at = piles.partition_point(|&top| top < place);
        under.insert(place, at.checked_sub(1).and_then(|below| piles.get(below)).copied());
        match piles.get_mut(at) {
            Some(top) => *top = place,
            None => piles.push(place),
        }
    }
    let mut steady = HashSet::with_capacity(piles.len());
    let mut next = piles.last().copied();
    while let Some(place) = next {
        steady.insert(place);
        next = under.get(&place).copied().flatten();
    }
    steady
}
