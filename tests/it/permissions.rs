//! Who may do what: every route of the one route table, by every role of both sides, a stranger, an administrator and nobody.

use crate::crawl::{PEOPLE, browsers, crawl, shape};
use crate::harness::App;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use tilts::web::{Access, routes};

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
        ("s", "00000000-0000-4000-8000-000000000000".to_owned()),
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
        .replace("{link}", "00000000-0000-0000-0000-000000000000")
        .replace("{invitation}", "00000000-0000-0000-0000-000000000000")
        .replace("{signature}", "00000000-0000-0000-0000-000000000000")
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
    compare("GET", 58, lines, concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it/permissions.txt"));
}

/// Compares a matrix with the one that was reviewed.
fn compare(what: &str, width: usize, mut lines: Vec<String>, file: &str) {
    lines.sort();
    let head: Vec<String> = PEOPLE.iter().map(|(name, _)| format!("{name:>9}")).collect();
    let matrix = format!("{what:width$} {}\n{}\n", head.join(" "), lines.join("\n"));
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(file, &matrix).unwrap();
    }
    let reviewed = std::fs::read_to_string(file).unwrap_or_default();
    let changed: Vec<&str> = matrix.lines().filter(|line| !reviewed.lines().any(|known| known == *line)).collect();
    assert!(matrix == reviewed, "the matrix changed: review it, then UPDATE=1 cargo test permissions\n{}", changed.join("\n"));
}

#[tokio::test]
async fn every_page_but_the_public_ones_asks_to_sign_in() {
    let app = App::new().await;
    let samples = samples(&app).await;
    for route in routes().table() {
        if route.access == Access::Public {
            continue;
        }
        let mut browser = app.anonymous();
        let path = filled(&route.path, &samples);
        let answer = if route.method == http::Method::GET { browser.get(&path).await } else { browser.post(&path, &[("a", "b")]).await };
        if route.access == Access::ByLink {
            // Whoever has not opened the link in this browser is told where it opens.
            let is_told = if path.ends_with("/closed") { answer.status == 200 } else { answer.redirect().ends_with("/closed") };
            assert!(is_told, "{path}: {}", answer.status);
        } else if route.method == http::Method::GET {
            assert!(answer.redirect().starts_with("/sign-in"), "{path}");
        } else {
            assert_eq!(answer.status, 401, "POST {path}");
        }
    }
}

/// The forms as the entitled person's page has them, one of each kind and stage, posted by everybody else.
#[tokio::test]
async fn the_matrix_of_forms_is_as_reviewed_and_nobody_else_changes_anything() {
    let crawl = crawl().await;
    let app = crawl.app().await;
    let mut people = browsers(&app).await;
    let before = app.digest().await;
    let (mut lines, mut broken) = (Vec::new(), Vec::new());
    for (page, form) in crawl.forms() {
        let mut line = format!("{:62}", format!("{}  {}", named(&form.action), page.stage));
        for (who, browser) in &mut people {
            // Who is shown the same form on the same page is entitled as well.
            let shown = crawl.pages.iter().any(|other| other.who == *who && other.forms.iter().any(|known| known.action == form.action));
            if shown || browser.follow(&page.path).await.has_form(&form.action) {
                write!(line, " {:>9}", "may").unwrap();
                continue;
            }
            let answer = browser.post(&form.action, &form.renewed()).await;
            // 422: a field of the form names something that this person does not have.
            if !matches!(answer.status, 401 | 403 | 404 | 409 | 422) {
                broken.push(format!("{who} posts {}: {} {}", form.action, answer.status, answer.text()));
            }
            write!(line, " {:>9}", answer.status).unwrap();
        }
        if app.digest().await != before {
            broken.push(format!("{}: somebody who is not entitled changed something", form.action));
            break;
        }
        lines.push(line);
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
    compare("POST  stage of the page", 62, lines, concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it/permissions_forms.txt"));
}

/// An address without ids and tokens.
fn named(action: &str) -> String {
    regex::Regex::new("/invitations/[A-Za-z0-9_-]{43}").unwrap().replace(&shape(action), "/invitations/{token}").into_owned()
}

/// Every form there is was found, so that the matrix is whole.
#[tokio::test]
async fn every_form_of_the_route_table_was_met() {
    let crawl = crawl().await;
    let met: Vec<String> = crawl.forms().iter().map(|(_, form)| named(&form.action)).collect();
    // A parameter that is no id stands in the address as what it is: the number of a proposal, a side.
    let is_met = |address: &str| {
        let pattern = regex::escape(address).replace(r"\{id\}", r"(\{id\}|[0-9]+|[a-z]+)");
        let pattern = regex::Regex::new(&format!("^{pattern}$")).unwrap();
        met.iter().any(|action| pattern.is_match(action))
    };
    let mut missed: Vec<String> = Vec::new();
    // What is done by a link is nobody's role: its tests meet those forms.
    for route in routes().table().iter().filter(|route| route.method == http::Method::POST && route.access != Access::ByLink) {
        let parameter = regex::Regex::new(r"\{[a-z]+\}").unwrap();
        let address = if route.path == "/invitations/{token}" { route.path.clone() } else { parameter.replace_all(&route.path, "{id}").into_owned() };
        if !met.contains(&address) && !is_met(&address) {
            missed.push(route.path.clone());
        }
    }
    // A unit is never signed; who is in has only the button to go.
    assert_eq!(missed, ["/sign-out", "/units/{id}/signature"]);
}
