//! How many statements a page sends: the session, the begin with its context, then three at most, on home five; and the very same
//! ones whether a list has a handful of rows or five hundred.

use crate::crawl::{Page, browsers, crawl};
use crate::harness::{App, Statements};
use std::collections::BTreeMap;
use tilts::web::{Access, routes};

/// Rows of everything.
const MANY: usize = 500;

/// What counts that a paper is set, and notes that it was handed out, in a transaction of its own after the page's.
fn is_recorder(statement: &str) -> bool {
    statement.contains("paper_keep(") || statement.contains("throttle_count(")
}

fn is_session(statement: &str) -> bool {
    statement.contains("from session_actor(")
}

/// What it sends after the envelope. The begin is no statement of sqlx's and is not reported.
fn own(statements: &[String]) -> Vec<&str> {
    let records = statements.iter().any(|statement| is_recorder(statement));
    let is_own = |statement: &&str| !is_session(statement) && !is_recorder(statement) && !(records && *statement == "COMMIT");
    statements.iter().map(String::as_str).filter(is_own).collect()
}

fn most(path: &str) -> usize {
    if path == "/" { 5 } else { 3 }
}

#[tokio::test]
async fn no_page_sends_more_than_three_after_the_envelope() {
    let mut wrong = Vec::new();
    let mut most_of_all = 0;
    for page in &crawl().await.pages {
        let sent = &page.statements;
        // Whoever is signed in sends the session once: what is not counted here would not be counted at all.
        assert_eq!(sent.iter().filter(|one| is_session(one)).count(), usize::from(page.who != "nobody"), "{} at {}: {sent:#?}", page.who, page.path);
        if own(sent).len() > most(&page.path) {
            wrong.push(format!("{} at {} ({}): {:#?}", page.who, page.path, page.status, own(sent)));
        }
        most_of_all = most_of_all.max(own(sent).len());
    }
    assert!(most_of_all >= 3, "a page that sends nothing proves nothing");
    assert!(wrong.is_empty(), "{} pages:\n{}", wrong.len(), wrong.join("\n"));
}

#[tokio::test]
async fn every_page_is_counted() {
    let met: Vec<String> = crawl().await.pages.iter().filter(|page| page.status == 200).map(|page| page.shape.clone()).collect();
    let mut missed = Vec::new();
    // A link's own pages are opened by nobody's role: they are counted where they are walked.
    for route in routes().table().iter().filter(|route| route.method == http::Method::GET && route.access != Access::ByLink) {
        let pattern =
            regex::escape(&route.path).replace(r"\{number\}", "[0-9]+").replace(r"\{token\}", "[A-Za-z0-9_-]+").replace(r"\{side\}", "[a-z]+");
        let pattern = pattern.replace(r"\{code\}", "[A-Z0-9-]+");
        let pattern = regex::Regex::new(&format!(
            "^{}(\\?.*)?$",
            pattern
                .replace(r"\{member\}", r"\{id\}")
                .replace(r"\{guardian\}", r"\{id\}")
                .replace(r"\{link\}", r"\{id\}")
                .replace(r"\{signature\}", r"\{id\}")
        ))
        .unwrap();
        if !met.iter().any(|shape| pattern.is_match(shape)) {
            missed.push(route.path.clone());
        }
    }
    // What is the same for everybody; and a unit is never signed.
    assert_eq!(missed, ["/healthz", "/readyz", "/units/{id}/signature", "/static/{file}"]);
}

#[tokio::test]
async fn five_hundred_rows_are_the_same_statements_as_a_few() {
    let crawl = crawl().await;
    // One page of each kind and stage, and of each way it was made: who sends the same statements goes the same way.
    let mut kinds: BTreeMap<(&str, &str, &[String]), &Page> = BTreeMap::new();
    for page in crawl.pages.iter().filter(|page| page.status == 200) {
        kinds.entry((&page.shape, &page.stage, &page.statements)).or_insert(page);
    }
    assert!(kinds.len() > 80, "only {} kinds of pages", kinds.len());
    let app = crawl.app().await;
    fill(&app).await;
    let mut people: BTreeMap<_, _> = browsers(&app).await.into_iter().collect();
    let listening = Statements::listen();
    let mut wrong = Vec::new();
    for page in kinds.values() {
        listening.take();
        let answer = people.get_mut(page.who).unwrap().get(&page.path).await;
        let sent = listening.take();
        assert_eq!(answer.status, 200, "{} at {}: {}", page.who, page.path, answer.text());
        // Whoever has one partnership is not asked which.
        let chooses = matches!(page.path.as_str(), "/mobilities/new" | "/units/new" | "/units/import") && sent.len() < page.statements.len();
        // A paper that was set before is handed out as it is kept.
        let kept = page.path.contains("/paper.pdf") && own(&sent).len() == own(&page.statements).len();
        if sent != page.statements && !chooses && !kept {
            wrong.push(format!("{} at {}: {} before, {} now\n{:#?}", page.who, page.path, page.statements.len(), sent.len(), sent));
        }
        // The next page of a list as well.
        let more = crate::crawl::next_page(&answer);
        if let Some(to) = more {
            let next = people.get_mut(page.who).unwrap().get(&to).await.ok();
            let sent = listening.take();
            if own(&sent).len() > most(&page.path) {
                wrong.push(format!("{} at {to}: {}\n{:#?}", page.who, sent.len(), sent));
            }
            assert!(next.status == 200);
        }
    }
    assert!(wrong.is_empty(), "{} of {} kinds of pages:\n{}", wrong.len(), kinds.len(), wrong.join("\n"));
}

/// Five hundred rows of everything that a page of the demo world lists.
async fn fill(app: &App) {
    app.execute(&include_str!("crawl/many.sql").replace("{many}", &MANY.to_string())).await;
    for (list, email) in [("texts", "coordinator@riga.example"), ("mobilities", "coordinator@riga.example"), ("learners", "teacher@riga.example")] {
        let seen = format!("select count(*) from {list} where party_ids && (select array_agg(organisation_id) from members where email = '{email}')");
        assert!(app.value::<i64>(&seen).await > 500, "{list}");
    }
}
