//! The two units of the deck, exactly as they stand there: no EQF level, no description, their own lead-ins, order and nesting.

use crate::domain::ids::OutcomeId;
use crate::domain::texts::Wording;
use crate::domain::units::{Area, Column, Node, Sides, Unit, lead_in};
use serde::Deserialize;
use std::collections::HashMap;
use uuid::Uuid;

/// The input as it came.
pub const DECK: &str = include_str!("data/units.json");

#[derive(Debug, Deserialize)]
struct Deck {
    units: Vec<DeckUnit>,
}

#[derive(Debug, Deserialize)]
struct DeckUnit {
    title: String,
    qualification: String,
    work_task_area: String,
    eqf_level: Option<u8>,
    national_level: Option<String>,
    language: String,
    description: Option<String>,
    knowledge: DeckColumn,
    skills: DeckColumn,
    competence: DeckColumn,
}

#[derive(Debug, Deserialize)]
struct DeckColumn {
    lead_in: String,
    outcomes: Vec<DeckNode>,
}

#[derive(Debug, Deserialize)]
struct DeckNode {
    text: String,
    assessable: bool,
    children: Vec<DeckNode>,
}

/// Latvian of the first of them, by the English.
const LATVIAN: &str = include_str!("data/units.lv.json");

#[derive(Debug, Deserialize)]
struct Translated {
    language: String,
    passages: HashMap<String, String>,
}

/// Translates a unit of the deck, as far as there are words for it.
pub fn translate(unit: &mut Unit) -> Result<(), serde_json::Error> {
    let translated: Translated = serde_json::from_str(LATVIAN)?;
    let before = unit.clone();
    let language = translated.language.as_str();
    let into = |wording: &mut Wording| {
        if let Some(text) = translated.passages.get(wording.get(&before.language)) {
            wording.set(language, text.as_str());
        }
    };
    for wording in [&mut unit.title, &mut unit.qualification, &mut unit.work_task_area] {
        into(wording);
    }
    for &area in Area::ALL {
        let column = unit.column_mut(area);
        column.lead_in.set(language, lead_in(language, area));
        column.outcomes.iter_mut().for_each(|node| translate_node(node, &into));
    }
    unit.translations.push(language.to_owned());
    unit.note_sources(&before, &[]);
    Ok(())
}

fn translate_node(node: &mut Node, into: &dyn Fn(&mut Wording)) {
    into(&mut node.text);
    node.children.iter_mut().for_each(|child| translate_node(child, into));
}

/// The units of the deck as drafts between these sides.
pub fn deck_units(sides: &Sides) -> Result<Vec<Unit>, serde_json::Error> {
    let deck: Deck = serde_json::from_str(DECK)?;
    Ok(deck.units.into_iter().map(|unit| drafted(unit, sides.clone())).collect())
}

fn drafted(unit: DeckUnit, sides: Sides) -> Unit {
    let language = unit.language;
    let worded = |text: String| Wording::new(&language, text);
    let column = |column: DeckColumn| Column {
        lead_in: Wording::new(&language, column.lead_in),
        outcomes: column.outcomes.into_iter().map(|outcome| node(outcome, &language)).collect(),
    };
    Unit {
        title: worded(unit.title),
        qualification: worded(unit.qualification),
        work_task_area: worded(unit.work_task_area),
        eqf_level: unit.eqf_level,
        national_level: unit.national_level.unwrap_or_default(),
        description: worded(unit.description.unwrap_or_default()),
        knowledge: column(unit.knowledge),
        skills: column(unit.skills),
        competence: column(unit.competence),
        ..Unit::empty(&language, sides)
    }
}

fn node(outcome: DeckNode, language: &str) -> Node {
    let children = outcome.children.into_iter().map(|child| node(child, language)).collect();
    Node { children, ..Node::new(OutcomeId(Uuid::now_v7()), Wording::new(language, outcome.text), outcome.assessable) }
}
