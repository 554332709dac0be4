//! The rules on sentences as people write them, good and bad. Every sentence is read by every rule.

mod english;
mod latvian;
mod rules;

use super::super::{Area, Check, Checklist, Criterion, Employer, Node, Sides, Unit};
use crate::domain::ids::{OrganisationId, OutcomeId};
use crate::domain::organisations::{Card, Named};
use crate::domain::roles::OrganisationKind;
use crate::domain::texts::{Content, Finding, Wording};
use uuid::Uuid;

fn named(number: u128, kind: OrganisationKind) -> Named {
    Named { id: OrganisationId(Uuid::from_u128(number)), kind, card: Card { name: format!("Organisation {number}"), ..Card::default() } }
}

/// An outcome with this number.
fn node(number: u128, language: &str, text: &str) -> Node {
    Node::new(OutcomeId(Uuid::from_u128(number)), Wording::new(language, text), true)
}

/// A unit of which nothing is to be said: three outcomes in a language that is read, everything else in its place.
fn clean(language: &str) -> Unit {
    let school = |number| named(number, OrganisationKind::School);
    let company = |number| Employer::Company(named(number, OrganisationKind::Company));
    let sides = Sides { sending_institution: school(1), sending_employer: company(2), hosting_institution: school(3), hosting_employer: company(4) };
    let lv = language == "lv";
    let say = |english: &str, latvian: &str| if lv { latvian.to_owned() } else { english.to_owned() };
    let mut unit = Unit::begun(language, &say("Brakes", "Bremzes"), sides);
    let worded = |english: &str, latvian: &str| Wording::new(language, say(english, latvian));
    unit.eqf_level = Some(4);
    unit.sector = "0716".to_owned();
    (unit.days, unit.hours) = (Some(5), Some(35));
    unit.description = worded("Receives the car, tests the brakes, repairs them.", "Pieņem automobili, pārbauda bremzes un tās salabo.");
    unit.prerequisites = worded("First year of the programme", "Programmas pirmais gads");
    unit.tools = worded("Brake tester, lift", "Bremžu stends, pacēlājs");
    unit.safety = worded("Support a lifted car before working under it", "Pirms darba nostiprināt pacelto automobili");
    unit.checklist = Checklist(Criterion::ALL.iter().map(|&criterion| (criterion, Check { met: true, note: String::new() })).collect());
    let texts = [
        (Area::Knowledge, say("How a hydraulic brake works", "Hidraulisko bremžu darbības princips")),
        (Area::Skills, say("Test the brakes on the stand", "Pārbaudīt bremzes uz stenda")),
        (Area::Competence, say("Decide whether the car is safe to drive", "Patstāvīgi izlemt par automobiļa drošību")),
    ];
    for (number, (area, text)) in (1u128..).zip(texts) {
        let mut node = node(number, language, &text);
        node.criteria = worded("Measured values lie within the limits", "Izmērītās vērtības ir pieļaujamās robežās");
        unit.column_mut(area).outcomes = vec![node];
    }
    unit
}

/// The findings of a unit as their keys, each with its path where it is not at an outcome.
fn keys(found: &[Finding]) -> Vec<&str> {
    found.iter().map(|finding| finding.key.trim_start_matches("findings-")).collect()
}

/// What is found of one outcome in this column, and the words each finding is about.
fn of_outcome(language: &str, area: Area, text: &str) -> Vec<Finding> {
    let mut unit = clean(language);
    unit.column_mut(area).outcomes.push(node(99, language, text));
    unit.findings()
}

/// Every sentence of a table has the findings that stand beside it, parted by spaces, and no others.
fn holds(language: &str, area: Area, table: &[(&str, &str)]) {
    let mut wrong = Vec::new();
    for (text, expected) in table {
        let found = of_outcome(language, area, text);
        let found = keys(&found).join(" ");
        if found != *expected {
            wrong.push(format!("{text:?}: found {found:?}, not {expected:?}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), table.len(), wrong.join("\n"));
}

/// The words that a rule points at.
fn points_at(language: &str, table: &[(&str, &str)]) {
    for (text, expected) in table {
        let found = of_outcome(language, Area::Skills, text);
        let quoted = found.iter().find_map(|finding| finding.quoted.as_ref()).map(|quoted| quoted.words.as_str());
        assert_eq!(quoted, Some(*expected), "{text:?}");
    }
}

#[test]
fn a_unit_in_order_has_no_findings() {
    for language in ["en", "lv"] {
        assert_eq!(clean(language).findings(), Vec::new(), "{language}");
    }
}
