//! What will be rated of a unit: its assessable outcomes as an agreement freezes them, in every language they were agreed in.

use super::{AgreedItem, AgreedUnit, Agreement};
use crate::domain::language::Language;
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

impl Agreement {
    /// The same agreement with its units in this language, each that was agreed in it as a whole; the others stay as they are. For
    /// reading alone: what was signed is the stored text.
    #[must_use]
    pub fn read_in(mut self, language: Language) -> Self {
        for unit in &mut self.units {
            unit.turn_to(language.code());
        }
        self
    }
}

impl AgreedUnit {
    /// Exchanges title and outcomes with their wording in this language, where all of them have one.
    fn turn_to(&mut self, language: &str) {
        let is_whole = !self.titles.get(language).is_empty() && self.items.iter().all(|item| item.said_in(language).is_some());
        if language == self.language || !is_whole {
            return;
        }
        let own = std::mem::replace(&mut self.language, language.to_owned());
        let title = std::mem::replace(&mut self.title, self.titles.get(language).to_owned());
        self.titles.set(&own, &title);
        self.titles.set(language, "");
        for item in &mut self.items {
            let Some(said) = item.translations.remove(language) else { continue };
            let before = Translation {
                group: std::mem::replace(&mut item.group, said.group),
                text: std::mem::replace(&mut item.text, said.text),
                details: std::mem::replace(&mut item.details, said.details),
            };
            item.translations.insert(own.clone(), before);
        }
    }

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
