//! Recognising: the competent institution's act, beside the promise; it completes the agreement.

use crate::harness::{Answer, App};
use crate::road::{self, COORDINATOR, HOST, LEARNER, MENTOR, OWNER, TEACHER, filled};
use uuid::Uuid;

/// The units of the agreement: the trade's, promised in full, and the other, promised as an addition.
async fn units(app: &App, placement: Uuid) -> [Uuid; 2] {
    let mut found = Vec::new();
    for promise in ["full", "addition"] {
        found.push(app.value::<Uuid>(&format!("select u.unit_id from agreement_units u join placements p on p.agreement_id = u.text_id where p.id = '{placement}' and u.promise = '{promise}'")).await);
    }
    [found[0], found[1]]
}

/// Assessed with one outcome of the trade's unit not reached, and validated accordingly.
async fn validated(app: &App, whole: bool) -> Uuid {
    let placement = road::placement(app).await;
    let missed = road::item(app, placement, "S5").await;
    let changes = [(format!("result-{missed}"), "not-achieved".to_owned()), (format!("cause-{missed}"), "The part came too late.".to_owned())];
    road::assess(app, placement, if whole { &[] } else { &changes }).await;
    if whole {
        road::validate(app, placement).await;
        return placement;
    }
    let path = format!("/placements/{placement}/validation");
    let mut teacher = app.person(TEACHER).await;
    let page = teacher.get(&path).await.ok();
    let typed = [(format!("answer-{missed}"), "no".to_owned()), (format!("reason-{missed}"), "Not finished".to_owned())];
    let page = teacher.post(&path, &filled(&page, "/validation", &typed, "accept")).await.ok();
    assert_eq!(teacher.post(&path, &filled(&page, "/validation", &[], "confirm")).await.redirect(), path);
    placement
}

fn errors(answer: &Answer) -> String {
    assert_eq!(answer.status, 422, "{}", answer.text());
    answer.words(".errs ul")
}

#[tokio::test]
async fn as_promised_completes_agreement_and_placement() {
    let app = App::new().await;
    let placement = validated(&app, true).await;
    let path = format!("/placements/{placement}/recognition");
    let mut coordinator = app.person(COORDINATOR).await;
    let page = coordinator.get(&path).await.ok();
    assert_eq!(page.stage(), "validated");
    assert_eq!(page.count("main input[checked]"), 0, "nothing is chosen beforehand");
    let before = app.digest().await;
    let page = coordinator.post(&path, &filled(&page, "/recognition", &[], "fill")).await.ok();
    assert_eq!(page.count("input[type=checkbox][checked]"), 34);
    let check = coordinator.post(&path, &filled(&page, "/recognition", &[], "check")).await.ok();
    assert!(check.text().contains("With it the agreement is completed"), "{}", check.text());
    assert_eq!(app.digest().await, before, "nothing is stored before the last button");
    let pairs = filled(&check, "/recognition", &[], "confirm");
    assert_eq!(coordinator.post(&path, &pairs).await.redirect(), path);
    assert_eq!(coordinator.post(&path, &pairs).await.redirect(), path, "the same form again");
    assert_eq!(road::events(&app, placement, "results-recognised").await, 1);
    assert_eq!(road::events(&app, placement, "results-validated").await, 1, "two acts, two events");
    let page = coordinator.get(&path).await.ok();
    assert_eq!(page.stage(), "recognised");
    assert_eq!(
        app.value::<String>(&format!(
            "select t.stage || ' ' || p.ended_as from placements p join texts t on t.id = p.agreement_id where p.id = '{placement}'"
        ))
        .await,
        "completed completed"
    );
    assert!(road::asks(&app, placement).await.is_empty());
    for email in [LEARNER, MENTOR, HOST] {
        assert!(road::told(&app, placement, "results-recognised", email).await, "{email}");
    }
    let by = app.value::<String>(&format!("select distinct name || ', ' || organisation from recognitions where placement_id = '{placement}'")).await;
    assert_eq!(by, "Ilze Paraugkalniņa, Rīgas Paraugu tehnikums");
    let again: Vec<_> = pairs.into_iter().filter(|(name, _)| name != "once").collect();
    assert_eq!(coordinator.post(&path, &again).await.status, 409);
}

#[tokio::test]
async fn what_differs_from_the_promise_wants_a_reason_and_only_validated_outcomes_count() {
    let app = App::new().await;
    let placement = validated(&app, false).await;
    let path = format!("/placements/{placement}/recognition");
    let [trade, other] = units(&app, placement).await;
    let missed = road::item(&app, placement, "S5").await;
    let good = road::item(&app, placement, "K1").await;
    let mut coordinator = app.person(COORDINATOR).await;
    let page = coordinator.get(&path).await.ok();
    assert_eq!(page.count(&format!("input[value='{missed}']")), 0, "what was not validated cannot be ticked");
    assert_eq!(errors(&coordinator.post(&path, &filled(&page, "/recognition", &[], "check")).await), "Choose a decision for at least one unit");
    let decide = |pairs: &[(&str, &str)]| pairs.iter().map(|(name, value)| (format!("{name}-{trade}"), (*value).to_owned())).collect::<Vec<_>>();
    let promised = [("module", "B7 Stabilitātes sistēmas"), ("hours", "140")];
    let (good, missed) = (good.to_string(), missed.to_string());
    for (decision, more, expected) in [
        ("full", &[("count", good.as_str())][..], "In full means every outcome: tick them all, or recognise in part"),
        ("part", &[], "Tick the outcomes that are counted Say why the decision is not what was promised"),
        ("part", &[("count", good.as_str())], "Say why the decision is not what was promised"),
        ("part", &[("count", missed.as_str()), ("why", "x")], "Only outcomes of this unit that were validated can be counted"),
        ("no", &[], "Say why the decision is not what was promised"),
    ] {
        let pairs = [&[("decision", decision)][..], &promised, more].concat();
        assert_eq!(errors(&coordinator.post(&path, &filled(&page, "/recognition", &decide(&pairs), "check")).await), expected, "{decision} {more:?}");
    }
    let part = decide(&[&[("decision", "part"), ("count", &good), ("why", "The repair follows at school")][..], &promised].concat());
    let check = coordinator.post(&path, &filled(&page, "/recognition", &part, "check")).await.ok();
    assert!(check.text().contains("1 unit stays undecided") && check.text().contains("Differs from the promise"), "{}", check.text());
    coordinator.post(&path, &filled(&check, "/recognition", &[], "confirm")).await.redirect();
    let page = coordinator.get(&path).await.ok();
    assert_eq!(page.stage(), "validated", "one unit is open");
    assert_eq!(
        app.value::<String>(&format!("select t.stage from placements p join texts t on t.id = p.agreement_id where p.id = '{placement}'")).await,
        "signed"
    );
    let addition = [(format!("decision-{other}"), "no".to_owned()), (format!("why-{other}"), "No module for it".to_owned())];
    coordinator.post(&path, &filled(&page, "/recognition", &addition, "confirm")).await.redirect();
    assert_eq!(coordinator.get(&path).await.ok().stage(), "recognised", "refused is decided too");
    assert_eq!(road::events(&app, placement, "results-recognised").await, 2);
}

#[tokio::test]
async fn only_the_competent_institution_recognises() {
    let app = App::new().await;
    let placement = validated(&app, true).await;
    let path = format!("/placements/{placement}/recognition");
    let mut coordinator = app.person(COORDINATOR).await;
    let page = coordinator.get(&path).await.ok();
    let page = coordinator.post(&path, &filled(&page, "/recognition", &[], "fill")).await.ok();
    let pairs = filled(&page, "/recognition", &[], "confirm");
    let words = "Rezultātus atzīst tikai līgumā nosauktā kompetentā institūcija: Rīgas Paraugu tehnikums (Ilze Paraugkalniņa)";
    road::refused(&app, &path, &pairs, &[MENTOR, OWNER, HOST, LEARNER], words).await;
    let shown = app.person(LEARNER).await.get(&path).await.ok();
    assert!(!shown.has_form("/recognition") && shown.text().contains("not decided yet"), "{}", shown.text());
}

#[tokio::test]
async fn no_recognition_without_a_validation() {
    let app = App::new().await;
    let placement = road::placement(&app).await;
    road::assess(&app, placement, &[]).await;
    let path = format!("/placements/{placement}/recognition");
    let mut coordinator = app.person(COORDINATOR).await;
    coordinator.get("/?lang=lv").await.ok();
    let page = coordinator.get(&path).await.ok();
    assert!(page.text().contains("Kamēr nosūtošā iestāde rezultātus nav apstiprinājusi, nav ko atzīt."), "{}", page.text());
    let [trade, _] = units(&app, placement).await;
    let before = app.digest().await;
    let decision = format!("decision-{trade}");
    let answer = coordinator.post(&path, &[("validation", Uuid::now_v7().to_string().as_str()), (decision.as_str(), "no"), ("do", "confirm")]).await;
    assert_eq!(answer.status, 409);
    assert_eq!(app.digest().await, before);
}
