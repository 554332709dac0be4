//! Paste and import in the browser: read, check, make drafts; what found no place stays; nothing is stored before.

use super::{id, option};
use crate::harness::{Answer, App, Browser};
use serde_json::Value;

/// The form of the partnership of the car mechanics.
pub async fn import_form(browser: &mut Browser) -> Answer {
    let page = browser.get("/units/import").await.ok();
    let partnership = option(&page, "partnership", "Automehāniķi");
    browser.get(&format!("/units/import?partnership={partnership}")).await.ok()
}

/// Presses a button of either page, with a file where there is one.
pub async fn send(browser: &mut Browser, page: &Answer, button: &str, changes: &[(&str, &str)], files: &[(&str, &str, &[u8])]) -> Answer {
    let mut pairs = page.form("/units/import");
    for (name, value) in changes.iter().chain(&[("do", button)]) {
        pairs.retain(|(field, _)| field != name);
        pairs.push(((*name).to_owned(), (*value).to_owned()));
    }
    browser.upload("/units/import", &pairs, files).await
}

#[tokio::test(flavor = "multi_thread")]
async fn cells_between_semicolons_are_a_table_in_a_paste_too_and_prose_is_none() {
    let app = App::new().await;
    let mut teacher = app.person("teacher@riga.example").await;
    let form = import_form(&mut teacher).await;
    let check =
        send(&mut teacher, &form, "read", &[("text", "Unit;Knowledge;Skills;Competence\nBrakes;Knows pads;Changes pads;Answers for them")], &[])
            .await
            .ok();
    assert!(check.text().contains("1 unit found") && check.text().contains("3 outcomes to assess"), "{}", check.text());
    let wide = format!("Unit\tKnowledge{}\nBrakes\tk{}", "\tSkills".repeat(500), "\ts".repeat(500));
    let refused = send(&mut teacher, &form, "read", &[("text", &wide)], &[]).await;
    assert!(refused.status == 422 && refused.text().contains("200 columns"), "{}", refused.text());
    let many = format!("Title: Brakes\nKnowledge:\n{}", (0..2_000).map(|n| format!("- know {n}\n")).collect::<String>());
    let check = send(&mut teacher, &form, "read", &[("text", &many)], &[]).await.ok();
    assert!(check.text().contains("2,000 outcomes"), "{}", check.text().get(..500).unwrap_or_default());
}

const SLIDES: &str = include_str!("import/deck-slides.txt");
const LIST: &str = include_str!("import/simple-list.txt");

async fn body(app: &App, unit: &str) -> Value {
    let body: String = app.value(&format!("select convert_from(body, 'UTF8') from revisions where text_id = '{unit}'")).await;
    serde_json::from_str(&body).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_slides_become_two_drafts_and_the_rest_stays_beside_them() {
    let app = App::new().await;
    let mut teacher = app.person("teacher@riga.example").await;
    let page = import_form(&mut teacher).await;
    let before = app.digest().await;
    let check = send(&mut teacher, &page, "read", &[("text", SLIDES)], &[]).await;
    assert_eq!(check.status, 200);
    assert_eq!(check.stage(), "check");
    assert!(check.words("h1 + p").contains("2 units found"), "{}", check.words("h1 + p"));
    // What found no place comes first, with its place.
    assert!(check.words("#h-rest ~ p, section header p").contains("Nothing is lost"));
    assert!(check.words("table tbody tr").starts_with("line 233"), "{}", check.words("table tbody tr"));
    assert!(check.text().find("line 233").unwrap() < check.text().find("Identify the elements constituting").unwrap());
    assert_eq!(app.digest().await, before, "reading stores nothing");

    let made = send(&mut teacher, &check, "create", &[], &[]).await;
    let location = made.redirect();
    assert!(location.starts_with("/units?partnership="), "{location}");
    assert!(teacher.get(&location).await.ok().text().contains("The drafts are made"));
    let ids: String = app
        .value("select string_agg(id::text, ' ' order by id) from texts where id in (select object_id from audit where event = 'text-drafted' and data ? 'imported')")
        .await;
    let ids: Vec<&str> = ids.split(' ').collect();
    assert_eq!(ids.len(), 2);
    let deck: Value = serde_json::from_str(tilts::demo::DECK).unwrap();
    for (unit, expected) in ids.iter().zip(deck["units"].as_array().unwrap()) {
        let stored = body(&app, unit).await;
        for name in ["title", "qualification", "work_task_area"] {
            assert_eq!(stored[name]["en"], expected[name], "{name}");
        }
        assert_eq!(stored["knowledge"]["lead_in"]["en"], expected["knowledge"]["lead_in"]);
        assert_eq!(stored["knowledge"]["outcomes"].as_array().unwrap().len(), expected["knowledge"]["outcomes"].as_array().unwrap().len());
        assert_eq!(stored["eqf_level"], Value::Null);
    }
    let comments: String = app.value(&format!("select string_agg(body, E'\\n' order by at, id) from comments where text_id = '{}'", ids[0])).await;
    assert!(comments.starts_with("Found no place when this unit was pasted:"));
    for line in ["ECVET akronīms kā filozofija:", "PALDIES!", "< brief overview of the steps, required to fulfil the task>", "7.Signatures"] {
        assert!(comments.contains(line), "{line}");
    }
    let longest: i32 = app.value("select max(char_length(body)) from comments").await;
    assert!(longest <= 2_000);
    let review = teacher.get(&format!("/units/{}/review", ids[0])).await.ok();
    assert!(review.text().contains("PALDIES!"), "the comment is seen where comments are");
    // All four sides are told of both drafts.
    let told: i64 = app.value(&format!("select count(distinct party) from notices where object_id = '{}' and event = 'text-drafted'", ids[1])).await;
    assert_eq!(told, 4);
}

#[tokio::test(flavor = "multi_thread")]
async fn one_unit_opens_its_editor_and_a_double_press_makes_one() {
    let app = App::new().await;
    let mut teacher = app.person("teacher@riga.example").await;
    let page = import_form(&mut teacher).await;
    let check = send(&mut teacher, &page, "read", &[("text", LIST)], &[]).await;
    let first = send(&mut teacher, &check, "create", &[], &[]).await.redirect();
    let second = send(&mut teacher, &check, "create", &[], &[]).await.redirect();
    assert_eq!(first, second);
    let unit = first.strip_suffix("/edit").unwrap();
    let editor = teacher.get(&first).await.ok();
    assert!(editor.text().contains("The draft is made"));
    assert_eq!(editor.attribute("#days", "value"), "10");
    assert_eq!(app.value::<i64>("select count(*) from texts where title = 'Restoring wooden windows'").await, 1);
    assert_eq!(
        app.value::<String>(&format!("select body from comments where text_id = '{}'", id(unit))).await.lines().last(),
        Some("Please return this form by Friday")
    );
    for email in ["company@riga.example", "coordinator@tampere.example", "owner@tampere.example"] {
        assert_eq!(app.person(email).await.get(unit).await.ok().words("h1"), "Restoring wooden windows", "{email}");
    }
    assert_eq!(app.person("coordinator@vilnius.example").await.get(unit).await.status, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_found_no_place_can_go_to_the_description_or_be_shortened() {
    let app = App::new().await;
    let mut teacher = app.person("teacher@riga.example").await;
    let page = import_form(&mut teacher).await;
    let check = send(&mut teacher, &page, "read", &[("text", LIST)], &[]).await;
    assert_eq!(check.words("#rest-around"), "Please return this form by Friday");
    let refused = send(&mut teacher, &check, "create", &[("rest-to", "description"), ("rest-around", &"much ".repeat(2_500))], &[]).await;
    assert_eq!(refused.status, 422);
    assert!(refused.words(".errs").contains("too long for the description"));
    let editor = send(&mut teacher, &refused, "create", &[("rest-around", "Ask the museum")], &[]).await.redirect();
    let stored = body(&app, editor.split('/').nth(2).unwrap()).await;
    assert!(stored["description"]["en"].as_str().unwrap().ends_with("as possible.\n\nAsk the museum"), "{}", stored["description"]);
    assert_eq!(app.value::<i64>("select count(*) from comments where body like '%Friday%'").await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn change_leads_back_with_everything_kept() {
    let app = App::new().await;
    let mut teacher = app.person("teacher@riga.example").await;
    let page = import_form(&mut teacher).await;
    let typed = [("text", LIST), ("language", "en"), ("sending-employer", "none"), ("sending-employer-reason", "trains alone")];
    let check = send(&mut teacher, &page, "read", &typed, &[]).await;
    let back = send(&mut teacher, &check, "change", &[], &[]).await.ok();
    assert_eq!(back.stage(), "import");
    let form = back.form("/units/import");
    for (name, value) in typed {
        let kept = form.iter().find(|(field, _)| field == name).map(|(_, value)| value.as_str());
        assert_eq!(kept.map(str::trim_end), Some(value.trim_end()), "{name}");
    }
    // A file is not chosen again: what was read of it travels.
    let modules = include_bytes!("import/latvian-modules.csv");
    let check = send(&mut teacher, &page, "read", &[], &[("file", "moduļi.csv", modules)]).await;
    assert!(check.words("h1 + p").contains("moduļi.csv"));
    let back = send(&mut teacher, &check, "change", &[], &[]).await.ok();
    assert!(back.text().contains("“moduļi.csv” has been read"));
    let check = send(&mut teacher, &back, "read", &[("language", "lv")], &[]).await;
    assert!(check.words("h1 + p").contains("2 units found"), "{}", check.text());
    let both = send(&mut teacher, &back, "read", &[("text", LIST)], &[]).await;
    assert_eq!(both.status, 422);
    let check = send(&mut teacher, &both, "read", &[("drop-file", "yes")], &[]).await;
    assert!(check.words("h1 + p").contains("1 unit found · from what you pasted"), "{}", check.words("h1 + p"));
}

#[tokio::test(flavor = "multi_thread")]
async fn only_the_ticked_units_become_drafts() {
    let app = App::new().await;
    let mut teacher = app.person("teacher@riga.example").await;
    let page = import_form(&mut teacher).await;
    let check = send(&mut teacher, &page, "read", &[], &[("file", "m.csv", include_bytes!("import/latvian-modules.csv"))]).await;
    let none = send(&mut teacher, &check, "create", &[("take", "7")], &[]).await;
    assert_eq!(none.status, 422);
    assert!(none.words(".errs").contains("Tick at least one unit"));
    let editor = send(&mut teacher, &check, "create", &[("take", "1")], &[]).await.redirect();
    assert!(editor.ends_with("/edit"));
    // The demo world has a unit of the other's name already.
    let made: String = app
        .value("select string_agg(t.title || ' ' || t.language, ', ') from texts t join audit a on a.object_id = t.id where a.data ? 'imported'")
        .await;
    assert_eq!(made, "Stūres iekārtas apkope lv");
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_else_imports_and_nothing_foreign_is_taken() {
    let app = App::new().await;
    let mut teacher = app.person("teacher@riga.example").await;
    let page = import_form(&mut teacher).await;
    let check = send(&mut teacher, &page, "read", &[("text", LIST)], &[]).await;
    let mut create = check.form("/units/import");
    create.retain(|(name, _)| name != "once");
    create.push(("do".to_owned(), "create".to_owned()));
    let before = app.digest().await;
    for email in ["owner@tampere.example", "mentor@tampere.example", "company@riga.example", "learner@riga.example", "admin@tilts.example"] {
        let mut other = app.person(email).await;
        assert_eq!(other.get("/units/import").await.status, 403, "{email}");
        assert_eq!(other.upload("/units/import", &create, &[]).await.status, 403, "{email}");
        assert!(other.get("/units").await.find_link("Paste or import").is_none(), "{email} sees no button");
    }
    let mut stranger = app.person("coordinator@vilnius.example").await;
    assert_eq!(stranger.upload("/units/import", &create, &[]).await.status, 404);
    assert!(app.anonymous().get("/units/import").await.redirect().starts_with("/sign-in"));
    let away = app.anonymous().upload("/units/import", &create, &[]).await;
    assert_eq!(away.status, 401, "the form goes on after signing in");
    assert!(away.body.contains("Restoring wooden windows"));
    let vilnius: String = app
        .value("select o.id::text from organisations o join members m on m.organisation_id = o.id where m.email = 'coordinator@vilnius.example'")
        .await;
    for (name, value, status) in [
        ("hosting-institution", vilnius.as_str(), 422),
        ("hosting-institution", "x", 422),
        ("sending-employer", "", 422),
        ("language", "xx", 422),
        ("partnership", vilnius.as_str(), 404),
        ("partnership", "x", 404),
        ("rest-to", "nowhere", 422),
    ] {
        let answer = send(&mut teacher, &check, "create", &[(name, value)], &[]).await;
        assert_eq!(answer.status, status, "{name}={value}: {}", answer.text());
    }
    assert_eq!(app.digest().await, before);
    assert!(teacher.get("/units").await.find_link("Paste or import").is_some());
    assert!(teacher.get("/units/new").await.find_link("Paste or import").is_some());
}
