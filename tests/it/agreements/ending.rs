//! Agreements that end before their time: broken off, so that what was learnt still counts, or cancelled.

use super::links::{opened, sent};
use super::{LEARNER, act, agreed, id, placement, prepared, sign, stage};
use crate::harness::App;
use crate::road::{self, COORDINATOR, HOST, MENTOR, OWNER, TEACHER};

/// The traveller's agreement, whose stay has begun.
async fn active(app: &App) -> String {
    let placement = road::placement(app).await;
    format!("/agreements/{}", app.value::<uuid::Uuid>(&format!("select agreement_id from placements where id = '{placement}'")).await)
}

async fn count(app: &App, what: &str) -> i64 {
    app.value::<i64>(&format!("select count(*) from {what}")).await
}

#[tokio::test]
async fn a_stay_is_broken_off_and_what_was_learnt_still_counts() {
    let app = App::new().await;
    let (agreement, placement) = (active(&app).await, road::placement(&app).await);
    let mut coordinator = app.person(COORDINATOR).await;
    let show = coordinator.get(&agreement).await.ok();
    let page = coordinator.get(&show.link("Break the stay off")).await.ok();
    for words in ["What was learnt until then can still be assessed", "Write nothing about anybody’s health", "illness", "the company’s orders"] {
        assert!(page.text().contains(words), "{words}: {}", page.text());
    }
    let wrong = async |browser: &mut crate::harness::Browser, typed: &[(&str, &str)]| {
        let answer = browser.submit(&page, "/termination", typed).await;
        (answer.status, answer.count(".errs li"))
    };
    assert_eq!(wrong(&mut coordinator, &[]).await, (422, 1), "a reason is chosen");
    assert_eq!(wrong(&mut coordinator, &[("code", "other")]).await, (422, 1), "another reason is said in words");
    assert_eq!(wrong(&mut coordinator, &[("code", "dates")]).await, (422, 1), "not one of the list");
    assert_eq!(wrong(&mut coordinator, &[("code", "illness"), ("ended-on", "2026-10-01")]).await, (422, 1), "before the first day");
    assert_eq!(coordinator.submit(&page, "/termination", &[("code", "illness")]).await.redirect(), agreement, "illness needs no words");
    assert_eq!(stage(&app, &agreement).await, "ended-early");
    assert_eq!(road::events(&app, id(&agreement), "text-ended").await, 1);
    for email in [HOST, OWNER, road::LEARNER] {
        assert!(road::told(&app, id(&agreement), "text-ended", email).await, "{email}");
        assert_eq!(count(&app, &format!("messages where kind = 'ended' and text_id = '{}' and to_email = '{email}'", id(&agreement))).await, 1);
    }
    assert_eq!(count(&app, &format!("messages where kind = 'ended' and text_id = '{}'", id(&agreement))).await, 3, "all who signed but who ended it");
    let own = app.person(road::LEARNER).await.get(&agreement).await.ok();
    assert!(own.text().contains("Ended early, on 23 November 2026") && own.text().contains("Reason: illness."), "{}", own.text());
    let journey = coordinator.get(&format!("/placements/{placement}")).await.ok();
    assert_eq!(journey.stage(), "ended-early");
    let mobility = app.value::<uuid::Uuid>(&format!("select mobility_id from placements where id = '{placement}'")).await;
    let list = coordinator.get(&format!("/mobilities/{mobility}")).await.ok();
    assert!(list.text().contains("Ended early on 23 Nov 2026. Reason: illness."), "{}", list.text());
    assert_eq!(road::asks(&app, placement).await.len(), 2, "both still owe their ratings");
    road::self_assess(&app, placement).await;
    road::assess(&app, placement, &[]).await;
    road::validate(&app, placement).await;
    assert_eq!(coordinator.get(&format!("/placements/{placement}/recognition")).await.status, 200);
    for noun in ["amendment", "termination", "cancellation", "edit"] {
        assert_eq!(coordinator.get(&format!("{agreement}/{noun}")).await.status, 409, "{noun}");
    }
}

#[tokio::test]
async fn until_a_last_day_to_come_the_agreement_goes_on() {
    let app = App::new().await;
    let (agreement, placement) = (active(&app).await, road::placement(&app).await);
    let mut owner = app.person(OWNER).await;
    act(&mut owner, &agreement, "termination", &[("code", "company-orders"), ("ended-on", "2026-12-04")]).await.redirect();
    let show = owner.get(&agreement).await.ok();
    assert_eq!(show.stage(), "active");
    assert!(show.text().contains("Will end early, on 4 December 2026"), "{}", show.text());
    let journey = owner.get(&format!("/placements/{placement}")).await.ok();
    assert_eq!(journey.stage(), "during");
    assert!(journey.text().contains("4 December 2026"), "the last day of the stay: {}", journey.text());
}

#[tokio::test]
async fn who_may_break_a_stay_off() {
    let app = App::new().await;
    let agreement = active(&app).await;
    let path = format!("{agreement}/termination");
    let mut pairs = app.person(COORDINATOR).await.get(&path).await.ok().form("/termination");
    pairs.push(("code".into(), "safety".into()));
    road::refused(&app, &path, &pairs, &[TEACHER, MENTOR, road::LEARNER], "To izbeigt var tie").await;
    assert_eq!(app.person(COORDINATOR).await.get(&format!("{agreement}/cancellation")).await.status, 409, "it has begun");
}

#[tokio::test]
async fn an_agreement_is_cancelled_before_its_first_day() {
    let app = App::new().await;
    let agreement = agreed(&app, &[]).await;
    for email in [COORDINATOR, HOST, OWNER, LEARNER] {
        sign(&app, &agreement, email).await;
    }
    let placement = placement(&app).await;
    let mut coordinator = app.person(COORDINATOR).await;
    assert_eq!(coordinator.get(&format!("{agreement}/termination")).await.status, 409, "the stay has not begun");
    assert_eq!(road::asks(&app, placement).await.len(), 2);
    let page = coordinator.get(&format!("{agreement}/cancellation")).await.ok();
    assert!(page.text().contains("The learner’s stay is cancelled with it"), "{}", page.text());
    let mut pairs = page.form("/cancellation");
    pairs.push(("code".into(), "learner-wish".into()));
    road::refused(&app, &format!("{agreement}/cancellation"), &pairs, &[TEACHER, MENTOR], "To izbeigt var tie").await;
    coordinator.submit(&page, "/cancellation", &[("code", "learner-wish"), ("reason", "Another school.")]).await.redirect();
    assert_eq!(stage(&app, &agreement).await, "cancelled");
    assert!(road::asks(&app, placement).await.is_empty() && road::asks(&app, id(&agreement)).await.is_empty());
    assert_eq!(coordinator.get(&format!("/placements/{placement}")).await.ok().stage(), "cancelled");
    assert_eq!(app.person(LEARNER).await.get(&format!("/placements/{placement}/self-assessment")).await.status, 409, "nothing is assessed");
    assert!(road::told(&app, id(&agreement), "text-cancelled", LEARNER).await);
}

#[tokio::test]
async fn links_to_what_was_cancelled_go_silent() {
    let app = App::new().await;
    let agreement = agreed(&app, &[]).await;
    let link = sent(&app, &agreement, &[]).await;
    let (mut guest, page) = opened(&app, link).await;
    assert!(page.find_link("I have read it: now sign").is_some());
    // The teacher drafts for the school that owns it, and takes back what is not signed.
    act(&mut app.person(TEACHER).await, &agreement, "cancellation", &[("code", "other"), ("reason", "The flight is gone.")]).await.redirect();
    let told = format!("messages where kind = 'ended' and link_id = '{link}' and to_email = 'pekka@autohuolto.example'");
    assert_eq!(count(&app, &told).await, 1, "who was sent a link is told");
    let page = guest.get(&format!("/s/{link}")).await.ok();
    assert!(page.text().contains("Cancelled on") && page.text().contains("The flight is gone."), "{}", page.text());
    assert!(page.find_link("I have read it: now sign").is_none());
    assert_eq!(guest.get(&format!("/s/{link}/signature")).await.status, 409);
    app.execute("select message_claim(1)").await;
    assert_eq!(count(&app, &format!("messages where kind = 'link' and link_id = '{link}' and silenced_at is not null")).await, 1);
}

#[tokio::test]
async fn a_draft_is_taken_back() {
    let app = App::new().await;
    let mut coordinator = app.person(COORDINATOR).await;
    let agreement = prepared(&app, &mut coordinator).await;
    act(&mut coordinator, &agreement, "cancellation", &[("code", "wrong-match")]).await.redirect();
    let show = coordinator.get(&agreement).await.ok();
    assert_eq!(show.stage(), "cancelled");
    assert!(show.text().contains("learner and workshop do not suit each other"), "{}", show.text());
    assert_eq!(coordinator.get(&format!("{agreement}/submission")).await.status, 409);
    assert_eq!(coordinator.get(&format!("{agreement}/cancellation")).await.status, 409, "once");
}
