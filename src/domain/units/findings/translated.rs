//! Passages that a language of the unit does not have, or has from an earlier wording.

use crate::domain::texts::{Finding, Weight};
use crate::domain::units::{Translation, Unit, language_key};

/// One finding for every passage and language.
pub(super) fn translated(unit: &Unit, found: &mut Vec<Finding>) {
    for passage in unit.passages() {
        for language in &unit.translations {
            let (weight, key, reason) = match unit.translation(&passage.path, passage.wording, language) {
                Translation::Missing => (Weight::Untranslated, "findings-untranslated", "findings-why-untranslated"),
                Translation::ToCheck => (Weight::ToCheck, "findings-to-check", "findings-why-to-check"),
                Translation::NotNeeded | Translation::Done => continue,
            };
            found.push(Finding::new(format!("{}@{language}", passage.path), weight, key, reason).message("language", language_key(language)));
        }
    }
}
