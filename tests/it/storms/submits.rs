//! Double submits: a hundred times the same form is one deed, and a hundred times the same answer.

use crate::harness::{App, Browser, PASSWORD};
use crate::world::{World, email};
use std::collections::BTreeMap;
use tilts::domain::texts::Kind;

const TIMES: usize = 100;

/// Sends the same form a hundred times at once; the answers' statuses and locations, counted.
async fn at_once(browser: &Browser, path: &str, pairs: &[(String, String)]) -> BTreeMap<(u16, String), usize> {
    let sent: Vec<_> = (0..TIMES)
        .map(|_| {
            let (mut browser, path, pairs) = (browser.clone(), path.to_owned(), pairs.to_vec());
            tokio::spawn(async move { browser.post(&path, &pairs).await })
        })
        .collect();
    let mut answers = BTreeMap::new();
    for answer in sent {
        let answer = answer.await.unwrap();
        let location = answer.headers.get("location").map_or_else(|| answer.text(), |location| location.to_str().unwrap().to_owned());
        *answers.entry((answer.status, location)).or_default() += 1;
    }
    answers
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_hundred_same_approvals_are_one() {
    let app = App::crowded().await;
    let world = World::make(&app.owner_options(), &app.state.store, 0).await;
    let id = world.begun(&app.state.store, Kind::Unit, &world.unit("Walls")).await;
    world.agree(&app.state.store, id, &[]).await;
    let mut person = app.person(&email("company-h")).await;
    let page = person.get(&format!("/units/{id}/approval")).await.ok();
    let mut form = page.form("/approval");
    form.retain(|(name, _)| name != "comment");
    form.push(("comment".to_owned(), "Good enough to begin with.".to_owned()));
    let answers = at_once(&person, &format!("/units/{id}/approval"), &form).await;
    assert_eq!(answers, BTreeMap::from([((303, format!("/units/{id}")), TIMES)]));
    assert_eq!(app.value::<i64>(&format!("select count(*) from approvals where text_id = '{id}'")).await, 1);
    assert_eq!(app.value::<i64>(&format!("select count(*) from audit where object_id = '{id}' and event = 'text-approved'")).await, 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_hundred_same_signatures_are_one() {
    let app = App::crowded().await;
    let world = World::make(&app.owner_options(), &app.state.store, 0).await;
    let id = world.memorandum_signed_by(&app.state.store, "Once", &[]).await.id;
    let mut person = app.person(&email("coordinator-h")).await;
    let path = format!("/memoranda/{id}/signature");
    let page = person.get(&path).await.ok();
    let mut form = page.form("/signature");
    form.retain(|(name, _)| name != "agree" && name != "place");
    form.extend([("agree".to_owned(), "yes".to_owned()), ("place".to_owned(), "Tampere".to_owned())]);
    form.retain(|(name, _)| name != "password");
    form.push(("password".to_owned(), PASSWORD.to_owned()));
    let answers = at_once(&person, &path, &form).await;
    assert_eq!(answers, BTreeMap::from([((303, path.clone()), TIMES)]));
    assert_eq!(app.value::<i64>(&format!("select count(*) from signatures where text_id = '{id}'")).await, 1);
    assert_eq!(app.value::<i64>(&format!("select count(*) from audit where object_id = '{id}' and event = 'text-signed'")).await, 1);
    // Another form under the same key is a mistake, not a repetition.
    form.retain(|(name, _)| name != "place");
    form.push(("place".to_owned(), "Elsewhere".to_owned()));
    let other = person.post(&path, &form).await;
    assert!(other.status >= 400, "{}", other.status);
    assert_eq!(app.value::<i64>(&format!("select count(*) from signatures where text_id = '{id}'")).await, 1);
}

/// What is made by a form, and how many of it there are.
struct Made {
    form: Vec<(String, String)>,
    to: String,
    rows: &'static str,
    times: i64,
}

/// Each form is filled in anew, and pressed twice at once: two answers alike, and one thing made.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whatever_is_pressed_twice_is_made_once() {
    let app = App::crowded().await;
    let mut person = app.person("coordinator@riga.example").await;
    let mut kinds = Vec::new();
    let learner = [("name", "Pēteris Jaunais"), ("email", "peteris@riga.example"), ("birth-date", "2005-05-01"), ("address", "Iela 1")];
    let partnership = [("title", "Twice"), ("purpose", "Together."), ("side", "sending")];
    for (page, to, rows, fields) in [
        ("/learners/new", "/learners", "learners where name = 'Pēteris Jaunais'", learner.as_slice()),
        ("/partnerships/new", "/partnerships", "partnerships where title = 'Twice'", &partnership),
    ] {
        let form = person.get(page).await.ok().form(to);
        kinds.push((form, to.to_owned(), rows, fields));
    }
    // A word on a draft, and a link of a text that waits for signatures.
    let unit: uuid::Uuid = app.value("select id from texts where kind = 'unit' and stage = 'in-review' order by id limit 1").await;
    let page = person.get(&format!("/units/{unit}/review")).await.ok();
    kinds.push((page.form("/comments"), format!("/units/{unit}/comments"), "comments where body = 'Once only.'", &[("body", "Once only.")]));
    let mut kinds: Vec<_> = kinds
        .into_iter()
        .map(|(mut form, to, rows, fields)| {
            form.retain(|(name, _)| name != "once" && !fields.iter().any(|(other, _)| other == name));
            form.extend(fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
            Made { form, to, rows, times: 0 }
        })
        .collect();
    let count = async |rows: &str| app.value::<i64>(&format!("select count(*) from {rows}")).await;
    for round in 0..crate::harness::storm::rounds(10_000) {
        let at = round % kinds.len();
        let made = &mut kinds[at];
        made.times += 1;
        let mut form = made.form.clone();
        form.push(("once".to_owned(), uuid::Uuid::new_v4().to_string()));
        let (mut one, mut two) = (person.clone(), person.clone());
        let (path, again, same) = (made.to.clone(), made.to.clone(), form.clone());
        let first = tokio::spawn(async move { one.post(&path, &form).await });
        let second = two.post(&again, &same).await;
        let first = first.await.unwrap();
        assert_eq!(first.redirect(), second.redirect(), "round {round}");
    }
    for made in kinds {
        assert_eq!(count(made.rows).await, made.times, "{}", made.to);
    }
    let chains = "select count(*) from (select distinct object_id from audit) a where chain_broken_at(object_id) is not null";
    assert_eq!(app.value::<i64>(chains).await, 0, "every chain is whole");
}
