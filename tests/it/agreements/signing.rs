//! Agreed, then signed by each for himself: institutions, company, learner, the guardian of a minor; or refused.

use super::{LEARNER, act, agreed, id, placement, prepared, save, sign, stage};
use crate::harness::{App, PASSWORD};
use crate::road::{self, COORDINATOR, HOST, MENTOR, OWNER, TEACHER};
use uuid::Uuid;

const MINOR: &str = "minor@riga.example";
const GUARDIAN: &str = "guardian@riga.example";

/// The minor's agreement, which both institutions have signed.
async fn of_minor(app: &App) -> String {
    let id =
        app.value::<Uuid>(&format!("select p.agreement_id from placements p join learners l on l.id = p.learner_id where l.email = '{MINOR}'")).await;
    format!("/agreements/{id}")
}

async fn signatures(app: &App, agreement: &str) -> i64 {
    app.value::<i64>(&format!("select count(*) from signatures where text_id = '{}'", id(agreement))).await
}

#[tokio::test]
async fn four_sign_and_the_last_signature_completes_it() {
    let app = App::new().await;
    let agreement = agreed(&app, &[]).await;
    let asks = road::asks(&app, id(&agreement)).await;
    assert_eq!(asks, ["sign Autohuolto Mallinen", "sign Rīgas Paraugu tehnikums", "sign Tampereen Esimerkkiopisto", "sign Ņikita Piemērs"]);
    assert!(road::told(&app, id(&agreement), "text-agreed", LEARNER).await, "the learner is told that it can be signed");
    let mut learner = app.person(LEARNER).await;
    let own = learner.get(&agreement).await.ok();
    assert!(own.text().contains("Read the agreement. If you agree, sign it; if not, ask for a change."), "{}", own.text());
    let page = learner.get(&own.link("Read and sign")).await.ok();
    assert!(page.text().contains("I am Ņikita Piemērs.") && page.text().contains("Autohuolto Mallinen"), "the whole text first: {}", page.text());
    assert_eq!(page.count("#late-reason"), 0, "nothing is late");
    let empty = learner.submit(&page, "/signature", &[("name", "")]).await;
    assert_eq!((empty.status, empty.count(".errs li")), (422, 4), "name, place, password and the sentence: {}", empty.text());
    let signed = [("place", "Rīga"), ("password", PASSWORD), ("agree", "yes")];
    let to = learner.submit(&page, "/signature", &signed).await.redirect();
    assert_eq!(learner.submit(&page, "/signature", &signed).await.redirect(), to, "a double click is one signature");
    assert_eq!((stage(&app, &agreement).await.as_str(), signatures(&app, &agreement).await), ("partially-signed", 1));
    assert!(road::told(&app, id(&agreement), "text-signed", COORDINATOR).await);
    let again: Vec<_> = page.form("/signature").into_iter().filter(|(name, _)| name != "once").chain([("agree".into(), "yes".into())]).collect();
    assert_eq!(learner.post(&format!("{agreement}/signature"), &again).await.status, 409, "once is enough");
    for email in [HOST, OWNER, COORDINATOR] {
        assert_eq!(road::events(&app, id(&agreement), "text-completed").await, 0, "{email} is still missing");
        sign(&app, &agreement, email).await;
    }
    assert_eq!(stage(&app, &agreement).await, "signed");
    assert_eq!(road::events(&app, id(&agreement), "text-signed").await, 3);
    assert_eq!(road::events(&app, id(&agreement), "text-completed").await, 1);
    for email in [TEACHER, HOST, OWNER, LEARNER] {
        assert!(road::told(&app, id(&agreement), "text-completed", email).await, "{email}");
    }
    assert!(road::asks(&app, id(&agreement)).await.is_empty(), "nobody is asked to sign any more");
    assert_eq!(road::asks(&app, placement(&app).await).await, ["assess Autohuolto Mallinen", "self-assess Ņikita Piemērs"]);
    // What all have signed is frozen: no next revision, no change, no edit.
    let mut coordinator = app.person(COORDINATOR).await;
    for noun in ["revision", "change-request", "edit", "submission", "approval"] {
        assert_eq!(coordinator.get(&format!("{agreement}/{noun}")).await.status, 409, "{noun}");
    }
    assert_eq!(learner.get(&format!("{agreement}/change-request")).await.status, 409);
    let paper = learner.get(&format!("{agreement}/document")).await.ok();
    assert_eq!(paper.count(".face"), 0, "nothing says that it is not valid");
}

#[tokio::test]
async fn nobody_signs_for_another() {
    let app = App::new().await;
    let agreement = agreed(&app, &[]).await;
    let path = format!("{agreement}/signature");
    let mut learner = app.person(LEARNER).await;
    let mut pairs = learner.get(&path).await.ok().form("/signature");
    pairs.retain(|(name, _)| !matches!(name.as_str(), "place" | "password"));
    pairs.extend([("place".to_owned(), "Rīga".to_owned()), ("password".to_owned(), PASSWORD.to_owned()), ("agree".to_owned(), "yes".to_owned())]);
    let before = app.digest().await;
    for (email, words) in
        [(MENTOR, "Jūs nedrīkstat parakstīt šīs organizācijas vārdā: Autohuolto Mallinen"), (TEACHER, "vārdā: Rīgas Paraugu tehnikums")]
    {
        let mut person = app.person(email).await;
        person.get("/?lang=lv").await.ok();
        for answer in [person.get(&path).await, person.post(&path, &pairs).await] {
            assert_eq!(answer.status, 403, "{email}");
            assert!(answer.text().contains(words), "{email}: {}", answer.text());
        }
    }
    for email in [road::LEARNER, MINOR, GUARDIAN, "company@riga.example", road::STRANGER, "admin@tilts.example"] {
        let mut person = app.person(email).await;
        assert_eq!((person.get(&path).await.status, person.post(&path, &pairs).await.status), (404, 404), "{email}");
    }
    assert!(app.anonymous().get(&path).await.redirect().starts_with("/sign-in?next="));
    assert_eq!(app.anonymous().post(&path, &pairs).await.status, 401);
    assert_eq!(app.digest().await, before, "nothing has changed");
    // The learner's own form, sent by the school's coordinator, is the school's signature and never the learner's.
    app.person(COORDINATOR).await.post(&path, &pairs).await.redirect();
    let of = format!("select string_agg(y.seat, ',') from signatures s join parties y on y.id = s.party_id where s.text_id = '{}'", id(&agreement));
    assert_eq!(app.value::<String>(&of).await, "sending-institution");
}

#[tokio::test]
async fn a_minor_and_the_guardian_sign_each() {
    let app = App::new().await;
    let agreement = of_minor(&app).await;
    assert_eq!((stage(&app, &agreement).await.as_str(), signatures(&app, &agreement).await), ("partially-signed", 2));
    sign(&app, &agreement, MINOR).await;
    let after = app.person(MINOR).await.get(&format!("{agreement}/signature")).await.ok();
    assert!(after.text().contains("You have signed") && after.text().contains("Daiga Jaunīte"), "the guardian is missing: {}", after.text());
    sign(&app, &agreement, OWNER).await;
    assert_eq!(stage(&app, &agreement).await, "partially-signed", "without the guardian it is not complete");
    assert_eq!(road::asks(&app, id(&agreement)).await, ["sign Daiga Jaunīte"]);
    let mut guardian = app.person(GUARDIAN).await;
    let page = guardian.get(&agreement).await.ok();
    assert!(page.text().contains("If you agree as the guardian, sign it"), "{}", page.text());
    let page = guardian.get(&format!("{agreement}/signature")).await.ok();
    assert!(page.text().contains("I am Daiga Jaunīte. As the guardian"), "{}", page.text());
    guardian.submit(&page, "/signature", &[("place", "Rīga"), ("password", PASSWORD), ("agree", "yes")]).await.redirect();
    assert_eq!((stage(&app, &agreement).await.as_str(), signatures(&app, &agreement).await), ("signed", 5));
    assert!(road::told(&app, id(&agreement), "text-completed", GUARDIAN).await && road::told(&app, id(&agreement), "text-completed", MINOR).await);
    let twice = format!("select count(distinct account_id) from signatures where text_id = '{}'", id(&agreement));
    assert_eq!(app.value::<i64>(&twice).await, 5, "five accounts, each for itself");
}

#[tokio::test]
async fn the_guardian_is_a_party_up_to_the_eighteenth_birthday() {
    let app = App::new().await;
    app.execute(&format!("update learners set birth_date = '2009-01-10' where email = '{LEARNER}'")).await;
    let mut coordinator = app.person(COORDINATOR).await;
    let agreement = prepared(&app, &mut coordinator).await;
    let needs = "The learner is a minor on the first day: name the guardian";
    save(&mut coordinator, &agreement, &[("starts-on", "2027-01-09")]).await.redirect();
    let page = coordinator.get(&format!("{agreement}/submission")).await.ok();
    assert!(page.words(".errs").contains(needs), "seventeen on the first day, and nobody is named: {}", page.text());
    assert_eq!(coordinator.submit(&page, "/submission", &[]).await.status, 422);
    save(&mut coordinator, &agreement, &[("starts-on", "2027-01-10")]).await.redirect();
    let page = coordinator.get(&format!("{agreement}/submission")).await.ok();
    assert!(!page.words(".errs").contains(needs), "eighteen that day: {}", page.text());
    // With a guardian entered, she is offered and stands among those who will be asked.
    let learner = app.value::<Uuid>(&format!("select id from learners where email = '{LEARNER}'")).await;
    let form = coordinator.get(&format!("/learners/{learner}/guardians/new")).await.ok();
    coordinator.submit(&form, "/guardians", &[("name", "Vera Piemēra"), ("relation", "mother"), ("email", "vera@riga.example")]).await.redirect();
    let guardian = app.value::<Uuid>("select id from guardians where email = 'vera@riga.example'").await.to_string();
    save(&mut coordinator, &agreement, &[("starts-on", "2027-01-09"), ("guardian", &guardian)]).await.redirect();
    let page = coordinator.get(&format!("{agreement}/submission")).await.ok();
    assert!(page.text().contains("Vera Piemēra") && !page.words(".errs").contains(needs), "{}", page.text());
    let editor = coordinator.get(&format!("{agreement}/edit")).await.ok();
    assert!(editor.text().contains("Vera Piemēra has no account yet and cannot sign"), "{}", editor.text());
}

#[tokio::test]
async fn a_learner_who_does_not_agree_asks_for_a_change_and_all_signatures_fall() {
    let app = App::new().await;
    let agreement = of_minor(&app).await;
    let mut minor = app.person(MINOR).await;
    let own = minor.get(&agreement).await.ok();
    let page = minor.get(&own.link("Ask for a change")).await.ok();
    assert!(page.text().contains("3 approvals no longer count. 2 signatures no longer count."), "it is said before: {}", page.text());
    assert_eq!(minor.submit(&page, "/change-request", &[("reason", " ")]).await.status, 422);
    minor.submit(&page, "/change-request", &[("reason", "I come back a week earlier.")]).await.redirect();
    assert_eq!(stage(&app, &agreement).await, "changes-requested");
    assert_eq!(road::events(&app, id(&agreement), "changes-requested").await, 1);
    for email in [COORDINATOR, HOST, OWNER, GUARDIAN] {
        assert!(road::told(&app, id(&agreement), "changes-requested", email).await, "{email}");
    }
    assert_eq!(road::asks(&app, id(&agreement)).await, ["revise Rīgas Paraugu tehnikums"], "nobody signs what will change");
    let mut coordinator = app.person(COORDINATOR).await;
    let page = coordinator.get(&agreement).await.ok();
    assert!(page.text().contains("I come back a week earlier.") && page.text().contains("Elīna Jaunīte"), "{}", page.text());
    for email in [OWNER, MINOR, GUARDIAN] {
        assert_eq!(app.person(email).await.get(&format!("{agreement}/signature")).await.status, 409, "{email}: an open revision is not signed");
    }
    let own = minor.get(&agreement).await.ok();
    assert!(own.text().contains("The schools are changing the text."), "{}", own.text());
    // The next revision is approved and signed by all anew.
    act(&mut coordinator, &agreement, "submission", &[]).await.redirect();
    for email in [COORDINATOR, HOST, OWNER] {
        act(&mut app.person(email).await, &agreement, "approval", &[]).await.redirect();
    }
    assert_eq!(road::asks(&app, id(&agreement)).await.len(), 5, "all five sign again");
}

#[tokio::test]
async fn a_signature_after_the_first_day_says_why_and_on_that_day_it_need_not() {
    for (first, late) in [("2026-11-23", false), ("2026-11-22", true)] {
        let app = App::new().await;
        let agreement = agreed(&app, &[("starts-on", first)]).await;
        let mut learner = app.person(LEARNER).await;
        let page = learner.get(&format!("{agreement}/signature")).await.ok();
        assert_eq!(page.count("#late-reason"), usize::from(late), "{first}");
        let signed = [("place", "Rīga"), ("password", PASSWORD), ("agree", "yes")];
        if late {
            let answer = learner.submit(&page, "/signature", &signed).await;
            assert_eq!((answer.status, answer.count("#late-reason-error")), (422, 1));
            assert_eq!(answer.attribute("#place", "value"), "Rīga", "what was typed is kept");
        }
        learner.submit(&page, "/signature", &[&signed[..], &[("late-reason", "The flight was moved.")]].concat()).await.redirect();
        let stored = format!("select coalesce(late_reason, '') from signatures where text_id = '{}'", id(&agreement));
        assert_eq!(app.value::<String>(&stored).await, if late { "The flight was moved." } else { "" }, "{first}");
        let paper = learner.get(&format!("{agreement}/document")).await.ok();
        assert_eq!(paper.text().contains("Signed after the first day, because: The flight was moved."), late, "{first}: {}", paper.text());
    }
}
