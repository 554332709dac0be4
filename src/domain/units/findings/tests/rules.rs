//! Rules of the whole unit, and the lists they read.

use super::super::lexicon::{Grammar, lexicon};
use super::{Area, Check, Criterion, Unit, clean, keys, node};
use crate::domain::texts::{Content, Finding, Weight, Wording};
use crate::domain::units::Node;

fn found(unit: &Unit) -> Vec<Finding> {
    unit.findings()
}

fn said(unit: &Unit) -> Vec<String> {
    found(unit).iter().map(|finding| format!("{} at {}", finding.key.trim_start_matches("findings-"), finding.path)).collect()
}

#[test]
fn days_and_hours_fit_each_other_and_the_outcomes() {
    let table: [(Option<u16>, Option<u16>, usize, &str); 15] = [
        (None, None, 3, "no-volume"),
        (Some(5), Some(35), 3, ""),
        (Some(5), Some(50), 3, ""),
        (Some(5), Some(51), 3, "long-day"),
        (Some(20), Some(20), 3, ""),
        (Some(20), Some(19), 3, "short-day"),
        (Some(365), Some(2000), 30, ""),
        (Some(366), Some(2000), 30, "days"),
        (Some(1), None, 3, ""),
        (Some(1), None, 4, "many-outcomes"),
        (None, Some(6), 3, ""),
        (None, Some(5), 3, "many-outcomes"),
        (None, Some(240), 3, ""),
        (None, Some(241), 3, "few-outcomes"),
        (Some(60), None, 3, "few-outcomes"),
    ];
    for (days, hours, outcomes, expected) in table {
        let mut unit = clean("en");
        (unit.days, unit.hours) = (days, hours);
        for number in 3..outcomes {
            unit.skills.outcomes.push(node(100 + number as u128, "en", &format!("Replace part {number} of the brakes")));
        }
        assert_eq!(keys(&found(&unit)).join(" "), expected, "{days:?} days, {hours:?} hours, {outcomes} outcomes");
    }
}

#[test]
fn words_fit_the_level() {
    let table = [
        ("en", 2, "Independently change a wheel", "above-level"),
        ("en", 2, "Change a wheel under supervision", ""),
        ("en", 1, "Supervise the work of trainees", "above-level"),
        ("en", 3, "Independently change a wheel", ""),
        ("en", 3, "Lead a team of mechanics", "above-level"),
        ("en", 3, "Independently manage the workshop", "above-level"),
        ("en", 3, "Manage projects for customers", "above-level"),
        ("en", 3, "Manage one's own time", ""),
        ("en", 3, "Lead guests to their table", ""),
        ("en", 4, "Lead a team of mechanics", ""),
        ("en", 4, "Change a wheel under supervision", ""),
        ("en", 5, "Change a wheel under supervision", "below-level"),
        ("en", 6, "Assist with simple tasks", "below-level"),
        ("en", 6, "Evaluate the work of others", ""),
        ("lv", 2, "Patstāvīgi nomainīt riteni", "above-level"),
        ("lv", 2, "Nomainīt riteni meistara uzraudzībā", ""),
        ("lv", 3, "Patstāvīgi nomainīt riteni", ""),
        ("lv", 3, "Vadīt komandu darbnīcā", "above-level"),
        ("lv", 3, "Vadīt autobusu pilsētā", ""),
        ("lv", 3, "Vadīt projektus klientiem", "above-level"),
        ("lv", 3, "Izstrādāt uzņēmuma stratēģiju", "above-level"),
        ("lv", 4, "Vadīt komandu darbnīcā", ""),
        ("lv", 5, "Nomainīt riteni meistara vadībā", "below-level"),
        ("lv", 5, "Palīdzēt meistaram", "below-level"),
        ("lv", 6, "Izvērtēt kolēģu darbu", ""),
    ];
    for (language, level, text, expected) in table {
        let mut unit = clean(language);
        unit.eqf_level = Some(level);
        let criteria = unit.competence.outcomes[0].criteria.clone();
        unit.competence.outcomes = vec![Node { criteria, ..node(9, language, text) }];
        assert_eq!(keys(&found(&unit)).join(" "), expected, "level {level}: {text}");
    }
}

#[test]
fn autonomy_somewhere_offsets_supervision_elsewhere() {
    let mut unit = clean("en");
    unit.eqf_level = Some(5);
    unit.skills.outcomes.push(node(9, "en", "Change a wheel under supervision"));
    assert_eq!(keys(&found(&unit)), ["below-level"]);
    unit.competence.outcomes.push(node(10, "en", "Plan the work of the day"));
    assert_eq!(keys(&found(&unit)), Vec::<&str>::new());
}

#[test]
fn a_long_outcome_is_found_in_any_language() {
    for language in ["en", "lv", "fi"] {
        for (length, expected) in [(250, 0), (251, 1)] {
            let mut unit = clean(language);
            let text = format!("Noteikt {}", "ā".repeat(length - 8));
            unit.knowledge.outcomes.push(node(9, language, &text));
            let found = found(&unit);
            assert_eq!(found.iter().filter(|finding| finding.key == "findings-long").count(), expected, "{length} in {language}: {found:?}");
        }
    }
}

#[test]
fn the_same_twice_is_found_where_nothing_tells_them_apart() {
    let mut unit = clean("en");
    unit.skills.outcomes.push(node(10, "en", "test  the brakes on the stand."));
    let twice = found(&unit);
    assert_eq!(keys(&twice), ["twice"]);
    assert_eq!(twice[0].quoted.as_ref().map(|quoted| (quoted.words.as_str(), quoted.language.as_deref())), Some(("S1", None)));
    // In another column.
    let mut unit = clean("en");
    unit.competence.outcomes.push(node(10, "en", "Test the brakes on the stand"));
    assert_eq!(said(&unit).len(), 1);
    // Under two headings the same words are two things; under one they are not.
    let mut unit = clean("en");
    let heading = |number, text| Node { assessable: false, ..node(number, "en", text) };
    let group = |number, text, child| Node { children: vec![node(child, "en", "Theory of operation")], ..heading(number, text) };
    unit.knowledge.outcomes = vec![group(20, "Anti-lock brakes", 21), group(22, "Stability control", 23)];
    assert_eq!(said(&unit), Vec::<String>::new());
    unit.knowledge.outcomes[0].children.push(node(24, "en", "Theory of operation"));
    assert_eq!(keys(&found(&unit)), ["twice"]);
}

#[test]
fn points_and_criteria_answer_how_a_part_is_rated() {
    let mut unit = clean("en");
    let point = |number, text| Node { assessable: false, ..node(number, "en", text) };
    let outcome = node(9, "en", "Diagnose and repair the brakes");
    unit.competence.outcomes.push(outcome.clone());
    assert_eq!(keys(&found(&unit)), ["several"]);
    unit.competence.outcomes[1].children = vec![point(10, "Symptoms of the fault")];
    assert_eq!(keys(&found(&unit)), ["several"], "one point does not tell two things apart");
    unit.competence.outcomes[1].children.push(point(11, "Result of the repair"));
    assert_eq!(keys(&found(&unit)), Vec::<&str>::new(), "points need no verb");
    unit.competence.outcomes[1] = Node { criteria: Wording::new("en", "The fault is found\nThe brakes work"), ..outcome };
    assert_eq!(keys(&found(&unit)), Vec::<&str>::new());
}

#[test]
fn criteria_make_a_vague_verb_light_and_a_bare_word_enough() {
    let mut unit = clean("en");
    unit.skills.outcomes.push(node(9, "en", "Understand a wiring diagram"));
    assert_eq!(found(&unit)[0].weight, Weight::Hint);
    unit.skills.outcomes[1].criteria = Wording::new("en", "Explains it to a colleague");
    assert_eq!(found(&unit)[0].weight, Weight::Soft);
    unit.skills.outcomes.pop();
    unit.knowledge.outcomes.push(node(9, "en", "Sensors"));
    unit.knowledge.outcomes[1].criteria = Wording::new("en", "Names five and what each measures");
    assert_eq!(keys(&found(&unit)), Vec::<&str>::new());
}

#[test]
fn a_heading_can_hold_the_verb() {
    let mut unit = clean("en");
    let heading = |text| Node { assessable: false, children: vec![node(21, "en", "The anti-lock brakes")], ..node(20, "en", text) };
    unit.skills.outcomes.push(heading("Diagnose:"));
    assert_eq!(keys(&found(&unit)), Vec::<&str>::new());
    unit.skills.outcomes[1] = heading("Brakes of all kinds");
    assert_eq!(keys(&found(&unit)), ["verb"]);
}

#[test]
fn empty_fields_are_found_and_only_the_steps_weigh() {
    let mut unit = clean("en");
    for wording in [&mut unit.description, &mut unit.prerequisites, &mut unit.tools, &mut unit.safety] {
        *wording = Wording::default();
    }
    unit.sector.clear();
    let found = found(&unit);
    assert_eq!(keys(&found), ["sector", "description", "prerequisites", "tools", "safety"]);
    let weighing: Vec<&str> = found.iter().filter(|finding| finding.weight.asks_why()).map(|finding| finding.path.as_str()).collect();
    assert_eq!(weighing, ["description"]);
}

#[test]
fn a_unit_without_criteria_is_told_so_once() {
    let mut unit = clean("lv");
    for &area in Area::ALL {
        unit.column_mut(area).outcomes[0].criteria = Wording::default();
    }
    let found = found(&unit);
    assert_eq!((keys(&found), found[0].weight), (vec!["criteria"], Weight::Soft));
}

#[test]
fn a_column_where_nothing_is_rated_is_found() {
    let mut unit = clean("en");
    unit.knowledge.outcomes[0].assessable = false;
    assert_eq!(said(&unit), ["none-rated at knowledge"]);
    unit.knowledge.outcomes.clear();
    assert_eq!(said(&unit), Vec::<String>::new(), "an empty column is an obstacle, not a finding");
}

#[test]
fn questions_without_an_answer_and_a_no_without_a_word() {
    let mut unit = clean("en");
    unit.checklist.0.remove(&Criterion::Period);
    unit.checklist.0.remove(&Criterion::Assessable);
    let open = found(&unit);
    assert_eq!(said(&unit), ["unanswered at checklist.period"]);
    assert_eq!(open[0].told, [("n", crate::domain::texts::Told::Number(2))]);
    let mut unit = clean("en");
    unit.checklist.0.insert(Criterion::Independent, Check { met: false, note: " ".to_owned() });
    assert_eq!(said(&unit), ["no-note at checklist.independent"]);
    unit.checklist.0.insert(Criterion::Independent, Check { met: false, note: "Needs unit 2".to_owned() });
    assert_eq!(said(&unit), Vec::<String>::new());
}

#[test]
fn translations_that_are_missing_or_old_are_found_where_they_are() {
    let mut unit = clean("en");
    let before = unit.clone();
    unit.translations = vec!["fi".to_owned()];
    let passages: Vec<String> = unit.passages().iter().filter(|passage| !passage.wording.is_empty()).map(|passage| passage.path.clone()).collect();
    let missing = found(&unit);
    let mut paths: Vec<String> = missing.iter().map(|finding| finding.path.clone()).collect();
    let mut expected: Vec<String> = passages.iter().map(|path| format!("{path}@fi")).collect();
    paths.sort();
    expected.sort();
    assert_eq!(paths, expected);
    assert!(missing.iter().all(|finding| finding.weight == Weight::Untranslated));
    // Written, then the source changes.
    let id = unit.skills.outcomes[0].id;
    unit.skills.outcomes[0].text.set("fi", "Testata jarrut");
    unit.note_sources(&before, &[]);
    let at = format!("skills.{id}@fi");
    assert!(!found(&unit).iter().any(|finding| finding.path == at));
    unit.skills.outcomes[0].text.set("en", "Test all brakes on the stand");
    let old: Vec<Finding> = found(&unit).into_iter().filter(|finding| finding.path == at).collect();
    assert_eq!((keys(&old), old[0].weight), (vec!["to-check"], Weight::ToCheck));
}

#[test]
fn words_are_read_in_the_first_language_that_is_read() {
    let mut unit = clean("fi");
    assert_eq!(keys(&found(&unit)), Vec::<&str>::new());
    unit.skills.outcomes[0].text = Wording::new("fi", "Ymmärtää");
    assert_eq!(keys(&found(&unit)), Vec::<&str>::new(), "Finnish verbs are not known");
    unit.translations = vec!["en".to_owned()];
    unit.skills.outcomes[0].text.set("en", "Understand the brakes");
    let vague: Vec<Finding> = found(&unit).into_iter().filter(|finding| finding.key == "findings-vague").collect();
    assert_eq!(vague[0].quoted.as_ref().and_then(|quoted| quoted.language.as_deref()), Some("en"));
    // What breaks off or was left over is found in every language, at that language's field.
    let mut unit = clean("en");
    unit.skills.outcomes[0].text.set("fi", "Testata …");
    unit.tools.set("fi", "<työkalut>");
    let mut at = said(&unit);
    at.sort();
    assert_eq!(at, [format!("breaks-off at skills.{}@fi", unit.skills.outcomes[0].id), "placeholder at tools@fi".to_owned()]);
}

#[test]
fn findings_stand_in_the_order_of_the_page_and_are_the_same_each_time() {
    let mut unit = clean("en");
    unit.description = Wording::default();
    unit.days = None;
    unit.hours = None;
    unit.checklist.0.clear();
    unit.competence.outcomes.push(node(9, "en", "Be open for new ideas"));
    unit.knowledge.outcomes.push(node(10, "en", "Sensors"));
    unit.skills.outcomes.push(node(11, "en", "Test the brakes on the stand"));
    assert_eq!(keys(&found(&unit)), ["no-volume", "description", "one-word", "twice", "vague", "unanswered"]);
    assert_eq!(found(&unit), found(&unit));
}

#[test]
fn odd_texts_break_nothing() {
    let texts = [
        "",
        " ",
        "…",
        "/",
        "<",
        "<<<<>>>>",
        "and and and",
        "un/un",
        "\u{301}\u{301}",
        "مرحبا بالعالم",
        "e\u{301}tablir",
        "a/b/c;d.e,f&g",
        "🙂 🙂",
        "-",
        "<script>alert(1)</script>",
    ];
    for language in ["en", "lv", "fi"] {
        for text in texts {
            for &area in Area::ALL {
                super::of_outcome(language, area, text);
            }
        }
        super::of_outcome(language, Area::Skills, &"<a ".repeat(600));
        super::of_outcome(language, Area::Skills, &"and repair ".repeat(180));
    }
}

#[test]
fn the_lists_are_in_order() {
    let sections = |file: &'static str| {
        let names = file.lines().filter(|line| line.starts_with('['));
        names.map(|line| line.trim_matches(['[', ']']).to_owned()).collect::<Vec<_>>()
    };
    let used = [
        "verbs",
        "verbs or nouns",
        "vague",
        "states",
        "noun endings",
        "not verbs",
        "nouns",
        "participles",
        "determiners",
        "determiners that begin",
        "prepositions",
        "adverb endings",
        "adverbs",
        "not adverbs",
        "particles",
        "subordinate",
        "connectors",
        "pairs",
        "endings",
        "questions",
        "without object",
        "before",
        "modal",
        "above 2",
        "above 3",
        "below 5",
        "autonomy",
    ];
    for (language, file) in [("en", include_str!("../words/en.txt")), ("lv", include_str!("../words/lv.txt"))] {
        assert!(lexicon(language).is_some());
        for name in sections(file) {
            assert!(used.contains(&name.as_str()), "[{name}] of {language} is read by no rule");
        }
        let entries = file.lines().filter(|line| !line.starts_with(['#', '[']));
        for entry in entries.flat_map(|line| line.split(',')).map(str::trim) {
            assert_eq!(entry, entry.to_lowercase(), "entries of {language} are in lower case");
        }
    }
    let english = lexicon("en").map(|lexicon| lexicon.grammar);
    assert_eq!(english, Some(Grammar::English));
    assert!(lexicon("fi").is_none());
}
