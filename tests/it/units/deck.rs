//! Feature 15: both units of the deck without loss, through the editor and through the actions.

use super::{begun, id, press};
use crate::harness::{Answer, App, Browser};
use serde_json::Value;
use tilts::demo::{DECK, deck_units};
use tilts::domain::ids::{PartnershipId, TextId};
use tilts::domain::texts::PartySeat;
use tilts::domain::units::{Employer, Sides, Unit};
use uuid::Uuid;

/// Column, text, ticked, depth: a node of the deck in reading order.
fn nodes<'a>(node: &'a Value, depth: usize, found: &mut Vec<(&'a str, bool, usize)>) {
    found.push((node["text"].as_str().unwrap(), node["assessable"].as_bool().unwrap(), depth));
    for child in node["children"].as_array().unwrap() {
        nodes(child, depth + 1, found);
    }
}

fn stored_nodes(node: &Value, language: &str, depth: usize, found: &mut Vec<(String, bool, usize)>) {
    found.push((node["text"][language].as_str().unwrap().to_owned(), node["assessable"].as_bool().unwrap(), depth));
    for child in node["children"].as_array().unwrap() {
        stored_nodes(child, language, depth + 1, found);
    }
}

/// The stored bytes against the JSON, field by field.
async fn compare(app: &App, unit: &str, deck: &Value) {
    let body: String = app.value(&format!("select convert_from(body, 'UTF8') from revisions where text_id = '{unit}'")).await;
    let stored: Value = serde_json::from_str(&body).unwrap();
    let language = deck["language"].as_str().unwrap();
    assert_eq!(stored["language"], language);
    for name in ["title", "qualification", "work_task_area"] {
        assert_eq!(stored[name], serde_json::json!({ language: deck[name] }), "{name}");
    }
    assert_eq!(stored["eqf_level"], Value::Null);
    assert_eq!(deck["eqf_level"], Value::Null);
    assert_eq!(stored["description"], serde_json::json!({}), "no description is none");
    assert_eq!(deck["description"], Value::Null);
    assert_eq!(stored["national_level"], deck["national_level"]);
    for area in ["knowledge", "skills", "competence"] {
        assert_eq!(stored[area]["lead_in"][language], deck[area]["lead_in"], "{area}");
        let (mut expected, mut found) = (Vec::new(), Vec::new());
        deck[area]["outcomes"].as_array().unwrap().iter().for_each(|node| nodes(node, 0, &mut expected));
        stored[area]["outcomes"].as_array().unwrap().iter().for_each(|node| stored_nodes(node, language, 0, &mut found));
        let found: Vec<(&str, bool, usize)> = found.iter().map(|(text, rated, depth)| (text.as_str(), *rated, *depth)).collect();
        assert_eq!(found, expected, "{area}");
    }
    assert_eq!(app.value::<String>(&format!("select stage from texts where id = '{unit}'")).await, "draft");
}

/// Types one node and what stands under it, with the buttons of the page.
async fn typed(browser: &mut Browser, page: Answer, area: &str, button: &str, node: &Value) -> Answer {
    let added = press(browser, &page, button, &[]).await;
    let token = added.path.split("at=text-").nth(1).expect("a new line").to_owned();
    let mut fields = added.form("/edit");
    for (name, value) in &mut fields {
        if *name == format!("{area}.{token}") {
            node["text"].as_str().unwrap().clone_into(value);
        }
    }
    fields.retain(|(name, value)| !(name == "rated" && *value == token));
    if node["assessable"].as_bool().unwrap() {
        fields.push(("rated".into(), token.clone()));
    }
    let to = browser.post(added.path.split('?').next().unwrap(), &fields).await.redirect();
    let mut page = browser.get(&to).await.ok();
    for child in node["children"].as_array().unwrap() {
        page = Box::pin(typed(browser, page, area, &format!("under-{token}"), child)).await;
    }
    page
}

#[tokio::test(flavor = "multi_thread")]
async fn typed_into_the_editor_button_by_button() {
    let app = App::new().await;
    let mut teacher = app.person("teacher@riga.example").await;
    let deck: Value = serde_json::from_str(DECK).unwrap();
    for unit in deck["units"].as_array().unwrap() {
        let address = begun(&mut teacher, unit["title"].as_str().unwrap()).await;
        let mut page = teacher.get(&format!("{address}/edit")).await.ok();
        for area in ["knowledge", "skills", "competence"] {
            let empty = super::tokens(&page, area)[0].clone();
            page = press(&mut teacher, &page, &format!("remove-{empty}"), &[]).await;
            for node in unit[area]["outcomes"].as_array().unwrap() {
                page = typed(&mut teacher, page, area, &format!("add-{area}"), node).await;
            }
        }
        let field = |name: &str| unit[name].as_str().unwrap_or_default();
        let lead_in = |area: &str| unit[area]["lead_in"].as_str().unwrap();
        let plain = [
            ("qualification", field("qualification")),
            ("work-task-area", field("work_task_area")),
            ("national-level", field("national_level")),
            ("knowledge-lead-in", lead_in("knowledge")),
            ("skills-lead-in", lead_in("skills")),
            ("competence-lead-in", lead_in("competence")),
        ];
        press(&mut teacher, &page, "save", &plain).await;
        compare(&app, id(&address), unit).await;
    }
}

/// The sides of the demo's partnership, as the form would choose them.
async fn sides(app: &App, actor: &tilts::domain::actor::Actor, partnership: PartnershipId) -> Sides {
    let mut reader = app.state.store.read(actor).await.unwrap();
    let candidates = tilts::store::units::candidates(&mut reader, partnership).await.unwrap().unwrap();
    let first = |seat| candidates.for_seat(seat).next().cloned().unwrap();
    Sides {
        sending_institution: first(PartySeat::SendingInstitution),
        sending_employer: Employer::Company(first(PartySeat::SendingEmployer)),
        hosting_institution: first(PartySeat::HostingInstitution),
        hosting_employer: Employer::Company(first(PartySeat::HostingEmployer)),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn stored_through_the_actions_and_printed_in_order() {
    let app = App::new().await;
    let deck: Value = serde_json::from_str(DECK).unwrap();
    let teacher = tilts::actions::desk::sign_in(&app.state.store, "teacher@riga.example", crate::harness::PASSWORD).await.unwrap().unwrap();
    let partnership: Uuid = app.value("select id from partnerships where title like 'Automehāniķi%'").await;
    let partnership = PartnershipId(partnership);
    let sides = sides(&app, &teacher, partnership).await;
    let units: Vec<Unit> = deck_units(&sides).unwrap();
    let mut browser = app.person("teacher@riga.example").await;
    for (unit, expected) in units.iter().zip(deck["units"].as_array().unwrap()) {
        let id = TextId(Uuid::now_v7());
        let tx = app.state.store.write(&teacher).await.unwrap();
        tilts::actions::units::draft(tx, id, partnership, unit).await.unwrap();
        compare(&app, &id.to_string(), expected).await;

        // Opened in the editor and saved untouched, not a byte is another.
        let before: Vec<u8> = app.value(&format!("select body from revisions where text_id = '{id}'")).await;
        let page = browser.get(&format!("/units/{id}/edit")).await.ok();
        press(&mut browser, &page, "save", &[]).await;
        let after: Vec<u8> = app.value(&format!("select body from revisions where text_id = '{id}'")).await;
        assert_eq!(String::from_utf8(before).unwrap(), String::from_utf8(after).unwrap());

        let paper = browser.get(&format!("/units/{id}")).await.ok();
        for area in ["knowledge", "skills", "competence"] {
            let words = paper.words(&format!("#{area}"));
            let mut expected_nodes = Vec::new();
            expected[area]["outcomes"].as_array().unwrap().iter().for_each(|node| nodes(node, 0, &mut expected_nodes));
            let mut from = 0;
            for (text, ..) in expected_nodes {
                let at = words[from..].find(text).unwrap_or_else(|| panic!("{text} in its place: {words}"));
                from += at + text.len();
            }
            assert!(words.contains(expected[area]["lead_in"].as_str().unwrap()));
        }
    }
    let marks = browser.get("/units").await.ok();
    let first = browser.get(&marks.link("Vehicle stability")).await.ok();
    for mark in ["K9", "S5", "C1", "C1.5", "C4"] {
        assert!(first.html().html().contains(&format!("<span class=\"n\">{mark}</span>")), "{mark}");
    }
    assert!(!first.text().contains("K10") && !first.text().contains("C5"), "headings and points have no number of their own");
}
