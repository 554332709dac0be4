//! Terms of ESCO: suggested by words, linked and taken away, by editors alone.

use super::{begun, complete, id, press, sent, tokens};
use crate::harness::{Answer, App, Browser, Statements};
use scraper::Selector;

/// The terms that a list of the page shows.
fn terms(page: &Answer, list: &str) -> Vec<String> {
    let css = Selector::parse(&format!("#{list} li p[lang=en]")).unwrap();
    page.html().select(&css).map(|term| term.text().collect::<String>()).collect()
}

async fn ask(browser: &mut Browser, unit: &str, line: &str, words: &str) -> Vec<String> {
    let query = form_urlencoded::Serializer::new(String::new()).append_pair("line", line).append_pair("q", words).finish();
    let page = browser.get(&format!("{unit}/esco?{query}")).await.ok();
    terms(&page, "suggested")
}

/// Presses the button of a term.
async fn button(browser: &mut Browser, page: &Answer, act: &str, term: &str) -> Answer {
    let css = Selector::parse(&format!("button[name={act}]")).unwrap();
    let html = page.html();
    let found = html.select(&css).find(|button| button.text().collect::<String>().ends_with(&format!(": {term}")));
    let uri = found.unwrap_or_else(|| panic!("no button {act} {term}: {}", page.text())).attr("value").unwrap().to_owned();
    let mut form = page.form("/esco");
    let post = page.forms().into_iter().map(|(to, _)| to).find(|to| to.ends_with("/esco")).unwrap();
    form.push((act.to_owned(), uri));
    browser.post(&post, &form).await
}

/// A unit with one skill, and the page of that line.
async fn with_a_line(browser: &mut Browser, text: &str) -> (String, String) {
    let unit = begun(browser, "Linked").await;
    let page = browser.get(&format!("{unit}/edit")).await.ok();
    let line = tokens(&page, "skills")[0].clone();
    press(browser, &page, "save", &[(&format!("skills.{line}"), text)]).await;
    (unit, line)
}

#[tokio::test(flavor = "multi_thread")]
async fn an_outcomes_words_suggest_terms() {
    let app = App::new().await;
    let mut teacher = app.person("teacher@riga.example").await;
    let (unit, line) = with_a_line(&mut teacher, "Maintains the braking system of a vehicle").await;
    let page = teacher.get(&format!("{unit}/esco?line={line}")).await.ok();
    assert_eq!(page.attribute("#q", "value"), "Maintains the braking system of a vehicle");
    assert_eq!(terms(&page, "suggested")[0], "maintain braking system");
    for (asked, first) in [
        // Any word; its forms; mistakes; accents; other terms for the same.
        ("brakes", "maintain braking system"),
        ("hydrualics", "hydraulics"),
        ("hýdraülics", "hydraulics"),
        ("zzz replacing tyre zzz", "replace tyres"),
        ("REPLACE TYRES", "replace tyres"),
    ] {
        assert_eq!(ask(&mut teacher, &unit, &line, asked).await.first().map(String::as_str), Some(first), "{asked}");
    }
    let found = ask(&mut teacher, &unit, "", "car mechanic").await;
    assert_eq!(found[0], "vehicle technician", "by another term for it: {found:?}");
    for nothing in ["", "%", "zzyzx", "' or 1=1 --", "the of and"] {
        assert!(ask(&mut teacher, &unit, &line, nothing).await.is_empty(), "{nothing:?}");
    }
    let page = teacher.get(&format!("{unit}/esco?line={line}&q=zzyzx")).await.ok();
    assert!(page.text().contains("Nothing in ESCO is like these words"));
    assert!(page.text().contains("This service uses the ESCO classification of the European Commission."));
    let latvian = teacher.get(&format!("{unit}/esco?line={line}&q=brakes&lang=lv")).await.ok();
    assert!(
        latvian.text().contains("Šajā pakalpojumā izmanto Eiropas Komisijas ESCO klasifikāciju. This service uses the ESCO"),
        "{}",
        latvian.text()
    );
    assert_eq!(teacher.get(&format!("{unit}/esco?line=00000000-0000-0000-0000-000000000000")).await.status, 404, "a line of no unit");
}

#[tokio::test(flavor = "multi_thread")]
async fn terms_are_linked_and_taken_away() {
    let app = App::new().await;
    let mut teacher = app.person("teacher@riga.example").await;
    let (unit, line) = with_a_line(&mut teacher, "Changes tyres").await;
    let path = format!("{unit}/esco?line={line}&q=tyres");
    let page = teacher.get(&path).await.ok();
    let first = button(&mut teacher, &page, "link", "replace tyres").await;
    let next = teacher.get(&first.redirect()).await.ok();
    assert!(next.text().contains("The term is linked."));
    assert_eq!(terms(&next, "linked"), ["replace tyres"]);
    assert_eq!(next.attribute("#q", "value"), "tyres", "the search stays");
    // The same button twice is one link; another of a page that is no longer so is told, with what is so now.
    let again = button(&mut teacher, &page, "link", "replace tyres").await;
    assert_eq!(again.redirect(), first.redirect());
    let stale = button(&mut teacher, &page, "link", "balance tyres").await;
    assert_eq!(stale.status, 409);
    assert!(stale.text().contains("Somebody has saved this unit meanwhile"));
    let to = button(&mut teacher, &stale, "link", "balance tyres").await.redirect();
    let page = teacher.get(&to).await.ok();
    assert_eq!(terms(&page, "linked"), ["replace tyres", "balance tyres"]);

    // The editor leaves them alone, whatever else is typed.
    let editor = teacher.get(&format!("{unit}/edit")).await.ok();
    press(&mut teacher, &editor, &format!("up-{line}"), &[(&format!("skills.{line}"), "Changes wheels")]).await;
    let page = teacher.get(&path).await.ok();
    assert_eq!(terms(&page, "linked").len(), 2);
    let to = button(&mut teacher, &page, "unlink", "replace tyres").await.redirect();
    let page = teacher.get(&to).await.ok();
    assert!(page.text().contains("The link is removed."));
    assert_eq!(terms(&page, "linked"), ["balance tyres"]);

    let page = teacher.get(&format!("{unit}/esco?q=tyre+fitter")).await.ok();
    button(&mut teacher, &page, "link", "tyre fitter").await.redirect();
    let review = teacher.get(&format!("{unit}/review?lang=lv")).await.ok();
    for term in ["balance tyres", "tyre fitter"] {
        assert!(
            review.html().select(&Selector::parse("[lang=en]").unwrap()).any(|passage| passage.text().collect::<String>() == term),
            "{term} is English"
        );
    }
    let history: i64 = app.value(&format!("select count(*) from audit where object_id = '{}' and event = 'text-saved'", id(&unit))).await;
    assert_eq!(history, 6, "each link and each save is an event");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_in_esco_is_not_linked_and_twenty_are_enough() {
    let app = App::new().await;
    let mut teacher = app.person("teacher@riga.example").await;
    let (unit, line) = with_a_line(&mut teacher, "Changes tyres").await;
    let occupation: String = app.value("select uri from esco_concepts where pillar = 'occupation' limit 1").await;
    for uri in ["http://data.europa.eu/esco/skill/none", "javascript:alert(1)", "", occupation.as_str()] {
        let page = teacher.get(&format!("{unit}/esco?line={line}&q=tyres")).await.ok();
        let answer = teacher.submit(&page, "/esco", &[("link", uri)]).await;
        assert_eq!(answer.status, 422, "{uri}");
        assert!(answer.text().contains("This term is not in ESCO") && terms(&answer, "linked").is_empty());
        assert_eq!(answer.attribute("#q", "value"), "tyres");
    }
    let uris: Vec<String> =
        app.value("select array_agg(uri) from (select uri from esco_concepts where pillar = 'skill' order by uri limit 21) c").await;
    for (number, uri) in uris.iter().enumerate() {
        let page = teacher.get(&format!("{unit}/esco?line={line}")).await.ok();
        let answer = teacher.submit(&page, "/esco", &[("link", uri)]).await;
        assert_eq!(answer.status, if number < 20 { 303 } else { 422 }, "{number}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn only_editors_of_an_open_revision_link() {
    let app = App::new().await;
    let mut teacher = app.person("teacher@riga.example").await;
    let unit = complete(&mut teacher, "Guarded").await;
    let page = teacher.get(&format!("{unit}/esco?q=brakes")).await.ok();
    let mut form = page.form("/esco");
    form.push(("link".into(), app.value::<String>("select uri from esco_concepts where pillar = 'occupation' limit 1").await));
    let before = app.digest().await;
    for (email, status) in [
        ("owner@tampere.example", 403),
        ("mentor@tampere.example", 403),
        ("company@riga.example", 403),
        ("coordinator@vilnius.example", 404),
        ("admin@tilts.example", 404),
    ] {
        let mut other = app.person(email).await;
        assert_eq!(other.get(&format!("{unit}/esco?q=brakes")).await.status, status, "{email}");
        let mut own = form.clone();
        own.retain(|(name, _)| name != "once");
        own.push(("once".into(), uuid::Uuid::new_v4().to_string()));
        assert_eq!(other.post(&format!("{unit}/esco"), &own).await.status, status, "{email}");
    }
    assert_eq!(app.anonymous().post(&format!("{unit}/esco"), &form).await.status, 401);
    assert!(app.anonymous().get(&format!("{unit}/esco")).await.redirect().starts_with("/sign-in"));
    let elsewhere = format!("{}/esco", unit.replace("/units/", "/memoranda/"));
    assert_eq!(teacher.get(&elsewhere).await.status, 404);
    assert_eq!(app.digest().await, before);
    // What is in review is frozen.
    sent(&mut teacher, &unit).await;
    assert_eq!(teacher.get(&format!("{unit}/esco")).await.status, 409);
    assert_eq!(teacher.post(&format!("{unit}/esco"), &form).await.status, 409);
}

#[tokio::test]
async fn the_page_is_three_statements_and_says_where_nothing_was_imported() {
    let app = App::new().await;
    let mut teacher = app.person("teacher@riga.example").await;
    let (unit, line) = with_a_line(&mut teacher, "Changes tyres").await;
    let path = format!("{unit}/esco?line={line}");
    let listening = Statements::listen();
    teacher.get(&path).await.ok();
    let sent: Vec<String> = listening.take().into_iter().filter(|statement| !statement.contains("session_actor(")).collect();
    assert_eq!(sent.len(), 3, "{sent:#?}");
    app.execute("delete from esco_concepts").await;
    let page = teacher.get(&path).await.ok();
    assert_eq!(page.stage(), "esco-empty");
    assert!(page.text().contains("tilts esco import skills_en.csv occupations_en.csv"), "{}", page.text());
    assert_eq!(page.count("#q, #suggested"), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_editor_saves_before_it_looks_and_shows_what_is_linked() {
    let app = App::new().await;
    let mut teacher = app.person("teacher@riga.example").await;
    let (unit, line) = with_a_line(&mut teacher, "Changes tyres").await;
    let editor = teacher.get(&format!("{unit}/edit")).await.ok();
    let found = press(&mut teacher, &editor, &format!("esco-{line}"), &[(&format!("skills.{line}"), "Balances tyres")]).await;
    assert_eq!(found.path, format!("{unit}/esco?line={line}"));
    assert_eq!((found.words("h1").as_str(), found.attribute("#q", "value").as_str()), ("Skills in ESCO", "Balances tyres"));
    assert_eq!(terms(&found, "suggested")[0], "balance tyres");
    button(&mut teacher, &found, "link", "balance tyres").await.redirect();
    let editor = teacher.get(&found.link("Back to the unit").replace(&format!("#o-{line}"), "")).await.ok();
    assert_eq!(editor.words(&format!("#o-{line} .concepts")), "balance tyres");
    let found = press(&mut teacher, &editor, "esco-occupations", &[("qualification", "Tyre fitter")]).await;
    assert_eq!(terms(&found, "suggested")[0], "tyre fitter");
    button(&mut teacher, &found, "link", "tyre fitter").await.redirect();
    for page in ["", "/edit", "/review", "/document"] {
        let page = teacher.get(&format!("{unit}{page}?lang=lv")).await.ok();
        assert!(page.text().contains("tyre fitter") && page.text().contains("balance tyres"), "{}", page.path);
        let licence =
            "Šajā pakalpojumā izmanto Eiropas Komisijas ESCO klasifikāciju. This service uses the ESCO classification of the European Commission.";
        assert!(page.text().contains(licence), "{}: {}", page.path, page.text());
    }
}
