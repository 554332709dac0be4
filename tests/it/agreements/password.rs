//! Accounts sign with their password: it is asked for, compared, counted, and kept nowhere.

use super::{LEARNER, agreed, id, stage};
use crate::harness::{App, PASSWORD};
use crate::road::{self, COORDINATOR, HOST};
use tilts::actions::{self, Error, desk};
use tilts::domain::ids::TextId;
use tilts::domain::refusal::RefusalKind;

#[tokio::test]
async fn a_wrong_password_changes_nothing_and_all_but_it_is_kept() {
    let app = App::new().await;
    let agreement = agreed(&app, &[]).await;
    let mut learner = app.person(LEARNER).await;
    let path = format!("{agreement}/signature");
    let page = learner.get(&path).await.ok();
    assert_eq!(page.attribute("#password", "type"), "password");
    assert_eq!(page.attribute("#password", "autocomplete"), "current-password");
    let before = app.digest().await;
    let missing = learner.submit(&page, "/signature", &[("place", "Rīga"), ("agree", "yes")]).await;
    assert_eq!((missing.status, missing.count("#password-error")), (422, 1), "{}", missing.text());
    let typed = [("name", "N. Piemērs"), ("place", "Rīga"), ("agree", "yes"), ("password", "not-the-password")];
    let wrong = learner.submit(&page, "/signature", &typed).await;
    assert_eq!(wrong.status, 422);
    assert!(wrong.words("#password-error").contains("This is not the password of your account"), "{}", wrong.text());
    assert_eq!((wrong.attribute("#name", "value"), wrong.attribute("#place", "value")), ("N. Piemērs".into(), "Rīga".into()));
    assert_eq!((wrong.attribute("#password", "value"), wrong.count("#agree[checked]")), (String::new(), 1), "all but the password");
    assert!(!wrong.body.contains("not-the-password"));
    let others = app.person(COORDINATOR).await.submit(&page, "/signature", &typed).await;
    assert_eq!(others.status, 422, "another one's page is another one's form");
    assert_eq!(app.digest().await, before, "nothing has changed");
    learner.submit(&wrong, "/signature", &[("password", PASSWORD)]).await.redirect();
    assert_eq!(stage(&app, &agreement).await, "partially-signed");
    let row = format!("select count(*) from signatures where text_id = '{}' and means = 'password' and name = 'N. Piemērs'", id(&agreement));
    assert_eq!(app.value::<i64>(&row).await, 1);
    let paper = learner.get(&format!("{agreement}/document")).await.ok();
    assert!(paper.text().contains("typed name, account and password"), "{}", paper.text());
}

#[tokio::test]
async fn wrong_passwords_are_counted_with_those_of_signing_in() {
    let app = App::new().await;
    let agreement = agreed(&app, &[]).await;
    let mut host = app.person(HOST).await;
    let page = host.get(&format!("{agreement}/signature")).await.ok();
    let typed = |password: &'static str| [("place", "Tampere"), ("agree", "yes"), ("password", password)];
    for _ in 0..4 {
        assert_eq!(app.anonymous().post("/sign-in", &[("email", HOST), ("password", "wrong")]).await.status, 422);
    }
    for _ in 0..6 {
        assert_eq!(host.submit(&page, "/signature", &typed("wrong")).await.status, 422);
    }
    let many = host.submit(&page, "/signature", &typed(PASSWORD)).await;
    assert_eq!(many.status, 429, "even the right one");
    assert_eq!(many.attribute("#place", "value"), "Tampere", "{}", many.text());
    assert!(many.text().contains("Too many attempts"), "{}", many.text());
    assert_eq!(app.anonymous().post("/sign-in", &[("email", HOST), ("password", PASSWORD)]).await.status, 429, "nor at the other door");
    super::sign(&app, &agreement, LEARNER).await;
    app.execute("update throttles set since = since - interval '16 minutes'").await;
    host.submit(&page, "/signature", &typed(PASSWORD)).await.redirect();
    assert_eq!(road::events(&app, id(&agreement), "text-signed").await, 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn many_guesses_at_once_are_no_more_than_one_after_another() {
    let app = App::crowded().await;
    let agreement = agreed(&app, &[]).await;
    let mut host = app.person(HOST).await;
    let page = host.get(&format!("{agreement}/signature")).await.ok();
    let sent: Vec<_> = (0..40)
        .map(|number| {
            let (mut guesser, page) = (host.clone(), page.clone());
            tokio::spawn(async move {
                let password = format!("guess number {number}");
                guesser.submit(&page, "/signature", &[("place", "Tampere"), ("agree", "yes"), ("password", &password)]).await.status
            })
        })
        .collect();
    let mut answers = Vec::new();
    for answer in sent {
        answers.push(answer.await.unwrap());
    }
    assert_eq!(answers.iter().filter(|status| **status == 422).count(), 10, "{answers:?}");
    assert_eq!(answers.iter().filter(|status| **status == 429).count(), 30, "{answers:?}");
}

#[tokio::test]
async fn a_form_that_outlives_its_session_goes_on_without_its_password() {
    let app = App::new().await;
    let agreement = agreed(&app, &[]).await;
    let mut learner = app.person(LEARNER).await;
    let path = format!("{agreement}/signature");
    let page = learner.get(&path).await.ok();
    let mut pairs = page.form("/signature");
    pairs.retain(|(name, _)| !matches!(name.as_str(), "password" | "place"));
    for (name, value) in [("place", "Rīga"), ("agree", "yes"), ("password", "a-secret-of-mine")] {
        pairs.push((name.to_owned(), value.to_owned()));
    }
    app.execute("update sessions set ended_at = now()").await;
    let asked = learner.post(&path, &pairs).await;
    assert_eq!(asked.status, 401);
    assert!(!asked.body.contains("a-secret-of-mine"), "the page that asks to sign in again does not carry it");
    // Nor where somebody puts it there.
    let mut again = asked.form("/sign-in");
    again.retain(|(name, _)| !matches!(name.as_str(), "email" | "password"));
    for (name, value) in [("email", LEARNER), ("password", PASSWORD), ("carry.password", "a-secret-of-mine")] {
        again.push((name.to_owned(), value.to_owned()));
    }
    let resumed = learner.post("/sign-in", &again).await.ok();
    assert!(!resumed.body.contains("a-secret-of-mine") && !resumed.body.contains(PASSWORD), "{}", resumed.body);
    let asks = learner.submit(&resumed, "/signature", &[]).await;
    assert_eq!((asks.status, asks.count(".errs li")), (422, 1), "the password alone is missing: {}", asks.text());
    assert_eq!(asks.attribute("#place", "value"), "Rīga");
    learner.submit(&asks, "/signature", &[("password", PASSWORD)]).await.redirect();
    assert_eq!(stage(&app, &agreement).await, "partially-signed");
}

#[tokio::test]
async fn the_password_leaves_no_trace_that_could_be_tried_quickly() {
    use sha2::{Digest, Sha256};
    let app = App::new().await;
    let agreement = agreed(&app, &[]).await;
    let mut learner = app.person(LEARNER).await;
    let page = learner.get(&format!("{agreement}/signature")).await.ok();
    let typed = [("place", "Rīga"), ("agree", "yes"), ("password", PASSWORD)];
    let to = learner.submit(&page, "/signature", &typed).await.redirect();
    assert_eq!(learner.submit(&page, "/signature", &typed).await.redirect(), to, "a double click is one signature");
    let mut sent = page.form("/signature");
    sent.retain(|(name, _)| !typed.iter().any(|(other, _)| other == name));
    sent.extend(typed.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    let hash = |pairs: &[(String, String)]| hex::encode(Sha256::digest(form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish()));
    let known = async |hash: String| app.value::<i64>(&format!("select count(*) from once_keys where encode(body_hash, 'hex') = '{hash}'")).await;
    assert_eq!(known(hash(&sent)).await, 0, "a hash over the whole form would be one over the password");
    sent.retain(|(name, _)| name != "password");
    assert_eq!(known(hash(&sent)).await, 1, "what is kept tells this form from another");
}

#[tokio::test]
async fn nobody_signs_by_the_password_of_another() {
    let app = App::new().await;
    let agreement = agreed(&app, &[]).await;
    let seated = async |email: &str| desk::sign_in(&app.state.store, email, PASSWORD).await.unwrap().unwrap();
    let (learner, coordinator) = (seated(LEARNER).await, seated(COORDINATOR).await);
    let text = TextId(id(&agreement));
    let shown = desk::text(&app.state.store, &learner, text).await.unwrap().latest.hash.unwrap();
    let signing = actions::texts::Signing {
        name: "Somebody",
        place: "Rīga",
        sentence: "I agree.",
        language: "en",
        shown,
        late_reason: None,
        confirmed: &coordinator.confirmed,
    };
    let before = app.digest().await;
    let tx = app.state.store.write(&learner).await.unwrap();
    let refused = actions::texts::sign(tx, text, &signing, crate::harness::now()).await.unwrap_err();
    assert!(matches!(refused, Error::Refused(refusal) if refusal.kind == RefusalKind::NotEntitled && refusal.key == "texts-refused-password"));
    assert_eq!(app.digest().await, before);
}
