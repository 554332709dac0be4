//! What goes wrong gets a clear page in the reader's language, and nothing is stored by halves.

use crate::harness::App;
use crate::memoranda;
use crate::road::{COORDINATOR, STRANGER};
use uuid::Uuid;

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

#[tokio::test]
async fn an_id_of_another_kind_leads_nowhere_and_breaks_nothing() {
    let app = App::new().await;
    let mut ids = Vec::new();
    for (noun, sql) in [
        ("units", "select id from texts where kind = 'unit' order by created_at limit 1"),
        ("memoranda", "select id from texts where kind = 'memorandum' order by created_at limit 1"),
        ("agreements", "select id from texts where kind = 'agreement' order by created_at limit 1"),
        ("mobilities", "select id from mobilities order by created_at limit 1"),
        ("placements", "select id from placements order by created_at limit 1"),
        ("partnerships", "select id from partnerships order by created_at limit 1"),
        ("organisations", "select organisation_id from members where email = 'coordinator@riga.example'"),
        ("learners", "select id from learners order by created_at limit 1"),
    ] {
        ids.push((noun, app.value::<Uuid>(sql).await));
    }
    let parameter = regex::Regex::new(r"\{[a-z]+\}").unwrap();
    let mut coordinator = app.person(COORDINATOR).await;
    let mut findings = Vec::new();
    for route in tilts::web::routes().table().iter().filter(|route| route.method == http::Method::GET && route.path.contains("{id}")) {
        let own = route.path.split('/').nth(1).unwrap();
        for (noun, id) in ids.iter().filter(|(noun, _)| *noun != own) {
            let first = route.path.replacen("{id}", &id.to_string(), 1);
            let path = parameter.replace_all(&first, id.to_string().as_str());
            let answer = coordinator.get(&path).await;
            if !(answer.status == 404 || own == "s" && answer.status == 303 || own == "s" && path.ends_with("/closed")) {
                findings.push(format!("{} with an id of {noun}: {}", route.path, answer.status));
            }
        }
    }
    assert!(findings.is_empty(), "{} findings:\n{}", findings.len(), findings.join("\n"));
}

#[tokio::test]
async fn odd_queries_and_codes_get_a_page() {
    let app = App::new().await;
    let mut anybody = app.anonymous();
    for path in [
        "/outbox?before=nonsense",
        "/outbox?before=",
        "/outbox?before=00000000-0000-0000-0000-000000000000",
        "/outbox?before=ffffffff-ffff-ffff-ffff-ffffffffffff&before=x",
        "/sign-in?lang=lv&lang=en",
        "/sign-in?lang=xx&lang=en",
        "/sign-in?lang=%00",
        "/sign-in?next=%FF",
        "/verify/0",
        "/verify/%C3%9F%C3%9F%C3%9F%C3%9F",
        "/verify/%E2%80%91%E2%80%93",
        "/verify/AAAA-BBBB-CCCC-DDDD",
        "/verify/UUUU-UUUU-UUUU-UUUU",
        "/verify/a%00b",
        "/verify/%F0%9F%98%80",
    ] {
        assert_eq!(anybody.get(path).await.status, 200, "{path}");
    }
    for path in ["/verify/%FF", "/invitations/%FF", "/invitations/short", "/verify/a/b"] {
        assert_eq!(anybody.get(path).await.status, 404, "{path}");
    }
    assert_eq!(anybody.get("/sign-in?lang=lv&lang=en").await.attribute("html", "lang"), "lv", "the first one counts");
    let mut stranger = app.person(STRANGER).await;
    for path in ["/units?after=x&id=y", "/memoranda?after=99999999999999999&id=x", "/memoranda?after=-1", "/organisations?after=%F0%9F%98%80&id=x"] {
        assert_eq!(stranger.get(path).await.status, 200, "{path}");
    }
}

#[tokio::test]
async fn a_refusal_lists_nobody_where_nobody_is_named() {
    let app = App::new().await;
    let mut coordinator = app.person(COORDINATOR).await;
    // A draft has no parties yet: they are fixed when it is submitted.
    let memorandum = memoranda::begun(&mut coordinator, "A draft").await;
    for (language, words) in [("en", "It names no parties yet"), ("lv", "Pušu tajā vēl nav")] {
        let page = coordinator.get(&format!("{memorandum}/change-request?lang={language}")).await;
        assert_eq!(page.status, 403);
        assert!(page.text().contains(words), "{}", page.text());
        for noun in ["change-request", "approval", "signature", "cancellation", "termination", "revision", "amendment"] {
            let page = coordinator.get(&format!("{memorandum}/{noun}?lang={language}")).await;
            for empty in [": .", "()", "„”", ":  "] {
                assert!(!page.text().contains(empty), "{noun}: {}", page.text());
            }
        }
    }
}
