//! What is found in a unit, on the pages of its authors and its readers; the word an approval past it asks for; the five questions.

use super::{begun, press, sent, tokens};
use crate::harness::{Answer, App, Browser, now};
use crate::world::World;
use scraper::Selector;
use tilts::demo::deck_units;
use tilts::domain::texts::{Content, Kind, Weight, Wording};
use tilts::domain::units::{Area, Check, Checklist, Criterion, Unit};

const TEACHER: &str = "teacher@riga.example";
const OWNER: &str = "owner@tampere.example";

/// The links of the elements found.
fn links(page: &Answer, css: &str) -> Vec<String> {
    let html = page.html();

    html.select(&Selector::parse(css).unwrap()).filter_map(|link| link.attr("href")).map(str::to_owned).collect()
}

/// Words with the quotation marks at them: the quotation is an element of its own, with its own language.
fn tight(words: &str) -> String {
    words.replace("“ ", "“").replace("„ ", "„").replace(" ”", "”")
}

/// Whether the page has an element of this id.
fn has_id(page: &Answer, id: &str) -> bool {
    let html = page.html();
    html.select(&Selector::parse("[id]").unwrap()).any(|element| element.attr("id") == Some(id))
}

/// A draft with one outcome a column, as typed.
async fn written(browser: &mut Browser, title: &str, skill: &str, more: &[(&str, &str)]) -> String {
    let unit = begun(browser, title).await;
    let page = browser.get(&format!("{unit}/edit")).await.ok();
    let names: Vec<String> = ["knowledge", "skills", "competence"].iter().map(|area| format!("{area}.{}", tokens(&page, area)[0])).collect();
    let mut typed = vec![
        ("eqf-level", "4"),
        ("days", "5"),
        ("description", "Receives the car, tests it, repairs it."),
        (names[0].as_str(), "How a brake works"),
        (names[1].as_str(), skill),
        (names[2].as_str(), "Decide whether the car is safe"),
    ];
    for criterion in ["structured", "component", "period", "independent", "assessable"] {
        typed.push((["checklist.", criterion].concat().leak(), "yes"));
    }
    typed.extend_from_slice(more);
    press(browser, &page, "save", &typed).await;
    unit
}

#[tokio::test(flavor = "multi_thread")]
async fn each_finding_stands_beside_its_field_and_above_the_editor() {
    let app = App::new().await;
    let mut teacher = app.person(TEACHER).await;
    let unit = written(&mut teacher, "Beside its field", "Repair/replace the pads", &[("days", "400")]).await;
    let page = teacher.get(&format!("{unit}/edit")).await.ok();
    let skill = format!("skills.{}", tokens(&page, "skills")[0]);
    assert!(page.words("#h-found").contains("2 hints"), "{}", page.words("#h-found"));
    let links = links(&page, ".state .found a");
    assert!(links.contains(&format!("#{skill}")) && links.contains(&"#days".to_owned()), "{links:?}");
    for link in &links {
        assert!(has_id(&page, link.trim_start_matches('#')), "{link} leads nowhere");
    }
    let beside = tight(&page.words(&format!("[id='{skill}-found']")));
    assert!(beside.contains("Two things in one line: “Repair/replace”") && beside.contains("only one of them is met"), "{beside}");
    assert!(page.attribute(&format!("[id='{skill}']"), "aria-describedby").contains(&format!("{skill}-found")));
    assert!(page.words("#days-found").contains("365"), "{}", page.words("#days-found"));
    // The reader's language tells what, the text's language is the quotation's.
    let page = teacher.get(&format!("{unit}/edit?lang=lv")).await.ok();
    let beside = tight(&page.words(&format!("[id='{skill}-found']")));
    assert!(beside.contains("Divas lietas vienā rindā: „Repair/replace”"), "{beside}");
    assert_eq!(page.attribute(&format!("[id='{skill}-found'] bdi"), "lang"), "en");
    assert!(page.words("#h-found").contains("2 ieteikumi"), "{}", page.words("#h-found"));
}

#[tokio::test(flavor = "multi_thread")]
async fn readers_see_the_findings_and_are_led_to_the_place() {
    let app = App::new().await;
    let mut teacher = app.person(TEACHER).await;
    let unit = written(&mut teacher, "For readers", "Repair/replace the pads", &[]).await;
    let check = teacher.get(&format!("{unit}/submission")).await.ok();
    assert!(check.text().contains("Two things in one line"), "{}", check.text());
    let to_editor = links(&check, ".found a");
    assert!(to_editor.iter().any(|link| link.starts_with(&format!("{unit}/edit#skills."))), "{to_editor:?}");
    sent(&mut teacher, &unit).await;
    let mut owner = app.person(OWNER).await;
    let review = owner.get(&format!("{unit}/review")).await.ok();
    let here = links(&review, ".found a");
    assert!(!here.is_empty());
    for link in here {
        assert!(has_id(&review, link.trim_start_matches('#')), "{link} leads nowhere on the review");
    }
    for page in [owner.get(&unit).await.ok(), owner.get(&format!("{unit}/approval")).await.ok()] {
        let links = links(&page, ".found a");
        assert!(!links.is_empty(), "{}", page.path);
        for link in links {
            let id = link.strip_prefix(&format!("{unit}/review#")).unwrap_or_else(|| panic!("{link}"));
            assert!(has_id(&review, id), "{link} of {} leads nowhere", page.path);
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn approving_with_open_findings_asks_for_a_word() {
    let app = App::new().await;
    let mut teacher = app.person(TEACHER).await;
    let unit = written(&mut teacher, "A word why", "Repair/replace the pads", &[]).await;
    sent(&mut teacher, &unit).await;
    let mut owner = app.person(OWNER).await;
    let page = owner.get(&format!("{unit}/approval")).await.ok();
    assert!(page.text().contains("Open: 1 hint. Say in a word why"), "{}", page.text());
    let before = app.digest().await;
    for nothing in ["", "  ", "\n"] {
        let answer = owner.submit(&page, "/approval", &[("comment", nothing)]).await;
        assert_eq!(answer.status, 422);
        assert_eq!(links(&answer, ".errs a"), ["#comment"]);
        assert!(answer.words("#comment-error").contains("Say in a word why"), "{}", answer.words("#comment-error"));
        assert_eq!(answer.attribute("#comment", "aria-invalid"), "true");
        assert!(answer.text().contains("Two things in one line"), "what is open still stands there");
    }
    assert_eq!(app.digest().await, before, "nothing is approved");
    // A word too long is kept, not cut.
    let long = "x".repeat(1_001);
    let answer = owner.submit(&page, "/approval", &[("comment", &long)]).await;
    assert_eq!((answer.status, answer.words("#comment")), (422, long));
    owner.submit(&answer, "/approval", &[("comment", "One job with us")]).await.redirect();
    let shown = teacher.get(&unit).await.ok();
    assert!(shown.words("table.sides").contains("One job with us"), "{}", shown.words("table.sides"));
}

/// A unit of which nothing is to be said that weighs.
fn clean(world: &World) -> Unit {
    let mut unit = world.unit("Nothing open");
    unit.days = Some(5);
    unit.description = Wording::new("en", "Receives the car, tests it, repairs it.");
    unit.checklist = Checklist(Criterion::ALL.iter().map(|&criterion| (criterion, Check { met: true, note: String::new() })).collect());
    let say = [(Area::Knowledge, "Kinds of brakes and their parts"), (Area::Skills, "Test the brakes"), (Area::Competence, "Plan the repair")];
    for (area, text) in say {
        unit.column_mut(area).outcomes.truncate(1);
        unit.column_mut(area).outcomes[0].text = Wording::new("en", text);
    }
    unit
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_only_worth_a_thought_asks_for_nothing() {
    let app = App::new().await;
    let world = World::make(&app.owner_options(), &app.state.store, 0).await;
    let unit = clean(&world);
    let found = unit.findings();
    assert!(!found.is_empty() && found.iter().all(|finding| finding.weight == Weight::Soft), "{found:?}");
    let id = world.begun(&app.state.store, Kind::Unit, &unit).await;
    let text = world.agree(&app.state.store, id, &[]).await;
    for name in ["teacher-s", "company-s", "teacher-h", "company-h"] {
        let tx = world.begin(&app.state.store, name).await;
        tilts::actions::texts::approve(tx, id, text.latest.id, "", None, now()).await.unwrap();
    }
    // A translation that is missing weighs: somebody agrees to what he or she has not read.
    let mut unit = clean(&world);
    unit.translations = vec!["lv".to_owned()];
    let id = world.begun(&app.state.store, Kind::Unit, &unit).await;
    let text = world.agree(&app.state.store, id, &[]).await;
    let tx = world.begin(&app.state.store, "company-h").await;
    let refused = tilts::actions::texts::approve(tx, id, text.latest.id, "", None, now()).await;
    assert!(matches!(&refused, Err(tilts::actions::Error::Invalid(invalid)) if invalid[0].field == "comment"), "{refused:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_no_needs_a_note_and_everything_typed_stays() {
    let app = App::new().await;
    let mut teacher = app.person(TEACHER).await;
    let unit = written(&mut teacher, "Five questions", "Replace the pads", &[]).await;
    let page = teacher.get(&format!("{unit}/edit")).await.ok();
    assert_eq!(page.count("#checklist input[checked]"), 5);
    let typed = [("checklist.period", "no"), ("checklist.independent.note", "Stands alone"), ("title", "Typed meanwhile")];
    let answer = teacher.submit(&page, "/edit", &typed).await;
    assert_eq!(answer.status, 422);
    assert_eq!(links(&answer, ".errs a"), ["#checklist.period.note"]);
    assert_eq!(answer.words("#title"), "Typed meanwhile");
    assert_eq!(answer.words("[id='checklist.independent.note']"), "Stands alone");
    let form = answer.form("/edit");
    assert!(form.contains(&("checklist.period".to_owned(), "no".to_owned())), "the answer stays chosen");
    let page = press(&mut teacher, &answer, "save", &[("checklist.period.note", "Any length")]).await;
    assert_eq!(page.words("[id='checklist.period.note']"), "Any length");
    // It stands in the text that is agreed, and asks for nothing.
    let review = teacher.get(&format!("{unit}/review")).await.ok();
    assert!(review.text().contains("Any length") && review.text().contains("Stands alone"), "{}", review.text());
    assert!(!review.text().contains("without a word why"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_note_without_an_answer_asks_for_one() {
    let app = App::new().await;
    let mut teacher = app.person(TEACHER).await;
    let unit = begun(&mut teacher, "Not answered").await;
    let page = teacher.get(&format!("{unit}/edit")).await.ok();
    assert!(page.words("[id='checklist.structured-found']").contains("5 of the five questions"), "{}", page.words("#checklist"));
    let answer = teacher.submit(&page, "/edit", &[("checklist.structured.note", "Hardly")]).await;
    assert_eq!(answer.status, 422);
    assert_eq!(links(&answer, ".errs a"), ["#checklist.structured"]);
    assert_eq!(answer.words("[id='checklist.structured.note']"), "Hardly");
    // An answer that is none of the two.
    let answer = teacher.submit(&page, "/edit", &[("checklist.structured", "perhaps")]).await;
    assert_eq!(answer.status, 422);
    // Nothing answered is a draft like any other.
    press(&mut teacher, &page, "save", &[("title", "Not answered yet")]).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn two_who_answer_differently_are_asked() {
    let app = App::new().await;
    let mut riga = app.person(TEACHER).await;
    let mut tampere = app.person("coordinator@tampere.example").await;
    let unit = written(&mut riga, "Answered twice", "Replace the pads", &[]).await;
    let mine = riga.get(&format!("{unit}/edit")).await.ok();
    let theirs = tampere.get(&format!("{unit}/edit")).await.ok();
    let no = [("checklist.component", "no"), ("checklist.component.note", "It is the whole module")];
    press(&mut tampere, &theirs, "save", &no).await;
    let typed = [("checklist.component.note", "A part of module 4"), ("checklist.period.note", "Two weeks")];
    let answer = riga.submit(&mine, "/edit", &typed).await;
    assert_eq!(answer.status, 409);
    assert_eq!(answer.count("fieldset.versus"), 1, "{}", answer.text());
    assert!(answer.text().contains("It is the whole module") && answer.text().contains("A part of module 4"), "{}", answer.text());
    assert!(answer.text().contains("Is it a component of a qualification"), "the question is named: {}", answer.text());
    let to = riga.submit(&answer, "/edit", &[]).await.redirect();
    let page = riga.get(&to).await.ok();
    assert_eq!(page.words("[id='checklist.component.note']"), "A part of module 4");
    assert!(page.form("/edit").contains(&("checklist.component".to_owned(), "no".to_owned())), "theirs, since I left it alone");
    assert_eq!(page.words("[id='checklist.period.note']"), "Two weeks");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_found_in_the_decks_units() {
    let app = App::new().await;
    let world = World::make(&app.owner_options(), &app.state.store, 0).await;
    let sides = clean(&world).sides;
    let expected: [&[(&str, &str, &str)]; 2] = [
        &[
            ("", "findings-no-volume", ""),
            ("", "findings-description", ""),
            ("K8", "findings-one-word", ""),
            ("S5", "findings-several", "Repair/replace"),
            ("C4", "findings-breaks-off", ""),
            ("", "findings-unanswered", ""),
        ],
        &[
            ("", "findings-no-volume", ""),
            ("", "findings-description", ""),
            ("S1", "findings-several", "Participate … keep"),
            ("S6", "findings-vague", "Think"),
            ("C1", "findings-several", "Connect and keep"),
            ("C2", "findings-vague", "Be open"),
            ("C3", "findings-vague", "Be open"),
            ("C4", "findings-vague", "Be curious"),
            ("C5", "findings-vague", "Be open"),
            ("", "findings-unanswered", ""),
        ],
    ];
    for (unit, expected) in deck_units(&sides).unwrap().iter().zip(expected) {
        let placed = unit.placed();
        let mark = |path: &str| {
            placed.iter().find(|placed| path.ends_with(&placed.node.id.to_string())).map(tilts::domain::units::Placed::mark).unwrap_or_default()
        };
        let found = unit.findings();
        let found: Vec<(String, &str, &str)> = found
            .iter()
            .filter(|finding| finding.weight.asks_why())
            .map(|finding| (mark(&finding.path), finding.key, finding.quoted.as_ref().map_or("", |quoted| quoted.words.as_str())))
            .collect();
        let found: Vec<(&str, &str, &str)> = found.iter().map(|(mark, key, words)| (mark.as_str(), *key, *words)).collect();
        assert_eq!(found, expected, "{}", unit.title());
    }
}
