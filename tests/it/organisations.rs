//! The address book: who sees what, who edits, lost updates, shutting out.

use crate::harness::{App, Browser};

/// The page of the organisation with this name.
async fn page_of(app: &App, name: &str) -> String {
    let id: uuid::Uuid = app.value(&format!("select id from organisations where name like '{name}%'")).await;
    format!("/organisations/{id}")
}

async fn last_event(app: &App, path: &str) -> String {
    let id = path.split('/').nth(2).unwrap();
    app.value(&format!("select event from audit where object_id = '{id}' order by seq desc limit 1")).await
}

#[tokio::test]
async fn everybody_sees_the_own_organisation_its_partners_and_nobody_else() {
    let app = App::new().await;
    let mut coordinator = app.person("coordinator@riga.example").await;
    let list = coordinator.get("/organisations").await.ok();
    for name in ["Rīgas Paraugu tehnikums", "Tampereen Esimerkkiopisto", "Autohuolto Mallinen", "Berufsschule Beispiel Graz"] {
        assert!(list.text().contains(name), "{name}");
    }
    assert!(!list.text().contains("Vilniaus"));
    let mut host = app.person("coordinator@tampere.example").await;
    let list = host.get("/organisations").await.ok();
    assert!(!list.text().contains("Graz"), "a partner of another partnership is out of sight");
    let mut stranger = app.person("coordinator@vilnius.example").await;
    let list = stranger.get("/organisations").await.ok();
    assert_eq!(list.count("#organisations tbody tr"), 1);
    assert_eq!(stranger.get(&page_of(&app, "Rīgas").await).await.status, 404);
    let mut admin = app.person("admin@tilts.example").await;
    assert_eq!(admin.get("/organisations").await.ok().count("#organisations tbody tr"), 6);
}

#[tokio::test]
async fn the_page_keeps_the_representative_apart_from_the_contact() {
    let app = App::new().await;
    let mut coordinator = app.person("coordinator@riga.example").await;
    let page = coordinator.get(&page_of(&app, "Rīgas").await).await.ok();
    assert_eq!(page.stage(), "joined");
    let people = page.words("[aria-labelledby=h-people]");
    assert!(people.contains("Ilze Paraugkalniņa") && people.contains("Andris Direktoriņš"), "{people}");
    assert!(page.text().contains("teacher@riga.example"), "one's own members with their addresses");
    let mut host = app.person("coordinator@tampere.example").await;
    let page = host.get(&page_of(&app, "Rīgas").await).await.ok();
    assert!(page.text().contains("Jānis Piemērs") && !page.text().contains("teacher@riga.example"), "a partner's members by name alone");
    assert!(page.find_link("Edit").is_none() && page.find_link("Invite a member").is_none());
}

#[tokio::test]
async fn its_coordinator_edits_it() {
    let app = App::new().await;
    let path = page_of(&app, "Rīgas").await;
    let mut coordinator = app.person("coordinator@riga.example").await;
    let form = coordinator.get(&format!("{path}/edit")).await.ok();
    let changes = [
        ("phone", "+371 67000000"),
        ("oid", "e 1000 7777"),
        ("registration-number", "40003000001"),
        ("website", "www.new.example"),
        ("languages", "de"),
    ];
    let answer = coordinator.submit(&form, "/edit", &changes).await;
    assert_eq!(answer.redirect(), path);
    let page = coordinator.get(&path).await.ok();
    for text in ["+371 67000000", "E10007777", "40003000001", "https://www.new.example", "Deutsch"] {
        assert!(page.text().contains(text), "{text}: {}", page.text());
    }
    assert_eq!(last_event(&app, &path).await, "organisation-changed");
    assert!(page.words(".log").contains("Organisation’s data changed"));
}

#[tokio::test]
async fn bad_input_is_said_at_its_field_and_kept() {
    let app = App::new().await;
    let path = page_of(&app, "Rīgas").await;
    let mut coordinator = app.person("coordinator@riga.example").await;
    let form = coordinator.get(&format!("{path}/edit")).await.ok();
    let bad = [
        ("oid", "E123"),
        ("registration-number", "12"),
        ("email", "nobody"),
        ("name", ""),
        ("country", "xx"),
        ("kind", "castle"),
        ("website", "ftp://example.org"),
        ("languages", "tlh"),
        ("phone", "1\u{0}2"),
    ];
    for (field, value) in bad {
        let answer = coordinator.submit(&form, "/edit", &[(field, value), ("contact-name", "Kept Name")]).await;
        assert_eq!(answer.status, 422, "{field}");
        assert!(answer.count(&format!("#{field}-error, .err #{field}")) > 0, "{field}: {}", answer.text());
        assert_eq!(answer.attribute("#contact-name", "value"), "Kept Name");
    }
    let long = "a".repeat(201);
    assert_eq!(coordinator.submit(&form, "/edit", &[("name", &long)]).await.status, 422);
    let taken = coordinator.submit(&form, "/edit", &[("oid", "E10000005")]).await;
    assert_eq!(taken.status, 422);
    assert!(taken.text().contains("in Tilts already"), "another organisation has this OID");
    let names: i64 = app.value("select count(*) from organisations where contact_name = 'Kept Name'").await;
    assert_eq!(names, 0);
}

#[tokio::test]
async fn an_organisation_is_edited_by_its_own_or_by_its_keeper_alone() {
    let app = App::new().await;
    let riga = page_of(&app, "Rīgas").await;
    let graz = page_of(&app, "Berufsschule").await;
    let mut coordinator = app.person("coordinator@riga.example").await;
    let own = coordinator.get(&format!("{riga}/edit")).await.ok();
    assert_eq!(coordinator.get(&format!("{graz}/edit")).await.ok().stage(), "edit", "the keeper, as long as it has no member");
    let tampere = page_of(&app, "Tampereen").await;
    assert_eq!(coordinator.get(&format!("{tampere}/edit")).await.status, 403, "no longer, since it has members");
    let before = app.digest().await;
    for (email, status) in [
        ("teacher@riga.example", 403),
        ("company@riga.example", 403),
        ("coordinator@tampere.example", 403),
        ("mentor@tampere.example", 403),
        ("coordinator@vilnius.example", 404),
    ] {
        let mut other = app.person(email).await;
        assert_eq!(other.get(&format!("{riga}/edit")).await.status, status, "{email}");
        let answer = other.post(&format!("{riga}/edit"), &fresh(&own.form("/edit"))).await;
        assert_eq!(answer.status, status, "{email}");
    }
    assert_eq!(app.digest().await, before);
}

/// A form with a key of its own.
fn fresh(fields: &[(String, String)]) -> Vec<(String, String)> {
    let key = uuid::Uuid::new_v4().to_string();
    fields.iter().map(|(name, value)| (name.clone(), if name == "once" { key.clone() } else { value.clone() })).collect()
}

#[tokio::test]
async fn a_lost_update_shows_both_texts_and_loses_neither() {
    let app = App::new().await;
    let path = page_of(&app, "Rīgas").await;
    let (mut one, mut two) = (app.person("coordinator@riga.example").await, app.person("coordinator@riga.example").await);
    let form = one.get(&format!("{path}/edit")).await.ok();
    let stale = two.get(&format!("{path}/edit")).await.ok();
    one.submit(&form, "/edit", &[("phone", "+371 1"), ("kind", "training-centre")]).await.redirect();
    let answer = two.submit(&stale, "/edit", &[("phone", "+371 2"), ("contact-name", "Typed Meanwhile")]).await;
    assert_eq!((answer.status, answer.stage().as_str()), (409, "conflict"));
    assert!(answer.text().contains("+371 1") && answer.body.contains("+371 2") && answer.body.contains("Typed Meanwhile"));
    assert!(answer.text().contains("Training centre"), "a choice in words: {}", answer.text());
    let merged = two.submit(&answer, "/edit", &[("take.phone", "theirs"), ("take.kind", "theirs")]).await;
    assert_eq!(merged.redirect(), path);
    let page = two.get(&path).await.ok();
    assert!(page.text().contains("+371 1") && page.text().contains("Typed Meanwhile") && page.text().contains("Training centre"));
}

#[tokio::test]
async fn a_double_submit_saves_once() {
    let app = App::new().await;
    let path = page_of(&app, "Rīgas").await;
    let mut coordinator = app.person("coordinator@riga.example").await;
    let form = coordinator.get(&format!("{path}/edit")).await.ok();
    let first = coordinator.submit(&form, "/edit", &[("phone", "+371 3")]).await.redirect();
    let second = coordinator.submit(&form, "/edit", &[("phone", "+371 3")]).await.redirect();
    assert_eq!(first, second);
    let saves: i64 = app.value("select count(*) from audit where event = 'organisation-changed'").await;
    assert_eq!(saves, 1);
}

#[tokio::test]
async fn the_administrator_makes_an_organisation_with_its_first_member() {
    let app = App::new().await;
    let mut admin = app.person("admin@tilts.example").await;
    let form = admin.get("/organisations/new").await.ok();
    let fields = [
        ("name", "Cēsu Paraugskola"),
        ("kind", "school"),
        ("country", "lv"),
        ("member-name", "Zigrīda Paraudziņa"),
        ("member-email", "Zigrida@Cesis.example"),
    ];
    let refused = admin.submit(&form, "/organisations", &[("name", "Cēsu Paraugskola")]).await;
    assert_eq!(refused.status, 422);
    let made = admin.submit(&form, "/organisations", &fields).await.ok();
    assert_eq!(made.stage(), "invited");
    assert!(made.attribute("#link", "value").contains("/invitations/"));
    let again = admin.submit(&form, "/organisations", &fields).await;
    assert!(again.redirect().starts_with("/organisations/"), "the link is shown once: a second submit leads to the organisation");
    let page = admin.get(&again.redirect()).await.ok();
    assert_eq!(page.stage(), "invited");
    assert!(page.words("[aria-labelledby=h-invited]").contains("zigrida@cesis.example"));
    let made: i64 = app.value("select count(*) from organisations where name = 'Cēsu Paraugskola'").await;
    assert_eq!(made, 1);
    for email in ["coordinator@riga.example", "owner@tampere.example", "learner@riga.example"] {
        let mut other = app.person(email).await;
        assert_eq!(other.get("/organisations/new").await.status, 403, "{email}");
        assert_eq!(other.post("/organisations", &fields).await.status, 403, "{email}");
    }
}

async fn shut_out(admin: &mut Browser, path: &str) {
    let page = admin.get(path).await.ok();
    assert_eq!(admin.submit(&page, "/suspension", &[]).await.redirect(), path);
}

#[tokio::test]
async fn a_suspended_organisation_has_no_seats_until_it_is_let_in_again() {
    let app = App::new().await;
    let path = page_of(&app, "Rīgas").await;
    let mut admin = app.person("admin@tilts.example").await;
    let mut coordinator = app.person("coordinator@riga.example").await;
    let form = admin.get(&path).await.ok();
    for email in ["coordinator@riga.example", "coordinator@tampere.example"] {
        let mut other = app.person(email).await;
        assert!(!other.get(&path).await.ok().has_form("/suspension"));
        assert_eq!(other.post(&format!("{path}/suspension"), &fresh(&form.form("/suspension"))).await.status, 403, "{email}");
    }
    shut_out(&mut admin, &path).await;
    assert_eq!(last_event(&app, &path).await, "organisation-suspended");
    assert_eq!(coordinator.get(&path).await.status, 404, "the seat is gone, and with it the sight");
    let page = admin.get(&path).await.ok();
    assert_eq!(page.stage(), "suspended");
    assert!(page.words(".log").contains("suspended"), "the administrator sees what he did");
    let stale = admin.post(&format!("{path}/suspension"), &[("do", "suspend")]).await;
    assert_eq!(stale.status, 409, "it is shut out already");
    assert_eq!(admin.submit(&page, "/suspension", &[]).await.redirect(), path);
    coordinator.get(&path).await.ok();
    assert_eq!(last_event(&app, &path).await, "organisation-resumed");
}

#[tokio::test]
async fn pages_speak_latvian() {
    let app = App::new().await;
    let path = page_of(&app, "Berufsschule").await;
    let mut coordinator = app.person("coordinator@riga.example").await;
    let page = coordinator.get(&format!("{path}?lang=lv")).await.ok();
    assert!(page.text().contains("Partnera ierakstīta") && page.text().contains("Likumīgais pārstāvis"), "{}", page.text());
    assert!(coordinator.get("/organisations").await.ok().text().contains("Jūsu organizācija, jūsu ierakstītās"));
}
