//! Seats: position and signing, and that the last one that administers stays.

use crate::harness::{Answer, App};

async fn seat(app: &App, email: &str) -> String {
    app.value(&format!("select '/organisations/' || organisation_id || '/members/' || id from members where email = '{email}'")).await
}

fn organisation(seat: &str) -> String {
    seat.split("/members/").next().unwrap().to_owned()
}

#[tokio::test]
async fn its_coordinator_decides_who_may_sign_and_until_when() {
    let app = App::new().await;
    let path = seat(&app, "teacher@riga.example").await;
    let mut coordinator = app.person("coordinator@riga.example").await;
    let form = coordinator.get(&path).await.ok();
    let answer = coordinator
        .submit(&form, &path, &[("position", "vecākais pedagogs"), ("may-sign-from", "2026-11-01"), ("may-sign-until", "2027-06-30")])
        .await;
    assert_eq!(answer.redirect(), organisation(&path));
    let page = coordinator.get(&organisation(&path)).await.ok();
    assert!(page.text().contains("may sign until 30 Jun 2027") && page.text().contains("vecākais pedagogs"), "{}", page.text());
    let may: bool = app
        .value("select (seats -> 0 ->> 'may_sign')::boolean from accounts a join sessions s on s.account_id = a.id cross join session_actor(s.token_hash) where a.email = 'coordinator@riga.example' limit 1")
        .await;
    assert!(may);
    let event: String = app.value("select event from audit order by at desc limit 1").await;
    assert_eq!(event, "member-changed");
    let mut teacher = app.person("teacher@riga.example").await;
    assert!(teacher.get("/").await.ok().text().contains("Seat changed"), "the person is told");
}

#[tokio::test]
async fn days_that_make_no_sense_are_refused() {
    let app = App::new().await;
    let path = seat(&app, "teacher@riga.example").await;
    let mut coordinator = app.person("coordinator@riga.example").await;
    let form = coordinator.get(&path).await.ok();
    for (from, until, field) in
        [("2026-12-01", "2026-11-30", "may-sign-until"), ("", "2026-11-30", "may-sign-from"), ("2026-02-30", "", "may-sign-from")]
    {
        let answer = coordinator.submit(&form, &path, &[("may-sign-from", from), ("may-sign-until", until), ("position", "kept")]).await;
        assert_eq!(answer.status, 422, "{from} {until}");
        assert_eq!(answer.count(&format!("#{field}-error")), 1, "{}", answer.text());
        assert_eq!(answer.attribute("#position", "value"), "kept");
    }
}

#[tokio::test]
async fn nobody_else_changes_or_ends_a_seat() {
    let app = App::new().await;
    let path = seat(&app, "teacher@riga.example").await;
    let mut coordinator = app.person("coordinator@riga.example").await;
    let form = coordinator.get(&path).await.ok();
    let before = app.digest().await;
    for (email, status) in [
        ("teacher@riga.example", 403),
        ("company@riga.example", 403),
        ("coordinator@tampere.example", 403),
        ("admin@tilts.example", 403),
        ("coordinator@vilnius.example", 404),
        ("guardian@riga.example", 403),
    ] {
        let mut other = app.person(email).await;
        let status = if email == "guardian@riga.example" { other.get(&path).await.status } else { status };
        assert!(matches!(status, 403 | 404));
        assert_eq!(other.get(&path).await.status, status, "{email}");
        assert_eq!(other.post(&path, &renewed(&form, &path)).await.status, status, "{email}");
        assert_eq!(other.post(&format!("{path}/departure"), &[("a", "b")]).await.status, status, "{email}");
    }
    let foreign = path.replace(&organisation(&path), &organisation(&seat(&app, "coordinator@tampere.example").await));
    assert_eq!(coordinator.get(&foreign).await.status, 404, "a seat of another organisation");
    assert_eq!(app.digest().await, before);
}

fn renewed(page: &Answer, action: &str) -> Vec<(String, String)> {
    let mut fields = page.form(action);
    for (name, value) in &mut fields {
        if name == "once" {
            *value = uuid::Uuid::new_v4().to_string();
        }
    }
    fields
}

#[tokio::test]
async fn a_seat_ends_but_never_the_last_that_administers() {
    let app = App::new().await;
    let mut coordinator = app.person("coordinator@riga.example").await;
    let own = seat(&app, "coordinator@riga.example").await;
    let page = coordinator.get(&own).await.ok();
    assert!(!page.has_form("/departure"), "the last coordinator");
    assert!(page.text().contains("last seat that administers"));
    assert_eq!(coordinator.post(&format!("{own}/departure"), &[("a", "b")]).await.status, 409);
    let path = seat(&app, "teacher@riga.example").await;
    let mut teacher = app.person("teacher@riga.example").await;
    let page = coordinator.get(&path).await.ok();
    assert_eq!(coordinator.submit(&page, "/departure", &[]).await.redirect(), organisation(&path));
    let event: String = app.value("select event from audit order by at desc limit 1").await;
    assert_eq!(event, "member-left");
    assert_eq!(teacher.get(&organisation(&path)).await.status, 404, "without the seat nothing is seen any more");
    assert_eq!(coordinator.get(&path).await.status, 404, "an ended seat is nobody's page");
}

#[tokio::test]
async fn a_company_is_administered_by_its_representative() {
    let app = App::new().await;
    let mut owner = app.person("owner@tampere.example").await;
    let mentor = seat(&app, "mentor@tampere.example").await;
    owner.get(&mentor).await.ok();
    let mut theirs = app.person("mentor@tampere.example").await;
    assert_eq!(theirs.get(&mentor).await.status, 403);
}

#[tokio::test]
async fn a_lost_update_of_a_seat_is_a_conflict() {
    let app = App::new().await;
    let path = seat(&app, "teacher@riga.example").await;
    let mut coordinator = app.person("coordinator@riga.example").await;
    let form = coordinator.get(&path).await.ok();
    let stale = coordinator.get(&path).await.ok();
    coordinator.submit(&form, &path, &[("position", "first")]).await.redirect();
    let answer = coordinator.submit(&stale, &path, &[("position", "second")]).await;
    assert_eq!((answer.status, answer.stage().as_str()), (409, "conflict"));
    assert!(answer.text().contains("first") && answer.body.contains("second"));
    coordinator.submit(&answer, &path, &[]).await.redirect();
    let position: String = app.value("select position from members where email = 'teacher@riga.example'").await;
    assert_eq!(position, "second");
}
