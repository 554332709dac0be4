//! The unit as a whole: fields that others need to use it again, columns where nothing is rated, the five questions.

use super::Line;
use crate::domain::texts::{Finding, Weight};
use crate::domain::units::{Area, Unit};

/// Fields that are empty: the steps of the task weigh, the rest is worth a thought.
pub(super) fn fields(unit: &Unit, found: &mut Vec<Finding>) {
    let own = unit.language.as_str();
    let empty = [
        ("description", &unit.description, Weight::Hint, "findings-description", "findings-why-description"),
        ("prerequisites", &unit.prerequisites, Weight::Soft, "findings-prerequisites", "findings-why-prerequisites"),
        ("tools", &unit.tools, Weight::Soft, "findings-tools", "findings-why-tools"),
        ("safety", &unit.safety, Weight::Soft, "findings-safety", "findings-why-safety"),
    ];
    for (path, wording, weight, key, reason) in empty {
        if wording.get(own).trim().is_empty() {
            found.push(Finding::new(path, weight, key, reason));
        }
    }
    if unit.sector.is_empty() {
        found.push(Finding::new("sector", Weight::Soft, "findings-sector", "findings-why-sector"));
    }
}

/// A column that says something and rates none of it.
pub(super) fn column(area: Area, lines: &[Line<'_>], found: &mut Vec<Finding>) {
    if !lines.is_empty() && !lines.iter().any(|line| line.placed.node.assessable) {
        found.push(Finding::new(area.code(), Weight::Hint, "findings-none-rated", "findings-why-none-rated"));
    }
}

/// A unit of which no outcome says by what one sees that it is reached.
pub(super) fn criteria<'a>(unit: &Unit, mut lines: impl Iterator<Item = &'a Line<'a>>, found: &mut Vec<Finding>) {
    let mut rated = None;
    let shown = lines.any(|line| {
        if line.placed.node.assessable {
            rated.get_or_insert(line.path.clone());
        }
        line.placed.node.assessable && line.shown(&unit.language) > 0
    });
    if let Some(first) = rated.filter(|_| !shown) {
        found.push(Finding::new(first, Weight::Soft, "findings-criteria", "findings-why-criteria"));
    }
}

/// The five questions: those without an answer, and each no without a word why.
pub(super) fn checklist(unit: &Unit, found: &mut Vec<Finding>) {
    let mut unanswered = unit.checklist.unanswered();
    if let Some(first) = unanswered.next() {
        let count = u64::try_from(unanswered.count() + 1).unwrap_or(u64::MAX);
        let path = format!("checklist.{}", first.code());
        found.push(Finding::new(path, Weight::Hint, "findings-unanswered", "findings-why-unanswered").number("n", count));
    }
    for criterion in unit.checklist.unexplained() {
        let path = format!("checklist.{}", criterion.code());
        found.push(Finding::new(path, Weight::Hint, "findings-no-note", "findings-why-no-note"));
    }
}
