//! Once a day: everything in one letter in the morning, without what has lost its point; codes and links never wait.

use crate::harness::{App, Browser, Sink, drain, worker};
use crate::memoranda;
use crate::road::{COORDINATOR, HOST};
use chrono::{DateTime, Timelike, Utc};

/// Chooses one letter a day.
async fn daily(app: &App, email: &str, language: &str) {
    let mut person = app.person(email).await;
    let page = person.get("/account").await.ok();
    person.submit(&page, "/account", &[("language", language), ("mail", "daily")]).await.redirect();
}

/// A complete memorandum that is sent for review.
async fn sent(coordinator: &mut Browser, title: &str) -> String {
    let memorandum = memoranda::begun(coordinator, title).await;
    memoranda::filled(coordinator, &memorandum).await;
    memoranda::act(coordinator, &memorandum, "submission", &[]).await.redirect();
    memorandum
}

async fn count(app: &App, what: &str) -> i64 {
    app.value::<i64>(&format!("select count(*) from messages where to_email = '{HOST}' and {what}")).await
}

async fn morning(app: &App) {
    app.execute("update messages set due_at = now() - interval '1 minute' where daily and sent_at is null").await;
}

/// The text of the mails to the host, decoded as far as the tests look.
fn to_host(sink: &Sink) -> Vec<String> {
    let mails = sink.taken().into_iter().filter(|mail| mail.contains(HOST));
    mails.map(|mail| mail.replace("=\n", "").replace("=3D", "=")).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_day_brings_goes_in_one_letter_at_seven() {
    let app = App::new().await;
    app.execute("update messages set silenced_at = now() where sent_at is null and silenced_at is null").await;
    daily(&app, HOST, "lv").await;
    let mut coordinator = app.person(COORDINATOR).await;
    let (one, two) = (sent(&mut coordinator, "First").await, sent(&mut coordinator, "Second").await);
    assert_eq!(count(&app, "daily and kind = 'asked-approve' and language = 'lv' and silenced_at is null").await, 2);
    let due: DateTime<Utc> = app.value(&format!("select min(due_at) from messages where daily and to_email = '{HOST}'")).await;
    let local = due.with_timezone(&chrono_tz::Europe::Riga);
    assert_eq!((local.hour(), local.minute(), local.second()), (7, 0, 0));
    let soon: bool = app.value("select bool_and(due_at > now() and due_at < now() + interval '25 hours') from messages where daily").await;
    assert!(soon, "the next morning");
    let outbox = app.anonymous().get("/outbox?lang=en").await.ok();
    assert!(outbox.text().contains("Goes with what else the day brings"), "{}", outbox.text());

    let (sink, port) = Sink::listen("").await;
    let worker = worker(&app, port);
    drain(&worker).await;
    assert!(to_host(&sink).is_empty(), "not before the morning");
    morning(&app).await;
    drain(&worker).await;
    drain(&worker).await;
    let letters = to_host(&sink);
    assert_eq!(letters.len(), 1, "one letter");
    for address in [&one, &two] {
        assert!(letters[0].contains(&format!("https://tilts.example{address}/review")), "{}", letters[0]);
    }
    assert!(letters[0].contains("https://tilts.example/account") && !letters[0].contains("Reply-To"), "{}", letters[0]);
    assert_eq!(count(&app, "daily and sent_at is not null").await, 2);
    // Nothing more: no letter.
    morning(&app).await;
    drain(&worker).await;
    assert_eq!(to_host(&sink).len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_has_lost_its_point_is_left_out_and_with_nothing_left_no_letter_goes() {
    let app = App::new().await;
    app.execute("update messages set silenced_at = now() where sent_at is null and silenced_at is null").await;
    daily(&app, HOST, "en").await;
    let mut coordinator = app.person(COORDINATOR).await;
    let (done, closed, open) = (sent(&mut coordinator, "Done").await, sent(&mut coordinator, "Closed").await, sent(&mut coordinator, "Open").await);
    // The host approves one before the letter goes; of the other another revision is begun.
    let mut host = app.person(HOST).await;
    memoranda::act(&mut host, &done, "approval", &[]).await.redirect();
    memoranda::act(&mut coordinator, &closed, "change-request", &[("reason", "Wait")]).await.redirect();
    morning(&app).await;
    let (sink, port) = Sink::listen("").await;
    let worker = worker(&app, port);
    drain(&worker).await;
    let letters = to_host(&sink);
    assert_eq!(letters.len(), 1);
    assert!(letters[0].contains(&format!("{open}/review")), "{}", letters[0]);
    assert!(!letters[0].contains(&done) && !letters[0].contains(&format!("{closed}/review")), "{}", letters[0]);
    let last = sent(&mut coordinator, "Last").await;
    memoranda::act(&mut host, &last, "approval", &[]).await.redirect();
    morning(&app).await;
    drain(&worker).await;
    assert_eq!(to_host(&sink).len(), 1, "nothing is left to say");
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_wants_it_at_once_again_gets_what_waits_and_in_the_new_language() {
    let app = App::new().await;
    app.execute("update messages set silenced_at = now() where sent_at is null and silenced_at is null").await;
    daily(&app, HOST, "lv").await;
    let mut coordinator = app.person(COORDINATOR).await;
    sent(&mut coordinator, "Waits").await;
    let mut host = app.person(HOST).await;
    let page = host.get("/account").await.ok();
    host.submit(&page, "/account", &[("language", "en"), ("mail", "at-once")]).await.redirect();
    assert_eq!(count(&app, "not daily and language = 'en' and due_at <= now() and silenced_at is null and sent_at is null").await, 1);
    let (sink, port) = Sink::listen("").await;
    drain(&worker(&app, port)).await;
    assert_eq!(to_host(&sink).len(), 1);
}

#[tokio::test]
async fn invitations_never_wait() {
    let app = App::new().await;
    daily(&app, HOST, "en").await;
    let riga: uuid::Uuid = app.value(&format!("select organisation_id from members where email = '{COORDINATOR}'")).await;
    let mut coordinator = app.person(COORDINATOR).await;
    let form = coordinator.get(&format!("/organisations/{riga}/invitations/new")).await.ok();
    coordinator.submit(&form, "/invitations", &[("name", "Mika"), ("email", HOST), ("role", "auditor")]).await.ok();
    assert_eq!(count(&app, "kind = 'invitation' and daily").await, 0);
    assert_eq!(count(&app, "kind = 'invitation' and due_at <= now() and silenced_at is null").await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn two_workers_never_send_halves_and_a_server_that_is_away_gets_it_whole() {
    let app = App::crowded().await;
    app.execute("update messages set silenced_at = now() where sent_at is null and silenced_at is null").await;
    daily(&app, HOST, "en").await;
    let mut coordinator = app.person(COORDINATOR).await;
    for title in ["One", "Two", "Three"] {
        sent(&mut coordinator, title).await;
    }
    morning(&app).await;
    let away = worker(&app, 9);
    drain(&away).await;
    assert_eq!(count(&app, "daily and error <> '' and sent_at is null and failed_at is null").await, 3, "all are tried again");
    morning(&app).await;
    let (sink, port) = Sink::listen("").await;
    let (one, two) = (worker(&app, port), worker(&app, port));
    tokio::join!(drain(&one), drain(&two));
    assert_eq!(to_host(&sink).len(), 1);
    assert_eq!(count(&app, "daily and sent_at is not null").await, 3);
}
