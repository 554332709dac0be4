//! While an earlier program runs on a newer one's rows: lists go on without the words they do not know, what only a newer program can do
//! is left to it, and nobody acts by what is not understood.

use super::links::{opened, sent, token};
use super::{agreed, id};
use crate::harness::{App, Sink, drain, worker};
use crate::road::COORDINATOR;
use uuid::Uuid;

async fn count(app: &App, what: &str) -> i64 {
    app.value::<i64>(&format!("select count(*) from messages where {what}")).await
}

/// Writes two messages that this program has no words for: of a kind, and of a purpose.
async fn newer_messages(app: &App) {
    for (kind, data) in [("newer-kind", "data"), ("link", "data || '{\"purpose\": \"newer-purpose\"}'")] {
        app.execute(&format!(
            "insert into messages (id, kind, to_name, to_email, language, text_id, link_id, data, created_at)
             select gen_random_uuid(), '{kind}', 'Pekka', 'newer@autohuolto.example', language, text_id, link_id, {data}, now()
             from messages where kind = 'link' order by created_at desc limit 1"
        ))
        .await;
    }
    assert_eq!(count(app, "to_email = 'newer@autohuolto.example'").await, 2);
}

#[tokio::test]
async fn the_outbox_shows_what_it_has_no_words_for() {
    let app = App::new().await;
    let agreement = agreed(&app, &[]).await;
    sent(&app, &agreement, &[]).await;
    newer_messages(&app).await;
    for (language, words) in [("en", "this version of Tilts does not know yet"), ("lv", "šī Tilts versija vēl nepazīst")] {
        let mut anybody = app.anonymous();
        let (mut address, mut lines, mut newer) = (format!("/outbox?lang={language}"), 0, 0);
        loop {
            let page = anybody.get(&address).await.ok();
            lines += page.count(".plain-list li");
            newer += page.text().matches(words).count();
            match page.find_link(if language == "en" { "Older messages" } else { "Vecākas vēstules" }) {
                Some(next) => address = next,
                None => break,
            }
        }
        assert_eq!((i64::try_from(lines).unwrap(), newer), (count(&app, "true").await, 2), "{language}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_worker_leaves_it_to_a_newer_program() {
    let app = App::new().await;
    let agreement = agreed(&app, &[]).await;
    sent(&app, &agreement, &[]).await;
    newer_messages(&app).await;
    // The same for an account that wants one letter a day.
    app.execute("update messages set silenced_at = now() where to_email = 'coordinator@tampere.example' and sent_at is null").await;
    app.execute("update accounts set mail = 'daily' where email = 'coordinator@tampere.example'").await;
    for kind in ["newer-kind", "completed"] {
        app.execute(&format!(
            "insert into messages (id, kind, to_name, to_email, language, text_id, data, created_at)
             select gen_random_uuid(), '{kind}', to_name, 'coordinator@tampere.example', language, text_id, data, now()
             from messages where kind = 'link' and to_email not like 'newer%' order by created_at desc limit 1"
        ))
        .await;
    }
    app.execute("update messages set due_at = now() - interval '1 minute' where daily and sent_at is null and silenced_at is null").await;
    let (sink, port) = Sink::listen("").await;
    let worker = worker(&app, port);
    for _ in 0..4 {
        drain(&worker).await;
    }
    assert!(sink.taken().iter().any(|mail| mail.contains("pekka@autohuolto.example")), "the others go");
    assert!(!sink.taken().iter().any(|mail| mail.contains("newer@autohuolto.example")));
    let left = "sent_at is null and failed_at is null and silenced_at is null and error = ''";
    assert_eq!(count(&app, &format!("to_email = 'newer@autohuolto.example' and attempts = 0 and {left}")).await, 2, "neither tried nor given up");
    assert_eq!(count(&app, &format!("kind = 'newer-kind' and due_at <= now() and {left}")).await, 2, "a newer program takes these at once");
    let rests = "kind = 'link' and to_email like 'newer%' and due_at between now() + interval '10 minutes' and now() + interval '16 minutes'";
    assert_eq!(count(&app, rests).await, 1, "nobody spins on what cannot be read");
    assert_eq!(count(&app, "to_email = 'coordinator@tampere.example' and kind = 'completed' and sent_at is not null and daily").await, 1);
}

#[tokio::test]
async fn a_link_that_is_not_understood_is_listed_and_opens_nothing() {
    let app = App::new().await;
    let agreement = agreed(&app, &[]).await;
    let link = sent(&app, &agreement, &[]).await;
    let (mut guest, _) = opened(&app, link).await;
    let other = sent(&app, &agreement, &[("email", "second@autohuolto.example")]).await;
    app.execute("alter table links drop constraint links_purpose, drop constraint links_ended_as").await;
    app.execute(&format!("update links set purpose = 'newer-purpose' where id = '{other}'")).await;
    app.execute(&format!("update links set ended_at = now(), ended_as = 'newer-end', replaced_by = null where id = '{link}'")).await;
    let mut coordinator = app.person(COORDINATOR).await;
    for (language, words) in [("en", "what this one does not know yet"), ("lv", "tās nolūku šī versija vēl nepazīst")] {
        let page = coordinator.get(&format!("{agreement}/links?lang={language}")).await.ok();
        assert_eq!(page.text().matches(words).count(), 2, "{}", page.text());
    }
    // Nobody acts by it, nor sends it on.
    assert_eq!(guest.get(&format!("/s/{link}/signature")).await.redirect(), format!("/s/{link}/closed"));
    for unknown in [link, other] {
        assert_eq!(app.anonymous().get(&format!("/s/{}", token(unknown))).await.status, 404);
        assert_eq!(coordinator.get(&format!("{agreement}/links/{unknown}")).await.status, 404);
        assert_eq!(coordinator.post(&format!("{agreement}/links/{unknown}/reminder"), &[("once", Uuid::new_v4().to_string())]).await.status, 404);
    }
    // It can be taken back, where it is open.
    let page = coordinator.get(&format!("{agreement}/links?lang=en")).await.ok();
    assert!(!page.has_form(&format!("/{link}/revocation")) && !page.has_form(&format!("/{other}/reminder")));
    coordinator.submit(&page, &format!("/{other}/revocation"), &[]).await.redirect();
    let ended = format!("select count(*) from links where id = '{other}' and ended_as = 'revoked'");
    assert_eq!(app.value::<i64>(&ended).await, 1);
}

#[tokio::test]
async fn lists_go_on_with_words_they_do_not_know() {
    let app = App::new().await;
    let agreement = agreed(&app, &[]).await;
    let organisation: Uuid = app.value(&format!("select organisation_id from members where email = '{COORDINATOR}'")).await;
    let placement: Uuid = app.value(&format!("select id from placements where agreement_id = '{}'", id(&agreement))).await;
    app.execute(&format!(
        "insert into members (id, account_id, organisation_id, role, name, email)
         select gen_random_uuid(), account_id, organisation_id, 'newer-role', name, email from members where email = '{COORDINATOR}' limit 1;
         insert into asks (id, party, party_name, asker, act, object_kind, object_id, subject)
         values (gen_random_uuid(), '{organisation}', 'R', '{organisation}', 'newer-act', 'agreement', '{}', 'Newer'),
           (gen_random_uuid(), '{organisation}', 'R', '{organisation}', 'sign', 'newer-kind', '{placement}', 'Newer')",
        id(&agreement)
    ))
    .await;
    app.execute(
        "update texts set stage = 'newer-stage' where id in (
           (select id from texts where kind = 'memorandum' order by created_at limit 1) union (select id from texts where kind = 'unit' order by created_at limit 1));
         update organisations set kind = 'newer-kind' where name like 'Berufsschule%'",
    )
    .await;
    let partnership: Uuid = app.value("select partnership_id from texts where stage = 'newer-stage' and kind = 'unit'").await;
    let mobility: Uuid = app.value(&format!("select mobility_id from placements where id = '{placement}'")).await;
    // The seat in a role that is not known gives nothing; whoever has others signs in with them.
    let mut coordinator = app.person(COORDINATOR).await;
    for path in [
        "/".to_owned(),
        "/units".to_owned(),
        format!("/organisations/{organisation}"),
        format!("/partnerships/{partnership}"),
        format!("/mobilities/{mobility}"),
        format!("/placements/{placement}"),
        agreement.clone(),
    ] {
        let page = coordinator.get(&path).await;
        assert_eq!(page.status, 200, "{path}: {}", page.text());
        assert!(!page.text().contains("newer-"), "{path}: {}", page.text());
    }
    for (path, language, words) in [
        ("/memoranda", "en", "Not known to this version yet"),
        ("/memoranda", "lv", "Šī versija to vēl nepazīst"),
        ("/organisations", "en", "Not known to this version yet"),
    ] {
        let page = coordinator.get(&format!("{path}?lang={language}")).await.ok();
        assert!(page.text().contains(words), "{path}: {}", page.text());
    }
}
