//! What will be rated of a unit: its assessable outcomes as an agreement freezes them, in every language they were agreed in.

use super::{AgreedItem, AgreedUnit};
use crate::domain::texts::Wording;
use crate::domain::units::{Node, Unit};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// An outcome in another language than the unit's first.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Translation {
    /// The heading it stands under.
    pub group: String,
    /// What it says.
    pub text: String,
    /// Points under it: what to look at.
    pub details: Vec<String>,
}

impl AgreedItem {
    /// The assessable outcomes of a unit in reading order, each with the heading it stands under and the points under it.
    pub fn of_unit(unit: &Unit) -> Vec<Self> {
        unit.placed()
            .into_iter()
            .filter(|placed| placed.node.assessable)
            .map(|placed| {
                let said = |language: &str| Translation {
                    group: placed.parent.map(|parent| parent.text.get(language).to_owned()).unwrap_or_default(),
                    text: placed.node.text.get(language).to_owned(),
                    details: points(placed.node, language),
                };
                let first = said(&unit.language);
                let others = placed.node.text.0.keys().filter(|language| **language != unit.language);
                let translations: BTreeMap<_, _> = others.map(|language| (language.clone(), said(language))).collect();
                let Translation { group, text, details } = first;
                Self { id: placed.node.id, area: Some(placed.area), mark: placed.mark(), group, text, details, translations }
            })
            .collect()
    }

    /// The outcome in this language, where it was agreed in it.
    pub fn said_in(&self, language: &str) -> Option<&Translation> {
        self.translations.get(language).filter(|said| !said.text.is_empty())
    }
}

impl AgreedUnit {
    /// A unit's title in all languages but its first.
    pub fn other_titles(unit: &Unit) -> Wording {
        let mut titles = unit.title.clone();
        titles.set(&unit.language, "");
        titles
    }
}

/// What is not rated by itself under an outcome.
fn points(node: &Node, language: &str) -> Vec<String> {
    node.children
        .iter()
        .filter(|child| !child.assessable)
        .flat_map(|child| std::iter::once(child.text.get(language).to_owned()).chain(points(child, language)))
        .filter(|text| !text.is_empty())
        .collect()
}
