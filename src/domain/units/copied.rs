//! A unit as the beginning of another one, in another partnership.

use super::{Area, Checklist, Node, Sides, Sources, Unit};
use crate::domain::ids::OutcomeId;
use std::collections::BTreeMap;

impl Unit {
    /// The same text between other sides. Its outcomes are new ones, so that what comes of them is counted apart; which translation
    /// is up to date stays known. The five criteria are left to its new authors to answer.
    #[must_use]
    pub fn copied(&self, sides: Sides, fresh: &mut dyn FnMut() -> OutcomeId) -> Self {
        let mut copy = Self { sides, checklist: Checklist::default(), ..self.clone() };
        let mut renamed = BTreeMap::new();
        for &area in Area::ALL {
            rename(&mut copy.column_mut(area).outcomes, fresh, &mut renamed);
        }
        copy.sources = renamed_sources(&self.sources, &renamed);
        copy
    }
}

fn rename(nodes: &mut [Node], fresh: &mut dyn FnMut() -> OutcomeId, renamed: &mut BTreeMap<String, String>) {
    for node in nodes {
        let id = fresh();
        renamed.insert(node.id.to_string(), id.to_string());
        node.id = id;
        rename(&mut node.children, fresh, renamed);
    }
}

/// Paths of passages name the outcome they belong to: `skills.<id>.criteria`.
fn renamed_sources(sources: &Sources, renamed: &BTreeMap<String, String>) -> Sources {
    let path = |path: &str| path.split('.').map(|part| renamed.get(part).map_or(part, String::as_str)).collect::<Vec<_>>().join(".");
    sources.iter().map(|(old, languages)| (path(old), languages.clone())).collect()
}
