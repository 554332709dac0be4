//! Partnerships: from one organisation to several of two countries, and who may do what in them.

use crate::harness::{Answer, App, Browser};

async fn main_one(app: &App) -> String {
    let id: uuid::Uuid = app.value("select id from partnerships order by created_at limit 1").await;
    format!("/partnerships/{id}")
}

async fn last_event(app: &App) -> String {
    app.value("select event from audit order by at desc limit 1").await
}

async fn found(by: &mut Browser, title: &str) -> String {
    let form = by.get("/partnerships/new").await.ok();
    by.submit(&form, "/partnerships", &[("title", title), ("purpose", "Together."), ("side", "sending")]).await.redirect()
}

/// Accepts the invitation on this page as a new person.
async fn join(app: &App, made: &Answer) -> Browser {
    let link = made.attribute("#link", "value").strip_prefix("http://127.0.0.1:8080").unwrap().to_owned();
    let mut person = app.anonymous();
    let page = person.get(&format!("{link}?lang=en")).await.ok();
    person.submit(&page, &link, &[("password", "three short words")]).await.redirect();
    person
}

#[tokio::test]
async fn a_coordinator_founds_one_and_it_is_forming() {
    let app = App::new().await;
    let mut coordinator = app.person("coordinator@riga.example").await;
    let form = coordinator.get("/partnerships/new").await.ok();
    let incomplete = coordinator.submit(&form, "/partnerships", &[("title", "New one")]).await;
    assert_eq!(incomplete.status, 422, "no side is chosen beforehand");
    assert_eq!(incomplete.attribute("#title", "value"), "New one");
    let path = found(&mut coordinator, "New one").await;
    let page = coordinator.get(&path).await.ok();
    assert_eq!(page.stage(), "forming");
    assert!(page.words("[aria-labelledby=h-scale]").contains("under guidance"), "it starts with our scale");
    assert_eq!(last_event(&app).await, "partnership-founded");
    let mut teacher = app.person("teacher@riga.example").await;
    teacher.get(&path).await.ok();
    for email in ["teacher@riga.example", "company@riga.example", "owner@tampere.example", "learner@riga.example", "admin@tilts.example"] {
        let mut other = app.person(email).await;
        assert_eq!(other.get("/partnerships/new").await.status, 403, "{email}");
        assert_eq!(other.post("/partnerships", &[("title", "x")]).await.status, 403, "{email}");
    }
    for email in ["coordinator@tampere.example", "coordinator@vilnius.example", "admin@tilts.example", "learner@riga.example"] {
        assert_eq!(app.person(email).await.get(&path).await.status, 404, "{email}");
    }
}

#[tokio::test]
async fn its_page_shows_organisations_by_country_and_side_and_what_it_holds() {
    let app = App::new().await;
    let path = main_one(&app).await;
    let mut host = app.person("coordinator@tampere.example").await;
    let page = host.get(&path).await.ok();
    assert_eq!(page.stage(), "active");
    let organisations = page.words("[aria-labelledby=h-organisations]");
    for text in ["Latvia 2", "Finland 2", "Sending side · Vocational school", "Hosting side · Company", "Joined"] {
        assert!(organisations.contains(text), "{text}: {organisations}");
    }
    let mut coordinator = app.person("coordinator@riga.example").await;
    let list = coordinator.get("/partnerships").await.ok();
    assert!(list.text().contains("4 of 4 joined") && list.text().contains("1 of 2 joined"), "{}", list.text());
    assert_eq!(host.get("/partnerships").await.ok().count("#partnerships tbody tr"), 1);
    let mut stranger = app.person("coordinator@vilnius.example").await;
    assert_eq!(stranger.get(&path).await.status, 404);
    assert!(stranger.get("/partnerships").await.ok().text().contains("There is no partnership yet"));
}

#[tokio::test]
async fn from_the_administrator_alone_to_two_schools_and_two_companies() {
    let app = App::new().await;
    let mut admin = app.person("admin@tilts.example").await;
    let form = admin.get("/organisations/new").await.ok();
    let fields = [
        ("name", "Cēsu Paraugskola"),
        ("kind", "school"),
        ("country", "lv"),
        ("oid", "E10009999"),
        ("member-name", "Zigrīda"),
        ("member-email", "zigrida@cesis.example"),
    ];
    let made = admin.submit(&form, "/organisations", &fields).await.ok();
    let mut zigrida = join(&app, &made).await;
    let path = found(&mut zigrida, "Cēsis and partners").await;

    let mut people = Vec::new();
    for (name, kind, country, side, role, email) in [
        ("Cēsu Galdnieks", "company", "lv", "sending", "representative", "galdnieks@cesis.example"),
        ("Oulun Koulu", "school", "fi", "hosting", "coordinator", "koulu@oulu.example"),
        ("Oulun Verstas", "company", "fi", "hosting", "representative", "verstas@oulu.example"),
    ] {
        let form = zigrida.get(&format!("{path}/organisations/new?enter=yes")).await.ok();
        assert_eq!(form.stage(), "enter");
        let to = zigrida.submit(&form, "/organisations", &[("name", name), ("kind", kind), ("country", country), ("side", side)]).await.redirect();
        assert!(to.ends_with("/invitations/new"), "on to the invitation: {to}");
        let form = zigrida.get(&to).await.ok();
        let made = zigrida.submit(&form, "/invitations", &[("name", name), ("email", email), ("role", role)]).await.ok();
        people.push(join(&app, &made).await);
    }
    let page = zigrida.get(&path).await.ok();
    assert_eq!(page.stage(), "active");
    assert!(page.text().contains("Latvia 2") && page.text().contains("Finland 2"), "{}", page.text());
    for person in &mut people {
        assert_eq!(person.get(&path).await.ok().stage(), "active");
        assert_eq!(person.get("/organisations").await.ok().count("#organisations tbody tr"), 4);
    }
    let open: i64 = app.value("select count(*) from asks where closed_at is null and subject = 'Cēsis and partners'").await;
    assert_eq!(open, 0);
}

#[tokio::test]
async fn an_organisation_in_tilts_is_found_by_exactly_what_one_knows_and_joins_by_itself() {
    let app = App::new().await;
    let mut coordinator = app.person("coordinator@riga.example").await;
    let path = found(&mut coordinator, "Riga and Vilnius").await;
    let new = format!("{path}/organisations/new");
    for nearly in ["E1000000", "Vilniaus", "kontakts@vilnius"] {
        let page = coordinator.get(&format!("{new}?identifier={nearly}")).await.ok();
        assert_eq!(page.stage(), "enter", "{nearly}");
        assert!(!page.text().contains("Vilniaus Pavyzdžio"), "{nearly}");
    }
    let email = coordinator.get(&format!("{new}?identifier=KONTAKTS@vilnius.example")).await.ok();
    assert_eq!(email.stage(), "found");
    let page = coordinator.get(&format!("{new}?identifier=e10000005")).await.ok();
    assert_eq!(page.words("h1"), "Vilniaus Pavyzdžio mokykla");
    assert!(!page.text().contains("Rasa"), "its name and country, and no more");
    assert_eq!(coordinator.submit(&page, "/organisations", &[]).await.status, 422, "no side");
    let to = coordinator.submit(&page, "/organisations", &[("side", "hosting"), ("kind", "school")]).await.redirect();
    assert_eq!(to, path);
    assert_eq!(last_event(&app).await, "organisation-added");
    let again = coordinator.get(&format!("{new}?identifier=E10000005")).await.ok();
    assert!(again.text().contains("already") && !again.has_form("/organisations"));

    let shown = coordinator.get(&path).await.ok();
    assert_eq!(shown.stage(), "forming");
    assert!(shown.words("[aria-labelledby=h-organisations]").contains("Has yet to join"));
    assert!(shown.words("[aria-labelledby=h-tasks]").contains("Vilniaus Pavyzdžio mokykla"));
    assert!(!shown.body.contains("/organisations/") || shown.find_link("Vilniaus").is_none(), "its address book opens when it joins");
    let vilnius: uuid::Uuid = app.value("select organisation_id from members where email = 'coordinator@vilnius.example'").await;
    assert_eq!(coordinator.get(&format!("/organisations/{vilnius}")).await.status, 404);

    let mut rasa = app.person("coordinator@vilnius.example").await;
    assert!(rasa.get("/").await.ok().text().contains("Riga and Vilnius"), "home asks her to join");
    let page = rasa.get(&path).await.ok();
    assert_eq!(rasa.submit(&page, "/membership", &[]).await.redirect(), path);
    assert_eq!(last_event(&app).await, "organisation-joined");
    assert_eq!(rasa.get(&path).await.ok().stage(), "active");
    assert_eq!(rasa.post(&format!("{path}/membership"), &[("organisation", vilnius.to_string())]).await.status, 409, "once");
    coordinator.get(&format!("/organisations/{vilnius}")).await.ok();
    assert!(coordinator.get("/").await.ok().text().contains("Organisation joined"), "the partners are told");
    let asks: i64 = app.value("select count(*) from asks where closed_at is null and subject = 'Riga and Vilnius'").await;
    assert_eq!(asks, 0);
}

#[tokio::test]
async fn nobody_joins_for_another_organisation() {
    let app = App::new().await;
    let mut coordinator = app.person("coordinator@riga.example").await;
    let path = found(&mut coordinator, "Riga and Vilnius").await;
    let page = coordinator.get(&format!("{path}/organisations/new?identifier=E10000005")).await.ok();
    coordinator.submit(&page, "/organisations", &[("side", "hosting"), ("kind", "school")]).await.redirect();
    let vilnius: uuid::Uuid = app.value("select organisation_id from members where email = 'coordinator@vilnius.example'").await;
    let before = app.digest().await;
    for (email, status) in
        [("coordinator@riga.example", 403), ("teacher@riga.example", 403), ("coordinator@tampere.example", 404), ("admin@tilts.example", 404)]
    {
        let mut other = app.person(email).await;
        assert_eq!(other.post(&format!("{path}/membership"), &[("organisation", vilnius.to_string())]).await.status, status, "{email}");
    }
    let mut rasa = app.person("coordinator@vilnius.example").await;
    let unknown = uuid::Uuid::nil().to_string();
    assert_eq!(rasa.post(&format!("{path}/membership"), &[("organisation", unknown)]).await.status, 403);
    assert_eq!(rasa.get(&format!("{path}/edit")).await.status, 403, "who has not joined changes nothing");
    assert_eq!(app.digest().await, before);
}

#[tokio::test]
async fn what_is_entered_twice_is_said_at_its_field() {
    let app = App::new().await;
    let path = main_one(&app).await;
    let mut coordinator = app.person("coordinator@riga.example").await;
    let form = coordinator.get(&format!("{path}/organisations/new?identifier=E99999999")).await.ok();
    assert_eq!(form.attribute("#oid", "value"), "E99999999", "what was looked for is not typed again");
    let fields = [("name", "Copy"), ("kind", "school"), ("country", "lt"), ("side", "hosting"), ("oid", "E10000005")];
    let answer = coordinator.submit(&form, "/organisations", &fields).await;
    assert_eq!(answer.status, 422);
    assert_eq!(answer.count("#oid-error"), 1);
    assert_eq!(answer.attribute("#name", "value"), "Copy");
    let entered: i64 = app.value("select count(*) from organisations where name = 'Copy'").await;
    assert_eq!(entered, 0);
}

#[tokio::test]
async fn only_coordinators_of_institutions_that_joined_manage_it() {
    let app = App::new().await;
    let path = main_one(&app).await;
    let mut coordinator = app.person("coordinator@riga.example").await;
    let edit = coordinator.get(&format!("{path}/edit")).await.ok();
    let scale = coordinator.get(&format!("{path}/scale")).await.ok();
    let before = app.digest().await;
    for (email, status) in [
        ("teacher@riga.example", 403),
        ("company@riga.example", 403),
        ("owner@tampere.example", 403),
        ("mentor@tampere.example", 403),
        ("coordinator@vilnius.example", 404),
        ("learner@riga.example", 404),
        ("admin@tilts.example", 404),
    ] {
        let mut other = app.person(email).await;
        for page in ["edit", "scale", "organisations/new"] {
            assert_eq!(other.get(&format!("{path}/{page}")).await.status, status, "{email} {page}");
        }
        for (page, form) in [("edit", &edit), ("scale", &scale)] {
            let mut fields = form.form(&format!("/{page}"));
            fields.retain(|(name, _)| name != "once");
            assert_eq!(other.post(&format!("{path}/{page}"), &fields).await.status, status, "{email} {page}");
        }
        assert_eq!(
            other.post(&format!("{path}/organisations"), &[("identifier", "E10000005"), ("side", "hosting"), ("kind", "school")]).await.status,
            status,
            "{email}"
        );
    }
    assert_eq!(app.digest().await, before);
    let mut host = app.person("coordinator@tampere.example").await;
    host.get(&format!("{path}/edit")).await.ok();
}

#[tokio::test]
async fn title_and_scale_are_changed_and_a_lost_update_is_a_conflict() {
    let app = App::new().await;
    let path = main_one(&app).await;
    let mut coordinator = app.person("coordinator@riga.example").await;
    let mut host = app.person("coordinator@tampere.example").await;
    let form = coordinator.get(&format!("{path}/edit")).await.ok();
    let stale = host.get(&format!("{path}/edit")).await.ok();
    assert_eq!(coordinator.submit(&form, "/edit", &[("title", "Renamed")]).await.redirect(), path);
    assert_eq!(last_event(&app).await, "partnership-changed");
    let answer = host.submit(&stale, "/edit", &[("title", "Named otherwise")]).await;
    assert_eq!((answer.status, answer.stage().as_str()), (409, "conflict"));
    assert!(answer.text().contains("Renamed") && answer.body.contains("Named otherwise"));

    let stale = coordinator.get(&format!("{path}/scale")).await.ok();
    let scale = host.get(&format!("{path}/scale")).await.ok();
    assert_eq!(host.submit(&scale, "/scale", &[("word-en-1", "")]).await.status, 422);
    assert_eq!(host.submit(&scale, "/scale", &[("word-en-1", "shown how"), ("word-lv-1", "parādot")]).await.redirect(), path);
    assert_eq!(last_event(&app).await, "scale-changed");
    assert!(host.get(&path).await.ok().words("[aria-labelledby=h-scale]").contains("shown how"));
    assert!(host.get(&format!("{path}?lang=lv")).await.ok().words("[aria-labelledby=h-scale]").contains("parādot"));
    let answer = coordinator.submit(&stale, "/scale", &[("word-en-1", "late")]).await;
    assert_eq!((answer.status, answer.stage().as_str()), (409, "conflict"), "the version of the page before");
}
