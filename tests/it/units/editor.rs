//! The editor without a script: every button keeps what was typed.

use super::{begun, id, outline, press, tokens};
use crate::harness::{Answer, App, Browser};

async fn line(browser: &mut Browser, page: &Answer, button: &str, text: &str) -> (Answer, String) {
    let added = press(browser, page, button, &[]).await;
    let token = added.path.split("at=text-").nth(1).expect("the new line has the cursor").to_owned();
    let area = button.strip_prefix("add-").or(button.strip_prefix("group-")).unwrap_or("skills");
    let page = press(browser, &added, "save", &[(&format!("{area}.{token}"), text)]).await;
    (page, token)
}

#[tokio::test(flavor = "multi_thread")]
async fn lines_move_nest_and_go_and_nothing_typed_is_lost() {
    let app = App::new().await;
    let mut teacher = app.person("teacher@riga.example").await;
    let unit = begun(&mut teacher, "Outline").await;
    let page = teacher.get(&format!("{unit}/edit")).await.ok();
    let empty = tokens(&page, "skills")[0].clone();
    let page = press(&mut teacher, &page, &format!("remove-{empty}"), &[]).await;
    let (page, group) = line(&mut teacher, &page, "group-skills", "Group").await;
    let (page, one) = line(&mut teacher, &page, "add-skills", "One").await;
    let (page, two) = line(&mut teacher, &page, "add-skills", "Two").await;
    assert_eq!(outline(&page, "skills"), [(0, "Group".into()), (0, "One".into()), (0, "Two".into())]);

    // What stands unsaved in other fields goes along with every button.
    let typed = [("description", "Typed meanwhile"), ("days", "5")];
    let page = press(&mut teacher, &page, &format!("in-{one}"), &typed).await;
    assert_eq!(page.words("#description"), "Typed meanwhile");
    assert_eq!(page.attribute("#days", "value"), "5");
    assert_eq!(outline(&page, "skills"), [(0, "Group".into()), (1, "One".into()), (0, "Two".into())]);
    let page = press(&mut teacher, &page, &format!("in-{two}"), &[]).await;
    let page = press(&mut teacher, &page, &format!("in-{two}"), &[]).await;
    assert_eq!(outline(&page, "skills"), [(0, "Group".into()), (1, "One".into()), (2, "Two".into())]);
    assert_eq!(page.words(&format!("#o-{two} .n")), "S1.1", "a line under an outcome is its point");
    assert_eq!(page.count(&format!("#o-{two} [name=rated]")), 0, "a point is not rated");
    assert_eq!(page.count(&format!("[value='in-{two}']")), 0, "no button where there is no fourth level");

    let page = press(&mut teacher, &page, &format!("out-{two}"), &[]).await;
    let page = press(&mut teacher, &page, &format!("up-{two}"), &[]).await;
    assert_eq!(outline(&page, "skills"), [(0, "Group".into()), (1, "Two".into()), (1, "One".into())]);
    assert_eq!(page.words(&format!("#o-{two} .n")), "S1", "out of its outcome it is one again");
    assert_eq!(tokens(&page, "skills"), [group.clone(), two.clone(), one.clone()], "ids stay");

    let page = press(&mut teacher, &page, &format!("remove-{group}"), &[]).await;
    assert_eq!(outline(&page, "skills"), [(0, "Two".into()), (0, "One".into())], "what stood under a removed line stays");

    let stored: i64 = app
        .value(&format!(
            "select jsonb_array_length(convert_from(body, 'UTF8')::jsonb -> 'skills' -> 'outcomes')::bigint from revisions where text_id = '{}'",
            id(&unit)
        ))
        .await;
    assert_eq!(stored, 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_line_goes_from_group_to_group() {
    let app = App::new().await;
    let mut teacher = app.person("teacher@riga.example").await;
    let unit = begun(&mut teacher, "Groups").await;
    let page = teacher.get(&format!("{unit}/edit")).await.ok();
    let (page, first) = line(&mut teacher, &page, "group-knowledge", "First").await;
    let (page, _) = line(&mut teacher, &page, "group-knowledge", "Second").await;
    let added = press(&mut teacher, &page, &format!("under-{first}"), &[]).await;
    let token = added.path.split("at=text-").nth(1).unwrap().to_owned();
    let page = press(&mut teacher, &added, &format!("down-{token}"), &[(&format!("knowledge.{token}"), "Wanderer")]).await;
    assert_eq!(outline(&page, "knowledge"), [(0, String::new()), (0, "First".into()), (0, "Second".into()), (1, "Wanderer".into())]);
    let page = press(&mut teacher, &page, &format!("up-{token}"), &[]).await;
    assert_eq!(outline(&page, "knowledge")[2], (1, "Wanderer".into()));

    // A group that is ticked becomes an outcome, and what stands under it its points, whatever their own ticks say.
    let mut fields = page.form("/edit");
    assert!(fields.contains(&("rated".into(), token.clone())));
    fields.push(("rated".into(), first.clone()));
    let to = teacher.post(&format!("{unit}/edit"), &fields).await.redirect();
    let page = teacher.get(&to).await.ok();
    let rated: Vec<String> = page.form("/edit").into_iter().filter(|(name, _)| name == "rated").map(|(_, token)| token).collect();
    assert!(rated.contains(&first) && !rated.contains(&token), "{rated:?}");
    assert_eq!(page.words(&format!("#o-{token} .n")), "K1.1");
}

#[tokio::test(flavor = "multi_thread")]
async fn enter_saves_and_the_strip_says_what_is_needed() {
    let app = App::new().await;
    let mut teacher = app.person("teacher@riga.example").await;
    let unit = begun(&mut teacher, "Needs").await;
    let page = teacher.get(&format!("{unit}/edit")).await.ok();
    assert_eq!(page.attribute("form[action$='/edit'] button", "value"), "save", "Enter in a field presses the first button");
    assert!(page.words("#needed").contains("4 things are missing"), "{}", page.words("#needed"));
    for (href, words) in [("#eqf-level", "Choose the EQF level"), ("#knowledge", "under Knowledge")] {
        assert_eq!(page.link(words), href);
        assert_eq!(page.count(href), 1);
    }
    let to = teacher.submit(&page, "/edit", &[("do", "review"), ("eqf-level", "5")]).await.redirect();
    assert_eq!(to, format!("{unit}/submission"));
    let page = teacher.get(&format!("{unit}/edit")).await.ok();
    assert!(page.words("#needed").contains("3 things are missing"));
    assert_eq!(tokens(&page, "skills").len(), 0, "lines left empty are taken out before the review");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_script_saves_in_the_background() {
    let app = App::new().await;
    let mut teacher = app.person("teacher@riga.example").await;
    let unit = begun(&mut teacher, "Background").await;
    let page = teacher.get(&format!("{unit}/edit")).await.ok();
    assert_eq!(page.attribute("form[data-autosave]", "data-saved"), "Saved at {time}");
    let mut fields = page.form("/edit");
    fields.retain(|(name, _)| name != "title");
    fields.push(("title".into(), "Saved while writing".into()));
    let first = background(&mut teacher, &unit, &fields).await;
    assert_eq!(first.status, 200, "{}", first.body);
    let answer: serde_json::Value = serde_json::from_str(&first.body).unwrap();
    assert_eq!(answer["version"], 2);
    assert_eq!(answer["saved"], "10:00", "the time of Riga");
    assert_ne!(answer["once"].as_str().unwrap(), page.attribute("[name=once]", "value"));
    // The answer was lost on the way and the script sends the same again: the same answer, nothing saved twice.
    let again = background(&mut teacher, &unit, &fields).await;
    assert_eq!(serde_json::from_str::<serde_json::Value>(&again.body).unwrap()["version"], 2);
    for (name, value) in &mut fields {
        match name.as_str() {
            "version" => *value = "2".into(),
            "once" => *value = answer["once"].as_str().unwrap().into(),
            "eqf-level" => *value = "9".into(),
            _ => {}
        }
    }
    assert_eq!(background(&mut teacher, &unit, &fields).await.status, 422);
    assert_eq!(teacher.get(&unit).await.ok().words("h1"), "Saved while writing");
}

async fn background(browser: &mut Browser, unit: &str, fields: &[(String, String)]) -> Answer {
    let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
    let request = http::Request::builder()
        .method("POST")
        .uri(format!("{unit}/edit"))
        .header("content-type", "application/x-www-form-urlencoded")
        .header("sec-fetch-site", "same-origin")
        .header("x-requested-with", "autosave");
    browser.send(request, unit, body.into()).await
}

#[tokio::test(flavor = "multi_thread")]
async fn who_does_not_draft_does_not_edit() {
    let app = App::new().await;
    let mut teacher = app.person("teacher@riga.example").await;
    let unit = begun(&mut teacher, "Mine").await;
    let fields = teacher.get(&format!("{unit}/edit")).await.ok().form("/edit");
    let before = app.digest().await;
    for (email, status) in [
        ("owner@tampere.example", 403),
        ("mentor@tampere.example", 403),
        ("company@riga.example", 403),
        ("coordinator@vilnius.example", 404),
        ("admin@tilts.example", 404),
    ] {
        let mut other = app.person(email).await;
        assert_eq!(other.get(&format!("{unit}/edit")).await.status, status, "{email}");
        assert_eq!(other.post(&format!("{unit}/edit"), &fields).await.status, status, "{email}");
        assert_eq!(other.post(&format!("{unit}/retirement"), &[("reason", "x")]).await.status, status, "{email}");
    }
    assert_eq!(app.digest().await, before);
    let mut host = app.person("coordinator@tampere.example").await;
    host.get(&format!("{unit}/edit")).await.ok();
    assert!(app.anonymous().get(&format!("{unit}/edit")).await.redirect().starts_with("/sign-in"));
}
