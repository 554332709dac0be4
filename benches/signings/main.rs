//! A hundred people sign at once, each by a password, and each then asks for the paper: how long others wait for a page meanwhile, and
//! how long when nobody signs. Run by `dev/bench signings`; times depend on the machine.
#![expect(clippy::expect_used, clippy::unwrap_used, clippy::indexing_slicing, reason = "a benchmark stops at the first mistake")]

#[expect(dead_code, unused_imports, reason = "the tests use more of it")]
#[path = "../../tests/it/harness/mod.rs"]
mod harness;
#[expect(dead_code, reason = "the tests use more of it")]
#[path = "../../tests/it/world/mod.rs"]
mod world;

use harness::{App, Browser, PASSWORD};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Instant;
use world::{World, email};

/// People who sign at once.
const SIGNERS: usize = 100;
/// Pages that are asked for when nobody signs.
const PAGES: usize = 100;

#[tokio::main(flavor = "multi_thread", worker_threads = 2)]
async fn main() {
    let app = App::crowded().await;
    let store = &app.state.store;
    let world = World::make(&app.owner_options(), store, 0).await;
    // As slow to try as in earnest.
    let hash = tilts::actions::passwords::hash(PASSWORD).expect("a hash");
    app.execute(&format!("update accounts set password_hash = '{hash}'")).await;
    let person = app.person(&email("coordinator-s")).await;
    let mut writes = Vec::new();
    for number in 0..SIGNERS {
        let text = world.memorandum_signed_by(store, &format!("Number {number}"), &["coordinator-h"]).await;
        let path = format!("/memoranda/{}/signature", text.id);
        let mut form = person.clone().get(&path).await.ok().form("/signature");
        form.retain(|(name, _)| !["place", "password", "agree"].contains(&name.as_str()));
        form.extend([("place", "Rīga"), ("password", PASSWORD), ("agree", "yes")].map(|(name, value)| (name.to_owned(), value.to_owned())));
        writes.push((text.id, path, form));
    }
    let mut reader = app.person(&email("teacher-s")).await;
    let mut calm = Vec::new();
    for _ in 0..PAGES {
        calm.push(page(&mut reader).await);
    }
    say("when nobody signs", calm);

    let over = Arc::new(AtomicBool::new(false));
    let done = Arc::clone(&over);
    let beside = tokio::spawn(async move {
        let mut times = Vec::new();
        while !done.load(Ordering::SeqCst) {
            times.push(page(&mut reader).await);
        }
        times
    });
    let started = Instant::now();
    let all: Vec<_> = writes
        .into_iter()
        .map(|(id, path, form)| {
            let mut person = person.clone();
            tokio::spawn(async move {
                let answer = person.post(&path, &form).await;
                assert_eq!(answer.status, 303, "{}", answer.text());
                let signed = started.elapsed();
                let paper = person.get(&format!("/memoranda/{id}/paper.pdf")).await.ok();
                assert!(paper.bytes.starts_with(b"%PDF"));
                (signed, started.elapsed())
            })
        })
        .collect();
    let (mut last_signed, mut last_paper) = (0.0_f64, 0.0_f64);
    for one in all {
        let (signed, paper) = one.await.expect("signed");
        last_signed = last_signed.max(signed.as_secs_f64());
        last_paper = last_paper.max(paper.as_secs_f64());
    }
    over.store(true, Ordering::SeqCst);
    println!("{SIGNERS} signatures at once: the last was acknowledged after {last_signed:.2} s, its paper was there after {last_paper:.2} s");
    say("beside them", beside.await.expect("pages"));
}

/// One page of somebody else, in milliseconds.
async fn page(reader: &mut Browser) -> f64 {
    let started = Instant::now();
    reader.get("/").await.ok();
    started.elapsed().as_secs_f64() * 1e3
}

fn say(when: &str, mut times: Vec<f64>) {
    times.sort_by(f64::total_cmp);
    let at = |share: usize| times[(times.len() * share / 100).min(times.len() - 1)];
    println!("home {when}, {} times: median {:.1} ms, 95 % under {:.1} ms, slowest {:.1} ms", times.len(), at(50), at(95), at(100));
}
