//! The fields of ISCED-F as a form offers them.

use super::{Choice, Page};
use crate::domain::sectors::Sector;

/// Answers under a common heading.
#[derive(Debug, Clone)]
pub struct ChoiceGroup {
    /// The heading.
    pub label: String,
    /// The answers.
    pub options: Vec<Choice>,
}

/// Every field, under each broad one itself, its narrow ones and theirs, each a step further in.
pub fn sector_groups(p: &Page) -> Vec<ChoiceGroup> {
    Sector::broad()
        .map(|broad| ChoiceGroup {
            label: p.t(broad.key()),
            options: std::iter::once(broad).chain(broad.within()).map(|sector| choice(p, sector)).collect(),
        })
        .collect()
}

/// Every field in one list.
pub fn sector_choices(p: &Page) -> Vec<Choice> {
    Sector::all().map(|sector| choice(p, sector)).collect()
}

/// Code and name; blanks that stay show how far in it is.
fn choice(p: &Page, sector: Sector) -> Choice {
    let inward = "\u{2003}".repeat(sector.depth());
    Choice::new(sector.code(), format!("{inward}{} {}", sector.code(), p.t(sector.key())))
}
