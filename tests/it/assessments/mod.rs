//! Rating: the learner's own and the host's, blind to each other until both are in; the check page, the lock, corrections.

mod by_link;
mod guarded;

use crate::harness::App;
use crate::road::{self, COORDINATOR, DAY, HOST, LEARNER, MENTOR, OWNER, TEACHER, all_good, choices, filled};
use tilts::domain::assessments::Author;
use tilts::domain::ids::PlacementId;
use tilts::store;
use uuid::Uuid;

/// The authors of the assessments that this person sees, and how many results.
async fn seen(app: &App, placement: Uuid, email: &str) -> Vec<(Author, usize)> {
    let actor = road::actor(app, email).await;
    let mut reader = app.state.store.read(&actor).await.unwrap();
    let all = store::assessments::list(&mut reader, PlacementId(placement)).await.unwrap();
    all.into_iter().map(|one| (one.author, one.draft.ratings.len())).collect()
}

#[tokio::test]
async fn the_learner_saves_and_submits_and_then_it_is_locked() {
    let app = App::new().await;
    let placement = road::placement(&app).await;
    let path = format!("/placements/{placement}/self-assessment");
    let mut learner = app.person(LEARNER).await;
    let page = learner.get(&path).await.ok();
    assert_eq!(page.stage(), "open");
    let items = choices(&page);
    let (all, _) = road::counts(&app, placement).await;
    assert!(all >= 34, "both units of the deck");
    assert_eq!(items.len(), all, "every outcome is asked");
    let one: Vec<_> = items.keys().take(6).map(|name| (name.clone(), "1".to_owned())).collect();
    let body = filled(&page, "/self-assessment", &one, "save");
    // The demo's learner has answered some already.
    let answered = body.iter().map(|(name, _)| name).filter(|name| items.contains_key(*name)).collect::<std::collections::BTreeSet<_>>().len();
    let saved = learner.post(&path, &body).await;
    assert_eq!(saved.redirect(), path);
    let page = learner.follow(&path).await.ok();
    assert!(page.text().contains(&format!("{answered} of {all} answered")), "{}", page.text());
    let early = learner.post(&path, &filled(&page, "/self-assessment", &[("remark".into(), "Kept words".into())], "submit")).await;
    assert_eq!(early.status, 422);
    assert_eq!(early.count(".errs li"), all - answered);
    assert!(early.body.contains("Kept words"));

    let answers: Vec<_> = items.keys().map(|name| (name.clone(), "not-assessed".to_owned())).collect();
    let pairs = filled(&page, "/self-assessment", &answers, "submit");
    let results = format!("/placements/{placement}/results");
    assert_eq!(learner.post(&path, &pairs).await.redirect(), results);
    assert_eq!(learner.post(&path, &pairs).await.redirect(), results, "the same form again leads to the same place");
    assert_eq!(road::events(&app, placement, "self-assessment-submitted").await, 1);
    assert!(!road::asks(&app, placement).await.iter().any(|ask| ask.starts_with("self-assess")));
    assert!(road::told(&app, placement, "self-assessment-submitted", TEACHER).await);
    assert!(!road::told(&app, placement, "self-assessment-submitted", MENTOR).await, "the host does not learn of it before it has rated");
    assert_eq!(learner.get(&path).await.ok().stage(), "submitted");
    let mut again = pairs.clone();
    again.retain(|(name, _)| name != "once");
    assert_eq!(learner.post(&path, &again).await.status, 409, "locked");
}

#[tokio::test]
async fn only_the_learner_rates_himself() {
    let app = App::new().await;
    let placement = road::placement(&app).await;
    let path = format!("/placements/{placement}/self-assessment");
    let page = app.person(LEARNER).await.get(&path).await.ok();
    let pairs = filled(&page, "/self-assessment", &all_good(&page), "submit");
    road::refused(&app, &path, &pairs, &[MENTOR, OWNER, HOST, TEACHER, COORDINATOR], "Šo pašvērtējumu var sniegt tikai Toms Ceļinieks").await;
}

#[tokio::test]
async fn the_host_rates_checks_and_submits() {
    let app = App::new().await;
    let placement = road::placement(&app).await;
    let path = format!("/placements/{placement}/assessment");
    let mut mentor = app.person(MENTOR).await;
    let page = mentor.get(&path).await.ok();
    assert_eq!(page.stage(), "open");
    assert_eq!(page.count("input[type=radio][checked]"), 0, "nothing is chosen beforehand");
    let answer = mentor.post(&path, &filled(&page, "/assessment", &[], "check")).await;
    let check = mentor.get(&answer.redirect()).await.ok();
    let (all, _) = road::counts(&app, placement).await;
    assert_eq!(check.count(".errs li"), all + 2, "the answers, the day and the method: {}", check.text());
    assert_eq!(check.count("main form button"), 0, "no button as long as something is missing");
    let early = mentor.submit(&check, "/assessment/submission", &[]).await;
    assert_eq!(early.status, 422, "the server says the same");

    let check = road::rate(&mut mentor, placement, &[]).await;
    assert_eq!(check.count(".errs"), 0, "{}", check.text());
    let pairs = check.form("/assessment/submission");
    let to = format!("{path}/submission");
    assert_eq!(mentor.post(&to, &pairs).await.redirect(), path);
    assert_eq!(mentor.post(&to, &pairs).await.redirect(), path, "the same form again");
    assert_eq!(road::events(&app, placement, "assessment-submitted").await, 1);
    assert_eq!(mentor.get(&path).await.ok().stage(), "submitted");
    let asks = road::asks(&app, placement).await;
    assert!(asks.iter().any(|ask| ask.starts_with("validate ")) && !asks.iter().any(|ask| ask.starts_with("assess ")), "{asks:?}");
    assert!(road::told(&app, placement, "assessment-submitted", TEACHER).await);
    assert!(!road::told(&app, placement, "assessment-submitted", LEARNER).await, "the learner does not learn of it before he has rated");
    assert_eq!(mentor.post(&path, &filled(&page, "/assessment", &all_good(&page), "save")).await.status, 409, "locked");
    let by = app.value::<String>("select submitted_by_name || ', ' || submitted_by_role || ', ' || submitted_by_organisation from assessments where author = 'host' order by submitted_at desc limit 1").await;
    assert_eq!(by, "Juhani Keksitty, foreman, Autohuolto Mallinen");
}

#[tokio::test]
async fn only_the_named_assessor_of_the_host_assesses() {
    let app = App::new().await;
    let placement = road::placement(&app).await;
    let path = format!("/placements/{placement}/assessment");
    let mut mentor = app.person(MENTOR).await;
    let page = mentor.get(&path).await.ok();
    let pairs = filled(&page, "/assessment", &all_good(&page), "check");
    let words = "Vērtēt drīkst tikai līgumā nosauktie uzņemošās puses vērtētāji: Juhani Keksitty (Autohuolto Mallinen)";
    road::refused(&app, &path, &pairs, &[TEACHER, COORDINATOR, LEARNER, OWNER, HOST], words).await;
    let check = road::rate(&mut mentor, placement, &[]).await;
    let submission = check.form("/assessment/submission");
    road::refused(&app, &format!("{path}/submission"), &submission, &[], "").await;
    let before = app.digest().await;
    for email in [TEACHER, LEARNER, OWNER] {
        let mut person = app.person(email).await;
        assert_eq!(person.post(&format!("{path}/submission"), &submission).await.status, 403, "{email}");
        let shown = person.get(&path).await.ok();
        assert!(!shown.has_form("/assessment"), "{email} sees no form");
    }
    assert_eq!(app.digest().await, before);
}

#[tokio::test]
async fn a_difference_is_explained_and_a_day_is_possible() {
    let app = App::new().await;
    let placement = road::placement(&app).await;
    let (partly, not, unseen) =
        (road::item(&app, placement, "K3").await, road::item(&app, placement, "S5").await, road::item(&app, placement, "K8").await);
    let mut mentor = app.person(MENTOR).await;
    let mut changes = vec![
        (format!("result-{partly}"), "partly".to_owned()),
        (format!("result-{not}"), "not-achieved".to_owned()),
        (format!("points-{not}"), String::new()),
        (format!("result-{unseen}"), "not-assessed".to_owned()),
    ];
    let check = road::rate(&mut mentor, placement, &changes).await;
    assert_eq!(check.words(".errs ul"), "K3: say what is missing and why S5: say what is missing and why");
    assert_eq!(
        app.value::<Option<i32>>(&format!(
            "select points from results where item_id = '{unseen}' and result = 'not-assessed' order by assessment_id desc limit 1"
        ))
        .await,
        None,
        "what was not seen has no level"
    );
    for (day, wrong) in [("2026-11-30", true), ("2026-10-01", true), (DAY, false)] {
        changes.push(("assessed-on".into(), day.into()));
        let check = road::rate(&mut mentor, placement, &changes).await;
        assert_eq!(check.text().contains("not in the future"), wrong, "{day}");
    }
    changes.push((format!("cause-{partly}"), "Only one such car came.".into()));
    changes.push((format!("cause-{not}"), "The part came too late.".into()));
    let check = road::rate(&mut mentor, placement, &changes).await;
    assert_eq!(check.count(".errs"), 0, "{}", check.text());
}

#[tokio::test]
async fn after_midnight_in_latvia_the_new_day_counts() {
    let app = App::at(crate::harness::now() + chrono::Duration::minutes(14 * 60 + 30)).await;
    let placement = road::placement(&app).await;
    road::assess(&app, placement, &[("assessed-on".into(), "2026-11-24".into())]).await;
}

#[tokio::test]
async fn neither_side_sees_the_other_before_both_are_in() {
    let app = App::new().await;
    let placement = road::placement(&app).await;
    let (all, _) = road::counts(&app, placement).await;
    road::self_assess(&app, placement).await;
    assert!(seen(&app, placement, MENTOR).await.is_empty());
    assert!(seen(&app, placement, OWNER).await.is_empty());
    assert_eq!(seen(&app, placement, TEACHER).await, [(Author::Learner, all)], "the sending school reads what is submitted");
    let results = format!("/placements/{placement}/results");
    let page = app.person(MENTOR).await.get(&results).await.ok();
    assert_eq!(page.count("table.cmp"), 0);

    let mut mentor = app.person(MENTOR).await;
    let check = road::rate(&mut mentor, placement, &[]).await;
    assert_eq!(seen(&app, placement, MENTOR).await, [(Author::Host, all)]);
    assert_eq!(seen(&app, placement, TEACHER).await, [(Author::Learner, all)], "a draft stays with the host");
    assert_eq!(seen(&app, placement, LEARNER).await, [(Author::Learner, all)]);
    mentor.submit(&check, "/assessment/submission", &[]).await.redirect();
    for email in [MENTOR, OWNER, HOST, LEARNER, TEACHER, COORDINATOR] {
        assert_eq!(seen(&app, placement, email).await.len(), 2, "{email}");
        let page = app.person(email).await.get(&results).await.ok();
        assert_eq!((page.stage(), page.count("table.cmp tbody tr")), ("assessed".to_owned(), all), "{email}");
    }
    assert!(seen(&app, placement, road::STRANGER).await.is_empty());
    assert!(road::told(&app, placement, "assessment-submitted", LEARNER).await, "now both are open, everybody is told");
}

#[tokio::test]
async fn the_other_way_round_and_by_the_deadline() {
    let app = App::new().await;
    let placement = road::placement(&app).await;
    let (all, _) = road::counts(&app, placement).await;
    road::assess(&app, placement, &[]).await;
    assert!(seen(&app, placement, LEARNER).await.iter().all(|(author, _)| *author == Author::Learner), "only the own draft");
    let mut learner = app.person(LEARNER).await;
    for page in ["assessment", "results", "transcript", "validation"] {
        let answer = learner.get(&format!("/placements/{placement}/{page}")).await.ok();
        assert!(!answer.text().contains("independently"), "{page}: {}", answer.text());
    }
    assert!(seen(&app, placement, TEACHER).await.contains(&(Author::Host, all)));
    app.execute(&format!("update assessments set opens_at = now() - interval '1 minute' where placement_id = '{placement}' and author = 'host'"))
        .await;
    assert!(seen(&app, placement, LEARNER).await.contains(&(Author::Host, all)), "the deadline has passed");
    app.execute(&format!("update assessments set opens_at = now() - interval '1 minute' where placement_id = '{placement}'")).await;
    assert_eq!(seen(&app, placement, MENTOR).await, [(Author::Host, all)], "what is not submitted stays closed after the deadline");
}

#[tokio::test]
async fn a_correction_is_a_new_number_with_a_reason() {
    let app = App::new().await;
    let placement = road::placement(&app).await;
    let path = format!("/placements/{placement}/assessment");
    let item = road::item(&app, placement, "K1").await;
    road::assess(&app, placement, &[(format!("remark-{item}"), "Ohutbremsen".to_owned())]).await;
    let mut mentor = app.person(MENTOR).await;
    let page = mentor.get(&path).await.ok();
    let without = mentor.submit(&page, "/assessment/correction", &[]).await;
    assert_eq!(without.status, 422);
    road::refused(&app, &format!("{path}/submission"), &[], &[], "").await;
    let before = app.digest().await;
    for email in [TEACHER, OWNER, LEARNER] {
        let answer = app.person(email).await.post(&format!("{path}/correction"), &[("reason", "x")]).await;
        assert_eq!(answer.status, 403, "{email}");
    }
    assert_eq!(app.digest().await, before);
    let pairs = {
        let mut pairs = page.form("/assessment/correction");
        pairs.retain(|(name, _)| name != "reason");
        pairs.push(("reason".into(), "The level was mistaken".into()));
        pairs
    };
    assert_eq!(mentor.post(&format!("{path}/correction"), &pairs).await.redirect(), path);
    assert_eq!(mentor.post(&format!("{path}/correction"), &pairs).await.redirect(), path);
    assert_eq!(road::events(&app, placement, "assessment-reopened").await, 1);
    let asks = road::asks(&app, placement).await;
    assert!(asks.iter().any(|ask| ask.starts_with("assess ")) && !asks.iter().any(|ask| ask.starts_with("validate ")), "{asks:?}");
    let form = mentor.get(&path).await.ok();
    assert_eq!(form.stage(), "open");
    assert!(form.body.contains("Ohutbremsen") && form.text().contains("The level was mistaken"), "filled with what was submitted");
    let old = app.person(TEACHER).await.get(&path).await.ok();
    assert_eq!(old.stage(), "submitted");
    assert!(old.text().contains("has been correcting"), "{}", old.text());

    let check = road::rate(&mut mentor, placement, &[(format!("points-{item}"), "1".to_owned())]).await;
    mentor.submit(&check, "/assessment/submission", &[]).await.redirect();
    let mut teacher = app.person(TEACHER).await;
    assert_eq!(teacher.get(&path).await.ok().stage(), "corrected");
    let first = teacher.get(&format!("{path}?number=1")).await.ok();
    assert_eq!(first.stage(), "submitted");
    assert!(first.text().contains("Ohutbremsen"), "the old one stays readable");
    assert_eq!(
        app.value::<i64>(&format!(
            "select count(*) from assessments where placement_id = '{placement}' and author = 'host' and submitted_at is not null"
        ))
        .await,
        2
    );
    road::validate(&app, placement).await;
    assert_eq!(mentor.post(&format!("{path}/correction"), &[("reason", "again")]).await.status, 409, "not after validation");
}

#[tokio::test]
async fn two_people_on_one_rating_lose_nothing() {
    let app = App::new().await;
    let placement = road::placement(&app).await;
    let path = format!("/placements/{placement}/assessment");
    let mut mentor = app.person(MENTOR).await;
    let (one, two) = (mentor.get(&path).await.ok(), mentor.get(&path).await.ok());
    mentor.post(&path, &filled(&one, "/assessment", &[("strengths".into(), "first words".into())], "save")).await.redirect();
    let conflict = mentor
        .post(
            &path,
            &filled(&two, "/assessment", &[("strengths".into(), "second words".into()), ("weaknesses".into(), "third words".into())], "save"),
        )
        .await;
    assert_eq!(conflict.status, 409);
    for words in ["first words", "second words", "third words"] {
        assert!(conflict.body.contains(words), "{words}: {}", conflict.text());
    }
    let merged = mentor.submit(&conflict, "/assessment", &[]).await;
    assert_eq!(merged.redirect(), path);
}

#[tokio::test]
async fn the_script_saves_and_gets_version_and_key() {
    let app = App::new().await;
    let placement = road::placement(&app).await;
    let path = format!("/placements/{placement}/assessment");
    let mut mentor = app.person(MENTOR).await;
    let page = mentor.get(&path).await.ok();
    let before = road::events(&app, placement, "assessment-saved").await;
    let pairs = filled(&page, "/assessment", &[("strengths".into(), "careful".into())], "save");
    let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(&pairs).finish();
    for _ in 0..2 {
        let request = http::Request::builder()
            .method("POST")
            .uri(&path)
            .header("content-type", "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin")
            .header("x-requested-with", "autosave");
        let answer = mentor.send(request, &path, body.clone().into()).await;
        let json: serde_json::Value = serde_json::from_str(&answer.body).unwrap_or_else(|_| panic!("{}", answer.body));
        assert_eq!(json["version"], 1, "the same save again has the same answer");
        assert!(json["once"].as_str().is_some());
    }
    assert_eq!(road::events(&app, placement, "assessment-saved").await, before + 1);
}

#[tokio::test]
async fn bad_input_is_refused_and_kept() {
    let app = App::new().await;
    let placement = road::placement(&app).await;
    let path = format!("/placements/{placement}/assessment");
    let mut mentor = app.person(MENTOR).await;
    let page = mentor.get(&path).await.ok();
    let item = road::item(&app, placement, "K1").await;
    let before = app.digest().await;
    let long = "x".repeat(20_000);
    for (name, value) in [
        (format!("result-{item}"), "excellent"),
        (format!("points-{item}"), "99"),
        (format!("points-{item}"), "two"),
        ("assessed-on".to_owned(), "2026-02-30"),
        ("strengths".to_owned(), "a\0b"),
        ("method".to_owned(), long.as_str()),
    ] {
        let answer = mentor.post(&path, &filled(&page, "/assessment", &[(name.clone(), value.to_owned())], "save")).await;
        assert_eq!(answer.status, 422, "{name}");
    }
    assert_eq!(app.digest().await, before);
    let foreign = Uuid::now_v7();
    let answer = mentor.post(&path, &filled(&page, "/assessment", &[(format!("result-{foreign}"), "achieved".to_owned())], "save")).await;
    assert_eq!(answer.redirect(), path, "an outcome of another agreement is not looked at");
    assert_eq!(app.value::<i64>(&format!("select count(*) from results where item_id = '{foreign}'")).await, 0);
    assert_eq!(mentor.get(&format!("/placements/{}/assessment", Uuid::now_v7())).await.status, 404);
}

#[tokio::test]
async fn nothing_is_rated_before_everybody_has_signed() {
    let app = App::new().await;
    let unsigned = app
        .value::<Uuid>(
            "select p.id from placements p join texts t on t.id = p.agreement_id where t.stage = 'partially-signed' and p.learner_name like 'Elīna%'",
        )
        .await;
    let mut mentor = app.person(MENTOR).await;
    let path = format!("/placements/{unsigned}/assessment");
    let page = mentor.get(&path).await.ok();
    assert!(page.text().contains("once everybody has signed"), "{}", page.text());
    mentor.get("/?lang=lv").await.ok();
    let answer = mentor.post(&path, &[("do", "save"), ("version", "0")]).await;
    assert_eq!(answer.status, 409);
    assert!(answer.text().contains("kad mācību līgumu ir parakstījuši visi"), "{}", answer.text());
}

#[tokio::test]
async fn what_was_agreed_in_two_languages_is_rated_in_the_one_that_is_read() {
    let app = App::new().await;
    let path = format!("/placements/{}/assessment", road::placement(&app).await);
    let mut mentor = app.person(MENTOR).await;
    let english = mentor.get(&path).await.ok();
    mentor.get("/?lang=lv").await.ok();
    let latvian = mentor.get(&path).await.ok();
    for (page, words, others) in [(english, "Theory of operation", "Darbības princip"), (latvian, "Darbības princip", "Theory of operation")] {
        assert!(page.text().contains(words) && !page.text().contains(others), "{words}: {}", page.text());
    }
}
