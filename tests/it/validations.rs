//! Validating: the sending institution's act, outcome by outcome, with reasons; nothing chosen beforehand.

use crate::harness::App;
use crate::road::{self, COORDINATOR, HOST, LEARNER, MENTOR, OWNER, TEACHER, filled};

const REFUSED: &str = "Rezultātus apstiprina tikai nosūtošā iestāde: Rīgas Paraugu tehnikums (Jānis Piemērs)";

/// The host found one outcome in part, one not reached and one not seen; the rest is achieved.
async fn assessed(app: &App) -> uuid::Uuid {
    let placement = road::placement(app).await;
    let (partly, not, unseen) =
        (road::item(app, placement, "K3").await, road::item(app, placement, "S5").await, road::item(app, placement, "K8").await);
    let changes = [
        (format!("result-{partly}"), "partly".to_owned()),
        (format!("cause-{partly}"), "Only one such car came.".to_owned()),
        (format!("result-{not}"), "not-achieved".to_owned()),
        (format!("cause-{not}"), "The part came too late.".to_owned()),
        (format!("result-{unseen}"), "not-assessed".to_owned()),
    ];
    road::assess(app, placement, &changes).await;
    placement
}

#[tokio::test]
async fn nothing_is_chosen_beforehand_and_accepting_stores_nothing() {
    let app = App::new().await;
    let placement = assessed(&app).await;
    let path = format!("/placements/{placement}/validation");
    let mut teacher = app.person(TEACHER).await;
    let page = teacher.get(&path).await.ok();
    assert_eq!(page.stage(), "assessed");
    let (_, outcomes) = road::counts(&app, placement).await;
    assert_eq!((page.count("input[type=radio]"), page.count("input[type=radio][checked]")), (outcomes * 3, 0));
    assert!(page.text().contains(&format!("The host found {} outcomes achieved that you have not answered", outcomes - 3)), "{}", page.text());
    assert!(page.text().contains("Only one such car came."));
    let before = app.digest().await;
    let first = road::item(&app, placement, "K1").await;
    let typed = [(format!("answer-{first}"), "no".to_owned()), (format!("reason-{first}"), "Seen otherwise".to_owned())];
    let page = teacher.post(&path, &filled(&page, "/validation", &typed, "accept")).await.ok();
    assert_eq!(page.count("input[value=yes][checked]"), outcomes - 4, "what was answered stays");
    assert_eq!(page.count("input[value=no][checked]"), 1);
    assert!(page.body.contains("Seen otherwise"));
    let early = teacher.post(&path, &filled(&page, "/validation", &[], "check")).await;
    assert_eq!(early.status, 422);
    assert_eq!(early.count(".errs li"), 3, "{}", early.words(".errs"));
    assert_eq!(app.digest().await, before, "nothing is stored by any of it");
}

#[tokio::test]
async fn reasons_check_page_and_record() {
    let app = App::new().await;
    let placement = assessed(&app).await;
    let path = format!("/placements/{placement}/validation");
    let marks = [("K3", "partly"), ("S5", "no"), ("K8", "yes")];
    let (_, outcomes) = road::counts(&app, placement).await;
    let mut answers = Vec::new();
    for (mark, answer) in marks {
        answers.push((format!("answer-{}", road::item(&app, placement, mark).await), answer.to_owned()));
    }
    let mut teacher = app.person(TEACHER).await;
    let page = teacher.get(&path).await.ok();
    let page = teacher.post(&path, &filled(&page, "/validation", &answers, "accept")).await.ok();
    let without = teacher.post(&path, &filled(&page, "/validation", &[], "confirm")).await;
    assert_eq!(without.status, 422, "the confirming button checks too");
    assert_eq!(without.count(".errs li"), 3, "partly, no, and a yes to what was not seen want a reason");
    let mut reasons = Vec::new();
    for (mark, _) in marks {
        reasons.push((format!("reason-{}", road::item(&app, placement, mark).await), format!("because of {mark}")));
    }
    let check = teacher.post(&path, &filled(&without, "/validation", &reasons, "check")).await.ok();
    assert!(check.text().contains(&format!("Validated: {}", outcomes - 2)) && check.text().contains("differs from the host"), "{}", check.text());
    assert_eq!(road::events(&app, placement, "results-validated").await, 0);
    let back = teacher.post(&path, &filled(&check, "/validation", &[], "edit")).await.ok();
    assert_eq!(back.count("input[type=radio][checked]"), outcomes, "everything is still there");
    let pairs = filled(&check, "/validation", &[], "confirm");
    assert_eq!(teacher.post(&path, &pairs).await.redirect(), path);
    assert_eq!(teacher.post(&path, &pairs).await.redirect(), path, "the same form again leads to the same place");
    assert_eq!(road::events(&app, placement, "results-validated").await, 1);
    let page = teacher.get(&path).await.ok();
    assert_eq!(page.stage(), "validated");
    assert!(page.text().contains("because of S5") && page.text().contains("Jānis Piemērs"));
    for email in [LEARNER, MENTOR, HOST] {
        assert!(road::told(&app, placement, "results-validated", email).await, "{email}");
        assert!(app.person(email).await.get(&path).await.ok().text().contains("because of S5"), "{email} reads the reasons");
    }
    let asks = road::asks(&app, placement).await;
    assert!(asks.iter().any(|ask| ask == "recognise Rīgas Paraugu tehnikums") && !asks.iter().any(|ask| ask.starts_with("validate ")), "{asks:?}");
    let again: Vec<_> = pairs.into_iter().filter(|(name, _)| name != "once").collect();
    assert_eq!(teacher.post(&path, &again).await.status, 409, "decided already");
}

#[tokio::test]
async fn host_and_learner_are_refused_with_a_sentence_that_says_who_may() {
    let app = App::new().await;
    let placement = assessed(&app).await;
    let path = format!("/placements/{placement}/validation");
    let mut teacher = app.person(TEACHER).await;
    let page = teacher.get(&path).await.ok();
    let mut answers = Vec::new();
    for name in road::choices(&page).into_keys() {
        answers.push((name.replace("answer-", "reason-"), "because".to_owned()));
        answers.push((name, "no".to_owned()));
    }
    let pairs = filled(&page, "/validation", &answers, "confirm");
    road::refused(&app, &path, &pairs, &[MENTOR, OWNER, HOST, LEARNER], REFUSED).await;
    let mut mentor = app.person(MENTOR).await;
    mentor.get("/?lang=lv").await.ok();
    let shown = mentor.get(&path).await.ok();
    assert!(shown.text().contains(REFUSED) && !shown.has_form("/validation"), "{}", shown.text());
    let mut coordinator = app.person(COORDINATOR).await;
    assert_eq!(coordinator.post(&path, &pairs).await.redirect(), path, "a colleague of the sending institution may stand in");
}

#[tokio::test]
async fn no_validation_without_a_submitted_assessment() {
    let app = App::new().await;
    let placement = road::placement(&app).await;
    let path = format!("/placements/{placement}/validation");
    let mut mentor = app.person(MENTOR).await;
    road::rate(&mut mentor, placement, &[]).await;
    let mut teacher = app.person(TEACHER).await;
    teacher.get("/?lang=lv").await.ok();
    let page = teacher.get(&path).await.ok();
    assert_eq!(page.stage(), "planned");
    assert!(page.text().contains("Kamēr uzņemošā puse nav iesniegusi vērtējumu, nav ko apstiprināt."), "{}", page.text());
    let before = app.digest().await;
    let id = app.value::<uuid::Uuid>(&format!("select id from assessments where placement_id = '{placement}' and author = 'host'")).await;
    let answer = teacher.post(&path, &[("assessment", id.to_string().as_str()), ("do", "confirm")]).await;
    assert_eq!(answer.status, 409);
    assert_eq!(app.digest().await, before);
}

#[tokio::test]
async fn a_correction_in_between_keeps_what_was_typed() {
    let app = App::new().await;
    let placement = assessed(&app).await;
    let path = format!("/placements/{placement}/validation");
    let mut teacher = app.person(TEACHER).await;
    let page = teacher.get(&path).await.ok();
    let mut mentor = app.person(MENTOR).await;
    let shown = mentor.get(&format!("/placements/{placement}/assessment")).await.ok();
    let answer = mentor.submit(&shown, "/assessment/correction", &[("reason", "One level was mistaken")]).await;
    assert_eq!(answer.status, 303);
    assert!(teacher.get(&path).await.ok().text().contains("has been correcting this assessment"));
    let check = road::rate(&mut mentor, placement, &[]).await;
    mentor.submit(&check, "/assessment/submission", &[]).await.redirect();
    let note = [("note".to_owned(), "typed words".to_owned())];
    let answer = teacher.post(&path, &filled(&page, "/validation", &note, "check")).await;
    assert_eq!(answer.status, 409);
    assert!(answer.body.contains("typed words") && answer.text().contains("corrected its assessment in between"), "{}", answer.text());
    assert!(answer.text().contains(&format!("found {} outcomes achieved", road::counts(&app, placement).await.1)), "over the new result");
}
