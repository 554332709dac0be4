//! Units: beginning one, one from outside, the editor without a script, two people at once, the deck without loss, agreeing, taking
//! out of use; the library, copies, where a unit is used and what it taught.

mod agreeing;
mod conflict;
mod copying;
mod deck;
mod drafting;
mod editor;
mod esco;
mod exchange;
mod files;
mod findings;
mod frozen;
mod importing;
mod library;
mod limits;
mod no_word_lost;
mod points;
mod reads;
mod reference;
mod saves;
mod taught;
mod translations;
mod understanding;

use crate::harness::{Answer, App, Browser};
use scraper::Selector;

/// The value of the first option of a select whose words contain this.
fn option(page: &Answer, select: &str, words: &str) -> String {
    let css = Selector::parse(&format!("#{select} option")).unwrap();
    page.html()
        .select(&css)
        .find(|option| option.text().collect::<String>().contains(words))
        .and_then(|option| option.attr("value"))
        .unwrap_or_else(|| panic!("no {words:?} in {select} of {}: {}", page.path, page.text()))
        .to_owned()
}

/// The form of a new unit in the partnership of the car mechanics.
async fn new_form(browser: &mut Browser) -> Answer {
    let page = browser.get("/units/new").await.ok();
    let partnership = option(&page, "partnership", "Automehāniķi");
    browser.get(&format!("/units/new?partnership={partnership}")).await.ok()
}

/// Begins a unit as the form stands, in English, and gives its address.
async fn begun(browser: &mut Browser, title: &str) -> String {
    let page = new_form(browser).await;
    let editor = browser.submit(&page, "/units", &[("title", title), ("language", "en")]).await.redirect();
    editor.strip_suffix("/edit").expect("the editor").to_owned()
}

/// Presses a button of the editor with these fields typed, and gives the page that follows.
async fn press(browser: &mut Browser, page: &Answer, button: &str, typed: &[(&str, &str)]) -> Answer {
    let mut changes = typed.to_vec();
    changes.push(("do", button));
    let to = browser.submit(page, "/edit", &changes).await.redirect();
    browser.get(&to).await.ok()
}

/// The tokens of a column's lines, in order.
fn tokens(page: &Answer, area: &str) -> Vec<String> {
    let rows = page.form("/edit").into_iter().filter(|(name, _)| name == "row").map(|(_, row)| row);
    rows.filter(|row| row.starts_with(&format!("{area}."))).map(|row| row.split('.').nth(1).unwrap().to_owned()).collect()
}

/// Texts of a column with depth and mark, as the editor shows them.
fn outline(page: &Answer, area: &str) -> Vec<(usize, String)> {
    let form = page.form("/edit");
    let text = |name: String| form.iter().find(|(field, _)| *field == name).map(|(_, text)| text.clone()).unwrap();
    form.iter()
        .filter(|(name, row)| name == "row" && row.starts_with(&format!("{area}.")))
        .map(|(_, row)| {
            let parts: Vec<&str> = row.split('.').collect();
            (parts[2].parse().unwrap(), text(format!("{area}.{}", parts[1])))
        })
        .collect()
}

/// A unit with everything that agreeing needs.
async fn complete(browser: &mut Browser, title: &str) -> String {
    let unit = begun(browser, title).await;
    let page = browser.get(&format!("{unit}/edit")).await.ok();
    let names: Vec<String> = ["knowledge", "skills", "competence"].iter().map(|area| format!("{area}.{}", tokens(&page, area)[0])).collect();
    let typed =
        [("eqf-level", "4"), (names[0].as_str(), "How a brake works"), (names[1].as_str(), "Tests a brake"), (names[2].as_str(), "Answers for it")];
    press(browser, &page, "save", &typed).await;
    unit
}

/// Sends the open revision for review.
async fn sent(browser: &mut Browser, unit: &str) {
    let page = browser.get(&format!("{unit}/submission")).await.ok();
    browser.submit(&page, "/submission", &[]).await.redirect();
}

/// Approves for the person's side.
async fn approve(app: &App, email: &str, unit: &str) {
    let mut browser = app.person(email).await;
    let page = browser.get(&format!("{unit}/approval")).await.ok();
    browser.submit(&page, "/approval", &[("comment", "Good enough to begin with")]).await.redirect();
}

/// Approves for the four sides.
async fn approve_all(app: &App, unit: &str) {
    for email in ["teacher@riga.example", "company@riga.example", "coordinator@tampere.example", "owner@tampere.example"] {
        approve(app, email, unit).await;
    }
}

fn id(unit: &str) -> &str {
    unit.rsplit('/').next().unwrap()
}
