//! Signing in and out.

use crate::harness::{App, PASSWORD};

#[tokio::test]
async fn signs_in_and_out() {
    let app = App::new().await;
    let mut person = app.person("coordinator@riga.example").await;
    let home = person.get("/").await.ok();
    assert_eq!(home.stage(), "home");
    let answer = person.submit(&home, "/sign-out", &[]).await;
    assert_eq!(answer.redirect(), "/sign-in");
    assert_eq!(person.get("/").await.redirect(), "/sign-in");
}

#[tokio::test]
async fn a_wrong_password_and_an_unknown_address_look_the_same() {
    let app = App::new().await;
    let mut answers = Vec::new();
    for email in ["coordinator@riga.example", "nobody@riga.example"] {
        let mut browser = app.anonymous();
        let page = browser.get("/sign-in").await.ok();
        let answer = browser.submit(&page, "/sign-in", &[("email", email), ("password", "wrong")]).await;
        assert_eq!(answer.status, 422);
        assert_eq!(answer.attribute("input[name=email]", "value"), email, "what was typed is kept");
        assert_eq!(answer.attribute("input[name=password]", "value"), "", "the password is not");
        answers.push(answer.body.replace(email, ""));
    }
    assert_eq!(answers[0], answers[1]);
}

#[tokio::test]
async fn the_eleventh_try_is_refused_even_with_the_right_password() {
    let app = App::new().await;
    let mut browser = app.anonymous();
    for _ in 0..10 {
        assert_eq!(browser.post("/sign-in", &[("email", "coordinator@riga.example"), ("password", "wrong")]).await.status, 422);
    }
    let answer = browser.post("/sign-in", &[("email", "coordinator@riga.example"), ("password", PASSWORD)]).await;
    assert_eq!(answer.status, 429);
    let other = browser.post("/sign-in", &[("email", "teacher@riga.example"), ("password", PASSWORD)]).await;
    assert_eq!(other.status, 303, "another account is not shut out");
}

/// The tries counted for a network address, by what its key is made of.
async fn tries(app: &App, address: &str) -> i32 {
    app.value(&format!("select coalesce((select count from throttles where key = sha256('sign-in address {address}')), 0)")).await
}

#[tokio::test]
async fn who_signs_in_rightly_is_no_try_of_his_schools_address() {
    use axum::extract::ConnectInfo;
    use tower::ServiceExt;
    let app = App::new().await;
    let sign_in = async |password: &str| {
        let body = format!("email=teacher%40riga.example&password={password}");
        let mut request = http::Request::post("/sign-in")
            .header("host", "127.0.0.1:8080")
            .header("content-type", "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin")
            // Where there is no proxy, nobody says from where he comes.
            .header("x-forwarded-for", "203.0.113.9")
            .body(axum::body::Body::from(body))
            .unwrap();
        request.extensions_mut().insert(ConnectInfo(std::net::SocketAddr::from(([192, 0, 2, 7], 1))));
        tilts::web::router(app.state.clone()).oneshot(request).await.unwrap().status().as_u16()
    };
    assert_eq!((sign_in(PASSWORD).await, sign_in(PASSWORD).await), (303, 303));
    assert_eq!(tries(&app, "192.0.2.7").await, 0);
    assert_eq!(sign_in("wrong").await, 422);
    assert_eq!((tries(&app, "192.0.2.7").await, tries(&app, "203.0.113.9").await), (1, 0));
}

#[tokio::test]
async fn anonymous_is_led_to_sign_in_and_back() {
    let app = App::new().await;
    let mut browser = app.anonymous();
    let to = browser.get("/units").await.redirect();
    assert_eq!(to, "/sign-in?next=%2Funits");
    let page = browser.get(&to).await.ok();
    let answer = browser.submit(&page, "/sign-in", &[("email", "teacher@riga.example"), ("password", PASSWORD)]).await;
    assert_eq!(answer.redirect(), "/units");
    for evil in ["//evil.example", "https://evil.example", "/\\evil.example", "/\t/evil.example"] {
        let mut browser = app.anonymous();
        let answer = browser.post("/sign-in", &[("email", "teacher@riga.example"), ("password", PASSWORD), ("next", evil)]).await;
        assert_eq!(answer.redirect(), "/", "{evil}");
    }
}

#[tokio::test]
async fn a_form_from_elsewhere_is_refused() {
    let app = App::new().await;
    let mut person = app.person("teacher@riga.example").await;
    for header in [Some(("sec-fetch-site", "cross-site")), Some(("origin", "https://evil.example")), None] {
        let mut request = http::Request::builder().method("POST").uri("/sign-out");
        if let Some((name, value)) = header {
            request = request.header(name, value);
        }
        let answer = person.send(request, "/sign-out", axum::body::Body::empty()).await;
        assert_eq!(answer.status, 403, "{header:?}");
    }
    person.get("/").await.ok();
}

#[tokio::test]
async fn the_language_follows_the_link_then_the_session_then_the_cookie_then_the_browser() {
    let app = App::new().await;
    let mut browser = app.anonymous();
    assert_eq!(browser.get("/sign-in").await.attribute("html", "lang"), "lv", "Latvian by default");
    let accepts = http::Request::builder().uri("/sign-in").header("accept-language", "fi, en;q=0.8");
    assert_eq!(browser.send(accepts, "/sign-in", axum::body::Body::empty()).await.attribute("html", "lang"), "en");
    assert_eq!(browser.get("/sign-in?lang=en").await.attribute("html", "lang"), "en");
    assert_eq!(browser.get("/sign-in").await.attribute("html", "lang"), "en", "the cookie keeps it");
    let mut person = app.person("coordinator@riga.example").await;
    assert_eq!(person.get("/?lang=lv").await.attribute("html", "lang"), "lv");
    assert_eq!(person.get("/").await.attribute("html", "lang"), "lv", "the session keeps it");
}

#[tokio::test]
async fn a_form_outlives_its_session() {
    let app = App::new().await;
    let mut person = app.anonymous();
    let before = app.digest().await;
    let asked = person.post("/partnerships", &[("title", "Typed for an hour\nand more"), ("once", "0c8f0ae0-0000-4000-8000-000000000001")]).await;
    assert_eq!(asked.status, 401);
    let signed_in = person.submit(&asked, "/sign-in", &[("email", "coordinator@riga.example"), ("password", PASSWORD)]).await;
    assert_eq!(signed_in.status, 200, "{}", signed_in.text());
    let form = signed_in.form("/partnerships");
    assert!(form.contains(&("title".to_owned(), "Typed for an hour\nand more".to_owned())), "{form:?}");
    assert_eq!(app.digest().await, before, "nothing is sent before the person says so");
}
