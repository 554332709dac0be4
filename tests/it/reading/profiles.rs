//! Whom the sending institution sends: the litany.

use crate::drafts::{TEACHER, draft, events, submit, told, unit};
use crate::harness::App;

const HOST: &str = "coordinator@tampere.example";

#[tokio::test(flavor = "multi_thread")]
async fn the_sending_institution_describes_the_trainees_and_the_host_reads_it() {
    let app = App::new().await;
    let id = draft(&app, &unit(&app, "Described").await).await;
    let mut teacher = app.person(TEACHER).await;
    let show = teacher.get(&format!("/units/{id}")).await.ok();
    let page = teacher.get(&show.link("Describe the trainees")).await.ok();
    assert!(page.text().contains("no names and nothing by which one of them could be known"));
    let changes = [("knowledge", "Two years of theory"), ("social", "Shy at first"), ("language", "en")];
    assert_eq!(teacher.submit(&page, "/profile", &changes).await.redirect(), format!("/units/{id}"));
    teacher.submit(&page, "/profile", &changes).await.redirect();
    assert_eq!(events(&app, id, "profile-stated").await, 1, "a double click states it once");
    assert!(told(&app, id, "profile-stated", HOST).await);
    submit(&app, id).await;
    for (email, address) in
        [(HOST, ""), (HOST, "/review"), (HOST, "/profile"), ("mentor@tampere.example", "/answers"), ("owner@tampere.example", "/review")]
    {
        let page = app.person(email).await.get(&format!("/units/{id}{address}")).await.ok();
        assert!(page.text().contains("Two years of theory") && page.text().contains("Shy at first"), "{email} {address}: {}", page.text());
        assert_eq!(page.attribute(".trainees dd", "lang"), "en");
        assert!(!page.has_form("/profile"), "{email} {address}");
    }
    // A unit that is agreed and even one in use can be described: it is no part of the text.
    let page = teacher.get(&format!("/units/{id}/profile")).await.ok();
    teacher.submit(&page, "/profile", &[("skills", "They have welded")]).await.redirect();
    let versions: i64 = app.value(&format!("select count(*) from profiles where text_id = '{id}'")).await;
    assert_eq!(versions, 2, "who said what when stays");
}

#[tokio::test(flavor = "multi_thread")]
async fn others_do_not_describe_them_and_nobody_is_named() {
    let app = App::new().await;
    let id = draft(&app, &unit(&app, "Nameless").await).await;
    let before = app.digest().await;
    for email in [HOST, "company@riga.example", "owner@tampere.example", "mentor@tampere.example"] {
        let mut browser = app.person(email).await;
        let answer = browser.post(&format!("/units/{id}/profile"), &[("knowledge", "x"), ("language", "en")]).await;
        assert_eq!(answer.status, 403, "{email}");
        assert!(answer.text().contains("institution that sends them"), "{}", answer.text());
    }
    assert_eq!(app.anonymous().post(&format!("/units/{id}/profile"), &[("a", "b")]).await.status, 401);
    let learner: String =
        app.value("select l.name from learners l join accounts a on a.id = l.account_id where a.email = 'learner@riga.example'").await;
    let mut teacher = app.person(TEACHER).await;
    let page = teacher.get(&format!("/units/{id}/profile")).await.ok();
    let named = format!("One of them, {}, is quick.", learner.to_uppercase());
    let (nothing, long) = (String::new(), "x".repeat(4_001));
    for (field, value, words) in [
        ("skills", &named, "Take out the learner’s name"),
        ("knowledge", &nothing, "Write something"),
        ("social", &long, "Shorten"),
        ("language", &"xx".to_owned(), "language"),
    ] {
        let answer = teacher.submit(&page, "/profile", &[(field, value)]).await;
        assert_eq!(answer.status, 422, "{field}");
        assert!(answer.words(".errs").contains(words), "{}", answer.words(".errs"));
        assert!(answer.body.contains(value.as_str()), "{field} is kept");
    }
    assert_eq!(app.digest().await, before);
}

#[tokio::test(flavor = "multi_thread")]
async fn two_who_describe_them_at_once_lose_nothing() {
    let app = App::new().await;
    let id = draft(&app, &unit(&app, "Twice").await).await;
    let mut teacher = app.person(TEACHER).await;
    let mut coordinator = app.person("coordinator@riga.example").await;
    let (one, two) = (teacher.get(&format!("/units/{id}/profile")).await.ok(), coordinator.get(&format!("/units/{id}/profile")).await.ok());
    teacher.submit(&one, "/profile", &[("knowledge", "From the teacher"), ("language", "en")]).await.redirect();
    let lost = coordinator.submit(&two, "/profile", &[("knowledge", "From the coordinator"), ("social", "Cheerful"), ("language", "en")]).await;
    assert_eq!(lost.status, 409);
    assert!(lost.body.contains("From the teacher") && lost.body.contains("From the coordinator") && lost.body.contains("Cheerful"));
    let merged = coordinator.submit(&lost, "/profile", &[("take.knowledge", "theirs")]).await;
    assert_eq!(merged.status, 303, "{}", merged.text());
    let page = coordinator.get(&format!("/units/{id}")).await.ok();
    assert!(page.text().contains("From the teacher") && page.text().contains("Cheerful"));
}
