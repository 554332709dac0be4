//! Invitations: a link shown once, joining with the right seat, and every way a link can be dead.

mod mail;

use crate::harness::{Answer, App, Browser, PASSWORD, now};
use chrono::Duration;

async fn organisation(app: &App, name: &str) -> String {
    let id: uuid::Uuid = app.value(&format!("select id from organisations where name like '{name}%'")).await;
    format!("/organisations/{id}")
}

/// Makes an invitation through the form and returns the link's path.
async fn invite(by: &mut Browser, organisation: &str, fields: &[(&str, &str)]) -> String {
    let form = by.get(&format!("{organisation}/invitations/new")).await.ok();
    let made = by.submit(&form, "/invitations", fields).await.ok();
    path_of(&made)
}

fn path_of(made: &Answer) -> String {
    made.attribute("#link", "value").strip_prefix("http://127.0.0.1:8080").unwrap().to_owned()
}

const NEW: &[(&str, &str)] = &[("name", "Jauna Skolotāja"), ("email", "Jauna@Riga.example"), ("role", "teacher"), ("position", "pedagoģe")];

#[tokio::test]
async fn the_invited_person_joins_with_the_right_seat() {
    let app = App::new().await;
    let riga = organisation(&app, "Rīgas").await;
    let mut coordinator = app.person("coordinator@riga.example").await;
    let link = invite(&mut coordinator, &riga, &[NEW, &[("may-sign", "yes")]].concat()).await;
    let stored: i64 = app.value(&format!("select count(*) from invitations where encode(token_hash, 'escape') like '%{}%'", &link[13..25])).await;
    assert_eq!(stored, 0, "only the hash is stored");
    assert!(!coordinator.get(&riga).await.ok().body.contains(&link), "the link is shown once");

    let mut person = app.anonymous();
    let before = app.digest().await;
    let page = person.get(&format!("{link}?lang=en")).await.ok();
    assert_eq!(page.stage(), "invited");
    for text in ["Join Rīgas Paraugu tehnikums", "Ilze Paraugkalniņa", "Vocational teacher", "You may sign", "jauna@riga.example"] {
        assert!(page.text().contains(text), "{text}: {}", page.text());
    }
    person.get(&link).await.ok();
    assert_eq!(app.digest().await, before, "opening a link changes nothing");
    let answer = person.submit(&page, &link, &[("name", "Jauna Skolotāja-Liepa"), ("password", "three short words")]).await;
    assert_eq!(answer.redirect(), riga);
    let own = person.get(&riga).await.ok();
    assert!(own.text().contains("Welcome") && own.text().contains("Jauna Skolotāja-Liepa"), "{}", own.text());
    let seat: String =
        app.value("select role || ' ' || position || ' ' || (may_sign_from = current_date) from members where email = 'jauna@riga.example'").await;
    assert_eq!(seat, "teacher pedagoģe true");
    let event: String = app.value("select event from audit order by at desc limit 1").await;
    assert_eq!(event, "member-joined");
    let told: i64 = app.value("select count(*) from notices where event = 'member-joined' and by_name = 'Jauna Skolotāja-Liepa'").await;
    assert_eq!(told, 1);
    let broken: i64 = app.value("select count(*) from heads where chain_broken_at(object_id) is not null").await;
    assert_eq!(broken, 0, "the chain is whole");

    let again = person.get(&link).await;
    assert_eq!((again.status, again.stage().as_str()), (410, "used"));
    let mut other = app.anonymous();
    let twice = other.post(&link, &[("name", "X"), ("password", "another password")]).await;
    assert_eq!(twice.status, 410, "a link is used once");
    let pressed_twice = other.post(&link, &[("name", "X"), ("password", "three short words")]).await;
    assert_eq!(pressed_twice.redirect(), riga, "a second press by the same person signs in");
}

#[tokio::test]
async fn a_new_account_needs_a_name_and_a_password_of_eight() {
    let app = App::new().await;
    let mut coordinator = app.person("coordinator@riga.example").await;
    let link = invite(&mut coordinator, &organisation(&app, "Rīgas").await, NEW).await;
    let mut person = app.anonymous();
    let page = person.get(&format!("{link}?lang=en")).await.ok();
    for (name, password, field) in [("", "long enough", "name"), ("A", "short", "password"), ("A", "", "password")] {
        let answer = person.submit(&page, &link, &[("name", name), ("password", password)]).await;
        assert_eq!(answer.status, 422);
        assert_eq!(answer.count(&format!("#{field}-error")), 1);
        assert_eq!(answer.attribute("#password", "value"), "", "a password is never sent back");
    }
    let long = "a".repeat(201);
    assert_eq!(person.submit(&page, &link, &[("name", "A"), ("password", &long)]).await.status, 422);
    let accounts: i64 = app.value("select count(*) from accounts where email = 'jauna@riga.example'").await;
    assert_eq!(accounts, 0);
}

#[tokio::test]
async fn a_known_account_proves_itself() {
    let app = App::new().await;
    let riga = organisation(&app, "Rīgas").await;
    let mut coordinator = app.person("coordinator@riga.example").await;
    let link = invite(&mut coordinator, &riga, &[("name", "Rasa"), ("email", "coordinator@vilnius.example"), ("role", "auditor")]).await;
    let mut person = app.anonymous();
    let page = person.get(&format!("{link}?lang=en")).await.ok();
    assert!(page.text().contains("You have an account") && page.count("#name") == 0);
    assert_eq!(person.submit(&page, &link, &[("password", "not hers")]).await.status, 422);
    let seats: i64 = app.value("select count(*) from members where email = 'coordinator@vilnius.example'").await;
    assert_eq!(seats, 1);
    assert_eq!(person.submit(&page, &link, &[("password", PASSWORD)]).await.redirect(), riga);
    let name: String = app.value("select name from members where email = 'coordinator@vilnius.example' and role = 'auditor'").await;
    assert_eq!(name, "Rasa Pavyzdienė", "the name of the account");

    let second = invite(&mut coordinator, &riga, &[("name", "Rasa"), ("email", "coordinator@vilnius.example"), ("role", "teacher")]).await;
    let mut signed_in = app.person("coordinator@vilnius.example").await;
    let page = signed_in.get(&second).await.ok();
    assert_eq!(page.count("#password"), 0, "signed in with the address: nothing more to prove");
    assert_eq!(signed_in.submit(&page, &second, &[]).await.redirect(), riga);
    let third = invite(&mut coordinator, &riga, &[("name", "Rasa"), ("email", "coordinator@vilnius.example"), ("role", "coordinator")]).await;
    let mut somebody = app.person("mentor@tampere.example").await;
    assert_eq!(somebody.post(&third, &[("password", PASSWORD)]).await.redirect(), riga, "the right password, whoever was signed in");
    assert!(somebody.get(&riga).await.ok().text().contains("Rasa"));
}

#[tokio::test]
async fn dead_links_say_why_and_what_next() {
    let app = App::new().await;
    let riga = organisation(&app, "Rīgas").await;
    let mut coordinator = app.person("coordinator@riga.example").await;
    let link = invite(&mut coordinator, &riga, NEW).await;
    let page = coordinator.get(&riga).await.ok();
    assert_eq!(coordinator.submit(&page, "/revocation", &[]).await.redirect(), riga);
    let event: String = app.value("select event from audit order by at desc limit 1").await;
    assert_eq!(event, "invitation-revoked");
    let mut person = app.anonymous();
    let dead = person.get(&format!("{link}?lang=en")).await;
    assert_eq!((dead.status, dead.stage().as_str()), (410, "revoked"));
    assert!(dead.text().contains("Ask Ilze Paraugkalniņa (Rīgas Paraugu tehnikums)"), "{}", dead.text());
    assert_eq!(person.post(&link, &[("name", "A"), ("password", "long enough")]).await.status, 410);

    let link = invite(&mut coordinator, &riga, NEW).await;
    app.execute("update invitations set expires_at = '2026-11-22T00:00:00Z' where accepted_at is null and revoked_at is null").await;
    let old = person.get(&link).await;
    assert_eq!((old.status, old.stage().as_str()), (410, "too-old"));
    assert_eq!(person.post(&link, &[("name", "A"), ("password", "long enough")]).await.status, 410);
    let latvian = person.get(&format!("{link}?lang=lv")).await;
    assert!(latvian.text().contains("novecojis"), "{}", latvian.text());
    for unknown in ["/invitations/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "/invitations/short", "/invitations/%00"] {
        assert_eq!(person.get(unknown).await.status, 404, "{unknown}");
        assert_eq!(person.post(unknown, &[("password", "x")]).await.status, 404, "{unknown}");
    }
}

#[tokio::test]
async fn a_link_works_for_fourteen_days() {
    let app = App::new().await;
    let mut coordinator = app.person("coordinator@riga.example").await;
    let link = invite(&mut coordinator, &organisation(&app, "Rīgas").await, NEW).await;
    let expires: chrono::DateTime<chrono::Utc> = app.value("select max(expires_at) from invitations").await;
    assert_eq!(expires, now() + Duration::days(14));
    assert_eq!(app.anonymous().get(&link).await.status, 200);
}

#[tokio::test]
async fn inviting_again_replaces_the_earlier_link() {
    let app = App::new().await;
    let riga = organisation(&app, "Rīgas").await;
    let mut coordinator = app.person("coordinator@riga.example").await;
    let first = invite(&mut coordinator, &riga, NEW).await;
    let second = invite(&mut coordinator, &riga, NEW).await;
    let mut person = app.anonymous();
    assert_eq!(person.get(&first).await.status, 410);
    assert_eq!(person.get(&second).await.status, 200);
    let form = coordinator.get(&format!("{riga}/invitations/new")).await.ok();
    let has = coordinator.submit(&form, "/invitations", &[("name", "J"), ("email", "teacher@riga.example"), ("role", "teacher")]).await;
    assert_eq!(has.status, 422);
    assert!(has.text().contains("has this role here already"));
}

#[tokio::test]
async fn only_those_who_administer_or_keep_invite() {
    let app = App::new().await;
    let riga = organisation(&app, "Rīgas").await;
    let before = app.digest().await;
    for (email, status) in [
        ("teacher@riga.example", 403),
        ("company@riga.example", 403),
        ("coordinator@tampere.example", 403),
        ("coordinator@vilnius.example", 404),
        ("learner@riga.example", 403),
    ] {
        let mut other = app.person(email).await;
        assert_eq!(other.get(&format!("{riga}/invitations/new")).await.status, status, "{email}");
        assert_eq!(other.post(&format!("{riga}/invitations"), NEW).await.status, status, "{email}");
    }
    assert_eq!(app.digest().await, before);
    let mut owner = app.person("owner@tampere.example").await;
    let company = organisation(&app, "Autohuolto").await;
    invite(&mut owner, &company, &[("name", "Toinen"), ("email", "toinen@tampere.example"), ("role", "mentor")]).await;
    let mut admin = app.person("admin@tilts.example").await;
    invite(&mut admin, &riga, NEW).await;
}

#[tokio::test]
async fn a_kept_organisation_passes_to_its_first_member_with_its_partnerships() {
    let app = App::new().await;
    let graz = organisation(&app, "Berufsschule").await;
    let mut keeper = app.person("coordinator@riga.example").await;
    let form = keeper.get(&format!("{graz}/invitations/new")).await.ok();
    assert_eq!(form.attribute("#name", "value"), "Petra Beispiel", "whoever was entered as the contact");
    let mentor = keeper.submit(&form, "/invitations", &[("role", "mentor")]).await;
    assert_eq!(mentor.status, 422, "the first member administers");
    let link = invite(&mut keeper, &graz, &[("role", "coordinator"), ("email", "petra@graz.example")]).await;
    let mut person = app.anonymous();
    let page = person.get(&format!("{link}?lang=en")).await.ok();
    for text in ["This is what was entered", "Beispielgasse 9", "joins this partnership", "Galdnieki: Rīga – Grāca"] {
        assert!(page.text().contains(text), "{text}: {}", page.text());
    }
    person.submit(&page, &link, &[("password", "three short words")]).await.redirect();
    let kept: bool = app.value("select kept_by is not null from organisations where name like 'Berufsschule%'").await;
    assert!(!kept);
    assert_eq!(keeper.get(&format!("{graz}/edit")).await.status, 403, "the keeper lets go");
    person.get(&format!("{graz}/edit")).await.ok();
    let partnerships = person.get("/partnerships").await.ok();
    let to = partnerships.link("Galdnieki");
    assert_eq!(person.get(&to).await.ok().stage(), "active", "two countries have joined");
    let asks: i64 = app.value("select count(*) from asks where act = 'join' and closed_at is null").await;
    assert_eq!(asks, 0);
    let events: Vec<String> =
        app.value("select array_agg(event order by at desc) from (select event, at from audit order by at desc limit 2) e").await;
    assert_eq!(events, ["member-joined", "organisation-joined"]);
}

#[tokio::test]
async fn two_who_press_at_once_make_one_seat() {
    let app = App::new().await;
    let mut coordinator = app.person("coordinator@riga.example").await;
    let link = invite(&mut coordinator, &organisation(&app, "Rīgas").await, NEW).await;
    let (mut one, mut two) = (app.anonymous(), app.anonymous());
    let fields = [("name", "Jauna"), ("password", "three short words")];
    let (a, b) = tokio::join!(one.post(&link, &fields), two.post(&link, &fields));
    assert!([a.status, b.status].contains(&303), "{} {}", a.status, b.status);
    assert!(a.status < 500 && b.status < 500);
    let seats: i64 = app.value("select count(*) from members where email = 'jauna@riga.example'").await;
    assert_eq!(seats, 1);
}
