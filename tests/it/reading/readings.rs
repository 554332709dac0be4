//! Two readings of the qualification: the litany.

use crate::drafts::{FOUR, TEACHER, approve, draft, events, submit, text, told, unit};
use crate::harness::App;

const OWNER: &str = "owner@tampere.example";

#[tokio::test(flavor = "multi_thread")]
async fn each_side_states_its_own_and_both_stand_side_by_side() {
    let app = App::new().await;
    let id = draft(&app, &unit(&app, "Two readings").await).await;
    let mut teacher = app.person(TEACHER).await;
    let show = teacher.get(&format!("/units/{id}")).await.ok();
    assert_eq!(show.count(".pair > div"), 2);
    assert_eq!(show.count(".pair a"), 1, "only one's own side can be changed");
    let page = teacher.get(&show.link("State it for your side")).await.ok();
    let changes = [("eqf-level", "4"), ("national-level", "LKI 4"), ("tasks", "Apkope un remonts"), ("language", "lv")];
    assert_eq!(teacher.submit(&page, "/readings/sending", &changes).await.redirect(), format!("/units/{id}"));
    teacher.submit(&page, "/readings/sending", &changes).await.redirect();
    assert_eq!(events(&app, id, "reading-stated").await, 1);
    assert!(told(&app, id, "reading-stated", OWNER).await);
    let mut owner = app.person(OWNER).await;
    let page = owner.get(&format!("/units/{id}/readings/hosting")).await.ok();
    assert!(page.words("aside").contains("Apkope un remonts"), "the other side's stands beside the form");
    owner
        .submit(&page, "/readings/hosting", &[("tasks", "The whole order"), ("differs", "Electric cars from the first year"), ("language", "en")])
        .await
        .redirect();
    let page = owner.get(&format!("/units/{id}")).await.ok();
    assert!(page.words(".pair > div:first-child").contains("EQF 4 · LKI 4") && page.words(".pair > div:last-child").contains("Electric cars"));
    assert_eq!(page.attribute(".pair > div:first-child dd.as-typed", "lang"), "lv");
    assert_eq!(page.attribute(".pair > div:last-child dd.as-typed", "lang"), "en");
    // It is no part of the text: an agreed unit is as agreed as before.
    submit(&app, id).await;
    approve(&app, id, &FOUR).await;
    let page = teacher.get(&format!("/units/{id}/readings/sending")).await.ok();
    teacher.submit(&page, "/readings/sending", &[("differs", "Nothing")]).await.redirect();
    assert!(text(&app, id).await.latest.is_agreed());
    assert_eq!(app.value::<i64>(&format!("select count(*) from readings where text_id = '{id}'")).await, 3);
}

#[tokio::test(flavor = "multi_thread")]
async fn no_side_writes_the_others() {
    let app = App::new().await;
    let id = draft(&app, &unit(&app, "Not mine").await).await;
    let before = app.digest().await;
    for (email, side) in [
        (TEACHER, "hosting"),
        ("company@riga.example", "hosting"),
        (OWNER, "sending"),
        ("coordinator@tampere.example", "sending"),
        ("mentor@tampere.example", "hosting"),
    ] {
        let mut browser = app.person(email).await;
        let address = format!("/units/{id}/readings/{side}");
        for answer in [browser.get(&address).await, browser.post(&address, &[("tasks", "x"), ("language", "en")]).await] {
            assert_eq!(answer.status, 403, "{email} {side}");
            assert!(answer.text().contains("this side’s institution"), "{}", answer.text());
        }
    }
    let mut teacher = app.person(TEACHER).await;
    assert_eq!(teacher.get(&format!("/units/{id}/readings/both")).await.status, 404);
    assert_eq!(app.anonymous().post(&format!("/units/{id}/readings/sending"), &[("a", "b")]).await.status, 401);
    let page = teacher.get(&format!("/units/{id}/readings/sending")).await.ok();
    let long = "x".repeat(4_001);
    for (field, value) in
        [("eqf-level", "9"), ("eqf-level", "four"), ("tasks", ""), ("differs", &long), ("language", "xx"), ("national-level", "a\nb")]
    {
        let answer = teacher.submit(&page, "/readings/sending", &[(field, value)]).await;
        assert_eq!(answer.status, 422, "{field}={value:.10}");
    }
    assert_eq!(app.digest().await, before);
}

#[tokio::test(flavor = "multi_thread")]
async fn two_of_one_side_at_once_lose_nothing() {
    let app = App::new().await;
    let id = draft(&app, &unit(&app, "Twice").await).await;
    let mut teacher = app.person(TEACHER).await;
    let mut company = app.person("company@riga.example").await;
    let address = format!("/units/{id}/readings/sending");
    let (one, two) = (teacher.get(&address).await.ok(), company.get(&address).await.ok());
    teacher.submit(&one, "/readings/sending", &[("tasks", "From school"), ("language", "en")]).await.redirect();
    let lost = company.submit(&two, "/readings/sending", &[("tasks", "From work"), ("differs", "Much"), ("language", "en")]).await;
    assert_eq!(lost.status, 409);
    assert!(lost.body.contains("From school") && lost.body.contains("From work") && lost.body.contains("Much"));
    let merged = company.submit(&lost, "/readings/sending", &[("take.tasks", "mine")]).await;
    assert_eq!(merged.status, 303, "{}", merged.text());
    let page = company.get(&format!("/units/{id}")).await.ok();
    assert!(page.words(".pair").contains("From work") && page.words(".pair").contains("Much"));
}
