//! Who may do what: every route of the one route table, by every role of both sides, a stranger, an administrator and nobody.

use crate::harness::{Answer, App, Browser};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use tilts::web::routes;

/// One person of each role; the order of the columns.
const PEOPLE: &[(&str, &str)] = &[
    ("nobody", ""),
    ("coord-s", "coordinator@riga.example"),
    ("teacher-s", "teacher@riga.example"),
    ("company-s", "company@riga.example"),
    ("coord-h", "coordinator@tampere.example"),
    ("owner-h", "owner@tampere.example"),
    ("mentor-h", "mentor@tampere.example"),
    ("learner", "learner@riga.example"),
    ("traveller", "traveller@riga.example"),
    ("minor", "minor@riga.example"),
    ("guardian", "guardian@riga.example"),
    ("stranger", "coordinator@vilnius.example"),
    ("admin", "admin@tilts.example"),
];

async fn browsers(app: &App) -> Vec<(&'static str, Browser)> {
    let mut all = Vec::new();
    for (name, email) in PEOPLE {
        let browser = if email.is_empty() { app.anonymous() } else { app.person(email).await };
        all.push((*name, browser));
    }
    all
}

/// An object of each noun in the demo world: the placement of the learner whose road is complete, and what belongs to it.
async fn samples(app: &App) -> BTreeMap<&'static str, String> {
    let of = async |sql: &str| app.value::<uuid::Uuid>(sql).await.to_string();
    let placement = "(select p.id from placements p join learners l on l.id = p.learner_id join accounts a on a.id = l.account_id where a.email = 'learner@riga.example')";
    BTreeMap::from([
        ("organisations", of("select organisation_id from members where email = 'coordinator@riga.example'").await),
        ("learners", of("select l.id from learners l join accounts a on a.id = l.account_id where a.email = 'learner@riga.example'").await),
        (
            "partnerships",
            of(&format!("select m.partnership_id from placements p join mobilities m on m.id = p.mobility_id where p.id = {placement}")).await,
        ),
        ("units", of("select id from texts where kind = 'unit' and stage = 'agreed' order by created_at limit 1").await),
        ("memoranda", of("select id from texts where kind = 'memorandum' order by created_at limit 1").await),
        ("mobilities", of(&format!("select mobility_id from placements where id = {placement}")).await),
        ("placements", of(&format!("select {placement}")).await),
        ("agreements", of(&format!("select agreement_id from placements where id = {placement}")).await),
        ("members", of("select id from members where email = 'teacher@riga.example'").await),
        ("invitations", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA".to_owned()),
        ("static", "nothing.css".to_owned()),
    ])
}

fn filled(path: &str, samples: &BTreeMap<&'static str, String>) -> String {
    let noun = path.split('/').nth(1).unwrap();
    let id = samples.get(noun).cloned().unwrap_or_default();
    path.replace("{id}", &id)
        .replace("{token}", &id)
        .replace("{file}", &id)
        .replace("{member}", &samples["members"])
        .replace("{number}", "1")
        .replace("{side}", "sending")
        .replace("{invitation}", "00000000-0000-0000-0000-000000000000")
        .replace("{guardian}", "00000000-0000-0000-0000-000000000000")
}

#[tokio::test]
async fn the_matrix_of_pages_is_as_reviewed() {
    let app = App::new().await;
    let samples = samples(&app).await;
    let mut people = browsers(&app).await;
    let mut lines: Vec<String> = Vec::new();
    for route in routes().table().iter().filter(|route| route.method == http::Method::GET) {
        let path = filled(&route.path, &samples);
        let mut line = format!("{:58}", route.path);
        for (_, browser) in &mut people {
            let answer = browser.get(&path).await;
            assert!(answer.status < 500, "{path}: {}", answer.text());
            write!(line, " {:>9}", answer.status).unwrap();
        }
        lines.push(line);
    }
    lines.sort();
    let head: Vec<String> = PEOPLE.iter().map(|(name, _)| format!("{name:>9}")).collect();
    let matrix = format!("{:58} {}\n{}\n", "GET", head.join(" "), lines.join("\n"));
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it/permissions.txt");
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(file, &matrix).unwrap();
    }
    let reviewed = std::fs::read_to_string(file).unwrap_or_default();
    assert!(matrix == reviewed, "the matrix changed: review it, then UPDATE=1 cargo test permissions\n{matrix}");
}

#[tokio::test]
async fn every_page_but_the_public_ones_asks_to_sign_in() {
    let app = App::new().await;
    let samples = samples(&app).await;
    for route in routes().table() {
        if route.access == tilts::web::Access::Public {
            continue;
        }
        let mut browser = app.anonymous();
        let path = filled(&route.path, &samples);
        let answer = if route.method == http::Method::GET { browser.get(&path).await } else { browser.post(&path, &[("a", "b")]).await };
        if route.method == http::Method::GET {
            assert!(answer.redirect().starts_with("/sign-in"), "{path}");
        } else {
            assert_eq!(answer.status, 401, "POST {path}");
        }
    }
}

/// A form on a page of somebody who may: the page it stands on and what a browser would send.
type Found = (String, Vec<(String, String)>);

/// Walks every page a person reaches from home by links and collects its forms.
async fn crawl(browser: &mut Browser) -> BTreeMap<String, Found> {
    let mut waiting = vec!["/".to_owned()];
    let mut seen = BTreeSet::new();
    let mut forms = BTreeMap::new();
    while let Some(path) = waiting.pop() {
        let shape = regex::Regex::new(r"[0-9a-f]{8}-[0-9a-f-]{27}").unwrap().replace_all(&path, "{id}").into_owned();
        // Three objects of a kind show every form; more would only take longer.
        if seen.len() > 400 || seen.contains(&path) || seen.iter().filter(|other: &&String| shape == regex_shape(other)).count() >= 4 {
            continue;
        }
        seen.insert(path.clone());
        let page = browser.follow(&path).await;
        if page.status != 200 {
            assert!(page.status < 500, "{path}: {}", page.text());
            continue;
        }
        for (action, fields) in page.forms() {
            if !action.starts_with("/sign-") {
                forms.entry(action).or_insert((path.clone(), fields));
            }
        }
        waiting.extend(links(&page));
    }
    forms
}

fn regex_shape(path: &str) -> String {
    regex::Regex::new(r"[0-9a-f]{8}-[0-9a-f-]{27}").unwrap().replace_all(path, "{id}").into_owned()
}

fn links(page: &Answer) -> Vec<String> {
    let html = page.html();
    let all = scraper::Selector::parse("a[href^='/']").unwrap();
    html.select(&all)
        .filter_map(|a| a.attr("href"))
        .map(|href| href.split('#').next().unwrap_or(href).to_owned())
        .filter(|href| !href.contains("lang=") && !href.starts_with("/static/"))
        .collect()
}

#[tokio::test]
async fn forms_of_the_entitled_change_nothing_for_others() {
    let app = App::new().await;
    let mut people = browsers(&app).await;
    let mut owned: BTreeMap<String, Found> = BTreeMap::new();
    for (_, browser) in &mut people {
        for (action, found) in crawl(browser).await {
            owned.entry(action).or_insert(found);
        }
    }
    assert!(owned.len() > 15, "only {} forms found: the crawl does not reach the pages", owned.len());
    let mut broken = Vec::new();
    for (action, (page, fields)) in &owned {
        let before = app.digest().await;
        for (name, browser) in &mut people {
            // Who is shown the same form on the same page is entitled as well.
            if browser.follow(page).await.has_form(action) {
                continue;
            }
            let mut fields = fields.clone();
            for (field, value) in &mut fields {
                if field == "once" {
                    *value = uuid::Uuid::new_v4().to_string();
                }
            }
            let answer = browser.post(action, &fields).await;
            // 422: a field of the form names something this person does not have.
            if !matches!(answer.status, 401 | 403 | 404 | 409 | 422) {
                broken.push(format!("{name} posts {action}: {}", answer.status));
            }
        }
        if app.digest().await != before {
            broken.push(format!("{action}: somebody who is not entitled changed something"));
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}
