//! What goes out and comes in again is equal but for ids, revision and time of export: JSON whole, tables without the marks of
//! translations that are to be checked.

use super::understanding::sides;
use crate::harness::storm;
use chrono::DateTime;
use rand::rngs::StdRng;
use rand::seq::{IndexedRandom, SliceRandom};
use rand::{Rng, SeedableRng};
use std::collections::BTreeMap;
use tilts::domain::ids::OutcomeId;
use tilts::domain::texts::Wording;
use tilts::domain::units::exchange::Exported;
use tilts::domain::units::import::{Found, Origin, Reading, Source, flat_rows, guarded, understand};
use tilts::domain::units::{Area, Check, Concept, Criterion, DEPTH, LANGUAGES, Node, Sources, Unit};
use uuid::Uuid;

const WORDS: &[&str] = &[
    "brake",
    "bremžu",
    "=1+1",
    "+371",
    "-2 °C",
    "@home",
    "'quoted'",
    "'=x",
    "\"inner\"",
    "a,b;c",
    "tab\there",
    "ä ö ß",
    "ķ ļ ņ",
    "שלום",
    "مرحبا",
    "e\u{301}",
    "👩‍🔧",
    "<b>&amp;",
    "Knowledge:",
    "• bullet",
    "1.1",
    "he/she is able to",
    "row",
    "yes",
    "<placeholder>",
    "{\"json\":1}",
    "\u{200b}zero",
    "\u{ad}soft",
    "EQF level: 4",
    "\\n",
    "%0A",
];

fn text(random: &mut StdRng, lines: usize) -> String {
    let mut text = String::new();
    for line in 0..random.random_range(1..=lines) {
        if line > 0 {
            text.push('\n');
        }
        let words: Vec<&str> = (0..random.random_range(1..5)).map(|_| *WORDS.choose(random).unwrap()).collect();
        text.push_str(&words.join(" "));
    }
    // As the editor stores it.
    text.trim().to_owned()
}

fn wording(random: &mut StdRng, unit: &Unit, lines: usize, always: bool) -> Wording {
    let mut wording = Wording::default();
    for language in unit.languages() {
        if always || random.random_bool(0.6) {
            wording.set(language, text(random, lines));
        }
    }
    wording
}

fn concepts(random: &mut StdRng, pillar: &str) -> Vec<Concept> {
    (0..random.random_range(0..3))
        .map(|n| Concept {
            uri: format!("http://data.europa.eu/esco/{pillar}/{n}"),
            label: (*["use power tools", "=repair", "read drawings, plans"].choose(random).unwrap()).to_owned(),
        })
        .collect()
}

fn nodes(random: &mut StdRng, unit: &Unit, depth: usize) -> Vec<Node> {
    (0..random.random_range(0..4))
        .map(|_| {
            let mut node = Node::new(OutcomeId(Uuid::now_v7()), wording(random, unit, 2, true), random.random_bool(0.7));
            node.criteria = wording(random, unit, 3, false);
            node.skills = concepts(random, "skill");
            if depth + 1 < DEPTH {
                node.children = nodes(random, unit, depth + 1);
            }
            node
        })
        .collect()
}

/// Any unit that the editor could have stored.
fn random_unit(random: &mut StdRng) -> Unit {
    let mut languages: Vec<&str> = LANGUAGES.iter().map(|(code, _)| *code).collect();
    languages.shuffle(random);
    let mut unit = Unit::empty(languages[0], sides());
    unit.translations = languages[1..=random.random_range(0..4)].iter().map(|code| (*code).to_owned()).collect();
    let empty = unit.clone();
    unit.title = wording(random, &empty, 1, false);
    unit.qualification = wording(random, &empty, 1, false);
    unit.work_task_area = wording(random, &empty, 1, false);
    unit.description = wording(random, &empty, 4, false);
    unit.prerequisites = wording(random, &empty, 4, false);
    unit.tools = wording(random, &empty, 4, false);
    unit.safety = wording(random, &empty, 4, false);
    unit.eqf_level = random.random_bool(0.5).then(|| random.random_range(1..=8));
    unit.national_level = if random.random_bool(0.5) { text(random, 1) } else { String::new() };
    unit.sector = (*["", "07", "071", "0716"].choose(random).unwrap()).to_owned();
    unit.days = random.random_bool(0.5).then(|| random.random_range(1..=999));
    unit.hours = random.random_bool(0.5).then(|| random.random_range(1..=9_999));
    unit.points = random.random_bool(0.3).then(|| random.random_range(1..=60));
    unit.transversal = random.random_bool(0.3);
    unit.occupations = concepts(random, "occupation");
    for criterion in Criterion::ALL {
        if random.random_bool(0.4) {
            let note = if random.random_bool(0.5) { text(random, 2) } else { String::new() };
            unit.checklist.0.insert(*criterion, Check { met: random.random_bool(0.5), note });
        }
    }
    for &area in Area::ALL {
        unit.column_mut(area).lead_in = wording(random, &empty, 1, false);
        unit.column_mut(area).outcomes = nodes(random, &empty, 0);
    }
    unit.settle();
    // Some of the translations are older than their source.
    unit.note_sources(&empty, &[]);
    for marks in unit.sources.values_mut().flat_map(BTreeMap::values_mut) {
        if random.random_bool(0.2) {
            "0a1b2c3d".clone_into(marks);
        }
    }
    unit
}

/// The same with ids in reading order.
fn renamed(unit: &Unit) -> Unit {
    fn rename(nodes: &mut [Node], ids: &mut BTreeMap<OutcomeId, OutcomeId>) {
        for node in nodes {
            let id = OutcomeId(Uuid::from_u128(u128::try_from(ids.len()).unwrap()));
            ids.insert(node.id, id);
            node.id = id;
            rename(&mut node.children, ids);
        }
    }
    let mut unit = unit.clone();
    let mut ids = BTreeMap::new();
    Area::ALL.iter().for_each(|&area| rename(&mut unit.column_mut(area).outcomes, &mut ids));
    let by_name: BTreeMap<String, String> = ids.iter().map(|(old, new)| (old.to_string(), new.to_string())).collect();
    unit.sources = unit
        .sources
        .iter()
        .map(|(path, marks)| {
            (path.split('.').map(|part| by_name.get(part).map_or(part, String::as_str)).collect::<Vec<_>>().join("."), marks.clone())
        })
        .collect::<Sources>();
    unit
}

fn read(source: &Source) -> Found {
    let sides = sides();
    let reading = Reading { sides: &sides, language: Some("mt"), fallback: "mt" };
    let mut understood = understand(source, &reading, &mut || OutcomeId(Uuid::now_v7()));
    assert!(understood.rest().next().is_none(), "{:?}", understood.rest().collect::<Vec<_>>());
    assert_eq!(understood.units.len(), 1);
    understood.units.remove(0)
}

#[test]
fn out_and_in_again() {
    let seed = storm::seed();
    let mut random = StdRng::seed_from_u64(seed);
    for round in 0..storm::rounds(3_000) {
        let unit = random_unit(&mut random);
        if flat_rows(&unit).len() < 2 {
            continue;
        }
        let origin = Origin { unit: Uuid::now_v7().to_string(), revision: 3, partnership: "Automehāniķi".to_owned() };
        let json = Exported::new(&unit, origin.clone(), DateTime::UNIX_EPOCH).json();
        let found = read(&Source::json(&json).unwrap());
        assert_eq!(renamed(&found.unit), renamed(&unit), "TILTS_SEED={seed}, round {round}: JSON");
        assert_eq!(found.origin, Some(origin.clone()));
        let again = Exported::new(&renamed(&found.unit), origin.clone(), DateTime::UNIX_EPOCH).json();
        assert_eq!(again, Exported::new(&renamed(&unit), origin, DateTime::UNIX_EPOCH).json());

        let mut writer = csv::Writer::from_writer(Vec::new());
        flat_rows(&unit).iter().for_each(|row| writer.write_record(row.iter().map(|cell| guarded(cell).into_owned())).unwrap());
        let table = String::from_utf8(writer.into_inner().unwrap()).unwrap();
        let mut expected = unit.clone();
        expected.note_sources(&Unit::empty(&unit.language, sides()), &[]);
        let found = read(&Source::file(&table).unwrap());
        assert_eq!(renamed(&found.unit), renamed(&expected), "TILTS_SEED={seed}, round {round}: CSV\n{table}");
        // No cell begins as a formula does.
        for record in csv::ReaderBuilder::new().has_headers(false).from_reader(table.as_bytes()).records() {
            assert!(record.unwrap().iter().all(|cell| !cell.starts_with(['=', '+', '-', '@', '\t', '\r'])), "TILTS_SEED={seed}, round {round}");
        }
    }
}

#[test]
fn a_file_of_somebody_else_is_not_believed() {
    let json = r#"{"format": "tilts-unit/1", "origin": {"unit": "x", "revision": 1, "partnership": "P"}, "later": "kept",
      "unit": {"language": "xx", "title": {"lv": "Virsraksts", "en": "Title", "qq": "?"}, "eqf_level": 9, "hours": -1, "sector": "0716x",
      "occupations": [{"uri": "javascript:alert(1)", "label": "click"}], "secret": {"deep": ["words"]},
      "skills": {"outcomes": ["A plain line", {"text": "B", "children": [{"text": "C", "children": [{"text": "D", "children": [{"text": "E"}]}]}]}, 7]},
      "checklist": {"structured": {"met": true, "note": ""}, "new": {"met": true, "note": "n"}}}}"#;
    let sides = sides();
    let reading = Reading { sides: &sides, language: None, fallback: "lv" };
    let understood = understand(&Source::json(json).unwrap(), &reading, &mut || OutcomeId(Uuid::now_v7()));
    let unit = &understood.units[0].unit;
    assert!(unit.faults().is_empty());
    assert_eq!((unit.language.as_str(), unit.title.get("lv"), unit.title.get("en")), ("lv", "Virsraksts", "Title"));
    assert_eq!((unit.eqf_level, unit.hours, unit.sector.as_str(), unit.occupations.len()), (None, None, "", 0));
    let shown: Vec<&str> = understood.rest().map(|rest| rest.text.as_str()).collect();
    for word in ["kept", "xx", "?", "9", "-1", "0716x", "javascript:alert(1)", "click", "words", "E", "7", "n"] {
        assert!(shown.contains(&word), "{word}: {shown:?}");
    }
}
