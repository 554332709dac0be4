//! The outbox and the worker, against a mail server that speaks SMTP.

use super::links::{opened, sent};
use super::{agreed, id};
use crate::harness::{App, Sink, drain, secret, worker};
use crate::road::{COORDINATOR, HOST, OWNER};
use tokio::net::TcpListener;

async fn count(app: &App, what: &str) -> i64 {
    app.value::<i64>(&format!("select count(*) from messages where {what}")).await
}

#[tokio::test(flavor = "multi_thread")]
async fn every_message_is_sent_once_in_the_language_of_whoever_gets_it() {
    let app = App::new().await;
    let agreement = agreed(&app, &[]).await;
    sent(&app, &agreement, &[("language", "lv"), ("name", "Pēteris Ābols")]).await;
    let (sink, port) = Sink::listen("").await;
    let worker = worker(&app, port);
    drain(&worker).await;
    let mails = sink.taken();
    drain(&worker).await;
    assert_eq!(sink.taken().len(), mails.len(), "nothing is due any more");
    assert_eq!(mails.len(), usize::try_from(count(&app, "sent_at is not null").await).unwrap());
    let mail = mails.iter().find(|mail| mail.contains("pekka@autohuolto.example")).expect("the letter");
    assert!(mail.contains("To: =?utf-8?b?") || mail.contains("To: \"P"), "{mail}");
    assert!(mail.contains("Reply-To:") && mail.contains(COORDINATOR) && mail.contains("Auto-Submitted: auto-generated"), "{mail}");
    assert!(mail.contains("text/plain") && mail.contains("text/html"), "both forms");
    assert_eq!(count(&app, "sent_at is null and silenced_at is null").await, 0);
    let list = app.person(COORDINATOR).await.get(&format!("{agreement}/links")).await.ok();
    assert!(list.text().contains("mail sent"), "{}", list.text());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_is_away_stops_nobody_and_gets_every_mail_once_afterwards() {
    let app = App::new().await;
    let agreement = agreed(&app, &[]).await;
    let port = {
        let free = TcpListener::bind("127.0.0.1:0").await.unwrap();
        free.local_addr().unwrap().port()
    };
    let away = worker(&app, port);
    let link = sent(&app, &agreement, &[]).await;
    for _ in 0..3 {
        drain(&away).await;
        app.execute("update messages set due_at = now()").await;
    }
    let waiting = count(&app, "sent_at is null and failed_at is null and silenced_at is null").await;
    assert!(waiting >= 1 && count(&app, "attempts >= 3 and error <> ''").await == waiting, "tried, in vain, and not given up");
    // Meanwhile one acts.
    let (mut guest, _) = opened(&app, link).await;
    super::links::asked(&mut guest, link, "signature").await.ok();
    let (sink, port) = Sink::listen("").await;
    let back = worker(&app, port);
    app.execute("update messages set due_at = now()").await;
    drain(&back).await;
    assert_eq!(i64::try_from(sink.taken().len()).unwrap(), waiting + 1, "every mail once");
    drain(&back).await;
    assert_eq!(i64::try_from(sink.taken().len()).unwrap(), waiting + 1, "and none twice");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refused_recipient_is_told_to_the_sender_and_what_has_no_point_is_not_sent() {
    let app = App::new().await;
    let agreement = agreed(&app, &[]).await;
    sent(&app, &agreement, &[("email", "gone@autohuolto.example")]).await;
    let (sink, port) = Sink::listen("gone@").await;
    let worker = worker(&app, port);
    drain(&worker).await;
    assert_eq!(count(&app, "to_email = 'gone@autohuolto.example' and failed_at is not null and error like '%no such mailbox%'").await, 1);
    let mut coordinator = app.person(COORDINATOR).await;
    let list = coordinator.get(&format!("{agreement}/links")).await.ok();
    assert!(list.text().contains("the mail did not arrive"), "{}", list.text());
    // A link that is taken back before its letter has left.
    let before = sink.taken().len();
    let link = sent(&app, &agreement, &[]).await;
    let list = coordinator.get(&format!("{agreement}/links")).await.ok();
    coordinator.submit(&list, &format!("/{link}/revocation"), &[]).await.redirect();
    drain(&worker).await;
    assert_eq!(sink.taken().len(), before);
    assert_eq!(count(&app, &format!("link_id = '{link}' and silenced_at is not null")).await, 1);
}

#[tokio::test]
async fn a_person_is_reminded_once_a_day_at_most() {
    let app = App::new().await;
    let agreement = agreed(&app, &[]).await;
    let link = sent(&app, &agreement, &[]).await;
    let mut coordinator = app.person(COORDINATOR).await;
    let list = coordinator.get(&format!("{agreement}/links")).await.ok();
    let reminder = format!("/{link}/reminder");
    // The tests' clock stands still while the database's goes on.
    app.execute("update messages set created_at = '2026-11-23 07:00Z'").await;
    let soon = coordinator.submit(&list, &reminder, &[]).await;
    assert_eq!(soon.status, 409);
    assert!(soon.text().contains("within the last 24 hours"), "{}", soon.text());
    app.execute("update messages set created_at = '2026-11-21 07:00Z'").await;
    let list = coordinator.get(&format!("{agreement}/links")).await.ok();
    let to = coordinator.submit(&list, &reminder, &[]).await.redirect();
    assert_eq!(coordinator.submit(&list, &reminder, &[]).await.redirect(), to, "a double click reminds once");
    assert_eq!(count(&app, "kind = 'reminder'").await, 1);
    assert_eq!(crate::road::events(&app, id(&agreement), "link-reminded").await, 1);
}

#[tokio::test]
async fn the_outbox_of_the_demo_shows_every_letter() {
    let app = App::new().await;
    let agreement = agreed(&app, &[]).await;
    let link = sent(&app, &agreement, &[]).await;
    let mut anybody = app.anonymous();
    let page = anybody.get("/outbox?lang=en").await.ok();
    assert!(page.text().contains("Please read and sign") && page.text().contains("pekka@autohuolto.example"), "{}", page.text());
    assert!(page.text().contains(&secret().token(link).text()), "the link as it would be sent");
}

#[tokio::test]
async fn whoever_has_an_account_is_asked_by_mail_too_and_no_longer_once_it_has_no_point() {
    let app = App::new().await;
    app.execute("update messages set silenced_at = now() where sent_at is null").await;
    let mut coordinator = app.person(COORDINATOR).await;
    let agreement = super::complete(&app, &mut coordinator, &[]).await;
    super::act(&mut coordinator, &agreement, "submission", &[]).await.redirect();
    let asked = async |kind: &str| {
        let sql = format!(
            "select coalesce(array_agg(to_email order by to_email), '{{}}') from messages where kind = '{kind}' and text_id = '{}' and silenced_at is null",
            id(&agreement)
        );
        app.value::<Vec<String>>(&sql).await
    };
    let approving = asked("asked-approve").await;
    assert!(approving.contains(&HOST.to_owned()) && approving.contains(&OWNER.to_owned()), "{approving:?}");
    assert!(!approving.contains(&COORDINATOR.to_owned()), "nobody is asked by himself");
    assert!(!approving.iter().any(|email| email.contains("mentor") || email.contains("vilnius")), "{approving:?}");
    for email in [COORDINATOR, HOST, OWNER] {
        super::act(&mut app.person(email).await, &agreement, "approval", &[]).await.redirect();
    }
    let signing = asked("asked-sign").await;
    for email in [COORDINATOR, HOST, super::LEARNER] {
        assert!(signing.contains(&email.to_owned()), "{email}: {signing:?}");
    }
    let letters = app.anonymous().get("/outbox").await.ok();
    assert!(letters.body.contains(&format!("{agreement}/signature")) && letters.body.contains(&format!("{agreement}/review")));
    // A revision that is closed is not asked about any more.
    super::act(&mut app.person(HOST).await, &agreement, "change-request", &[("reason", "Another week")]).await.redirect();
    let (_, port) = Sink::listen("").await;
    drain(&worker(&app, port)).await;
    assert_eq!(
        app.value::<i64>(&format!(
            "select count(*) from messages where kind like 'asked-%' and text_id = '{}' and sent_at is not null",
            id(&agreement)
        ))
        .await,
        0
    );
}
