//! Recognising: the competent institution's act, beside the promise; it completes the agreement.

use crate::harness::{Answer, App, now};
use crate::road::{self, COORDINATOR, HOST, LEARNER, MENTOR, OWNER, TEACHER, filled};
use crate::world::World;
use std::collections::BTreeMap;
use tilts::actions::{self, assessments::Saving, desk, recognitions::Recognising, validations::Validating};
use tilts::domain::agreements::{AgreedItem, AgreedList, Person};
use tilts::domain::assessments::{Draft, Overall, Rating};
use tilts::domain::ids::{AssessmentId, OutcomeId, PlacementId, RecognitionId, ValidationId};
use tilts::domain::language::Language;
use tilts::domain::levels::{self, Decision, Outcome};
use tilts::domain::recognitions::Decided;
use tilts::domain::texts::Kind;
use tilts::domain::validations::Answered;
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
    assert_eq!(page.count("input[type=checkbox][checked]"), road::counts(&app, placement).await.1);
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

/// The agreement names a school that has no part in the stay as the competent institution, and holds a criteria list.
#[tokio::test]
async fn an_outside_body_is_let_in_when_it_is_its_turn_and_not_before() {
    let app = App::new().await;
    let store = &app.state.store;
    let world = World::make(&app.owner_options(), store, 0).await;
    let unit = world.agreed_unit(store).await;
    let [sending, _, hosting, company] = [0, 1, 2, 3].map(|at: usize| world.sides[at].id);
    let (mobility, placement, learner, partnership) = (Uuid::now_v7(), PlacementId(Uuid::now_v7()), world.learner, world.partnership);
    app.execute(&format!(
        "insert into mobilities (id, partnership_id, title, sending_organisation_id, hosting_organisation_id, starts_on, ends_on, party_ids)
           values ('{mobility}', '{partnership}', 'M', '{sending}', '{hosting}', '2026-11-01', '2026-11-20', '{{{sending},{hosting}}}')"
    ))
    .await;
    app.execute(&format!(
        "insert into placements (id, mobility_id, learner_id, organisation_ids, party_ids, learner_name)
           values ('{placement}', '{mobility}', '{learner}', '{{{sending},{hosting},{company}}}', '{{{sending},{hosting},{company},{learner}}}', 'Ada')"
    ))
    .await;
    let today = now().date_naive();
    let mut content = world.agreement(placement, 2000, false, today - chrono::Days::new(15), &unit);
    let body = world.actor("stranger").seats[0].clone();
    content.recogniser = Some(Person {
        member: None,
        name: "stranger".into(),
        role: String::new(),
        organisation: Some(body.organisation),
        organisation_name: body.organisation_name.clone(),
    });
    let criterion = AgreedItem {
        id: OutcomeId(Uuid::now_v7()),
        area: None,
        mark: String::new(),
        group: String::new(),
        text: "Teamwork".into(),
        details: Vec::new(),
        translations: BTreeMap::new(),
    };
    content.lists = vec![AgreedList { title: "Communication skills".into(), language: "en".into(), items: vec![criterion.clone()] }];
    let agreement = world.begun(store, Kind::Agreement, &content).await;
    let text = world.agree(store, agreement, &["coordinator-s", "coordinator-h", "company-h"]).await;
    app.execute(&format!("update placements set agreement_id = '{agreement}' where id = '{placement}'")).await;
    world.sign(store, &text, &["coordinator-s", "coordinator-h", "company-h", "learner"]).await;

    let ratings = desk::ratings(store, world.actor("mentor-h"), placement).await.unwrap();
    let points = ratings.ground.scale()[1].points;
    let rated = |level_only: bool| Draft {
        overall: Overall { assessed_on: Some(today), place: "Shop".into(), method: "Watching".into(), ..Overall::default() },
        ratings: ratings
            .ground
            .items()
            .into_iter()
            .map(|item| Rating {
                outcome: (!level_only && ratings.ground.is_outcome(item.id)).then_some(Outcome::Achieved),
                points: Some(points),
                ..Rating::blank(item.id)
            })
            .collect(),
    };
    let mut wrong = rated(false);
    wrong.ratings.last_mut().unwrap().outcome = Some(Outcome::Achieved);
    let saving = |draft| Saving { id: AssessmentId(Uuid::now_v7()), version: 0, draft, language: Language::English };
    let refused = actions::assessments::save(world.begin(store, "mentor-h").await, placement, &saving(wrong), now()).await;
    assert!(matches!(refused, Err(actions::Error::Invalid(_))), "a criterion has a level, not a result");
    let version = actions::assessments::save(world.begin(store, "mentor-h").await, placement, &saving(rated(false)), now()).await.unwrap();
    actions::assessments::submit(world.begin(store, "mentor-h").await, placement, version, None, now()).await.unwrap();
    assert!(desk::ratings(store, world.actor("stranger"), placement).await.is_err(), "not yet its turn");

    let ratings = desk::ratings(store, world.actor("teacher-s"), placement).await.unwrap();
    let shown = ratings.validator(world.actor("teacher-s")).unwrap().assessment();
    let answers =
        ratings.ground.outcomes().into_iter().map(|item| Answered { item: item.id, answer: levels::Answer::Yes, reason: String::new() }).collect();
    let validating = Validating { id: ValidationId(Uuid::now_v7()), shown, answers, note: "", language: Language::English };
    actions::validations::validate(world.begin(store, "teacher-s").await, placement, validating, now()).await.unwrap();

    let stranger = world.actor("stranger");
    let ratings = desk::ratings(store, stranger, placement).await.unwrap();
    assert_eq!(ratings.all.len(), 1, "now it reads the placement, the agreement and the result");
    let validation = desk::validation(store, stranger, placement).await.unwrap().unwrap();
    let agreed = &ratings.ground.agreement().unwrap().units[0];
    let decided = Decided {
        unit: agreed.unit,
        decision: Decision::Full,
        module: "M1".into(),
        hours: Some(40),
        mark: String::new(),
        reason: String::new(),
        items: agreed.items.iter().map(|item| item.id).collect(),
    };
    let recognising = Recognising { shown: validation.id, decisions: vec![(RecognitionId(Uuid::now_v7()), decided)], language: Language::English };
    let refused = actions::recognitions::recognise(world.begin(store, "coordinator-s").await, placement, &recognising, now()).await;
    assert!(matches!(refused, Err(actions::Error::Refused(_))), "the sending school is not the competent institution here");
    actions::recognitions::recognise(world.begin(store, "stranger").await, placement, &recognising, now()).await.unwrap();
    assert_eq!(app.value::<String>(&format!("select stage from texts where id = '{agreement}'")).await, "completed");
}
