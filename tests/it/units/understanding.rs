//! What schools paste and upload, understood: the deck as it stands, and other schools' layouts.

use std::fmt::Write as _;
use tilts::domain::ids::{OrganisationId, OutcomeId};
use tilts::domain::organisations::{Card, Named};
use tilts::domain::roles::OrganisationKind;
use tilts::domain::units::import::{Found, Place, Reading, Rest, Source, Understood, column_letters, understand};
use tilts::domain::units::{Area, Employer, Node, Sides, Unit};
use uuid::Uuid;

/// Sides of nobody in particular.
pub fn sides() -> Sides {
    let named = |n: u128, name: &str| Named {
        id: OrganisationId(Uuid::from_u128(n)),
        kind: OrganisationKind::School,
        card: Card { name: name.to_owned(), ..Card::default() },
    };
    Sides {
        sending_institution: named(1, "Rīgas skola"),
        sending_employer: Employer::Company(named(2, "Serviss")),
        hosting_institution: named(3, "Tampereen opisto"),
        hosting_employer: Employer::Absent("trains alone".to_owned()),
    }
}

/// What is understood of it in no chosen language.
pub fn read(source: &Source) -> Understood {
    let sides = sides();
    understand(source, &Reading { sides: &sides, language: None, fallback: "en" }, &mut || OutcomeId(Uuid::now_v7()))
}

fn pasted(text: &str) -> Understood {
    read(&Source::pasted(text).unwrap())
}

fn file(text: &str) -> Understood {
    read(&Source::file(text.trim_start_matches('\u{feff}')).unwrap())
}

/// A column as lines: `-` a heading, `*` what is rated, `.` a point; two spaces a step.
fn outline(unit: &Unit, area: Area) -> String {
    fn add(node: &Node, language: &str, depth: usize, rated: bool, text: &mut String) {
        let sign = if node.assessable {
            '*'
        } else if rated {
            '.'
        } else {
            '-'
        };
        writeln!(text, "{}{sign} {}", "  ".repeat(depth), node.text.get(language)).unwrap();
        node.children.iter().for_each(|child| add(child, language, depth + 1, rated || node.assessable, text));
    }
    let mut text = String::new();
    unit.column(area).outcomes.iter().for_each(|node| add(node, &unit.language, 0, false, &mut text));
    text
}

#[track_caller]
fn columns(found: &Found, expected: [&str; 3]) {
    for (area, expected) in Area::ALL.iter().zip(expected) {
        let expected: String = expected.lines().map(|line| format!("{}\n", line.trim_start_matches('|'))).collect();
        assert_eq!(outline(&found.unit, *area), expected, "{}", area.code());
    }
}

fn texts(rest: &[Rest]) -> Vec<&str> {
    rest.iter().map(|rest| rest.text.as_str()).collect()
}

/// The deck's units of the demo input, after what its note says it normalised: the first letters of two competences, a word spelt
/// apart, the dots where the slide breaks off.
fn normalised(text: &str) -> String {
    text.replace("theappropriate", "the appropriate")
        .replace("* reconcile", "* Reconcile")
        .replace("* independently and responsibly recognize\n", "* Independently and responsibly recognize …\n")
}

fn same_as_deck(found: &[Found]) {
    let expected = tilts::demo::deck_units(&sides()).unwrap();
    assert_eq!(found.len(), expected.len());
    for (found, expected) in found.iter().zip(&expected) {
        let unit = &found.unit;
        assert_eq!(unit.language, "en");
        for (what, said, wanted) in [
            ("title", &unit.title, &expected.title),
            ("qualification", &unit.qualification, &expected.qualification),
            ("work task area", &unit.work_task_area, &expected.work_task_area),
            ("description", &unit.description, &expected.description),
        ] {
            assert_eq!(said, wanted, "{what}");
        }
        assert_eq!((unit.eqf_level, unit.national_level.as_str()), (expected.eqf_level, expected.national_level.as_str()));
        for &area in Area::ALL {
            assert_eq!(unit.column(area).lead_in, expected.column(area).lead_in, "{}", area.code());
            assert_eq!(normalised(&outline(unit, area)), outline(expected, area), "{}", area.code());
        }
        assert_eq!(texts(&found.rest), ["< brief overview of the steps, required to fulfil the task>"]);
        assert_eq!(found.rest[0].why, "imports-why-placeholder");
        assert!(found.notes.is_empty(), "{:?}", found.notes);
    }
}

#[test]
fn the_slides_of_the_deck_as_they_stand() {
    let slides = include_str!("import/deck-slides.txt");
    let understood = pasted(slides);
    same_as_deck(&understood.units);
    // Everything else of the slides is shown with its place, line by line.
    let lines: Vec<String> = slides.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
    let first = lines.iter().position(|line| line == "Name of the Unit:").unwrap();
    let last = lines.iter().position(|line| line == "ideas").unwrap();
    let outside: Vec<&str> = lines[..first].iter().chain(&lines[last + 1..]).map(String::as_str).filter(|line| !line.is_empty()).collect();
    assert_eq!(texts(&understood.around), outside);
    for rest in &understood.around {
        let Place::Line(line) = rest.place else { panic!("{rest:?}") };
        assert_eq!(lines[usize::try_from(line).unwrap() - 1], rest.text);
    }
}

#[test]
fn the_two_grids_alone_with_the_slides_own_bullets() {
    let slides = include_str!("import/deck-slides.txt");
    let first = slides.find("Name of the Unit:").unwrap();
    let last = slides.find("• Nosūtošās puses un uzņemošās").unwrap();
    let grids = &slides[first..last];
    same_as_deck(&pasted(grids).units);
    // The text program that made the file left out the bullets of the slides' font; others keep them.
    for bullet in ["\u{f0a7} ", "•\t", "▪  "] {
        let kept: String =
            grids.lines().map(|line| line.strip_prefix(' ').map_or_else(|| format!("{line}\n"), |rest| format!("{bullet}{rest}\n"))).collect();
        let understood = pasted(&kept);
        same_as_deck(&understood.units);
        assert!(understood.around.is_empty());
    }
}

#[test]
fn a_word_table_pasted_as_plain_text() {
    let understood = pasted(include_str!("import/word-table.txt"));
    let [found] = understood.units.as_slice() else { panic!("{understood:?}") };
    assert_eq!(found.unit.title.get("en"), "Vehicle stability management systems");
    assert_eq!(found.unit.work_task_area.get("en"), "Vehicle stability management systems");
    assert_eq!((found.unit.eqf_level, found.unit.national_level.as_str()), (None, "3"));
    columns(
        found,
        [
            "- Wheel anti-lock brake systems\n|  * Theory of operation – integrated system, additional system\n|  * Sensors",
            "* Apply testing procedure\n* Choose the nature of action to be taken",
            "* Diagnose and repair the system independently and responsibly\n|  . Test the system\n|  . Respect the methods and schedule\n* Organise the work respecting health and safety rules",
        ],
    );
}

#[test]
fn a_table_from_the_clipboard_with_cells_of_several_lines() {
    let understood = pasted(include_str!("import/clipboard-table.txt"));
    let [found] = understood.units.as_slice() else { panic!("{understood:?}") };
    assert_eq!(found.unit.qualification.get("en"), "Global mind set and trade opportunity");
    assert_eq!(found.unit.national_level, "3");
    columns(found, ["* Understand that a global mind set is important.\n* Know \"trade\".", "* Listen active", "* Be open for innovative ideas"]);
    assert!(found.rest.is_empty() && understood.around.is_empty());
}

#[test]
fn a_finnish_table_of_labels_and_values() {
    let understood = pasted(include_str!("import/finnish-eperusteet.txt"));
    let [found] = understood.units.as_slice() else { panic!("{understood:?}") };
    let unit = &found.unit;
    assert_eq!(unit.language, "fi");
    assert_eq!(unit.title.get("fi"), "Jarru- ja ajonvakautusjärjestelmien huolto");
    assert_eq!(unit.qualification.get("fi"), "Autoalan perustutkinto");
    assert_eq!((unit.eqf_level, unit.national_level.as_str(), unit.points), (Some(4), "4", Some(15)));
    assert_eq!(unit.skills.lead_in.get("fi"), "Opiskelija osaa");
    columns(
        found,
        [
            "* lukkiutumattomien jarrujen toimintaperiaatteen\n* hydrauliikan perusteet",
            "* tutkia jarrujärjestelmän kuntoa\n|  . mitata levyjen paksuuden\n|  . tarkastaa letkut\n* vaihtaa jarrupalat ja -levyt valmistajan ohjeen mukaan\n* tehdä koeajon",
            "* työskentelee itsenäisesti ja vastaa työnjäljestä\n* noudattaa työturvallisuusohjeita",
        ],
    );
    assert_eq!(texts(&found.rest), ["Arviointi", "Tyydyttävä T1: suoriutuu tutuista tehtävistä"]);
    assert_eq!(found.rest[1].place, Place::Cell(String::new(), 10, 2));
}

#[test]
fn a_german_table_with_columns_below_labels() {
    let understood = pasted(include_str!("import/german-lernergebniseinheit.txt"));
    let [found] = understood.units.as_slice() else { panic!("{understood:?}") };
    let unit = &found.unit;
    assert_eq!(unit.language, "de");
    assert_eq!(unit.title.get("de"), "Bremsanlagen prüfen und instand setzen");
    assert_eq!(unit.qualification.get("de"), "Kraftfahrzeugmechatroniker/in");
    assert_eq!(unit.work_task_area.get("de"), "Instandhaltung von Fahrwerk und Bremse");
    assert_eq!((unit.eqf_level, unit.national_level.as_str(), unit.days, unit.hours), (Some(4), "4", Some(15), Some(120)));
    assert_eq!((unit.prerequisites.get("de"), unit.safety.get("de")), ("Grundlagen der Hydraulik", "Schutzbrille und Handschuhe tragen"));
    assert_eq!(unit.competence.lead_in.get("de"), "Er/sie kann");
    columns(
        found,
        [
            "- Bauarten von Bremsanlagen\n|  * Scheibenbremse\n|  * Trommelbremse\n* Brems- und Hydraulikflüssigkeiten",
            "* Bremsflüssigkeit zu wechseln\n* Beläge nach Herstellervorgaben zu erneuern",
            "* Prüfergebnisse selbstständig bewerten\n* Kundinnen und Kunden über den Zustand der Bremse informieren.",
        ],
    );
    assert_eq!(texts(&found.rest), ["Erstellt von", "Berufsschule Musterstadt"]);
}

#[test]
fn a_latvian_table_of_modules() {
    let understood = file(include_str!("import/latvian-modules.csv"));
    let [brakes, steering] = understood.units.as_slice() else { panic!("{understood:?}") };
    assert_eq!((brakes.unit.language.as_str(), brakes.unit.title.get("lv")), ("lv", "Bremžu sistēmu apkope"));
    assert_eq!((brakes.unit.qualification.get("lv"), brakes.unit.national_level.as_str(), brakes.unit.hours), ("Automehāniķis", "4", Some(64)));
    columns(
        brakes,
        [
            "* bremžu sistēmas uzbūve\n* ABS darbības princips\n* hidraulikas pamati",
            "* Pārbauda bremžu disku biezumu\n* Nomaina bremžu uzlikas atbilstoši ražotāja prasībām\n* Atgaiso hidraulisko piedziņu",
            "* Patstāvīgi novērtē bremžu sistēmas tehnisko stāvokli\n* Ievēro darba drošības noteikumus",
        ],
    );
    assert_eq!((steering.unit.title.get("lv"), steering.unit.hours), ("Stūres iekārtas apkope", Some(32)));
    columns(steering, ["* Stūres iekārtas veidi", "* Regulē riteņu savirzi", "* Uzņemas atbildību par satiksmes drošību"]);
    assert!(understood.rest().next().is_none());
}

#[test]
fn a_row_for_each_outcome_in_two_languages() {
    let understood = file(include_str!("import/open-ecvet.csv"));
    let [walls, roofs] = understood.units.as_slice() else { panic!("{understood:?}") };
    assert_eq!((walls.unit.language.as_str(), walls.unit.translations.as_slice()), ("en", ["lv".to_owned()].as_slice()));
    assert_eq!((walls.unit.title.get("en"), walls.unit.eqf_level), ("Timber frame walls", Some(4)));
    columns(
        walls,
        [
            "- Properties of construction timber\n|  * Moisture content\n|  * Strength classes",
            "* Cut and join studs to drawing\n* Fix sheathing",
            "* Answer for the quality of one's own wall",
        ],
    );
    let moisture = &walls.unit.knowledge.outcomes[0].children[0];
    assert_eq!((moisture.text.get("lv"), moisture.criteria.get("en")), ("Mitruma saturs", "Names the permitted range"));
    assert!(walls.unit.progress().iter().all(|progress| progress.to_check == 0));
    assert_eq!(roofs.unit.title.get("en"), "Timber roofs");
    columns(roofs, ["* Types of rafters", "* Set out a rafter", "* Work at height safely"]);
    assert!(understood.rest().next().is_none());
}

#[test]
fn languages_side_by_side() {
    let understood = file(include_str!("import/bilingual.csv"));
    let [found] = understood.units.as_slice() else { panic!("{understood:?}") };
    let unit = &found.unit;
    assert_eq!((unit.language.as_str(), unit.translations.as_slice()), ("lv", ["en".to_owned()].as_slice()));
    assert_eq!((unit.title.get("lv"), unit.title.get("en")), ("Koka logu restaurācija", "Restoring wooden windows"));
    columns(
        found,
        ["* savienojumu veidi\n* koku sugas", "* atver savienojumus, tos nesalaužot\n* nomaina trupējušo koksni", "* patstāvīgi restaurē vienu logu"],
    );
    assert_eq!(unit.knowledge.outcomes[1].text.get("en"), "species of timber");
    // Two lines in one language and one in the other cannot be told apart: the other is shown.
    assert_eq!(texts(&found.rest), ["• opens joints without breaking them", "Piezīmes", "pārskatīt rudenī", "look at again in autumn"]);
    assert_eq!(found.rest[0].why, "imports-why-lines");
}

#[test]
fn a_plain_list_with_numbers_and_letters() {
    let understood = pasted(include_str!("import/simple-list.txt"));
    let [found] = understood.units.as_slice() else { panic!("{understood:?}") };
    let unit = &found.unit;
    assert_eq!((unit.title.get("en"), unit.days), ("Restoring wooden windows", Some(10)));
    assert_eq!(
        unit.description.get("en"),
        "The learner restores a double window of the nineteenth century and keeps as much of the old timber as possible."
    );
    assert_eq!((unit.prerequisites.get("en"), unit.tools.get("en")), ("basic carpentry", "chisels, linseed oil putty"));
    columns(
        found,
        [
            "- Old joinery\n|  * types of joints\n|  * species of timber\n* Linseed oil paint: pigments and drying",
            "* opens the joints without breaking them\n* replaces rotten timber with timber of the same species\n* glazes with putty",
            "* works alone on one window\n* asks before removing original parts",
        ],
    );
    assert_eq!(texts(&understood.around), ["Please return this form by Friday"]);
}

#[test]
fn the_plain_json_of_the_demo_input() {
    let understood = read(&Source::pasted(tilts::demo::DECK).unwrap());
    let expected = tilts::demo::deck_units(&sides()).unwrap();
    for (found, expected) in understood.units.iter().zip(&expected) {
        assert_eq!(found.unit.title, expected.title);
        for &area in Area::ALL {
            assert_eq!(outline(&found.unit, area), outline(expected, area));
        }
        assert_eq!(found.rest.len(), 1, "the remarks are no field: {:?}", found.rest);
    }
    assert_eq!(understood.around[0].place, Place::Path("source".to_owned()));
}

#[test]
fn what_does_not_fit_is_said_and_not_cut() {
    let long = "x".repeat(2_001);
    let understood = pasted(&format!(
        "Unit: A\nEQF level: 9\nNational level: <level>\nDays: soon\nHours: 80 h at most\nName of the unit: B\nSkills\n• {long}\n• short"
    ));
    let [found] = understood.units.as_slice() else { panic!("{understood:?}") };
    assert_eq!((found.unit.eqf_level, found.unit.days, found.unit.hours), (None, None, Some(80)));
    let mut whys: Vec<&str> = found.rest.iter().map(|rest| rest.why).collect();
    whys.sort_unstable();
    assert_eq!(
        whys,
        ["imports-why-level", "imports-why-long", "imports-why-number", "imports-why-placeholder", "imports-why-twice", "imports-why-words"]
    );
    assert!(texts(&found.rest).contains(&long.as_str()));
}

#[test]
fn columns_have_letters() {
    assert_eq!([1, 26, 27, 52, 703].map(column_letters), ["A", "Z", "AA", "AZ", "AAA"]);
}
