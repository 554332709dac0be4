//! The library with 100,000 units: how long its pages take for the largest organisation, a small one and a stranger, and what
//! PostgreSQL does for them. `dev/bench` runs it on a throw-away server; it is no test, because times depend on the machine.
#![expect(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, reason = "a program for people who measure")]

use axum::body::Body;
use http::{Request, header};
use http_body_util::BodyExt;
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::{AssertSqlSafe, Connection, PgConnection};
use std::collections::BTreeMap;
use std::str::FromStr;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::{Duration, Instant};
use tilts::actions::{self, NewAccount, Store};
use tilts::domain::ids::{AccountId, MemberId, OrganisationId};
use tilts::domain::language::Language;
use tilts::domain::links::Secret;
use tilts::domain::roles::Role;
use tilts::web::{AppState, Clock, Outbox, WebConfig, router};
use tower::ServiceExt;
use uuid::Uuid;

const UNITS: i32 = 100_000;
const ROUNDS: usize = 25;
const PASSWORD: &str = "bench-of-the-library";

/// What is asked of the list; the words are frequent, rare and nowhere.
const PAGES: [&str; 12] = [
    "/units",
    "/units?level=4",
    "/units?sector=0913",
    "/units?level=4&sector=0716&stage=agreed",
    "/units?level=6&sector=0413&stage=changes-requested&transversal=yes",
    "/units?stage=retired",
    "/units?q=naku",
    "/units?q=str",
    "/units?q=gacove",
    "/units?q=gacove+mirikulu",
    "/units?q=gacove&level=3",
    "/units?q=zzz",
];

/// The readers: the organisation's number in `fill.sql`.
const READERS: [(&str, u32); 4] = [("largest", 1), ("middle", 258), ("small", 262), ("stranger", 500)];

fn owner() -> PgConnectOptions {
    let url = std::env::var("DATABASE_OWNER_URL").expect("DATABASE_OWNER_URL: run dev/bench");
    PgConnectOptions::from_str(&url).expect("a PostgreSQL address")
}

fn organisation(number: u32) -> Uuid {
    format!("00000000-0000-4000-8000-{number:012x}").parse().unwrap()
}

async fn fill(units: i32) {
    tilts::store::migrate(&owner()).await.expect("migrated");
    let mut connection = PgConnection::connect_with(&owner()).await.unwrap();
    sqlx::raw_sql(include_str!("fill.sql")).execute(&mut connection).await.expect("fill.sql");
    sqlx::raw_sql(AssertSqlSafe(format!("call fill({units})"))).execute(&mut connection).await.expect("the units");
    sqlx::raw_sql("vacuum analyze units, library, unit_uses, texts, revisions, parties, approvals, partnerships, organisations")
        .execute(&mut connection)
        .await
        .unwrap();
}

struct Reader {
    router: axum::Router,
    cookie: String,
}

impl Reader {
    async fn sign_in(router: &axum::Router, email: &str) -> Self {
        let body = form_urlencoded::Serializer::new(String::new()).append_pair("email", email).append_pair("password", PASSWORD).finish();
        let request = Request::post("/sign-in")
            .header(header::HOST, "127.0.0.1:8080")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin")
            .body(Body::from(body))
            .unwrap();
        let answer = router.clone().oneshot(request).await.unwrap();
        assert_eq!(answer.status(), 303, "{email} signs in");
        let cookies =
            answer.headers().get_all(header::SET_COOKIE).iter().map(|cookie| cookie.to_str().unwrap().split(';').next().unwrap().to_owned());
        Self { router: router.clone(), cookie: cookies.collect::<Vec<_>>().join("; ") }
    }

    async fn open(&self, path: &str) -> (Duration, String) {
        let request = Request::get(path).header(header::HOST, "127.0.0.1:8080").header(header::COOKIE, &self.cookie).body(Body::empty()).unwrap();
        let started = Instant::now();
        let answer = self.router.clone().oneshot(request).await.unwrap();
        assert_eq!(answer.status(), 200, "{path}");
        let body = answer.into_body().collect().await.unwrap().to_bytes();
        (started.elapsed(), String::from_utf8(body.to_vec()).unwrap())
    }
}

/// Rows that the application's connection has read, by table and index.
async fn reads(store: &PgConnectOptions) -> BTreeMap<String, i64> {
    let mut connection = PgConnection::connect_with(store).await.unwrap();
    tokio::time::sleep(Duration::from_millis(1100)).await;
    let rows: Vec<(String, i64)> = sqlx::query_as(
        "select relname::text, coalesce(seq_tup_read, 0) + coalesce(idx_tup_fetch, 0) from pg_stat_user_tables
         union all select indexrelname::text, idx_tup_read from pg_stat_user_indexes",
    )
    .fetch_all(&mut connection)
    .await
    .unwrap();
    rows.into_iter().collect()
}

async fn measure(reader: &Reader, who: &str, application: &PgConnectOptions, paths: &[String]) {
    for path in paths {
        let (_, page) = reader.open(path).await;
        let before = reads(application).await;
        reader.open(path).await;
        let after = reads(application).await;
        let most =
            after.iter().map(|(name, rows)| (rows - before.get(name).unwrap_or(&0), name)).filter(|(_, name)| !name.starts_with("sessions")).max();
        let mut times = Vec::new();
        for _ in 0..ROUNDS {
            times.push(reader.open(path).await.0);
        }
        times.sort();
        let shown = page.matches("<th scope=\"row\">").count();
        println!(
            "{who:9} {path:72} {shown:3} rows  median {:6.1} ms  worst {:6.1} ms  most read: {}",
            times[times.len() / 2].as_secs_f64() * 1000.0,
            times[times.len() - 1].as_secs_f64() * 1000.0,
            most.map(|(rows, name)| format!("{rows} of {name}")).unwrap_or_default(),
        );
    }
}

/// The statements of the list as they stand in `.sqlx`, explained for one reader.
async fn explain(application: &PgConnectOptions, ids: &str, words: &str) {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/.sqlx");
    let pool =
        PgPoolOptions::new().max_connections(1).connect_with(application.clone().options([("plan_cache_mode", "force_generic_plan")])).await.unwrap();
    for entry in std::fs::read_dir(folder).unwrap() {
        let text = std::fs::read_to_string(entry.unwrap().path()).unwrap();
        let query = serde_json::from_str::<serde_json::Value>(&text).unwrap()["query"].as_str().unwrap().to_owned();
        let arguments = if query.contains("units_found") {
            format!("'{{{ids}}}', 'in-use', 'infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff', 200, '{words}', '{{in-use}}'")
        } else if query.contains("from library l") && query.contains("as \"is_worded!\"") {
            format!("'{{{ids}}}', 'in-use', 'infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff', 200, ''")
        } else {
            continue;
        };
        let mut connection = pool.acquire().await.unwrap();
        let context = format!("begin read only; select set_config('tilts.ids', '{{{ids}}}', true)");
        sqlx::raw_sql(AssertSqlSafe(context)).execute(&mut *connection).await.unwrap();
        sqlx::raw_sql(AssertSqlSafe(format!("prepare explained as {query}"))).execute(&mut *connection).await.unwrap();
        for _ in 0..2 {
            let plan: Vec<String> =
                sqlx::query_scalar(AssertSqlSafe(format!("explain (analyze, costs off, timing off) execute explained({arguments})")))
                    .fetch_all(&mut *connection)
                    .await
                    .unwrap();
            println!("\n{}", plan.join("\n"));
        }
        sqlx::raw_sql("deallocate explained; rollback").execute(&mut *connection).await.unwrap();
    }
}

fn main() {
    tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap().block_on(run());
}

async fn run() {
    let units = std::env::var("UNITS").ok().and_then(|units| units.parse().ok()).unwrap_or(UNITS);
    let started = Instant::now();
    fill(units).await;
    println!("{units} units in {:.0} s", started.elapsed().as_secs_f64());
    let application = owner().username("tilts_app");
    let store = Store::connect(application.clone(), 1).await.expect("connected as the application");
    let hash = actions::passwords::hash(PASSWORD).unwrap();
    let config = WebConfig {
        public_url: "http://127.0.0.1:8080".into(),
        https: false,
        insecure: false,
        secret: Secret::new(&"b".repeat(32)).unwrap(),
        outbox: Outbox::Nobody,
    };
    let router = router(AppState::new(store, config, Clock::default(), Arc::new(AtomicBool::new(true))));
    for (who, number) in READERS {
        let email = format!("{who}@bench.example");
        let account = NewAccount {
            id: AccountId(Uuid::now_v7()),
            email: &email,
            name: who,
            password_hash: &hash,
            language: Language::English,
            administrator: false,
            seat: Some((MemberId(Uuid::now_v7()), OrganisationId(organisation(number)), Role::Coordinator)),
        };
        actions::make_account(&owner(), &account).await.expect("an account");
        let reader = Reader::sign_in(&router, &email).await;
        let mut paths: Vec<String> = PAGES.map(str::to_owned).into();
        let (_, first) = reader.open("/units").await;
        if let Some(next) = first.split("rel=\"next\" href=\"").nth(1).and_then(|rest| rest.split('"').next()) {
            paths.push(next.replace("&amp;", "&").replace("&#38;", "&"));
        }
        measure(&reader, who, &application, &paths).await;
    }
    explain(&application, &organisation(1).to_string(), "naku").await;
}
