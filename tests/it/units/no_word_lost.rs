//! Whatever is pasted, no word of it is lost: random texts and tables of labels, bullets, columns and cells.

use super::understanding::read;
use crate::harness::storm;
use rand::rngs::StdRng;
use rand::seq::IndexedRandom;
use rand::{Rng, SeedableRng};
use std::fmt::Write as _;
use tilts::domain::units::import::Source;

/// Every word of a source, wherever it stands, is in a unit or is shown. Words are marked so that none is part of a label.
#[test]
fn no_word_is_ever_lost() {
    let seed = storm::seed();
    let mut random = StdRng::seed_from_u64(seed);
    for round in 0..storm::rounds(15_000) {
        let mut words = Vec::new();
        let text = if round % 3 == 0 { random_table(&mut random, &mut words) } else { random_text(&mut random, &mut words) };
        let Ok(source) = Source::pasted(&text) else { continue };
        let understood = read(&source);
        let mut said = String::new();
        for found in &understood.units {
            write!(said, " {} ", serde_json::to_string(&found.unit).unwrap()).unwrap();
        }
        understood.rest().for_each(|rest| write!(said, " {} ", rest.text).unwrap());
        let lost: Vec<&String> = words.iter().filter(|word| !said.contains(word.as_str())).collect();
        assert!(lost.is_empty(), "TILTS_SEED={seed}, round {round}: {lost:?} lost of\n{text}");
    }
}

const LABELS: &[&str] = &[
    "Name of the unit",
    "Reference to the qualification",
    "Area of work tasks",
    "EQF level",
    "LKI līmenis",
    "Description",
    "Knowledge",
    "Skills",
    "Competence",
    "Zināšanas",
    "Prasmes",
    "Kompetence",
    "Kenntnisse",
    "Tiedot",
    "Days",
    "Hours",
    "Duration",
    "Prerequisites",
    "Tools and materials",
    "Safety",
    "Assessment criteria",
    "Learning outcomes",
    "Sector",
    "Modulis",
    "Unknown label",
    "ECVET points",
];
const LEADS: &[&str] = &["He/she knows:", "He/she is able to:", "Viņš/viņa spēj", "Opiskelija osaa", "Er/sie kann:"];
const BULLETS: &[&str] = &["• ", "o ", "- ", "* ", "1. ", "1.1 ", "a) ", "\u{f0a7} ", "", "  ", " ", "    – "];

fn word(random: &mut StdRng, words: &mut Vec<String>) -> String {
    let mut text = String::new();
    for at in 0..random.random_range(1..5) {
        let word = format!("q{}z", words.len());
        write!(text, "{}{}{word}", if at > 0 { " " } else { "" }, if random.random_bool(0.2) { "Xx " } else { "" }).unwrap();
        words.push(word);
    }
    text + [" ", ":", ".", ";", ",", "-", " –", "", "", ""].choose(random).unwrap()
}

fn random_text(random: &mut StdRng, words: &mut Vec<String>) -> String {
    let mut text = String::new();
    for _ in 0..random.random_range(1..40) {
        match random.random_range(0..12) {
            0 => writeln!(text, "{}:", LABELS.choose(random).unwrap()).unwrap(),
            1 => writeln!(text, "{}", LABELS.choose(random).unwrap()).unwrap(),
            2 | 3 => writeln!(text, "{}: {}", LABELS.choose(random).unwrap(), word(random, words)).unwrap(),
            4 => writeln!(
                text,
                "{}: {} {}: {}",
                LABELS.choose(random).unwrap(),
                word(random, words),
                LABELS.choose(random).unwrap(),
                word(random, words)
            )
            .unwrap(),
            5 => writeln!(text, "Knowledge Skills Competence").unwrap(),
            6 => writeln!(text, "{}", LEADS.choose(random).unwrap()).unwrap(),
            7 => text.push_str(["\n", "\n\n", "\n\n\n", "\u{c}"].choose(random).unwrap()),
            _ => writeln!(text, "{}{}", BULLETS.choose(random).unwrap(), word(random, words)).unwrap(),
        }
    }
    text
}

fn random_table(random: &mut StdRng, words: &mut Vec<String>) -> String {
    const HEADS: &[&str] = &[
        "Modulis\tZināšanas\tPrasmes\tKompetence",
        "Unit\tType\tLevel\tLearning outcome (en)\tLearning outcome (lv)\tAssessment criteria",
        "Knowledge\tSkills\tCompetence",
        "\tEnglish\tLatviešu",
        "Learning outcome\tKnowledge\tSkills",
        "Type\tText\tAssessed\tEQF level\tNote",
        "row\tmark\tlevel\tassessed\ten\tlv\tcriteria en\tesco",
    ];
    let mut text = String::new();
    for _ in 0..random.random_range(1..14) {
        match random.random_range(0..6) {
            0 => writeln!(text, "{}", HEADS.choose(random).unwrap()).unwrap(),
            1 => writeln!(text, "{}\t{}", LABELS.choose(random).unwrap(), word(random, words)).unwrap(),
            _ => {
                let cells: Vec<String> = (0..random.random_range(2..8))
                    .map(|_| match random.random_range(0..6) {
                        0 => String::new(),
                        1 => (*["Knowledge", "Skill", "title", "yes", "2", "K", "competence", "esco"].choose(random).unwrap()).to_owned(),
                        2 => format!(
                            "\"{}{}\n{}{}\"",
                            BULLETS.choose(random).unwrap(),
                            word(random, words),
                            BULLETS.choose(random).unwrap(),
                            word(random, words)
                        ),
                        _ => word(random, words),
                    })
                    .collect();
                writeln!(text, "{}", cells.join("\t")).unwrap();
            }
        }
    }
    text
}
