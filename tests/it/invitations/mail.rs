//! An invitation goes by mail: written with it, in the recipient's language, sent again on request, and not at all where it has no point.

use super::{NEW, invite, organisation};
use crate::harness::{App, Sink, drain, now, secret, worker};
use tilts::domain::ids::InvitationId;
use uuid::Uuid;

const JAUNA: &str = "jauna@riga.example";

async fn count(app: &App, what: &str) -> i64 {
    app.value::<i64>(&format!("select count(*) from messages where kind = 'invitation' and {what}")).await
}

/// The newest invitation, and the address that its letter carries.
async fn newest(app: &App) -> (Uuid, String) {
    let id = app.value::<Uuid>("select id from invitations order by created_at desc, id desc limit 1").await;
    (id, format!("/invitations/{}", secret().invitation(InvitationId(id)).text()))
}

#[tokio::test(flavor = "multi_thread")]
async fn the_letter_carries_the_link_in_the_language_that_was_chosen() {
    let app = App::new().await;
    let riga = organisation(&app, "Rīgas").await;
    let mut coordinator = app.person("coordinator@riga.example").await;
    let form = coordinator.get(&format!("{riga}/invitations/new")).await.ok();
    assert_eq!(form.attribute("#language option[selected]", "value"), "lv", "the organisation's first language");
    let refused = coordinator.submit(&form, "/invitations", &[NEW, &[("language", "xx")]].concat()).await;
    assert_eq!((refused.status, refused.count("#language-error")), (422, 1));
    assert_eq!(refused.attribute("#name", "value"), "Jauna Skolotāja", "everything typed is kept");
    let link = invite(&mut coordinator, &riga, &[NEW, &[("language", "en")]].concat()).await;
    let (id, carried) = newest(&app).await;
    assert_eq!(link, carried, "the page shows the link that the letter carries");
    assert_eq!(count(&app, &format!("invitation_id = '{id}' and to_email = '{JAUNA}' and language = 'en' and text_id is null")).await, 1);
    let token = link.rsplit('/').next().unwrap();
    let stored: i64 = app.value(&format!("select count(*) from messages m where m::text like '%{token}%'")).await;
    assert_eq!(stored, 0, "the outbox holds nothing that opens it");

    let outbox = app.anonymous().get("/outbox?lang=lv").await.ok();
    assert!(outbox.text().contains("Please join Rīgas Paraugu tehnikums") && outbox.body.contains(&format!("{link}?lang=en")), "{}", outbox.text());
    let (sink, port) = Sink::listen("").await;
    let worker = worker(&app, port);
    drain(&worker).await;
    drain(&worker).await;
    let mails = sink.taken().into_iter().filter(|mail| mail.contains(JAUNA)).count();
    assert_eq!(mails, 1, "once");
    let page = coordinator.get(&riga).await.ok();
    assert!(page.text().contains("mail sent"), "{}", page.text());
}

#[tokio::test]
async fn it_is_sent_again_with_the_same_link_and_new_days_once_a_day() {
    let app = App::new().await;
    let riga = organisation(&app, "Rīgas").await;
    let mut coordinator = app.person("coordinator@riga.example").await;
    let link = invite(&mut coordinator, &riga, NEW).await;
    let (id, _) = newest(&app).await;
    let path = format!("{riga}/invitations/{id}/reminder");
    // The tests' clock stands still while the database's goes on.
    app.execute("update messages set created_at = '2026-11-23 07:00Z'").await;
    let page = coordinator.get(&riga).await.ok();
    let soon = coordinator.submit(&page, &path, &[]).await;
    assert_eq!(soon.status, 409);
    assert!(soon.text().contains("within the last 24 hours"), "{}", soon.text());
    app.execute("update messages set created_at = '2026-11-21 07:00Z'").await;
    app.execute(&format!("update invitations set expires_at = '2026-11-22 00:00Z' where id = '{id}'")).await;
    let before = app.digest().await;
    for (email, status) in [("teacher@riga.example", 403), ("coordinator@tampere.example", 403), ("coordinator@vilnius.example", 404)] {
        assert_eq!(app.person(email).await.post(&path, &[("once", &Uuid::new_v4().to_string())]).await.status, status, "{email}");
    }
    assert_eq!(app.anonymous().post(&path, &[("once", &Uuid::new_v4().to_string())]).await.status, 401);
    assert_eq!(app.digest().await, before);
    let page = coordinator.get(&riga).await.ok();
    assert!(page.text().contains("too old: send it again"), "{}", page.text());
    assert_eq!(coordinator.submit(&page, &path, &[]).await.redirect(), riga);
    assert_eq!(coordinator.submit(&page, &path, &[]).await.redirect(), riga, "a double click sends once");
    assert_eq!(count(&app, &format!("invitation_id = '{id}'")).await, 2);
    let expires: chrono::DateTime<chrono::Utc> = app.value(&format!("select expires_at from invitations where id = '{id}'")).await;
    assert_eq!(expires, now() + chrono::Duration::days(14));
    assert_eq!(app.anonymous().get(&link).await.status, 200, "the first letter's link works too");
    let event: String = app.value("select event from audit order by at desc limit 1").await;
    assert_eq!(event, "invitation-repeated");
}

#[tokio::test]
async fn one_that_was_made_before_letters_gets_a_link_that_a_letter_can_carry() {
    let app = App::new().await;
    let riga = organisation(&app, "Rīgas").await;
    let mut coordinator = app.person("coordinator@riga.example").await;
    invite(&mut coordinator, &riga, NEW).await;
    let (id, carried) = newest(&app).await;
    app.execute(&format!("update invitations set token_hash = sha256('old'), language = null where id = '{id}'")).await;
    app.execute("delete from messages where kind = 'invitation'").await;
    let page = coordinator.get(&riga).await.ok();
    coordinator.submit(&page, &format!("/invitations/{id}/reminder"), &[]).await.redirect();
    assert_eq!(app.anonymous().get(&carried).await.status, 200);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_taken_back_or_used_is_not_sent_and_what_bounced_is_shown() {
    let app = App::new().await;
    let riga = organisation(&app, "Rīgas").await;
    let mut coordinator = app.person("coordinator@riga.example").await;
    invite(&mut coordinator, &riga, NEW).await;
    let (revoked, _) = newest(&app).await;
    let page = coordinator.get(&riga).await.ok();
    coordinator.submit(&page, "/revocation", &[]).await.redirect();
    assert_eq!(count(&app, &format!("invitation_id = '{revoked}' and silenced_at is not null")).await, 1);
    let used = invite(&mut coordinator, &riga, NEW).await;
    let (id, _) = newest(&app).await;
    let mut person = app.anonymous();
    let page = person.get(&used).await.ok();
    person.submit(&page, &used, &[("password", "three short words")]).await.redirect();
    assert_eq!(count(&app, &format!("invitation_id = '{id}' and silenced_at is not null")).await, 1);
    invite(&mut coordinator, &riga, &[("name", "Gone"), ("email", "gone@riga.example"), ("role", "teacher")]).await;
    let (sink, port) = Sink::listen("gone@").await;
    drain(&worker(&app, port)).await;
    assert!(!sink.taken().iter().any(|mail| mail.contains(JAUNA)));
    let page = coordinator.get(&riga).await.ok();
    assert!(page.text().contains("the mail did not arrive"), "{}", page.text());
    let stranger = app.person("coordinator@vilnius.example").await.get("/outbox").await;
    assert_eq!(stranger.status, 200, "the demo shows its outbox to everybody");
}

#[tokio::test]
async fn learners_and_guardians_are_written_to_as_well() {
    let app = App::new().await;
    let mut coordinator = app.person("coordinator@riga.example").await;
    let form = coordinator.get("/learners/new").await.ok();
    let new = [("name", "Jana Jaunā"), ("birth-date", "2010-03-01"), ("email", "jana@riga.example")];
    let learner = coordinator.submit(&form, "/learners", &new).await.redirect();
    let form = coordinator.get(&format!("{learner}/guardians/new")).await.ok();
    let guardian = [("name", "Vera Jaunā"), ("relation", "mother"), ("email", "vera@riga.example")];
    coordinator.submit(&form, "/guardians", &guardian).await.redirect();
    let page = coordinator.get(&learner).await.ok();
    let shown = coordinator.submit(&page, &format!("{learner}/invitation"), &[("language", "lv")]).await.ok();
    assert!(shown.words("#message").contains("sagatavojusi"), "the words to send are in that language: {}", shown.words("#message"));
    let guardians = page.attribute("form[action*='/guardians/']", "action");
    coordinator.submit(&page, &guardians, &[("language", "en")]).await.ok();
    assert_eq!(count(&app, "to_email = 'jana@riga.example' and language = 'lv' and data->>'gives' = 'learner'").await, 1);
    assert_eq!(count(&app, "to_email = 'vera@riga.example' and language = 'en' and data->'gives'->>'guardian' = 'Jana Jaunā'").await, 1);
    let page = coordinator.get(&learner).await.ok();
    assert!(page.text().contains("mail waits since"), "{}", page.text());
    // The school's rows are out of sight for others.
    let mut outbox = app.anonymous();
    assert!(outbox.get("/outbox?lang=en").await.ok().text().contains("You are the guardian of Jana Jaunā"));
}
