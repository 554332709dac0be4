//! Learning agreements: prepared alone and for a group, edited, sent, agreed, signed with a guardian where needed, refused, amended, ended.

mod amending;
mod editing;
mod ending;
mod group;
mod incomplete;
pub mod links;
mod mail;
mod newer;
mod outsiders;
pub mod paper;
mod password;
mod preparing;
mod reviewing;
mod signing;
mod warnings;

use crate::harness::{Answer, App, Browser, PASSWORD};
use crate::road::{COORDINATOR, HOST, OWNER};
use uuid::Uuid;

/// The learner of the demo whose placement has no agreement yet; of age, with an account.
const LEARNER: &str = "nikita@riga.example";

/// The placement of that learner.
async fn placement(app: &App) -> Uuid {
    app.value::<Uuid>(&format!("select p.id from placements p join learners l on l.id = p.learner_id where l.email = '{LEARNER}'")).await
}

fn id(agreement: &str) -> Uuid {
    agreement.trim_start_matches("/agreements/").parse().unwrap()
}

async fn stage(app: &App, agreement: &str) -> String {
    app.value::<String>(&format!("select stage from texts where id = '{}'", id(agreement))).await
}

/// The seat of somebody.
async fn member(app: &App, email: &str) -> String {
    app.value::<Uuid>(&format!("select id from members where email = '{email}'")).await.to_string()
}

/// Prepares the agreement in English and gives its address.
async fn prepared(app: &App, browser: &mut Browser) -> String {
    let page = browser.get(&format!("/placements/{}", placement(app).await)).await.ok();
    let to = browser.submit(&page, "/agreement", &[("language", "en")]).await.redirect();
    to.strip_suffix("/edit").expect("the editor").to_owned()
}

/// The editor's form with these fields set; a name given several times has all these values.
fn typed(page: &Answer, changes: &[(&str, &str)]) -> Vec<(String, String)> {
    let mut pairs = page.form("/edit");
    pairs.retain(|(name, _)| !changes.iter().any(|(other, _)| other == name));
    pairs.extend(changes.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())));
    pairs
}

/// Opens the editor and saves it with these fields set.
async fn save(browser: &mut Browser, agreement: &str, changes: &[(&str, &str)]) -> Answer {
    let page = browser.get(&format!("{agreement}/edit")).await.ok();
    browser.post(&format!("{agreement}/edit"), &typed(&page, changes)).await
}

/// The act on the page of this noun, as the page stands.
async fn act(browser: &mut Browser, agreement: &str, noun: &str, changes: &[(&str, &str)]) -> Answer {
    let page = browser.get(&format!("{agreement}/{noun}")).await.ok();
    browser.submit(&page, &format!("/{noun}"), changes).await
}

/// A complete draft: with who validates and who recognises, and these further fields.
async fn complete(app: &App, browser: &mut Browser, changes: &[(&str, &str)]) -> String {
    let agreement = prepared(app, browser).await;
    let (teacher, coordinator) = (member(app, crate::road::TEACHER).await, member(app, COORDINATOR).await);
    let mut all = vec![("validator", teacher.as_str()), ("recogniser", coordinator.as_str())];
    all.extend(changes);
    save(browser, &agreement, &all).await.redirect();
    agreement
}

/// Sends it for review, and both institutions and the company approve.
async fn agreed(app: &App, changes: &[(&str, &str)]) -> String {
    let mut coordinator = app.person(COORDINATOR).await;
    let agreement = complete(app, &mut coordinator, changes).await;
    act(&mut coordinator, &agreement, "submission", &[]).await.redirect();
    for email in [COORDINATOR, HOST, OWNER] {
        act(&mut app.person(email).await, &agreement, "approval", &[]).await.redirect();
    }
    assert_eq!(stage(app, &agreement).await, "agreed");
    agreement
}

/// Somebody signs by the page, as it stands.
async fn sign(app: &App, agreement: &str, email: &str) {
    let answer = act(&mut app.person(email).await, agreement, "signature", &[("place", "Here"), ("password", PASSWORD), ("agree", "yes")]).await;
    assert_eq!(answer.redirect(), format!("{agreement}/signature"), "{email}");
}
