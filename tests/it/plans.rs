//! What a page reads: in a house of fifteen hundred organisations and ten thousand texts no page reads more than five hundred
//! rows of any table, whoever opens it. Counted by PostgreSQL itself for the page's own statements, with the plans that serve
//! every actor.

use crate::crawl::{Page, browsers, crawl, shape};
use crate::harness::{Answer, App, Browser};
use std::collections::BTreeMap;
use tilts::domain::actor::Actor;

/// Rows of a table, or entries of an index.
const MOST: i64 = 500;

/// Pages that read more, each for a reason: how much, and of what.
const MORE: &[(&str, &str, i64)] = &[
    // One hash over the heads of all chains.
    ("/", "heads", i64::MAX),
    // Two hundred lines are looked through for the filter; each has its parties, and each party and revision asks its text.
    ("/units", "parties", 1_000),
    ("/units", "texts", 1_500),
];

/// Rows read so far: of each table through scans of it and through its indexes, of each index its entries.
type Reads = BTreeMap<String, i64>;

/// Counts what the application's one connection reads.
struct Counter<'a> {
    app: &'a App,
    actor: Actor,
    before: Reads,
}

impl<'a> Counter<'a> {
    async fn new(app: &'a App) -> Self {
        let actor = crate::road::actor(app, "admin@tilts.example").await;
        let mut counter = Self { app, actor, before: Reads::new() };
        counter.read().await;
        counter
    }

    /// What was read since the last time.
    async fn read(&mut self) -> Reads {
        // A server's process reports what it has counted when it is idle, and not before a second has passed unless it is told to.
        let mut reader = self.app.state.store.read(&self.actor).await.unwrap();
        sqlx::query("select pg_stat_force_next_flush()").execute(&mut *reader).await.unwrap();
        drop(reader);
        let mut reader = self.app.state.store.read(&self.actor).await.unwrap();
        let rows: Vec<(String, i64)> = sqlx::query_as(
            "select relname::text, coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0) from pg_stat_user_tables
             union all select indexrelname::text, idx_tup_read from pg_stat_user_indexes",
        )
        .fetch_all(&mut *reader)
        .await
        .unwrap();
        let now: Reads = rows.into_iter().collect();
        let read = now.iter().map(|(name, rows)| (name.clone(), rows - self.before.get(name).unwrap_or(&0))).filter(|(_, rows)| *rows > 0).collect();
        self.before = now;
        read
    }

    /// Opens a page, and says what was read too much of.
    async fn open(&mut self, who: &str, browser: &mut Browser, path: &str) -> (Answer, Option<String>) {
        let mut found = None;
        // What another connection has counted may arrive late: only what is read too much twice counts.
        for _ in 0..2 {
            self.read().await;
            let answer = browser.get(path).await;
            let read = self.read().await;
            assert!(read.values().sum::<i64>() > 0 || answer.status != 200, "{path} reads nothing: it is not counted");
            let much = too_much(path, &read);
            let again = !much.is_empty();
            found = Some((answer, again.then(|| format!("{who} at {path}: {}", much.join(", ")))));
            if !again {
                break;
            }
        }
        found.unwrap()
    }
}

fn too_much(path: &str, read: &Reads) -> Vec<String> {
    let page = path.split('?').next().unwrap();
    let most = |name: &str| MORE.iter().find(|(at, of, _)| *at == page && name.starts_with(of)).map_or(MOST, |(_, _, most)| *most);
    read.iter().filter(|(name, rows)| **rows > most(name)).map(|(name, rows)| format!("{name} {rows}")).collect()
}

/// The people of the big house.
const OTHERS: &[(&str, &str)] =
    &[("the largest", "coordinator@o1.example"), ("one of many", "coordinator@o17.example"), ("a learner of the largest", "learner7963@o1.example")];

#[tokio::test]
async fn no_page_reads_more_than_it_shows() {
    let crawl = crawl().await;
    let app = crawl.app().await;
    app.execute(include_str!("crawl/bulk.sql")).await;
    app.vacuum().await;
    assert!(app.value::<i64>("select reltuples::bigint from pg_class where relname = 'texts'").await > 10_000);
    let mut counter = Counter::new(&app).await;
    let mut wrong = Vec::new();
    // Those who have little beside so much, on every kind of page.
    let mut kinds: BTreeMap<(&str, &str, &[String]), &Page> = BTreeMap::new();
    for page in crawl.pages.iter().filter(|page| page.status == 200 && page.who != "nobody") {
        kinds.entry((&page.shape, &page.stage, &page.statements)).or_insert(page);
    }
    let mut people: BTreeMap<_, _> = browsers(&app).await.into_iter().collect();
    for page in kinds.values() {
        let (answer, much) = counter.open(page.who, people.get_mut(page.who).unwrap(), &page.path).await;
        assert_eq!(answer.status, 200, "{} at {}", page.who, page.path);
        wrong.extend(much);
    }
    // Those who have much, from their lists on.
    for (who, email) in OTHERS {
        let mut browser = app.person(email).await;
        let mut waiting: Vec<String> =
            ["/units", "/memoranda", "/memoranda?filter=expiring", "/mobilities", "/learners", "/organisations", "/partnerships", "/"]
                .map(str::to_owned)
                .into();
        let mut opened: BTreeMap<String, usize> = BTreeMap::new();
        while let Some(path) = waiting.pop() {
            let times = opened.entry(shape(&path)).or_default();
            *times += 1;
            if *times > 1 {
                continue;
            }
            let (answer, much) = counter.open(who, &mut browser, &path).await;
            // Most texts of this house have no body that can be read.
            if answer.status == 200 || answer.status == 500 {
                wrong.extend(much);
            }
            let page = Page::read(who, path, String::new(), &answer, Vec::new());
            waiting.extend(page.links.into_iter().rev());
        }
        assert!(opened.len() > 7, "{who} came not far: {opened:?}");
    }
    assert!(wrong.is_empty(), "more than {MOST} rows:\n{}", wrong.join("\n"));
}
