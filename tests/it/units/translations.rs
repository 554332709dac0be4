//! Two languages side by side: beginning a translation, what is to check, splitting a line, and two people in different languages.

use super::{begun, id, outline, press, tokens};
use crate::harness::App;
use serde_json::Value;

async fn stored(app: &App, unit: &str) -> Value {
    let body: String = app.value(&format!("select convert_from(body, 'UTF8') from revisions where text_id = '{}'", id(unit))).await;
    serde_json::from_str(&body).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_changed_source_marks_its_translation_and_blanks_nothing() {
    let app = App::new().await;
    let mut teacher = app.person("teacher@riga.example").await;
    let unit = begun(&mut teacher, "Brakes").await;
    let page = teacher.get(&format!("{unit}/edit")).await.ok();
    let skill = format!("skills.{}", tokens(&page, "skills")[0]);
    let page = press(&mut teacher, &page, "save", &[(&skill, "Tests a brake"), ("description", "Receives the car")]).await;
    assert_eq!(page.count("[name='title@lv']"), 0, "one language at first");

    let page = press(&mut teacher, &page, "translate", &[("language", "lv")]).await;
    assert_eq!(page.attribute("[name='title@lv']", "lang"), "lv");
    assert_eq!(page.words("[name='skills-lead-in@lv']"), "Viņš/viņa spēj", "a translation begins with our lead-ins");
    assert!(page.words("#needed h2").contains("Latvian: 3 of 6"), "{}", page.words("#needed"));
    let translated = format!("{skill}@lv");
    let typed = [(translated.as_str(), "Pārbauda bremzi"), ("title@lv", "Bremzes"), ("description@lv", "Pieņem automobili")];
    let page = press(&mut teacher, &page, "save", &typed).await;
    assert!(page.words("#needed h2").contains("Latvian: 6 of 6"), "{}", page.words("#needed"));
    assert_eq!(page.count(".lint.new"), 0);

    let page = press(&mut teacher, &page, "save", &[(&skill, "Tests a brake and writes it down")]).await;
    assert_eq!(page.words(&format!("[name='{translated}']")), "Pārbauda bremzi", "never blanked");
    assert_eq!(page.count(".lint.new"), 1);
    assert!(page.words("#needed").contains("1 to check"), "{}", page.words("#needed"));

    // Another edit elsewhere leaves the mark; reading it again takes it away, as does a new translation.
    let page = press(&mut teacher, &page, "save", &[("days", "5")]).await;
    assert_eq!(page.count(".lint.new"), 1);
    let page = press(&mut teacher, &page, &format!("fits-{translated}"), &[]).await;
    assert_eq!(page.count(".lint.new"), 0);
    assert_eq!(page.count(&format!("[name='{translated}'][autofocus]")), 1, "the cursor is where one was");
    let page = press(&mut teacher, &page, "save", &[("title", "Brakes of cars")]).await;
    assert_eq!(page.count(".lint.new"), 1);
    let page = press(&mut teacher, &page, "save", &[("title@lv", "Automobiļu bremzes")]).await;
    assert_eq!(page.count(".lint.new"), 0);
    assert_eq!(stored(&app, &unit).await["title"], serde_json::json!({ "en": "Brakes of cars", "lv": "Automobiļu bremzes" }));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_language_that_is_not_shown_keeps_every_word() {
    let app = App::new().await;
    let mut teacher = app.person("teacher@riga.example").await;
    let unit = begun(&mut teacher, "Brakes").await;
    let page = teacher.get(&format!("{unit}/edit")).await.ok();
    let page = press(&mut teacher, &page, "translate", &[("language", "lv")]).await;
    let page = press(&mut teacher, &page, "save", &[("title@lv", "Bremzes")]).await;
    let page = press(&mut teacher, &page, "translate", &[("language", "fi")]).await;
    assert_eq!(page.attribute("[name='title@fi']", "lang"), "fi");
    assert_eq!(page.count("[name='title@lv']"), 0);
    let page = press(&mut teacher, &page, "save", &[("title@fi", "Jarrut"), ("title", "Brakes!")]).await;
    let page = press(&mut teacher, &page, "beside-none", &[("title", "Brakes?")]).await;
    assert_eq!(page.count("[name*='@']"), 0);
    press(&mut teacher, &page, "save", &[("hours", "8")]).await;
    assert_eq!(stored(&app, &unit).await["title"], serde_json::json!({ "en": "Brakes?", "fi": "Jarrut", "lv": "Bremzes" }));

    let page = teacher.get(&format!("{unit}/edit?beside=lv")).await.ok();
    assert_eq!(page.words("[name='title@lv']"), "Bremzes");
    assert_eq!(page.count(".lint.new"), 1, "it is older than the title");
    let typed = [("language", "lv"), ("do", "translate")];
    let refused = teacher.submit(&page, "/edit", &typed).await;
    assert_eq!(refused.status, 422, "a language once");
    let refused = teacher.submit(&page, "/edit", &[("do", "drop-fi")]).await;
    assert_eq!(refused.status, 422, "a language with words in it stays");
    let page = press(&mut teacher, &page, "translate", &[("language", "et")]).await;
    press(&mut teacher, &page, "drop-et", &[]).await;
    assert_eq!(stored(&app, &unit).await["translations"], serde_json::json!(["lv", "fi"]));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_line_is_split_with_its_translation_and_keeps_its_id() {
    let app = App::new().await;
    let mut teacher = app.person("teacher@riga.example").await;
    let unit = begun(&mut teacher, "Brakes").await;
    let page = teacher.get(&format!("{unit}/edit")).await.ok();
    let page = press(&mut teacher, &page, "translate", &[("language", "lv")]).await;
    let token = tokens(&page, "skills")[0].clone();
    let name = format!("skills.{token}");
    let refused = teacher.submit(&page, "/edit", &[(&name, "One thing"), ("do", &format!("split-{token}"))]).await;
    assert_eq!(refused.status, 422);
    assert!(refused.text().contains("Press Enter where the outcome should be split"), "{}", refused.text());
    let (lv, criteria) = (format!("{name}@lv"), format!("{name}.criteria"));
    let typed = [(name.as_str(), "Repair\n\n replace \nclean"), (&lv, "Labot\nmainīt\ntīrīt"), (&criteria, "It holds")];
    let page = press(&mut teacher, &page, &format!("split-{token}"), &typed).await;
    assert_eq!(outline(&page, "skills"), [(0, "Repair".into()), (0, "replace".into()), (0, "clean".into())]);
    assert_eq!(tokens(&page, "skills")[0], token, "the first keeps the id");
    let third = tokens(&page, "skills")[2].clone();
    assert_eq!(page.words(&format!("[name='skills.{third}@lv']")), "tīrīt");
    assert_eq!(page.words(&format!("[name='{criteria}']")), "It holds");
    assert_eq!(page.count(".lint.new"), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn two_people_in_two_languages_do_not_lose_a_word() {
    let app = App::new().await;
    let mut riga = app.person("teacher@riga.example").await;
    let mut tampere = app.person("coordinator@tampere.example").await;
    let unit = begun(&mut riga, "Brakes").await;
    let page = riga.get(&format!("{unit}/edit")).await.ok();
    let page = press(&mut riga, &page, "translate", &[("language", "lv")]).await;
    let page = press(&mut riga, &page, "translate", &[("language", "fi")]).await;
    let skill = format!("skills.{}", tokens(&page, "skills")[0]);
    let page = press(&mut riga, &page, "save", &[(&skill, "Tests a brake"), (&format!("{skill}.criteria"), "Within 10 minutes")]).await;
    assert_eq!(page.count("[name='title@fi']"), 1);

    let theirs = tampere.get(&format!("{unit}/edit?beside=fi")).await.ok();
    let mine = riga.get(&format!("{unit}/edit?beside=lv")).await.ok();
    let (fi, lv, criteria) = (format!("{skill}@fi"), format!("{skill}@lv"), format!("{skill}.criteria"));
    press(&mut tampere, &theirs, "save", &[(&fi, "Testaa jarrun"), (&criteria, "Within 15 minutes"), ("title@fi", "Jarrut")]).await;
    let answer = riga.submit(&mine, "/edit", &[(&lv, "Pārbauda bremzi"), (&criteria, "Within 5 minutes"), ("title@lv", "Bremzes")]).await;
    assert_eq!(answer.status, 409);
    assert_eq!(answer.count("fieldset.versus"), 1, "only the criteria were written by both: {}", answer.text());
    for mine in ["Pārbauda bremzi", "Within 5 minutes", "Bremzes"] {
        assert!(answer.body.contains(mine), "{mine} stands on the page");
    }
    let to = riga.submit(&answer, "/edit", &[]).await.redirect();
    riga.get(&to).await.ok();
    let stored = stored(&app, &unit).await;
    assert_eq!(stored["title"], serde_json::json!({ "en": "Brakes", "fi": "Jarrut", "lv": "Bremzes" }));
    let node = &stored["skills"]["outcomes"][0];
    assert_eq!(node["text"], serde_json::json!({ "en": "Tests a brake", "fi": "Testaa jarrun", "lv": "Pārbauda bremzi" }));
    assert_eq!(node["criteria"], serde_json::json!({ "en": "Within 5 minutes" }));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_written_in_the_first_format_stays_readable_and_is_saved_in_the_new_one() {
    let app = App::new().await;
    let mut teacher = app.person("teacher@riga.example").await;
    let unit = begun(&mut teacher, "Old").await;
    let page = teacher.get(&format!("{unit}/edit")).await.ok();
    let token = tokens(&page, "skills")[0].clone();
    press(&mut teacher, &page, "save", &[(&format!("skills.{token}"), "Tests a brake")]).await;
    // As the first format wrote it: without the fields that came later.
    let later = ["translations", "points", "sector", "transversal", "prerequisites", "tools", "safety", "occupations", "checklist", "sources"];
    let without = later.iter().map(|field| format!(" - '{field}'")).collect::<String>();
    app.execute(&format!(
        "update revisions set format = 1, body = convert_to(regexp_replace((convert_from(body, 'UTF8')::jsonb{without})::text, '\"(criteria|skills)\": (\\{{\\}}|\\[\\]), ', '', 'g'), 'UTF8') where text_id = '{}'",
        id(&unit)
    ))
    .await;
    let old = stored(&app, &unit).await;
    assert!(old.get("translations").is_none() && old["skills"]["outcomes"][0].get("criteria").is_none(), "{old}");
    let page = teacher.get(&format!("{unit}/edit")).await.ok();
    assert_eq!(outline(&page, "skills"), [(0, "Tests a brake".into())]);
    teacher.get(&unit).await.ok();
    let page = press(&mut teacher, &page, "save", &[("tools", "A scan tool")]).await;
    assert_eq!(page.words("#tools"), "A scan tool");
    assert_eq!(app.value::<i32>(&format!("select format from revisions where text_id = '{}'", id(&unit))).await, 2);
}
