//! The editor: saving, what cannot be saved, two people at once; sending for review.

use super::{LEARNER, act, complete, id, member, placement, prepared, save, stage, typed};
use crate::harness::App;
use crate::road::{self, COORDINATOR, HOST, MENTOR, OWNER, TEACHER};
use http::Request;
use uuid::Uuid;

#[tokio::test]
async fn saving_keeps_every_word_and_is_on_record() {
    let app = App::new().await;
    let mut coordinator = app.person(COORDINATOR).await;
    let agreement = prepared(&app, &mut coordinator).await;
    let page = coordinator.get(&format!("{agreement}/edit")).await.ok();
    let (teacher, seat) = (member(&app, TEACHER).await, member(&app, COORDINATOR).await);
    let words = [
        ("hours-per-week", "35"),
        ("qualification-other", "Car mechanic"),
        ("progress", "Third year.\n\nEngines are done."),
        ("activities", "Workshop <b>& garage</b>"),
        ("assessment-method", "Watching the work"),
        ("validator", teacher.as_str()),
        ("recogniser", seat.as_str()),
        ("mentor", ""),
        ("mentor-name", "Seppo Uusi"),
        ("mentor-role", "foreman"),
        ("annexes", "A: insurance"),
    ];
    let pairs = typed(&page, &words);
    assert_eq!(coordinator.post(&format!("{agreement}/edit"), &pairs).await.redirect(), format!("{agreement}/edit"));
    assert_eq!(coordinator.post(&format!("{agreement}/edit"), &pairs).await.redirect(), format!("{agreement}/edit"), "a double click saves once");
    assert_eq!(road::events(&app, id(&agreement), "text-saved").await, 1);
    let form = coordinator.get(&format!("{agreement}/edit")).await.ok().form("/edit");
    for (name, value) in words {
        assert!(form.iter().any(|(field, now)| field == name && now == value), "{name}={value:?}: {form:?}");
    }
    let paper = app.person(HOST).await.get(&format!("{agreement}/document")).await.ok();
    for words in ["Seppo Uusi, foreman", "Workshop <b>& garage</b>", "Hours a week 35", "A: insurance"] {
        assert!(paper.text().contains(words), "{words}: {}", paper.text());
    }
    // The script's save in the background gets the next version and the next key.
    let page = coordinator.get(&format!("{agreement}/edit")).await.ok();
    let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(typed(&page, &[("annexes", "B")])).finish();
    let request = Request::builder()
        .method("POST")
        .uri(format!("{agreement}/edit"))
        .header("content-type", "application/x-www-form-urlencoded")
        .header("sec-fetch-site", "same-origin")
        .header("x-requested-with", "tilts");
    let answer = coordinator.send(request, "/edit", body.into()).await;
    assert_eq!(answer.status, 200);
    let saved: serde_json::Value = serde_json::from_str(&answer.body).unwrap();
    assert_eq!(saved["version"], 3);
    assert!(saved["once"].as_str().unwrap().parse::<Uuid>().is_ok());
}

#[tokio::test]
async fn only_what_is_offered_is_stored() {
    let app = App::new().await;
    let mut coordinator = app.person(COORDINATOR).await;
    let agreement = prepared(&app, &mut coordinator).await;
    let page = coordinator.get(&format!("{agreement}/edit")).await.ok();
    let unit = page.form("/edit").into_iter().find(|(name, _)| name == "unit").unwrap().1;
    let (promise, hours) = (format!("promise.{unit}"), format!("hours.{unit}"));
    let organisation =
        async |email: &str| app.value::<Uuid>(&format!("select organisation_id from members where email = '{email}'")).await.to_string();
    let (sending_company, host_company) = (organisation("company@riga.example").await, organisation(OWNER).await);
    let stranger = organisation(road::STRANGER).await;
    let guardian = app.value::<Uuid>("select id from guardians where email = 'guardian@riga.example'").await.to_string();
    let (teacher, mentor) = (member(&app, TEACHER).await, member(&app, MENTOR).await);
    let in_review = app.value::<Uuid>("select id from texts where kind = 'unit' and stage = 'in-review'").await.to_string();
    let nothing = Uuid::now_v7().to_string();
    let (line, text) = ("x".repeat(201), "x".repeat(10_001));
    let before = app.digest().await;
    for (name, value) in [
        ("starts-on", "2027-02-30"),
        ("ends-on", "2026-12-31"),
        ("assessment-on", "in spring"),
        ("hours-per-week", "169"),
        ("hours-per-week", "many"),
        ("eqf-level", "9"),
        ("language", "xx"),
        ("guardian", guardian.as_str()),
        ("host-company", sending_company.as_str()),
        ("host-company", stranger.as_str()),
        ("sending-company", host_company.as_str()),
        ("intermediary", sending_company.as_str()),
        ("mentor", teacher.as_str()),
        ("assessor", teacher.as_str()),
        ("assessor", "somebody"),
        ("validator", mentor.as_str()),
        ("recogniser", mentor.as_str()),
        ("unit", in_review.as_str()),
        ("unit", nothing.as_str()),
        ("outcome", nothing.as_str()),
        ("list", nothing.as_str()),
        (promise.as_str(), "twice"),
        (hours.as_str(), "5001"),
        ("qualification", line.as_str()),
        ("qualification", "two\nlines"),
        ("activities", text.as_str()),
        ("annexes", "a\u{0}b"),
    ] {
        let answer = coordinator.post(&format!("{agreement}/edit"), &typed(&page, &[("progress", "Kept words"), (name, value)])).await;
        assert_eq!(answer.status, 422, "{name}={:?}", value.get(..20).unwrap_or(value));
        assert!(answer.count(".errs li") > 0 && answer.body.contains("Kept words"), "{name}: {}", answer.text());
        if value.len() > 200 {
            assert!(answer.body.contains(value), "{name}: what was typed too long is kept whole");
        }
    }
    assert_eq!(app.digest().await, before, "nothing was stored by halves");
}

#[tokio::test]
async fn only_both_institutions_edit_and_only_the_open_revision() {
    let app = App::new().await;
    let mut coordinator = app.person(COORDINATOR).await;
    let agreement = complete(&app, &mut coordinator, &[]).await;
    let path = format!("{agreement}/edit");
    let page = coordinator.get(&path).await.ok();
    let pairs = typed(&page, &[("progress", "Not mine to write")]);
    road::refused(&app, &path, &pairs, &[OWNER, MENTOR], "To raksta šajā dokumentā nosaukto iestāžu koordinatori un pedagogi.").await;
    for email in [LEARNER, "company@riga.example", "admin@tilts.example"] {
        let mut person = app.person(email).await;
        assert_eq!((person.get(&path).await.status, person.post(&path, &pairs).await.status), (404, 404), "{email} sees no draft");
    }
    act(&mut coordinator, &agreement, "submission", &[]).await.redirect();
    for answer in [coordinator.get(&path).await, coordinator.post(&path, &pairs).await] {
        assert_eq!(answer.status, 409);
        assert!(answer.text().contains("has been sent for review and is frozen"), "{}", answer.text());
    }
}

#[tokio::test]
async fn two_people_at_once_lose_nothing() {
    let app = App::new().await;
    let mut coordinator = app.person(COORDINATOR).await;
    let agreement = prepared(&app, &mut coordinator).await;
    let path = format!("{agreement}/edit");
    let page = coordinator.get(&path).await.ok();
    let outcomes: Vec<String> = page.form("/edit").into_iter().filter(|(name, _)| name == "outcome").map(|(_, value)| value).collect();
    let without = |gone: &str, more: &[(&str, &str)]| {
        let mut pairs = typed(&page, more);
        pairs.retain(|(name, value)| !(name == "outcome" && value == gone));
        pairs
    };
    let mut host = app.person(HOST).await;
    let theirs = host.get(&path).await.ok();
    let mut pairs = typed(&theirs, &[("progress", "Theirs"), ("activities", "In the workshop")]);
    pairs.retain(|(name, value)| !(name == "outcome" && *value == outcomes[0]));
    host.post(&path, &pairs).await.redirect();
    let conflict = coordinator.post(&path, &without(&outcomes[1], &[("progress", "Mine"), ("annexes", "A: insurance")])).await;
    assert_eq!((conflict.status, conflict.stage().as_str()), (409, "conflict"));
    for words in ["Theirs", "Mine", "In the workshop", "A: insurance", "Mika Esimerkki"] {
        assert!(conflict.body.contains(words), "{words} stands on the page: {}", conflict.text());
    }
    assert_eq!(coordinator.submit(&conflict, "/edit", &[]).await.redirect(), path);
    let form = coordinator.get(&path).await.ok().form("/edit");
    let has = |name: &str, value: &str| form.iter().any(|(field, now)| field == name && now == value);
    assert!(has("progress", "Mine") && has("activities", "In the workshop") && has("annexes", "A: insurance"), "{form:?}");
    assert!(!has("outcome", &outcomes[0]) && !has("outcome", &outcomes[1]) && has("outcome", &outcomes[2]), "ticks are merged one by one");
}

#[tokio::test]
async fn what_is_missing_stops_the_submission_and_then_everybody_is_asked() {
    let app = App::new().await;
    let mut coordinator = app.person(COORDINATOR).await;
    let agreement = prepared(&app, &mut coordinator).await;
    let empty = [("starts-on", ""), ("unit", "none-ticked"), ("assessor", "none-ticked")];
    let page = coordinator.get(&format!("{agreement}/edit")).await.ok();
    let mut pairs = typed(&page, &empty);
    pairs.retain(|(_, value)| value != "none-ticked");
    coordinator.post(&format!("{agreement}/edit"), &pairs).await.redirect();
    let page = coordinator.get(&format!("{agreement}/submission")).await.ok();
    for words in ["Enter the first and the last day", "Choose at least one unit", "Name who assesses", "Name who validates", "Name who recognises"] {
        assert!(page.words(".errs").contains(words), "{words}: {}", page.text());
    }
    assert_eq!(page.count(".errs a[href*='/edit#']"), 5, "every obstacle leads to its field");
    let answer = coordinator.submit(&page, "/submission", &[]).await;
    assert_eq!((answer.status, stage(&app, &agreement).await.as_str()), (422, "draft"));

    let (teacher, seat, mentor) = (member(&app, TEACHER).await, member(&app, COORDINATOR).await, member(&app, MENTOR).await);
    let unit = coordinator.get(&format!("{agreement}/edit")).await.ok().attribute("input[name='unit']", "value");
    let whole = [("starts-on", "2027-01-04"), ("unit", &unit), ("assessor", &mentor), ("validator", &teacher), ("recogniser", &seat)];
    assert_eq!(save(&mut coordinator, &agreement, &[&whole[..], &[("do", "review")]].concat()).await.redirect(), format!("{agreement}/submission"));
    let check = coordinator.get(&format!("{agreement}/submission")).await.ok();
    let words = "To raksta šajā dokumentā nosaukto iestāžu koordinatori un pedagogi.";
    road::refused(&app, &format!("{agreement}/submission"), &check.form("/submission"), &[OWNER, MENTOR], words).await;
    coordinator.submit(&check, "/submission", &[]).await.redirect();
    coordinator.submit(&check, "/submission", &[]).await.redirect();
    assert_eq!(stage(&app, &agreement).await, "in-review");
    assert_eq!(road::events(&app, id(&agreement), "text-submitted").await, 1);
    for email in [COORDINATOR, HOST, OWNER, LEARNER] {
        assert!(road::told(&app, id(&agreement), "text-submitted", email).await, "{email}");
    }
    let asks = road::asks(&app, id(&agreement)).await;
    assert_eq!(asks, ["approve Autohuolto Mallinen", "approve Rīgas Paraugu tehnikums", "approve Tampereen Esimerkkiopisto"]);
    assert_eq!(coordinator.get(&format!("{agreement}/submission")).await.status, 409, "it is frozen now");
    // Now the learner reads it; he signs later and approves nothing.
    let mut learner = app.person(LEARNER).await;
    let own = learner.get(&agreement).await.ok();
    assert_eq!(own.stage(), "in-review");
    assert!(own.text().contains("You can read it now; you sign once it is agreed."), "{}", own.text());
    assert_eq!(learner.get(&format!("{agreement}/approval")).await.status, 403);
    assert_eq!(learner.get(&format!("{agreement}/signature")).await.status, 409);
    assert_eq!(learner.get(&format!("/placements/{}", placement(&app).await)).await.status, 200);
}
