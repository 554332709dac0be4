//! Learners: the staff of their school and nobody else; guardians, invitations.

use crate::harness::App;

async fn learner(app: &App, email: &str) -> String {
    let id: uuid::Uuid = app.value(&format!("select id from learners where email = '{email}'")).await;
    format!("/learners/{id}")
}

const NEW: &[(&str, &str)] = &[
    ("name", "Pēteris Jaunais"),
    ("birth-date", "2009-05-01"),
    ("email", "peteris@riga.example"),
    ("phone", "+371 2"),
    ("address", "Iela 1"),
    ("gender", "male"),
];

#[tokio::test]
async fn the_school_enters_a_learner_and_a_guardian_of_a_minor() {
    let app = App::new().await;
    let mut teacher = app.person("teacher@riga.example").await;
    let form = teacher.get("/learners/new").await.ok();
    let to = teacher.submit(&form, "/learners", NEW).await.redirect();
    let page = teacher.get(&to).await.ok();
    assert_eq!(page.stage(), "guardian-missing");
    assert!(
        page.text().contains("A minor today") && page.text().contains("1 May 2009") && page.text().contains("enter a guardian next"),
        "{}",
        page.text()
    );
    let event: String = app.value("select event from audit order by at desc limit 1").await;
    assert_eq!(event, "learner-entered");
    let form = teacher.get(&page.link("Enter a guardian")).await.ok();
    let wrong = teacher.submit(&form, "/guardians", &[("name", "Māte Jaunā")]).await;
    assert_eq!(wrong.status, 422, "what she is to the learner is not said");
    let back =
        teacher.submit(&form, "/guardians", &[("name", "Māte Jaunā"), ("relation", "mother"), ("email", "mate@riga.example")]).await.redirect();
    let page = teacher.get(&back).await.ok();
    assert_eq!(page.stage(), "entered");
    assert!(page.text().contains("Māte Jaunā") && page.text().contains("Mother"));
}

#[tokio::test]
async fn bad_dates_are_refused_and_what_was_typed_is_kept() {
    let app = App::new().await;
    let mut teacher = app.person("teacher@riga.example").await;
    let form = teacher.get("/learners/new").await.ok();
    for birth in ["2030-01-01", "2026-11-23", "1900-01-01", "2009-02-30", "", "yesterday"] {
        let answer = teacher.submit(&form, "/learners", &[NEW, &[("birth-date", birth)]].concat()).await;
        assert_eq!(answer.status, 422, "{birth}");
        assert_eq!(answer.count("#birth-date-error"), 1, "{birth}");
        assert_eq!(answer.attribute("#name", "value"), "Pēteris Jaunais");
    }
    let foreign: uuid::Uuid = app.value("select organisation_id from members where email = 'coordinator@vilnius.example'").await;
    let answer = teacher.submit(&form, "/learners", &[NEW, &[("school", &foreign.to_string())]].concat()).await;
    assert_eq!(answer.status, 422, "somebody else's school");
    let entered: i64 = app.value("select count(*) from learners where name = 'Pēteris Jaunais'").await;
    assert_eq!(entered, 0);
}

#[tokio::test]
async fn only_the_staff_of_the_school_sees_a_learner() {
    let app = App::new().await;
    let path = learner(&app, "learner@riga.example").await;
    let mut teacher = app.person("teacher@riga.example").await;
    assert!(teacher.get("/learners").await.ok().text().contains("Anna Paraudziņa"));
    let page = teacher.get(&path).await.ok();
    assert_eq!(page.stage(), "has-account");
    let form = teacher.get(&format!("{path}/edit")).await.ok();
    let before = app.digest().await;
    for email in [
        "coordinator@tampere.example",
        "owner@tampere.example",
        "mentor@tampere.example",
        "company@riga.example",
        "coordinator@vilnius.example",
        "admin@tilts.example",
        "learner@riga.example",
    ] {
        let mut other = app.person(email).await;
        for page in [path.clone(), format!("{path}/edit"), format!("{path}/guardians/new")] {
            assert_eq!(other.get(&page).await.status, 404, "{email} {page}");
        }
        for form_at in [format!("{path}/edit"), format!("{path}/guardians"), format!("{path}/invitation")] {
            let mut fields = form.form("/edit");
            fields.retain(|(name, _)| name != "once");
            assert_eq!(other.post(&form_at, &fields).await.status, 404, "{email} {form_at}");
        }
        assert!(!other.get("/learners").await.ok().text().contains("Paraudziņa"), "{email}");
        assert!(matches!(other.post("/learners", NEW).await.status, 403 | 422), "{email}");
    }
    assert_eq!(app.digest().await, before);
}

#[tokio::test]
async fn a_lost_update_of_a_learner_is_a_conflict() {
    let app = App::new().await;
    let path = learner(&app, "learner@riga.example").await;
    let mut teacher = app.person("teacher@riga.example").await;
    let form = teacher.get(&format!("{path}/edit")).await.ok();
    let stale = teacher.get(&format!("{path}/edit")).await.ok();
    teacher.submit(&form, "/edit", &[("address", "First 1"), ("gender", "female")]).await.redirect();
    let answer = teacher.submit(&stale, "/edit", &[("address", "Second 2")]).await;
    assert_eq!((answer.status, answer.stage().as_str()), (409, "conflict"));
    assert!(answer.text().contains("First 1") && answer.text().contains("Female") && answer.body.contains("Second 2"));
    teacher.submit(&answer, "/edit", &[("take.gender", "theirs")]).await.redirect();
    let stored: String = app.value("select address || ' ' || gender from learners where email = 'learner@riga.example'").await;
    assert_eq!(stored, "Second 2 female");
}

#[tokio::test]
async fn guardians_are_changed_with_the_learners_version() {
    let app = App::new().await;
    let path = learner(&app, "minor@riga.example").await;
    let guardian: uuid::Uuid = app.value("select id from guardians where email = 'guardian@riga.example'").await;
    let edit = format!("{path}/guardians/{guardian}/edit");
    let mut teacher = app.person("teacher@riga.example").await;
    let form = teacher.get(&edit).await.ok();
    let stale = teacher.get(&edit).await.ok();
    assert_eq!(teacher.submit(&form, &edit, &[("phone", "+371 5")]).await.redirect(), path);
    assert_eq!(teacher.submit(&stale, &edit, &[("phone", "+371 6")]).await.status, 409);
    let other = learner(&app, "learner@riga.example").await;
    assert_eq!(teacher.get(&format!("{other}/guardians/{guardian}/edit")).await.status, 404, "another learner's guardian");
}

#[tokio::test]
async fn a_learner_and_a_guardian_join_by_their_own_links() {
    let app = App::new().await;
    let mut teacher = app.person("teacher@riga.example").await;
    let form = teacher.get("/learners/new").await.ok();
    let path = teacher.submit(&form, "/learners", NEW).await.redirect();
    let form = teacher.get(&format!("{path}/guardians/new")).await.ok();
    teacher.submit(&form, "/guardians", &[("name", "Māte Jaunā"), ("relation", "mother"), ("email", "mate@riga.example")]).await.redirect();
    let page = teacher.get(&path).await.ok();
    let guardian: uuid::Uuid = app.value("select id from guardians where email = 'mate@riga.example'").await;
    for (action, email, heading) in [
        (format!("{path}/invitation"), "peteris@riga.example", "Your account at Rīgas Paraugu tehnikums"),
        (format!("{path}/guardians/{guardian}/invitation"), "mate@riga.example", "Your account as guardian of Pēteris Jaunais"),
    ] {
        let made = teacher.submit(&page, &action, &[]).await.ok();
        let link = made.attribute("#link", "value").strip_prefix("http://127.0.0.1:8080").unwrap().to_owned();
        let mut person = app.anonymous();
        let shown = person.get(&format!("{link}?lang=en")).await.ok();
        assert!(shown.text().contains(heading), "{}", shown.text());
        assert_eq!(person.submit(&shown, &link, &[("password", "three short words")]).await.redirect(), "/");
        person.get("/").await.ok();
        let event: String = app.value("select event from audit order by at desc limit 1").await;
        assert_eq!(event, "person-joined");
        let linked: bool = app
            .value(&format!("select exists (select from accounts a left join learners l on l.account_id = a.id left join guardians g on g.account_id = a.id where a.email = '{email}' and coalesce(l.id, g.id) is not null)"))
            .await;
        assert!(linked, "{email}");
    }
    let page = teacher.get(&path).await.ok();
    assert_eq!(page.stage(), "has-account");
    assert!(!page.has_form("/invitation"), "both have accounts");
    assert_eq!(teacher.post(&format!("{path}/invitation"), &[("a", "b")]).await.status, 409, "there is an account already");
}

#[tokio::test]
async fn an_open_invitation_of_a_learner_is_taken_back_by_the_school() {
    let app = App::new().await;
    let mut teacher = app.person("teacher@riga.example").await;
    let form = teacher.get("/learners/new").await.ok();
    let path = teacher.submit(&form, "/learners", NEW).await.redirect();
    let page = teacher.get(&path).await.ok();
    let made = teacher.submit(&page, &format!("{path}/invitation"), &[]).await.ok();
    let link = made.attribute("#link", "value").strip_prefix("http://127.0.0.1:8080").unwrap().to_owned();
    let page = teacher.get(&path).await.ok();
    assert_eq!(teacher.submit(&page, "/revocation", &[]).await.redirect(), path);
    assert_eq!(app.anonymous().get(&link).await.status, 410);
    let invitation: uuid::Uuid = app.value("select id from invitations where revoked_at is not null limit 1").await;
    let other = learner(&app, "learner@riga.example").await;
    assert_eq!(teacher.post(&format!("{other}/invitations/{invitation}/revocation"), &[("a", "b")]).await.status, 404);
}

#[tokio::test]
async fn an_address_that_no_letter_reaches_is_refused_and_a_stored_one_does_no_harm() {
    let app = App::new().await;
    let mut teacher = app.person("teacher@riga.example").await;
    let form = teacher.get("/learners/new").await.ok();
    for bad in ["a@b", "a@localhost", "a@riga.example.", "a@[127.0.0.1]", "a@127.0.0.1", "a @riga.example", "a@-riga.example", "A <a@riga.example>"] {
        let mut typed: Vec<_> = NEW.iter().copied().filter(|(name, _)| *name != "email").collect();
        typed.push(("email", bad));
        let answer = teacher.submit(&form, "/learners", &typed).await;
        assert_eq!(answer.status, 422, "{bad}");
        assert!(answer.words("#email-error").contains("e-mail address"), "{bad}: {}", answer.text());
        assert_eq!(answer.attribute("#email", "value"), bad);
    }
    let to = teacher.submit(&form, "/learners", NEW).await.redirect();
    // One that was accepted once goes on, as long as nobody changes it; another one is looked at.
    app.execute("update learners set email = 'peteris@localhost' where email = 'peteris@riga.example'").await;
    let edit = teacher.get(&format!("{to}/edit")).await.ok();
    assert_eq!(teacher.submit(&edit, "/edit", &[("email", "peteris@elsewhere")]).await.status, 422);
    teacher.submit(&edit, "/edit", &[("phone", "+371 3")]).await.redirect();
    assert_eq!(app.value::<String>("select email from learners where phone = '+371 3'").await, "peteris@localhost");
    // Whoever signs in with one signs in.
    app.execute("update accounts set email = 'teacher@localhost' where email = 'teacher@riga.example'").await;
    app.person("teacher@localhost").await.get("/learners").await.ok();
}
