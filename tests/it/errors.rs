//! What goes wrong gets a clear page in the reader's language, and nothing is stored by halves.

use crate::harness::App;

#[tokio::test]
async fn error_pages_are_in_latvian_for_latvians() {
    let app = App::new().await;
    let mut person = app.person("teacher@riga.example").await;
    person.get("/?lang=lv").await.ok();
    let page = person.get("/nothing-here").await;
    assert_eq!(page.status, 404);
    assert_eq!(page.attribute("html", "lang"), "lv");
    assert_eq!(page.stage(), "error-404");
    assert!(page.words("h1").contains("nevar"), "{}", page.words("h1"));
}

#[tokio::test]
async fn what_is_not_there_and_what_is_not_mine_look_the_same() {
    let app = App::new().await;
    let unit: uuid::Uuid = app.value("select id from texts where kind = 'unit' order by created_at limit 1").await;
    let mut stranger = app.person("coordinator@vilnius.example").await;
    let foreign = stranger.get(&format!("/units/{unit}")).await;
    let missing = stranger.get(&format!("/units/{}", uuid::Uuid::new_v4())).await;
    let nonsense = stranger.get("/units/nonsense").await;
    assert_eq!((foreign.status, missing.status, nonsense.status), (404, 404, 404));
    let same = |page: &crate::harness::Answer| page.text();
    assert_eq!(same(&foreign), same(&missing));
    assert_eq!(same(&foreign), same(&nonsense));
}

#[tokio::test]
async fn a_wrong_method_and_a_huge_body_are_told() {
    let app = App::new().await;
    let mut person = app.person("teacher@riga.example").await;
    assert_eq!(person.post("/healthz", &[("a", "b")]).await.status, 405);
    let huge = format!("title={}", "x".repeat(10 * 1024 * 1024));
    let answer = person.post_raw("/units", huge).await;
    assert_eq!(answer.status, 413);
    assert_eq!(answer.stage(), "error-413");
}

#[tokio::test]
async fn broken_text_is_refused() {
    let app = App::new().await;
    let before = app.digest().await;
    let mut person = app.person("teacher@riga.example").await;
    let partnership: uuid::Uuid = app.value("select id from partnerships order by created_at limit 1").await;
    for broken in ["%ED%A0%80", "%FF%FE", "%00", "a%00b"] {
        let answer = person.post_raw("/units", format!("partnership={partnership}&title={broken}")).await;
        assert!(matches!(answer.status, 400 | 422), "{broken}: {}", answer.status);
    }
    assert_eq!(app.digest().await, before);
}

#[tokio::test]
async fn every_answer_carries_its_headers() {
    let app = App::new().await;
    let mut person = app.person("teacher@riga.example").await;
    for path in ["/", "/units", "/nothing", "/sign-in", "/healthz"] {
        let answer = person.get(path).await;
        let csp = answer.headers["content-security-policy"].to_str().unwrap();
        assert!(csp.contains("default-src 'none'") && !csp.contains("unsafe"), "{path}");
        assert_eq!(answer.headers["x-content-type-options"], "nosniff", "{path}");
        assert_eq!(answer.headers["cache-control"], "no-store", "{path}");
        assert_eq!(answer.headers["referrer-policy"], "same-origin", "{path}");
    }
}
