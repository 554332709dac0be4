//! Heads of tables: what each column holds, and whether a row is a head at all.

use super::labels::{self, Label};
use super::language;
use super::source::Row;
use crate::domain::units::Area;
use std::collections::BTreeMap;

/// What a column of a table holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Role {
    pub label: Option<Label>,
    pub language: Option<&'static str>,
}

/// The columns of a table by their number.
pub(super) type Head = BTreeMap<u32, Role>;

/// Whether a row under a head is none of it: a label with its value.
pub(super) fn leaves(head: &Head, row: &Row) -> bool {
    if head.values().any(|role| role.label == Some(Label::Kind) || role.label.is_none()) {
        return false;
    }
    let Some((column, first)) = row.cells.first() else { return false };
    let role = head.get(column).and_then(|role| role.label);
    let labelled = labels::whole(first).map(|known| known.label).or_else(|| {
        let segment = labels::segments(first.lines().next().unwrap_or_default()).into_iter().next()?;
        segment.label.map(|(label, _)| label)
    });
    labelled.is_some_and(|label| Some(label) != role && (label.is_header() || label.is_long() || label == Label::Criteria))
}

pub(super) fn column(head: &Head, label: Label) -> Option<u32> {
    head.iter().find(|(_, role)| role.label == Some(label)).map(|(column, _)| *column)
}

/// A head, where the row is one.
pub(super) fn head(row: &Row) -> Option<Head> {
    let roles: Head = row.cells.iter().filter_map(|(column, cell)| Some((*column, role(cell)?))).collect();
    let count = |wanted: fn(&Role) -> bool| roles.values().filter(|role| wanted(role)).count();
    let areas = count(|role| matches!(role.label, Some(Label::Column(_))));
    let texts = count(|role| role.label == Some(Label::Outcomes));
    let languages = count(|role| role.label.is_none());
    let others = count(|role| matches!(role.label, Some(Label::Title | Label::Kind | Label::Criteria | Label::Nesting)));
    let is_head = areas > 1 || languages > 1 || (texts > 0 && others + languages > 0) || (areas == 1 && others > 0) || (languages == 1 && others > 0);
    (is_head && 2 * roles.len() > row.cells.len()).then_some(roles)
}

pub(super) fn role(cell: &str) -> Option<Role> {
    if cell.chars().count() > 60 {
        return None;
    }
    let (words, language) = language::split(cell);
    let spoken = labels::whole(&words).filter(|_| language.is_some());
    spoken
        .map(|known| Role { label: Some(known.label), language })
        .or_else(|| labels::whole(cell).map(|known| Role { label: Some(known.label), language: None }))
        .or_else(|| Some(Role { label: None, language: language.filter(|_| words.is_empty()) }).filter(|role| role.language.is_some()))
}

/// The column that a row's kind names in one letter or in the singular.
pub(super) fn column_of(kind: &str) -> Option<Label> {
    let area = match labels::key(kind).as_str() {
        "k" | "z" | "knowledge item" | "zinasana" | "kenntnis" => Area::Knowledge,
        "s" | "p" | "skill" | "prasme" => Area::Skills,
        "c" | "competence item" | "kompetence item" => Area::Competence,
        _ => return None,
    };
    Some(Label::Column(area))
}
