//! The last part of the road for tests: the traveller of the demo, abroad now, whose agreement all have signed and whom nobody
//! has assessed. Forms are filled as they stand in the page.

use crate::harness::{Answer, App, Browser, PASSWORD};
use scraper::Selector;
use std::collections::BTreeMap;
use tilts::domain::actor::Actor;
use uuid::Uuid;

pub const LEARNER: &str = "traveller@riga.example";
pub const MENTOR: &str = "mentor@tampere.example";
pub const OWNER: &str = "owner@tampere.example";
pub const HOST: &str = "coordinator@tampere.example";
pub const TEACHER: &str = "teacher@riga.example";
pub const COORDINATOR: &str = "coordinator@riga.example";
pub const STRANGER: &str = "coordinator@vilnius.example";

/// The traveller's placement.
pub async fn placement(app: &App) -> Uuid {
    app.value::<Uuid>("select p.id from placements p join learners l on l.id = p.learner_id join accounts a on a.id = l.account_id where a.email = 'traveller@riga.example'").await
}

/// The placement of the learner who has come all the way.
pub async fn finished(app: &App) -> Uuid {
    app.value::<Uuid>("select p.id from placements p join learners l on l.id = p.learner_id join accounts a on a.id = l.account_id where a.email = 'learner@riga.example'").await
}

/// How many items the placement's agreement rates: all, and the outcomes among them.
pub async fn counts(app: &App, placement: Uuid) -> (usize, usize) {
    let count = |what: &str| {
        format!("select count({what}) from agreement_items i join placements p on p.agreement_id = i.text_id where p.id = '{placement}'")
    };
    let (all, outcomes) = (app.value::<i64>(&count("*")).await, app.value::<i64>(&count("i.unit_id")).await);
    (usize::try_from(all).unwrap(), usize::try_from(outcomes).unwrap())
}

/// The actor behind an address.
pub async fn actor(app: &App, email: &str) -> Actor {
    tilts::actions::desk::sign_in(&app.state.store, email, PASSWORD).await.unwrap().unwrap().actor
}

/// The values of every group of radio buttons on the page.
pub fn choices(page: &Answer) -> BTreeMap<String, Vec<String>> {
    let html = page.html();
    let mut choices: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for radio in html.select(&Selector::parse("input[type=radio]").unwrap()) {
        choices.entry(radio.attr("name").unwrap().to_owned()).or_default().push(radio.attr("value").unwrap().to_owned());
    }
    choices
}

/// The page's form with these answers and words, and this button pressed.
pub fn filled(page: &Answer, action: &str, changes: &[(String, String)], press: &str) -> Vec<(String, String)> {
    let mut pairs = page.form(action);
    for (name, value) in changes {
        pairs.retain(|(field, _)| field != name);
        pairs.push((name.clone(), value.clone()));
    }
    pairs.push(("do".into(), press.into()));
    pairs
}

/// Everything achieved at the highest level.
pub fn all_good(page: &Answer) -> Vec<(String, String)> {
    choices(page)
        .into_iter()
        .map(|(name, values)| {
            let wanted = if values.iter().any(|value| value == "achieved") { "achieved" } else { "3" };
            (name, wanted.to_owned())
        })
        .collect()
}

/// The day on which the demo's mentor assesses in tests.
pub const DAY: &str = "2026-11-20";

/// The learner rates everything and submits.
pub async fn self_assess(app: &App, placement: Uuid) {
    let mut learner = app.person(LEARNER).await;
    let page = learner.get(&format!("/placements/{placement}/self-assessment")).await.ok();
    let answers: Vec<_> = choices(&page).into_keys().map(|name| (name, "2".to_owned())).collect();
    let answer = learner.post(&format!("/placements/{placement}/self-assessment"), &filled(&page, "/self-assessment", &answers, "submit")).await;
    assert_eq!(answer.redirect(), format!("/placements/{placement}/results"));
}

/// The mentor's form with everything achieved, these changes, saved and on its check page.
pub async fn rate(mentor: &mut Browser, placement: Uuid, changes: &[(String, String)]) -> Answer {
    let path = format!("/placements/{placement}/assessment");
    let page = mentor.get(&path).await.ok();
    let mut answers = all_good(&page);
    answers.push(("assessed-on".into(), DAY.into()));
    answers.push(("method".into(), "Watching the work".into()));
    answers.extend(changes.iter().cloned());
    let pairs = filled(&page, "/assessment", &answers, "check");
    let mut unique: Vec<(String, String)> = Vec::new();
    for (name, value) in pairs {
        unique.retain(|(known, _)| *known != name);
        unique.push((name, value));
    }
    let answer = mentor.post(&path, &unique).await;
    mentor.get(&answer.redirect()).await.ok()
}

/// The mentor assesses and submits.
pub async fn assess(app: &App, placement: Uuid, changes: &[(String, String)]) {
    let mut mentor = app.person(MENTOR).await;
    let check = rate(&mut mentor, placement, changes).await;
    let answer = mentor.submit(&check, "/assessment/submission", &[]).await;
    assert_eq!(answer.redirect(), format!("/placements/{placement}/assessment"), "{}", check.text());
}

/// The names of the form's fields for the first outcomes of the trade unit, by mark: K3, S5 …
pub async fn item(app: &App, placement: Uuid, mark: &str) -> Uuid {
    app.value::<Uuid>(&format!(
        "select i.id from agreement_items i join placements p on p.agreement_id = i.text_id join agreement_units u on u.revision_id = i.revision_id and u.unit_id = i.unit_id
         where p.id = '{placement}' and i.label = '{mark}' and u.promise = 'full'"
    ))
    .await
}

/// The teacher accepts everything and validates.
pub async fn validate(app: &App, placement: Uuid) {
    let path = format!("/placements/{placement}/validation");
    let mut teacher = app.person(TEACHER).await;
    let page = teacher.get(&path).await.ok();
    let page = teacher.post(&path, &filled(&page, "/validation", &[], "accept")).await.ok();
    let check = teacher.post(&path, &filled(&page, "/validation", &[], "check")).await.ok();
    let answer = teacher.post(&path, &filled(&check, "/validation", &[], "confirm")).await;
    assert_eq!(answer.redirect(), path, "{}", answer.text());
}

/// How often an event stands in the history of an object: a placement, a mobility, a text.
pub async fn events(app: &App, object: Uuid, event: &str) -> i64 {
    app.value::<i64>(&format!("select count(*) from audit where event = '{event}' and object_id = '{object}'")).await
}

/// Whether a seat of this address, or the learner or guardian with it, is told of an event on an object.
pub async fn told(app: &App, object: Uuid, event: &str, email: &str) -> bool {
    app.value::<bool>(&format!(
        "select exists (select from notices n where n.event = '{event}' and n.object_id = '{object}' and n.party in (
           select m.organisation_id from members m where m.email = '{email}' union
           select l.id from learners l join accounts a on a.id = l.account_id where a.email = '{email}' union
           select g.id from guardians g join accounts a on a.id = g.account_id where a.email = '{email}'))"
    ))
    .await
}

/// The open asks on an object, by act and organisation or person.
pub async fn asks(app: &App, object: Uuid) -> Vec<String> {
    let text = app
        .value::<String>(&format!(
            "select coalesce(string_agg(act || ' ' || party_name, ';' order by act, party_name), '') from asks where object_id = '{object}' and closed_at is null"
        ))
        .await;
    text.split(';').filter(|ask| !ask.is_empty()).map(str::to_owned).collect()
}

/// Posts this form as everybody who is not entitled: refused with these words in Latvian, and nothing changes; the stranger
/// meets 404, and whoever is not signed in is refused. The page at the same address behaves likewise.
pub async fn refused(app: &App, path: &str, pairs: &[(String, String)], wrong: &[&str], words: &str) {
    refused_form(app, path, pairs, wrong, words).await;
    assert_eq!(app.person(STRANGER).await.get(path).await.status, 404);
    assert!(app.anonymous().get(path).await.redirect().starts_with("/sign-in?next="));
}

/// The same for a form that stands on the page of another address.
pub async fn refused_form(app: &App, path: &str, pairs: &[(String, String)], wrong: &[&str], words: &str) {
    let before = app.digest().await;
    for email in wrong {
        let mut person = app.person(email).await;
        person.get("/?lang=lv").await.ok();
        let answer = person.post(path, pairs).await;
        assert_eq!(answer.status, 403, "{email} at {path}: {}", answer.text());
        assert!(answer.text().contains(words), "{email}: {}", answer.text());
    }
    assert_eq!(app.person(STRANGER).await.post(path, pairs).await.status, 404);
    assert_eq!(app.anonymous().post(path, pairs).await.status, 401);
    assert_eq!(app.digest().await, before, "nothing has changed");
}
