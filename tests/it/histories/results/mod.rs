//! Random histories of what comes home: rating, correcting, validating, recognising by anybody at any time, on agreements that all
//! have signed and on some that not all have.

mod facts;
mod steps;

use crate::harness::{App, storm};
use crate::world::World;
use facts::Facts;
use rand::rngs::StdRng;
use rand::seq::IndexedRandom;
use rand::{Rng, SeedableRng};
use std::collections::BTreeMap;
use steps::{Stay, Step};
use tilts::actions::Error;

/// Histories of a whole storm, and the steps of each.
const HISTORIES: usize = 500;
const STEPS: usize = 30;
/// Databases they are spread over.
const LANES: usize = 3;

/// What became of each step: done, refused.
type Tally = BTreeMap<Step, (u32, u32)>;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn random_histories_bring_home_only_what_was_found() {
    let seed = storm::seed();
    let histories = storm::rounds(HISTORIES);
    println!("TILTS_SEED={seed}: {histories} histories of {STEPS} steps");
    let lanes: Vec<_> = (0..LANES).map(|lane| tokio::spawn(run(seed, (lane..histories).step_by(LANES).collect()))).collect();
    let (mut tally, mut phases) = (Tally::new(), BTreeMap::<&str, u32>::new());
    for lane in lanes {
        let (counted, reached) = lane.await.unwrap_or_else(|_| panic!("a history broke: see above; again with TILTS_SEED={seed}"));
        for (step, (done, refused)) in counted {
            let sum = tally.entry(step).or_default();
            *sum = (sum.0 + done, sum.1 + refused);
        }
        for (phase, times) in reached {
            *phases.entry(phase).or_default() += times;
        }
    }
    println!("done and refused: {tally:?}\nwhere a step led: {phases:?}");
    for step in Step::ALL {
        let (done, refused) = tally.get(step).copied().unwrap_or_default();
        // Few have not signed yet, and what all have signed is never opened again: there it is enough that it was tried.
        let never = matches!(step, Step::Reopen | Step::RequestChanges);
        assert!(
            (done > 0 || never) && refused > 0,
            "{step:?} was done {done} and refused {refused} times (TILTS_SEED={seed}): these histories prove nothing about it"
        );
    }
    for phase in ["unsigned", "signed", "begun", "assessed", "correcting", "validated", "completed"] {
        assert!(phases.contains_key(phase), "no stay was ever {phase} (TILTS_SEED={seed})");
    }
}

async fn run(seed: u64, numbers: Vec<usize>) -> (Tally, BTreeMap<&'static str, u32>) {
    let app = App::new().await;
    let world = World::make(&app.owner_options(), &app.state.store, 0).await;
    let units = [world.agreed_unit(&app.state.store).await, world.agreed_unit(&app.state.store).await];
    let (mut tally, mut phases) = (Tally::new(), BTreeMap::new());
    for number in numbers {
        let mut random = StdRng::seed_from_u64(seed.wrapping_add(number as u64));
        let stay = Stay::begin(&app, &world, &units, &mut random).await;
        let mut told = Vec::new();
        let mut before = Facts::read(&app, &stay).await;
        before.hold(&stay, &told);
        for _ in 0..STEPS {
            let (who, step) = choose(&before, &world, &mut random);
            let outcome = stay.carry_out(&world, step, &who, &mut random).await;
            told.push(format!("{who} {step:?}: {}", outcome.as_ref().err().map_or("done".into(), ToString::to_string)));
            let after = Facts::read(&app, &stay).await;
            let count = tally.entry(step).or_default();
            match outcome {
                Ok(()) => {
                    count.0 += 1;
                    after.follow(&before, &told);
                    *phases.entry(after.phase()).or_default() += 1;
                }
                Err(Error::Refused(_) | Error::Invalid(_) | Error::Store(tilts::store::Error::NotFound | tilts::store::Error::LostUpdate)) => {
                    count.1 += 1;
                    assert!(after.digest == before.digest, "a refused step changed something (history {number}):\n{}", told.join("\n"));
                }
                Err(other) => panic!("history {number}: {other:?} after\n{}", told.join("\n")),
            }
            after.hold(&stay, &told);
            before = after;
        }
    }
    (tally, phases)
}

/// Mostly what leads on, by who may; otherwise anything by anybody.
fn choose(facts: &Facts, world: &World, random: &mut StdRng) -> (String, Step) {
    if random.random_bool(0.7) {
        let on = facts.leads_on();
        if let Some((who, step)) = on.choose(random) {
            return ((*who).to_owned(), *step);
        }
    }
    let (who, _) = world.people.choose(random).unwrap();
    (who.clone(), *Step::ALL.choose(random).unwrap())
}
