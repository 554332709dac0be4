//! A group under the same conditions shares a text: each learner gets his or her own agreement.

use super::{LEARNER, placement};
use crate::harness::App;
use crate::road::{self, COORDINATOR, HOST, MENTOR, OWNER, STRANGER, TEACHER};
use uuid::Uuid;

async fn mobility(app: &App, title: &str) -> String {
    let id = app.value::<Uuid>(&format!("select id from mobilities where title = 'Automehāniķi Tamperē, {title}'")).await;
    format!("/mobilities/{id}")
}

async fn agreement_of(app: &App, email: &str) -> Uuid {
    app.value::<Uuid>(&format!(
        "select p.agreement_id from placements p join learners l on l.id = p.learner_id where l.email = '{email}' and p.agreement_id is not null"
    ))
    .await
}

#[tokio::test]
async fn those_without_get_the_text_of_one_who_has_it() {
    let app = App::new().await;
    let spring = mobility(&app, "pavasaris").await;
    let path = format!("{spring}/agreements");
    // Two more are placed: of age and a minor, so that three have none.
    let mut coordinator = app.person(COORDINATOR).await;
    let form = coordinator.get(&format!("{spring}/placements/new")).await.ok();
    let mut pairs = form.form("/placements");
    for email in [road::LEARNER, "learner@riga.example"] {
        let id = app.value::<Uuid>(&format!("select id from learners where email = '{email}'")).await;
        pairs.push(("learner".into(), id.to_string()));
    }
    coordinator.post(&format!("{spring}/placements"), &pairs).await.redirect();
    let page = coordinator.get(&spring).await.ok();
    assert!(page.text().contains("3 learners have no agreement yet"), "{}", page.text());
    let like = agreement_of(&app, "minor@riga.example").await.to_string();
    let nobody = coordinator.submit(&page, "/agreements", &[]).await;
    assert_eq!((nobody.status, nobody.count("#like-error")), (422, 1), "whose text is not said: {}", nobody.text());
    let to = coordinator.submit(&page, "/agreements", &[("like", &like)]).await.redirect();
    assert_eq!(coordinator.submit(&page, "/agreements", &[("like", &like)]).await.redirect(), to, "a double click prepares them once");
    assert_eq!(to, spring);
    let made = format!(
        "select count(*) from placements p join texts t on t.id = p.agreement_id join revisions r on r.text_id = t.id
         where p.mobility_id = '{}' and t.stage = 'draft' and t.title = p.learner_name and convert_from(r.body, 'UTF8')::jsonb -> 'learner' ->> 'name' = p.learner_name",
        spring.trim_start_matches("/mobilities/")
    );
    // Ieva's draft of the demo is the fourth.
    assert_eq!(app.value::<i64>(&made).await, 4, "each has his or her own");
    let own = agreement_of(&app, LEARNER).await;
    assert_eq!(road::events(&app, own, "text-drafted").await, 1);
    assert!(road::told(&app, own, "text-drafted", HOST).await && !road::told(&app, own, "text-drafted", LEARNER).await);
    let body =
        |field: &str| format!("select coalesce(convert_from(r.body, 'UTF8')::jsonb ->> '{field}', '') from revisions r where r.text_id = '{own}'");
    assert_eq!(app.value::<String>(&body("qualification_other")).await, "Car mechanic", "the same words");
    assert_eq!(app.value::<String>(&body("progress")).await, "", "what was said of the one learner is not said of the other");
    assert_eq!(app.value::<String>(&body("guardian")).await, "", "a guardian is one's own");
    let page = coordinator.get(&spring).await.ok();
    assert!(!page.has_form("/agreements") && page.text().contains("Draft, not sent yet."), "{}", page.text());
    let again = coordinator.post(&path, &[("like", like.as_str())]).await;
    assert_eq!(again.status, 422);
    assert!(again.words(".errs").contains("Everybody has an agreement already"), "{}", again.text());
}

#[tokio::test]
async fn only_the_text_of_this_group_is_copied_and_only_by_an_institution() {
    let app = App::new().await;
    let spring = mobility(&app, "pavasaris").await;
    let path = format!("{spring}/agreements");
    let mut teacher = app.person(TEACHER).await;
    let page = teacher.get(&spring).await.ok();
    let before = app.digest().await;
    for foreign in [agreement_of(&app, road::LEARNER).await.to_string(), Uuid::now_v7().to_string(), "anybody".to_owned()] {
        let answer = teacher.submit(&page, "/agreements", &[("like", &foreign)]).await;
        assert_eq!((answer.status, answer.count("#like-error")), (422, 1), "{foreign}");
    }
    assert_eq!(app.digest().await, before);
    let mut pairs = page.form("/agreements");
    pairs.retain(|(name, _)| name != "like");
    pairs.push(("like".into(), agreement_of(&app, "minor@riga.example").await.to_string()));
    let words = "Līgumu sagatavo koordinators vai pedagogs: Rīgas Paraugu tehnikums, Tampereen Esimerkkiopisto.";
    road::refused_form(&app, &path, &pairs, &[OWNER, MENTOR, "minor@riga.example", "guardian@riga.example"], words).await;
    for email in ["company@riga.example", road::LEARNER, "admin@tilts.example", STRANGER] {
        assert_eq!(app.person(email).await.post(&path, &pairs).await.status, 404, "{email}");
    }
    for email in [OWNER, MENTOR] {
        assert!(!app.person(email).await.get(&spring).await.ok().has_form("/agreements"), "{email} is shown no button");
    }
    assert_eq!(app.person(HOST).await.post(&path, &pairs).await.redirect(), spring, "the hosting institution may");
    assert!(app.value::<bool>(&format!("select agreement_id is not null from placements where id = '{}'", placement(&app).await)).await);
}
