//! One's own account: the language, and mail at once or once a day.

mod daily;

use crate::harness::App;
use crate::road::{COORDINATOR, HOST};
use uuid::Uuid;

#[tokio::test]
async fn everybody_chooses_the_language_and_how_mail_comes() {
    let app = App::new().await;
    for email in [COORDINATOR, "learner@riga.example", "guardian@riga.example", "admin@tilts.example"] {
        let mut person = app.person(email).await;
        let home = person.get("/?lang=en").await.ok();
        assert_eq!(home.attribute("a.who", "href"), "/account", "where the name stands");
        let page = person.get("/account").await.ok();
        assert!(page.text().contains(email), "{}", page.text());
        assert_eq!(page.attribute("input[name=mail][checked]", "value"), "at-once", "as it was");
        let to = person.submit(&page, "/account", &[("language", "lv"), ("mail", "daily")]).await.redirect();
        let saved = person.follow(&to).await.ok();
        assert!(saved.text().contains("Mans konts"), "the pages follow: {}", saved.text());
        assert_eq!(saved.attribute("input[name=mail][checked]", "value"), "daily");
        let stored: String = app.value(&format!("select language || ' ' || mail || ' ' || version from accounts where email = '{email}'")).await;
        assert_eq!(stored, "lv daily 2");
        let account: Uuid = app.value(&format!("select id from accounts where email = '{email}'")).await;
        assert_eq!(crate::road::events(&app, account, "account-changed").await, 1);
    }
    let others: i64 = app.value("select count(*) from accounts where mail = 'daily'").await;
    assert_eq!(others, 4, "one's own and nobody else's");
}

#[tokio::test]
async fn what_is_not_offered_is_refused_and_a_lost_update_is_asked() {
    let app = App::new().await;
    let mut person = app.person(HOST).await;
    let page = person.get("/account").await.ok();
    let refused = person.submit(&page, "/account", &[("language", "de"), ("mail", "never")]).await;
    assert_eq!(refused.status, 422);
    assert_eq!((refused.count("#language-error"), refused.count("#mail-error")), (1, 1), "{}", refused.text());
    let mut elsewhere = app.person(HOST).await;
    let other = elsewhere.get("/account").await.ok();
    elsewhere.submit(&other, "/account", &[("mail", "daily")]).await.redirect();
    let conflict = person.submit(&page, "/account", &[("language", "en"), ("mail", "at-once")]).await;
    assert_eq!(conflict.status, 409);
    assert!(conflict.text().contains("Once a day") && conflict.text().contains("At once"), "{}", conflict.text());
    let to = person.submit(&conflict, "/account", &[("take.mail", "mine")]).await.redirect();
    assert_eq!(person.follow(&to).await.ok().attribute("input[name=mail][checked]", "value"), "at-once");
}

#[tokio::test]
async fn nobody_else_has_a_page_of_it() {
    let app = App::new().await;
    let mut nobody = app.anonymous();
    assert!(nobody.get("/account").await.redirect().starts_with("/sign-in"));
    assert_eq!(nobody.post("/account", &[("language", "en"), ("mail", "daily")]).await.status, 401);
}
